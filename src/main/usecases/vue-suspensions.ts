/** Requests and suspensions as the case screen shows them, with what may be done of each. */
import { contract, type OperationName } from '../../shared/contract/index.ts';
import type { DemandeVue, SuspensionVue } from '../../shared/contract/suspension.ts';
import { ZERO } from '../../shared/montant.ts';
import { LIBELLE_GENRE_DEMANDE, type SensReponse } from '../../shared/nomenclature-demande.ts';
import { LIBELLE_MOTIF_SUSPENSION } from '../../shared/nomenclature-suspension.ts';
import type { Refus } from '../../shared/refus.ts';
import type { Contexte } from '../contexte.ts';
import { refusHabilitation } from '../domain/habilitation.ts';
import { couvre, LIBELLE_ACTION } from '../domain/suspension.ts';
import { delaiEcheance } from '../domain/urgence.ts';
import type { DemandeEcrite } from '../store/suspension.ts';
import type { FaitsDossier } from './faits.ts';
import { etatLettre, pointsDe, reponseDe } from './faits-demande.ts';
import {
  refusCloture,
  refusReponse,
  refusRetrait,
  refusSilence,
  sensPossibles,
} from './gardes-demande.ts';
import { gardeD23 } from './gardes-reponse.ts';
import { arretVue } from './suspension.ts';
import type { SuspensionLue } from './suspensions-lues.ts';

/** The last ones first. */
export const vueSuspensions = (
  f: FaitsDossier,
  c: Contexte,
): { demandes: DemandeVue[]; suspensions: SuspensionVue[] } => ({
  demandes: f.demandes.map((d) => demandeVue(d, f, c)).toReversed(),
  suspensions: f.suspensions.map((s) => suspensionVue(s, f, c)).toReversed(),
});

function demandeVue(d: DemandeEcrite, f: FaitsDossier, c: Contexte): DemandeVue {
  const reponse = reponseDe(d);
  const permis = (nom: OperationName, r: Refus | null) => refusRole(nom, c) ?? r;
  return {
    demandeId: d.id,
    genre: d.genre,
    canal: d.canal,
    recueLe: d.recueLe,
    tardive: d.tardive,
    etat: d.etat,
    silence:
      d.silenceLe && d.etat === 'ouverte'
        ? delaiEcheance(d.silenceLe, c.aujourdhui, {
            libelle: `Réponse : ${LIBELLE_GENRE_DEMANDE[d.genre].toLowerCase()}`,
            provisoire: false,
          })
        : null,
    points: pointsDe(d).map((texte, rang) => ({ texte, reponse: reponse?.reponses[rang] ?? '' })),
    repondueLe: d.repondueLe,
    sens: d.sens as SensReponse | null,
    annuleCentimes: reponse?.annuleCentimes ?? ZERO,
    aRendreCentimes: reponse?.aRendreCentimes ?? ZERO,
    courrier: etatLettre(f, d),
    sensPossibles: sensPossibles(d),
    permis: {
      'demande.repondre': permis('demande.repondre', refusReponse(d)),
      'demande.retirer': permis('demande.retirer', refusRetrait(d)),
      'demande.constaterSilence': permis('demande.constaterSilence', refusSilence(d, c.aujourdhui)),
      'courrier.etablir.D23': gardeD23(f, c, d.id),
    },
  };
}

function suspensionVue(s: SuspensionLue, f: FaitsDossier, c: Contexte): SuspensionVue {
  return {
    suspensionId: s.id,
    motif: s.motif,
    libelle: LIBELLE_MOTIF_SUSPENSION[s.motif],
    debut: s.debut,
    fin: s.fin,
    repriseSurDecision: s.repriseSurDecision,
    statut: s.statut,
    texte: s.texte,
    enCours: couvre(s, c.aujourdhui),
    close: s.closeLe !== null,
    clotureTexte: s.clotureTexte,
    interdits: s.arrets.map((a) => LIBELLE_ACTION[a.action]),
    arretes: s.arretes.map(arretVue),
    permis: { 'suspension.clore': refusRole('suspension.clore', c) ?? refusCloture(s, f) },
  };
}

const refusRole = (nom: OperationName, c: Contexte): Refus | null =>
  refusHabilitation(contract[nom].roles, c.acteur.role);
