/** The list of payments and the age of what waits in suspense. */
import type { EncaissementVue } from '../../shared/contract/encaissement.ts';
import type { EntreeLue, Sortie } from '../../shared/contract/index.ts';
import { joursEntre } from '../../shared/date-civile.ts';
import { centimes, somme } from '../../shared/montant.ts';
import type { Contexte } from '../contexte.ts';
import {
  dossiersRegles,
  type LigneEncaissement,
  listerEncaissements,
} from '../store/encaissement.ts';

const LIMITE = 500;

export function listeEncaissements(
  c: Contexte,
  { vue, texte = '', limite = LIMITE }: EntreeLue<'encaissement.lister'>,
): Sortie<'encaissement.lister'> {
  const tous = listerEncaissements(c.db);
  const suspens = tous.filter((e) => enSuspens(e) > 0);
  const cherche = plier(texte);
  const trouves = tous.filter(
    (e) =>
      (vue !== 'suspens' || enSuspens(e) > 0) &&
      (vue !== 'rejetes' || e.rejeteLe !== null) &&
      plier(`${e.numero} ${e.payeur} ${e.libelle} ${e.reference}`).includes(cherche),
  );
  const plusAncien = suspens.at(-1);
  return {
    encaissements: trouves.slice(0, limite).map((e) => enVue(c, e)),
    total: trouves.length,
    suspensCentimes: somme(suspens.map((e) => centimes(enSuspens(e)))),
    suspensNombre: suspens.length,
    suspensAgeJours: plusAncien ? joursEntre(plusAncien.recuLe, c.aujourdhui) : null,
  };
}

const enSuspens = (e: LigneEncaissement): number =>
  e.rejeteLe ? 0 : e.montantCentimes - e.affecteCentimes - e.aRembourserCentimes;

const plier = (texte: string): string =>
  texte.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

function enVue(c: Contexte, e: LigneEncaissement): EncaissementVue {
  const suspensCentimes = centimes(enSuspens(e));
  return {
    encaissementId: e.id,
    numero: e.numero,
    recuLe: e.recuLe,
    montantCentimes: e.montantCentimes,
    moyen: e.moyen,
    payeur: e.payeur,
    libelle: e.libelle,
    reference: e.reference,
    affecteCentimes: centimes(e.affecteCentimes),
    suspensCentimes,
    aRembourserCentimes: centimes(e.aRembourserCentimes),
    rejeteLe: e.rejeteLe,
    rejetMotif: e.rejetMotif,
    ageJours: suspensCentimes > 0 ? joursEntre(e.recuLe, c.aujourdhui) : null,
    dossiers: dossiersRegles(c.db, e.id),
  };
}
