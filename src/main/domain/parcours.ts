/**
 * Where a file stands: stage, next action and its date, from facts already dated by the law.
 * Pure and independent of today's date; the same table draws the path on the case screen.
 */
import { ajouterJours, type DateCivile, formatDate } from '../../shared/date-civile.ts';
import type { IssuePostale, Nature } from '../../shared/nomenclature.ts';
import { aClore, type FaitsArret, vise } from './parcours-arret.ts';
import {
  type FaitsCaducite,
  type FaitsEcheancier,
  situerCaducite,
  situerEcheancier,
} from './parcours-echeancier.ts';
import { ETAPES, type Etape, type Situation, situation } from './situation.ts';
import type { SuiteAmiable } from './suite-amiable.ts';
import { ATTENDRE_OPTION, type SuiteSuccession } from './suite-succession.ts';

export type { Etape, FaitsCaducite, FaitsEcheancier, Situation };
export { ETAPES };

export const LIBELLE_ETAPE: Record<Etape, string> = {
  constat: 'Constat',
  notification: 'Notification',
  amiable: 'Amiable',
  echeancier: 'Échéancier',
  contentieux: 'Contentieux',
  solde: 'Soldé',
  annule: 'Annulé',
};

/** Local settings of the service, in days; no text fixes them. */
export const DELAIS_INTERNES = {
  notifier: 15,
  /** An unclaimed registered letter waits 15 days at the post office. */
  verifierReception: 15,
  /** A cheque may still come back unpaid: nothing is attested before. */
  attendreCheque: 15,
} as const;

export type FaitsCourrier = {
  readonly etabliLe: DateCivile;
  readonly envoyeLe: DateCivile | null;
  readonly issue: IssuePostale | null;
  readonly issueLe: DateCivile | null;
};

export type Faits = {
  readonly arret: FaitsArret | null;
  readonly annule: boolean;
  readonly solde: boolean;
  readonly nature: Nature;
  readonly constateLe: DateCivile;
  readonly notification: FaitsCourrier | null;
  /** First day on which a withholding is possible, once the receipt is proved. */
  readonly retenuePossibleLe: DateCivile | null;
  /** Next step of the amicable stage; null before the receipt is proved. */
  readonly suite: SuiteAmiable | null;
  readonly echeancier: FaitsEcheancier | null;
  readonly caducite: FaitsCaducite | null;
  /** An offer (D04) that waits for its answer, and the last day to conclude it. */
  readonly offre?: { readonly limiteLe: DateCivile } | null;
  readonly transmisLe: DateCivile | null;
  /** Sent back by the contentious stage, not transferred again since; null: none. */
  readonly retourLe: DateCivile | null;
  /** The amount claimed is under the threshold of abandonment. */
  readonly sousSeuil: boolean;
  /** A withholding that runs, and the day on which its next return is checked; absent: none. */
  readonly retenue?: { readonly controlerLe: DateCivile } | null;
  /** What a death asks for; absent: nobody is known to have died. */
  readonly deces?: SuiteSuccession | null;
  readonly aRechercher: boolean;
  /** What to do instead of a notification that no day will allow; null when it may come. */
  readonly obstacle: string | null;
  readonly recouvrabilite: 'sans-objet' | 'a-verifier' | 'aucune-reclamation' | 'verifiee';
};

const PRISE_EN_CHARGE: Readonly<Record<Nature, string>> = {
  vivant: 'Prendre en charge le dossier',
  deces: 'Prendre en charge le dossier',
  fraude: 'Expertise du pôle contentieux',
};

/** A suspension stops the recovery, not the notification; it changes no stage. */
export function situer(f: Faits): Situation {
  const ici = situerEnCours(f);
  const { arret, deces } = f;
  if (deces && !arret?.priorite && ici.etape !== 'annule' && ici.etape !== 'solde') {
    return situation(
      ici.etape === 'contentieux' ? 'contentieux' : deces.phase,
      deces.action,
      deces.le,
    );
  }
  if (arret === null || ici.etape === 'annule') return ici;
  return vise(arret, ici.etape) ? situation(ici.etape, arret.action, arret.le) : ici;
}

function situerEnCours(f: Faits): Situation {
  if (f.annule) return situation('annule', 'Import annulé');
  if (f.solde) return situation('solde', 'Rien à faire');
  if (f.echeancier) return situerEcheancier(f.echeancier, DELAIS_INTERNES.verifierReception);
  if (f.transmisLe) return situation('contentieux', PRISE_EN_CHARGE[f.nature], f.transmisLe);
  if (f.retourLe && !(f.caducite && f.caducite.le >= f.retourLe))
    return situation('amiable', 'Traiter le retour', f.retourLe);
  if (!f.notification) return avantNotification(f);
  if (f.caducite) return situerCaducite(f.caducite);
  return suivreNotification(f, f.notification);
}

const ABANDON = 'Proposer l’abandon';

