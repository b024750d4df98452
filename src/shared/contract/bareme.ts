/**
 * The calculators of the screen Barèmes. Nothing is written; the same rules answer the command line
 * (`calcul`).
 */
import { z } from 'zod';
import {
  FRAUDES,
  LIEUX_SUCCESSION,
  NATURES,
  PRESTATIONS,
  TERRITOIRES,
  TERRITOIRES_BAREME,
} from '../nomenclature.ts';
import { acteSaisi, analysePrescription } from './bareme-prescription.ts';
import { query } from './operation.ts';
import { centimes, dateCivile, explication, ligne, mois, positif, statut } from './schemas.ts';

const personnes = z.number().int().min(0).max(99, { error: 'De 0 à 99 personnes.' });

/** Alsace-Moselle only: the commune has a Protestant or a mixed church; null: not known. */
const vendrediSaint = z.boolean().nullable();

const tranche = z.object({
  /** « De 241,00 € à 360,00 € ». */
  nom: z.string(),
  /** « 25 % », « 1/10 », « forfait ». */
  taux: z.string(),
  /** What of the amount falls in it, French text, exact; null for the flat amount. */
  assiette: z.string().nullable(),
  montant: z.string(),
});

const seuil = z.object({
  seuilCentimes: centimes,
  /** Below it there is no recovery; false: the organism may give up. */
  obligatoire: z.boolean(),
  /** The amount asked is strictly lower; null when none was given. */
  dessous: z.boolean().nullable(),
  explication,
});

const SESSION = 'session' as const;

