/**
 * Suspending the recovery of a file and resuming it. The law of the first day says what stops; it
 * is frozen with what was running. Invariant: what is stopped, and what resumes, is written in the
 * journal of the file; nothing that the law suspends resumes without an act.
 * CSS, art. R. 133-9-2, L. 845-3; CASF, art. L. 262-46.
 */
import type { ArretVue, EffetSuspension } from '../../shared/contract/suspension.ts';
import { ajouterJours, type DateCivile, formatDate } from '../../shared/date-civile.ts';
import { LIBELLE_MOTIF_SUSPENSION, MOTIFS_A_SAISIR } from '../../shared/nomenclature-suspension.ts';
import { RefusError, refuser } from '../../shared/refus.ts';
import type { Contexte, Handlers } from '../contexte.ts';
import {
  exigerSuspension,
  LIBELLE_ACTION,
  LIBELLE_PORTEE,
  type MotifSuspension,
  type Suspension,
} from '../domain/suspension.ts';
import { type Arret, arreter, reprises } from '../domain/suspension-arrets.ts';
import { effetsDeSuspension } from '../law/effets-suspension.ts';
import { cloreSuspension, insererSuspension, trouverSuspension } from '../store/suspension.ts';
import { consigner } from './consigne.ts';
import { enCoursDe } from './en-cours.ts';
import { type FaitsDossier, lireFaits } from './faits.ts';
import { gardeSuspendre, refusCloture } from './gardes-demande.ts';
import { actualiserSuivi } from './suivi.ts';
import type { SuspensionLue } from './suspensions-lues.ts';

export const suspensionHandlers = {
  'suspension.ouvrir': ({ dossierId, ...saisie }, c) => {
    const f = lireFaits(c.db, dossierId);
    const r = gardeSuspendre(f, c);
    if (r) throw new RefusError(r);
    controlerSaisie(f, saisie, c.aujourdhui);
    const effet = ouvrirSuspension(c, f, { ...saisie, demandeId: null });
    actualiserSuivi(c, dossierId);
    return { dossierId, ...effet };
  },

  'suspension.clore': ({ suspensionId, repriseLe, texte }, c) => {
    const { f, suspension } = lireSuspension(c, suspensionId);
    const r = refusCloture(suspension, f);
    if (r) throw new RefusError(r);
    controlerReprise(suspension, repriseLe, c.aujourdhui);
    const repris = leverSuspension(c, suspension, { repriseLe, texte });
    actualiserSuivi(c, f.dossier.id);
    return { dossierId: f.dossier.id, reprises: repris };
  },
} satisfies Partial<Handlers>;

function lireSuspension(c: Contexte, id: string): { f: FaitsDossier; suspension: SuspensionLue } {
  const ecrite = trouverSuspension(c.db, id);
  if (!ecrite) return refuser('SUSPENSION_INCONNUE', 'Cette suspension n’existe pas.');
  const f = lireFaits(c.db, ecrite.dossierId);
  const suspension = f.suspensions.find((s) => s.id === id);
  if (!suspension) throw new Error(`suspension ${id} hors de son dossier`);
  return { f, suspension };
}

type AOuvrir = {
  readonly motif: MotifSuspension;
  readonly debut: DateCivile;
  readonly fin: DateCivile | null;
  readonly texte: string;
};

function controlerSaisie(f: FaitsDossier, { motif, debut }: AOuvrir, au: DateCivile): void {
  if (!MOTIFS_A_SAISIR.includes(motif)) {
    refuser(
      'SUSPENSION_DEMANDE',
      'Ce motif naît d’une demande du débiteur : enregistrez la demande, elle suspend d’elle-même.',
      { champ: 'motif' },
    );
  }
  const { constateLe } = f.principal.indu;
  if (debut > au || debut < constateLe) {
    refuser(
      'SUSPENSION_DATE',
      `La suspension commence entre le constat (${formatDate(constateLe)}) et aujourd’hui.`,
      { champ: 'debut' },
    );
  }
  const deja = f.suspensions.find((s) => s.motif === motif && s.closeLe === null);
  if (deja) {
    refuser(
      'SUSPENSION_DEJA',
      `Ce dossier est déjà suspendu pour ce motif depuis le ${formatDate(deja.debut)}.`,
      { champ: 'motif' },
    );
  }
}

/**
 * Opens it and tells what it stops. @throws RefusError SUSPENSION_DATES, SUSPENSION_REPRISE, and
 * HORS_DROIT when the law of the first day is not known.
 */
