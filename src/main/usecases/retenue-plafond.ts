/**
 * The cap of a withholding: the seizable fraction for a pension, the schedule for family benefits,
 * less what somebody else already takes. The law is that of the first month, or of the decision
 * when that month's is not published yet.
 */
import type { DecisionRetenue, SituationRetenue } from '../../shared/contract/retenue-vues.ts';
import type { DateCivile, Mois } from '../../shared/date-civile.ts';
import { type Etape, statutLePlusFaible } from '../../shared/explication.ts';
import { formatEuros, moins, somme, ZERO } from '../../shared/montant.ts';
import { BRANCHE_DE, type Branche, type Fraude } from '../../shared/nomenclature.ts';
import { RefusError, refuser } from '../../shared/refus.ts';
import type { PlafondRetenue } from '../domain/retenue.ts';
import { calculerBaremeFamille, type ResultatBaremeFamille } from '../law/bareme-famille.ts';
import { calculerQuotiteSaisissable } from '../law/saisissable.ts';
import type { DetteARetenir } from './retenue-dettes.ts';

export type Bareme = Extract<SituationRetenue, { methode: 'bareme-famille' }>;

export const premierJour = (mois: Mois): DateCivile => `${mois}-01` as DateCivile;

/** The branch that bears the withholding. @throws RefusError RETENUE_METHODE */
export function brancheSupport({ situation, supports }: DecisionRetenue): Branche {
  const branches = new Set(supports.map((s) => BRANCHE_DE[s.prestation]));
  const [branche] = branches;
  const attendue = situation.methode === 'quotite' ? 'retraite' : 'famille';
  if (branche === undefined || branches.size > 1 || branche !== attendue) {
    return refuser(
      'RETENUE_METHODE',
      'Le plafond suit la prestation qui porte la retenue : quotité saisissable pour une pension, barème pour une prestation familiale.',
      { champ: 'supports.0.prestation', source: 'CSS, art.\u00a0L.\u00a0133-4-1' },
    );
  }
  const vues = new Set(supports.map((s) => s.prestation));
  if (vues.size < supports.length) {
    refuser('RETENUE_SUPPORT_DOUBLE', 'La même prestation servie est donnée deux fois.', {
      champ: 'supports.1.prestation',
    });
  }
  return branche;
}

/**
 * @throws RefusError HORS_DROIT when neither law is known, those of the two calculations,
 * RETENUE_FRAUDE for an increase that no established fraud carries
 */
export function plafondDe(
  decision: DecisionRetenue,
  { dettes, aujourdhui }: { dettes: readonly DetteARetenir[]; aujourdhui: DateCivile },
): PlafondRetenue {
  const { date, avis } = dateDuDroit(decision, aujourdhui);
  const { montant, explication, statut } = montantDe(decision, { date, dettes });
  const pris = somme(decision.supports.map((s) => s.dejaPreleveCentimes));
  const reste = pris >= montant ? ZERO : moins(montant, pris);
  const deja: Etape = {
    etape: 'Déjà prélevé pour d’autres',
    valeur: formatEuros(pris),
    reference: null,
    raison: 'Le plafond vaut pour tous les prélèvements du mois ensemble.',
  };
  return {
    montant: reste,
    explication: [...explication, ...(pris > 0 ? [deja] : []), ...avis],
    statut: statutLePlusFaible([statut, avis.length + pris > 0 ? 'interpretation' : 'certain']),
  };
}

type Ou = { readonly date: DateCivile; readonly dettes: readonly DetteARetenir[] };

