/** Refunds as the screens show them: where each stands, what is missing, what may be done of it. */
import type { OperationName, Sortie } from '../../shared/contract/index.ts';
import type { EtapeRemboursement, RemboursementVue } from '../../shared/contract/remboursement.ts';
import { ajouterJours, formatDate, joursEntre } from '../../shared/date-civile.ts';
import { centimes } from '../../shared/montant.ts';
import { type Refus, refus } from '../../shared/refus.ts';
import type { Contexte } from '../contexte.ts';
import { jourBancaire } from '../law/jour-bancaire.ts';
import {
  compterAVerser,
  type LigneRemboursement,
  listerRemboursements,
  remboursementsDuDossier,
  suiteDe,
} from '../store/remboursement.ts';
import { refusRole } from './gardes-communes.ts';
import { dettesImputables } from './imputation-remboursement.ts';
import { netDe } from './remboursement-ouvrir.ts';

/** Days left to the debtor to say that the account is no longer his: a rule of the house. */
const JOURS_AVANT_VIREMENT = 10;

/** The account is checked, the origin said, the order signed, the day fixed. */
const estPrepare = (r: LigneRemboursement): boolean =>
  r.origine !== null &&
  suiteDe(r).virementLe !== undefined &&
  (netDe(r) === 0 || r.compteVerifieLe !== null);

export function etapeDe(r: LigneRemboursement): EtapeRemboursement {
  if (r.etat !== 'a-verser') return r.etat;
  if (r.ordreEtat === 'emis') return 'emis';
  if (!estPrepare(r)) return 'a-preparer';
  return r.documentId === null ? 'a-notifier' : 'pret';
}

/** Nothing more is done of a refund that is paid, cancelled or on its way. */
export function refusClos(r: LigneRemboursement): Refus | null {
  if (r.etat === 'verse') {
    return refus(
      'REMBOURSEMENT_VERSE',
      `Ce remboursement a été versé le ${r.verseLe ? formatDate(r.verseLe) : ''}.`,
    );
  }
  if (r.etat === 'annule') return refus('REMBOURSEMENT_ANNULE', 'Ce remboursement est annulé.');
  return r.ordreEtat === 'emis'
    ? refus(
        'REMBOURSEMENT_EMIS',
        `Ce remboursement est dans le lot de virements ${r.lot} : annulez ce lot, ou enregistrez ce que la banque en a fait.`,
      )
    : null;
}

export function refusDeces(r: LigneRemboursement): Refus | null {
  if (r.decesLe === null) return null;
  return refus(
    'REMBOURSEMENT_DECES',
    'Le bénéficiaire est décédé : la somme revient à la succession.',
    { source: 'CSS, art.\u00a0D.\u00a0122-2' },
  );
}

/** D21 tells an account and a day: both must be known. */
export function refusD21(r: LigneRemboursement): Refus | null {
  const clos = refusClos(r) ?? refusDeces(r);
  if (clos) return clos;
  return etapeDe(r) === 'a-preparer'
    ? refus(
        'REMBOURSEMENT_A_PREPARER',
        'Préparez d’abord le remboursement : origine, compte vérifié, jour du virement.',
        { source: 'CSS, art.\u00a0D.\u00a0122-4' },
      )
    : null;
}

/** What must have been done before the money leaves. */
export function refusVersement(r: LigneRemboursement): Refus | null {
  const avant = refusD21(r);
  if (avant) return avant;
  return etapeDe(r) === 'a-notifier'
    ? refus(
        'REMBOURSEMENT_A_NOTIFIER',
        'Établissez d’abord le courrier D21 : le débiteur peut signaler que ce compte n’est plus le sien.',
      )
    : null;
}

export function vueRemboursement(c: Contexte, r: LigneRemboursement): RemboursementVue {
  const suite = suiteDe(r);
  const permis = (nom: OperationName, autre: Refus | null) => refusRole(nom, c) ?? autre;
  return {
    remboursementId: r.id,
    dossierId: r.dossierId,
    numero: r.numero,
    debiteurId: r.debiteurId,
    debiteur: `${r.nom} ${r.prenoms}`,
    encaissementId: r.encaissementId,
    paiement: r.paiement,
    montantCentimes: r.montantCentimes,
    imputeCentimes: r.imputeCentimes,
    netCentimes: netDe(r),
    origine: r.origine,
    etape: etapeDe(r),
    ouvertLe: r.ouvertLe,
    ageJours: joursEntre(r.ouvertLe, c.aujourdhui),
    virementLe: suite.virementLe ?? null,
    ibanFin: r.iban?.slice(-4) ?? null,
    verseLe: r.verseLe,
    documentId: r.documentId,
    virementProposeLe: jourBancaire(ajouterJours(c.aujourdhui, JOURS_AVANT_VIREMENT)),
    dettes: r.etat === 'a-verser' ? dettesImputables(c, r) : [],
    permis: {
      'remboursement.preparer': permis('remboursement.preparer', refusClos(r) ?? refusDeces(r)),
      'courrier.etablir.D21': permis('courrier.etablir', refusD21(r)),
      'remboursement.annuler': permis('remboursement.annuler', refusClos(r)),
      'remboursement.verser': permis('remboursement.verser', refusVersement(r)),
    },
  };
}

export function listeRemboursements(
  c: Contexte,
  vue: 'a-verser' | 'verses' | 'tous',
): Sortie<'remboursement.lister'> {
  const { nombre, total } = compterAVerser(c.db);
  return {
    remboursements: listerRemboursements(c.db, vue).map((r) => vueRemboursement(c, r)),
    aVerserNombre: nombre,
    aVerserCentimes: centimes(total),
  };
}

/** Those of a file, the latest last. */
export const vueRemboursements = (c: Contexte, dossierId: string): RemboursementVue[] =>
  remboursementsDuDossier(c.db, dossierId).map((r) => vueRemboursement(c, r));
