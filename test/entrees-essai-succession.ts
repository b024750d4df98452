/** One well-formed input for each operation of a death. */
import type { Entree } from '../src/shared/contract/index.ts';

type Sur = { readonly dossierId: string; readonly personneId: string };
type Personne = NonNullable<Entree<'succession.declarer'>['personne']>;

export const entreesSuccession = ({ dossierId, personneId }: Sur, personne: Personne) => ({
  'succession.declarer': {
    dossierId,
    personneId: null,
    personne,
    decesLe: '2026-08-20',
    preuve: 'Acte de décès',
  },
  'succession.annuler': { dossierId, motif: 'Homonyme' },
  'succession.definirHeritiers': {
    dossierId,
    heritiers: [
      { personneId: null, personne, lien: 'fille', part: { numerateur: 1, denominateur: 1 } },
    ],
    piece: 'Acte de notoriété',
  },
  'succession.opter': {
    dossierId,
    personneId,
    option: 'acceptation' as const,
    optionLe: '2026-11-20',
    parts: null,
    piece: 'Déclaration écrite',
  },
  'succession.definirNotaire': {
    dossierId,
    notaire: {
      nom: 'GABARIT',
      prenoms: 'Jean',
      adresse: '1 RUE DU MODELE\n77000 MELUN',
      telephone: null,
      courriel: null,
    },
  },
  'succession.definirTiers': {
    dossierId,
    debiteurId: null,
    personne,
    recuCentimes: 10_000,
    piece: 'Réponse de la banque',
  },
  'succession.enregistrerBanque': {
    dossierId,
    banque: 'Banque du Spécimen',
    le: '2026-11-20',
    montantCentimes: 0,
    reference: '',
    debiteurId: null,
  },
  'succession.imputerArrerages': {
    dossierId,
    le: '2026-11-20',
    dusCentimes: 20_000,
    obsequesCentimes: 0,
    montantCentimes: 20_000,
    libelle: 'Arrérages du mois du décès',
  },
  'succession.reprendreArrerages': {
    dossierId,
    mouvementId: personneId,
    motif: 'Erreur de dossier',
  },
});
