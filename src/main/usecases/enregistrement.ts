/**
 * Registers an indu: identities, file, grid, shares, constat. The same path for the form, the
 * import and the demonstration, so that a rule cannot be in one and missing in another.
 * Invariant: `controlerIndu` writes nothing; what it let through, `ecrireIndu` writes whole.
 */
import type { EntreeLue } from '../../shared/contract/index.ts';
import { anneeDe, formatMois, type Mois } from '../../shared/date-civile.ts';
import { formatEuros } from '../../shared/montant.ts';
import { LIBELLE_CAUSE, LIBELLE_PRESTATION, type Prestation } from '../../shared/nomenclature.ts';
import { type Refus, refus, refuser } from '../../shared/refus.ts';
import type { Contexte } from '../contexte.ts';
import { exigerInduCoherent } from '../domain/indu.ts';
import {
  chevauchements,
  type Dossier,
  insererDebiteur,
  insererDossier,
  insererIndu,
  insererLigne,
  prochainNumero,
} from '../store/dossier.ts';
import { insererMouvement, type Mouvement } from '../store/mouvement.ts';
import { indexer } from '../store/recherche.ts';
import { ecrireSuivi, insererTache, type Tache } from '../store/suivi.ts';
import { consigner } from './consigne.ts';
import {
  controlerDebiteurs,
  type DebiteurPret,
  type DebiteursPrets,
  ecrirePersonne,
} from './debiteurs.ts';
import type { InduComplet, Tenu } from './faits.ts';
import { suiviDe } from './suivi.ts';

export type AEnregistrer = EntreeLue<'dossier.creer'> & { readonly lotImportId?: string };
export type Enregistre = { dossierId: string; numero: string; alertes: Refus[] };

/** Files that already claim a month of a benefit from a person. */
export type Reclames = (o: {
  personneId: string;
  prestation: Prestation;
  mois: Mois;
}) => readonly string[];

export type InduPret = { readonly demande: AEnregistrer } & DebiteursPrets;

/** @throws RefusError of the identity, the grid, the shares or an unexplained overlap */
export function enregistrerIndu(c: Contexte, demande: AEnregistrer): Enregistre {
  return ecrireIndu(c, controlerIndu(c, demande));
}

/**
 * Every rule an indu must satisfy, without writing anything.
 * @param reclames asks the base, unless the caller keeps it in memory
 * @throws RefusError of the identity, the grid, the shares or an unexplained overlap
 */
export function controlerIndu(
  c: Contexte,
  demande: AEnregistrer,
  reclames: Reclames = (o) => chevauchements(c.db, o),
): InduPret {
  exigerInduCoherent(demande.indu, demande.branche, c.aujourdhui);
  const prets = controlerDebiteurs(c, demande.debiteurs, demande.indu.montantCentimes);
  for (const { qualite, ecriture, personne } of prets.debiteurs) {
    if (qualite === 'notaire' || ecriture !== 'garder') continue;
    exigerSansChevauchement(demande, personne.id, reclames);
  }
  return { demande, ...prets };
}

export function ecrireIndu(c: Contexte, pret: InduPret): Enregistre {
  const { branche, lotImportId = null } = pret.demande;
  const dossier: Dossier = {
    id: c.nouvelId(),
    numero: prochainNumero(c.db, anneeDe(c.aujourdhui)),
    branche,
    gestionnaireId: c.acteur.role.startsWith('gestionnaire') ? c.acteur.compteId : null,
    lotImportId,
    creeLe: c.maintenant.toISOString(),
    annuleLe: null,
  };
  const { id: dossierId, numero } = dossier;
  insererDossier(c.db, dossier);
  const principal = ecrirePrincipal(c, dossier, pret);
  const { indu, solde } = principal;
  indexer(c.db, { dossierId, numero, ...pret.fiche, references: indu.referenceOrigine ?? '' });
  consigner(c, {
    dossierId,
    induId: indu.id,
    type: 'constat',
    survenuLe: indu.constateLe,
    titre: 'Indu constaté',
    texte: `${formatEuros(solde)} de ${LIBELLE_PRESTATION[indu.prestation]}. ${LIBELLE_CAUSE[indu.cause]}.`,
  });
  const taches = ouvreRecouvrabilite(indu) ? [ouvrirRecouvrabilite(c, dossierId)] : [];
  // A file that is being born has these facts and no other: nothing is read again.
  const aucun = {
    evenements: [],
    effectifs: [],
    documents: [],
    plans: [],
    suspensions: [],
    demandes: [],
    retenues: [],
    heritiers: [],
    reglagesRelance: [],
  };
  const faits = { dossier, principal, indus: [principal], ...aucun, taches, solde };
  ecrireSuivi(c.db, suiviDe(faits, c.aujourdhui));
  const alertes = taches.length > 0 ? [...pret.alertes, RECOUVRABILITE] : pret.alertes;
  return { dossierId, numero, alertes };
}

