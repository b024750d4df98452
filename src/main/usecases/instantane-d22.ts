/**
 * Snapshot of D22: the running withholding, the bands of the schedule that gave it, the debts in
 * the order of D. 553-4. The schedule is that of the decision, not of the day of the letter.
 */
import { type InstantaneD22, objetD22 } from '../../shared/courrier/d22.ts';
import { anneeDe } from '../../shared/date-civile.ts';
import { plus, somme } from '../../shared/montant.ts';
import { LIBELLE_PRESTATION, type Prestation } from '../../shared/nomenclature.ts';
import { refuser } from '../../shared/refus.ts';
import type { Contexte } from '../contexte.ts';
import { majorationFraude, type ResultatBaremeFamille } from '../law/bareme-famille.ts';
import { tranchesBaremeFamille } from '../law/bareme-famille-tranches.ts';
import { enVigueur } from '../law/datee.ts';
import { jugeDe } from '../law/mentions-coherence.ts';
import { tranchesDuPlan } from '../law/plan-famille.ts';
import type { RetenueEcrite } from '../store/retenue.ts';
import { retenueDuPlan } from './gardes-retenue.ts';
import { appelDe, type Preparation, socleDe } from './instantane.ts';
import { calculerMois, type ResultatRetenue } from './retenue-calcul.ts';
import type { DetteARetenir } from './retenue-dettes.ts';
import { lireBase } from './retenue-lecture.ts';
import { type Question, questionDe } from './retenue-mois.ts';
import { type Bareme, calculBareme, fraudeAppliquee, premierJour } from './retenue-plafond.ts';

export function instantaneD22(c: Contexte, p: Preparation): InstantaneD22 {
  const r = retenueDuPlan(p.f, p.objetId);
  const situation = r && lireBase(r).decision.situation;
  if (r === undefined || situation?.methode !== 'bareme-famille') {
    return refuser(
      'PLAN_RETENUE_ABSENTE',
      'Mettez d’abord en place une retenue sur prestations familiales.',
    );
  }
  const q = questionDe(c, r, { mois: r.debut, sauf: null });
  const plan = planDe(p, { r, q, situation, resultat: calculerMois(c, q) });
  const socle = socleDe(c, p, { autorite: 'directeur', objet: objetD22({ plan }) });
  const fraude = p.f.principal.indu.nature === 'fraude' || situation.fraude !== 'non';
  return {
    ...socle,
    appel: appelDe(p.destinataire),
    dossier: { ...socle.dossier, fraude },
    plan: { ...plan, majoration: fraude ? plan.majoration : null },
    cra: { adresse: p.organisme.craAdresse.trim() || null },
  };
}

type Plan = InstantaneD22['plan'];
type Matiere = {
  readonly r: RetenueEcrite;
  readonly q: Question;
  readonly situation: Bareme;
  readonly resultat: ResultatRetenue;
};

function planDe(p: Preparation, { r, q, situation, resultat }: Matiere): Plan {
  const { droitLe, decision } = lireBase(r);
  const calcul = calculBareme(situation, { date: droitLe, fraude: 'non' });
  const dettes = dettesDuPlan(q, resultat);
  const fraude = fraudeAppliquee(situation, q.dettes);
  const majoration = enVigueur(majorationFraude, droitLe).valeur[fraude];
  return {
    annee: anneeDe(tranchesBaremeFamille(droitLe, situation.territoire).depuis),
    total: somme(dettes.map((d) => d.dette.solde)),
    retenue: r.decideCentimes ?? r.plafondCentimes,
    retenue_calculee: calcul.retenue,
    prestations: enumerer(decision.supports.map((s) => avecArticle(s.prestation))),
    debut: premierJour(r.debut),
    duree: resultat.projection.mois,
    ...ressourcesDuPlan(situation, calcul),
    foyer: foyerDe(situation, calcul.diviseur),
    revenu_pondere: calcul.quotient,
    tranches: tranchesDuPlan(calcul),
    majoration,
    majoration_motif: majoration === 0 ? null : MOTIFS[fraude],
    dettes: dettes.map(({ dette: d, fin }, i) => ({
      rang: i + 1,
      nature: `${majuscule(LIBELLE_PRESTATION[d.dette.prestation])}, dossier ${d.dette.numero}`,
      notifiee: d.dette.notifieLe,
      reste: d.solde,
      fin,
    })),
    recours: recoursDe(
      p,
      dettes.map((d) => d.dette.dette.prestation),
    ),
    delegant: null,
  };
}

