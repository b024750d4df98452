/**
 * The debtors of an indu as entered: identities read, shares summed, known persons found again.
 * Invariant: checking writes nothing; a NIR has one holder, whose identity is kept.
 */
import type { EntreeLue } from '../../shared/contract/index.ts';
import type { Centimes } from '../../shared/montant.ts';
import type { QualiteDebiteur } from '../../shared/nomenclature.ts';
import { type Refus, RefusError, refuser } from '../../shared/refus.ts';
import type { Contexte } from '../contexte.ts';
import { lireIdentite } from '../domain/identite.ts';
import { partsDe } from '../domain/indu.ts';
import { sansDossierVivant } from '../store/lot-import.ts';
import {
  insererPersonne,
  modifierPersonne,
  type Personne,
  personneParNir,
} from '../store/personne.ts';

type Saisis = EntreeLue<'debiteur.definir'>['debiteurs'];
type Saisie = Saisis[number]['personne'];

export type DebiteurPret = {
  readonly personne: Personne;
  readonly qualite: QualiteDebiteur;
  readonly partCentimes: Centimes;
  /** A NIR already known keeps its holder; an identity left by undone imports is written anew. */
  readonly ecriture: 'inserer' | 'remplacer' | 'garder';
};

export type DebiteursPrets = {
  readonly alertes: Refus[];
  readonly debiteurs: readonly DebiteurPret[];
  /** What the search index knows them by. */
  readonly fiche: { readonly noms: string; readonly nir: string };
};

/** Checks and stores the debtors of an indu; the caller inserts them. */
export function poserDebiteurs(c: Contexte, saisis: Saisis, total: Centimes) {
  const prets = controlerDebiteurs(c, saisis, total);
  const debiteurs = prets.debiteurs.map((d) => {
    ecrirePersonne(c, d);
    return { personneId: d.personne.id, qualite: d.qualite, partCentimes: d.partCentimes };
  });
  return { ...prets, debiteurs };
}

/** @throws RefusError of the identity or of the shares, DEBITEUR_DOUBLE */
export function controlerDebiteurs(c: Contexte, saisis: Saisis, total: Centimes): DebiteursPrets {
  const parts = partsDe(saisis, total);
  const alertes: Refus[] = [];
  const debiteurs: DebiteurPret[] = [];
  for (const [i, d] of saisis.entries()) {
    const champ = `debiteurs.${i}.personne`;
    const lue = dansChamp(champ, () => lireIdentite(d.personne, c.aujourdhui));
    const place = dansChamp(champ, () => situer(c, lue.personne));
    const gardee = place.personne.adresse === lue.personne.adresse ? [] : [ADRESSE_GARDEE];
    for (const a of [...lue.alertes, ...gardee])
      alertes.push({ ...a, champ: `${champ}.${a.champ}` });
    if (debiteurs.some((autre) => estLaMeme(autre.personne, place.personne))) {
      refuser('DEBITEUR_DOUBLE', 'La même personne figure deux fois parmi les débiteurs.', {
        champ: 'debiteurs',
      });
    }
    debiteurs.push({ ...place, qualite: d.qualite, partCentimes: parts[i] as Centimes });
  }
  const fiche = {
    noms: debiteurs.map(({ personne: p }) => `${p.nom} ${p.prenoms}`).join(' ; '),
    nir: debiteurs.map(({ personne: p }) => p.nir ?? '').join(' '),
  };
  return { alertes, debiteurs, fiche };
}

/** Runs a rule on part of a form: what it refuses is named by its place in the whole. */
export function dansChamp<T>(champ: string, regle: () => T): T {
  try {
    return regle();
  } catch (erreur) {
    if (!(erreur instanceof RefusError) || !erreur.refus.champ) throw erreur;
    throw new RefusError({ ...erreur.refus, champ: `${champ}.${erreur.refus.champ}` });
  }
}

const ADRESSE_GARDEE: Refus = {
  code: 'ADRESSE_GARDEE',
  message:
    'Cette personne est déjà connue à une autre adresse : celle-ci est gardée. Corrigez-la depuis le dossier.',
  champ: 'adresse',
};

const estLaMeme = (a: Personne, b: Personne): boolean =>
  a.id === b.id || (a.nir !== null && a.nir === b.nir);

/** The person as the base will keep it: the holder of the NIR, or a new one. */
export function situer(c: Contexte, saisie: Saisie): Pick<DebiteurPret, 'personne' | 'ecriture'> {
  const connue = saisie.nir ? personneParNir(c.db, saisie.nir) : undefined;
  if (!connue) return { personne: { ...saisie, id: c.nouvelId() }, ecriture: 'inserer' };
  if (sansDossierVivant(c.db, connue.id)) {
    return { personne: { ...saisie, id: connue.id }, ecriture: 'remplacer' };
  }
  if (plat(connue.nom) !== plat(saisie.nom)) {
    refuser(
      'NIR_AUTRE_NOM',
      `Ce numéro de sécurité sociale est déjà celui de ${connue.nom} ${connue.prenoms}.`,
      { champ: 'nir' },
    );
  }
  return { personne: connue, ecriture: 'garder' };
}

const plat = (nom: string) =>
  nom
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toUpperCase()
    .replace(/[^A-Z]/g, '');

export function ecrirePersonne(
  c: Contexte,
  { personne: { id, ...saisie }, ecriture }: Pick<DebiteurPret, 'personne' | 'ecriture'>,
): void {
  if (ecriture === 'garder') return;
  const ecrire = ecriture === 'inserer' ? insererPersonne : modifierPersonne;
  ecrire(c.db, id, { ...saisie, majLe: c.maintenant.toISOString() });
}
