/**
 * The post: sending starts clocks (the date of sending dates the interruption, CSS L. 133-4-6),
 * the outcome confirms or removes them. NPAI opens a tracing task. All of it can be undone.
 */

import type { Socle } from '../../shared/courrier/socle.ts';
import { ajouterJours, formatDate } from '../../shared/date-civile.ts';
import { type IssuePostale, LIBELLE_ISSUE } from '../../shared/nomenclature.ts';
import { type Refus, refus, refuser } from '../../shared/refus.ts';
import type { Contexte, Handlers } from '../contexte.ts';
import {
  clore,
  type Document,
  insererTache,
  tachesDe,
  trouverDocument,
  trouverEvenement,
} from '../store/suivi.ts';
import { refusAnnulationAppel } from './appel-regles.ts';
import { consigner } from './consigne.ts';
import { refusArretCourrier } from './en-cours.ts';
import { exigerDateCertaine, refusApresCaducite } from './envoi-certain.ts';
import { etatPostal, type FaitsDossier, lireFaits } from './faits.ts';
import { refusApresTransfert } from './passages.ts';
import { actualiserSuivi } from './suivi.ts';

const MODES = {
  lrar: 'Lettre recommandée envoyée',
  simple: 'Lettre simple envoyée',
  remise: 'Remise contre récépissé',
} as const;

export const postalHandlers = {
  'courrier.envoyer': ({ documentId, envoyeLe, mode, numero }, c) => {
    const { document, f } = charger(c, documentId);
    const r =
      refusEnvoi(document, f) ??
      refusArretCourrier(document, f, c.aujourdhui) ??
      refusDateEnvoi(document, envoyeLe, c);
    if (r) refuser(r.code, r.message, r);
    exigerDateCertaine(document.code, mode);
    const imprime = (JSON.parse(document.instantane) as Socle).envoi.numero;
    const recommande = mode === 'lrar' ? numero || imprime : null;
    if (mode === 'lrar' && !recommande) {
      refuser('ENVOI_NUMERO', 'Indiquez le numéro du recommandé.', { champ: 'numero' });
    }
    if (recommande && imprime && recommande !== imprime) {
      refuser(
        'ENVOI_NUMERO',
        `Le courrier porte le numéro ${imprime} : il ne peut pas partir sous un autre.`,
        {
          champ: 'numero',
        },
      );
    }
    const evenementId = consigner(c, {
      dossierId: document.dossierId,
      induId: document.induId,
      documentId,
      type: 'envoi',
      survenuLe: envoyeLe,
      titre: MODES[mode],
      texte: `${document.reference}${recommande ? `, n° ${recommande}` : ''}.`,
      donnees: { mode, numero: recommande, code: document.code },
    });
    actualiserSuivi(c, document.dossierId);
    return { dossierId: document.dossierId, evenementId };
  },

  'courrier.receptionner': ({ documentId, issue, le }, c) => {
    const { document, f } = charger(c, documentId);
    const { envoyeLe, envoi } = etatPostal(f, documentId);
    if (!envoyeLe)
      return refuser('RECEPTION_SANS_ENVOI', 'Enregistrez d’abord l’envoi de ce courrier.');
    const deja = etatPostal(f, documentId).issue;
    if (deja) {
      return refuser(
        'RECEPTION_DEJA',
        `L’issue est déjà enregistrée : ${LIBELLE_ISSUE[deja]}. Annulez-la pour la corriger.`,
      );
    }
    if (le < envoyeLe || le > c.aujourdhui) {
      return refuser(
        'RECEPTION_DATE',
        `La date doit être entre l’envoi (${formatDate(envoyeLe)}) et aujourd’hui.`,
        { champ: 'le' },
      );
    }
    const demande = document.code === 'D01' ? premiereRectification(f) : undefined;
    if (demande && le > demande.recueLe && (issue === 'ar-signe' || issue === 'refuse')) {
      return refuser(
        'RECEPTION_APRES_DEMANDE',
        `Le débiteur a demandé une rectification le ${formatDate(demande.recueLe)} : il avait reçu ce courrier.`,
        { champ: 'le' },
      );
    }
    const evenementId = consigner(c, {
      dossierId: document.dossierId,
      induId: document.induId,
      documentId,
      type: 'reception',
      survenuLe: le,
      titre: LIBELLE_ISSUE[issue],
      texte: `${document.reference}. ${EFFETS[issue]}`,
      donnees: { issue, code: document.code, mode: envoi?.donnees.mode ?? 'lrar' },
    });
    if (issue === 'npai') ouvrirRecherche(c, document, evenementId);
    actualiserSuivi(c, document.dossierId);
    return { dossierId: document.dossierId, evenementId, alertes: alertesDe(issue) };
  },

  'evenement.annuler': ({ evenementId, motif }, c) => {
    const evenement = trouverEvenement(c.db, evenementId);
    if (!evenement) return refuser('EVENEMENT_INCONNU', 'Cet événement n’existe pas.');
    const f = lireFaits(c.db, evenement.dossierId);
    const r = refusAnnulation(f, evenementId);
    if (r) refuser(r.code, r.message, r);
    for (const tache of tachesDe(c.db, evenement.dossierId)) {
      if (tache.evenementId !== evenementId || tache.closeLe) continue;
      clore(c.db, { tacheId: tache.id, le: c.maintenant.toISOString(), issue: 'annulee' });
    }
    const annulationId = consigner(c, {
      dossierId: evenement.dossierId,
      type: 'annulation',
      titre: `Annulation : ${evenement.titre.toLowerCase()}`,
      texte: motif,
      annuleId: evenementId,
    });
    actualiserSuivi(c, evenement.dossierId);
    return { dossierId: evenement.dossierId, evenementId: annulationId };
  },
} satisfies Partial<Handlers>;

