/**
 * What the texts say of a schedule: how long the one that blocks a withholding may be, the line
 * of the organism beyond it, interest. Invariant: a longer schedule is a tolerance, and says so.
 * CSS, art. R. 133-9-2 I, D. 133-2-3; C. civ., art. 1231-6 and 1343-5.
 */
import { dateCivile } from '../../shared/date-civile.ts';
import { type Datee, datee } from './datee.ts';
import { S } from './sources.ts';

const d = dateCivile;
const VERIFIE_LE = d('2026-11-21');

/** Months of the schedule that blocks a withholding. A longer one is a choice of the organism. */
export const dureeEcheancier: Datee<number> = datee({
  nom: 'Échéancier qui écarte la retenue',
  verifieLe: VERIFIE_LE,
  versions: [{ depuis: d('2021-03-25'), valeur: 12, source: S.R133_9_2, statut: 'certain' }],
});

/** Months to repay before a withholding on the benefits of another organism. */
export const remboursementAvantRetenue: Datee<number> = datee({
  nom: 'Remboursement avant retenue sur une autre branche',
  verifieLe: VERIFIE_LE,
  versions: [{ depuis: d('2020-01-01'), valeur: 12, source: S.D133_2_3, statut: 'certain' }],
});

/** Months beyond which a schedule asks for a second look. */
export const ligneEcheancier: Datee<number> = datee({
  nom: 'Échéancier soumis à un second regard',
  verifieLe: VERIFIE_LE,
  versions: [
    {
      depuis: d('2020-01-01'),
      valeur: 24,
      source: S.CC_1343_5,
      statut: 'interpretation',
      raison:
        'Repère interne\u00a0: aucun texte ne fixe 24 mois, sinon les deux années de grâce que le juge peut accorder.',
    },
  ],
});

/** Interest on an overpayment, in percent a year. */
export const interetsIndu: Datee<number> = datee({
  nom: 'Intérêts sur un indu',
  verifieLe: VERIFIE_LE,
  versions: [
    {
      depuis: d('2009-08-23'),
      valeur: 0,
      source: S.CC_1231_6,
      statut: 'interpretation',
      raison:
        'Aucun texte propre aux indus n’en prévoit\u00a0; le taux légal depuis la mise en demeure n’est pas demandé.',
    },
  ],
});
