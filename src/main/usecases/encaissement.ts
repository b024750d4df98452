/**
 * Payments: entered, settled, taken back, returned by the bank. Every change of a balance is a new
 * movement; taking back writes the opposite ones, so that balances, schedules and clocks are
 * exactly what they were. Invariant: settled + suspense + refund = the payment.
 */
import type { EffetEncaissement } from '../../shared/contract/encaissement.ts';
import { anneeDe, formatDate } from '../../shared/date-civile.ts';
import { type Centimes, formatEuros, moins, oppose, somme, ZERO } from '../../shared/montant.ts';
import { LIBELLE_MOYEN } from '../../shared/nomenclature.ts';
import { refuser } from '../../shared/refus.ts';
import type { Contexte, Handlers } from '../contexte.ts';
import {
  attribuerEncaissement,
  type Encaissement,
  insererEncaissement,
  insererRemboursement,
  prochainEncaissement,
  rejeterEncaissement,
  trouverEncaissement,
} from '../store/encaissement.ts';
import { insererMouvement } from '../store/mouvement.ts';
import { consigner } from './consigne.ts';
import { payeurDe } from './encaissement-payeur.ts';
import { reprendre, suspensDe } from './encaissement-reprise.ts';
import { listeEncaissements } from './encaissement-vues.ts';
import { type Imputation, imputer, type Payeur } from './imputation-paiement.ts';
import { actualiserSuivi } from './suivi.ts';

export const encaissementHandlers = {
  'encaissement.saisir': ({ cible, ...saisi }, c) => {
    if (saisi.recuLe > c.aujourdhui) {
      refuser('PAIEMENT_DATE', 'La date du paiement est dans le futur.', { champ: 'recuLe' });
    }
    return encaisser(c, saisi, cible && payeurDe(c, cible));
  },

  'encaissement.affecter': ({ encaissementId, ...cible }, c) => {
    const encaissement = lire(c, encaissementId);
    if (suspensDe(c.db, encaissement) !== encaissement.montantCentimes) {
      refuser(
        'PAIEMENT_AFFECTE',
        `Le paiement ${encaissement.numero} règle déjà des dettes : désaffectez-le d’abord.`,
      );
    }
    const payeur = payeurDe(c, cible);
    attribuerEncaissement(c.db, encaissementId, payeur.personneId);
    return regler(c, encaissement, payeur);
  },

  'encaissement.desaffecter': ({ encaissementId, motif }, c) => {
    const encaissement = lire(c, encaissementId);
    if (suspensDe(c.db, encaissement) === encaissement.montantCentimes) {
      refuser('PAIEMENT_EN_SUSPENS', `Le paiement ${encaissement.numero} ne règle aucune dette.`);
    }
    reprendre(c, encaissement, { titre: 'Paiement désaffecté', motif });
    attribuerEncaissement(c.db, encaissementId, null);
    return enSuspens(encaissement, 'Désaffecté');
  },

  'encaissement.rejeter': ({ encaissementId, rejeteLe, motif }, c) => {
    const encaissement = lire(c, encaissementId);
    if (rejeteLe < encaissement.recuLe || rejeteLe > c.aujourdhui) {
      refuser(
        'REJET_DATE',
        `Le rejet se date entre le ${formatDate(encaissement.recuLe)} et aujourd’hui.`,
        { champ: 'rejeteLe' },
      );
    }
    reprendre(c, encaissement, { titre: 'Paiement rejeté', motif });
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

function lire(c: Contexte, id: string): Encaissement {
  const e = trouverEncaissement(c.db, id);
  if (!e) return refuser('PAIEMENT_INCONNU', 'Ce paiement n’existe pas dans cette base.');
  if (e.rejeteLe) {
    refuser(
      'PAIEMENT_REJETE',
      `Le paiement ${e.numero} a été rejeté le ${formatDate(e.rejeteLe)}.`,
    );
  }
  return e;
}

/** Writes what the rule says: movements, journal of each file, refund of what is too much. */
function regler(c: Contexte, e: Encaissement, payeur: Payeur): EffetEncaissement {
  const imputation = imputer(c.db, payeur, { ...e, montant: e.montantCentimes });
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
  if (imputation.reste > 0 && premier)
    ouvrirRemboursement(c, e, { ...imputation, premier, payeur });
  for (const dossierId of new Set(imputation.affectations.map((a) => a.dossierId))) {
    consignerVersement(c, e, { dossierId, imputation });
  }
  return {
    dossierId: premier?.dossierId ?? null,
    encaissementId: e.id,
    numero: e.numero,
    affectations: imputation.affectations.map(({ debiteurId: _, ...a }) => a),
    suspensCentimes: ZERO,
    excedentCentimes: imputation.reste,
    explication: imputation.explication,
  };
}

function ouvrirRemboursement(
  c: Contexte,
  e: Encaissement,
  o: Imputation & { premier: Imputation['affectations'][number]; payeur: Payeur },
): void {
  insererRemboursement(c.db, {
    id: c.nouvelId(),
    dossierId: o.premier.dossierId,
    personneId: o.payeur.personneId,
    encaissementId: e.id,
    montantCentimes: o.reste,
    etat: 'a-verser',
    ouvertLe: c.aujourdhui,
    verseLe: null,
    enregistreLe: c.maintenant.toISOString(),
    origine: null,
    iban: null,
    bic: null,
    compteVerifieLe: null,
    imputeCentimes: ZERO,
    accordLe: null,
    imputeInduId: null,
    texte: '',
  });
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
    suspensCentimes: suspens,
    excedentCentimes: ZERO,
    explication,
  };
}
