/** A file: who owes what and why. Creating, opening, listing, searching, noting, assigning. */
import { z } from 'zod';
import {
  ACCESSOIRES,
  BONNES_FOIS,
  BRANCHES,
  CAUSES,
  CIVILITES,
  NATURES,
  PRESTATIONS,
  QUALITES_DEBITEUR,
  TERRITOIRES,
} from '../nomenclature.ts';
import { MARQUES } from '../nomenclature-marque.ts';
import { analysePrescription, calendrierVue } from './bareme-prescription.ts';
import { delai, dossierDetail, lignesCorbeille } from './dossier-vues.ts';
import { command, METIER, query } from './operation.ts';
import {
  centimes,
  dateCivile,
  id,
  ligne,
  mois,
  positif,
  refusSchema,
  requis,
  texte,
} from './schemas.ts';

export const personneSaisie = z.object({
  civilite: z.enum(CIVILITES),
  nom: requis(60),
  prenoms: requis(80),
  naissanceLe: dateCivile.nullable(),
  naissanceLieu: ligne(80).nullable(),
  decesLe: dateCivile.nullable(),
  nir: ligne(24).nullable(),
  /** One line each, NF Z 10-011; checked when a letter is made. */
  adresse: texte(400),
  territoire: z.enum(TERRITOIRES),
  telephone: ligne(24).nullable(),
  courriel: ligne(160).nullable(),
  iban: ligne(42).nullable(),
  bic: ligne(11).nullable(),
});
export type PersonneSaisie = z.infer<typeof personneSaisie>;

export const debiteurSaisi = z.object({
  personne: personneSaisie,
  qualite: z.enum(QUALITES_DEBITEUR),
  /** Share owed; null on a single debtor: the whole amount. */
  partCentimes: positif.nullable(),
});

export const ligneSaisie = z.object({
  mois,
  prestation: z.enum(PRESTATIONS),
  verseCentimes: positif,
  duCentimes: positif,
  verseLe: dateCivile,
  chevauchement: z.enum(['remplace', 'complete', 'erreur']).nullable(),
});

export const induSaisi = z.object({
  referenceOrigine: ligne(60).nullable(),
  nature: z.enum(NATURES),
  prestation: z.enum(PRESTATIONS),
  cause: z.enum(CAUSES),
  directionOrigine: requis(120),
  serviceOrigine: ligne(120),
  erreurOrganisme: z.boolean(),
  bonneFoi: z.enum(BONNES_FOIS),
  fausseDeclaration: z.boolean(),
  constateLe: dateCivile,
  connuLe: dateCivile.nullable(),
  ordreRecetteLe: dateCivile.nullable(),
  /** Amount claimed: must equal the sum of the grid, to the cent. */
  montantCentimes: positif,
  motif: texte(4000),
  regleAppliquee: texte(1000),
  articleFond: ligne(200),
  changement: texte(1000),
  raisonRetard: texte(1000),
  lignes: z
    .array(ligneSaisie)
    .min(1, { error: 'La grille doit compter au moins un mois.' })
    .max(600),
});
export type InduSaisi = z.infer<typeof induSaisi>;

export const VUES = [
  'ma-journee',
  'prescription',
  'a-notifier',
  'receptions',
  'taches',
  'tous',
] as const;

/** What a list keeps: asked of the door, kept in a saved view, taken by an export. */
export const filtreCorbeille = z.object({
  vue: z.enum(VUES),
  agent: z.union([z.literal('moi'), z.literal('tous'), id]).optional(),
  natures: z.array(z.enum(NATURES)).optional(),
  etapes: z.array(ligne(40)).optional(),
  marques: z.array(z.enum(MARQUES)).optional(),
  resteMinimum: centimes.optional(),
  resteMaximum: centimes.optional(),
  prescriptionAvant: dateCivile.optional(),
  texte: ligne(80).optional(),
});

