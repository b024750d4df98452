/** A signed schedule of twelve instalments on the last day of each month, and its gestures. */
import type { Entree, OperationName, Sortie } from '../../src/shared/contract/index.ts';
import type { Role } from '../../src/shared/nomenclature.ts';
import {
  type BaseEssai,
  type Changements,
  creerDossierEssai,
  ligneEssai,
  MAINTENANT,
  nirEssai,
  notifier,
} from '../base-essai.ts';
import { entreesEssai } from '../entrees-essai.ts';

export const AMIABLE = 'gestionnaire-amiable';
/** Granted and signed on 21 November 2026; 100,27 € then 100,33 € the last month. */
export const PREMIERE = '2026-12-31';
export const MENSUALITE = 10_027;

export function essaiPlan(b: BaseEssai) {
  const faire = b.faire(AMIABLE);
  const aujourdhui = () => faire('poste.etat', {}).aujourdhui;
  const ouvrir = (dossierId: string) => faire('dossier.ouvrir', { dossierId });
  const suivre = (echeancierId: string) => faire('echeancier.suivre', { echeancierId });
  return {
    faire,
    ouvrir,
    suivre,
    refus: b.refus(AMIABLE),
    recu(change: Changements = {}): string {
      const { dossierId } = creerDossierEssai(b, change);
      const { documentId } = notifier(b, dossierId);
      faire('courrier.receptionner', { documentId, issue: 'ar-signe', le: aujourdhui() });
      return dossierId;
    },
    accorder: (dossierId: string, change: Partial<Entree<'echeancier.accorder'>> = {}) =>
      faire('echeancier.accorder', {
        dossierId,
        premiereLe: PREMIERE,
        mensualiteCentimes: null,
        nombre: 12,
        mode: 'virement',
        motifDuree: '',
        ...change,
      }),
    signer: (echeancierId: string) =>
      faire('echeancier.signer', { echeancierId, signeLe: aujourdhui() }),
    signe(change: Changements = {}) {
      const dossierId = this.recu(change);
      const { echeancierId } = this.accorder(dossierId);
      this.signer(echeancierId);
      return { dossierId, echeancierId };
    },
    payer: (dossierId: string, montantCentimes: number, recuLe: string = aujourdhui()) =>
      faire('encaissement.saisir', {
        recuLe,
        montantCentimes,
        moyen: 'virement',
        payeur: 'AUTRE',
        libelle: '',
        reference: '',
        cible: { dossierId, induDesigneId: null },
      }),
    /** Receipts checked, D06 made and sent registered, today. */
    avertir(dossierId: string, echeancierId: string) {
      faire('echeancier.controler', { echeancierId });
      const { documentId } = faire('courrier.etablir', {
        dossierId,
        code: 'D06',
        objetId: echeancierId,
        numeroRecommande: '1A 000 000 0077 0',
      });
      faire('courrier.envoyer', { documentId, envoyeLe: aujourdhui(), mode: 'lrar', numero: null });
      return documentId;
    },
    recevoir: (documentId: string, issue: 'ar-signe' | 'npai' | 'non-reclame' = 'ar-signe') =>
      faire('courrier.receptionner', { documentId, issue, le: aujourdhui() }),
    etat: (echeancierId: string) => suivre(echeancierId).suivi.etat,
    /** Two indus of the same person, of other months, the first notified a day before. */
    memeDebiteur(rang: number, mois: readonly string[] = ['2026-04', '2026-05', '2026-06']) {
      const personne = { nom: 'JUMELLE', prenoms: 'Ode', nir: nirEssai(rang) };
      b.le('2026-11-20');
      const premier = this.recu({
        personne,
        indu: { constateLe: '2026-10-01', connuLe: '2026-10-01' },
      });
      b.le('2026-11-21');
      const second = this.recu({
        personne,
        indu: { lignes: mois.map((m) => ligneEssai(m)) },
      });
      return { premier, second };
    },
  };
}

type Faire = <N extends OperationName>(role: Role, nom: N, entree: Entree<N>) => Sortie<N>;

/** Two indus in one plan, amended, not kept, found over, restored; the clock comes back after. */
export function suivreUnPlan(b: BaseEssai, faire: Faire): void {
  const exemples = entreesEssai();
  const e = essaiPlan(b);
  const { premier, second } = e.memeDebiteur(760);
  faire('dcf', 'echeancier.regroupables', { dossierId: premier });
  const groupe = { ...exemples['echeancier.grouper'], dossiers: [premier, second] };
  const ancien = faire(AMIABLE, 'echeancier.grouper', groupe).echeancierId;
  e.signer(ancien);
  const { echeancierId } = faire(AMIABLE, 'echeancier.avenant', {
    ...exemples['echeancier.avenant'],
    echeancierId: ancien,
  });
  e.signer(echeancierId);
  b.le('2027-02-06');
  const documentId = e.avertir(premier, echeancierId);
  e.recevoir(documentId);
  b.le('2027-02-22');
  faire(AMIABLE, 'echeancier.controler', { echeancierId });
  faire('dcf', 'echeancier.suivre', { echeancierId });
  faire(AMIABLE, 'echeancier.constaterCaducite', { echeancierId });
  faire(AMIABLE, 'echeancier.retablir', { echeancierId, motif: 'Paiement retrouvé' });
  b.le(MAINTENANT);
}
