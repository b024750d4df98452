/**
 * The search through the door against the bare FTS query on the same connection, in the same run:
 * the ratio does not depend on the machine. Run by `npm run bench recherche`.
 */

import { join } from 'node:path';
import { connecter } from '../../src/main/store/open.ts';
import { requeteDe } from '../../src/main/store/recherche.ts';
import { nirEssai, ouvrirBaseEssai } from '../base-essai.ts';
import { semer } from '../base-nombreuse.ts';
import { chronometrer, dire, moyenne, noter } from './fils/mesure.ts';

const DOSSIERS = 20_000;
const RATIO = 3;
const FOIS = 300;

const base = ouvrirBaseEssai();
semer(base, DOSSIERS);
const faire = base.faire('gestionnaire-amiable');
const db = connecter(join(base.dossier, 'quittance.db'), base.cleBase);
const nue = db.brut.prepare(
  'SELECT dossier_id FROM recherche WHERE recherche MATCH ? ORDER BY rank LIMIT 20',
);

/** What agents type while they look for somebody, from the first letters to the whole NIR. */
const SAISIES = [
  'ma',
  'mag',
  'spécimen',
  'gapro yvon',
  'IND-2026-000123',
  'essai',
  nirEssai(512),
  '1 52 01 99 90',
];

let porte = 0;
let index = 0;
for (const texte of SAISIES) {
  const requete = requeteDe(texte) ?? '';
  const bare = moyenne(chronometrer(FOIS, () => nue.all(requete)));
  const entiere = moyenne(chronometrer(FOIS, () => faire('dossier.rechercher', { texte })));
  noter(`« ${texte} »`, entiere, `ms à la porte, ${bare.toFixed(2)} ms pour l’index seul`);
  porte += entiere;
  index += bare;
}
dire('recherche, rapport à l’index seul sur toutes les saisies', porte / index, 'fois', {
  auPlus: RATIO,
});
dire('recherche, moyenne à la porte', porte / SAISIES.length, 'ms', { auPlus: 50 });
const montants = moyenne(
  chronometrer(20, () => faire('dossier.rechercher', { texte: '1 203,30 €' })),
);
dire('recherche par montant', montants, 'ms', { auPlus: 200 });
db.brut.close();
base.fermer();
