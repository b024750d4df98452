/** Accounts. The keyring file is written inside the command: an orphan wrap opens nothing. */
import { refuser } from '../../shared/refus.ts';
import type { Contexte, Handlers } from '../contexte.ts';
import { exigerMotDePasse } from '../domain/mot-de-passe.ts';
import { desactiverCompte, insererCompte, listerComptes, trouverCompte } from '../store/compte.ts';
import { oublierEchecs } from '../store/essais.ts';
import {
  avecCompte,
  ecrireTrousseau,
  lireTrousseau,
  ouvrirParMotDePasse,
  sansCompte,
  type Titulaire,
} from '../store/keys.ts';
import { exigerIdentifiantLibre } from './poste.ts';

export const compteHandlers = {
  'compte.lister': (_entree, c) => ({ comptes: listerComptes(c.db) }),

  'compte.creer': ({ motDePasse, ...saisi }, c) => {
    exigerMotDePasse(motDePasse, 'motDePasse');
    exigerIdentifiantLibre(c, saisi.identifiant);
    const compteId = c.nouvelId();
    insererCompte(c.db, { compteId, ...saisi }, c.maintenant.toISOString());
    const { qualite: _q, ...titulaire } = saisi;
    sceller(c, { compteId, ...titulaire }, motDePasse);
    return { compteId };
  },

  'compte.fermer': ({ compteId }, c) => {
    const compte = exigerCompte(c, compteId);
    const autres = listerComptes(c.db).filter((x) => x.actif && x.compteId !== compteId);
    if (compte.role === 'administrateur' && !autres.some((x) => x.role === 'administrateur')) {
      refuser(
        'ADMINISTRATEUR_REQUIS',
        'La base doit garder un administrateur : créez-en un autre d’abord.',
      );
    }
    desactiverCompte(c.db, compteId);
    if (!c.essai) {
      const { cles } = c.poste.chemins();
      ecrireTrousseau(cles, sansCompte(lireTrousseau(cles), compteId));
    }
    return {};
  },

  'compte.redefinirMotDePasse': ({ compteId, motDePasse }, c) => {
    const { prenom, nom, identifiant, role } = exigerCompte(c, compteId);
    exigerMotDePasse(motDePasse, 'motDePasse');
    sceller(c, { compteId, identifiant, prenom, nom, role }, motDePasse);
    if (!c.essai) oublierEchecs(c.poste.chemins().poste, compteId);
    return {};
  },

  'compte.changerMotDePasse': ({ ancienMotDePasse, motDePasse }, c) => {
    exigerMotDePasse(motDePasse, 'motDePasse');
    const { compteId, identifiant, prenom, nom, role } = c.acteur;
    const trousseau = lireTrousseau(c.poste.chemins().cles);
    const cle = ouvrirParMotDePasse(trousseau, compteId, ancienMotDePasse);
    if (!cle)
      refuser('MOT_DE_PASSE_FAUX', 'L’ancienne phrase secrète est incorrecte.', {
        champ: 'ancienMotDePasse',
      });
    cle?.fill(0);
    sceller(c, { compteId, identifiant, prenom, nom, role }, motDePasse);
    return {};
  },
} satisfies Partial<Handlers>;

function exigerCompte(c: Contexte, compteId: string) {
  const compte = trouverCompte(c.db, compteId);
  if (!compte?.actif) return refuser('COMPTE_INCONNU', 'Ce compte n’existe pas, ou il est fermé.');
  return compte;
}

function sceller(c: Contexte, titulaire: Titulaire, motDePasse: string): void {
  const session = c.poste.courante();
  if (c.essai || !session) return;
  const { cles } = c.poste.chemins();
  const secret = { cle: session.cle, motDePasse };
  ecrireTrousseau(cles, avecCompte(lireTrousseau(cles), titulaire, secret));
}