export function ouvrirSuspension(
  c: Contexte,
  f: FaitsDossier,
  { demandeId, texte, ...o }: AOuvrir & { readonly demandeId: string | null },
): EffetSuspension {
  const { prestation } = f.principal.indu;
  const effets = effetsDeSuspension({ motif: o.motif, prestation, date: o.debut });
  exigerSuspension({ ...o, ...effets }, c.aujourdhui);
  const suspension: Suspension = { id: c.nouvelId(), ...o, ...effets };
  const { arretes, continuent } = arreter(suspension, {
    enCours: enCoursDe(c.db, f),
    toutes: f.suspensions,
  });
  insererSuspension(c.db, {
    id: suspension.id,
    dossierId: f.dossier.id,
    ...o,
    texte,
    effets: JSON.stringify(effets),
    arretes: JSON.stringify(arretes),
    demandeId,
    ouverteLe: c.maintenant.toISOString(),
    par: c.acteur.compteId,
    closeLe: null,
    closePar: null,
    clotureTexte: '',
  });
  consigner(c, {
    dossierId: f.dossier.id,
    type: 'suspension',
    survenuLe: o.debut,
    titre: `Recouvrement suspendu : ${LIBELLE_MOTIF_SUSPENSION[o.motif].toLowerCase()}`,
    texte: [
      arretes.length === 0 ? 'Rien n’était en cours.' : `Arrêté : ${enListe(arretes)}.`,
      continuent.length === 0 ? '' : `Continue : ${enListe(continuent)}.`,
      texte,
    ]
      .filter(Boolean)
      .join(' '),
    donnees: { suspensionId: suspension.id },
  });
  return {
    suspensionId: suspension.id,
    ...o,
    repriseSurDecision: effets.repriseSurDecision,
    statut: effets.statut,
    interdits: effets.arrets.map(({ action, portee, reference }) => ({
      libelle: LIBELLE_ACTION[action],
      portee: LIBELLE_PORTEE[portee],
      reference,
    })),
    arretes: arretes.map(arretVue),
    continuent: continuent.map((x) => x.libelle),
  };
}

function controlerReprise(s: SuspensionLue, repriseLe: DateCivile, au: DateCivile): void {
  // A last day that was planned is not put off by the act that ends it.
  const auPlusTard = s.fin !== null && s.fin < au ? ajouterJours(s.fin, 1) : au;
  if (repriseLe >= s.debut && repriseLe <= auPlusTard) return;
  refuser(
    'SUSPENSION_REPRISE_DATE',
    `La reprise se date entre le ${formatDate(s.debut)} et le ${formatDate(auPlusTard)}.`,
    { champ: 'repriseLe' },
  );
}

/**
 * Ends a suspension the day before `repriseLe`: on its own first day, it stopped nothing. Tells
 * what resumes that day, every other suspension counted.
 */
export function leverSuspension(
  c: Contexte,
  s: SuspensionLue,
  { repriseLe, texte }: { readonly repriseLe: DateCivile; readonly texte: string },
): ArretVue[] {
  cloreSuspension(c.db, s.id, {
    fin: ajouterJours(repriseLe, -1),
    closeLe: c.maintenant.toISOString(),
    closePar: c.acteur.compteId,
    clotureTexte: texte,
  });
  const { dossierId } = trouverSuspension(c.db, s.id) ?? refuser('SUSPENSION_INCONNUE', '');
  const f = lireFaits(c.db, dossierId);
  // Ended on its own first day, it had stopped nothing that another one does not still stop.
  const candidats = repriseLe > s.debut ? reprises(s.arretes, f.suspensions, repriseLe) : [];
  const vivants = new Set(enCoursDe(c.db, f).map((x) => x.id));
  const repris = candidats.filter((a) => vivants.has(a.id));
  consigner(c, {
    dossierId,
    type: 'reprise',
    survenuLe: repriseLe,
    titre: `Fin de la suspension : ${LIBELLE_MOTIF_SUSPENSION[s.motif].toLowerCase()}`,
    texte: [repris.length === 0 ? 'Rien ne reprend.' : `Reprend : ${enListe(repris)}.`, texte]
      .filter(Boolean)
      .join(' '),
    donnees: { suspensionId: s.id },
  });
  return repris.map(arretVue);
}

const enListe = (choses: readonly { readonly libelle: string }[]): string =>
  choses.map((x) => x.libelle).join(' ; ');

export const arretVue = (a: Arret): ArretVue => ({
  cle: a.id,
  libelle: a.libelle,
  portee: LIBELLE_PORTEE[a.portee],
  reference: a.reference,
  repriseLe: a.repriseLe,
  surDecision: a.surDecision,
});
