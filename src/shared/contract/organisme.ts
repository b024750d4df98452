/**
 * The parameters that letters print: the caisse, the service, the CRA, the courts, who signs.
 * Empty is allowed here; a letter that needs a missing one is refused by name.
 */
import { z } from 'zod';
import { command, query } from './operation.ts';
import { ligne, permis, requis, texte } from './schemas.ts';

const signataire = z.object({
  prenom: ligne(60),
  nom: ligne(60),
  qualite: ligne(160),
  /** Delegation when the signatory is not the authority in person; empty otherwise. */
  delegation: z.object({ reference: ligne(60), date: ligne(10), fin: ligne(10) }).nullable(),
});

const recours = z.object({ libelle: ligne(200), adresse: ligne(300) });

export const organismeSaisi = z.object({
  caisse: z.object({
    nom: requis(160),
    adresse: ligne(300),
    lieu: ligne(80),
    siret: ligne(20),
    iban: ligne(40),
    bic: ligne(11),
    ics: ligne(35),
    dpo: ligne(300),
    site: ligne(160),
    paiementEnLigne: ligne(200),
    dureeConservation: ligne(120),
  }),
  service: z.object({
    nom: ligne(160),
    adresse: ligne(300),
    telephone: ligne(40),
    horaires: ligne(120),
    courriel: ligne(160),
  }),
  /** The service that takes a file over (D13). */
  contentieux: z
    .object({ nom: ligne(160), adresse: ligne(300), telephone: ligne(40) })
    .default({ nom: '', adresse: '', telephone: '' }),
  craAdresse: ligne(300),
  /** Court after the CRA: social pole by default, administrative court for some benefits. */
  tribunalJudiciaire: recours,
  tribunalAdministratif: recours,
  directeur: signataire,
  dcf: signataire,
  /** Optional local settings; null: no alert. */
  seuilResteAVivreCentimes: z.number().int().min(0).nullable(),
  nombreImpayes: z.number().int().min(1).max(12),
});
export type Organisme = z.infer<typeof organismeSaisi>;

export const organismeContract = {
  'organisme.lire': query(z.object({}), z.object({ organisme: organismeSaisi, permis }), {
    roles: 'session',
    resume: 'Paramètres de l’organisme imprimés sur les courriers.',
  }),
  'organisme.definir': command(
    z.object({ organisme: organismeSaisi, motif: texte(500) }),
    z.object({}),
    { roles: ['administrateur'], resume: 'Modifie les paramètres de l’organisme.' },
  ),
};
