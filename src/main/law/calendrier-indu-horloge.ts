/**
 * One clock of the calendar of an indu: what starts it, when it ends, what it opens, why.
 * Invariant: a clock never ends before the event that starts it; without a proof of receipt it is
 * provisional, and nothing runs from a letter that was not claimed.
 */
import { ajouterJours, type DateCivile, formatDate, joursEntre } from '../../shared/date-civile.ts';
import { type Etape, type Statut, statutLePlusFaible } from '../../shared/explication.ts';
import type { Pli } from './calendrier-indu-faits.ts';
import { type Datee, enVigueur } from './datee.ts';
import type { DelaiSuivi } from './delai-suivi.ts';
import { formatDuree, lireDuree } from './delais.ts';
import {
  type CodeDelai,
  DELAIS_SUIVIS,
  delaiDePrudence,
  type EcheanceSuivie,
  echeanceSuivie,
} from './delais-suivis.ts';
import type { Lieu } from './jours-feries.ts';
import { citer } from './sources.ts';

export const ETATS_HORLOGE = ['en-cours', 'echue', 'a-venir', 'provisoire'] as const;
export type EtatHorloge = (typeof ETATS_HORLOGE)[number];

export type InterruptionHorloge = { readonly date: DateCivile; readonly motif: string };

export type HorlogeIndu = {
  /** T01 to T30, the codes of the catalogue of letters. */
  readonly code: string;
  readonly libelle: string;
  /** null: the event that opens it is still awaited. */
  readonly depart: DateCivile | null;
  /** Last day; null while nothing runs or while a court case stops the clock. */
  readonly echeance: DateCivile | null;
  /** First day of what it opens; null when it opens nothing. */
  readonly premierJour: DateCivile | null;
  /** A foreclosure is not shown as acquired before the day after this one. */
  readonly prudenceJusqu: DateCivile | null;
  readonly etat: EtatHorloge;
  /** Negative once the last day is over; null when the clock is closed or has no last day. */
  readonly joursRestants: number | null;
  /** The event that ended it before its last day. */
  readonly closeLe: DateCivile | null;
  readonly regle: string;
  readonly reference: string;
  readonly interruptions: readonly InterruptionHorloge[];
  /** What proves the start. */
  readonly preuve: string | null;
  /** One sentence: what the clock means for this file. */
  readonly raison: string;
  readonly explication: readonly Etape[];
  readonly statut: Statut;
};

/** The day of the question and where the limits run. */
export type Cadre = { readonly au: DateCivile; readonly lieu: Lieu };

/** What a clock opens: on the day after its last day, or on that day itself (ANV). */
export type Ouvre = 'lendemain' | 'jour-meme' | 'rien';

export type Definition = {
  readonly cle: CodeDelai;
  readonly depart: DateCivile;
  readonly preuve: string | null;
  readonly raison: string;
  readonly libelle?: string;
  readonly ouvre?: Ouvre;
  /** A foreclosure: what was posted in time may still be on its way. */
  readonly forclusion?: boolean;
  readonly provisoire?: boolean;
  readonly closeLe?: DateCivile | null;
  readonly interruptions?: readonly InterruptionHorloge[];
  readonly statut?: Statut;
  /** Replaces the plain count, for a limit that is increased. */
  readonly fin?: EcheanceSuivie;
  readonly etapes?: readonly Etape[];
};

/**
 * A clock of fixed length.
 * @throws RefusError HORS_DROIT when the limit is not known on its start; DATE_INVALIDE past 2199
 */
export function courir(definition: Definition, cadre: Cadre): HorlogeIndu {
  const { cle, depart, ouvre = 'rien', provisoire = false } = definition;
  const { valeur: suivi, source } = enVigueur<DelaiSuivi>(DELAIS_SUIVIS[cle], depart);
  const fin = definition.fin ?? echeanceSuivie(cle, depart, cadre.lieu);
  return achever(
    {
      code: cle.slice(0, 3),
      libelle: definition.libelle ?? suivi.libelle,
      depart,
      echeance: fin.echeance,
      premierJour: premierJourDe(fin.echeance, ouvre),
      prudenceJusqu: definition.forclusion ? prudenceApres(fin.echeance) : null,
      closeLe: definition.closeLe ?? null,
      regle: enPhrase(suivi),
      reference: citer(source),
      interruptions: definition.interruptions ?? [],
      preuve: definition.preuve,
      raison: definition.raison,
      explication: [...(definition.etapes ?? []), fin.etape],
      statut: statutLePlusFaible([
        fin.statut,
        definition.statut ?? 'certain',
        provisoire ? 'interpretation' : 'certain',
      ]),
    },
    { au: cadre.au, provisoire },
  );
}

