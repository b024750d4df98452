/**
 * The threshold of abandonment of an indu: which day, which amount, may or must.
 * Invariant: the comparison is of what was claimed, not of what payments left, and is strict.
 * CSS, art. L. 133-3, D. 133-2, D. 821-7, L. 845-3; CASF, art. R. 262-92.
 */
import type { SeuilVu } from '../../shared/contract/abandon.ts';
import type { DateCivile } from '../../shared/date-civile.ts';
import { formatEuros, moins } from '../../shared/montant.ts';
import { RefusError } from '../../shared/refus.ts';
import { calculerSeuilAbandon, type ResultatSeuil, sousLeSeuil } from '../law/seuils.ts';
import { comptesDe } from './comptes-dette.ts';
import { annule, dernierDocument, etatPostal, type FaitsDossier } from './faits.ts';

/**
 * DOUTE: the texts speak of the amount of the claim; a balance that payments brought down is not
 * taken for a small claim.
 */
export function seuilDe(f: FaitsDossier, au: DateCivile): SeuilVu | null {
  const le = jourDuSeuil(f) ?? au;
  const lu = lireSeuil(f, le);
  if (!lu) return null;
  const reclame = moins(comptesDe(f.principal).reclame, annule(f.principal));
  return {
    le,
    seuilCentimes: lu.seuil,
    reclameCentimes: reclame,
    resteCentimes: f.principal.solde,
    sousSeuil: reclame > 0 && sousLeSeuil(reclame, lu.seuil),
    obligatoire: lu.obligatoire,
    source: lu.explication.at(-1)?.reference ?? '',
    explication: {
      etapes: [
        ...lu.explication,
        {
          etape: 'Montant réclamé',
          valeur: formatEuros(reclame),
          reference: null,
          raison: 'Comparaison stricte\u00a0: égal au seuil, l’indu se recouvre.',
        },
      ],
      statut: lu.statut,
    },
  };
}

/** The stage depends on no clock: before the notification, the threshold of the finding. */
export function sousLeSeuilAuConstat(f: FaitsDossier): boolean {
  return seuilDe(f, f.principal.indu.constateLe)?.sousSeuil ?? false;
}

/** Text: « in force »; the notification gives the day, as the application takes by default. */
function jourDuSeuil(f: FaitsDossier): DateCivile | null {
  const d01 = dernierDocument(f, 'D01');
  return d01 ? etatPostal(f, d01.id).envoyeLe : null;
}

/** Null where no threshold is known for the benefit on that day. */
function lireSeuil(f: FaitsDossier, date: DateCivile): ResultatSeuil | null {
  try {
    return calculerSeuilAbandon({ date, prestation: f.principal.indu.prestation });
  } catch (erreur) {
    if (erreur instanceof RefusError) return null;
    throw erreur;
  }
}
