/**
 * Saved views of the worklist. A view belongs to the account that keeps it; the référent technique
 * may offer his to everybody. It keeps a filter, never a list of files: « moi » is who reads it.
 */
import { filtreCorbeille } from '../../shared/contract/dossier.ts';
import { refuser } from '../../shared/refus.ts';
import type { Contexte, Handlers } from '../contexte.ts';
import { nomDe, trouverCompte } from '../store/compte.ts';
import { compterDossiers } from '../store/corbeille.ts';
import { ecrireVue, supprimerVue, trouverVue, type Vue, vuesPour } from '../store/vue.ts';
import { filtreDe } from './corbeille.ts';

/** More would not be found again on a screen. */
const VUES_AU_PLUS = 12;

export const vueHandlers = {
  'vue.lister': (_entree, c) => ({
    vues: vuesPour(c.db, c.acteur.compteId).map((v) => {
      const filtre = filtreCorbeille.parse(JSON.parse(v.filtre));
      const auteur = trouverCompte(c.db, v.compteId);
      return {
        vueId: v.id,
        nom: v.nom,
        filtre,
        partagee: v.partagee,
        mienne: v.compteId === c.acteur.compteId,
        auteur: auteur ? nomDe(auteur) : '',
        total: compterDossiers(c.db, filtreDe(filtre, c)),
      };
    }),
  }),

  'vue.enregistrer': ({ vueId, nom, filtre, partagee }, c) => {
    const ancienne = vueId ? exigerMienne(c, vueId) : null;
    if (partagee && c.acteur.role !== 'referent-technique') {
      refuser('VUE_PARTAGE', 'Le référent technique seul partage une vue avec l’équipe.', {
        champ: 'partagee',
      });
    }
    const miennes = vuesPour(c.db, c.acteur.compteId).filter(
      (v) => v.compteId === c.acteur.compteId,
    );
    const meme = miennes.find((v) => v.id !== vueId && clef(v.nom) === clef(nom));
    if (meme) refuser('VUE_NOM', `Vous avez déjà une vue « ${meme.nom} ».`, { champ: 'nom' });
    if (!ancienne && miennes.length >= VUES_AU_PLUS) {
      refuser(
        'VUE_TROP',
        `Vous gardez déjà ${VUES_AU_PLUS} vues : supprimez-en une avant d’en enregistrer une autre.`,
      );
    }
    const id = ancienne?.id ?? c.nouvelId();
    ecrireVue(c.db, {
      id,
      compteId: c.acteur.compteId,
      nom,
      filtre: JSON.stringify(filtre),
      rang: ancienne?.rang ?? Math.max(0, ...miennes.map((v) => v.rang)) + 1,
      partagee,
      creeLe: ancienne?.creeLe ?? c.maintenant.toISOString(),
    });
    return { vueId: id };
  },

  'vue.supprimer': ({ vueId }, c) => {
    exigerMienne(c, vueId);
    supprimerVue(c.db, vueId);
    return {};
  },
} satisfies Partial<Handlers>;

/** « Mes décès » and « mes deces » would not be told apart in a list. */
const clef = (nom: string): string =>
  nom.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase('fr');

function exigerMienne(c: Contexte, id: string): Vue {
  const vue = trouverVue(c.db, id);
  if (!vue) return refuser('VUE_INCONNUE', 'Cette vue n’existe plus.');
  if (vue.compteId === c.acteur.compteId) return vue;
  return refuser('VUE_AUTRE', 'Cette vue est celle d’un autre agent : lui seul la change.');
}