export const dossierContract = {
  'dossier.creer': command(
    z.object({
      branche: z.enum(BRANCHES),
      debiteurs: z.array(debiteurSaisi).min(1).max(30),
      indu: induSaisi,
    }),
    z.object({ dossierId: id, numero: z.string(), alertes: z.array(refusSchema) }),
    {
      roles: ['gestionnaire-amiable', 'gestionnaire-contentieux'],
      resume: 'Enregistre un indu : débiteurs, grille mois par mois, cause.',
    },
  ),
  'dossier.ouvrir': query(z.object({ dossierId: id }), dossierDetail, {
    roles: METIER,
    resume: 'Tout ce que l’on sait d’un dossier, et ce que l’on peut y faire.',
  }),
  'dossier.calendrier': query(z.object({ dossierId: id }), calendrierVue, {
    roles: METIER,
    resume: 'Tous les délais qui courent sur l’indu d’un dossier, et pourquoi.',
  }),
  'dossier.prescription': query(z.object({ dossierId: id }), analysePrescription, {
    roles: METIER,
    resume: 'Prescription de l’indu, paiement par paiement, et ce que sauve un recommandé.',
  }),
  'dossier.lister': query(
    filtreCorbeille.extend({
      decalage: z.number().int().min(0).optional(),
      limite: z.number().int().min(1).max(2000).optional(),
    }),
    lignesCorbeille,
    { roles: METIER, resume: 'La corbeille : dossiers par vue, filtres et échéance.' },
  ),
  'dossier.rechercher': query(
    z.object({ texte: ligne(80), limite: z.number().int().min(1).max(50).optional() }),
    z.object({
      dossiers: z.array(
        z.object({
          dossierId: id,
          numero: z.string(),
          debiteur: z.string(),
          resteCentimes: centimes,
          nature: z.enum(NATURES),
          prescription: delai.nullable(),
        }),
      ),
      documents: z.array(
        z.object({
          documentId: id,
          dossierId: id,
          code: z.string(),
          reference: z.string(),
          debiteur: z.string(),
          etabliLe: dateCivile,
        }),
      ),
    }),
    { roles: METIER, resume: 'Cherche par nom, NIR, numéro, référence ou montant.' },
  ),
  'dossier.noter': command(
    z.object({
      dossierId: id,
      texte: texte(4000).pipe(z.string().min(1, { error: 'La note est vide.' })),
    }),
    z.object({ dossierId: id, evenementId: id }),
    { roles: METIER, resume: 'Ajoute une note au journal du dossier.' },
  ),
  'dossier.affecter': command(
    z.object({ dossiers: z.array(id).min(1).max(2000), compteId: id }),
    z.object({ affectes: z.number() }),
    {
      roles: ['gestionnaire-amiable', 'gestionnaire-contentieux', 'referent-technique'],
      resume: 'Confie des dossiers à un agent.',
    },
  ),
  'dossier.ajouterAccessoire': command(
    z.object({
      dossierId: id,
      accessoire: z.enum(ACCESSOIRES),
      montantCentimes: positif,
      constateLe: dateCivile,
      motif: texte(1000),
    }),
    z.object({ dossierId: id, induId: id }),
    {
      roles: ['gestionnaire-contentieux'],
      resume: 'Ajoute une créance accessoire liée à l’indu principal.',
    },
  ),
  'debiteur.definir': command(
    z.object({
      dossierId: id,
      debiteurs: z.array(debiteurSaisi).min(1).max(30),
      motif: texte(500),
    }),
    z.object({ dossierId: id }),
    {
      roles: ['gestionnaire-amiable', 'gestionnaire-contentieux'],
      resume: 'Remplace les débiteurs d’un indu et leurs parts.',
    },
  ),
  'personne.corriger': command(
    z.object({ dossierId: id, personneId: id, personne: personneSaisie }),
    z.object({ dossierId: id }),
    {
      roles: ['gestionnaire-amiable', 'gestionnaire-contentieux'],
      resume: 'Corrige l’identité ou l’adresse d’un débiteur.',
    },
  ),
};
