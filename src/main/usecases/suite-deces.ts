/** What comes next in a file whose debtor died, from its own facts; null when nobody is known to. */
import type { DateCivile } from '../../shared/date-civile.ts';
import { RefusError } from '../../shared/refus.ts';
import {
  type LettreEcrite,
  type SuiteSuccession,
  suiteSuccession,
} from '../domain/suite-succession.ts';
import { echeanceSuivie } from '../law/delais-suivis.ts';
import { etatPostal, type FaitsDossier } from './faits.ts';
import { lieuDe } from './horloges.ts';
import { lettreDe, type Succession, successionDe } from './succession-lue.ts';

export function suiteDeces(f: FaitsDossier): SuiteSuccession | null {
  const s = successionDe(f);
  if (!s) return null;
  return suiteSuccession({
    decesLe: s.decesLe,
    constateLe: f.principal.indu.constateLe,
    neDuDeces: f.principal.indu.nature === 'deces',
    banqueVerifiee: s.banque !== null,
    notaire: s.notaire && {
      lettre: lettre(f, s.notaire.id),
      envoyeLe: envoi(f, s.notaire.id),
    },
    heritiers: s.heritiers.map((h) => ({
      option: h.option,
      lettre: h.debiteur ? lettre(f, h.debiteur.id) : 'envoyee',
    })),
    partsConnues: s.reparti,
    successionDoit: f.principal.debiteurs.some(
      (d) =>
        d.partCentimes > 0 && (d.qualite === 'heritier' || d.personneId === s.defunt.personneId),
    ),
    optionLe: finOption(f, s),
  });
}

/** The four months of C. civ., art. 771; the day of the death before the text is known. */
export function finOption(f: FaitsDossier, s: Succession): DateCivile {
  try {
    return echeanceSuivie('T17', s.decesLe, lieuDe(f)).echeance;
  } catch (erreur) {
    if (erreur instanceof RefusError) return s.decesLe;
    throw erreur;
  }
}

const envoi = (f: FaitsDossier, debiteurId: string) => {
  const d = lettreDe(f, debiteurId);
  return d ? etatPostal(f, d.id).envoyeLe : null;
};

function lettre(f: FaitsDossier, debiteurId: string): LettreEcrite {
  if (!lettreDe(f, debiteurId)) return 'a-etablir';
  return envoi(f, debiteurId) ? 'envoyee' : 'a-envoyer';
}
