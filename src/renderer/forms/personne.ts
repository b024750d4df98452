/**
 * A person and a debtor in a form: text fields are never null while they are typed, an empty one
 * is null in the contract.
 */

import type { PersonneSaisie } from '../../shared/contract/dossier.ts';
import type { InduVue } from '../../shared/contract/dossier-vues.ts';
import type { Entree } from '../../shared/contract/index.ts';
import { defautsAdresse, LONGUEUR_MAX } from '../../shared/courrier/adresse.ts';
import type { Centimes } from '../../shared/montant.ts';
import type { QualiteDebiteur } from '../../shared/nomenclature.ts';
import { type Refus, refus } from '../../shared/refus.ts';

type Texte = 'naissanceLieu' | 'nir' | 'telephone' | 'courriel' | 'iban' | 'bic';

export type PersonneForm = Omit<PersonneSaisie, Texte> & Record<Texte, string>;

export type DebiteurForm = {
  /** Stable while the form is open. */
  readonly cle: string;
  readonly personne: PersonneForm;
  readonly qualite: QualiteDebiteur;
  readonly part: Centimes | null;
};

export const PERSONNE_VIDE: PersonneForm = {
  civilite: '',
  nom: '',
  prenoms: '',
  naissanceLe: null,
  naissanceLieu: '',
  decesLe: null,
  nir: '',
  adresse: '',
  territoire: 'METROPOLE',
  telephone: '',
  courriel: '',
  iban: '',
  bic: '',
};

type PersonneVue = InduVue['debiteurs'][number]['personne'];

export function personneDepuisVue(p: PersonneVue): PersonneForm {
  return {
    civilite: p.civilite,
    nom: p.nom,
    prenoms: p.prenoms,
    naissanceLe: p.naissanceLe,
    naissanceLieu: p.naissanceLieu ?? '',
    decesLe: p.decesLe,
    nir: p.nirAffiche ?? '',
    adresse: p.adresse,
    territoire: p.territoire,
    telephone: p.telephone ?? '',
    courriel: p.courriel ?? '',
    iban: p.iban ?? '',
    bic: p.bic ?? '',
  };
}

const ouNul = (texte: string): string | null => (texte.trim() === '' ? null : texte.trim());

type PersonneEnvoyee = Entree<'personne.corriger'>['personne'];

export function personneVersContrat(p: PersonneForm): PersonneEnvoyee {
  return {
    ...p,
    naissanceLieu: ouNul(p.naissanceLieu),
    nir: ouNul(p.nir),
    adresse: lignesAdresse(p.adresse).join('\n'),
    telephone: ouNul(p.telephone),
    courriel: ouNul(p.courriel),
    iban: ouNul(p.iban),
    bic: ouNul(p.bic),
  };
}

type DebiteurEnvoye = Entree<'debiteur.definir'>['debiteurs'][number];

/** A lone debtor owes the whole and a notary nothing: their share is not asked, so not sent. */
export function debiteursVersContrat(debiteurs: readonly DebiteurForm[]): DebiteurEnvoye[] {
  return debiteurs.map((d) => ({
    personne: personneVersContrat(d.personne),
    qualite: d.qualite,
    partCentimes: partDemandee(d, debiteurs) ? d.part : null,
  }));
}

export function partDemandee(d: DebiteurForm, tous: readonly DebiteurForm[]): boolean {
  return d.qualite !== 'notaire' && tous.filter((x) => x.qualite !== 'notaire').length > 1;
}

/** Lines typed, without the blank ones nor the spaces around. */
export function lignesAdresse(adresse: string): string[] {
  return adresse
    .split('\n')
    .map((ligne) => ligne.trim())
    .filter((ligne) => ligne !== '');
}

export type LigneComptee = {
  readonly rang: number;
  readonly longueur: number;
  readonly longue: boolean;
};

/** Characters of each line as typed, for the counters beside the field. */
export function compterLignes(adresse: string): LigneComptee[] {
  return adresse.split('\n').map((ligne, rang) => {
    const longueur = [...ligne.trim().normalize('NFC')].length;
    return { rang, longueur, longue: longueur > LONGUEUR_MAX };
  });
}

/**
 * What would keep a letter from being addressed to this person, with the rank of a line counted
 * among the typed ones (the first line of the window, the name, is the application's). Null: good.
 */
export function avisAdresse(
  p: Pick<PersonneForm, 'adresse' | 'civilite' | 'nom' | 'prenoms'>,
): Refus | null {
  const lignes = lignesAdresse(p.adresse);
  if (lignes.length === 0) return null;
  const nom = `${p.civilite} ${p.prenoms} ${p.nom}`.trim() || 'NOM';
  const etranger = !/^\d{5} /.test(lignes.at(-1) ?? '');
  const premier = defautsAdresse([nom, ...lignes], { etranger })[0];
  if (!premier) return null;
  const message = premier.message.replace(/ligne (\d+)/, (_, n: string) =>
    n === '1' ? 'ligne du nom' : `ligne ${Number(n) - 1}`,
  );
  return refus(premier.code, message, { champ: 'adresse', source: premier.source });
}
