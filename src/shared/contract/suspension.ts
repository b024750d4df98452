/**
 * What stops the recovery of a file and what asks for it: suspensions, requests of the debtor and
 * their answers. A command on trial shows what stops, what goes on and what changes, before.
 */
import { z } from 'zod';
import {
  CANAUX_DEMANDE,
  ETATS_DEMANDE,
  GENRES_DEMANDE,
  SENS_REPONSE,
} from '../nomenclature-demande.ts';
import { MOTIFS_SUSPENSION } from '../nomenclature-suspension.ts';
import { delai } from './delai.ts';
import { command } from './operation.ts';
import {
  centimes,
  dateCivile,
  explication,
  id,
  permis,
  positif,
  requis,
  statut,
  texte,
} from './schemas.ts';

const AGENTS = ['gestionnaire-amiable', 'gestionnaire-contentieux'] as const;

/** Something that was running in the file, and that stopped. */
export const arretVue = z.object({
  cle: z.string(),
  libelle: z.string(),
  /** « de par la loi », « par choix de la caisse »… */
  portee: z.string(),
  reference: z.string(),
  repriseLe: dateCivile.nullable(),
  /** Nothing resumes on that day without a decision. */
  surDecision: z.boolean(),
});
export type ArretVue = z.infer<typeof arretVue>;

const effetSuspension = z.object({
  suspensionId: id,
  motif: z.enum(MOTIFS_SUSPENSION),
  debut: dateCivile,
  fin: dateCivile.nullable(),
  repriseSurDecision: z.boolean(),
  statut,
  /** Every action that it forbids from now on, running or not. */
  interdits: z.array(z.object({ libelle: z.string(), portee: z.string(), reference: z.string() })),
  arretes: z.array(arretVue),
  continuent: z.array(z.string()),
});
export type EffetSuspension = z.infer<typeof effetSuspension>;

export const suspensionVue = effetSuspension.omit({ interdits: true, continuent: true }).extend({
  libelle: z.string(),
  texte: z.string(),
  /** Whether it covers today. */
  enCours: z.boolean(),
  /** Ended by an act; a last day that was planned and has passed waits for one. */
  close: z.boolean(),
  clotureTexte: z.string(),
  interdits: z.array(z.string()),
  permis,
});
export type SuspensionVue = z.infer<typeof suspensionVue>;

const point = z.object({ texte: z.string(), reponse: z.string() });

export const demandeVue = z.object({
  demandeId: id,
  genre: z.enum(GENRES_DEMANDE),
  canal: z.enum(CANAUX_DEMANDE),
  recueLe: dateCivile,
  tardive: z.boolean(),
  etat: z.enum(ETATS_DEMANDE),
  /** The last day before the silence is a refusal; null when none runs, or once answered. */
  silence: delai.nullable(),
  points: z.array(point),
  repondueLe: dateCivile.nullable(),
  sens: z.enum(SENS_REPONSE).nullable(),
  /** What the answer cancelled of the debt. */
  annuleCentimes: centimes,
  aRendreCentimes: centimes,
  /** Where the letter that answers (D23) stands. */
  courrier: z.enum(['sans-objet', 'a-etablir', 'a-envoyer', 'envoye']),
  /** The answers that the law lets give to this request. */
  sensPossibles: z.array(z.enum(SENS_REPONSE)),
  permis,
});
export type DemandeVue = z.infer<typeof demandeVue>;

const effetDemande = z.object({
  dossierId: id,
  demandeId: id,
  tardive: z.boolean(),
  /** Last day to answer before the silence is a refusal; null: none known. */
  silenceLe: dateCivile.nullable(),
  /** null: this request stops nothing. */
  suspension: effetSuspension.nullable(),
  explication,
});
export type EffetDemande = z.infer<typeof effetDemande>;

const effetReponse = z.object({
  dossierId: id,
  avantCentimes: centimes,
  annuleCentimes: centimes,
  apresCentimes: centimes,
  /** Received beyond the new amount: a refund opens. */
  aRendreCentimes: centimes,
  reprises: z.array(arretVue),
  explication,
});
export type EffetReponse = z.infer<typeof effetReponse>;

const repriseFaite = z.object({ dossierId: id, reprises: z.array(arretVue) });

export const suspensionContract = {
  'suspension.ouvrir': command(
    z.object({
      dossierId: id,
      motif: z.enum(MOTIFS_SUSPENSION),
      debut: dateCivile,
      /** Last day covered, when it is known. */
      fin: dateCivile.nullable(),
      texte: requis(1000),
    }),
    effetSuspension.extend({ dossierId: id }),
    { roles: AGENTS, resume: 'Suspend le recouvrement ; à l’essai, montre ce qui s’arrête.' },
  ),
  'suspension.clore': command(
    z.object({
      suspensionId: id,
      /** First day on which what was stopped runs again. */
      repriseLe: dateCivile,
      texte: requis(1000),
    }),
    repriseFaite,
    { roles: AGENTS, resume: 'Clôt une suspension : ce qu’elle arrêtait reprend.' },
  ),
  'demande.enregistrer': command(
    z.object({
      dossierId: id,
      genre: z.enum(GENRES_DEMANDE),
      canal: z.enum(CANAUX_DEMANDE),
      recueLe: dateCivile,
      /** The debtor who asks; the first one when absent. */
      debiteurId: id.optional(),
      /** What he says, point by point. */
      arguments: z.array(requis(600)).min(1).max(20),
    }),
    effetDemande,
    { roles: AGENTS, resume: 'Enregistre une demande du débiteur : elle suspend le recouvrement.' },
  ),
  'demande.repondre': command(
    z.object({
      demandeId: id,
      repondueLe: dateCivile,
      sens: z.enum(SENS_REPONSE),
      /** One answer a point, in the order of the points. */
      reponses: z.array(texte(1000)).max(20),
      /** A partial acceptance: the months of which the amount due changes. */
      lignes: z.array(z.object({ ligneId: id, duCentimes: positif })).optional(),
    }),
    effetReponse,
    { roles: AGENTS, resume: 'Répond à une demande, point par point ; le montant peut baisser.' },
  ),
  'demande.constaterSilence': command(z.object({ demandeId: id }), repriseFaite, {
    roles: AGENTS,
    resume: 'Constate le rejet implicite d’une demande restée sans réponse.',
  }),
  'demande.retirer': command(z.object({ demandeId: id, motif: requis(600) }), repriseFaite, {
    roles: AGENTS,
    resume: 'Retire une demande à laquelle le débiteur renonce, ou saisie par erreur.',
  }),
};
