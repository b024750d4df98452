/** The passage of a file to the contentious stage and back: checklist, act, return, figures. */
import { z } from 'zod';
import {
  CAUSES_TRANSFERT,
  MOTIFS_RETOUR,
  MOTIFS_TRANSFERT,
  MOYENS_CONTROLE_ADRESSE,
  POINTS_TRANSFERT,
} from '../nomenclature-transfert.ts';
import { command, METIER, query } from './operation.ts';
import { dateCivile, id, ligne, texte } from './schemas.ts';

const AGENTS = ['gestionnaire-amiable', 'gestionnaire-contentieux'] as const;

export const controleTransfert = z.object({
  possible: z.boolean(),
  /** First day on which every box is filled, when dates alone are missing. */
  possibleLe: dateCivile.nullable(),
  cause: z.enum(CAUSES_TRANSFERT).nullable(),
  motif: z.enum(MOTIFS_TRANSFERT).nullable(),
  points: z.array(
    z.object({
      point: z.enum(POINTS_TRANSFERT),
      libelle: z.string(),
      rempli: z.boolean(),
      /** What fills the box, or why it is empty. */
      raison: z.string(),
      source: z.string().nullable(),
      possibleLe: dateCivile.nullable(),
    }),
  ),
});

export const passageVu = z.object({
  evenementId: id,
  type: z.enum(['transfert', 'retour']),
  le: dateCivile,
  /** The cause of a transfer, the reason of a return. */
  libelle: z.string(),
  texte: z.string(),
});

/** Where the file stands between the two stages; on the case screen. */
export const transfertVu = z.object({
  chez: z.enum(['amiable', 'contentieux']),
  transferts: z.number().int(),
  retours: z.number().int(),
  passages: z.array(passageVu),
  adresseControleeLe: dateCivile.nullable(),
});
export type TransfertVu = z.infer<typeof transfertVu>;

export const transfertContract = {
  'transfert.controler': query(z.object({ dossierId: id }), controleTransfert, {
    roles: METIER,
    resume: 'Ce qu’il faut pour transférer un dossier au contentieux, case par case.',
  }),
  'transfert.envoyer': command(
    z.object({
      dossierId: id,
      /** What the contentious pole should know. */
      motif: texte(1000),
      /** The schedule that was simulated for it; fraud. */
      simulation: ligne(300).nullable(),
    }),
    z.object({
      dossierId: id,
      evenementId: id,
      tacheId: id.nullable(),
      controle: controleTransfert,
    }),
    {
      roles: ['gestionnaire-amiable'],
      resume: 'Transfère un dossier au contentieux ; refusé si une case est vide.',
    },
  ),
  'transfert.retourner': command(
    z.object({
      dossierId: id,
      motif: z.enum(MOTIFS_RETOUR),
      /** Compulsory with « autre ». */
      texte: texte(1000),
    }),
    z.object({ dossierId: id, evenementId: id, tacheId: id }),
    {
      roles: ['gestionnaire-contentieux'],
      resume: 'Retourne à l’amiable un dossier transféré, avec le motif.',
    },
  ),
  'transfert.chiffres': query(
    z.object({ du: dateCivile, au: dateCivile }),
    z.object({
      transferts: z.number().int(),
      retours: z.number().int(),
      /** Returned out of transferred, in hundredths of a percent; null: no transfer. */
      tauxPourDixMille: z.number().int().nullable(),
      parMotif: z.array(
        z.object({
          motif: z.enum(MOTIFS_RETOUR),
          libelle: z.string(),
          nombre: z.number().int(),
          tauxPourDixMille: z.number().int(),
        }),
      ),
    }),
    {
      roles: METIER,
      resume: 'Transferts d’une période, retours qui les ont suivis, taux par motif.',
    },
  ),
  'adresse.controler': command(
    z.object({
      dossierId: id,
      controleeLe: dateCivile,
      moyen: z.enum(MOYENS_CONTROLE_ADRESSE),
      texte: texte(500),
    }),
    z.object({ dossierId: id, evenementId: id }),
    { roles: AGENTS, resume: 'Note que l’adresse du débiteur a été contrôlée, et comment.' },
  ),
};