const premiereRectification = (f: FaitsDossier) =>
  f.demandes.find((d) => d.genre === 'rectification' && d.etat !== 'retiree');

const EFFETS: Record<IssuePostale, string> = {
  'ar-signe': 'Les délais du débiteur partent de cette date.',
  refuse: 'Les délais partent de la présentation, à titre provisoire.',
  'non-reclame':
    'L’interruption de la prescription est gardée ; aucun délai ne court contre le débiteur.',
  npai: 'L’interruption de la prescription n’est pas comptée ; adresse à rechercher.',
};

function charger(c: Contexte, documentId: string): { document: Document; f: FaitsDossier } {
  const document = trouverDocument(c.db, documentId);
  if (!document) return refuser('DOCUMENT_INCONNU', 'Ce courrier n’existe pas dans cette base.');
  return { document, f: lireFaits(c.db, document.dossierId) };
}

export function refusEnvoi(document: Document, f: FaitsDossier): Refus | null {
  if (document.annuleLe)
    return refus('DOCUMENT_REMPLACE', 'Ce courrier a été remplacé : envoyez le dernier.');
  const { envoyeLe } = etatPostal(f, document.id);
  return envoyeLe
    ? refus('ENVOI_DEJA', `Ce courrier est déjà parti le ${formatDate(envoyeLe)}.`)
    : null;
}

export function refusReception(document: Document, f: FaitsDossier): Refus | null {
  const { envoyeLe, issue } = etatPostal(f, document.id);
  if (!envoyeLe)
    return refus('RECEPTION_SANS_ENVOI', 'Enregistrez d’abord l’envoi de ce courrier.');
  return issue
    ? refus('RECEPTION_DEJA', `L’issue est déjà enregistrée : ${LIBELLE_ISSUE[issue]}.`)
    : null;
}

function refusDateEnvoi(document: Document, le: string, c: Contexte): Refus | null {
  if (le >= document.etabliLe && le <= c.aujourdhui) return null;
  return refus(
    'ENVOI_DATE',
    `La date d’envoi doit être entre le ${formatDate(document.etabliLe)} (établissement) et aujourd’hui.`,
    { champ: 'envoyeLe' },
  );
}

/** Only the last postal fact of a letter may be undone, and only while no plan rests on it. */
export function refusAnnulation(f: FaitsDossier, evenementId: string): Refus | null {
  const evenement = f.effectifs.find((e) => e.id === evenementId);
  if (!evenement) return refus('EVENEMENT_ANNULE', 'Cet événement est déjà annulé.');
  if (evenement.type === 'appel') return refusAnnulationAppel(f, evenement);
  if (evenement.type !== 'envoi' && evenement.type !== 'reception') {
    return refus(
      'EVENEMENT_DEFINITIF',
      'Cet événement ne s’annule pas : il se corrige par un autre acte.',
    );
  }
  const suivants = f.effectifs.slice(f.effectifs.indexOf(evenement) + 1);
  if (suivants.some((e) => e.documentId === evenement.documentId && e.type !== 'document')) {
    return refus('EVENEMENT_SUIVI', 'Annulez d’abord l’issue postale enregistrée après cet envoi.');
  }
  const notifie = evenement.type === 'envoi' && evenement.donnees.code === 'D01';
  if (notifie && premiereRectification(f)) {
    return refus('EVENEMENT_SUIVI', 'Une demande de rectification repose sur cet envoi.');
  }
  const caduc = refusApresCaducite(f, suivants) ?? refusApresTransfert(f, suivants);
  if (caduc) return caduc;
  return suivants.some((e) => e.type === 'echeancier')
    ? refus('EVENEMENT_SUIVI', 'Un échéancier repose sur cet envoi : il ne s’annule plus.')
    : null;
}

function ouvrirRecherche(c: Contexte, document: Document, evenementId: string): void {
  insererTache(c.db, {
    id: c.nouvelId(),
    dossierId: document.dossierId,
    type: 'recherche-adresse',
    pourRole: 'gestionnaire-amiable',
    libelle: `Rechercher l’adresse : ${document.reference} est revenu « n’habite pas à l’adresse »`,
    echeanceLe: ajouterJours(c.aujourdhui, 15),
    ouverteLe: c.maintenant.toISOString(),
    closeLe: null,
    issue: null,
    evenementId,
    bloquante: false,
  });
}

function alertesDe(issue: IssuePostale): Refus[] {
  if (issue === 'npai') {
    return [
      refus(
        'NPAI_PRESCRIPTION',
        'L’envoi n’interrompt plus la prescription : sa date est recalculée.',
        {
          source: 'Circ. Cnav 2014/23',
        },
      ),
    ];
  }
  if (issue === 'non-reclame') {
    return [
      refus(
        'NON_RECLAME',
        'Aucun délai de recours ne court : un second envoi, puis une signification, sont proposés.',
        {
          source: 'CSS, art. R. 133-9-2',
        },
      ),
    ];
  }
  return [];
}
