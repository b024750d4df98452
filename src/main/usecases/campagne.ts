/**
 * The call campaign: which plans the référent retains, whom to call among them, and what the calls
 * brought. The criteria are a parameter of the base; the calls stand in the journals of the files.
 */
import type { CriteresCampagne, LigneCampagne } from '../../shared/contract/appel.ts';
import { refuser } from '../../shared/refus.ts';
import type { Contexte, Handlers } from '../contexte.ts';
import {
  consentementDe,
  faireBilan,
  numeroErrone,
  qualiteTelephone,
  type Releve,
  rythme,
} from '../domain/appel.ts';
import {
  type AppelLu,
  appelsEntre,
  mensualiteAccordeeDepuis,
  type PlanCampagne,
  plansACourir,
} from '../store/campagne.ts';
import { ecrireParametre, lireParametre } from '../store/parametre.ts';

const CLE = 'campagne';
/** Until the référent sets others: a very small instalment, or a very long plan. */
const CRITERES_DEFAUT = { mensualiteMaximumCentimes: 25_00, dureeMinimumAnnees: 5 };

export const campagneHandlers = {
  'campagne.definir': (criteres, c) => {
    exigerCriteres(criteres);
    ecrireParametre(c.db, CLE, JSON.stringify(criteres));
    return {};
  },

  'campagne.selectionner': ({ criteres: essayes, telephones, consentements }, c) => {
    const criteres = essayes ?? lireCriteres(c);
    exigerCriteres(criteres);
    const plans = plansACourir(c.db, {
      mensualite: criteres.mensualiteMaximumCentimes,
      mois: criteres.dureeMinimumAnnees === null ? null : criteres.dureeMinimumAnnees * 12,
      aujourdhui: c.aujourdhui,
    });
    const appels = parDossier(appelsEntre(c.db, null, c.aujourdhui));
    const lignes = plans
      .filter((p) => motifEcart(p) === null)
      .map((p) => enLigne(p, appels.get(p.dossierId) ?? [], c))
      .filter((l) => !telephones?.length || telephones.includes(l.qualite))
      .filter((l) => !consentements?.length || consentements.includes(l.consentement));
    return { criteres, lignes, ecartes: compterEcarts(plans) };
  },

  'campagne.bilan': ({ du, au }, c) => {
    if (au < du) refuser('BILAN_PERIODE', 'La période finit avant de commencer.', { champ: 'au' });
    const appels = appelsEntre(c.db, du, au);
    return faireBilan(appels, relevesDe(c, appels));
  },
} satisfies Partial<Handlers>;

function lireCriteres(c: Contexte): CriteresCampagne {
  const lu = lireParametre(c.db, CLE);
  return lu === null ? (CRITERES_DEFAUT as CriteresCampagne) : (JSON.parse(lu) as CriteresCampagne);
}

function exigerCriteres(k: CriteresCampagne): void {
  if (k.mensualiteMaximumCentimes !== null || k.dureeMinimumAnnees !== null) return;
  refuser(
    'CAMPAGNE_CRITERES',
    'Indiquez une mensualité maximale, une durée minimale, ou les deux.',
    { champ: 'mensualiteMaximumCentimes' },
  );
}

/** Why the sheet D26 leaves this debtor out; null: he may be called. */
function motifEcart(p: PlanCampagne): string | null {
  if (p.deces) return 'décès';
  if (p.suspendu) return 'recouvrement suspendu';
  if (p.fraude) return 'indu frauduleux';
  return p.contentieux ? 'pôle contentieux' : null;
}

function compterEcarts(plans: readonly PlanCampagne[]): { motif: string; nombre: number }[] {
  const nombres = new Map<string, number>();
  for (const p of plans) {
    const motif = motifEcart(p);
    if (motif) nombres.set(motif, (nombres.get(motif) ?? 0) + 1);
  }
  return [...nombres].map(([motif, nombre]) => ({ motif, nombre }));
}

function parDossier(appels: readonly AppelLu[]): Map<string, AppelLu[]> {
  const groupes = new Map<string, AppelLu[]>();
  for (const a of appels) {
    const siens = groupes.get(a.dossierId);
    if (siens) siens.push(a);
    else groupes.set(a.dossierId, [a]);
  }
  return groupes;
}

function enLigne(p: PlanCampagne, appels: readonly AppelLu[], c: Contexte): LigneCampagne {
  const donnees = appels.map((a) => a.appel);
  const dernier = appels.at(-1);
  return {
    dossierId: p.dossierId,
    numero: p.numero,
    debiteur: p.debiteur,
    resteCentimes: p.solde,
    rythme: rythme({ solde: p.solde, mensualite: p.mensualite }, p.premiereLe, c.aujourdhui),
    telephone: p.telephone,
    qualite: qualiteTelephone(p.telephone, numeroErrone(donnees)),
    consentement: consentementDe(donnees),
    appels: appels.length,
    dernier: dernier
      ? {
          resultat: dernier.appel.resultat,
          le: dernier.le,
          rappelLe: dernier.appel.rappelLe,
          rappelHeure: dernier.appel.rappelHeure,
        }
      : null,
  };
}

/** The plans granted since an agreement with more a month; the last agreement of a file counts. */
function relevesDe(c: Contexte, appels: readonly AppelLu[]): Releve[] {
  const accords = new Map(
    appels.filter((a) => a.appel.resultat === 'accepte').map((a) => [a.dossierId, a] as const),
  );
  return [...accords.values()].flatMap(({ dossierId, le, appel }) => {
    const mensualiteCentimes = mensualiteAccordeeDepuis(c.db, dossierId, le);
    return mensualiteCentimes !== null && mensualiteCentimes > appel.avantCentimes
      ? [{ appel, mensualiteCentimes }]
      : [];
  });
}
