/** Completing an indu before its notification; the check of L. 355-3 on the debtor's means. */
import { RefusError, refuser } from '../../shared/refus.ts';
import type { Handlers } from '../contexte.ts';
import { calculerErreurOrganisme } from '../law/erreur-organisme.ts';
import { completerIndu } from '../store/dossier.ts';
import { clore } from '../store/suivi.ts';
import { consigner } from './consigne.ts';
import { lireFaits } from './faits.ts';
import { gardeCompleter, gardeRecouvrabilite } from './gardes.ts';
import { actualiserSuivi } from './suivi.ts';

const ISSUES = {
  'aucune-reclamation': 'Ressources sous le plafond : rien ne peut être réclamé.',
  'cra-sans-retenue':
    'Ressources entre une et deux fois le plafond : pas de retenue d’office, dossier transmis à la CRA.',
  'droit-commun': 'Ressources au-dessus : la réclamation suit son cours.',
} as const;

export const induHandlers = {
  'indu.completer': ({ dossierId, ...saisi }, c) => {
    const f = lireFaits(c.db, dossierId);
    const r = gardeCompleter(f, c);
    if (r) throw new RefusError(r);
    if (saisi.ordreRecetteLe && saisi.ordreRecetteLe > c.aujourdhui) {
      refuser('INDU_DATE', 'La date de l’ordre de recette est dans le futur.', {
        champ: 'ordreRecetteLe',
      });
    }
    completerIndu(c.db, f.principal.indu.id, saisi);
    consigner(c, {
      dossierId,
      induId: f.principal.indu.id,
      type: 'completion',
      titre: 'Motif et règle complétés',
      texte: saisi.articleFond,
    });
    actualiserSuivi(c, dossierId);
    return { dossierId };
  },

  'indu.verifierRecouvrabilite': ({ dossierId, foyer, ressourcesAnnuellesCentimes }, c) => {
    const f = lireFaits(c.db, dossierId);
    const r = gardeRecouvrabilite(f, c);
    if (r) throw new RefusError(r);
    const { indu } = f.principal;
    const resultat = calculerErreurOrganisme({
      date: c.aujourdhui,
      prestation: indu.prestation,
      foyer,
      ressourcesAnnuelles: ressourcesAnnuellesCentimes,
      bonneFoi: indu.bonneFoi === 'oui',
      erreurOrganisme: indu.erreurOrganisme,
    });
    const tache = f.taches.findLast((t) => t.type === 'recouvrabilite' && t.closeLe === null);
    if (tache)
      clore(c.db, { tacheId: tache.id, le: c.maintenant.toISOString(), issue: resultat.issue });
    consigner(c, {
      dossierId,
      induId: indu.id,
      type: 'recouvrabilite',
      titre: 'Ressources vérifiées (CSS, art. L. 355-3)',
      texte: ISSUES[resultat.issue],
      donnees: { recouvrabilite: resultat.issue },
    });
    actualiserSuivi(c, dossierId);
    return {
      dossierId,
      issue: resultat.issue,
      explication: { etapes: [...resultat.explication], statut: resultat.statut },
    };
  },
} satisfies Partial<Handlers>;
