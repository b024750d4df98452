/** What the worklist and the case screen receive. The page computes no money and no date. */
import { z } from 'zod';
import {
  ACCESSOIRES,
  BONNES_FOIS,
  BRANCHES,
  CAUSES,
  CIVILITES,
  NATURES,
  NATURES_MOUVEMENT,
  PRESTATIONS,
  QUALITES_DEBITEUR,
  TERRITOIRES,
} from '../nomenclature.ts';
import { MARQUES } from '../nomenclature-marque.ts';
import { seuilVu } from './abandon.ts';
import { delai } from './delai.ts';
import { planSuiviVue } from './plan-etat.ts';
import { remboursementVue } from './remboursement.ts';
import { retenueVue } from './retenue-vues.ts';
import { centimes, dateCivile, id, instant, mois, permis } from './schemas.ts';
import { mandatVue } from './sepa.ts';
import { successionVue } from './succession-vues.ts';
import { demandeVue, suspensionVue } from './suspension.ts';
import { transfertVu } from './transfert.ts';

export { type Delai, delai, type Urgence, urgence } from './delai.ts';

export const ligneCorbeille = z.object({
  dossierId: id,
  numero: z.string(),
  debiteur: z.string(),
  nature: z.enum(NATURES),
  accessoire: z.boolean(),
  branche: z.enum(BRANCHES),
  resteCentimes: centimes,
  etape: z.string(),
  action: z.string(),
  echeance: delai.nullable(),
  prescription: delai.nullable(),
  gestionnaire: z.string().nullable(),
  /** What changes how it is worked: suspended, late, come back… */
  marques: z.array(z.enum(MARQUES)),
});
export type LigneCorbeille = z.infer<typeof ligneCorbeille>;

export const lignesCorbeille = z.object({
  lignes: z.array(ligneCorbeille),
  total: z.number().int(),
  resteCentimes: centimes,
  comptes: z.record(z.string(), z.number().int()),
  prochaineEcheanceLe: dateCivile.nullable(),
  baseVide: z.boolean(),
});

const personneVue = z.object({
  personneId: id,
  civilite: z.enum(CIVILITES),
  nom: z.string(),
  prenoms: z.string(),
  naissanceLe: dateCivile.nullable(),
  naissanceLieu: z.string().nullable(),
  decesLe: dateCivile.nullable(),
  nir: z.string().nullable(),
  nirAffiche: z.string().nullable(),
  nirProvisoire: z.boolean(),
  adresse: z.string(),
  territoire: z.enum(TERRITOIRES),
  telephone: z.string().nullable(),
  courriel: z.string().nullable(),
  iban: z.string().nullable(),
  bic: z.string().nullable(),
});

export const debiteurVue = z.object({
  debiteurId: id,
  personne: personneVue,
  qualite: z.enum(QUALITES_DEBITEUR),
  partCentimes: centimes,
  /** Share of the amount in hundredths of a percent: 10000 is 100 %. */
  partPourDixMille: z.number().int(),
});

export const induVue = z.object({
  induId: id,
  accessoire: z.enum(ACCESSOIRES).nullable(),
  referenceOrigine: z.string().nullable(),
  nature: z.enum(NATURES),
  prestation: z.enum(PRESTATIONS),
  cause: z.enum(CAUSES),
  directionOrigine: z.string(),
  serviceOrigine: z.string(),
  erreurOrganisme: z.boolean(),
  bonneFoi: z.enum(BONNES_FOIS),
  fausseDeclaration: z.boolean(),
  constateLe: dateCivile,
  connuLe: dateCivile.nullable(),
  ordreRecetteLe: dateCivile.nullable(),
  motif: z.string(),
  regleAppliquee: z.string(),
  articleFond: z.string(),
  changement: z.string(),
  raisonRetard: z.string(),
  initialCentimes: centimes,
  recouvreCentimes: centimes,
  resteCentimes: centimes,
  debiteurs: z.array(debiteurVue),
  lignes: z.array(
    z.object({
      ligneId: id,
      mois,
      prestation: z.enum(PRESTATIONS),
      verseCentimes: centimes,
      duCentimes: centimes,
      ecartCentimes: centimes,
      recouvreCentimes: centimes,
      resteCentimes: centimes,
      verseLe: dateCivile,
    }),
  ),
});
export type InduVue = z.infer<typeof induVue>;

