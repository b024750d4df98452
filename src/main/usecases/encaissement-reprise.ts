/**
 * Taking a payment off the debts it settled: the opposite of each movement still standing, its
 * events undone, its refund cancelled. A refund already paid out, or on its way, forbids it.
 */
import { type Centimes, centimes, formatEuros, moins, somme } from '../../shared/montant.ts';
import type { Contexte } from '../contexte.ts';
import { dossiersRegles, type Encaissement } from '../store/encaissement.ts';
import type { Lecture } from '../store/handle.ts';
import { contrepassation, insererMouvement, mouvementsEncaissement } from '../store/mouvement.ts';
import { consigner } from './consigne.ts';
import { lireFaits } from './faits.ts';
import { annulerAvecPaiement, aRendre } from './remboursement-ouvrir.ts';
import { actualiserSuivi } from './suivi.ts';

/** What of a payment settles nothing and is not to be refunded. */
export function suspensDe(db: Lecture, e: Encaissement): Centimes {
  const regle = somme(mouvementsEncaissement(db, e.id).map((m) => m.montantCentimes));
  return moins(centimes(e.montantCentimes + regle), aRendre(db, e.id));
}

/** @throws RefusError REMBOURSEMENT_VERSE, REMBOURSEMENT_EMIS */
export function reprendre(
  c: Contexte,
  e: Encaissement,
  { titre, motif }: { readonly titre: string; readonly motif: string },
): void {
  annulerAvecPaiement(c, e.id);
  const touches = dossiersRegles(c.db, e.id);
  const mouvements = mouvementsEncaissement(c.db, e.id);
  const annules = new Set(mouvements.map((m) => m.annuleId));
  for (const m of mouvements.filter((m) => m.annuleId === null && !annules.has(m.id))) {
    insererMouvement(
      c.db,
      c.poste.identite(),
      contrepassation(m, {
        id: c.nouvelId(),
        enregistreLe: c.maintenant.toISOString(),
      }),
    );
  }
  for (const { dossierId, montantCentimes } of touches) {
    const texte = `${e.numero} : ${formatEuros(montantCentimes)} sont dus de nouveau. ${motif}`;
    annulerVersements(c, e, { dossierId, titre, texte: texte.trim() });
    actualiserSuivi(c, dossierId);
  }
}

/** Each event of this payment in the file is undone: a set-off left one of its own. */
function annulerVersements(
  c: Contexte,
  e: Encaissement,
  o: { readonly dossierId: string; readonly titre: string; readonly texte: string },
): void {
  const versements = lireFaits(c.db, o.dossierId).effectifs.filter(
    (x) => x.type === 'versement' && x.donnees.encaissementId === e.id,
  );
  const [dernier, ...autres] = versements.toReversed();
  for (const x of autres) {
    consigner(c, { ...o, type: 'annulation', texte: x.titre, annuleId: x.id });
  }
  consigner(c, { ...o, type: 'annulation', ...(dernier ? { annuleId: dernier.id } : {}) });
}
