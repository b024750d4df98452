/**
 * The debt of somebody who died: the heirs and their shares, their choice, the notary, what the
 * bank gave back, the arrears set against the debt, whoever received payments after the death.
 */
import { z } from 'zod';
import { OPTIONS_HERITIER } from '../nomenclature-succession.ts';
import { personneSaisie } from './dossier.ts';
import { command } from './operation.ts';
import { centimes, dateCivile, explication, id, ligne, positif, requis, texte } from './schemas.ts';
import { fraction } from './succession-vues.ts';

const AGENTS = ['gestionnaire-amiable', 'gestionnaire-contentieux'] as const;

const heritierSaisi = z.object({
  /** One who is already in the file; null: a new one, with his identity. */
  personneId: id.nullable(),
  personne: personneSaisie.nullable(),
  /** « fille », « conjoint »: as the deed says it. */
  lien: requis(60),
  /** null: not known; nothing is divided then. */
  part: fraction.nullable(),
});

const partNouvelle = z.object({ personneId: id, part: fraction });

/** Who owes what once the debt is divided, shown before validation. */
export const partage = z.object({
  dossierId: id,
  /** False: a share is not known, the estate owes the whole. */
  reparti: z.boolean(),
  parts: z.array(
    z.object({
      nom: z.string(),
      qualite: z.string(),
      fraction: fraction.nullable(),
      partCentimes: centimes,
      /** What may still be claimed of him. */
      resteCentimes: centimes,
    }),
  ),
  totalCentimes: centimes,
  explication,
});
export type Partage = z.infer<typeof partage>;

const fait = z.object({ dossierId: id });

export const successionContract = {
  'succession.declarer': command(
    z.object({
      dossierId: id,
      /** The debtor who died; null: somebody who is not in the file, with his identity. */
      personneId: id.nullable(),
      personne: personneSaisie.nullable(),
      decesLe: dateCivile,
      /** What proves it: act of death, register of deaths. */
      preuve: requis(120),
    }),
    fait,
    { roles: AGENTS, resume: 'Déclare le décès d’un débiteur : le recouvrement s’arrête.' },
  ),
  'succession.annuler': command(z.object({ dossierId: id, motif: requis(300) }), fait, {
    roles: AGENTS,
    resume: 'Annule un décès déclaré par erreur, tant que rien n’en dépend.',
  }),
  'succession.definirHeritiers': command(
    z.object({
      dossierId: id,
      heritiers: z.array(heritierSaisi).min(1).max(30),
      /** What proves the quality: acte de notoriété, attestation… */
      piece: requis(120),
    }),
    partage,
    { roles: AGENTS, resume: 'Définit les héritiers et leurs parts, et divise la dette.' },
  ),
  'succession.opter': command(
    z.object({
      dossierId: id,
      /** The heir. */
      personneId: id,
      option: z.enum(OPTIONS_HERITIER),
      /** Day of the choice; null only for a choice taken back. */
      optionLe: dateCivile.nullable(),
      /** Shares of all who remain, when one leaves or comes back; null: not known yet. */
      parts: z.array(partNouvelle).max(30).nullable(),
      piece: ligne(120),
    }),
    partage,
    { roles: AGENTS, resume: 'Enregistre l’option d’un héritier ; une renonciation redistribue.' },
  ),
  'succession.definirNotaire': command(
    z.object({
      dossierId: id,
      /** null: the estate has no notary any more. */
      notaire: z
        .object({
          nom: requis(60),
          prenoms: requis(60),
          adresse: texte(400).pipe(z.string().min(1, { error: 'L’adresse est obligatoire.' })),
          telephone: ligne(24).nullable(),
          courriel: ligne(160).nullable(),
        })
        .nullable(),
    }),
    fait,
    { roles: AGENTS, resume: 'Enregistre le notaire chargé de la succession, ou le retire.' },
  ),
  'succession.definirTiers': command(
    z.object({
      dossierId: id,
      /** One already in the file; null: a new one, with his identity. */
      debiteurId: id.nullable(),
      personne: personneSaisie.nullable(),
      /** What he received himself; 0 removes him. */
      recuCentimes: positif,
      piece: requis(120),
    }),
    partage,
    { roles: AGENTS, resume: 'Désigne qui a reçu des versements après le décès, et combien.' },
  ),
  'succession.enregistrerBanque': command(
    z.object({
      dossierId: id,
      banque: requis(100),
      /** Day of the answer, or of the credit. */
      le: dateCivile,
      /** What it gave back; 0: nothing was left on the account. */
      montantCentimes: positif,
      reference: ligne(40),
      /** Whose account: null, that of the deceased; otherwise a third party's. */
      debiteurId: id.nullable(),
    }),
    fait.extend({ encaissementId: id.nullable(), resteCentimes: centimes }),
    { roles: AGENTS, resume: 'Enregistre la réponse de la banque et ce qu’elle a rendu.' },
  ),
  'succession.imputerArrerages': command(
    z.object({
      dossierId: id,
      le: dateCivile,
      /** Arrears due to the deceased and not paid. */
      dusCentimes: positif,
      /** Given first to whoever paid the funeral. */
      obsequesCentimes: positif,
      montantCentimes: positif,
      libelle: requis(120),
    }),
    fait.extend({ mouvementId: id, avantCentimes: centimes, apresCentimes: centimes, explication }),
    {
      roles: AGENTS,
      resume: 'Impute sur la dette des arrérages dus au défunt, et montre l’effet.',
    },
  ),
  'succession.reprendreArrerages': command(
    z.object({ dossierId: id, mouvementId: id, motif: requis(300) }),
    fait.extend({ resteCentimes: centimes }),
    { roles: AGENTS, resume: 'Reprend des arrérages imputés par erreur : la dette est rétablie.' },
  ),
};
