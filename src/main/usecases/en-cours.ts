/**
 * What runs or is about to run in a file: plan, warning, withholdings, next reminder or transfer,
 * letters made and not sent. A suspension tells what it stops of it, and what goes on.
 */
import { CODES_COURRIER } from '../../shared/contract/courrier.ts';
import { type CodeCourrier, LIBELLE_COURRIER } from '../../shared/courrier/index.ts';
import { type DateCivile, formatDate, formatMois } from '../../shared/date-civile.ts';
import { type Refus, refus } from '../../shared/refus.ts';
import { REGLE_RELANCE_DEFAUT } from '../domain/relance.ts';
import { type SuiteAmiable, suiteAmiable } from '../domain/suite-amiable.ts';
import type { ActionRecouvrement } from '../domain/suspension.ts';
import type { EnCours } from '../domain/suspension-arrets.ts';
import type { Lecture } from '../store/handle.ts';
import { retenuesDuDossier } from '../store/retenue.ts';
import type { Document } from '../store/suivi.ts';
import { etatPostal, type FaitsDossier, planEnCours } from './faits.ts';
import { faitsSuite } from './faits-relance.ts';
import { refusArret } from './gardes-suspension.ts';

/** The action that a letter does; absent: it stops for nothing (notification, answer, receipt…). */
const ACTION_DE: Partial<Record<CodeCourrier, ActionRecouvrement>> = {
  D02: 'relance',
  D03: 'relance',
  D04: 'echeancier',
  D05: 'echeancier',
  D06: 'caducite',
  D13: 'transfert',
  D22: 'retenue',
};

/** A letter that was made before the suspension does not leave while it lasts. */
export function refusArretCourrier(d: Document, f: FaitsDossier, au: DateCivile): Refus | null {
  const action = ACTION_DE[d.code as CodeCourrier];
  const r = action ? refusArret(action, f, au) : null;
  return r && refus('ENVOI_SUSPENDU', `Ce courrier ne part pas. ${r.message}`, r);
}

const SUITES: Record<SuiteAmiable['pas'], { action: ActionRecouvrement; libelle: string }> = {
  D02: { action: 'relance', libelle: 'Première relance' },
  D03: { action: 'relance', libelle: 'Dernière relance' },
  transfert: { action: 'transfert', libelle: 'Transfert au contentieux' },
};

export function enCoursDe(db: Lecture, f: FaitsDossier): EnCours[] {
  if (f.solde <= 0) return [];
  return [...plans(f), ...retenues(db, f), ...suite(f), ...lettres(f)];
}

function plans(f: FaitsDossier): EnCours[] {
  const propose = f.plans.findLast(({ plan }) => plan.etat === 'propose')?.plan;
  const p = planEnCours(f);
  return [
    ...(propose ? [chose(propose.id, 'echeancier', `Proposition ${propose.numero}`)] : []),
    ...(p ? [chose(p.plan.id, 'echeance', `Échéancier ${p.plan.numero}`)] : []),
    ...(p?.avertissement
      ? [chose(`${p.plan.id}/fin`, 'caducite', `Fin de l’échéancier ${p.plan.numero}, averti`)]
      : []),
  ];
}

const retenues = (db: Lecture, f: FaitsDossier): EnCours[] =>
  retenuesDuDossier(db, f.dossier.id)
    .filter((r) => r.etat === 'active')
    .map((r) => chose(r.id, 'retenue', `Retenue ${r.numero}, depuis ${formatMois(r.debut)}`));

/** What comes next, whatever the day; a plan that runs takes its place. */
function suite(f: FaitsDossier): EnCours[] {
  if (planEnCours(f) || f.effectifs.some((e) => e.type === 'transmission')) return [];
  const suivante = suiteAmiable(faitsSuite(f), REGLE_RELANCE_DEFAUT);
  if (!suivante) return [];
  const { action, libelle } = SUITES[suivante.pas];
  return [chose('suite', action, `${libelle}, possible dès le ${formatDate(suivante.des)}`)];
}

function lettres(f: FaitsDossier): EnCours[] {
  return f.documents.flatMap((d) => {
    const code = CODES_COURRIER.find((x) => x === d.code);
    const action = code && ACTION_DE[code];
    if (!action || etatPostal(f, d.id).envoyeLe) return [];
    return [chose(d.id, action, `${LIBELLE_COURRIER[code]} ${d.reference}, à envoyer`)];
  });
}

const chose = (id: string, action: ActionRecouvrement, libelle: string): EnCours => ({
  id,
  action,
  libelle,
});
