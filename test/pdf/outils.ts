/**
 * Reads printed letters with the tools of the poppler and qpdf projects, as another program
 * would. A missing tool fails loudly: a skipped check would prove nothing.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const PAQUETS: Record<string, string> = {
  pdftotext: 'poppler-utils',
  pdfinfo: 'poppler-utils',
  pdffonts: 'poppler-utils',
  qpdf: 'qpdf',
};

/** Runs a tool on the bytes of a letter (standard input) and gives what it prints. */
export function lancer(outil: string, args: readonly string[], octets: Uint8Array): string {
  const r = spawnSync(outil, args, { input: octets, encoding: 'utf8', maxBuffer: 1e9 });
  if (r.error && 'code' in r.error && r.error.code === 'ENOENT') {
    const paquet = PAQUETS[outil] ?? outil;
    throw new Error(`L’outil ${outil} manque : installez le paquet Debian « ${paquet} ».`);
  }
  if (r.status !== 0) throw new Error(`${outil} : ${r.stderr || r.stdout}`);
  return r.stdout;
}

/** What `qpdf --check` says; qpdf reads a file, not a pipe. */
export function verifierQpdf(octets: Uint8Array): string {
  const dossier = mkdtempSync(join(tmpdir(), 'quittance-pdf-'));
  try {
    const fichier = join(dossier, 'lettre.pdf');
    writeFileSync(fichier, octets);
    return lancer('qpdf', ['--check', fichier], octets);
  } finally {
    rmSync(dossier, { recursive: true });
  }
}

/** Any white space, no-break ones too, becomes one plain space. */
export const aplatir = (texte: string): string => texte.replace(/\s+/gu, ' ').trim();

/** The text of each page, flattened, in reading order. */
export function pagesDe(octets: Uint8Array): string[] {
  const pages = lancer('pdftotext', ['-raw', '-enc', 'UTF-8', '-', '-'], octets).split('\f');
  return pages.slice(0, -1).map(aplatir);
}

export const texteDe = (octets: Uint8Array): string => pagesDe(octets).join(' ');

export type Mot = {
  readonly texte: string;
  readonly gauche: number;
  readonly haut: number;
  readonly droite: number;
  readonly bas: number;
};

const ENTITES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

/** The words of each page with their boxes, in points from the top left corner. */
export function motsDe(octets: Uint8Array): Mot[][] {
  const xml = lancer('pdftotext', ['-bbox', '-enc', 'UTF-8', '-', '-'], octets);
  const forme = /<word xMin="(.*?)" yMin="(.*?)" xMax="(.*?)" yMax="(.*?)">(.*?)<\/word>/g;
  return xml
    .split('<page ')
    .slice(1)
    .map((page) =>
      [...page.matchAll(forme)].map(([, gauche, haut, droite, bas, texte]) => ({
        texte: (texte ?? '').replace(/&(amp|lt|gt|quot|#39);/g, (_, nom) => ENTITES[nom] ?? ''),
        gauche: Number(gauche),
        haut: Number(haut),
        droite: Number(droite),
        bas: Number(bas),
      })),
    );
}

/** The drawing orders of each page; letters are not compressed. */
export function fluxDePages(octets: Uint8Array): string[] {
  const brut = Buffer.from(octets).toString('latin1');
  return [...brut.matchAll(/stream\n([\s\S]*?)\nendstream/g)]
    .map(([, flux]) => flux ?? '')
    .filter((flux) => flux.startsWith('1 0 0 -1 0 841.89 cm'));
}
