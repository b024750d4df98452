/**
 * Payments: entered, settled, taken back, returned by the bank. Every change of a balance is a new
 * movement; taking back writes the opposite ones, so that balances, schedules and clocks are
 * exactly what they were. Invariant: settled + suspense + refund = the payment.
 */
import type { EffetEncaissement } from '../../shared/contract/encaissement.ts';
import { anneeDe, formatDate } from '../../shared/date-civile.ts';
import { type Centimes, formatEuros, moins, oppose, somme, ZERO } from '../../shared/montant.ts';
import { LIBELLE_MOYEN } from '../../shared/nomenclature.ts';
import { RefusError, refuser } from '../../shared/refus.ts';
import type { Contexte, Handlers } from '../contexte.ts';
import {
  attribuerEncaissement,
  type Encaissement,
  insererEncaissement,
  prochainEncaissement,
  rejeterEncaissement,
  trouverEncaissement,
} from '../store/encaissement.ts';
import { insererMouvement } from '../store/mouvement.ts';
import { consigner } from './consigne.ts';
import { payeurDe } from './encaissement-payeur.ts';
import { reprendre } from './encaissement-reprise.ts';
import { listeEncaissements } from './encaissement-vues.ts';
import { type ActeEncaissement, refusEncaissement } from './gardes-encaissement.ts';
import { autresDettes, type Imputation, imputer, type Payeur } from './imputation-paiement.ts';
import { ouvrirRemboursement } from './remboursement-ouvrir.ts';
import { rejeterOrdre } from './sepa-retour.ts';
import { actualiserSuivi } from './suivi.ts';

export const encaissementHandlers = {
  'encaissement.saisir': ({ cible, ...saisi }, c) => {
    if (saisi.recuLe > c.aujourdhui) {
      refuser('PAIEMENT_DATE', 'La date du paiement est dans le futur.', { champ: 'recuLe' });
    }
    return encaisser(c, saisi, cible && payeurDe(c, cible));
  },

  'encaissement.affecter': ({ encaissementId, ...cible }, c) => {
    const encaissement = lire(c, encaissementId, 'affecter');
    return aPlat(() => {
      const payeur = payeurDe(c, cible);
      attribuerEncaissement(c.db, encaissementId, payeur.personneId);
      return regler(c, encaissement, payeur);
    });
  },

  'encaissement.desaffecter': ({ encaissementId, motif }, c) => {
    const encaissement = lire(c, encaissementId, 'desaffecter');
    reprendre(c, encaissement, { titre: 'Paiement désaffecté', motif });
    attribuerEncaissement(c.db, encaissementId, null);
    return enSuspens(encaissement, 'Désaffecté');
  },

  'encaissement.rejeter': ({ encaissementId, rejeteLe, motif }, c) => {
    const encaissement = lire(c, encaissementId, 'rejeter');
    if (rejeteLe < encaissement.recuLe || rejeteLe > c.aujourdhui) {
      refuser(
        'REJET_DATE',
        `Le rejet se date entre le ${formatDate(encaissement.recuLe)} et aujourd’hui.`,
        { champ: 'rejeteLe' },
      );
    }
    reprendre(c, encaissement, { titre: 'Paiement rejeté', motif });
    rejeterOrdre(c, encaissementId, motif);
    rejeterEncaissement(c.db, { id: encaissementId, le: rejeteLe, motif });
    return { ...enSuspens(encaissement, 'Rejeté par la banque'), suspensCentimes: ZERO };
  },

  'encaissement.lister': (filtre, c) => listeEncaissements(c, filtre),
} satisfies Partial<Handlers>;

export type ASaisir = Pick<
  Encaissement,
  'recuLe' | 'montantCentimes' | 'moyen' | 'payeur' | 'libelle' | 'reference'
>;

/** A payment, settled at once when its payer is known, else in suspense. @throws as `imputer` */
export function encaisser(c: Contexte, saisi: ASaisir, payeur: Payeur | null): EffetEncaissement {
  const encaissement: Encaissement = {
    ...saisi,
    id: c.nouvelId(),
    numero: prochainEncaissement(c.db, anneeDe(saisi.recuLe)),
    personneId: payeur?.personneId ?? null,
    enregistreLe: c.maintenant.toISOString(),
    par: c.acteur.compteId,
    rejeteLe: null,
    rejetMotif: null,
  };
  insererEncaissement(c.db, encaissement);
  return payeur ? regler(c, encaissement, payeur) : enSuspens(encaissement, 'Payeur non reconnu');
}

