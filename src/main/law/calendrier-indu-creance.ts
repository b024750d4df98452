/**
 * Clocks of the claim itself: limitation (T19), admission en non-valeur (T16), death (T17, T18),
 * rules of the algorithmic processing (T30).
 * Invariant: the limitation is the one of domain/prescription.ts, told by one payment.
 * CSS, art. D. 133-2-1; C. civ., art. 771, 877, 2228.
 */
import { type DateCivile, formatDate } from '../../shared/date-civile.ts';
import { formatEuros } from '../../shared/montant.ts';
import type {
  calculerPrescription,
  Horloge,
  ResultatPrescription,
  TypeActe,
} from '../domain/prescription.ts';
import type { FaitsIndu } from './calendrier-indu-faits.ts';
import {
  achever,
  type Cadre,
  connu,
  courir,
  type HorlogeIndu,
  type InterruptionHorloge,
} from './calendrier-indu-horloge.ts';
import { echeanceSuivie } from './delais-suivis.ts';
import { reglePrescription } from './prescription.ts';
import { citer, S } from './sources.ts';

/** The clocks run in domain/prescription.ts, which this room only knows by its types. */
export type Prescrire = typeof calculerPrescription;

export const MOTIF_ACTE: Readonly<Record<TypeActe, string>> = {
  lrar: 'lettre recommandée envoyée',
  'lettre-simple': 'lettre simple',
  reconnaissance: 'reconnaissance de la dette',
  execution: 'acte d’exécution',
  justice: 'demande en justice',
};

/** The question of the limitation, as its rule takes it. */
export const question = (faits: FaitsIndu, au: DateCivile) => ({
  nature: faits.nature,
  prestation: faits.prestation,
  paiements: faits.paiements,
  connaissance: faits.connaissance,
  actes: faits.actes,
  au,
});

/**
 * T19: the limitation, told by the first payment that it threatens.
 * @throws RefusError HORS_DROIT when no period is known; those of `reglePrescription`.
 */
export function horlogePrescription(
  faits: FaitsIndu,
  cadre: Cadre,
  prescrire: Prescrire,
): HorlogeIndu[] {
  const { au } = cadre;
  const regle = reglePrescription(question(faits, au));
  const r = prescrire(question(faits, au), regle);
  const cible = premierMenace(r);
  if (cible === null) return [];
  const { limite } = cible;
  const depart = regle.depart(cible.date);
  // A payment lost by the cap of twenty years before it was known starts from itself.
  const debut = limite !== null && depart > limite ? cible.date : depart;
  const interruptions = r.interruptions
    .filter((acte) => acte.date >= cible.date)
    .map(({ date, type }): InterruptionHorloge => ({ date, motif: MOTIF_ACTE[type] }));
  return [
    achever(
      {
        code: 'T19',
        libelle: 'Prescription de la créance',
        depart: debut,
        echeance: limite,
        premierJour: null,
        prudenceJusqu: null,
        closeLe: null,
        regle: `${regle.dureeAnnees}\u00a0ans, versement par versement, sans report`,
        reference: regle.etapes[0]?.reference ?? citer(S.CC_2228),
        interruptions,
        preuve:
          debut === cible.date
            ? `versement du ${formatDate(cible.date)}`
            : `connaissance du ${formatDate(debut)}`,
        raison: raisonPrescription(r, cible),
        explication: r.explication,
        statut: r.statut,
      },
      { au, provisoire: false },
    ),
  ];
}

/** The recoverable payment that is lost first; once all are lost, the one that was lost last. */
function premierMenace({ versements }: ResultatPrescription): Horloge | null {
  const restants = versements.filter((v) => !v.prescrit);
  const limites = restants.filter((v) => v.limite !== null);
  const rang = (v: Horloge) => v.limite ?? '';
  if (limites.length > 0) return limites.reduce((a, b) => (rang(b) < rang(a) ? b : a));
  return (
    restants[0] ??
    versements.reduce<Horloge | null>((a, b) => (a && rang(a) >= rang(b) ? a : b), null)
  );
}

function raisonPrescription(r: ResultatPrescription, { date, limite, prescrit }: Horloge): string {
  if (limite === null) return 'L’instance en cours arrête le délai.';
  if (prescrit) return `Tout est prescrit depuis le ${formatDate(limite)}.`;
  const perdu = r.prescrit > 0 ? ` ${formatEuros(r.prescrit)} sont déjà prescrits.` : '';
  return `Un acte interruptif jusqu’à ce jour sauve le versement du ${formatDate(date)} et les autres, soit ${formatEuros(r.recouvrable)}.${perdu}`;
}

/** T16. */
export function horlogesAnv(faits: FaitsIndu, cadre: Cadre): HorlogeIndu[] {
  const ordre = connu(faits.ordreDeRecette, cadre.au);
  if (ordre === null) return [];
  const preuve = `ordre de recette du ${formatDate(ordre)}`;
  const raison =
    'Une admission en non-valeur est recevable le jour anniversaire, si la créance n’est pas prescrite.';
  return [courir({ cle: 'T16', depart: ordre, preuve, ouvre: 'jour-meme', raison }, cadre)];
}

/** T17. */
export function horlogesOption(faits: FaitsIndu, cadre: Cadre): HorlogeIndu[] {
  const deces = connu(faits.deces, cadre.au);
  if (deces === null) return [];
  const preuve = `décès du ${formatDate(deces)}`;
  const raison = 'L’héritier ne peut pas être sommé d’opter avant.';
  return [courir({ cle: 'T17', depart: deces, preuve, ouvre: 'lendemain', raison }, cadre)];
}

/** T18. */
export function horlogesHeritier(faits: FaitsIndu, cadre: Cadre): HorlogeIndu[] {
  const titre = connu(faits.titreSignifieHeritierLe, cadre.au);
  if (titre === null) return [];
  const preuve = `titre signifié à l’héritier le ${formatDate(titre)}`;
  const raison = 'Passé ce délai, le titre s’exécute contre l’héritier.';
  return [courir({ cle: 'T18', depart: titre, preuve, ouvre: 'lendemain', raison }, cadre)];
}

/** T30. */
export function horlogesAlgorithme(faits: FaitsIndu, cadre: Cadre): HorlogeIndu[] {
  const demande = connu(faits.demandeAlgorithmeLe, cadre.au);
  if (demande === null) return [];
  const refus = echeanceSuivie('T30', demande, cadre.lieu).echeance;
  const preuve = `demande reçue le ${formatDate(demande)}`;
  return [
    courir({ cle: 'T30', depart: demande, preuve, raison: 'Le silence vaut refus.' }, cadre),
    courir(
      {
        cle: 'T30_CADA',
        depart: refus,
        preuve: 'refus implicite',
        raison: 'Passé ce délai, la CADA ne peut plus être saisie de ce refus.',
      },
      cadre,
    ),
  ];
}
