/**
 * The passage of a file to the contentious stage and back. Invariant: no transfer with an empty box
 * of the checklist, which its event keeps; a return has its reason and opens the task that the next
 * transfer closes. Protocol of 2020.
 */
import { ajouterJours, formatDate } from '../../shared/date-civile.ts';
import {
  LIBELLE_CAUSE_TRANSFERT,
  LIBELLE_MOTIF_RETOUR,
  LIBELLE_MOYEN_CONTROLE,
} from '../../shared/nomenclature-transfert.ts';
import { RefusError, refuser } from '../../shared/refus.ts';
import type { Contexte, Handlers } from '../contexte.ts';
import { compterAllersRetours, tauxDeRetour } from '../domain/aller-retour.ts';
import { clore, insererTache, type Tache } from '../store/suivi.ts';
import { passagesDepuis } from '../store/transfert.ts';
import { consigner } from './consigne.ts';
import { controleDe, vueControle } from './controle-transfert.ts';
import { type FaitsDossier, lireFaits } from './faits.ts';
import { gardeAdresse, gardeRetourner, gardeTransferer } from './gardes-transfert.ts';
import { enPassage, evenementsPassage } from './passages.ts';
import { actualiserSuivi } from './suivi.ts';

/** Days that the service gives itself to take up a fraud, or to put a return right. */
const JOURS_TACHE = 15;

export const transfertHandlers = {
  'transfert.controler': ({ dossierId }, c) =>
    vueControle(controleDe(lireFaits(c.db, dossierId), c.aujourdhui)),

  'transfert.envoyer': ({ dossierId, motif, simulation }, c) => {
    const f = lireFaits(c.db, dossierId);
    const r = gardeTransferer(f, c);
    if (r) throw new RefusError(r);
    const controle = controleDe(f, c.aujourdhui);
    const { cause } = controle;
    if (cause === null || controle.motif === null) throw new Error('transfert possible sans cause');
    const evenementId = consigner(c, {
      dossierId,
      induId: f.principal.indu.id,
      type: 'transfert',
      titre: 'Transmis au contentieux',
      texte: [
        `${LIBELLE_CAUSE_TRANSFERT[cause]}.`,
        motif,
        simulation ? `Simulation jointe : ${simulation}` : '',
      ]
        .filter(Boolean)
        .join('\n'),
      donnees: {
        cause,
        motif: controle.motif,
        controle: controle.points.map(({ point, raison }) => ({ point, raison })),
      },
    });
    cloreTaches(c, f, { type: 'retour-contentieux', issue: 'transfere' });
    const tacheId = f.principal.indu.nature === 'fraude' ? c.nouvelId() : null;
    if (tacheId) {
      insererTache(c.db, {
        ...tache(c, { id: tacheId, dossierId, evenementId }),
        type: 'expertise-fraude',
        pourRole: 'gestionnaire-contentieux',
        libelle: 'Expertiser l’indu frauduleux et décider de l’échéancier',
      });
    }
    actualiserSuivi(c, dossierId);
    return { dossierId, evenementId, tacheId, controle: vueControle(controle) };
  },

  'transfert.retourner': ({ dossierId, motif, texte }, c) => {
    const f = lireFaits(c.db, dossierId);
    const r = gardeRetourner(f, c);
    if (r) throw new RefusError(r);
    const passages = evenementsPassage(f).map(enPassage);
    // The rule refuses « autre » without a word.
    compterAllersRetours([...passages, { type: 'retour', le: c.aujourdhui, motif, texte }]);
    const libelle = LIBELLE_MOTIF_RETOUR[motif];
    const evenementId = consigner(c, {
      dossierId,
      induId: f.principal.indu.id,
      type: 'retour',
      titre: `Retour du contentieux : ${libelle.toLowerCase()}`,
      texte,
      donnees: { motif },
    });
    cloreTaches(c, f, { type: 'expertise-fraude', issue: 'retourne' });
    const tacheId = c.nouvelId();
    insererTache(c.db, {
      ...tache(c, { id: tacheId, dossierId, evenementId }),
      type: 'retour-contentieux',
      pourRole: 'gestionnaire-amiable',
      libelle: `Traiter le retour du contentieux : ${libelle.toLowerCase()}`,
    });
    actualiserSuivi(c, dossierId);
    return { dossierId, evenementId, tacheId };
  },

  'transfert.chiffres': ({ du, au }, c) => {
    if (au < du) {
      refuser('PERIODE_INVERSE', 'La période finit avant de commencer.', { champ: 'au' });
    }
    const dossiers = passagesDepuis(c.db, { du, au }).map((d) => d.map(enPassage));
    const { transferts, retours, parMotif } = tauxDeRetour(dossiers);
    const taux = (n: number) => (transferts === 0 ? 0 : Math.round((n * 10_000) / transferts));
    return {
      transferts,
      retours,
      tauxPourDixMille: transferts === 0 ? null : taux(retours),
      parMotif: parMotif.map(({ motif, nombre }) => ({
        motif,
        libelle: LIBELLE_MOTIF_RETOUR[motif],
        nombre,
        tauxPourDixMille: taux(nombre),
      })),
    };
  },

  'adresse.controler': ({ dossierId, controleeLe, moyen, texte }, c) => {
    const f = lireFaits(c.db, dossierId);
    const r = gardeAdresse(f, c);
    if (r) throw new RefusError(r);
    const { constateLe } = f.principal.indu;
    if (controleeLe < constateLe || controleeLe > c.aujourdhui) {
      refuser(
        'ADRESSE_DATE',
        `Le contrôle se date entre le constat (${formatDate(constateLe)}) et aujourd’hui.`,
        { champ: 'controleeLe' },
      );
    }
    if (moyen === 'autre' && texte === '') {
      refuser('ADRESSE_MOYEN', 'Précisez comment l’adresse a été contrôlée.', { champ: 'texte' });
    }
    const evenementId = consigner(c, {
      dossierId,
      type: 'adresse',
      survenuLe: controleeLe,
      titre: 'Adresse contrôlée',
      texte: [`${LIBELLE_MOYEN_CONTROLE[moyen]}.`, texte].filter(Boolean).join(' '),
      donnees: { moyenAdresse: moyen },
    });
    actualiserSuivi(c, dossierId);
    return { dossierId, evenementId };
  },
} satisfies Partial<Handlers>;

const tache = (
  c: Contexte,
  o: { id: string; dossierId: string; evenementId: string },
): Omit<Tache, 'type' | 'pourRole' | 'libelle'> => ({
  ...o,
  echeanceLe: ajouterJours(c.aujourdhui, JOURS_TACHE),
  ouverteLe: c.maintenant.toISOString(),
  closeLe: null,
  issue: null,
  bloquante: false,
});

function cloreTaches(
  c: Contexte,
  f: FaitsDossier,
  { type, issue }: { type: Tache['type']; issue: string },
): void {
  for (const t of f.taches.filter((x) => x.type === type && x.closeLe === null)) {
    clore(c.db, { tacheId: t.id, le: c.maintenant.toISOString(), issue });
  }
}
