/** Each act of a case, done through the door on the file that it belongs to. */
import type { DateCivile } from '../../shared/date-civile.ts';
import { centimes } from '../../shared/montant.ts';
import type { Role } from '../../shared/nomenclature.ts';
import type { Acte, Cas, Code } from './cas.ts';
import { demander, repondre, suspendre } from './gestes-demande.ts';
import {
  accepter,
  accorder,
  classer,
  demandeEcheancier,
  ficher,
  proposer,
} from './gestes-echeancier.ts';
import { appeler } from './gestes-ecoute.ts';
import { desaffecter, payer, rejeter } from './gestes-encaissement.ts';
import { amender, constater, controler, grouper } from './gestes-plan.ts';
import { contesterRetenue, demanderMois, recevoirMois, retenir } from './gestes-retenue.ts';
import { mander, prelever, preparerRemboursement, repondreBanque, virer } from './gestes-sepa.ts';
import { succeder } from './gestes-succession.ts';
import { abandonner, retourner, transmettre } from './gestes-transfert.ts';
import type { Hasard } from './hasard.ts';
import { type Atelier, type Creation, heritiers } from './indus.ts';
import { nouvelleAdresse } from './personnes.ts';
import type { Porte } from './porte.ts';

/** A file under way: what the next acts need to name. */
export type EnCours = {
  readonly cas: Cas;
  readonly agent: Role;
  readonly h: Hasard;
  readonly atelier: Atelier;
  readonly creation: Creation;
  dossierId: string;
  echeancierId: string;
  /** The last payment. */
  encaissementId: string;
  readonly documents: Map<Code, string>;
  readonly faits: Map<'envoi' | 'reception', string>;
};

type Geste<Q extends Acte['quoi']> = (
  e: EnCours,
  a: Extract<Acte, { quoi: Q }>,
  o: { porte: Porte; role: Role; le: DateCivile },
) => void;

/** Letters that leave registered, their number printed. */
const RECOMMANDEES: readonly Code[] = ['D01', 'D06', 'D19', 'D23', 'D22'];

