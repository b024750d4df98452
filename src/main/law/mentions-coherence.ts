/**
 * Does a letter agree with itself? Sums, totals, balances, and the judge that it names.
 * Invariant: zero tolerance (courriers.md § 3 n° 4 and 16): one cent of difference is a refusal.
 * The judge by benefit: CSS, art. L. 142-1, L. 142-8; prime d'activité: L. 845-2, R. 847-2.
 */
import type { InstantaneD01, LigneD01 } from '../../shared/courrier/d01.ts';
import { objetD01 } from '../../shared/courrier/d01.ts';
import type { InstantaneD05 } from '../../shared/courrier/d05.ts';
import { objetD05 } from '../../shared/courrier/d05.ts';
import type { CodeCourrier, InstantaneDe } from '../../shared/courrier/index.ts';
import { type Centimes, formatEuros, moins, somme, ZERO } from '../../shared/montant.ts';
import type { Prestation } from '../../shared/nomenclature.ts';
import { type Refus, refus } from '../../shared/refus.ts';

/**
 * Benefits whose disputes end before the administrative judge.
 * DOUTE: housing aids and RSA by case law only (TA Lille 2025, TA Limoges 2023), for any period.
 */
const JUGE_ADMINISTRATIF: readonly Prestation[] = ['PRIME_ACTIVITE', 'RSA', 'ALF', 'ALS', 'APL'];

/** Which court follows the CRA for this benefit. */
export function jugeDe(prestation: Prestation): 'tribunal-administratif' | 'tribunal-judiciaire' {
  return JUGE_ADMINISTRATIF.includes(prestation) ? 'tribunal-administratif' : 'tribunal-judiciaire';
}

const ou0 = (m: Centimes | null): Centimes => m ?? ZERO;

type Egalite = {
  code: string;
  champ: string;
  quoi: string;
  a: Centimes | null;
  b: Centimes | null;
};

/** Compares two amounts; a null is a missing mention, told elsewhere. */
function difference({ code, champ, quoi, a, b }: Egalite): Refus[] {
  if (a === null || b === null || a === b) return [];
  return [
    refus(code, `${quoi} : ${formatEuros(a)} d’un côté, ${formatEuros(b)} de l’autre.`, { champ }),
  ];
}

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

function jugeD01(i: InstantaneD01): Refus[] {
  const libelle = i.recours.juge_libelle;
  if (!libelle?.trim()) return [];
  const administratif = /tribunal\s+administratif/i.test(libelle);
  const attendu = jugeDe(i.dossier.prestation);
  if (administratif === (attendu === 'tribunal-administratif')) return [];
  const nom =
    attendu === 'tribunal-administratif' ? 'tribunal administratif' : 'tribunal judiciaire';
  return [
    refus('RECOURS_JUGE', `Pour cette prestation, le recours se porte devant le ${nom}.`, {
      champ: 'recours.juge_libelle',
      source: 'CSS, art. L. 142-1, L. 142-8, L. 845-2'.replaceAll('. ', '.\u00a0'),
    }),
  ];
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

function objetFaux(imprime: string | null, attendu: string | null): Refus[] {
  if (imprime === null || attendu === null || imprime === attendu) return [];
  const message = `L’objet du courrier devrait être « ${attendu} ».`;
  return [refus('OBJET_INCOHERENT', message, { champ: 'document.objet' })];
}

function incoherencesD01(i: InstantaneD01): Refus[] {
  return [
    ...i.lignes.flatMap(ligneFausse),
    ...totauxD01(i),
    ...grilleD01(i),
    ...jugeD01(i),
    ...retenueD01(i),
    ...objetFaux(i.document.objet, objetD01(i)),
  ];
}

function soldesD05(i: InstantaneD05): Refus[] {
  let reste = i.indu.reste;
  for (const [rang, l] of i.echeancier.lignes.entries()) {
    if (reste === null || l.montant === null || l.solde === null) return [];
    reste = moins(reste, l.montant);
    const precedente = i.echeancier.lignes[rang - 1]?.date ?? null;
    const champ = `echeancier.lignes[${rang}]`;
    if (l.solde !== reste) {
      const message = `Échéance ${l.numero} : le reste dû devrait être ${formatEuros(reste)}.`;
      return [refus('ECHEANCE_SOLDE', message, { champ: `${champ}.solde` })];
    }
    if (l.numero !== rang + 1 || (precedente && l.date && l.date <= precedente)) {
      const message = `Échéance ${l.numero} : numéros et dates se suivent.`;
      return [refus('ECHEANCE_ORDRE', message, { champ: `${champ}.date` })];
    }
  }
  return [];
}

function incoherencesD05(i: InstantaneD05): Refus[] {
  const { lignes, total, nombre } = i.echeancier;
  const egal = (champ: string, quoi: string, a: Centimes | null, b: Centimes | null) =>
    difference({ code: 'TOTAL_INCOHERENT', champ, quoi, a, b });
  const versee = somme(lignes.map((l) => ou0(l.montant)));
  const dernier = lignes.at(-1)?.solde ?? null;
  const compte = nombre === null || nombre === lignes.length;
  return [
    ...soldesD05(i),
    ...egal('echeancier.total', 'Somme des échéances et total', versee, total),
    ...egal('indu.reste', 'Total des échéances et reste dû', total, i.indu.reste),
    ...egal('echeancier.lignes', 'Reste dû après la dernière échéance et zéro', dernier, ZERO),
    ...(compte
      ? []
      : [
          refus('ECHEANCE_NOMBRE', 'Le nombre d’échéances n’est pas celui du tableau.', {
            champ: 'echeancier.nombre',
          }),
        ]),
    ...objetFaux(i.document.objet, objetD05(i)),
  ];
}

const CONTROLES: { readonly [C in CodeCourrier]: (i: InstantaneDe<C>) => Refus[] } = {
  D01: incoherencesD01,
  D05: incoherencesD05,
};

/** Every contradiction inside a letter, with its field; empty when it may be printed. */
export function incoherences<C extends CodeCourrier>(
  code: C,
  instantane: InstantaneDe<C>,
): Refus[] {
  return CONTROLES[code](instantane);
}
