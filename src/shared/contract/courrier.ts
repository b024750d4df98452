/** Letters: preparing (which mentions are there), making, sending, receiving, reprinting. */
import { z } from 'zod';
import { ISSUES_POSTALES } from '../nomenclature.ts';
import { command, METIER, query } from './operation.ts';
import { dateCivile, id, ligne, refusSchema } from './schemas.ts';

/** The letters that a file can have made; the house has models of others. */
export const CODES_COURRIER = [
  'D01',
  'D02',
  'D03',
  'D04',
  'D05',
  'D06',
  'D13',
  'D19',
  'D20',
  'D21',
  'D22',
  'D23',
] as const;
export type CodeEtabli = (typeof CODES_COURRIER)[number];

/** Letters that leave by ordinary post unless said otherwise: they interrupt nothing. */
export const LETTRES_SIMPLES: readonly string[] = [
  'D02',
  'D03',
  'D04',
  'D20',
  'D21',
] satisfies CodeEtabli[];

const aEtablir = z.object({
  dossierId: id,
  code: z.enum(CODES_COURRIER),
  /** The debtor addressed; the first one who owes when absent. */
  debiteurId: id.optional(),
  /** What the letter is about (a request, a refund, an heir…); the one that waits when absent. */
  objetId: id.optional(),
  /** Number of the registered letter, printed under the references; absent: another certain date. */
  numeroRecommande: ligne(30).nullable().optional(),
});

const AGENTS = ['gestionnaire-amiable', 'gestionnaire-contentieux'] as const;

export const courrierContract = {
  'courrier.preparer': query(
    aEtablir,
    z.object({
      mentions: z.array(
        z.object({
          mention: z.string(),
          champ: z.string(),
          article: z.string(),
          presente: z.boolean(),
        }),
      ),
      refus: refusSchema.nullable(),
    }),
    { roles: METIER, resume: 'Liste les mentions d’un courrier et celles qui manquent.' },
  ),
  'courrier.etablir': command(
    aEtablir,
    z.object({
      dossierId: id,
      documentId: id,
      reference: z.string(),
      sha256: z.string(),
      pages: z.number().int(),
      pdf: z.base64(),
    }),
    { roles: AGENTS, resume: 'Établit un courrier ; à l’essai, en donne l’aperçu.' },
  ),
  'courrier.lire': query(
    z.object({ documentId: id }),
    z.object({ dossierId: id, reference: z.string(), sha256: z.string(), pdf: z.base64() }),
    { roles: METIER, resume: 'Réimprime un courrier à l’identique.' },
  ),
  'courrier.envoyer': command(
    z.object({
      documentId: id,
      envoyeLe: dateCivile,
      mode: z.enum(['lrar', 'simple', 'remise']),
      /** Null: the number printed on the letter. */
      numero: ligne(30).nullable(),
    }),
    z.object({ dossierId: id, evenementId: id }),
    { roles: AGENTS, resume: 'Enregistre l’envoi d’un courrier : les délais partent.' },
  ),
  'courrier.receptionner': command(
    z.object({ documentId: id, issue: z.enum(ISSUES_POSTALES), le: dateCivile }),
    z.object({ dossierId: id, evenementId: id, alertes: z.array(refusSchema) }),
    { roles: AGENTS, resume: 'Enregistre l’issue postale d’un courrier.' },
  ),
  'evenement.annuler': command(
    z.object({ evenementId: id, motif: ligne(300) }),
    z.object({ dossierId: id, evenementId: id }),
    { roles: AGENTS, resume: 'Annule un envoi ou une issue postale saisis par erreur.' },
  ),
};