function avantNotification(f: Faits): Situation {
  if (f.obstacle) {
    return situation('constat', f.obstacle, ajouterJours(f.constateLe, DELAIS_INTERNES.notifier));
  }
  if (f.recouvrabilite === 'a-verifier') {
    return situation('constat', 'Vérifier les ressources', f.constateLe);
  }
  if (f.recouvrabilite === 'aucune-reclamation') {
    return situation('constat', ABANDON, f.constateLe);
  }
  return situation(
    'constat',
    f.sousSeuil ? ABANDON : 'Notifier l’indu',
    ajouterJours(f.constateLe, DELAIS_INTERNES.notifier),
  );
}

function suivreNotification(f: Faits, n: FaitsCourrier): Situation {
  if (f.aRechercher)
    return situation('notification', 'Rechercher l’adresse', n.issueLe ?? n.etabliLe);
  if (!n.envoyeLe) return situation('notification', 'Envoyer la notification', n.etabliLe);
  if (n.issue === 'npai')
    return situation('notification', 'Notifier à la nouvelle adresse', n.issueLe);
  if (n.issue === 'non-reclame') {
    return situation('notification', 'Envoyer de nouveau la notification', n.issueLe);
  }
  if (!n.issue) {
    const le = ajouterJours(n.envoyeLe, DELAIS_INTERNES.verifierReception);
    return situation('notification', 'Vérifier la réception', le, true);
  }
  if (f.offre)
    return situation('amiable', 'Attendre la réponse à la proposition', f.offre.limiteLe);
  if (f.nature === 'fraude') {
    return situation('amiable', 'Transmettre au contentieux', n.issueLe, n.issue === 'refuse');
  }
  if (f.retenue) return situation('amiable', 'Suivre la retenue', f.retenue.controlerLe);
  const le = f.suite?.des ?? f.retenuePossibleLe ?? n.issueLe;
  return situation('amiable', SUITES[f.suite?.pas ?? 'D02'], le, n.issue === 'refuse');
}

const PROPOSER = 'Proposer un échéancier';

const SUITES: Record<SuiteAmiable['pas'], string> = {
  D02: PROPOSER,
  D03: 'Dernière relance',
  transfert: 'Transmettre au contentieux',
};

/**
 * The action as it reads on `au`: nobody asked for a schedule in time, so the debtor is reminded.
 * Read, never stored: the stored stage depends on no clock.
 */
export function actionAu(
  { action, echeanceLe }: { action: string; echeanceLe: DateCivile | null },
  au: DateCivile,
): string {
  if (echeanceLe === null) return action;
  if (aClore(action, echeanceLe, au)) return 'Clore la suspension';
  // The four months are over: an heir may be summoned to choose.
  if (action === ATTENDRE_OPTION && au > echeanceLe) return 'Sommer d’opter';
  return action === PROPOSER && au >= echeanceLe ? 'Relancer' : action;
}

export type EtapeParcours = {
  readonly cle: string;
  readonly phase: 'amiable' | 'contentieux';
  readonly libelle: string;
  readonly detail: string;
  readonly etat: 'faite' | 'en-cours' | 'a-venir';
};

/** The path drawn on the case screen: what is done, where we are, what comes under condition. */
export function parcours(f: Faits): EtapeParcours[] {
  const { etape } = situer(f);
  const n = f.notification;
  const recue = n?.issue === 'ar-signe' || n?.issue === 'refuse';
  const solde = etape === 'solde';
  const reponse = f.nature === 'fraude' ? 'expertise contentieuse' : 'échéancier ou retenue';
  return [
    pas(
      'constat',
      'amiable',
      'Constat',
      formatDate(f.constateLe),
      n || solde ? 'faite' : 'en-cours',
    ),
    pas(
      'notification',
      'amiable',
      'Notification',
      n?.issueLe && recue
        ? `reçue le ${formatDate(n.issueLe)}`
        : n?.envoyeLe
          ? `envoyée le ${formatDate(n.envoyeLe)}`
          : 'à envoyer',
      recue || solde ? 'faite' : n ? 'en-cours' : 'a-venir',
    ),
    pas(
      'amiable',
      'amiable',
      f.nature === 'fraude' ? 'Amiable' : 'Échéancier',
      f.echeancier ? `accordé le ${formatDate(f.echeancier.accordeLe)}` : reponse,
      solde ? 'faite' : recue && etape !== 'contentieux' ? 'en-cours' : 'a-venir',
    ),
    pas(
      'transfert',
      'contentieux',
      'Transfert',
      f.transmisLe ? formatDate(f.transmisLe) : 'si échec amiable',
      etape === 'contentieux' ? 'en-cours' : 'a-venir',
    ),
    pas('mise-en-demeure', 'contentieux', 'Mise en demeure', 'après transfert', 'a-venir'),
    pas('contrainte', 'contentieux', 'Contrainte', 'un mois après', 'a-venir'),
  ];
}

function pas(
  cle: string,
  phase: EtapeParcours['phase'],
  libelle: string,
  detail: string,
  etat: EtapeParcours['etat'],
): EtapeParcours {
  return { cle, phase, libelle, detail, etat };
}
