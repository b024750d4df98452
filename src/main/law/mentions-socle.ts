/**
 * What a mandatory mention is, and those of the common socle C0.
 * A mention is a row: the words of the fiche, the field that carries it, its article, and when
 * it is required. « fixe » is a text of the model itself, that no agent can remove.
 */
import type { Socle } from '../../shared/courrier/socle.ts';

export type Mention<I> = {
  /** The words of the fiche, in French. */
  readonly mention: string;
  /** Dotted path in the snapshot; `a[].b` means every row of `a`; « fixe » is always there. */
  readonly champ: string;
  readonly article: string | ((instantane: I) => string);
  /** Absent: always required. */
  readonly obligatoire?: (instantane: I) => boolean;
  /** Absent: the field is there when it is not empty. */
  readonly presente?: (instantane: I) => boolean;
};

export type Table<I> = readonly Mention<I>[];

export const FIXE = 'fixe';

/** « CSS, art. R. 133-9-2, I » with a no-break space after each dot. */
const article = (code: string) => (numero: string) =>
  `${code}, art. ${numero}`.replaceAll('. ', '.\u00a0');
export const css = article('CSS');
export const crpa = article('CRPA');
export const codeCivil = article('C. civ.');
/** Not in a legal text: the printed sentence would have a hole without it. */
export const MODELE = 'modèle du courrier';

/** One row for each field of a mention. */
export function champs<I>(mention: string, noms: readonly string[], source: string): Mention<I>[] {
  return noms.map((champ) => ({ mention, champ, article: source }));
}

/** The same rows, required only when `si` holds. */
export function seulementSi<I>(si: (instantane: I) => boolean, lignes: Table<I>): Mention<I>[] {
  return lignes.map((ligne) => ({ ...ligne, obligatoire: si }));
}

const delegue = (i: Socle) => i.signataire.delegue;

export const SOCLE: Table<Socle> = [
  ...champs<Socle>(
    'Nom et adresse de la caisse',
    ['caisse.nom', 'caisse.adresse'],
    'CPC, art. 665',
  ),
  ...champs<Socle>(
    'Destinataire, références, lieu, date, objet',
    [
      'debiteur.nom',
      'debiteur.prenoms',
      'debiteur.adresse',
      'dossier.numero',
      'document.lieu',
      'document.date',
      'document.objet',
    ],
    MODELE,
  ),
  ...champs<Socle>(
    'Agent chargé du dossier',
    [
      'agent.prenom',
      'agent.nom',
      'agent.qualite',
      'service.nom',
      'service.adresse',
      'service.telephone',
      'service.horaires',
      'service.courriel',
    ],
    crpa('L. 111-2'),
  ),
  ...champs<Socle>(
    'Prénom, nom et qualité du signataire',
    ['signataire.prenom', 'signataire.nom', 'signataire.qualite'],
    crpa('L. 212-1'),
  ),
  ...seulementSi<Socle>(
    (i) => !delegue(i),
    champs('Autorité qui signe', ['signataire.autorite_libelle_majuscule'], crpa('L. 212-1')),
  ),
  ...seulementSi(delegue, [
    ...champs<Socle>('Autorité qui signe', ['signataire.autorite_libelle'], crpa('L. 212-1')),
    ...champs<Socle>(
      'Délégation du signataire',
      ['signataire.delegation.reference', 'signataire.delegation.date'],
      css('D. 253-6'),
    ),
  ]),
  ...seulementSi<Socle>(
    (i) => i.signature !== null,
    [
      ...champs<Socle>('Date de la signature', ['signature.date'], crpa('L. 212-3')),
      ...champs<Socle>('Empreinte du document signé', ['document.empreinte_courte'], MODELE),
    ],
  ),
  ...champs<Socle>(
    'Données personnelles',
    ['caisse.dpo', 'caisse.duree_conservation'],
    'RGPD, art.\u00a013 et 14',
  ),
  ...champs<Socle>('Pagination, référence, version du modèle', ['document.reference'], MODELE),
  ...seulementSi<Socle>(
    (i) => i.envoi.recommande,
    champs('Numéro de l’envoi recommandé', ['envoi.numero'], MODELE),
  ),
];

/** What the civil title, « difficultés », the reply coupon and the mandate print. */
export const coupon = <I>(): Mention<I>[] =>
  champs<I>(
    'Appel, aide, coupon et mandat joints',
    [
      'appel',
      'cra.adresse',
      'dossier.reference_paiement',
      'caisse.ics',
      'debiteur.adresse_ligne',
      'mandat.rum',
    ],
    MODELE,
  );

/** What the block « payer » prints besides. */
export const payer = <I>(): Mention<I>[] =>
  champs<I>('Moyens de payer', ['caisse.iban', 'caisse.bic'], MODELE);
