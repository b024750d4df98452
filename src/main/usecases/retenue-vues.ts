/** The running withholdings, the run of the month and its files, as the screens read them. */
import type { EntreeLue, Sortie } from '../../shared/contract/index.ts';
import type { RetenueVue } from '../../shared/contract/retenue-vues.ts';
import { anneeDe, type Mois, moisDe, moisSuivant } from '../../shared/date-civile.ts';
import { somme } from '../../shared/montant.ts';
import { RefusError } from '../../shared/refus.ts';
import type { Contexte } from '../contexte.ts';
import { listerComptes, nomDe } from '../store/compte.ts';
import {
  bilanRetenue,
  fichiersDuMois,
  lignesFichier,
  listerRetenues,
  moisEnAttente,
  type RetenueEcrite,
} from '../store/retenue.ts';
import { habilite } from './gardes-communes.ts';
import { calculerMois, detteSeule, type ResultatRetenue } from './retenue-calcul.ts';
import { fichierVue } from './retenue-fichier.ts';
import { lireBase, lireEtapes } from './retenue-lecture.ts';
import {
  enLigneFichier,
  nomPersonne,
  preparerMois,
  prestationsDe,
  type Question,
  questionDe,
  refusMois,
  totalDe,
} from './retenue-mois.ts';

type Liste = Sortie<'retenue.lister'>;

export function listeRetenues(
  c: Contexte,
  { vue, texte = '', mois: voulu }: EntreeLue<'retenue.lister'>,
): Liste {
  const mois = voulu ?? prochainMois(c);
  const toutes = listerRetenues(c.db).map((r) => retenueVue(c, r));
  const actives = toutes.filter((r) => r.etat === 'active');
  const empechees = actives.filter((r) => r.obstacles.length > 0);
  const choisies = {
    'en-cours': actives,
    empechees,
    closes: toutes.filter((r) => r.etat === 'close'),
  };
  const cherche = plier(texte);
  const prepare = preparerMois(c, mois);
  const fichiers = fichiersDuMois(c.db, mois).filter((f) => lignesFichier(c.db, f.id).length > 0);
  return {
    retenues: choisies[vue].filter((r) => plier(`${r.numero} ${r.debiteur}`).includes(cherche)),
    total: choisies[vue].length,
    empechees: empechees.length,
    mois,
    partent: prepare.lignes.map(enLigneFichier),
    retenus: [...prepare.ecartees],
    totalCentimes: totalDe(prepare.lignes),
    refus: refusMois(c, mois, prepare),
    fichiers: fichiers.map((f) => fichierVue(c, f)),
    enAttente: moisEnAttente(c.db),
  };
}

const plier = (texte: string): string =>
  texte.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** The month to work on: the oldest that waits for its return, else the current one. */
function prochainMois(c: Contexte): Mois {
  const courant = moisDe(c.aujourdhui);
  const [attend] = moisEnAttente(c.db).filter((m) => m >= moisSuivant(courant, -1));
  if (attend) return attend;
  return fichiersDuMois(c.db, courant).length > 0 ? moisSuivant(courant) : courant;
}

export function retenueVue(c: Contexte, r: RetenueEcrite): RetenueVue {
  const comptes = new Map(listerComptes(c.db).map((x) => [x.compteId, nomDe(x)]));
  const { decision, droitLe } = lireBase(r);
  const mois = r.debut > moisDe(c.aujourdhui) ? r.debut : moisDe(c.aujourdhui);
  const q = questionDe(c, r, { mois, sauf: null });
  const resultat = r.etat === 'active' ? essayer(c, q) : null;
  const { retenu, attendu } = bilanRetenue(c.db, r.id);
  const { etapes, statut } = lireEtapes(r);
  return {
    retenueId: r.id,
    numero: r.numero,
    dossierId: r.dossierId,
    debiteur: nomPersonne(c, r.personneId).nom,
    branche: r.branche,
    etat: r.etat,
    debut: r.debut,
    fin: r.fin,
    motifFin: r.motifFin,
    decideeLe: r.decideeLe,
    par: comptes.get(r.par) ?? '',
    plafondCentimes: r.plafondCentimes,
    mensuelleCentimes: r.decideCentimes ?? r.plafondCentimes,
    accordDebiteurLe: r.accordDebiteurLe,
    accordOrganismeLe: decision.accordOrganismeLe,
    prestations: prestationsDe(r),
    soldeCentimes: somme(q.dettes.map((d) => d.dette.soldeCentimes)),
    retenuCentimes: retenu,
    attenduCentimes: attendu,
    dettes: q.dettes.map(detteSeule),
    projection: resultat?.projection ?? { mois: null, dernier: null },
    obstacles: (resultat?.exclus ?? []).flatMap(({ dette, obstacles }) =>
      obstacles.map((o) => ({ ...o, numero: dette.dette.numero })),
    ),
    decision,
    aReviser: r.etat === 'active' && anneeDe(droitLe) < anneeDe(c.aujourdhui),
    explication: { etapes: [...etapes], statut },
    permis: permisDe(c, r, q),
  };
}

function essayer(c: Contexte, q: Question): ResultatRetenue | null {
  try {
    return calculerMois(c, q);
  } catch (erreur) {
    if (erreur instanceof RefusError) return null;
    throw erreur;
  }
}

function permisDe(c: Contexte, r: RetenueEcrite, q: Question): RetenueVue['permis'] {
  const [f] = q.dettes.map((d) => d.f);
  const clos =
    r.etat === 'close' ? { code: 'RETENUE_CLOSE', message: 'Cette retenue est close.' } : null;
  const pour = (nom: 'retenue.reviser' | 'retenue.clore') => (f && habilite(nom)(f, c)) ?? clos;
  return { 'retenue.reviser': pour('retenue.reviser'), 'retenue.clore': pour('retenue.clore') };
}
