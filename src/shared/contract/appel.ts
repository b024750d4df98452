/**
 * « Écoute client »: the référent sets whom a campaign calls, the gestionnaires call, each call
 * stands in the journal of its file, and the report adds them up.
 */
import { z } from 'zod';
import {
  CONSENTEMENTS,
  INTERLOCUTEURS,
  QUALITES_TELEPHONE,
  RESULTATS_APPEL,
} from '../nomenclature-appel.ts';
import { command, query } from './operation.ts';
import { centimes, dateCivile, id, permis, positif, texte } from './schemas.ts';

const LECTEURS = [
  'gestionnaire-amiable',
  'gestionnaire-contentieux',
  'referent-technique',
  'directeur',
  'dcf',
] as const;
const APPELANTS = ['gestionnaire-amiable', 'gestionnaire-contentieux'] as const;

/** A plan is kept when one of the two is true of it. */
const criteres = z.object({
  /** Strictly less than this a month; null: any. */
  mensualiteMaximumCentimes: positif.nullable(),
  /** Strictly more than this still to run; null: any. */
  dureeMinimumAnnees: z.number().int().min(1).max(50).nullable(),
});
export type CriteresCampagne = z.infer<typeof criteres>;

const rythme = z.object({
  mensualiteCentimes: centimes,
  mois: z.number().int(),
  /** Null beyond a century. */
  finLe: dateCivile.nullable(),
});

const dernierAppel = z.object({
  resultat: z.enum(RESULTATS_APPEL),
  le: dateCivile,
  rappelLe: dateCivile.nullable(),
  rappelHeure: z.string().nullable(),
});

const ligneCampagne = z.object({
  dossierId: id,
  numero: z.string(),
  debiteur: z.string(),
  resteCentimes: centimes,
  rythme,
  telephone: z.string().nullable(),
  qualite: z.enum(QUALITES_TELEPHONE),
  consentement: z.enum(CONSENTEMENTS),
  appels: z.number().int(),
  dernier: dernierAppel.nullable(),
});
export type LigneCampagne = z.infer<typeof ligneCampagne>;

export const appelContract = {
  'campagne.definir': command(criteres, z.object({}), {
    roles: ['referent-technique'],
    resume: 'Fixe les plans que la campagne d’appels retient.',
  }),
  'campagne.selectionner': query(
    z.object({
      /** Tried without being kept; absent: those of the campaign. */
      criteres: criteres.optional(),
      telephones: z.array(z.enum(QUALITES_TELEPHONE)).optional(),
      consentements: z.array(z.enum(CONSENTEMENTS)).optional(),
    }),
    z.object({
      criteres,
      lignes: z.array(ligneCampagne),
      /** Kept by the amount or the length, left out by what the law or the service forbids. */
      ecartes: z.array(z.object({ motif: z.string(), nombre: z.number().int() })),
    }),
    { roles: LECTEURS, resume: 'Les débiteurs à appeler, le plus long remboursement d’abord.' },
  ),
  'campagne.bilan': query(
    z.object({ du: dateCivile, au: dateCivile }),
    z.object({
      appels: z.number().int(),
      debiteurs: z.number().int(),
      joints: z.number().int(),
      joignabilitePourDixMille: z.number().int().nullable(),
      parResultat: z.record(z.enum(RESULTATS_APPEL), z.number().int()),
      promisCentimes: centimes,
      releves: z.number().int(),
      supplementCentimes: centimes,
      moisGagnes: z.number().int(),
    }),
    { roles: LECTEURS, resume: 'Ce que les appels d’une période ont donné.' },
  ),
  'appel.preparer': query(
    z.object({
      dossierId: id,
      /** The instalment to compare; absent: the one to offer first. */
      mensualiteCentimes: positif.optional(),
    }),
    z.object({
      dossierId: id,
      numero: z.string(),
      debiteur: z.string(),
      telephone: z.string().nullable(),
      qualite: z.enum(QUALITES_TELEPHONE),
      consentement: z.enum(CONSENTEMENTS),
      resteCentimes: centimes,
      viseeCentimes: centimes,
      avant: rythme,
      propose: rythme,
      moisGagnes: z.number().int(),
      script: z.array(z.object({ titre: z.string(), texte: z.string() })),
      objections: z.array(z.string()),
      interdits: z.string(),
      appels: z.array(
        z.object({
          evenementId: id,
          le: dateCivile,
          resultat: z.enum(RESULTATS_APPEL),
          par: z.string(),
          titre: z.string(),
          texte: z.string(),
        }),
      ),
      permis,
    }),
    {
      roles: LECTEURS,
      resume: 'La fiche d’appel d’un débiteur : script, comparaison, historique.',
    },
  ),
  'appel.enregistrer': command(
    z.object({
      dossierId: id,
      resultat: z.enum(RESULTATS_APPEL),
      /** Day of the call. */
      le: dateCivile,
      interlocuteur: z.enum(INTERLOCUTEURS),
      /** Asked before anything was said of the debt. */
      identiteVerifiee: z.boolean(),
      /** What the debtor said of being called on this number; null: nothing. */
      consentement: z.enum(['donne', 'refuse']).nullable(),
      dureeMinutes: z.number().int().min(0).max(240).nullable(),
      rappelLe: dateCivile.nullable(),
      rappelHeure: z
        .string()
        .regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: 'L’heure s’écrit HH:MM.' })
        .nullable(),
      /** Accepted orally; null unless accepted. */
      mensualiteCentimes: positif.nullable(),
      note: texte(1000),
    }),
    z.object({
      dossierId: id,
      evenementId: id,
      /** The plan that runs, to be amended. */
      echeancierId: id,
      /** The plan to grant and have signed, when the debtor accepted. */
      proposition: rythme.nullable(),
    }),
    { roles: APPELANTS, resume: 'Enregistre un appel et sa suite ; ne change aucun échéancier.' },
  ),
};
export type FicheAppel = z.infer<(typeof appelContract)['appel.preparer']['sortie']>;