const MOTIFS = {
  non: null,
  premiere: 'fraude établie',
  recidive: 'nouvelle fraude dans les cinq ans de la notification d’une première retenue majorée',
} as const;

/** Oldest first, the smallest on the same day: the order in which they are settled. */
function dettesDuPlan(q: Question, { exclus, fins }: ResultatRetenue) {
  const dehors = new Set(exclus.map((e) => e.dette.dette.induId));
  const cle = ({ dette, solde }: DetteARetenir) =>
    `${dette.notifieLe ?? dette.constateLe} ${String(solde).padStart(14, '0')}`;
  return q.dettes
    .filter((d) => !dehors.has(d.dette.induId))
    .toSorted((a, b) => (cle(a) < cle(b) ? -1 : 1))
    .map((dette) => ({
      dette,
      fin: fins.find((x) => x.induId === dette.dette.induId)?.mois ?? null,
    }));
}

function ressourcesDuPlan(
  s: Bareme,
  { ressourcesMensuelles, logementRetenu }: ResultatBaremeFamille,
): Pick<Plan, 'ressources' | 'presume' | 'logement' | 'logement_presume'> {
  const presume = ressourcesMensuelles === null;
  return {
    ressources: presume ? null : plus(ressourcesMensuelles, s.prestationsMensuellesCentimes),
    presume,
    logement: logementRetenu,
    logement_presume: s.logementCentimes === null && !presume,
  };
}

/** « un couple, 2 enfants à charge (3 parts) ». */
function foyerDe({ couple, enfants }: Bareme, diviseur: number | null): string {
  const adultes = couple ? 'un couple' : 'une personne seule';
  const charge = enfants === 0 ? '' : `, ${enfants} enfant${enfants > 1 ? 's' : ''} à charge`;
  const parts = diviseur ?? (couple ? 2 : 1.5) + enfants / 2;
  return `${adultes}${charge} (${String(parts).replace('.', ',')} part${parts >= 2 ? 's' : ''})`;
}

const avecArticle = (p: Prestation): string =>
  p === 'PF' ? `vos ${LIBELLE_PRESTATION[p]}` : `votre ${LIBELLE_PRESTATION[p]}`;

const enumerer = (mots: readonly string[]): string =>
  mots.length < 2 ? (mots[0] ?? '') : `${mots.slice(0, -1).join(', ')} et ${mots.at(-1)}`;

const majuscule = (texte: string): string => texte.charAt(0).toUpperCase() + texte.slice(1);

/** One sentence a benefit: the commission, its delay, then the court of that benefit. */
function recoursDe(
  { f, organisme }: Preparation,
  prestations: readonly Prestation[],
): Plan['recours'] {
  const cra = organisme.craAdresse.trim();
  return [...new Set([f.principal.indu.prestation, ...prestations])].map((prestation) => {
    const administratif = jugeDe(prestation) === 'tribunal-administratif';
    const juge = administratif ? organisme.tribunalAdministratif : organisme.tribunalJudiciaire;
    const complet = [cra, juge.libelle.trim(), juge.adresse.trim()].every((t) => t !== '');
    const suspend =
      prestation === 'PRIME_ACTIVITE' || prestation === 'RSA'
        ? ' Votre recours suspend la récupération de cette prestation.'
        : '';
    return {
      prestation,
      texte: complet
        ? `vous avez deux mois, à partir de la réception de ce courrier, pour saisir la commission de recours amiable (${cra}). Sans réponse dans les deux mois, votre demande est considérée comme rejetée\u00a0; vous avez alors deux mois pour saisir ${juge.libelle.trim()}, ${juge.adresse.trim()}.${suspend}`
        : null,
    };
  });
}
