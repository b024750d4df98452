/**
 * Snapshots of the reminders D02 and D03: what was claimed, what was received, what is left, and
 * the first day on which the file moves on. No text compels them; sheets D02 and D03.
 */
import { type InstantaneD02, objetD02 } from '../../shared/courrier/d02.ts';
import { ajouterJours, type DateCivile } from '../../shared/date-civile.ts';
import { plus, ZERO } from '../../shared/montant.ts';
import { LIBELLE_PRESTATION } from '../../shared/nomenclature.ts';
import type { Contexte } from '../contexte.ts';
import { comptesDe } from './comptes-dette.ts';
import type { FaitsDossier } from './faits.ts';
import { faitsSuite } from './faits-relance.ts';
import { appelDe, libelleIndu, type Preparation, socleDe } from './instantane.ts';
import { rumImprimee } from './mandat.ts';
import { reglageDe } from './regle-relance.ts';

/** « avant le … »: the days given are whole, the file moves on the day after. */
export const limiteInterne = (c: Contexte, f: FaitsDossier): DateCivile =>
  ajouterJours(c.aujourdhui, reglageDe(f).delaiInterne + 1);

export function instantaneD02(c: Contexte, p: Preparation): InstantaneD02 {
  const { principal } = p.f;
  const comptes = comptesDe(principal);
  const { notificationRecueLe, finRecours } = faitsSuite(p.f);
  const indu: InstantaneD02['indu'] = {
    libelle: libelleIndu(p, LIBELLE_PRESTATION[principal.indu.prestation]),
    montant_initial: comptes.reclame,
    reste: principal.solde,
    // The indemnity of 10 % is a debt of its own, beside this one.
    indemnite: ZERO,
  };
  return {
    ...socleDe(c, p, { autorite: 'dcf', objet: objetD02({ indu }) }),
    appel: appelDe(p.destinataire),
    indu,
    ev: {
      d01_recu: notificationRecueLe,
      delai_cra_ouvert: finRecours && c.aujourdhui <= finRecours,
    },
    comptes: { recu: plus(comptes.paye, comptes.retenu) },
    date: { limite_interne: limiteInterne(c, p.f) },
    cra: { adresse: p.organisme.craAdresse.trim() || null },
    mandat: { rum: rumImprimee(c, p) },
  };
}
