/**
 * Snapshots of the letters of the amicable stage (D02, D03, D04, D06, D13), complete and coherent.
 * One debt runs through them: 1 234,56 €, of which 23,04 € were paid before any schedule.
 */
import { type InstantaneD02, objetD02 } from '../../src/shared/courrier/d02.ts';
import { type InstantaneD03, objetD03 } from '../../src/shared/courrier/d03.ts';
import { type InstantaneD04, objetD04 } from '../../src/shared/courrier/d04.ts';
import { type InstantaneD06, objetD06 } from '../../src/shared/courrier/d06.ts';
import { type InstantaneD13, objetD13 } from '../../src/shared/courrier/d13.ts';
import type { Socle } from '../../src/shared/courrier/socle.ts';
import { dateCivile as d } from '../../src/shared/date-civile.ts';
import { centimes, ZERO } from '../../src/shared/montant.ts';
import { SOCLE, specimenD05 } from './specimens.ts';

const LIBELLE = 'pension de réversion, du 1er janvier 2024 au 31 mars 2024';
const INITIAL = centimes(123_456);
const RECU = centimes(2_304);
const RESTE = centimes(121_152);
const CRA = { adresse: 'Commission de recours amiable, 1 place du Gabarit, 99999 Maquetteville' };
const MANDAT = { rum: 'QT-2026-004512-01' };

/** The accountant's delegate signs the whole amicable stage (CSS, art. D. 253-16). */
function socleAmiable(code: string): Socle {
  const socle = structuredClone(SOCLE);
  return {
    ...socle,
    signataire: {
      ...socle.signataire,
      autorite: 'dcf',
      autorite_libelle: 'la directrice comptable et financière',
      autorite_libelle_majuscule: 'La directrice comptable et financière',
      delegation: { reference: '2026-021', date: d('2026-09-15') },
    },
    document: { ...socle.document, reference: `${code}-2026-000125` },
    envoi: { recommande: false, numero: null },
  };
}

export function specimenD02(): InstantaneD02 {
  const i: InstantaneD02 = {
    ...socleAmiable('D02'),
    appel: 'Madame',
    indu: { libelle: LIBELLE, montant_initial: INITIAL, indemnite: ZERO, reste: RESTE },
    ev: { d01_recu: d('2026-10-05'), delai_cra_ouvert: true },
    comptes: { recu: RECU },
    date: { limite_interne: d('2026-12-09') },
    cra: CRA,
    mandat: MANDAT,
  };
  i.document.objet = objetD02(i);
  return i;
}

export function specimenD03(): InstantaneD03 {
  const i: InstantaneD03 = {
    ...socleAmiable('D03'),
    appel: 'Madame',
    indu: { libelle: LIBELLE, reste: RESTE },
    ev: { d01_recu: d('2026-09-01'), d02: d('2026-10-12') },
    date: { limite_interne: d('2026-12-09') },
    cra: CRA,
    mandat: MANDAT,
  };
  i.document.objet = objetD03(i);
  return i;
}

/** An offer of `n` instalments; a legal one (reglementaire) up to twelve. */
export function specimenD04(n = 12): InstantaneD04 {
  const accord = specimenD05(n);
  const { lignes } = accord.echeancier;
  const i: InstantaneD04 = {
    ...accord,
    ...socleAmiable('D04'),
    dossier: accord.dossier,
    ev: { d01: d('2026-11-02'), cra_saisie: null },
    appel: 'Madame',
    echeancier: {
      ...accord.echeancier,
      regime: n > 12 ? 'amiable' : 'reglementaire',
      mensualite: lignes[0]?.montant ?? null,
      jour: 5,
      premiere: lignes[0]?.date ?? null,
      derniere_differente: true,
      derniere_montant: lignes.at(-1)?.montant ?? null,
      a_demande: true,
      date_demande: d('2026-11-16'),
    },
    date: { limite_reponse: d('2026-12-09'), t05: n > 12 ? null : d('2026-12-17') },
    cra: CRA,
    mandat: MANDAT,
  };
  i.document.objet = objetD04(i);
  return i;
}

export function specimenD06(etape: InstantaneD06['etape'] = 'avertissement'): InstantaneD06 {
  const constat = etape === 'constat';
  const i: InstantaneD06 = {
    ...socleAmiable('D06'),
    envoi: { recommande: true, numero: '1A 999 999 9999 8' },
    etape,
    appel: 'Madame',
    indu: { reste: centimes(91_152) },
    echeancier: {
      numero: 'E-2026-0042',
      date: d('2026-05-20'),
      total: RESTE,
      nombre: 12,
      impayes_liste: [
        { date: d('2026-09-05'), montant: centimes(10_000) },
        { date: d('2026-10-05'), montant: centimes(7_550) },
      ],
      impayes_total: centimes(17_550),
    },
    comptes: {
      recu_echeancier: centimes(30_000),
      versements: [
        { date: d('2026-06-05'), montant: centimes(10_000) },
        { date: d('2026-07-06'), montant: centimes(10_000) },
        { date: d('2026-08-05'), montant: centimes(10_000) },
      ],
    },
    ev: { d06_recu: constat ? d('2026-10-20') : null },
    date: { caducite: constat ? d('2026-11-05') : null },
    cra: CRA,
    mandat: MANDAT,
  };
  i.document.objet = objetD06(i);
  return i;
}

type Motif = InstantaneD13['transfert']['motif'];

export function specimenD13(motif: Motif = 'echec'): InstantaneD13 {
  const i: InstantaneD13 = {
    ...socleAmiable('D13'),
    appel: 'Madame',
    indu: { nature: 'pension de réversion', reste: RESTE },
    date: { transfert: d('2026-11-23') },
    transfert: { motif },
    contentieux: {
      nom: 'Service Contentieux',
      adresse: '4 quai de l’Étalon, 99999 Maquetteville',
      telephone: '01 99 00 00 02',
    },
  };
  i.document.objet = objetD13();
  return i;
}

/** The same letter, signed by certificate. */
export function signe<I extends Socle>(i: I): I {
  i.signature = { date: d('2026-11-24') };
  i.document.empreinte_courte = 'a1b2c3d4';
  return i;
}

/** D04 with an appeal reserved, and signed. */
export function specimenD04Complet(): InstantaneD04 {
  const i = signe(specimenD04());
  i.dossier.contestation_reservee = true;
  i.ev.cra_saisie = d('2026-11-12');
  return i;
}
