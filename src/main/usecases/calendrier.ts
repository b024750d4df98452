/**
 * The calendar of an indu and its limitation payment by payment, on the day of the question. Only
 * read: an undone import is read too.
 */
import type { EntreeLue, Sortie } from '../../shared/contract/index.ts';
import type { Contexte, Handlers } from '../contexte.ts';
import { calculerPrescription } from '../domain/prescription.ts';
import { calculerCalendrierIndu, type NonCalcule } from '../law/calendrier-indu.ts';
import type { HorlogeIndu } from '../law/calendrier-indu-horloge.ts';
import { analyserPrescription, enVue } from './bareme-prescription.ts';
import { decesDe, faitsIndu, questionOuverte } from './calendrier-faits.ts';
import { type FaitsDossier, lireFaits } from './faits.ts';

export const calendrierHandlers = {
  'dossier.calendrier': calendrier,
  'dossier.prescription': ({ dossierId }, c) =>
    analyserPrescription(questionOuverte(lireFaits(c.db, dossierId, true), c.aujourdhui)),
} satisfies Partial<Handlers>;

type Calendrier = Sortie<'dossier.calendrier'>;

/** @throws RefusError DOSSIER_INCONNU */
function calendrier({ dossierId }: EntreeLue<'dossier.calendrier'>, c: Contexte): Calendrier {
  const f = lireFaits(c.db, dossierId, true);
  const au = c.aujourdhui;
  const { horloges, nonCalcules, statut } = calculerCalendrierIndu(
    faitsIndu(f, au),
    au,
    calculerPrescription,
  );
  return {
    au,
    horloges: horloges.map(horlogeVue),
    nonCalcules: [...nonCalcules, ...nonConnus(f)].map(({ codes, raison }) => ({
      codes: [...codes],
      raison,
    })),
    statut,
  };
}

function horlogeVue({ statut, ...h }: HorlogeIndu): Calendrier['horloges'][number] {
  return {
    ...h,
    interruptions: [...h.interruptions],
    explication: enVue({ explication: h.explication, statut }),
  };
}

/** What the file lacks to count a clock that must run. */
function nonConnus(f: FaitsDossier): NonCalcule[] {
  if (f.solde <= 0 || f.principal.indu.nature !== 'deces' || decesDe(f) !== null) return [];
  return [
    {
      codes: ['T17'],
      raison: 'Option de l’héritier\u00a0: la date du décès n’est pas renseignée.',
    },
  ];
}
