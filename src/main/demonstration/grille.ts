/**
 * The grid of an invented indu: paid and due month by month, on the usual day of payment of its
 * branch. Invariant: the differences sum to the amount given, to the cent.
 */
import type { Entree } from '../../shared/contract/index.ts';
import {
  ajouterMois,
  type DateCivile,
  jourDe,
  memeQuantieme,
  moisDe,
} from '../../shared/date-civile.ts';
import { centimes, fois, plus, repartir } from '../../shared/montant.ts';
import {
  BRANCHE_DE,
  type Branche,
  type Nature,
  type Prestation,
} from '../../shared/nomenclature.ts';
import type { Bornes, Gabarit } from './cas.ts';
import type { Hasard } from './hasard.ts';

export type LigneSaisie = Entree<'dossier.creer'>['indu']['lignes'][number];

/** Day of the following month on which a benefit is paid. */
const JOUR_DE_PAIEMENT: Readonly<Record<Branche, number>> = { retraite: 9, famille: 5 };

/** Monthly amounts paid, in centimes: orders of magnitude, no scale. */
const MENSUEL: Readonly<Record<Prestation, Bornes>> = {
  PENSION: [62_000, 148_000],
  REVERSION: [28_000, 92_000],
  ASPA: [21_000, 88_000],
  ASI: [18_000, 61_000],
  VEUVAGE: [45_000, 69_000],
  PF: [14_000, 52_000],
  ALF: [19_000, 41_000],
  ALS: [12_000, 29_000],
  APL: [16_000, 38_000],
  AAH: [38_000, 98_000],
  RSA: [30_000, 63_000],
  PRIME_ACTIVITE: [9_500, 26_000],
  AJPA: [26_000, 120_000],
};

/** First payment: the given day, or as many months back from the finding as the grid has lines. */
export function premierVersement(
  g: Gabarit,
  o: { constateLe: DateCivile; mois: number; recul: number; prestation: Prestation },
): DateCivile {
  if (g.premierLe) return g.premierLe;
  const jour = JOUR_DE_PAIEMENT[BRANCHE_DE[o.prestation]];
  const dernier = memeQuantieme(o.constateLe, -o.recul, jour);
  const passe = dernier <= o.constateLe ? dernier : memeQuantieme(o.constateLe, -o.recul - 1, jour);
  return memeQuantieme(passe, 1 - o.mois, jour);
}

export function grille(
  h: Hasard,
  o: { g: Gabarit; prestation: Prestation; premier: DateCivile; mois: number; nature: Nature },
): LigneSaisie[] {
  const prestations = [o.prestation, ...(o.g.avec ? [o.g.avec] : [])];
  const parts =
    o.g.montant === undefined
      ? null
      : repartir(
          centimes(o.g.montant),
          Array.from({ length: o.mois * prestations.length }, () => 1),
        );
  return prestations.flatMap((prestation, rang) => {
    const { verse, du } = montants(h, prestation, o.nature);
    return Array.from({ length: o.mois }, (_, i): LigneSaisie => {
      const verseLe = memeQuantieme(o.premier, i, jourDe(o.premier));
      const ecart = parts?.[rang * o.mois + i];
      return {
        mois: moisDe(ajouterMois(verseLe, -1)),
        prestation,
        verseCentimes: ecart === undefined ? verse : plus(ecart, du),
        duCentimes: du,
        verseLe,
        chevauchement: o.g.chevauchement ?? null,
      };
    });
  });
}

/** After a death nothing is due; in life, more often than not, a part of it was. */
function montants(h: Hasard, prestation: Prestation, nature: Nature) {
  const [bas, haut] = MENSUEL[prestation];
  const verse = centimes(h.entier(bas, haut));
  const rienDu = nature === 'deces' || h.chance(30);
  const du = rienDu ? centimes(0) : fois(centimes(Math.trunc(verse / 100)), h.entier(20, 65));
  return { verse, du };
}