const prudenceApres = (echeance: DateCivile): DateCivile =>
  ajouterJours(echeance, enVigueur(delaiDePrudence, echeance).valeur);

function premierJourDe(echeance: DateCivile, ouvre: Ouvre): DateCivile | null {
  if (ouvre === 'rien') return null;
  return ouvre === 'jour-meme' ? echeance : ajouterJours(echeance, 1);
}

const enPhrase = ({ duree, report }: DelaiSuivi): string =>
  duree === 'P0D'
    ? 'le jour même'
    : `${formatDuree(lireDuree(duree))}${report ? ', report au jour ouvrable' : ', sans report'}`;

/** Gives a clock its state and its days left. An event after `au` is not known yet. */
export function achever(
  horloge: Omit<HorlogeIndu, 'etat' | 'joursRestants'>,
  { au, provisoire }: { readonly au: DateCivile; readonly provisoire: boolean },
): HorlogeIndu {
  const closeLe = horloge.closeLe !== null && horloge.closeLe <= au ? horloge.closeLe : null;
  const { depart, echeance, premierJour } = horloge;
  const etat = ((): EtatHorloge => {
    if (depart === null || depart > au) return 'a-venir';
    if (closeLe !== null) return 'echue';
    if (provisoire) return 'provisoire';
    if (echeance === null) return 'en-cours';
    return au > echeance || au === premierJour ? 'echue' : 'en-cours';
  })();
  const muette = closeLe !== null || echeance === null;
  return { ...horloge, closeLe, etat, joursRestants: muette ? null : joursEntre(au, echeance) };
}

/** A clock whose event is awaited: shown so that nobody thinks that it runs. */
export function enAttente(cle: CodeDelai, raison: string): HorlogeIndu {
  const regle: Datee<DelaiSuivi> = DELAIS_SUIVIS[cle];
  // No event yet, so no date: the limit as it was last read.
  const { valeur: suivi, source } = enVigueur(regle, regle.verifieLe);
  return {
    code: cle.slice(0, 3),
    libelle: suivi.libelle,
    depart: null,
    echeance: null,
    premierJour: null,
    prudenceJusqu: null,
    etat: 'a-venir',
    joursRestants: null,
    closeLe: null,
    regle: enPhrase(suivi),
    reference: citer(source),
    interruptions: [],
    preuve: null,
    raison,
    explication: [{ etape: suivi.libelle, valeur: 'ne court pas', reference: citer(source) }],
    statut: 'certain',
  };
}

/** From what a letter makes a limit run. `depart` null: nothing runs by itself. */
export type Reception =
  | {
      readonly depart: DateCivile;
      readonly preuve: string | null;
      readonly provisoire: boolean;
    }
  | { readonly depart: null; readonly raison: string };

/**
 * DOUTE: no text was read on the day that counts for a refused letter; it is taken for received on
 * the day of the refusal, and the clock stays provisional.
 */
export function receptionDe({ envoyeLe, issue, issueLe }: Pli, au: DateCivile): Reception {
  if (issue === null || issueLe === null || issueLe > au) {
    return { depart: envoyeLe, preuve: null, provisoire: true };
  }
  if (issue === 'ar-signe') {
    const preuve = `avis de réception signé le ${formatDate(issueLe)}`;
    return { depart: issueLe, preuve, provisoire: false };
  }
  if (issue === 'refuse') {
    return { depart: issueLe, preuve: `pli refusé le ${formatDate(issueLe)}`, provisoire: true };
  }
  return {
    depart: null,
    raison:
      issue === 'npai'
        ? 'Pli revenu NPAI\u00a0: aucun délai ne court, l’adresse est à rechercher.'
        : 'Pli non réclamé\u00a0: aucun délai ne court de lui-même\u00a0; second envoi, puis signification.',
  };
}

/** Added to the reason of a clock that starts from a letter whose receipt is not proved. */
export const RAISON_PROVISOIRE = 'Réception non prouvée\u00a0: au plus tôt, depuis l’envoi.';

/** The reason of a clock, with its reserve when the receipt is not proved. */
export const sousReserve = (raison: string, r: { preuve: string | null }): string =>
  r.preuve === null ? `${raison} ${RAISON_PROVISOIRE}` : raison;

/** An event that is known on `au`; a later one is not. */
export const connu = (date: DateCivile | null, au: DateCivile): DateCivile | null =>
  date !== null && date <= au ? date : null;
