/** Snapshot of D03: the last reminder, and the first day on which the file may be handed over. */
import { type InstantaneD03, objetD03 } from '../../shared/courrier/d03.ts';
import { LIBELLE_PRESTATION } from '../../shared/nomenclature.ts';
import type { Contexte } from '../contexte.ts';
import { envoiRelance, notificationRecue } from './faits-relance.ts';
import { appelDe, libelleIndu, type Preparation, socleDe } from './instantane.ts';
import { limiteInterne } from './instantane-d02.ts';
import { rumImprimee } from './mandat.ts';

export function instantaneD03(c: Contexte, p: Preparation): InstantaneD03 {
  const { principal } = p.f;
  const indu: InstantaneD03['indu'] = {
    libelle: libelleIndu(p, LIBELLE_PRESTATION[principal.indu.prestation]),
    reste: principal.solde,
  };
  return {
    ...socleDe(c, p, { autorite: 'dcf', objet: objetD03({ indu }) }),
    appel: appelDe(p.destinataire),
    indu,
    ev: { d01_recu: notificationRecue(p.f), d02: envoiRelance(p.f, 'D02') },
    date: { limite_interne: limiteInterne(c, p.f) },
    cra: { adresse: p.organisme.craAdresse.trim() || null },
    mandat: { rum: rumImprimee(c, p) },
  };
}
