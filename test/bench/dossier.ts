/**
 * A base of 20 000 files: opening one, and each view of the worklist, in the door. Run by
 * `npm run bench dossier`; exits 1 when a limit is broken.
 */

import { VUES } from '../../src/shared/contract/dossier.ts';
import { MARQUES } from '../../src/shared/nomenclature-marque.ts';
import { creerDossierEssai, notifier, ouvrirBaseEssai } from '../base-essai.ts';
import { semer } from '../base-nombreuse.ts';
import { centile, chronometrer, dire, noter } from './fils/mesure.ts';

const DOSSIERS = 20_000;
const OUVRIR_MS = 50;
const LISTER_MS = 150;

const base = ouvrirBaseEssai();
const debut = performance.now();
const ids = semer(base, DOSSIERS);
noter(`${DOSSIERS} dossiers semés`, performance.now() - debut, 'ms');

const faire = base.faire('gestionnaire-amiable');
const vecu = creerDossierEssai(base).dossierId;
const { documentId } = notifier(base, vecu);
faire('courrier.receptionner', { documentId, issue: 'ar-signe', le: '2026-11-21' });
for (let i = 0; i < 40; i += 1) faire('dossier.noter', { dossierId: vecu, texte: `Note ${i}` });

const ouvertures = chronometrer(400, (i) =>
  faire('dossier.ouvrir', { dossierId: ids[(i * 97) % DOSSIERS] ?? '' }),
);
noter('ouvrir un dossier, médiane', centile(ouvertures, 0.5), 'ms');
dire('ouvrir un dossier, p95', centile(ouvertures, 0.95), 'ms', { auPlus: OUVRIR_MS });
const longues = chronometrer(100, () => faire('dossier.ouvrir', { dossierId: vecu }));
dire('ouvrir un dossier de 44 événements, p95', centile(longues, 0.95), 'ms', {
  auPlus: OUVRIR_MS,
});

for (const vue of VUES) {
  const durees = chronometrer(20, () => faire('dossier.lister', { vue }));
  dire(`corbeille « ${vue} », p95`, centile(durees, 0.95), 'ms', { auPlus: LISTER_MS });
}
const filtres = chronometrer(20, () =>
  faire('dossier.lister', { vue: 'tous', resteMinimum: 100_000, natures: ['vivant'], texte: 'ma' }),
);
dire('corbeille « tous » avec trois filtres, p95', centile(filtres, 0.95), 'ms', {
  auPlus: LISTER_MS,
});
for (const marque of MARQUES) {
  const durees = chronometrer(20, () =>
    faire('dossier.lister', { vue: 'tous', marques: [marque] }),
  );
  dire(`corbeille « tous », signe « ${marque} », p95`, centile(durees, 0.95), 'ms', {
    auPlus: LISTER_MS,
  });
}
base.fermer();
