/**
 * Giving up an indu under the threshold, and taking that back. Invariant: the movement is the whole
 * balance of the principal; its event keeps the law of the day (may or must, threshold, article);
 * taking back writes the opposite movement and undoes the event.
 */
import { formatDate } from '../../shared/date-civile.ts';
import { formatEuros, oppose } from '../../shared/montant.ts';
import { RefusError } from '../../shared/refus.ts';
import type { Contexte, Handlers } from '../contexte.ts';
import { contrepassation, insererMouvement } from '../store/mouvement.ts';
import { consigner } from './consigne.ts';
import { lireFaits } from './faits.ts';
import { abandonEnVigueur, gardeAbandonner, gardeReprendre } from './gardes-abandon.ts';
import { seuilDe } from './seuil.ts';
import { actualiserSuivi } from './suivi.ts';

export const abandonHandlers = {
  'indu.seuil': ({ dossierId }, c) => {
    const f = lireFaits(c.db, dossierId);
    return { seuil: seuilDe(f, c.aujourdhui), refus: gardeAbandonner(f, c) };
  },

  'indu.abandonner': ({ dossierId, motif }, c) => {
    const f = lireFaits(c.db, dossierId);
    const r = gardeAbandonner(f, c);
    if (r) throw new RefusError(r);
    const seuil = seuilDe(f, c.aujourdhui);
    if (!seuil) throw new Error('seuil inconnu après la garde');
    const { indu, solde } = f.principal;
    const mouvementId = c.nouvelId();
    insererMouvement(c.db, c.poste.identite(), {
      id: mouvementId,
      induId: indu.id,
      debiteurId: null,
      nature: 'abandon',
      montantCentimes: oppose(solde),
      effetLe: c.aujourdhui,
      enregistreLe: c.maintenant.toISOString(),
      moyen: null,
      annuleId: null,
      encaissementId: null,
    });
    const devoir = seuil.obligatoire ? 'doit être abandonné' : 'peut être abandonné';
    const evenementId = consigner(c, {
      dossierId,
      induId: indu.id,
      type: 'abandon',
      titre: 'Abandon sous le seuil',
      texte:
        `${formatEuros(solde)} ne sont plus réclamés\u00a0: l’indu de ${formatEuros(seuil.reclameCentimes)} ${devoir}, ` +
        `le seuil étant de ${formatEuros(seuil.seuilCentimes)} au ${formatDate(seuil.le)} (${seuil.source}). ${motif}`.trim(),
      donnees: {
        abandon: {
          mouvementId,
          seuilCentimes: seuil.seuilCentimes,
          obligatoire: seuil.obligatoire,
          source: seuil.source,
          jour: seuil.le,
        },
      },
    });
    actualiserSuivi(c, dossierId);
    return {
      ...effetDe(c, { dossierId, evenementId, avant: f.solde }),
      obligatoire: seuil.obligatoire,
      explication: seuil.explication,
    };
  },

  'indu.reprendre': ({ dossierId, motif }, c) => {
    const f = lireFaits(c.db, dossierId);
    const r = gardeReprendre(f, c);
    if (r) throw new RefusError(r);
    const abandon = abandonEnVigueur(f);
    const ecrit = f.principal.mouvements.find(
      (m) => m.id === abandon?.donnees.abandon?.mouvementId,
    );
    if (!abandon || !ecrit) throw new Error('abandon sans mouvement');
    insererMouvement(
      c.db,
      c.poste.identite(),
      contrepassation(ecrit, { id: c.nouvelId(), enregistreLe: c.maintenant.toISOString() }),
    );
    const evenementId = consigner(c, {
      dossierId,
      induId: f.principal.indu.id,
      type: 'annulation',
      titre: 'Abandon repris',
      texte: `${formatEuros(oppose(ecrit.montantCentimes))} sont dus de nouveau. ${motif}`.trim(),
      annuleId: abandon.id,
    });
    actualiserSuivi(c, dossierId);
    return effetDe(c, { dossierId, evenementId, avant: f.solde });
  },
} satisfies Partial<Handlers>;

function effetDe(
  c: Contexte,
  { dossierId, evenementId, avant }: { dossierId: string; evenementId: string; avant: number },
) {
  const apres = lireFaits(c.db, dossierId).solde;
  return {
    dossierId,
    evenementId,
    montantCentimes: Math.abs(avant - apres) as typeof apres,
    resteAvantCentimes: avant as typeof apres,
    resteApresCentimes: apres,
  };
}
