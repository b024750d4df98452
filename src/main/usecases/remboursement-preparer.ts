/**
 * Preparing a refund: where it comes from, on whose account, on which day, what of it settles
 * another debt. Preparing again undoes what the former preparation had set off, and asks for a new
 * letter. CSS, art. D. 122-2; courriers.md, D21.
 */
import type { Affectation } from '../../shared/contract/encaissement.ts';
import type { EntreeLue, Sortie } from '../../shared/contract/index.ts';
import { formatDate } from '../../shared/date-civile.ts';
import { type Centimes, centimes, formatEuros, moins, oppose, ZERO } from '../../shared/montant.ts';
import { RefusError, refuser } from '../../shared/refus.ts';
import type { Contexte } from '../contexte.ts';
import { calculerRemboursement, type RefusRemboursement } from '../domain/garde-recouvrement.ts';
import { estJourBancaire, jourBancaire } from '../law/jour-bancaire.ts';
import { insererMouvement } from '../store/mouvement.ts';
import {
  dossierDeIndu,
  ecrireRemboursement,
  type LigneRemboursement,
  lireRemboursement,
  type SuiteRemboursement,
  suiteDe,
} from '../store/remboursement.ts';
import { consigner } from './consigne.ts';
import { lireFaits } from './faits.ts';
import { type Imputable, imputable } from './imputation-remboursement.ts';
import { defaireImputation } from './remboursement-ouvrir.ts';
import { refusClos, refusDeces } from './remboursement-vues.ts';
import { compteVerifie } from './sepa-compte.ts';
import { actualiserSuivi } from './suivi.ts';

type Demande = EntreeLue<'remboursement.preparer'>;

const CHAMPS: Record<RefusRemboursement, string | undefined> = {
  rien: undefined,
  deces: undefined,
  compte: 'compte.iban',
  accord: 'imputation.accordLe',
};

/**
 * @throws RefusError REMBOURSEMENT_VERSE, _EMIS, _ANNULE, _DECES, _DATE, _DECISION, _COMPTE,
 * _ACCORD, _IMPUTATION, _JOUR, IBAN_INVALIDE, BIC_INVALIDE, SEPA_ZONE
 */
export function preparerRemboursement(
  c: Contexte,
  demande: Demande,
): Sortie<'remboursement.preparer'> {
  const r = lireRemboursement(c.db, demande.remboursementId);
  if (!r) return refuser('REMBOURSEMENT_INCONNU', 'Ce remboursement n’existe pas dans cette base.');
  const empechement = refusClos(r) ?? refusDeces(r);
  if (empechement) throw new RefusError(empechement);
  lireFaits(c.db, r.dossierId);
  exigerDates(c, r, demande);
  retirerImputation(c, r, 'Remboursement préparé de nouveau.');
  const { imputation } = demande;
  const dette = imputation && imputable(c, r, imputation);
  const compte = demande.compte && compteVerifie(c, { ...demande.compte, nom: nomDe(r) });
  const calcul = calculer(c, r, demande);
  ecrireRemboursement(c.db, {
    ...r,
    origine: demande.origine,
    iban: calcul.net > 0 ? (compte?.iban ?? null) : null,
    bic: calcul.net > 0 ? (compte?.bic ?? '') : null,
    compteVerifieLe: calcul.net > 0 ? (demande.compte?.verifieLe ?? null) : null,
    imputeCentimes: calcul.impute,
    accordLe: imputation?.accordLe ?? null,
    imputeInduId: imputation?.induId ?? null,
    texte: JSON.stringify(suiteNouvelle(r, demande)),
  });
  const affectation = dette && imputerSur(c, r, { dette, montant: calcul.impute });
  noter(c, r, { calcul, demande });
  actualiserSuivi(c, r.dossierId);
  return {
    dossierId: r.dossierId,
    montantCentimes: calcul.montant,
    imputeCentimes: calcul.impute,
    netCentimes: calcul.net,
    affectation,
    explication: { etapes: [...calcul.explication], statut: 'certain' },
  };
}

const nomDe = (r: LigneRemboursement): string => `${r.nom} ${r.prenoms}`.trim();

function suiteNouvelle(r: LigneRemboursement, d: Demande): SuiteRemboursement {
  const { tacheId } = suiteDe(r);
  const { decisionLe, ordonneLe, virementLe } = d;
  return { ...(tacheId ? { tacheId } : {}), decisionLe, ordonneLe, virementLe };
}

function exigerDates(c: Contexte, r: LigneRemboursement, d: Demande): void {
  const decide = d.origine === 'cra' || d.origine === 'jugement';
  if (decide !== (d.decisionLe !== null)) {
    refuser(
      'REMBOURSEMENT_DECISION',
      decide
        ? 'Indiquez la date de la décision qui donne raison au débiteur.'
        : 'Cette origine ne vient d’aucune décision : laissez sa date vide.',
      { champ: 'decisionLe' },
    );
  }
  const passees = { decisionLe: d.decisionLe, ordonneLe: d.ordonneLe } as const;
  for (const [champ, le] of Object.entries(passees)) {
    if (le !== null && le > c.aujourdhui)
      refuser('REMBOURSEMENT_DATE', 'Cette date est dans le futur.', { champ });
  }
  if (d.ordonneLe < r.ouvertLe) {
    refuser(
      'REMBOURSEMENT_DATE',
      `L’ordre de dépense ne peut pas précéder le trop-perçu, constaté le ${formatDate(r.ouvertLe)}.`,
      { champ: 'ordonneLe', source: 'CSS, art.\u00a0D.\u00a0253-4' },
    );
  }
  if (d.virementLe <= c.aujourdhui || !estJourBancaire(d.virementLe)) {
    const suivant = d.virementLe > c.aujourdhui ? jourBancaire(d.virementLe) : null;
    refuser(
      'REMBOURSEMENT_JOUR',
      suivant
        ? `La banque ne travaille pas le ${formatDate(d.virementLe)}. Jour ouvré suivant : ${formatDate(suivant)}.`
        : 'Le virement se prévoit après aujourd’hui : le débiteur est prévenu avant.',
      { champ: 'virementLe' },
    );
  }
}

