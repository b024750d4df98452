/**
 * Withholdings of the tests: a pension of 1 200,00 € net, a household of two children; a debtor
 * whose notification was received on 21 November 2026, to be withheld from 12 December.
 */
import { randomUUID } from 'node:crypto';
import { ecrireCsv } from '../src/main/exchange/csv-ecriture.ts';
import type { Entree, OperationName, Sortie } from '../src/shared/contract/index.ts';
import type { FichierRetenues } from '../src/shared/contract/retenue-vues.ts';
import type { BaseEssai } from './base-essai.ts';
import { type Changements, creationEssai, ligneEssai, personneEssai } from './saisies-essai.ts';

const AMIABLE = 'gestionnaire-amiable';

export type Decision = Entree<'retenue.decider'>;
type SansDossier = Omit<Decision, 'dossierId'>;

export const DECISION: SansDossier = {
  situation: { methode: 'quotite', netMensuelCentimes: 120_000, personnesACharge: 0 },
  supports: [{ prestation: 'REVERSION', duCentimes: 90_000, dejaPreleveCentimes: 0 }],
  decideCentimes: null,
  accordDebiteurLe: null,
  accordOrganismeLe: null,
  debut: '2026-12',
};

/** A couple, two children, 1 950,00 € a month: 181,30 € in 2026 with 25 % of housing deemed. */
export const DECISION_FAMILLE: SansDossier = {
  situation: {
    methode: 'bareme-famille',
    territoire: 'METROPOLE_DOM',
    ressources: { type: 'annuelles', montantCentimes: 2_340_000 },
    prestationsMensuellesCentimes: 85_000,
    logementCentimes: 70_000,
    couple: true,
    enfants: 2,
    fraude: 'non',
  },
  supports: [{ prestation: 'PF', duCentimes: 85_000, dejaPreleveCentimes: 0 }],
  decideCentimes: null,
  accordDebiteurLe: null,
  accordOrganismeLe: null,
  debut: '2026-12',
};

const VIDE = Buffer.from('reference;prestation;mois;montant_retenu\n').toString('base64');

/** One well-formed input an operation, on ids that no base holds. */
export function entreesRetenue(dossierId: string) {
  const retenueId = randomUUID();
  return {
    'retenue.simuler': { ...DECISION, dossierId },
    'retenue.decider': { ...DECISION, dossierId },
    'retenue.reviser': { ...DECISION, retenueId, motif: 'Changement de ressources' },
    'retenue.clore': { retenueId, motif: 'Prestation terminée' },
    'retenue.lister': { vue: 'en-cours' },
    'retenue.fichier': { mois: '2026-12', nir: 'masque' },
    'retenue.importerRetour': {
      fichierId: randomUUID(),
      recuLe: '2026-12-15',
      nom: 'retour.csv',
      contenu: VIDE,
    },
  } satisfies { [N in Retenues]: Entree<N> } as { [N in Retenues]: Entree<N> };
}
type Retenues = Extract<OperationName, `retenue.${string}`>;

let rang = 5_000;

export type EssaiRetenue = ReturnType<typeof essaiRetenue>;

export function essaiRetenue(b: BaseEssai) {
  const faire = b.faire(AMIABLE);
  const aujourdhui = () => faire('poste.etat', {}).aujourdhui;
  return {
    /** Registered, notified and received today; `personne` gives the same debtor again. */
    recu(change: Changements & { rang?: number } = {}): string {
      rang += 1;
      const { rang: qui = rang, ...reste } = change;
      const { dossierId } = faire('dossier.creer', {
        ...creationEssai(rang, reste),
        debiteurs: [
          {
            personne: personneEssai(qui, reste.personne),
            qualite: 'principal',
            partCentimes: null,
          },
        ],
      });
      const { documentId } = faire('courrier.etablir', {
        dossierId,
        code: 'D01',
        numeroRecommande: '1A 000 000 0001 2',
      });
      const le = aujourdhui();
      faire('courrier.envoyer', { documentId, envoyeLe: le, mode: 'lrar', numero: null });
      faire('courrier.receptionner', { documentId, issue: 'ar-signe', le });
      return dossierId;
    },
    famille(mois: string, change: Changements & { rang?: number } = {}): string {
      const lignes = [ligneEssai(mois, { prestation: 'PF' })];
      return this.recu({
        branche: 'famille',
        ...change,
        indu: { prestation: 'PF', lignes, ...change.indu },
      });
    },
    ouvrir: (dossierId: string) => faire('dossier.ouvrir', { dossierId }),
    reste: (dossierId: string) => faire('dossier.ouvrir', { dossierId }).resteCentimes,
    decider: (dossierId: string, change: Partial<SansDossier> = {}) =>
      faire('retenue.decider', { dossierId, ...DECISION, ...change }),
    lister: (vue: Entree<'retenue.lister'>['vue'] = 'en-cours', mois?: string) =>
      faire('retenue.lister', { vue, ...(mois ? { mois } : {}) }),
    fichier: (mois = '2026-12'): Sortie<'retenue.fichier'> =>
      faire('retenue.fichier', { mois, nir: 'masque' }),
    retour: (f: FichierRetenues, contenu: string, recuLe = aujourdhui()) =>
      faire('retenue.importerRetour', {
        fichierId: f.fichierId,
        nom: 'retour.csv',
        contenu,
        recuLe,
      }),
  };
}

type Reponse = { readonly retenu?: number; readonly code?: string; readonly motif?: string };

/** The return of a file: all of it, unless a line is told otherwise. */
export function retourDe(f: FichierRetenues, dit: Record<string, Reponse> = {}): string {
  const euros = (c: number) => (c / 100).toFixed(2).replace('.', ',');
  const lignes = f.lignes.map((l) => {
    const r = dit[l.reference] ?? {};
    const mois = `${f.mois.slice(5)}/${f.mois.slice(0, 4)}`;
    const retenu = euros(r.retenu ?? l.montantCentimes);
    return [l.reference, l.prestation, mois, retenu, r.code ?? '', r.motif ?? ''];
  });
  const entete = ['reference', 'prestation', 'mois', 'montant_retenu', 'code_ecart', 'motif'];
  return ecrireCsv([entete, ...lignes]).toString('base64');
}
