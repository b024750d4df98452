/**
 * First run, unlocking, locking. The wrap tells a wrong password before the base is touched.
 * Nothing here reads a file of a debtor.
 */
import { existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { EntreeLue } from '../../shared/contract/index.ts';
import { MOT_DE_PASSE_DEMONSTRATION } from '../../shared/demonstration.ts';
import { refuser } from '../../shared/refus.ts';
import type { Contexte, Handlers } from '../contexte.ts';
import { exigerMotDePasse } from '../domain/mot-de-passe.ts';
import type { Acteur, Poste } from '../session.ts';
import { identifiantPris, insererCompte } from '../store/compte.ts';
import { compterEchec, essaisRestants, oublierEchecs, verifierEssais } from '../store/essais.ts';
import type { Ecriture } from '../store/handle.ts';
import {
  avecCompte,
  creerTrousseau,
  ecrireTrousseau,
  lireTrousseau,
  nouvelleCle,
  nouvelleCleSecours,
  ouvrirParMotDePasse,
  ouvrirParSecours,
  type Trousseau,
} from '../store/keys.ts';
import { effacerCreationCoupee } from '../store/open.ts';
import { ecrireOrganisme, ecrireParametre } from '../store/parametre.ts';
import { prendreVerrou } from '../store/verrou.ts';
import { VERSION } from '../version.ts';

type NouveauCompte = EntreeLue<'compte.creer'>;

export const posteHandlers = {
  'poste.etat': (_entree, c) => etat(c),

  'poste.creerBase': ({ organisme, comptes, demonstration }, c) =>
    creerBase(c, { organisme, comptes, demonstration: demonstration ?? false }),

  'poste.choisirBase': ({ base }, c) => {
    c.poste.choisir(base);
    return {};
  },

  'poste.deverrouiller': ({ compteId, motDePasse }, c) => {
    refuserSiOuverte(c.poste);
    const { cles, poste } = c.poste.chemins();
    const trousseau = lireTrousseau(cles);
    // Unknown accounts are not counted: the counters would grow with whatever is sent.
    exigerTitulaire(trousseau, compteId);
    verifierEssais(poste, compteId, c.maintenant);
    const cle = ouvrirParMotDePasse(trousseau, compteId, motDePasse);
    if (!cle) {
      const restants = compterEchec(poste, compteId, c.maintenant);
      return refuser('MOT_DE_PASSE_FAUX', `Phrase secrète incorrecte. ${phraseEssais(restants)}`, {
        champ: 'motDePasse',
      });
    }
    const session = c.poste.ouvrir(cle, compteId);
    oublierEchecs(poste, compteId);
    return session.acteur;
  },

  'poste.deverrouillerParSecours': ({ compteId, cleSecours, nouveauMotDePasse }, c) => {
    refuserSiOuverte(c.poste);
    exigerMotDePasse(nouveauMotDePasse, 'nouveauMotDePasse');
    const { cles, poste } = c.poste.chemins();
    verifierEssais(poste, 'secours', c.maintenant);
    const trousseau = lireTrousseau(cles);
    const titulaire = exigerTitulaire(trousseau, compteId);
    const cle = ouvrirParSecours(trousseau, cleSecours);
    if (!cle) {
      compterEchec(poste, 'secours', c.maintenant);
      return refuser('CLE_SECOURS_FAUSSE', 'Cette clé de secours n’ouvre pas la base.', {
        champ: 'cleSecours',
      });
    }
    const session = c.poste.ouvrir(cle, compteId);
    const { kdf: _k, enveloppe: _e, ...identite } = titulaire;
    ecrireTrousseau(cles, avecCompte(trousseau, identite, { cle, motDePasse: nouveauMotDePasse }));
    oublierEchecs(poste, compteId);
    oublierEchecs(poste, 'secours');
    return session.acteur;
  },

  'poste.verrouiller': (_entree, c) => {
    c.poste.fermer();
    return {};
  },

  'poste.creerDemonstration': ({ motDePasse }, c) => {
    refuserSiOuverte(c.poste);
    c.poste.choisir('demonstration');
    const { dossier } = c.poste.chemins();
    if (existsSync(c.poste.chemins().base)) {
      refuser('DEMONSTRATION_EXISTE', 'La base de démonstration existe déjà sur ce poste.');
    }
    try {
      return c.construireDemonstration(dossier, motDePasse);
    } catch (erreur) {
      // Given up or failed: nothing of it is left, the poste speaks of its own base again.
      c.poste.choisir('principale');
      throw erreur;
    }
  },

  'poste.effacerDemonstration': (_entree, c) => {
    if (c.poste.courante()?.base === 'demonstration') c.poste.fermer();
    c.poste.choisir('demonstration');
    const { dossier, verrou } = c.poste.chemins();
    try {
      // Another window may be working in it: its files are not taken away under its feet.
      if (existsSync(dossier)) prendreVerrou(verrou)();
      rmSync(dossier, { recursive: true, force: true });
    } finally {
      c.poste.choisir('principale');
    }
    return {};
  },
} satisfies Partial<Handlers>;

function exigerTitulaire(trousseau: Trousseau, compteId: string): Trousseau['comptes'][number] {
  const titulaire = trousseau.comptes.find((t) => t.compteId === compteId);
  return (
    titulaire ?? refuser('COMPTE_INCONNU', 'Ce compte n’ouvre pas cette base, ou il est fermé.')
  );
}

function phraseEssais(restants: number): string {
  if (restants <= 0) return 'Ce compte est maintenant bloqué.';
  return restants === 1 ? 'Un essai restant.' : `${restants} essais restants.`;
}

function refuserSiOuverte(poste: Poste): void {
  if (poste.courante()) refuser('SESSION_OUVERTE', 'Une session est déjà ouverte sur ce poste.');
}

function etat(c: Contexte) {
  const chemins = c.poste.chemins();
  const existe = existsSync(chemins.base) && existsSync(chemins.cles);
  const trousseau = existe ? lireTrousseau(chemins.cles) : null;
  const base = c.poste.choisie();
  return {
    version: VERSION,
    base,
    existe,
    demonstration: trousseau?.demonstration ?? false,
    demonstrationExiste:
      base === 'demonstration'
        ? existe
        : existsSync(join(chemins.dossier, 'demonstration', 'cles.json')),
    organisme: trousseau?.organisme ?? '',
    acteur: c.poste.courante()?.acteur ?? null,
    comptes: (trousseau?.comptes ?? []).map((t) => ({
      compteId: t.compteId,
      identifiant: t.identifiant,
      prenom: t.prenom,
      nom: t.nom,
      role: t.role,
      essaisRestants: essaisRestants(chemins.poste, t.compteId),
    })),
    aujourdhui: c.aujourdhui,
    sauvegardeLe: derniereSauvegarde(chemins.sauvegardes),
    motDePasseDemonstration: trousseau?.demonstration ? MOT_DE_PASSE_DEMONSTRATION : null,
  };
}

function derniereSauvegarde(dossier: string): string | null {
  if (!existsSync(dossier)) return null;
  const dates = readdirSync(dossier)
    .filter((n) => n.endsWith('.db'))
    .map((n) => statSync(join(dossier, n)).mtime.toISOString());
  return dates.sort().at(-1) ?? null;
}

/** Creates the encrypted base, its keyring and its first accounts; leaves it locked. */
function creerBase(
  c: Contexte,
  o: {
    organisme: EntreeLue<'poste.creerBase'>['organisme'];
    comptes: NouveauCompte[];
    demonstration: boolean;
  },
) {
  const { base, cles } = c.poste.chemins();
  refuserSiOuverte(c.poste);
  effacerCreationCoupee(base, cles);
  if (existsSync(base) || existsSync(cles)) {
    refuser('BASE_EXISTE', 'Une base existe déjà dans ce dossier : elle n’a pas été touchée.');
  }
  exigerComptes(o.comptes);
  const cle = nouvelleCle();
  const cleSecours = nouvelleCleSecours();
  const baseId = c.nouvelId();
  const acteurs: Acteur[] = o.comptes.map(({ motDePasse: _m, ...a }) => ({
    compteId: c.nouvelId(),
    ...a,
  }));
  let trousseau = creerTrousseau({
    baseId,
    organisme: o.organisme.caisse.nom,
    demonstration: o.demonstration,
    cle,
    cleSecours,
  });
  for (const [i, compte] of o.comptes.entries()) {
    const acteur = acteurs[i];
    if (!acteur) continue;
    const { qualite: _q, ...titulaire } = acteur;
    trousseau = avecCompte(trousseau, titulaire, { cle, motDePasse: compte.motDePasse });
  }
  const garnir = (db: Ecriture) => {
    ecrireParametre(db, 'base_id', baseId);
    ecrireOrganisme(db, o.organisme);
    for (const a of acteurs) insererCompte(db, a, c.maintenant.toISOString());
  };
  c.poste.creer(cle, { garnir, sceller: () => ecrireTrousseau(cles, trousseau) });
  cle.fill(0);
  return { cleSecours, comptes: acteurs.map((a) => a.compteId) };
}

function exigerComptes(comptes: NouveauCompte[]): void {
  const vus = new Set<string>();
  for (const compte of comptes) {
    exigerMotDePasse(compte.motDePasse, 'comptes.motDePasse');
    if (vus.has(compte.identifiant)) refuserIdentifiant(compte.identifiant);
    vus.add(compte.identifiant);
  }
  if (!comptes.some((x) => x.role === 'administrateur')) {
    refuser(
      'ADMINISTRATEUR_REQUIS',
      'La base demande un administrateur : il tient les comptes et les sauvegardes, sans lire les dossiers.',
    );
  }
}

function refuserIdentifiant(identifiant: string): never {
  return refuser('IDENTIFIANT_PRIS', `L’identifiant « ${identifiant} » est déjà pris.`, {
    champ: 'identifiant',
  });
}

export function exigerIdentifiantLibre(c: Contexte, identifiant: string): void {
  if (identifiantPris(c.db, identifiant)) refuserIdentifiant(identifiant);
}
