/**
 * The marks that a file bears in a list: what changes how it is worked, read in one word. Whether a
 * file bears one is decided by the store on the facts of the day, never by the page.
 */
export const MARQUES = [
  'fraude',
  'deces',
  'suspendu',
  'prescription',
  'adresse',
  'en-retard',
  'rompu',
  'retour',
  'seuil',
] as const;
export type Marque = (typeof MARQUES)[number];

/** Whole words: filters, previews, exports. */
export const LIBELLE_MARQUE: Record<Marque, string> = {
  fraude: 'Frauduleux',
  deces: 'Décès',
  suspendu: 'Recouvrement suspendu',
  prescription: 'Prescription proche',
  adresse: 'Adresse à rechercher',
  'en-retard': 'Échéancier en retard',
  rompu: 'Échéancier rompu',
  retour: 'Retour du contentieux',
  seuil: 'Sous le seuil d’abandon',
};

/** One or two words, for a narrow column. */
export const MOT_MARQUE: Record<Marque, string> = {
  fraude: 'Frauduleux',
  deces: 'Décès',
  suspendu: 'Suspendu',
  prescription: 'Prescription',
  adresse: 'Adresse',
  'en-retard': 'En retard',
  rompu: 'Rompu',
  retour: 'Retour',
  seuil: 'Sous le seuil',
};
