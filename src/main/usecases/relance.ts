/**
 * The settings of the reminders and their measured effect. A setting counts from a day to come: no
 * notification received before it changes its course.
 */
import { ajouterJours, formatDate } from '../../shared/date-civile.ts';
import { NATURES } from '../../shared/nomenclature.ts';
import { NIVEAUX_RELANCE } from '../../shared/nomenclature-relance.ts';
import { refuser } from '../../shared/refus.ts';
import type { Handlers } from '../contexte.ts';
import { refusHabilitation } from '../domain/habilitation.ts';
import { ecrireReglages, effetDesRelances, lireReglages } from '../store/relance.ts';
import { reglageAu } from './regle-relance.ts';

/** A letter is followed when a payment or a plan comes within that many days. */
const JOURS_OBSERVES = 30;

export const relanceHandlers = {
  'relance.lire': (_entree, c) => {
    const versions = lireReglages(c.db);
    return {
      enVigueur: reglageAu(versions, c.aujourdhui),
      versions: versions.toReversed().map((v) => ({ ...v })),
      premierJour: ajouterJours(c.aujourdhui, 1),
      permis: { 'relance.regler': refusHabilitation(['administrateur'], c.acteur.role) },
    };
  },

  'relance.regler': ({ depuis, reglage }, c) => {
    const premierJour = ajouterJours(c.aujourdhui, 1);
    if (depuis < premierJour) {
      refuser(
        'RELANCE_REGLAGE_DATE',
        `Un réglage vaut pour l’avenir : à partir du ${formatDate(premierJour)} au plus tôt.`,
        { champ: 'depuis' },
      );
    }
    const gardees = lireReglages(c.db).filter((v) => v.depuis < depuis);
    ecrireReglages(c.db, [...gardees, { depuis, reglage }]);
    return { versions: gardees.length + 1 };
  },

  'relance.effet': (_entree, c) => {
    const observeesJusquAu = ajouterJours(c.aujourdhui, -JOURS_OBSERVES);
    const lus = effetDesRelances(c.db, observeesJusquAu);
    const lignes = NATURES.flatMap((nature) =>
      NIVEAUX_RELANCE.map((niveau) => {
        const lu = lus.find((l) => l.nature === nature && l.niveau === niveau);
        const { envoyees = 0, observees = 0, payees = 0, plans = 0, suivies = 0 } = lu ?? {};
        const effetPourDixMille =
          observees === 0 ? null : Math.round((suivies * 10_000) / observees);
        return { nature, niveau, envoyees, observees, payees, plans, effetPourDixMille };
      }),
    );
    return { observeesJusquAu, lignes };
  },
} satisfies Partial<Handlers>;
