/**
 * Registers an indu: identities, file, grid, shares, constat. The same path for the form, the
 * import and the demonstration, so that a rule cannot be in one and missing in another.
 */
import type { EntreeLue } from '../../shared/contract/index.ts';
import { anneeDe, formatMois, type Mois } from '../../shared/date-civile.ts';
import { type Centimes, formatEuros } from '../../shared/montant.ts';
import { LIBELLE_CAUSE, LIBELLE_PRESTATION, type QualiteDebiteur } from '../../shared/nomenclature.ts';
import { type Refus, refus, refuser } from '../../shared/refus.ts';
import type { Contexte } from '../contexte.ts';
import { lireIdentite } from '../domain/identite.ts';
import { exigerInduCoherent, partsDe } from '../domain/indu.ts';
import {
  chevauchements, insererDebiteur, insererDossier, insererIndu, insererLigne, prochainNumero,
} from '../store/dossier.ts';
import { insererMouvement } from '../store/mouvement.ts';
import { insererPersonne, personneParNir } from '../store/personne.ts';
import { indexer } from '../store/recherche.ts';
import { insererTache } from '../store/suivi.ts';
import { consigner } from './consigne.ts';
import { actualiserSuivi } from './suivi.ts';

export type AEnregistrer = EntreeLue<'dossier.creer'> & { readonly lotImportId?: string };
export type Enregistre = { dossierId: string; numero: string; alertes: Refus[] };

type Tenu = {
  readonly personneId: string;
  readonly qualite: QualiteDebiteur;
  readonly partCentimes: Centimes;
};

/** @throws RefusError of the identity, the grid, the shares or an unexplained overlap */
export function enregistrerIndu(c: Contexte, demande: AEnregistrer): Enregistre {
  const { branche, indu } = demande;
  exigerInduCoherent(indu, branche, c.aujourdhui);
  const { alertes, debiteurs, fiche } = poserDebiteurs(c, demande.debiteurs, indu.montantCentimes);
  const payeur = debiteurs[0];
  if (payeur) exigerSansChevauchement(c, demande, payeur.personneId);

  const dossierId = c.nouvelId();
  const induId = c.nouvelId();
  const numero = prochainNumero(c.db, anneeDe(c.aujourdhui));
  const enregistreLe = c.maintenant.toISOString();
  insererDossier(c.db, {
    id: dossierId,
    numero,
    branche,
    gestionnaireId: c.acteur.compteId,
    lotImportId: demande.lotImportId ?? null,
    creeLe: enregistreLe,
    annuleLe: null,
  });
  const { lignes, montantCentimes, ...faits } = indu;
  insererIndu(c.db, { id: induId, dossierId, principalId: null, accessoire: null, ...faits });
  for (const l of lignes) insererLigne(c.db, { id: c.nouvelId(), induId, ...l });
  for (const d of debiteurs) insererDebiteur(c.db, { id: c.nouvelId(), induId, ...d });
  insererMouvement(c.db, c.poste.identite(), {
    id: c.nouvelId(),
    induId,
    debiteurId: null,
    nature: 'constat',
    montantCentimes,
    effetLe: indu.constateLe,
    enregistreLe,
    moyen: null,
    annuleId: null,
  });
  indexer(c.db, { dossierId, numero, ...fiche, references: indu.referenceOrigine ?? '' });
  consigner(c, {
    dossierId,
    induId,
    type: 'constat',
    survenuLe: indu.constateLe,
    titre: 'Indu constaté',
    texte: `${formatEuros(indu.montantCentimes)} de ${LIBELLE_PRESTATION[indu.prestation]}. ${LIBELLE_CAUSE[indu.cause]}.`,
  });
  if (ouvreRecouvrabilite(indu)) alertes.push(ouvrirRecouvrabilite(c, dossierId));
  actualiserSuivi(c, dossierId);
  return { dossierId, numero, alertes };
}

type Identites = { alertes: Refus[]; debiteurs: Tenu[]; fiche: { noms: string; nir: string } };

/** Checks and stores the identities; a NIR already known keeps its holder. */
export function poserDebiteurs(
  c: Contexte,
  saisis: AEnregistrer['debiteurs'],
  total: Centimes,
): Identites {
  const parts = partsDe(saisis, total);
  const alertes: Refus[] = [];
  const lues = saisis.map((d, i) => {
    const lue = lireIdentite(d.personne, c.aujourdhui);
    alertes.push(...lue.alertes.map((a) => ({ ...a, champ: `debiteurs.${i}.${a.champ}` })));
    return lue.personne;
  });
  const debiteurs = lues.map((personne, i) => ({
    personneId: rattacher(c, personne),
    qualite: saisis[i]?.qualite ?? 'principal',
    partCentimes: parts[i] as Centimes,
  }));
  const fiche = {
    noms: lues.map((p) => `${p.nom} ${p.prenoms}`).join(' ; '),
    nir: lues.map((p) => p.nir ?? '').join(' '),
  };
  return { alertes, debiteurs, fiche };
}

function rattacher(c: Contexte, personne: AEnregistrer['debiteurs'][number]['personne']): string {
  const connue = personne.nir ? personneParNir(c.db, personne.nir) : undefined;
  if (connue) {
    if (plat(connue.nom) !== plat(personne.nom)) {
      refuser(
        'NIR_AUTRE_NOM',
        `Ce numéro de sécurité sociale est déjà celui de ${connue.nom} ${connue.prenoms}.`,
        { champ: 'nir' },
      );
    }
    return connue.id;
  }
  const id = c.nouvelId();
  insererPersonne(c.db, id, { ...personne, majLe: c.maintenant.toISOString() });
  return id;
}

const plat = (nom: string) =>
  nom.normalize('NFD').replace(/\p{M}/gu, '').toUpperCase().replace(/[^A-Z]/g, '');

/** A month already claimed on the same benefit is refused until it is explained. */
function exigerSansChevauchement(c: Contexte, { indu }: AEnregistrer, personneId: string): void {
  for (const [i, l] of indu.lignes.entries()) {
    if (l.chevauchement) continue;
    const numeros = chevauchements(c.db, { personneId, prestation: l.prestation, mois: l.mois as Mois });
    if (numeros.length === 0) continue;
    refuser(
      'INDU_CHEVAUCHEMENT',
      `${formatMois(l.mois)} de ${LIBELLE_PRESTATION[l.prestation]} est déjà réclamé dans ` +
        `${numeros.join(', ')}. Indiquez si cette ligne remplace, complète, ou si l’autre est une erreur.`,
      { champ: `indu.lignes.${i}.chevauchement` },
    );
  }
}

function ouvreRecouvrabilite(indu: AEnregistrer['indu']): boolean {
  return (
    indu.erreurOrganisme &&
    indu.bonneFoi === 'oui' &&
    (indu.prestation === 'PENSION' || indu.prestation === 'REVERSION')
  );
}

/** Error of the caisse and good faith: resources decide whether anything may be claimed. */
function ouvrirRecouvrabilite(c: Contexte, dossierId: string): Refus {
  insererTache(c.db, {
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
  });
  return refus(
    'RECOUVRABILITE_A_VERIFIER',
    'Erreur de la caisse et bonne foi : les ressources du débiteur décident si la somme peut être réclamée.',
    { source: 'CSS, art. L. 355-3' },
  );
}