export const GESTES: { readonly [Q in Acte['quoi']]: Geste<Q> } = {
  creer(e, _a, { porte, role }) {
    e.dossierId = porte.faire(role, 'dossier.creer', e.creation).dossierId;
  },

  completer(e, _a, { porte, role, le }) {
    porte.faire(role, 'indu.completer', {
      dossierId: e.dossierId,
      motif: 'Votre situation a changé : le montant versé chaque mois était trop élevé.',
      regleAppliquee: 'la prestation se calcule d’après la situation de chaque mois',
      articleFond: 'article L. 133-4-1 du code de la sécurité sociale',
      changement: 'le changement déclaré dans votre dernier questionnaire',
      raisonRetard: 'ce questionnaire ne nous est parvenu qu’à cette date',
      ordreRecetteLe: le,
    });
  },

  etablir(e, { code, mode = 'lrar' }, { porte, role }) {
    const recommande =
      RECOMMANDEES.includes(code) && mode === 'lrar' ? numeroRecommande(e.h) : null;
    const { documentId } = porte.faire(role, 'courrier.etablir', {
      dossierId: e.dossierId,
      code,
      numeroRecommande: recommande,
    });
    e.documents.set(code, documentId);
  },

  envoyer(e, { code, mode = 'lrar' }, { porte, role, le }) {
    const documentId = e.documents.get(code) ?? '';
    const envoi = { documentId, envoyeLe: le, mode, numero: null };
    e.faits.set('envoi', porte.faire(role, 'courrier.envoyer', envoi).evenementId);
  },

  receptionner(e, { issue, code = 'D01' }, { porte, role, le }) {
    const documentId = e.documents.get(code) ?? '';
    const recu = porte.faire(role, 'courrier.receptionner', { documentId, issue, le });
    e.faits.set('reception', recu.evenementId);
  },

  annuler(e, { fait, motif }, { porte, role }) {
    porte.faire(role, 'evenement.annuler', { evenementId: e.faits.get(fait) ?? '', motif });
  },

  retrouver(e, _a, { porte, role }) {
    const premier = porte.faire(role, 'dossier.ouvrir', { dossierId: e.dossierId }).indus[0]
      ?.debiteurs[0];
    const saisi = e.creation.debiteurs[0]?.personne;
    if (!premier || !saisi) throw new Error('aucun débiteur à retrouver');
    porte.faire(role, 'personne.corriger', {
      dossierId: e.dossierId,
      personneId: premier.personne.personneId,
      personne: { ...saisi, adresse: nouvelleAdresse(e.h), territoire: 'METROPOLE' },
    });
  },

  heriter(e, _a, { porte, role }) {
    const montantCentimes = centimes(e.creation.indu.montantCentimes);
    porte.faire(role, 'debiteur.definir', {
      dossierId: e.dossierId,
      debiteurs: heritiers(e.atelier, { g: e.cas.gabarit, montantCentimes }),
      motif: 'Acte de notoriété reçu du notaire.',
    });
  },

  accorder,
  proposer,
  ficher,
  accepter,
  classer,

  signer(e, _a, { porte, role, le }) {
    porte.faire(role, 'echeancier.signer', { echeancierId: e.echeancierId, signeLe: le });
  },

  viser(e, { avis }, { porte, role }) {
    const { echeanciers } = porte.faire(role, 'echeancier.lister', { revue: 'ouverte' });
    const tacheId = echeanciers.find((x) => x.echeancierId === e.echeancierId)?.tacheId;
    if (!tacheId) throw new Error('aucune revue ouverte sur cet échéancier');
    const texte =
      avis === 'visee'
        ? 'Durée justifiée par les ressources.'
        : 'Revenir à 24 mois : le reste à vivre le permet.';
    porte.faire(role, 'echeancier.viser', { tacheId, avis, texte });
  },

  retenir,
  contesterRetenue,
  demanderMois,
  recevoirMois,

  transmettre,
  retourner,
  abandonner,

  verifier(e, { ressources, foyer }, { porte, role }) {
    porte.faire(role, 'indu.verifierRecouvrabilite', {
      dossierId: e.dossierId,
      foyer,
      ressourcesAnnuellesCentimes: ressources,
    });
  },

  accessoire(e, { accessoire, montant }, { porte, role, le }) {
    porte.faire(role, 'dossier.ajouterAccessoire', {
      dossierId: e.dossierId,
      accessoire,
      montantCentimes: montant,
      constateLe: le,
      motif:
        accessoire === 'penalite'
          ? 'Pénalité notifiée au débiteur.'
          : 'Créance liée à l’indu principal.',
    });
  },

  noter(e, { texte }, { porte, role }) {
    porte.faire(role, 'dossier.noter', { dossierId: e.dossierId, texte });
  },

  controler,
  constater,
  amender,
  grouper,

  appeler,

  demander,
  repondre,
  suspendre,

  preparerRemboursement,
  virer,
  mander,
  prelever,
  repondreBanque,
  payer,
  rejeter,
  desaffecter,
  succession: succeder,

  affecter(e, { a }, { porte, role }) {
    porte.faire(role, 'dossier.affecter', { dossiers: [e.dossierId], compteId: porte.compteDe(a) });
  },

  essuyer(e, { acte, code }, { porte, role }) {
    const { dossierId } = e;
    if (acte === 'D01')
      return porte.essuyer(role, 'courrier.etablir', { dossierId, code: 'D01' }, code);
    if (acte === 'echeancier') {
      const plan = demandeEcheancier(e, { nombre: 24, premiere: 40 });
      return porte.essuyer(
        role,
        'echeancier.accorder',
        { ...plan, mode: 'virement', motifDuree: '' },
        code,
      );
    }
    // The same grid, without the word that explains the overlap.
    const lignes = e.creation.indu.lignes.map((l) => ({ ...l, chevauchement: null }));
    porte.essuyer(
      role,
      'dossier.creer',
      { ...e.creation, indu: { ...e.creation.indu, lignes } },
      code,
    );
  },
};

/** Fifteen figures in a range that the post gives to nobody. */
const numeroRecommande = (h: Hasard): string =>
  `1A 999 ${String(h.entier(0, 999)).padStart(3, '0')} ${String(h.entier(0, 9999)).padStart(4, '0')} ${h.entier(0, 9)}`;
