/**
 * Annex « Détail mois par mois » of D01: the grid month × benefit, with yearly subtotals.
 * It shows where the total comes from; the letter keeps its own table of payments.
 */
import type { CelluleGrille, InstantaneD01 } from '../../shared/courrier/d01.ts';
import { dateCivile, formatDateLongue, type Mois } from '../../shared/date-civile.ts';
import { type Centimes, formatEuros, somme, ZERO } from '../../shared/montant.ts';
import { annexe } from './annexes.ts';
import { couler, paragraphe, titre } from './blocs.ts';
import type { Feuille } from './page.ts';
import { exiger, fixe, phrase } from './phrase.ts';
import { type LigneTableau, tableau } from './tableau.ts';

/** Beyond this number of rows the grid is printed as an annex. */
export const SEUIL_ANNEXE = 6;

/** « avril 2025 ». */
function formatMoisLong(mois: Mois): string {
  return formatDateLongue(dateCivile(`${mois}-01`)).replace(/^1er /, '');
}

type Genre = LigneTableau['genre'];

function ligneSomme(libelle: string, cellules: readonly CelluleGrille[], genre: Genre) {
  const total = (nom: 'verse' | 'du' | 'ecart') =>
    formatEuros(somme(cellules.map((c) => c[nom] ?? ZERO)));
  const ligne = { cellules: [libelle, '', total('verse'), total('du'), total('ecart')] };
  return genre ? { ...ligne, genre } : ligne;
}

function lignesAnnee(annee: string, cellules: readonly CelluleGrille[]): LigneTableau[] {
  const montant = (m: Centimes | null, c: CelluleGrille) =>
    formatEuros(exiger(m, `grille (${c.mois})`));
  return [
    ...cellules.map((c) => ({
      cellules: [
        formatMoisLong(c.mois),
        c.prestation,
        montant(c.verse, c),
        montant(c.du, c),
        montant(c.ecart, c),
      ],
    })),
    ligneSomme(`Année ${annee}`, cellules, 'sous-total'),
  ];
}

/** The annex, on its own pages. */
export function annexeDetail(f: Feuille, i: InstantaneD01): void {
  const grille = [...i.grille].sort((a, b) => (a.mois < b.mois ? -1 : a.mois > b.mois ? 1 : 0));
  const annees = [...new Set(grille.map((c) => c.mois.slice(0, 4)))];
  const total = exiger(i.indu.montant_initial, 'indu.montant_initial');
  const indemnite = (i.indu.indemnite ?? ZERO) > 0;
  const table = tableau(f, {
    colonnes: [
      { titre: 'Mois', part: 22 },
      { titre: 'Prestation', part: 34 },
      { titre: 'Versé', part: 16, nombre: true },
      { titre: 'Dû', part: 16, nombre: true },
      { titre: 'Écart', part: 16, nombre: true },
    ],
    lignes: [
      ...annees.flatMap((annee) =>
        lignesAnnee(
          annee,
          grille.filter((c) => c.mois.startsWith(annee)),
        ),
      ),
      ligneSomme('TOTAL', grille, 'total'),
    ],
  });
  const suite = indemnite
    ? phrase` L’indemnité de 10 % (${formatEuros(i.indu.indemnite ?? ZERO)}) s’y ajoute :
      ${formatEuros(total)} au total.`
    : [];
  couler(
    f,
    [
      titre(f, 'H1', 'Détail mois par mois', { taille: f.corps * 1.5 }),
      paragraphe(
        f,
        phrase`Pour chaque mois : ce qui vous a été versé, ce qui vous était dû, et l’écart.
          Référence du courrier :
          ${fixe(exiger(i.document.reference, 'document.reference'))}.${suite}`,
      ),
      table,
    ],
    annexe(f),
  );
}
