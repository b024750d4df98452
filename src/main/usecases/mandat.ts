/**
 * Mandates of direct debit: recorded once signed, revoked, lapsed. Invariant: the reference (RUM) is
 * the one printed on the letters of the file; it names one mandate, and is never given again.
 * Regulation (EU) 260/2012, art. 5(3); EPC 130-08.
 */
import type { MandatVue } from '../../shared/contract/sepa.ts';
import { formatDate } from '../../shared/date-civile.ts';
import { type Refus, RefusError, refus, refuser } from '../../shared/refus.ts';
import type { Contexte, Handlers } from '../contexte.ts';
import { caducLe, etatMandat } from '../domain/mandat.ts';
import { horsEee } from '../exchange/sepa.ts';
import { rangDebiteur } from '../store/dossier.ts';
import type { Lecture } from '../store/handle.ts';
import {
  insererMandat,
  type MandatSepa,
  mandatsDe,
  ordresDuMandat,
  revoquerMandat,
  trouverMandat,
} from '../store/sepa.ts';
import { consigner } from './consigne.ts';
import { lireFaits } from './faits.ts';
import { refusRole } from './gardes-communes.ts';
import type { Preparation } from './instantane.ts';
import { lireCompte } from './sepa-compte.ts';

const UE_260 = 'Règlement (UE) n° 260/2012, art. 5, § 3';

export const mandatHandlers = {
  'mandat.enregistrer': ({ dossierId, debiteurId, signeLe, titulaire, ...saisi }, c) => {
    const f = lireFaits(c.db, dossierId);
    const tenus = f.principal.debiteurs.filter((d) => d.qualite !== 'notaire');
    const debiteur = debiteurId ? tenus.find((d) => d.id === debiteurId) : tenus[0];
    if (!debiteur) {
      return refuser('MANDAT_DEBITEUR', 'Ce débiteur n’est pas de ce dossier.', {
        champ: 'debiteurId',
      });
    }
    if (debiteur.personne.decesLe !== null) {
      refuser('MANDAT_DECES', 'Ce débiteur est décédé : rien ne se prélève sur son compte.', {
        champ: 'debiteurId',
      });
    }
    if (signeLe > c.aujourdhui) {
      refuser('MANDAT_DATE', 'La signature du mandat est dans le futur.', { champ: 'signeLe' });
    }
    if (caducLe({ signeLe, revoqueLe: null, dernierLe: null }) <= c.aujourdhui) {
      refuser('MANDAT_CADUC', 'Ce mandat, signé il y a 36 mois ou plus, est déjà caduc.', {
        champ: 'signeLe',
      });
    }
    const enVigueur = mandatsDe(c.db, dossierId).find(
      (m) => m.personneId === debiteur.personneId && etatMandat(m, c.aujourdhui) === 'valide',
    );
    if (enVigueur) {
      refuser(
        'MANDAT_EN_VIGUEUR',
        `Le mandat ${enVigueur.rum}, signé le ${formatDate(enVigueur.signeLe)}, est en vigueur : révoquez-le d’abord.`,
      );
    }
    const compte = lireCompte({ nom: titulaire, ...saisi }, '');
    if (horsEee(compte.iban)) {
      refuser(
        'MANDAT_COMPTE',
        'Un compte hors de l’Espace économique européen ne se prélève pas ici : proposez le virement.',
        { champ: 'iban' },
      );
    }
    const mandat: MandatSepa = {
      ...compte,
      id: c.nouvelId(),
      rum: rumDe(c.db, f.dossier, debiteur.personneId),
      dossierId,
      personneId: debiteur.personneId,
      titulaire,
      signeLe,
      revoqueLe: null,
      dernierLe: null,
      enregistreLe: c.maintenant.toISOString(),
      par: c.acteur.compteId,
    };
    insererMandat(c.db, mandat);
    consigner(c, {
      dossierId,
      type: 'mandat',
      survenuLe: signeLe,
      titre: 'Mandat de prélèvement signé',
      texte: `${mandat.rum}, ${titulaire}, compte se terminant par ${compte.iban.slice(-4)}.`,
      donnees: { mandatId: mandat.id },
    });
    return { dossierId, mandatId: mandat.id, rum: mandat.rum };
  },

  'mandat.revoquer': ({ mandatId, revoqueLe, motif }, c) => {
    const m = trouverMandat(c.db, mandatId);
    if (!m) return refuser('MANDAT_INCONNU', 'Ce mandat n’existe pas dans cette base.');
    const clos = refusRevocation(m);
    if (clos) throw new RefusError(clos);
    if (revoqueLe < m.signeLe || revoqueLe > c.aujourdhui) {
      refuser(
        'MANDAT_DATE',
        `La révocation se date entre le ${formatDate(m.signeLe)} et aujourd’hui.`,
        { champ: 'revoqueLe' },
      );
    }
    revoquerMandat(c.db, mandatId, revoqueLe);
    const { emis } = ordresDuMandat(c.db, mandatId);
    consigner(c, {
      dossierId: m.dossierId,
      type: 'mandat',
      survenuLe: revoqueLe,
      titre: 'Mandat de prélèvement révoqué',
      texte: [
        `${m.rum}. ${motif}`,
        ...(emis > 0
          ? [`${emis} prélèvement déjà remis à la banque : à rappeler auprès d’elle.`]
          : []),
      ].join(' '),
      donnees: { mandatId },
    });
    return { dossierId: m.dossierId, mandatId, ordresEmis: emis };
  },
} satisfies Partial<Handlers>;

const refusRevocation = (m: MandatSepa): Refus | null =>
  m.revoqueLe
    ? refus('MANDAT_REVOQUE', `Ce mandat est révoqué depuis le ${formatDate(m.revoqueLe)}.`, {
        source: UE_260,
      })
    : null;

type Numerote = { readonly id: string; readonly numero: string };

/**
 * RUM-IND-2026-000123 for the first debtor of the file, -2 for the second; then .2, .3: each one
 * signs under his own, and a reference serves one mandate.
 */
export function rumDe(db: Lecture, { id, numero }: Numerote, personneId: string): string {
  const rang = rangDebiteur(db, id, personneId);
  const base = rang === 1 ? `RUM-${numero}` : `RUM-${numero}-${rang}`;
  const deja = mandatsDe(db, id).filter((m) => m.personneId === personneId).length;
  return deja === 0 ? base : `${base}.${deja + 1}`;
}

/** The reference that a letter to this debtor prints: that of the mandate to come. */
export const rumImprimee = (c: Contexte, p: Pick<Preparation, 'f' | 'destinataire'>): string =>
  rumDe(c.db, p.f.dossier, p.destinataire.personneId);

/** The mandates of a file, the latest first. */
export const vueMandats = (c: Contexte, dossierId: string): MandatVue[] =>
  mandatsDe(c.db, dossierId)
    .toReversed()
    .map((m) => ({
      mandatId: m.id,
      rum: m.rum,
      titulaire: m.titulaire,
      ibanFin: m.iban.slice(-4),
      signeLe: m.signeLe,
      etat: etatMandat(m, c.aujourdhui),
      revoqueLe: m.revoqueLe,
      dernierLe: m.dernierLe,
      caducLe: caducLe(m),
      permis: { 'mandat.revoquer': refusRole('mandat.revoquer', c) ?? refusRevocation(m) },
    }));
