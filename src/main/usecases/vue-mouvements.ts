/** The movements of a file: what came in, by whom, on which of its debts, and what was undone. */
import type { DossierDetail } from '../../shared/contract/dossier-vues.ts';
import { LIBELLE_ACCESSOIRE, LIBELLE_PRESTATION } from '../../shared/nomenclature.ts';
import type { Contexte } from '../contexte.ts';
import { trouverEncaissement } from '../store/encaissement.ts';
import { annulations, type FaitsDossier, type InduComplet } from './faits.ts';

export function vueMouvements(c: Contexte, f: FaitsDossier): DossierDetail['mouvements'] {
  const tous = f.indus.flatMap((i) => i.mouvements);
  const annules = new Set(tous.map((m) => m.annuleId));
  const paiements = new Map(
    [...new Set(tous.map((m) => m.encaissementId))].map((id) => [
      id,
      id === null ? undefined : trouverEncaissement(c.db, id),
    ]),
  );
  const vivants = f.dossier.annuleLe === null ? f.indus : [];
  const decides = new Set(vivants.flatMap(annulations).map((m) => m.id));
  return f.indus.flatMap((i) =>
    i.mouvements
      .filter((m) => m.nature !== 'constat')
      .map((m) => ({
        mouvementId: m.id,
        induId: m.induId,
        nature: m.nature,
        montantCentimes: m.montantCentimes,
        effetLe: m.effetLe,
        moyen: m.moyen,
        // What a decision took off the debt undoes no payment: it stands.
        annule: annules.has(m.id) || (m.annuleId !== null && !decides.has(m.id)),
        encaissementId: m.encaissementId,
        paiement: paiements.get(m.encaissementId)?.numero ?? null,
        payeur: paiements.get(m.encaissementId)?.payeur || null,
        surDette: detteDe(i),
      })),
  );
}

const detteDe = ({ indu }: InduComplet): string =>
  indu.accessoire
    ? LIBELLE_ACCESSOIRE[indu.accessoire].toLowerCase()
    : LIBELLE_PRESTATION[indu.prestation];
