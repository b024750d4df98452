/** Snapshot of D13: who has the file from now on, since when, why. Sheet D13; CRPA, art. L. 111-2. */
import { type InstantaneD13, objetD13 } from '../../shared/courrier/d13.ts';
import { LIBELLE_PRESTATION } from '../../shared/nomenclature.ts';
import type { MotifTransfert } from '../../shared/nomenclature-transfert.ts';
import type { Contexte } from '../contexte.ts';
import { appelDe, type Preparation, socleDe } from './instantane.ts';
import { transfertEnCours } from './passages.ts';

export function instantaneD13(c: Contexte, p: Preparation): InstantaneD13 {
  const { f, organisme } = p;
  const transfert = transfertEnCours(f);
  const { nom, adresse, telephone } = organisme.contentieux;
  return {
    ...socleDe(c, p, { autorite: 'dcf', objet: objetD13() }),
    appel: appelDe(p.destinataire),
    // What the other service claims: the accessories with the principal.
    indu: { nature: LIBELLE_PRESTATION[f.principal.indu.prestation], reste: f.solde },
    date: { transfert: transfert?.survenuLe ?? null },
    // A transfer of the first version was of a fraud: the sum was not paid.
    transfert: { motif: transfert && ((transfert.donnees.motif as MotifTransfert) ?? 'echec') },
    contentieux: {
      nom: nom.trim() || null,
      adresse: adresse.trim() || null,
      telephone: telephone.trim() || null,
    },
  };
}
