/**
 * Taking off a debt what was not owed, month by month: the grid is corrected, a movement corrects
 * the constat, the shares follow, and what was received beyond the new amount opens a refund.
 * Invariant: grid = constat less cancellations = shares; a balance never goes below zero.
 */
import { type DateCivile, formatMois } from '../../shared/date-civile.ts';
import {
  type Centimes,
  formatEuros,
  minimum,
  moins,
  oppose,
  repartir,
  somme,
  ZERO,
} from '../../shared/montant.ts';
import { refuser } from '../../shared/refus.ts';
import type { Contexte } from '../contexte.ts';
import { corrigerLigne, corrigerPart } from '../store/dossier.ts';
import { trouverEncaissement } from '../store/encaissement.ts';
import { contrepassation, insererMouvement, type Mouvement } from '../store/mouvement.ts';
import type { Remboursement } from '../store/remboursement.ts';
import { tenus } from './comptes-dette.ts';
import { type FaitsDossier, type InduComplet, imputerSurGrille, montantDe } from './faits.ts';
import { ouvrirRemboursement } from './remboursement-ouvrir.ts';

export type LigneCorrigee = { readonly ligneId: string; readonly duCentimes: Centimes };

export type Annulation = { readonly annule: Centimes; readonly aRendre: Centimes };

type Ordre = {
  readonly lignes: readonly LigneCorrigee[];
  readonly effetLe: DateCivile;
  readonly origine: NonNullable<Remboursement['origine']>;
};

/** Every month of what is still claimed, as owed in full: the whole debt goes. */
export const toutesDues = (i: InduComplet): LigneCorrigee[] =>
  imputerSurGrille(i).map((l) => ({
    ligneId: l.id,
    duCentimes: moins(l.verseCentimes, l.prescritCentimes),
  }));

/**
 * @throws RefusError ANNULATION_LIGNE (an unknown month, or an amount due that does not grow or
 * passes what was paid), ANNULATION_NULLE, REMBOURSEMENT_IMPOSSIBLE
 */
export function annulerIndu(c: Contexte, f: FaitsDossier, o: Ordre): Annulation {
  const i = f.principal;
  const parts = corrections(i, o.lignes);
  const annule = somme(parts.map((p) => p.baisse));
  if (annule <= 0) {
    refuser('ANNULATION_NULLE', 'Aucun mois n’est corrigé : le montant ne change pas.', {
      champ: 'lignes',
    });
  }
  const constat = i.mouvements.find((m) => m.nature === 'constat');
  if (!constat) throw new Error(`indu ${i.indu.id} without constat`);
  for (const { ligneId, duCentimes } of parts) corrigerLigne(c.db, ligneId, duCentimes);
  ecrire(c, {
    ...neuf(c, constat),
    debiteurId: null,
    nature: 'annulation',
    montantCentimes: oppose(annule),
    effetLe: o.effetLe,
    annuleId: constat.id,
  });
  repartirParts(c, i, moins(montantDe(i), annule));
  const excedent = moins(annule, minimum(annule, i.solde));
  if (excedent > 0) rendre(c, f, { ...o, excedent });
  return { annule, aRendre: excedent };
}

/** The months corrected, each within what is still claimed of it. */
function corrections(i: InduComplet, lignes: readonly LigneCorrigee[]) {
  const grille = new Map(imputerSurGrille(i).map((l) => [l.id, l]));
  return lignes.map(({ ligneId, duCentimes }, rang) => {
    const champ = `lignes.${rang}.duCentimes`;
    const ligne = grille.get(ligneId);
    if (!ligne) return refuser('ANNULATION_LIGNE', 'Ce mois n’est pas de cet indu.', { champ });
    const maximum = moins(ligne.verseCentimes, ligne.prescritCentimes);
    if (duCentimes < ligne.duCentimes || duCentimes > maximum) {
      refuser(
        'ANNULATION_LIGNE',
        `${formatMois(ligne.mois)} : le montant dû va de ${formatEuros(ligne.duCentimes)} à ${formatEuros(maximum)}.`,
        { champ },
      );
    }
    return { ligneId, duCentimes, baisse: moins(duCentimes, ligne.duCentimes) };
  });
}

function repartirParts(c: Contexte, i: InduComplet, montant: Centimes): void {
  const poids = i.debiteurs.map((d) => d.partCentimes);
  const parts = repartir(montant, poids);
  for (const [rang, d] of i.debiteurs.entries()) corrigerPart(c.db, d.id, parts[rang] ?? ZERO);
}

/**
 * The last payments are taken back as far as needed, each whole; what of one is still owed is
 * settled again by it, and the rest opens its refund.
 */
function rendre(c: Contexte, f: FaitsDossier, o: Ordre & { readonly excedent: Centimes }): void {
  let manque: Centimes = o.excedent;
  for (const m of tenus(f.principal, ['versement', 'retenue']).toReversed()) {
    if (manque <= 0) break;
    const recu = oppose(m.montantCentimes);
    const rendu = minimum(recu, manque);
    insererMouvement(c.db, c.poste.identite(), contrepassation(m, neuf(c, m)));
    if (recu > rendu) ecrire(c, { ...neuf(c, m), montantCentimes: oppose(moins(recu, rendu)) });
    rembourser(c, f, { m, rendu, origine: o.origine });
    manque = moins(manque, rendu);
  }
  if (manque > 0) {
    refuser(
      'REMBOURSEMENT_IMPOSSIBLE',
      `${formatEuros(manque)} ont été éteints autrement que par un paiement : rien ne peut en être rendu.`,
    );
  }
}

function rembourser(
  c: Contexte,
  f: FaitsDossier,
  { m, rendu, origine }: { m: Mouvement; rendu: Centimes; origine: Ordre['origine'] },
): void {
  const { debiteurs } = f.principal;
  const payeur = m.encaissementId
    ? trouverEncaissement(c.db, m.encaissementId)?.personneId
    : undefined;
  const personneId =
    payeur ?? (debiteurs.find((d) => d.id === m.debiteurId) ?? debiteurs[0])?.personneId ?? '';
  ouvrirRemboursement(c, {
    dossierId: f.dossier.id,
    personneId,
    encaissementId: m.encaissementId,
    montantCentimes: rendu,
    origine,
  });
}

const neuf = (c: Contexte, m: Mouvement): Mouvement => ({
  ...m,
  id: c.nouvelId(),
  enregistreLe: c.maintenant.toISOString(),
});

const ecrire = (c: Contexte, m: Mouvement): void => insererMouvement(c.db, c.poste.identite(), m);
