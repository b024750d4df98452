/**
 * Limitation periods of the recovery of a benefit: length, start and cap by nature, benefit and
 * date. The clocks themselves run in domain/prescription.ts with the rule given here.
 * CSS, art. L. 355-3, L. 815-11, L. 553-1, L. 821-5, L. 845-4, L. 168-12; CASF, art. L. 262-45;
 * C. civ., art. 2224 and 2232.
 */
import { type DateCivile, dateCivile, laPlusTardive } from '../../shared/date-civile.ts';
import type { Statut } from '../../shared/explication.ts';
import type { Nature, Prestation } from '../../shared/nomenclature.ts';
import { refuser } from '../../shared/refus.ts';
import type { Acte, Paiement, ReglePrescription } from '../domain/prescription.ts';
import { butoirPrescription, controlerActe, effetDe } from './actes-interruptifs.ts';
import { type Datee, datee, enVigueur, type Version } from './datee.ts';
import { etapesDePrescription } from './prescription-etapes.ts';
import { exigerPrestation } from './prestations.ts';
import { citer, S, type Source } from './sources.ts';

/** Where the clock of a payment starts. `connaissance`: the later of knowledge and payment. */
export type Depart = 'paiement' | 'connaissance';
export type Periode = { readonly annees: number; readonly depart: Depart };

const d = dateCivile;
const VERIFIE_LE = d('2026-11-21');
/** Law n° 2008-561: five years of common law and the cap of twenty years. */
const REFORME_2008 = d('2008-06-19');
const DEUX_ANS: Periode = { annees: 2, depart: 'paiement' };
const CINQ_ANS: Periode = { annees: 5, depart: 'connaissance' };

const version = (
  depuis: DateCivile,
  valeur: Periode,
  precision: { readonly source: Source; readonly statut: Statut; readonly raison?: string },
): Version<Periode> => ({ depuis, valeur, ...precision });

const periode = (nom: string, ...versions: Version<Periode>[]): Datee<Periode> =>
  datee({ nom: `Prescription (${nom})`, verifieLe: VERIFIE_LE, versions });

/** Family branch: the start from the payment was not read in the text itself. */
const DEPART_NON_LU =
  'Le départ au jour du paiement n’a pas été lu dans ce texte\u00a0: il est repris de L. 355-3.';
const SANS_DUREE_ECRITE =
  'Le texte excepte la fraude sans écrire de durée\u00a0: les cinq ans du droit commun.';
const familleVivant = (source: Source, depuis = REFORME_2008) =>
  version(depuis, DEUX_ANS, { source, statut: 'interpretation', raison: DEPART_NON_LU });

const solidarite = periode(
  'ASPA, ASI',
  version(REFORME_2008, DEUX_ANS, { source: S.L815_11, statut: 'certain' }),
);
const vieillesse = periode(
  'vieillesse',
  version(d('1985-12-21'), DEUX_ANS, { source: S.L355_3, statut: 'certain' }),
);
const logement = periode(
  'aides au logement',
  familleVivant(S.CCH_L351_11),
  familleVivant(S.CCH_L821_7, d('2019-09-01')),
);
const parRenvoi = (nom: string, source: Source, depuis = REFORME_2008) =>
  periode(nom, familleVivant(source, depuis));

/** Debts of the living, without fraud or false declaration. */
export const prescriptionVivant: Readonly<Record<Prestation, Datee<Periode>>> = {
  PENSION: vieillesse,
  REVERSION: vieillesse,
  ASPA: solidarite,
  ASI: solidarite,
  // The allocation de veuvage is outside L. 355-3: common law, as the circular says.
  VEUVAGE: periode(
    'veuvage',
    version(REFORME_2008, CINQ_ANS, {
      source: S.CIRC_CNAV_2014_23,
      statut: 'interpretation',
      raison: 'Hors de L. 355-3\u00a0: les cinq ans viennent de la circulaire, non d’un texte.',
    }),
  ),
  PF: parRenvoi('prestations familiales', S.L553_1),
  ALF: logement,
  ALS: logement,
  APL: logement,
  AAH: parRenvoi('AAH', S.L821_5),
  RSA: parRenvoi('RSA', S.CASF_L262_45, d('2009-06-01')),
  PRIME_ACTIVITE: parRenvoi('prime d’activité', S.L845_4, d('2016-01-01')),
  AJPA: parRenvoi('AJPA', S.L168_12, d('2019-12-28')),
};

const fraudeDroitCommun = version(REFORME_2008, CINQ_ANS, {
  source: S.CC_2224,
  statut: 'interpretation',
  raison: SANS_DUREE_ECRITE,
});
const fraudeCommune = periode('fraude, droit commun', fraudeDroitCommun);
const fraudeRetraite = periode(
  'fraude, retraite',
  version(REFORME_2008, CINQ_ANS, { source: S.CASS_AP_2023, statut: 'certain' }),
);
const fraudeFamille = periode(
  'fraude, famille',
  fraudeDroitCommun,
  version(d('2020-12-16'), CINQ_ANS, { source: S.L553_1, statut: 'certain' }),
);

