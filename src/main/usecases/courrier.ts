/**
 * Letters: preparing, making, sending, receiving, reprinting. A missing mandatory mention refuses
 * the document by name. What is kept is the snapshot and the sha256 of the bytes.
 */

import type { CodeEtabli } from '../../shared/contract/courrier.ts';
import type { EntreeLue } from '../../shared/contract/index.ts';
import { defautsAdresse } from '../../shared/courrier/adresse.ts';
import {
  type CodeCourrier,
  LIBELLE_COURRIER,
  lireInstantane,
} from '../../shared/courrier/index.ts';
import { formatEuros, oppose, plus, somme } from '../../shared/montant.ts';
import { type Refus, RefusError, refus, refuser } from '../../shared/refus.ts';
import type { Contexte, Handlers } from '../contexte.ts';
import { listeMentions, mentionsManquantes } from '../law/mentions.ts';
import { incoherences } from '../law/mentions-coherence.ts';
import { compterPages, rendre, VERSION_COURANTE } from '../pdf/index.ts';
import { sha256 } from '../store/chaine.ts';
import { insererMouvement } from '../store/mouvement.ts';
import { lireOrganisme } from '../store/parametre.ts';
import {
  annulerDocument,
  compterDocuments,
  type Document,
  insererDocument,
  trouverDocument,
} from '../store/suivi.ts';
import { consigner } from './consigne.ts';
import { postalHandlers } from './courrier-postal.ts';
import { etatPostal, type FaitsDossier, lireFaits } from './faits.ts';
import { destinataireD19 } from './gardes-succession.ts';
import { prescriptionDe } from './horloges.ts';
import type { Preparation } from './instantane.ts';
import { destinataireD21 } from './instantane-d21.ts';
import { LETTRES } from './lettres.ts';
import { actualiserSuivi } from './suivi.ts';

type Demande = EntreeLue<'courrier.preparer'>;

export const courrierHandlers = {
  ...postalHandlers,

  'courrier.preparer': (demande, c) => {
    const f = lireFaits(c.db, demande.dossierId);
    const empechement = LETTRES[demande.code].garde(f, c, demande.objetId ?? null);
    try {
      const instantane = LETTRES[demande.code].instantane(c, preparation(c, f, demande));
      const mentions = listeMentions(demande.code, instantane as never, c.aujourdhui);
      return { mentions, refus: empechement ?? defautDe(demande.code, instantane, c) };
    } catch (erreur) {
      if (erreur instanceof RefusError) return { mentions: [], refus: empechement ?? erreur.refus };
      throw erreur;
    }
  },

  'courrier.etablir': (demande, c) => {
    const f = lireFaits(c.db, demande.dossierId);
    const empechement = LETTRES[demande.code].garde(f, c, demande.objetId ?? null);
    if (empechement) throw new RefusError(empechement);
    const p = preparation(c, f, demande);
    const instantane = LETTRES[demande.code].instantane(c, p);
    const defaut = defautDe(demande.code, instantane, c);
    if (defaut) throw new RefusError(defaut);
    const octets = rendre(demande.code, VERSION_COURANTE[demande.code], instantane);
    const pages = compterPages(octets);
    const document = enregistrer(c, p, { code: demande.code, instantane, octets, pages });
    actualiserSuivi(c, demande.dossierId);
    return {
      dossierId: demande.dossierId,
      documentId: document.id,
      reference: document.reference,
      sha256: document.sha256,
      pages,
      pdf: Buffer.from(octets).toString('base64'),
    };
  },

  'courrier.lire': ({ documentId }, c) => {
    const document = exigerDocument(c, documentId);
    const code = document.code as CodeCourrier;
    const instantane = lireInstantane(code, JSON.parse(document.instantane));
    const octets = rendre(code, document.modeleVersion, instantane);
    if (sha256(octets) !== document.sha256) {
      refuser(
        'DOCUMENT_ALTERE',
        `Le courrier ${document.reference} ne se réimprime pas à l’identique : sa base ou l’application a été modifiée.`,
      );
    }
    return {
      dossierId: document.dossierId,
      reference: document.reference,
      sha256: document.sha256,
      pdf: Buffer.from(octets).toString('base64'),
    };
  },
} satisfies Partial<Handlers>;

export function exigerDocument(c: Contexte, id: string): Document {
  const document = trouverDocument(c.db, id);
  return document ?? refuser('DOCUMENT_INCONNU', 'Ce courrier n’existe pas dans cette base.');
}