function montantDe(decision: DecisionRetenue, { date, dettes }: Ou): PlafondRetenue {
  const { situation } = decision;
  if (situation.methode === 'quotite') {
    const r = calculerQuotiteSaisissable({
      date,
      netMensuel: situation.netMensuelCentimes,
      personnesACharge: situation.personnesACharge,
    });
    return { montant: r.saisissable, explication: r.explication, statut: r.statut };
  }
  const fraude = fraudeAppliquee(situation, dettes);
  const r = calculBareme(situation, { date, fraude });
  const sansTexte: Etape = {
    etape: 'Majoration pour fraude',
    valeur: 'non appliquée',
    reference: 'CSS, art.\u00a0D.\u00a0755-2',
    raison: 'Aucun texte lu n’étend la majoration à cette prestation sur ce territoire.',
  };
  const ecartee = fraude !== situation.fraude;
  return {
    montant: r.retenue,
    explication: [...r.explication, ...(ecartee ? [sansTexte] : [])],
    statut: ecartee ? 'interpretation' : r.statut,
  };
}

/** The schedule on what was entered, with or without the increase of a fraud. */
export function calculBareme(
  { methode: _, fraude: __, ressources, ...s }: Bareme,
  { date, fraude }: { readonly date: DateCivile; readonly fraude: Fraude },
): ResultatBaremeFamille {
  return calculerBaremeFamille({
    date,
    territoire: s.territoire,
    ressources:
      ressources.type === 'inconnues'
        ? ressources
        : { type: ressources.type, montant: ressources.montantCentimes },
    prestationsMensuelles: s.prestationsMensuellesCentimes,
    logement: s.logementCentimes,
    couple: s.couple,
    enfants: s.enfants,
    fraude,
  });
}

const DOM = ['GUADELOUPE', 'MARTINIQUE', 'GUYANE', 'REUNION'];

/**
 * The increase asked, when an established fraud carries it.
 * DOUTE: D. 755-2 does not extend D. 553-5 to family benefits in a DOM, no text to the AJPA.
 */
export function fraudeAppliquee(
  { fraude }: Pick<Bareme, 'fraude'>,
  dettes: readonly DetteARetenir[],
): Fraude {
  if (fraude === 'non') return 'non';
  const frauduleuses = dettes.filter(({ f }) => f.principal.indu.nature === 'fraude');
  if (frauduleuses.length === 0) {
    refuser(
      'RETENUE_FRAUDE',
      'La majoration suppose une fraude établie\u00a0: aucun de ces indus n’est frauduleux.',
      { champ: 'situation.fraude', source: 'CSS, art.\u00a0D.\u00a0553-5' },
    );
  }
  const portee = frauduleuses.some(({ f }) => {
    const { indu, debiteurs } = f.principal;
    const outreMer = DOM.includes(debiteurs[0]?.personne.territoire ?? 'METROPOLE');
    return indu.prestation !== 'AJPA' && !(indu.prestation === 'PF' && outreMer);
  });
  return portee ? fraude : 'non';
}

/** The first month's law when it is known; else the decision's, to be computed again. */
function dateDuDroit(
  decision: DecisionRetenue,
  aujourdhui: DateCivile,
): { readonly date: DateCivile; readonly avis: readonly Etape[] } {
  const voulue = premierJour(decision.debut);
  if (voulue <= aujourdhui || droitConnu(decision, voulue)) return { date: voulue, avis: [] };
  return {
    date: aujourdhui,
    avis: [
      {
        etape: 'Droit appliqué',
        valeur: 'celui du jour de la décision',
        reference: null,
        raison:
          'Le barème du premier mois n’est pas encore connu\u00a0: la retenue sera à réviser.',
      },
    ],
  };
}

function droitConnu({ situation }: DecisionRetenue, date: DateCivile): boolean {
  try {
    if (situation.methode === 'quotite') {
      calculerQuotiteSaisissable({ date, netMensuel: ZERO, personnesACharge: 0 });
    } else calculBareme(situation, { date, fraude: 'non' });
    return true;
  } catch (erreur) {
    if (erreur instanceof RefusError && erreur.refus.code === 'HORS_DROIT') return false;
    throw erreur;
  }
}

/** Day of the law that was applied, for a letter that prints the schedule. */
export const dateAppliquee = (decision: DecisionRetenue, aujourdhui: DateCivile): DateCivile =>
  dateDuDroit(decision, aujourdhui).date;
