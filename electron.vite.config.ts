/**
 * The build: main (ESM), preload (CommonJS, as a sandboxed one must be) and the page.
 * Invariant: everything of out/main lies flat, beside the files that src/main reads by its own
 * folder, so that `import.meta.dirname` leads to them in src/ and in out/ alike.
 */
import { cpSync, readdirSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

const racine = import.meta.dirname;

/** What a room of src/main reads besides code (migrations, colour profiles) follows it. */
const copierFichiers = {
  name: 'fichiers-des-salles',
  closeBundle() {
    const main = join(racine, 'src', 'main');
    for (const fichier of readdirSync(main, { recursive: true, encoding: 'utf8' })) {
      const [, ...chemin] = fichier.split(sep);
      const source = join(main, fichier);
      if (chemin.length === 0 || /\.(tsx?|md)$/.test(fichier) || statSync(source).isDirectory())
        continue;
      // Two rooms must not bring the same name: the second would take the place of the first.
      cpSync(source, join(racine, 'out', 'main', ...chemin), { errorOnExist: true, force: false });
    }
  },
};

export default defineConfig({
  main: {
    plugins: [copierFichiers],
    build: {
      externalizeDeps: true,
      rolldownOptions: {
        input: {
          electron: join(racine, 'src/main/shells/electron.ts'),
          ouvrier: join(racine, 'src/main/shells/ouvrier.ts'),
        },
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
      },
    },
  },
  preload: {
    build: {
      externalizeDeps: true,
      rolldownOptions: {
        input: { preload: join(racine, 'src/main/shells/preload.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: join(racine, 'src/renderer'),
    plugins: [react()],
    build: {
      minify: true,
      // Nothing inlined: the policy of the page knows files only, not data: fonts.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      // Read from the disk, not from a network: pdf.js and the page are each one file.
      chunkSizeWarningLimit: 4000,
      rolldownOptions: {
        input: join(racine, 'src/renderer/index.html'),
        // zod tries `new Function` once to know if it may compile its schemas: the policy of the
        // page would report it. Said at the head of each file, so before any schema is made.
        output: { banner: 'globalThis.__zod_globalConfig ??= { jitless: true };' },
      },
    },
  },
});