function calculer(c: Contexte, r: LigneRemboursement, d: Demande) {
  const recu = centimes(r.paiementCentimes ?? r.montantCentimes);
  const calcul = calculerRemboursement(
    {
      recu,
      du: moins(recu, r.montantCentimes),
      imputation: d.imputation && {
        montant: d.imputation.montantCentimes,
        accordLe: d.imputation.accordLe,
      },
      beneficiaireDecede: r.decesLe !== null,
      compteVerifie: d.compte !== null,
    },
    c.aujourdhui,
  );
  const [premier] = calcul.obstacles;
  if (premier) {
    const { code, raison, source } = premier;
    refuser(`REMBOURSEMENT_${code.toUpperCase()}`, raison, {
      ...(CHAMPS[code] ? { champ: CHAMPS[code] } : {}),
      ...(source ? { source } : {}),
    });
  }
  return calcul;
}

function noter(
  c: Contexte,
  r: LigneRemboursement,
  { calcul, demande }: { readonly calcul: ReturnType<typeof calculer>; readonly demande: Demande },
): void {
  const { compte, virementLe, imputation } = demande;
  const fin = compte?.iban.replace(/\s/g, '').slice(-4);
  consigner(c, {
    dossierId: r.dossierId,
    type: 'remboursement',
    titre: `Remboursement de ${formatEuros(calcul.montant)} préparé`,
    texte: [
      `Ordre de dépense du ${formatDate(demande.ordonneLe)}.`,
      ...(imputation
        ? [`${formatEuros(calcul.impute)} imputés sur une autre dette, avec l’accord du débiteur.`]
        : []),
      ...(calcul.net > 0
        ? [
            `${formatEuros(calcul.net)} à virer le ${formatDate(virementLe)}, compte se terminant par ${fin}.`,
          ]
        : []),
    ].join(' '),
    donnees: { remboursementId: r.id },
  });
}

/**
 * The part of the payment that settles the other debt. It is not told as paid by the debtor:
 * DOUTE: his agreement to a set-off may acknowledge the debt; the clock is not moved by it.
 */
function imputerSur(
  c: Contexte,
  r: LigneRemboursement,
  { dette, montant }: { readonly dette: Imputable; readonly montant: Centimes },
): Affectation {
  insererMouvement(c.db, c.poste.identite(), {
    id: c.nouvelId(),
    induId: dette.induId,
    debiteurId: dette.debiteurId,
    nature: 'versement',
    montantCentimes: oppose(montant),
    effetLe: dette.accordLe,
    enregistreLe: c.maintenant.toISOString(),
    moyen: dette.moyen,
    annuleId: null,
    encaissementId: r.encaissementId,
  });
  consigner(c, {
    dossierId: dette.dossierId,
    type: 'versement',
    survenuLe: dette.accordLe,
    titre: `Trop-perçu imputé : ${formatEuros(montant)}`,
    texte: `${r.paiement ?? ''} (dossier ${r.numero}), avec l’accord du débiteur.`,
    donnees: {
      ...(r.encaissementId ? { encaissementId: r.encaissementId } : {}),
      remboursementId: r.id,
      volontaire: false,
    },
  });
  actualiserSuivi(c, dette.dossierId);
  return {
    dossierId: dette.dossierId,
    numero: dette.numero,
    induId: dette.induId,
    libelle: dette.libelle,
    avantCentimes: dette.soldeCentimes,
    imputeCentimes: montant,
    apresCentimes: moins(dette.soldeCentimes, montant),
  };
}

/** Undoes the set-off of a refund, its event too. */
export function retirerImputation(c: Contexte, r: LigneRemboursement, motif: string): void {
  if (r.imputeCentimes === 0 || r.imputeInduId === null) return;
  defaireImputation(c, r);
  const dossierId = dossierDeIndu(c.db, r.imputeInduId);
  const evenement = lireFaits(c.db, dossierId).effectifs.findLast(
    (e) => e.type === 'versement' && e.donnees.remboursementId === r.id,
  );
  consigner(c, {
    dossierId,
    type: 'annulation',
    titre: 'Imputation d’un trop-perçu retirée',
    texte: `${formatEuros(r.imputeCentimes)} sont dus de nouveau. ${motif}`,
    ...(evenement ? { annuleId: evenement.id } : {}),
  });
  ecrireRemboursement(c.db, { ...r, imputeCentimes: ZERO, imputeInduId: null, accordLe: null });
  actualiserSuivi(c, dossierId);
}
