/**
 * A batch of 500 notifications, from real snapshots of 500 debtors to signed-ready PDF bytes: pages
 * a second on one thread, then on two as a batch would. Run by `npm run bench courriers`.
 */
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { compterPages, rendre, VERSION_COURANTE } from '../../src/main/pdf/index.ts';
import { lireInstantane } from '../../src/shared/courrier/index.ts';
import { creationEssai, ligneEssai, ouvrirBaseEssai } from '../base-essai.ts';
import { dire, noter } from './fils/mesure.ts';

const COURRIERS = 500;
const PAGES_PAR_SECONDE = 35;
const FILS = 2;

/** Established by the door: the snapshots are those of the application, not of the measure. */
function instantanes(): string[] {
  const base = ouvrirBaseEssai();
  const faire = base.faire('gestionnaire-amiable');
  const modeles = Array.from({ length: 10 }, (_, i) => {
    const mois = Array.from(
      { length: 1 + i * 2 },
      (_x, m) => `${2025 + Math.floor(m / 12)}-${String(1 + (m % 12)).padStart(2, '0')}`,
    );
    const { dossierId } = faire(
      'dossier.creer',
      creationEssai(i, { indu: { lignes: mois.map((m) => ligneEssai(m)) } }),
    );
    faire('courrier.etablir', {
      dossierId,
      code: 'D01',
      numeroRecommande: `1A 000 000 ${1000 + i} 2`,
    });
    return dossierId;
  });
  const { brut } = base.brut();
  const textes = brut
    .prepare('SELECT instantane FROM document ORDER BY rowid')
    .pluck()
    .all() as string[];
  base.fermer();
  if (textes.length !== modeles.length) throw new Error('des courriers manquent');
  return Array.from({ length: COURRIERS }, (_, i) =>
    (textes[i % textes.length] ?? '').replaceAll('MAQUETTE', `MAQUETTE ${i}`),
  );
}

function rendreIci(lot: readonly string[]): number {
  return lot.reduce((pages, texte) => {
    const octets = rendre('D01', VERSION_COURANTE.D01, lireInstantane('D01', JSON.parse(texte)));
    return pages + compterPages(octets);
  }, 0);
}

async function rendreADeux(lot: readonly string[]): Promise<{ pages: number; ms: number }> {
  const parts = Array.from({ length: FILS }, (_, f) => lot.filter((_x, i) => i % FILS === f));
  const fils = await Promise.all(
    parts.map(
      (part) =>
        new Promise<Worker>((resoudre, rejeter) => {
          const fil = new Worker(new URL('./fils/rendu.ts', import.meta.url), {
            workerData: { instantanes: part },
          });
          fil.once('error', rejeter);
          fil.once('message', () => resoudre(fil));
        }),
    ),
  );
  const debut = performance.now();
  const pages = await Promise.all(
    fils.map(
      (fil) =>
        new Promise<number>((resoudre, rejeter) => {
          fil.once('error', rejeter);
          fil.once('message', resoudre);
          fil.postMessage('rendre');
        }),
    ),
  );
  const ms = performance.now() - debut;
  await Promise.all(fils.map((fil) => fil.terminate()));
  return { pages: pages.reduce((a, p) => a + p, 0), ms };
}

const lot = instantanes();
rendreIci(lot.slice(0, 5));
const temoin = lot.slice(0, 50);
const debut = performance.now();
const pagesTemoin = rendreIci(temoin);
const seul = pagesTemoin / ((performance.now() - debut) / 1000);
noter('un fil, sur 50 courriers', seul, 'pages par seconde');

const { pages, ms } = await rendreADeux(lot);
noter(
  `${COURRIERS} courriers, ${FILS} fils, ${availableParallelism()} cœurs`,
  pages,
  `pages en ${(ms / 1000).toFixed(1)} s`,
);
dire('lot de courriers', pages / (ms / 1000), 'pages par seconde', { auMoins: PAGES_PAR_SECONDE });