/** Fraud or false declaration: five years everywhere, written in the text or by common law. */
export const prescriptionFraude: Readonly<Record<Prestation, Datee<Periode>>> = {
  PENSION: fraudeRetraite,
  REVERSION: fraudeRetraite,
  ASPA: fraudeRetraite,
  ASI: fraudeRetraite,
  VEUVAGE: fraudeCommune,
  PF: fraudeFamille,
  PRIME_ACTIVITE: fraudeFamille,
  AJPA: fraudeFamille,
  ALF: fraudeCommune,
  ALS: fraudeCommune,
  APL: fraudeCommune,
  AAH: fraudeCommune,
  RSA: fraudeCommune,
};

/** Payments made after the death: common law, never the two years. */
export const prescriptionDeces: Datee<Periode> = periode(
  'versements postérieurs au décès',
  version(REFORME_2008, CINQ_ANS, { source: S.CASS_2019_DECES, statut: 'certain' }),
);

export type EntreePrescription = {
  readonly nature: Nature;
  readonly prestation: Prestation;
  readonly paiements: readonly Paiement[];
  /** Day on which the death was known or the fraud discovered. */
  readonly connaissance: DateCivile | null;
  readonly actes: readonly Acte[];
  readonly au: DateCivile;
};

/**
 * The rule of a question, checked, ready for `calculerPrescription(entree, regle)`.
 * @throws RefusError PRESCRIPTION_CONNAISSANCE, PRESCRIPTION_PAIEMENT, PRESCRIPTION_ACTE for
 * a wrong entry; HORS_DROIT when no period is known on `au` or a payment precedes its benefit.
 */
export function reglePrescription(entree: EntreePrescription): ReglePrescription {
  const { nature, prestation, connaissance, au } = entree;
  controler(entree);
  const { valeur, source, statut } = enVigueur(periodesDe(entree), au, 'au');
  const butoirAnnees = enVigueur(butoirPrescription, au, 'au').valeur;
  const depuisConnaissance = valeur.depart === 'connaissance' ? connaissance : null;
  const transition = nature === 'deces' && entree.paiements.some((p) => p.date < REFORME_2008);
  return {
    dureeAnnees: valeur.annees,
    butoirAnnees,
    depart: (paiement) => {
      const depart = depuisConnaissance ? laPlusTardive(paiement, depuisConnaissance) : paiement;
      // Thirty years ran before the reform: the five years cannot begin before it.
      return nature === 'deces' && paiement < REFORME_2008
        ? laPlusTardive(depart, REFORME_2008)
        : depart;
    },
    effet: effetDe,
    lectureParBloc:
      nature === 'vivant' && PAR_BLOC.includes(prestation) ? citer(S.CIRC_CNAV_2014_23) : null,
    etapes: etapesDePrescription({
      ...{ periode: valeur, butoirAnnees, source, depuisConnaissance },
      reforme: transition ? REFORME_2008 : null,
      autreIndu: horsRetraite(prestation) && prestation !== 'RSA',
    }),
    statut:
      transition || (nature === 'deces' && horsRetraite(prestation)) ? 'interpretation' : statut,
  };
}

function periodesDe({ nature, prestation }: EntreePrescription): Datee<Periode> {
  if (nature === 'deces') return prescriptionDeces;
  return (nature === 'vivant' ? prescriptionVivant : prescriptionFraude)[prestation];
}

/**
 * DOUTE: payment by payment, where the circular counts one block from the last payment.
 * The text says « à compter du paiement »; a difference between the two is shown.
 */
const PAR_BLOC: readonly Prestation[] = ['PENSION', 'REVERSION', 'ASPA', 'ASI'];

const RETRAITE: readonly Prestation[] = ['PENSION', 'REVERSION', 'ASPA', 'ASI', 'VEUVAGE'];
/** The rulings on payments after a death are about pensions. */
const horsRetraite = (prestation: Prestation): boolean => !RETRAITE.includes(prestation);

function controler(entree: EntreePrescription): void {
  const { nature, prestation, connaissance, paiements, actes, au } = entree;
  if (nature !== 'vivant' && connaissance === null) {
    refuser(
      'PRESCRIPTION_CONNAISSANCE',
      nature === 'deces'
        ? 'Indiquez le jour où le décès a été connu.'
        : 'Indiquez le jour où la fraude a été découverte.',
      { champ: 'connaissance' },
    );
  }
  paiements.forEach((paiement, rang) => {
    if (paiement.montant < 0) {
      refuser('PRESCRIPTION_PAIEMENT', 'Un versement ne peut pas être négatif.', {
        champ: `paiements.${rang}.montant`,
      });
    }
    exigerPrestation(prestation, paiement.date);
  });
  for (const [rang, acte] of actes.entries()) controlerActe(acte, rang, au);
}
