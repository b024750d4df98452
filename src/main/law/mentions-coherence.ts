/**
 * Does a letter agree with itself? Sums, totals, balances, and the authorities that it names.
 * Invariant: zero tolerance (courriers.md § 3 n° 4 and 16): one cent of difference is a refusal.
 */
import type { InstantaneD01, LigneD01 } from '../../shared/courrier/d01.ts';
import { objetD01 } from '../../shared/courrier/d01.ts';
import type { CodeCourrier, InstantaneDe } from '../../shared/courrier/index.ts';
import { type Centimes, moins, somme } from '../../shared/montant.ts';
import { type Refus, refus } from '../../shared/refus.ts';
import { jugeFaux } from './coherence-autorite.ts';
import { incoherencesD20, incoherencesD21 } from './coherence-comptes.ts';
import { incoherencesD19 } from './coherence-d19.ts';
import { incoherencesD22 } from './coherence-d22.ts';
import { incoherencesD23 } from './coherence-d23.ts';
import { incoherencesD04, incoherencesD05, incoherencesD06 } from './coherence-echeancier.ts';
import { incoherencesD02, incoherencesD03, incoherencesD13 } from './coherence-relance.ts';
import { difference, objetFaux, ou0 } from './coherence-socle.ts';

export { jugeDe } from './coherence-autorite.ts';

function ligneFausse(l: LigneD01, rang: number): Refus[] {
  if (l.type === 'indemnite' || l.verse === null || l.du === null) return [];
  return difference({
    code: 'LIGNE_INCOHERENTE',
    champ: `lignes[${rang}].indu`,
    quoi: `Ligne ${rang + 1}, versé moins dû et somme à rembourser`,
    a: moins(l.verse, l.du),
    b: l.indu,
  });
}

function totauxD01(i: InstantaneD01): Refus[] {
  const sommeDe = (lignes: readonly LigneD01[], nom: 'verse' | 'du' | 'indu') =>
    somme(lignes.map((l) => ou0(l[nom])));
  const prestations = i.lignes.filter((l) => l.type === 'prestation');
  const indemnites = i.lignes.filter((l) => l.type === 'indemnite');
  const egal = (champ: string, quoi: string, a: Centimes | null, b: Centimes | null) =>
    difference({ code: 'TOTAL_INCOHERENT', champ, quoi, a, b });
  return [
    ...egal('total.verse', 'Somme versée et total', sommeDe(prestations, 'verse'), i.total.verse),
    ...egal('total.du', 'Somme due et total', sommeDe(prestations, 'du'), i.total.du),
    ...egal('total.indu', 'Somme des lignes et total', sommeDe(i.lignes, 'indu'), i.total.indu),
    ...egal(
      'indu.montant_initial',
      'Total et montant réclamé',
      i.total.indu,
      i.indu.montant_initial,
    ),
    ...egal('indu.indemnite', 'Ligne d’indemnité', sommeDe(indemnites, 'indu'), i.indu.indemnite),
  ];
}

function grilleD01(i: InstantaneD01): Refus[] {
  if (i.grille.length === 0) return [];
  const fausse = i.grille.findIndex(
    (c) => c.verse !== null && c.du !== null && moins(c.verse, c.du) !== c.ecart,
  );
  const mois = i.grille[fausse];
  if (mois) {
    const message = `Mois ${mois.mois} : l’écart n’est pas versé moins dû.`;
    return [refus('GRILLE_INCOHERENTE', message, { champ: `grille[${fausse}].ecart` })];
  }
  const versements = i.lignes.filter((l) => l.type === 'prestation');
  return difference({
    code: 'GRILLE_INCOHERENTE',
    champ: 'grille',
    quoi: 'Somme des écarts mensuels et somme des versements à rembourser',
    a: somme(i.grille.map((c) => ou0(c.ecart))),
    b: somme(versements.map((l) => ou0(l.indu))),
  });
}

/** L. 355-3 al. 4: a case sent to the CRA is not withheld upon, so none may be announced. */
function retenueD01({ indu, retenue }: InstantaneD01): Refus[] {
  if (!indu.l3553_intermediaire || !retenue.possible) return [];
  return [
    refus('RETENUE_EXCLUE', 'Le dossier est transmis à la commission : aucune retenue d’office.', {
      champ: 'retenue.possible',
      source: 'CSS, art.\u00a0L.\u00a0355-3',
    }),
  ];
}

function incoherencesD01(i: InstantaneD01): Refus[] {
  return [
    ...i.lignes.flatMap(ligneFausse),
    ...totauxD01(i),
    ...grilleD01(i),
    ...jugeFaux({ prestation: i.dossier.prestation, libelle: i.recours.juge_libelle }),
    ...retenueD01(i),
    ...objetFaux(i.document.objet, objetD01(i)),
  ];
}

const CONTROLES: { readonly [C in CodeCourrier]: (i: InstantaneDe<C>) => Refus[] } = {
  D01: incoherencesD01,
  D02: incoherencesD02,
  D03: incoherencesD03,
  D04: incoherencesD04,
  D05: incoherencesD05,
  D06: incoherencesD06,
  D13: incoherencesD13,
  D19: incoherencesD19,
  D20: incoherencesD20,
  D21: incoherencesD21,
  D22: incoherencesD22,
  D23: incoherencesD23,
};

/** Every contradiction inside a letter, with its field; empty when it may be printed. */
export function incoherences<C extends CodeCourrier>(
  code: C,
  instantane: InstantaneDe<C>,
): Refus[] {
  return CONTROLES[code](instantane);
}
