/**
 * What comes next after a death: find the heirs, write to the notary, to each heir, wait for their
 * choice. Pure and independent of today's date. C. civ., art. 771, 870 and 873; sheet D19.
 */
import { ajouterJours, type DateCivile } from '../../shared/date-civile.ts';
import type { OptionHeritier } from '../../shared/nomenclature-succession.ts';

/** Local settings of the service, in days; no text fixes them. */
export const DELAIS_SUCCESSION = {
  /** Nothing is asked of a family before, unless a limitation is near. */
  decence: 30,
  /** A limitation this near lets the letter leave at once. */
  prescriptionProche: 90,
  /** From the finding on, to ask the bank and to write. */
  agir: 15,
  /** The notary is asked again after. */
  reponseNotaire: 30,
} as const;

export type LettreEcrite = 'a-etablir' | 'a-envoyer' | 'envoyee';

export type FaitsSuccession = {
  readonly decesLe: DateCivile;
  readonly constateLe: DateCivile;
  /** Only payments made after the death are claimed by D19. */
  readonly neDuDeces: boolean;
  readonly banqueVerifiee: boolean;
  /** null: no notary is known. */
  readonly notaire: { readonly lettre: LettreEcrite; readonly envoyeLe: DateCivile | null } | null;
  readonly heritiers: readonly { readonly option: OptionHeritier; readonly lettre: LettreEcrite }[];
  readonly partsConnues: boolean;
  /** False when whoever received the payments owes all that is left. */
  readonly successionDoit: boolean;
  /** Last day of the four months of C. civ., art. 771. */
  readonly optionLe: DateCivile;
};

export type SuiteSuccession = {
  readonly phase: 'constat' | 'notification' | 'amiable';
  readonly action: string;
  readonly le: DateCivile;
};

export const ATTENDRE_OPTION = 'Attendre l’option';

export function suiteSuccession(f: FaitsSuccession): SuiteSuccession {
  const decence = ajouterJours(f.decesLe, DELAIS_SUCCESSION.decence);
  const agirLe = ajouterJours(f.constateLe, DELAIS_SUCCESSION.agir);
  const ecrireLe = decence > agirLe ? decence : agirLe;
  const tenus = f.heritiers.filter((h) => h.option !== 'renonciation');
  const suite = (phase: SuiteSuccession['phase'], action: string, le: DateCivile) => ({
    phase,
    action,
    le,
  });
  if (f.heritiers.length > 0 && tenus.length === 0) {
    return suite('amiable', 'Proposer l’admission en non-valeur', f.optionLe);
  }
  if (f.neDuDeces && !f.banqueVerifiee) {
    return suite('constat', 'Interroger la banque', agirLe);
  }
  // No model of letter speaks to a third party: he is written to outside the application.
  if (!f.successionDoit) return suite('amiable', 'Réclamer au tiers hors appli', agirLe);
  if (f.neDuDeces && f.notaire && f.notaire.lettre !== 'envoyee') {
    const action =
      f.notaire.lettre === 'a-etablir' ? 'Écrire au notaire' : 'Envoyer le courrier au notaire';
    return suite('constat', action, ecrireLe);
  }
  if (tenus.length === 0) {
    const envoyeLe = f.notaire?.envoyeLe;
    return envoyeLe
      ? suite(
          'notification',
          'Attendre la réponse du notaire',
          ajouterJours(envoyeLe, DELAIS_SUCCESSION.reponseNotaire),
        )
      : suite('constat', 'Identifier les héritiers', ecrireLe);
  }
  if (f.neDuDeces && tenus.some((h) => h.lettre === 'a-etablir')) {
    return suite('notification', 'Écrire à chaque héritier', ecrireLe);
  }
  if (f.neDuDeces && tenus.some((h) => h.lettre === 'a-envoyer')) {
    return suite('notification', 'Envoyer les courriers aux héritiers', ecrireLe);
  }
  if (!f.partsConnues) return suite('notification', 'Demander les parts', ecrireLe);
  if (tenus.some((h) => h.option === 'inconnue')) {
    return suite('notification', ATTENDRE_OPTION, f.optionLe);
  }
  return suite('amiable', 'Suivre le paiement des héritiers', f.optionLe);
}
