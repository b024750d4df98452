/**
 * 1 000 payments allocated over debtors who owe 5 indus each: their debts read in the encrypted
 * base, the order that the law gives, the lines of each. Then one payment recorded whole by the
 * door, without a limit. Run by `npm run bench imputation`; exits 1 when the limit is broken.
 */

import { imputer } from '../../src/main/usecases/imputation-paiement.ts';
import { dateCivile } from '../../src/shared/date-civile.ts';
import type { Centimes } from '../../src/shared/montant.ts';
import { centimes, plus, somme } from '../../src/shared/montant.ts';
import { creationEssai, ligneEssai, ouvrirBaseEssai } from '../base-essai.ts';
import { chronometrer, dire, moyenne, noter } from './fils/mesure.ts';

const DEBITEURS = 200;
const INDUS = 5;
const PAIEMENTS = 1_000;
const LIMITE_PAR_SECONDE = 5_000;
const MOIS = ['2026-04', '2026-05', '2026-06', '2026-07', '2026-08'];

const base = ouvrirBaseEssai();
const faire = base.faire('gestionnaire-amiable');

/** Five files of one person, a month each, of different amounts. */
function semer(rang: number): { readonly personneId: string; readonly dossierIds: string[] } {
  const { debiteurs } = creationEssai(rang);
  const dossierIds = MOIS.slice(0, INDUS).map((mois, i) => {
    const ligne = ligneEssai(mois, { verseCentimes: 60_000 + 1_370 * i + rang });
    const { indu } = creationEssai(rang, { indu: { lignes: [ligne] } });
    return faire('dossier.creer', {
      branche: 'retraite',
      debiteurs,
      indu: { ...indu, referenceOrigine: `MESURE-${rang}-${i}` },
    }).dossierId;
  });
  const { indus } = faire('dossier.ouvrir', { dossierId: dossierIds[0] ?? '' });
  return { personneId: indus[0]?.debiteurs[0]?.personne.personneId ?? '', dossierIds };
}

const semes = Array.from({ length: DEBITEURS }, (_, rang) => semer(rang + 1));
const recuLe = dateCivile('2026-11-20');
const paiements = Array.from({ length: PAIEMENTS }, (_, rang) => ({
  personneId: semes[rang % DEBITEURS]?.personneId ?? '',
  // From a part of one debt to more than the five of them.
  montant: centimes(3_000 + ((rang * 7_919) % 120_000)),
}));

const db = base.brut();
let alloue: Centimes = centimes(0);
let plusieurs = 0;
const durees = chronometrer(5, () => {
  alloue = centimes(0);
  plusieurs = 0;
  for (const { personneId, montant } of paiements) {
    const payeur = { personneId, branche: 'retraite', induDesigneId: null } as const;
    const { affectations, reste } = imputer(db, payeur, { montant, recuLe, moyen: 'virement' });
    plusieurs = Math.max(plusieurs, affectations.length);
    alloue = plus(alloue, plus(somme(affectations.map((a) => a.imputeCentimes)), reste));
  }
});
// What is measured must be what is true: each cent went to a debt or is left.
if (alloue !== somme(paiements.map((p) => p.montant))) throw new Error('centimes perdus');
if (plusieurs !== INDUS) throw new Error(`${plusieurs} dettes lues au plus, au lieu de ${INDUS}`);

dire(
  `${PAIEMENTS} paiements imputés, ${INDUS} indus par débiteur`,
  (1_000 * PAIEMENTS) / Math.max(...durees),
  'paiements/s',
  { auMoins: LIMITE_PAR_SECONDE },
);

const dossierDe = (rang: number) => semes[rang % DEBITEURS]?.dossierIds[0] ?? '';
const saisies = chronometrer(100, (rang) =>
  faire('encaissement.saisir', {
    recuLe,
    montantCentimes: 5_000,
    moyen: 'virement',
    payeur: 'MAQUETTE Yvon',
    libelle: '',
    reference: '',
    cible: { dossierId: dossierDe(rang), induDesigneId: null },
  }),
);
noter('Un paiement enregistré par la porte', moyenne(saisies), 'ms');
base.fermer();
