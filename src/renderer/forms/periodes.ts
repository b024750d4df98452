/**
 * The months of an indu as a few periods: neighbours in the same state (settled, begun, whole) on
 * the same benefit are one line. Sums are those of the door's own rows; nothing is allocated here.
 */
import type { InduVue } from '../../shared/contract/dossier-vues.ts';
import { formatMois, type Mois, moisSuivant } from '../../shared/date-civile.ts';
import { type Centimes, somme } from '../../shared/montant.ts';

export type LignePeriode = InduVue['lignes'][number];

export type Periode = {
  readonly cle: string;
  readonly debut: Mois;
  readonly fin: Mois;
  readonly ecartCentimes: Centimes;
  readonly recouvreCentimes: Centimes;
  readonly resteCentimes: Centimes;
  readonly lignes: readonly LignePeriode[];
};

type Etat = 'solde' | 'entame' | 'entier';

function etatDe(l: LignePeriode): Etat {
  if (l.resteCentimes === 0) return 'solde';
  return l.recouvreCentimes > 0 ? 'entame' : 'entier';
}

function suit(precedente: LignePeriode, ligne: LignePeriode): boolean {
  return (
    etatDe(precedente) === etatDe(ligne) &&
    // A month partly recovered stands alone: it is the one the next payment falls on.
    etatDe(ligne) !== 'entame' &&
    precedente.prestation === ligne.prestation &&
    moisSuivant(precedente.mois) === ligne.mois
  );
}

export function grouperPeriodes(lignes: readonly LignePeriode[]): Periode[] {
  const groupes: LignePeriode[][] = [];
  for (const ligne of lignes) {
    const courant = groupes.at(-1);
    const precedente = courant?.at(-1);
    if (courant && precedente && suit(precedente, ligne)) courant.push(ligne);
    else groupes.push([ligne]);
  }
  return groupes.flatMap((groupe) => {
    const [premiere] = groupe;
    const derniere = groupe.at(-1);
    if (!premiere || !derniere) return [];
    return [
      {
        cle: premiere.ligneId,
        debut: premiere.mois,
        fin: derniere.mois,
        ecartCentimes: somme(groupe.map((l) => l.ecartCentimes)),
        recouvreCentimes: somme(groupe.map((l) => l.recouvreCentimes)),
        resteCentimes: somme(groupe.map((l) => l.resteCentimes)),
        lignes: groupe,
      },
    ];
  });
}

/** « 04/2024 », « 01 à 03/2024 », « 11/2023 à 02/2024 ». */
export function nomPeriode(debut: Mois, fin: Mois): string {
  if (debut === fin) return formatMois(debut);
  if (debut.slice(0, 4) === fin.slice(0, 4)) return `${debut.slice(5)} à ${formatMois(fin)}`;
  return `${formatMois(debut)} à ${formatMois(fin)}`;
}

type Totaux = {
  readonly initialCentimes: Centimes;
  readonly recouvreCentimes: Centimes;
  readonly remisCentimes: Centimes;
  readonly prescritCentimes: Centimes;
  readonly annuleCentimes: Centimes;
  readonly fraisCentimes: Centimes;
  readonly abandonneCentimes?: Centimes;
};

/** Whole percent recovered, rounded down: 100 only when all of it is. */
export function pourcentRecouvre({ initialCentimes, recouvreCentimes }: Totaux): number {
  if (initialCentimes <= 0) return 0;
  return Math.min(100, Math.floor((recouvreCentimes * 100) / initialCentimes));
}

/** « 26 % recouvrés, aucune remise, aucun frais », the amounts being told when there are some. */
export function phraseRecouvrement(t: Totaux, enEuros: (m: Centimes) => string): string {
  const remise = t.remisCentimes > 0 ? `${enEuros(t.remisCentimes)} remis` : 'aucune remise';
  const frais = t.fraisCentimes > 0 ? `${enEuros(t.fraisCentimes)} de frais` : 'aucun frais';
  const part = pourcentRecouvre(t);
  const prescrit = t.prescritCentimes > 0 ? `, ${enEuros(t.prescritCentimes)} prescrits` : '';
  const abandonne = t.abandonneCentimes
    ? `, ${enEuros(t.abandonneCentimes)} abandonnés sous le seuil`
    : '';
  const annule = t.annuleCentimes > 0 ? `, ${enEuros(t.annuleCentimes)} annulés` : '';
  return `${part}\u00a0% ${part < 2 ? 'recouvré' : 'recouvrés'}, ${remise}, ${frais}${prescrit}${annule}${abandonne}`;
}