export const baremeContract = {
  'bareme.retenueFamille': query(
    z.object({
      /** First month on which the recovery bears: it chooses the schedule. */
      date: dateCivile,
      territoire: z.enum(TERRITOIRES_BAREME),
      ressources: z.discriminatedUnion('type', [
        z.object({ type: z.enum(['annuelles', 'trimestrielles']), montantCentimes: positif }),
        z.object({ type: z.literal('inconnues') }),
        z.object({
          type: z.literal('trimestre-inconnu'),
          moisEcoules: z.number().int().min(0).max(99),
          dernierQuotientCentimes: positif,
        }),
      ]),
      prestationsMensuellesCentimes: positif,
      /** null: not proven. */
      logementCentimes: positif.nullable(),
      couple: z.boolean(),
      enfants: personnes,
      fraude: z.enum(FRAUDES),
      /** What is owed, to count the months; null: not asked. */
      induCentimes: positif.nullable(),
      prestation: z.enum(PRESTATIONS).nullable(),
      /** The retention that runs today, for the 20 % rule; null: none. */
      retenueActuelleCentimes: positif.nullable(),
    }),
    z.object({
      bareme: z.object({
        annee: z.number().int(),
        depuis: dateCivile,
        reference: z.string(),
        statut,
        /** False when the bands above the last one are not known. */
        complet: z.boolean(),
      }),
      /** « année civile 2024 », « trimestre de référence ». */
      periode: z.string(),
      ressourcesMensuellesCentimes: centimes.nullable(),
      logementRetenuCentimes: centimes.nullable(),
      diviseur: z.number().nullable(),
      quotientCentimes: centimes,
      retenueCentimes: centimes,
      tranches: z.array(tranche),
      courbe: z.object({
        bandes: z.array(
          z.object({ deCentimes: centimes, aCentimes: centimes.nullable(), taux: z.string() }),
        ),
        /** From 0 to the right edge of the chart, by increasing income. */
        points: z.array(z.object({ quotientCentimes: centimes, retenueCentimes: centimes })),
      }),
      /** Retention when the resources are not known; null when no deemed income is known. */
      revenuRepute: z.object({ quotientCentimes: centimes, retenueCentimes: centimes }).nullable(),
      echeances: z.object({ nombre: z.number().int(), derniereCentimes: centimes }).nullable(),
      seuil: seuil.nullable(),
      revision: z
        .object({ retenueCentimes: centimes, remplacee: z.boolean(), explication })
        .nullable(),
      explication,
    }),
    { roles: SESSION, resume: 'Calcule la retenue mensuelle sur prestations familiales.' },
  ),
  'bareme.quotite': query(
    z.object({
      date: dateCivile,
      netMensuelCentimes: positif,
      personnesACharge: personnes,
    }),
    z.object({
      depuis: dateCivile,
      baremeCentimes: centimes,
      plancherCentimes: centimes,
      saisissableCentimes: centimes,
      tranches: z.array(tranche),
      /** Protected balance of a bank account on that day; null before it existed. */
      soldeInsaisissableCentimes: centimes.nullable(),
      explication,
    }),
    { roles: SESSION, resume: 'Calcule la quotité saisissable d’une pension.' },
  ),
  'bareme.seuil': query(
    z.object({
      date: dateCivile,
      prestation: z.enum(PRESTATIONS),
      montantCentimes: positif.nullable(),
    }),
    seuil,
    { roles: SESSION, resume: 'Donne le seuil d’abandon d’une prestation à une date.' },
  ),
  'bareme.delai': query(
    z.object({
      evenement: dateCivile,
      /** « P20D », « P2M », « P5Y ». */
      duree: ligne(8),
      nature: z.enum(['procedure', 'prescription']),
      territoire: z.enum(TERRITOIRES),
      vendrediSaint,
    }),
    z.object({ echeance: dateCivile, reportee: z.boolean(), explication }),
    { roles: SESSION, resume: 'Compte un délai : dernier jour et report.' },
  ),
  'bareme.notification': query(
    z.object({
      reception: dateCivile,
      prestation: z.enum(PRESTATIONS),
      territoire: z.enum(TERRITOIRES),
      vendrediSaint,
      rectification: z.object({ date: dateCivile, reponse: dateCivile.nullable() }).nullable(),
    }),
    z.object({
      finRectification: dateCivile.nullable(),
      retenuePossible: dateCivile,
      finRecoursAmiable: dateCivile.nullable(),
      miseEnDemeurePossible: dateCivile.nullable(),
      regime: z.string(),
      explication,
    }),
    { roles: SESSION, resume: 'Déroule le calendrier d’une notification reçue.' },
  ),
  'bareme.prescription': query(
    z.object({
      nature: z.enum(NATURES),
      prestation: z.enum(PRESTATIONS),
      paiements: z
        .array(z.object({ date: dateCivile, montantCentimes: positif }))
        .min(1)
        .max(600),
      connaissance: dateCivile.nullable(),
      actes: z.array(acteSaisi).max(100),
      au: dateCivile,
    }),
    analysePrescription,
    {
      roles: SESSION,
      resume: 'Prescription paiement par paiement, et ce que sauve un recommandé.',
    },
  ),
  'bareme.succession': query(
    z.object({
      prestation: z.enum(['ASPA', 'ASI']),
      dateDeces: dateCivile,
      lieu: z.enum(LIEUX_SUCCESSION),
      /** May be below zero. */
      actifNetCentimes: centimes,
      capitalAgricoleCentimes: positif,
      rapportsCentimes: positif,
      immeublesCentimes: positif.nullable(),
      periodes: z
        .array(
          z.object({
            debut: mois,
            fin: mois,
            montantCentimes: positif,
            beneficiaires: z.union([z.literal(1), z.literal(2)]),
          }),
        )
        .max(200),
      survivant: z.boolean(),
      enregistrement: dateCivile.nullable(),
    }),
    z.object({
      recuperableCentimes: centimes,
      seuilCentimes: centimes.nullable(),
      actifRetenuCentimes: centimes,
      sommesServiesCentimes: centimes,
      sommesRetenuesCentimes: centimes,
      differable: z.boolean(),
      hypotheque: z.boolean().nullable(),
      prescriptionLe: dateCivile.nullable(),
      explication,
    }),
    { roles: SESSION, resume: 'Calcule ce qui se récupère d’une succession (ASPA).' },
  ),
};