function ecrirePrincipal(
  c: Contexte,
  dossier: Dossier,
  { demande, debiteurs }: InduPret,
): InduComplet {
  const { lignes: saisies, montantCentimes, ...faits } = demande.indu;
  const indu = {
    id: c.nouvelId(),
    dossierId: dossier.id,
    principalId: null,
    accessoire: null,
    ...faits,
  };
  insererIndu(c.db, indu);
  const lignes = saisies.map((l) => ({ id: c.nouvelId(), induId: indu.id, ...l }));
  for (const l of lignes) insererLigne(c.db, l);
  const tenus = debiteurs.map((d) => ecrireDebiteur(c, indu.id, d));
  const constat: Mouvement = {
    id: c.nouvelId(),
    induId: indu.id,
    debiteurId: null,
    nature: 'constat',
    montantCentimes,
    effetLe: indu.constateLe,
    enregistreLe: dossier.creeLe,
    moyen: null,
    annuleId: null,
    encaissementId: null,
  };
  insererMouvement(c.db, c.poste.identite(), constat);
  return {
    indu,
    lignes,
    debiteurs: tenus,
    mouvements: [constat],
    initial: montantCentimes,
    solde: montantCentimes,
  };
}

function ecrireDebiteur(c: Contexte, induId: string, d: DebiteurPret): Tenu {
  ecrirePersonne(c, d);
  const { personne, qualite, partCentimes } = d;
  const debiteur = { id: c.nouvelId(), induId, personneId: personne.id, qualite, partCentimes };
  insererDebiteur(c.db, debiteur);
  return { ...debiteur, personne };
}

/** A month already claimed on the same benefit is refused until it is explained. */
function exigerSansChevauchement(
  { indu }: AEnregistrer,
  personneId: string,
  reclames: Reclames,
): void {
  for (const [i, l] of indu.lignes.entries()) {
    if (l.chevauchement) continue;
    const numeros = reclames({ personneId, prestation: l.prestation, mois: l.mois });
    if (numeros.length === 0) continue;
    refuser(
      'INDU_CHEVAUCHEMENT',
      `${formatMois(l.mois)} de ${LIBELLE_PRESTATION[l.prestation]} est déjà réclamé dans ` +
        `${citer(numeros)}. Indiquez si cette ligne remplace, complète, ou si l’autre est une erreur.`,
      { champ: `indu.lignes.${i}.chevauchement` },
    );
  }
}

/** Five numbers are enough to look, and keep a sentence a sentence. */
function citer(numeros: readonly string[]): string {
  const autres = numeros.length - 5;
  const suite = autres > 0 ? ` et ${autres} autre${autres > 1 ? 's' : ''}` : '';
  return `${numeros.slice(0, 5).join(', ')}${suite}`;
}

function ouvreRecouvrabilite(
  indu: Pick<AEnregistrer['indu'], 'erreurOrganisme' | 'bonneFoi' | 'prestation'>,
): boolean {
  return (
    indu.erreurOrganisme &&
    indu.bonneFoi === 'oui' &&
    (indu.prestation === 'PENSION' || indu.prestation === 'REVERSION')
  );
}

/** Error of the caisse and good faith: resources decide whether anything may be claimed. */
const RECOUVRABILITE = refus(
  'RECOUVRABILITE_A_VERIFIER',
  'Erreur de la caisse et bonne foi : les ressources du débiteur décident si la somme peut être réclamée.',
  { source: 'CSS, art. L. 355-3' },
);

function ouvrirRecouvrabilite(c: Contexte, dossierId: string): Tache {
  const tache: Tache = {
    id: c.nouvelId(),
    dossierId,
    type: 'recouvrabilite',
    pourRole: 'gestionnaire-amiable',
    libelle: 'Vérifier les ressources avant toute réclamation (erreur de la caisse, bonne foi)',
    echeanceLe: c.aujourdhui,
    ouverteLe: c.maintenant.toISOString(),
    closeLe: null,
    issue: null,
    evenementId: null,
    bloquante: true,
  };
  insererTache(c.db, tache);
  return tache;
}
