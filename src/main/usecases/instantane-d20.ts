/**
 * Snapshot of D20: « fin » when payments, withholdings, remissions and cancellations make the
 * whole debt, « situation » of the day otherwise. CSS, art. D. 122-2; sheet D20.
 */
import { type InstantaneD20, objetD20 } from '../../shared/courrier/d20.ts';
import { plus } from '../../shared/montant.ts';
import { LIBELLE_PRESTATION } from '../../shared/nomenclature.ts';
import type { Contexte } from '../contexte.ts';
import { comptesDe, derniereBaisse } from './comptes-dette.ts';
import { dernierDocument, etatPostal } from './faits.ts';
import { appelDe, libelleIndu, type Preparation, socleDe } from './instantane.ts';

export function instantaneD20(c: Contexte, p: Preparation): InstantaneD20 {
  const { principal } = p.f;
  const { reclame, paye, retenu, remis, annule, reste } = comptesDe(principal);
  const nature = LIBELLE_PRESTATION[principal.indu.prestation];
  const fin = reste === 0;
  const attestation: InstantaneD20['attestation'] = {
    type: fin ? 'fin' : 'situation',
    date: fin ? null : c.aujourdhui,
    date_solde: fin ? derniereBaisse(principal) : null,
  };
  const d01 = dernierDocument(p.f, 'D01');
  return {
    ...socleDe(c, p, { autorite: 'dcf', objet: objetD20({ attestation }) }),
    appel: appelDe(p.destinataire),
    indu: { nature, libelle: libelleIndu(p, nature), montant_initial: reclame, reste },
    ev: { d01: d01 ? etatPostal(p.f, d01.id).envoyeLe : null },
    comptes: { paye, retenu, remis, annule },
    total: { recouvre: plus(paye, retenu) },
    attestation,
    // No third-party seizure is recorded by the application yet: none is running.
    otd: { en_cours: false, mainlevee: null },
  };
}
