/**
 * An indu and its grid month × benefit. Invariants: the sum of the differences is the amount
 * claimed, to the cent; the shares of the debtors sum to it; one line a month and benefit.
 */
import type { InduSaisi } from '../../shared/contract/dossier.ts';
import type { DateCivile } from '../../shared/date-civile.ts';
import { formatMois } from '../../shared/date-civile.ts';
import { type Centimes, formatEuros, moins, somme, ZERO } from '../../shared/montant.ts';
import {
  BRANCHE_DE,
  type Branche,
  LIBELLE_PRESTATION,
  type QualiteDebiteur,
} from '../../shared/nomenclature.ts';
import { refuser } from '../../shared/refus.ts';

type Ligne = InduSaisi['lignes'][number];

export const ecart = (l: { verseCentimes: Centimes; duCentimes: Centimes }): Centimes =>
  moins(l.verseCentimes, l.duCentimes);

/** @throws RefusError INDU_… naming the faulty month or field */
export function exigerInduCoherent(
  indu: InduSaisi,
  branche: Branche,
  aujourdhui: DateCivile,
): void {
  if (BRANCHE_DE[indu.prestation] !== branche) {
    refuser(
      'INDU_BRANCHE',
      `La prestation « ${LIBELLE_PRESTATION[indu.prestation]} » ne relève pas de cette branche.`,
      { champ: 'indu.prestation' },
    );
  }
  exigerDates(indu, aujourdhui);
  exigerGrille(indu.lignes, branche, aujourdhui);
  const total = somme(indu.lignes.map(ecart));
  if (total !== indu.montantCentimes) {
    refuser(
      'INDU_TOTAL',
      `La grille donne ${formatEuros(total)} et le montant réclamé est ` +
        `${formatEuros(indu.montantCentimes)} : l’écart est de ${formatEuros(moins(total, indu.montantCentimes))}.`,
      { champ: 'indu.montantCentimes', source: 'CSS, art. R. 133-9-2' },
    );
  }
  if (total <= 0) {
    refuser('INDU_NUL', 'L’indu doit être d’un montant positif.', {
      champ: 'indu.montantCentimes',
    });
  }
  if (indu.nature === 'fraude' && indu.bonneFoi === 'oui') {
    refuser('INDU_BONNE_FOI', 'Un indu frauduleux ne peut pas être de bonne foi.', {
      champ: 'indu.bonneFoi',
    });
  }
}

function exigerDates(indu: InduSaisi, aujourdhui: DateCivile): void {
  if (indu.constateLe > aujourdhui) {
    refuser('INDU_DATE', 'La date du constat est dans le futur.', { champ: 'indu.constateLe' });
  }
  if (indu.nature !== 'vivant' && indu.connuLe === null) {
    refuser(
      'INDU_CONNAISSANCE',
      indu.nature === 'deces'
        ? 'Indiquez le jour où la caisse a su le décès : la prescription en part.'
        : 'Indiquez le jour où la fraude a été découverte : la prescription en part.',
      { champ: 'indu.connuLe', source: 'C. civ., art. 2224' },
    );
  }
  if (indu.ordreRecetteLe && indu.ordreRecetteLe > aujourdhui) {
    refuser('INDU_DATE', 'La date de l’ordre de recette est dans le futur.', {
      champ: 'indu.ordreRecetteLe',
    });
  }
  if (indu.connuLe && indu.connuLe > aujourdhui) {
    refuser('INDU_DATE', 'La date de connaissance est dans le futur.', { champ: 'indu.connuLe' });
  }
}

function exigerGrille(lignes: readonly Ligne[], branche: Branche, aujourdhui: DateCivile): void {
  const vus = new Set<string>();
  for (const [i, l] of lignes.entries()) {
    const champ = `indu.lignes.${i}`;
    const ou = `${formatMois(l.mois)}, ${LIBELLE_PRESTATION[l.prestation]}`;
    if (BRANCHE_DE[l.prestation] !== branche) {
      refuser('INDU_BRANCHE', `${ou} : cette prestation ne relève pas de la branche.`, { champ });
    }
    if (ecart(l) <= 0) {
      refuser('INDU_LIGNE', `${ou} : le versé doit dépasser le dû.`, { champ });
    }
    if (l.verseLe > aujourdhui) {
      refuser('INDU_DATE', `${ou} : la date de versement est dans le futur.`, { champ });
    }
    const cle = `${l.mois}|${l.prestation}`;
    if (vus.has(cle))
      refuser('INDU_MOIS_DOUBLE', `${ou} figure deux fois dans la grille.`, { champ });
    vus.add(cle);
  }
}

export type Part = { readonly qualite: QualiteDebiteur; readonly partCentimes: Centimes | null };

/**
 * The share of each debtor. A lone debtor owes the whole; a notary is a contact and owes nothing.
 * @throws RefusError PARTS_…
 */
export function partsDe(debiteurs: readonly Part[], total: Centimes): Centimes[] {
  const tenus = debiteurs.filter((d) => d.qualite !== 'notaire');
  if (tenus.length === 0) {
    return refuser('PARTS_DEBITEUR', 'Il faut au moins un débiteur ; un notaire est un contact.', {
      champ: 'debiteurs',
    });
  }
  const parts = debiteurs.map((d) => {
    if (d.qualite === 'notaire') {
      if (d.partCentimes)
        refuser('PARTS_NOTAIRE', 'Le notaire ne doit rien : sa part est nulle.', {
          champ: 'debiteurs',
        });
      return ZERO;
    }
    if (d.partCentimes === null && tenus.length === 1) return total;
    return (
      d.partCentimes ??
      refuser('PARTS_REQUISES', 'Indiquez la part de chaque débiteur.', { champ: 'debiteurs' })
    );
  });
  const donne = somme(parts);
  if (donne !== total) {
    refuser(
      'PARTS_TOTAL',
      `Les parts font ${formatEuros(donne)} et l’indu est de ${formatEuros(total)}.`,
      { champ: 'debiteurs', source: 'C. civ., art. 873' },
    );
  }
  return parts;
}