export const evenementVue = z.object({
  evenementId: id,
  type: z.string(),
  survenuLe: dateCivile,
  enregistreLe: instant,
  acteur: z.string(),
  titre: z.string(),
  texte: z.string(),
  documentId: id.nullable(),
  annule: z.boolean(),
  /** May still be undone (nothing rests on it). */
  annulable: z.boolean(),
});

export const etapeParcours = z.object({
  cle: z.string(),
  phase: z.enum(['amiable', 'contentieux']),
  libelle: z.string(),
  detail: z.string(),
  etat: z.enum(['faite', 'en-cours', 'a-venir']),
});

export const documentVue = z.object({
  documentId: id,
  code: z.string(),
  libelle: z.string(),
  reference: z.string(),
  etabliLe: dateCivile,
  pages: z.number().int(),
  sha256: z.string(),
  destinataire: z.string(),
  envoyeLe: dateCivile.nullable(),
  envoi: z.string().nullable(),
  issue: z.string().nullable(),
  issueLe: dateCivile.nullable(),
  permis,
});
export type DocumentVue = z.infer<typeof documentVue>;

export const echeancierVue = z.object({
  echeancierId: id,
  numero: z.string(),
  etat: z.enum(['propose', 'accorde', 'signe', 'remplace', 'annule', 'refuse', 'caduc']),
  montantCentimes: centimes,
  nombre: z.number().int(),
  mensualiteCentimes: centimes,
  premiereLe: dateCivile,
  derniereLe: dateCivile,
  accordeLe: dateCivile,
  /** Last day to conclude it (T05); null once it is signed or closed. */
  conclureAvantLe: dateCivile.nullable(),
  revue: z.enum(['sans-objet', 'ouverte', 'visee', 'refusee']),
  ...planSuiviVue.shape,
  permis,
});

export const dossierDetail = z.object({
  dossierId: id,
  numero: z.string(),
  branche: z.enum(BRANCHES),
  territoire: z.enum(TERRITOIRES),
  gestionnaire: z.object({ compteId: id, nom: z.string() }).nullable(),
  creeLe: instant,
  annule: z.boolean(),
  titre: z.string(),
  etape: z.string(),
  action: z.string(),
  initialCentimes: centimes,
  recouvreCentimes: centimes,
  remisCentimes: centimes,
  prescritCentimes: centimes,
  fraisCentimes: centimes,
  /** Taken off the debt by a decision: it was not owed. */
  annuleCentimes: centimes,
  /** Given up under the threshold. */
  abandonneCentimes: centimes,
  resteCentimes: centimes,
  parcours: z.array(etapeParcours),
  indus: z.array(induVue),
  mouvements: z.array(
    z.object({
      mouvementId: id,
      induId: id,
      nature: z.enum(NATURES_MOUVEMENT),
      montantCentimes: centimes,
      effetLe: dateCivile,
      moyen: z.string().nullable(),
      annule: z.boolean(),
      /** The payment it comes from, its number, who paid; null when it comes from none. */
      encaissementId: id.nullable(),
      paiement: z.string().nullable(),
      payeur: z.string().nullable(),
      /** The debt it was set against. */
      surDette: z.string(),
    }),
  ),
  echeances: z.array(delai),
  prescription: delai.nullable(),
  evenements: z.array(evenementVue),
  documents: z.array(documentVue),
  echeanciers: z.array(echeancierVue),
  remboursements: z.array(remboursementVue),
  mandats: z.array(mandatVue),
  demandes: z.array(demandeVue),
  suspensions: z.array(suspensionVue),
  /** null: nobody is known to have died. */
  succession: successionVue.nullable(),
  transfert: transfertVu,
  /** Threshold of abandonment of the principal; null: none is known for its benefit. */
  seuil: seuilVu.nullable(),
  taches: z.array(
    z.object({
      tacheId: id,
      type: z.string(),
      libelle: z.string(),
      echeanceLe: dateCivile,
      pourRole: z.string(),
    }),
  ),
  retenues: z.array(retenueVue),
  permis,
});
export type DossierDetail = z.infer<typeof dossierDetail>;