function lire(c: Contexte, id: string, acte: ActeEncaissement): Encaissement {
  const e = trouverEncaissement(c.db, id);
  if (!e) return refuser('PAIEMENT_INCONNU', 'Ce paiement n’existe pas dans cette base.');
  const empechement = refusEncaissement(c, e, acte);
  if (empechement) throw new RefusError(empechement);
  return e;
}

/** The target stands beside the payment in this input: a refusal names the field so. */
function aPlat<T>(agir: () => T): T {
  try {
    return agir();
  } catch (erreur) {
    if (!(erreur instanceof RefusError) || !erreur.refus.champ) throw erreur;
    const champ = erreur.refus.champ.replace(/^cible$/, 'dossierId').replace(/^cible\./, '');
    throw new RefusError({ ...erreur.refus, champ });
  }
}

/** Settles by the rule of the branch. @throws as `imputer` */
function regler(c: Contexte, e: Encaissement, payeur: Payeur): EffetEncaissement {
  const imputation = imputer(c.db, payeur, { ...e, montant: e.montantCentimes });
  const effet = inscrireImputation(c, e, { personneId: payeur.personneId, imputation });
  return { ...effet, autres: autresDettes(c, payeur, effet) };
}

/** Writes what was imputed: movements, journal of each file, refund of what is too much. */
export function inscrireImputation(
  c: Contexte,
  e: Encaissement,
  { personneId, imputation }: { readonly personneId: string; readonly imputation: Imputation },
): EffetEncaissement {
  for (const a of imputation.affectations) {
    insererMouvement(c.db, c.poste.identite(), {
      id: c.nouvelId(),
      induId: a.induId,
      debiteurId: a.debiteurId,
      nature: e.moyen === 'retenue' ? 'retenue' : 'versement',
      montantCentimes: oppose(a.imputeCentimes),
      effetLe: e.recuLe,
      enregistreLe: c.maintenant.toISOString(),
      moyen: e.moyen,
      annuleId: null,
      encaissementId: e.id,
    });
  }
  const premier = imputation.affectations[0];
  if (imputation.reste > 0 && premier) {
    ouvrirRemboursement(c, {
      dossierId: premier.dossierId,
      personneId,
      encaissementId: e.id,
      montantCentimes: imputation.reste,
      origine: null,
    });
  }
  for (const dossierId of new Set(imputation.affectations.map((a) => a.dossierId))) {
    consignerVersement(c, e, { dossierId, imputation });
  }
  return {
    dossierId: premier?.dossierId ?? null,
    encaissementId: e.id,
    numero: e.numero,
    affectations: imputation.affectations.map(({ debiteurId: _, ...a }) => a),
    autres: [],
    suspensCentimes: ZERO,
    excedentCentimes: imputation.reste,
    explication: imputation.explication,
  };
}

function consignerVersement(
  c: Contexte,
  e: Encaissement,
  { dossierId, imputation }: { dossierId: string; imputation: Imputation },
): void {
  const siennes = imputation.affectations.filter((a) => a.dossierId === dossierId);
  const total = somme(siennes.map((a) => a.imputeCentimes));
  const trop = siennes.includes(imputation.affectations[0] as never) ? imputation.reste : ZERO;
  consigner(c, {
    dossierId,
    type: 'versement',
    survenuLe: e.recuLe,
    titre: `${LIBELLE_MOYEN[e.moyen]} de ${formatEuros(e.montantCentimes)}`,
    texte: [
      `${e.numero} : ${formatEuros(total)} sur ce dossier.`,
      ...(trop > 0 ? [`${formatEuros(trop)} de trop, à rembourser.`] : []),
    ].join(' '),
    donnees: { encaissementId: e.id, volontaire: e.moyen !== 'retenue' && e.moyen !== 'tiers' },
  });
  actualiserSuivi(c, dossierId);
}

function enSuspens(e: Encaissement, pourquoi: string): EffetEncaissement {
  const suspens: Centimes = moins(e.montantCentimes, ZERO);
  const explication: EffetEncaissement['explication'] = {
    etapes: [
      { etape: 'Paiement', valeur: formatEuros(e.montantCentimes), reference: null },
      { etape: pourquoi, valeur: 'en suspens', reference: null },
    ],
    statut: 'certain',
  };
  return {
    dossierId: null,
    encaissementId: e.id,
    numero: e.numero,
    affectations: [],
    autres: [],
    suspensCentimes: suspens,
    excedentCentimes: ZERO,
    explication,
  };
}