function preparation(c: Contexte, f: FaitsDossier, demande: Demande): Preparation {
  const destinataire =
    demande.code === 'D21'
      ? destinataireD21(c, f, demande.objetId ?? null)
      : destinataireDe(f, demande);
  if (!destinataire) return refuser('DEBITEUR_INCONNU', 'Ce débiteur n’est pas dans ce dossier.');
  const deja = compterDocuments(c.db, f.dossier.id, demande.code);
  const suite = deja === 0 ? '' : `-${deja + 1}`;
  const reference = `${demande.code}-${f.dossier.numero}${suite}`;
  return {
    f,
    organisme: lireOrganisme(c.db),
    destinataire,
    reference,
    numeroRecommande: demande.numeroRecommande || null,
    objetId: demande.objetId ?? null,
  };
}

function destinataireDe(f: FaitsDossier, { code, debiteurId, objetId }: Demande) {
  if (code === 'D19') return destinataireD19(f, debiteurId ?? objetId ?? null);
  const tenus = f.principal.debiteurs.filter((d) => d.qualite !== 'notaire');
  return debiteurId
    ? tenus.find((d) => d.id === debiteurId)
    : (tenus.find((d) => d.partCentimes > 0) ?? tenus[0]);
}

/** First thing that keeps this letter from being printed: a mention, the address, a sum. */
function defautDe(code: CodeCourrier, instantane: unknown, c: Contexte): Refus | null {
  const lu = lireInstantane(code, instantane);
  const manque = mentionsManquantes(code, lu as never, c.aujourdhui);
  const premiere = manque[0];
  if (premiere) {
    const autres = manque.length - 1;
    const suite = autres === 0 ? '' : ` (et ${autres} autre${autres > 1 ? 's' : ''})`;
    return refus(
      'MENTION_MANQUANTE',
      `${LIBELLE_COURRIER[code]} refusée : il manque la mention « ${premiere.mention} »${suite}.`,
      { champ: premiere.champ, source: premiere.article },
    );
  }
  const { adresse, etranger } = lu.debiteur;
  return defautsAdresse(adresse, { etranger })[0] ?? incoherences(code, lu as never)[0] ?? null;
}

type Fabrique = { code: CodeEtabli; instantane: unknown; octets: Uint8Array; pages: number };

function enregistrer(c: Contexte, p: Preparation, fab: Fabrique): Document {
  const { f, destinataire, reference } = p;
  // A letter that never left is replaced; one that left stays in the file for good, and so does the
  // one made for another debtor of the file.
  const autres = new Set(
    f.principal.debiteurs.filter((d) => d.id !== destinataire.id).map((d) => d.id),
  );
  const precedent = f.documents.findLast(
    (d) => d.code === fab.code && !(d.debiteurId && autres.has(d.debiteurId)),
  );
  if (precedent && !etatPostal(f, precedent.id).envoyeLe) {
    annulerDocument(c.db, precedent.id, c.maintenant.toISOString());
  }
  const document: Document = {
    id: c.nouvelId(),
    dossierId: f.dossier.id,
    induId: f.principal.indu.id,
    debiteurId: destinataire.id,
    code: fab.code,
    reference,
    modeleVersion: VERSION_COURANTE[fab.code],
    etabliLe: c.aujourdhui,
    creeLe: c.maintenant.toISOString(),
    par: c.acteur.compteId,
    instantane: JSON.stringify(fab.instantane),
    sha256: sha256(fab.octets),
    octets: fab.octets.length,
    pages: fab.pages,
    annuleLe: null,
  };
  insererDocument(c.db, document);
  if (fab.code === 'D01' || fab.code === 'D19') passerPrescrit(c, f);
  LETTRES[fab.code].apres?.(c, p, document);
  consigner(c, {
    dossierId: f.dossier.id,
    induId: f.principal.indu.id,
    documentId: document.id,
    type: 'document',
    titre: LETTRES[fab.code].titre,
    texte: `${reference}, ${fab.pages} pages.`,
    donnees: { code: fab.code },
  });
  return document;
}

/** What the letter says it does not claim leaves the balance, in the same transaction. */
function passerPrescrit(c: Contexte, f: FaitsDossier): void {
  const { prescrit } = prescriptionDe(f, c.aujourdhui);
  const deja = somme(
    f.principal.mouvements.filter((m) => m.nature === 'prescription').map((m) => m.montantCentimes),
  );
  // `deja` is negative: only what was not written off yet leaves now.
  const montantCentimes = oppose(plus(prescrit, deja));
  if (montantCentimes >= 0) return;
  insererMouvement(c.db, c.poste.identite(), {
    id: c.nouvelId(),
    induId: f.principal.indu.id,
    debiteurId: null,
    nature: 'prescription',
    montantCentimes,
    effetLe: c.aujourdhui,
    enregistreLe: c.maintenant.toISOString(),
    moyen: null,
    annuleId: null,
    encaissementId: null,
  });
  consigner(c, {
    dossierId: f.dossier.id,
    type: 'prescription',
    titre: 'Versements prescrits retirés',
    texte: `${formatEuros(prescrit)} ne sont pas réclamés.`,
  });
}
