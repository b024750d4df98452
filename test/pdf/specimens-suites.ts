/**
 * Snapshots of what follows a notification, complete and coherent: D19 (notary, heir), D20
 * (settled, situation), D21, D23. Obviously fictitious.
 */
import { type InstantaneD19, objetD19 } from '../../src/shared/courrier/d19.ts';
import { type InstantaneD20, objetD20 } from '../../src/shared/courrier/d20.ts';
import { type InstantaneD21, objetD21 } from '../../src/shared/courrier/d21.ts';
import {
  type InstantaneD23,
  LIBELLE_SENS,
  objetD23,
  type SensDemande,
} from '../../src/shared/courrier/d23.ts';
import type { Socle } from '../../src/shared/courrier/socle.ts';
import { ajouterMois, dateCivile as d, formatDateLongue } from '../../src/shared/date-civile.ts';
import { centimes, fois, moins, plus, ZERO } from '../../src/shared/montant.ts';
import { SOCLE } from './specimens.ts';

const CRA = { adresse: 'Commission de recours amiable, 1 place du Gabarit, 99999 Maquetteville' };
const RECOURS = {
  juge_libelle: 'le pôle social du tribunal judiciaire de Maquetteville',
  juge_adresse: '2 rue du Palais, 99999 Maquetteville',
};
const MANDAT = { rum: 'QT-2026-004512-01' };

/** The socle of a letter: its authority, and whether it leaves as a registered one. */
export function socleDe(code: string, autorite: 'directeur' | 'dcf', recommande: boolean): Socle {
  const socle = structuredClone(SOCLE);
  const dcf = {
    ...socle.signataire,
    autorite,
    autorite_libelle: 'la directrice comptable et financière',
    autorite_libelle_majuscule: 'La directrice comptable et financière',
    delegation: { reference: '2026-021', date: d('2026-09-15') },
  };
  return {
    ...socle,
    signataire: autorite === 'dcf' ? dcf : socle.signataire,
    document: { ...socle.document, reference: `${code}-2026-000131` },
    envoi: recommande ? socle.envoi : { recommande: false, numero: null },
  };
}

/** `n` payments of 812,40 € after a death of 10 June 2026; the bank sent the first one back. */
export function specimenD19(variante: InstantaneD19['variante'], n = 2): InstantaneD19 {
  const verse = centimes(81_240);
  const lignes = Array.from({ length: n }, (_, rang) => {
    const recouvre = rang === 0 ? verse : ZERO;
    return {
      date_versement: ajouterMois(d('2026-08-07'), rang),
      periode: formatDateLongue(ajouterMois(d('2026-07-01'), rang)).replace('1er ', ''),
      verse,
      recouvre,
      reste: moins(verse, recouvre),
    };
  });
  const notaire = variante === 'notaire';
  const reste = fois(verse, n - 1);
  const i: InstantaneD19 = {
    ...socleDe('D19', notaire ? 'dcf' : 'directeur', !notaire),
    dossier: { ...SOCLE.dossier, prestation: 'PENSION' },
    variante,
    appel: notaire ? null : 'Madame',
    succession: {
      defunt: 'Monsieur Ambroise ÉPREUVE',
      naissance: d('1938-03-02'),
      deces: d('2026-06-10'),
      part_connue: !notaire,
      part: notaire ? null : 'la moitié',
      part_montant: notaire ? null : centimes(reste / 2),
      droits_survivant: false,
    },
    notaire: { nom: notaire ? 'Paul TÉMOIN' : null },
    indu: { montant_initial: fois(verse, n), reste },
    lignes,
    total: { verse: fois(verse, n), recouvre: verse, banque_seule: true, tiers: ZERO },
    cra: { ...CRA },
    recours: { ...RECOURS },
    mandat: { ...MANDAT },
  };
  if (notaire) {
    Object.assign(i.debiteur, {
      civilite: '',
      nom: 'TÉMOIN',
      prenoms: 'Paul',
      naissance: null,
      nir_masque: null,
      adresse: ['Maître Paul TÉMOIN', '4 RUE DE L’ÉTUDE', '99999 MAQUETTEVILLE'],
    });
  }
  i.document.objet = objetD19(i);
  return i;
}

/** An heir whose share is not known, and who may have a survivor's right. */
export function specimenD19PartInconnue(): InstantaneD19 {
  const i = specimenD19('heritier');
  const inconnue = { part_connue: false, part: null, part_montant: null, droits_survivant: true };
  Object.assign(i.succession, inconnue);
  i.document.objet = objetD19(i);
  return i;
}

/** D20: 1 234,56 € paid, withheld, remitted and cancelled; or what is left of it. */
export function specimenD20(type: 'fin' | 'situation'): InstantaneD20 {
  const fin = type === 'fin';
  const [paye, retenu] = [centimes(80_000), fin ? centimes(33_456) : centimes(3_456)];
  const i: InstantaneD20 = {
    ...socleDe('D20', 'dcf', false),
    appel: 'Madame',
    indu: {
      nature: 'pension de réversion',
      libelle: 'pension de réversion, du 1er janvier 2024 au 31 mars 2024',
      montant_initial: centimes(123_456),
      reste: fin ? ZERO : centimes(30_000),
    },
    ev: { d01: d('2026-02-02') },
    comptes: { paye, retenu, remis: centimes(7_500), annule: centimes(2_500) },
    total: { recouvre: plus(paye, retenu) },
    attestation: {
      type,
      date: fin ? null : d('2026-11-20'),
      date_solde: fin ? d('2026-11-05') : null,
    },
    otd: { en_cours: fin, mainlevee: fin ? d('2026-11-06') : null },
  };
  i.document.objet = objetD20(i);
  return i;
}

/** D21: 300,00 € to give back, of which 100,00 € went to another debt when `impute`. */
export function specimenD21(
  origine: NonNullable<InstantaneD21['remboursement']['origine']>,
  impute = false,
): InstantaneD21 {
  const i: InstantaneD21 = {
    ...socleDe('D21', 'dcf', false),
    appel: 'Madame',
    remboursement: {
      origine,
      jugement: origine === 'jugement' ? d('2026-10-08') : null,
      recu: centimes(153_456),
      du: centimes(123_456),
      montant: centimes(30_000),
      impute: impute ? centimes(10_000) : ZERO,
      accord: impute ? d('2026-11-12') : null,
      autre_dette: impute ? 'l’indu d’allocation de veuvage notifié le 3 mars 2026' : null,
      net: impute ? centimes(20_000) : centimes(30_000),
      date: d('2026-12-07'),
      iban_fin: '0185',
    },
    cra: { ...CRA, seance: origine === 'cra' ? d('2026-10-15') : null },
    recours: { ...RECOURS },
  };
  i.document.objet = objetD21(i);
  return i;
}

const ARGUMENTS = [
  {
    texte: 'la retraite complémentaire n’a été versée qu’à partir de février 2024',
    reponse:
      'la caisse complémentaire GABARIT confirme un premier versement le 5 février 2024, pour ' +
      'janvier. Le mois de janvier reste donc dans le calcul.',
  },
  {
    texte: 'le montant de mars 2024 est inexact.',
    reponse: 'le relevé que vous joignez le montre. Nous avons corrigé le mois de mars.',
  },
];

/** D23 in each of its five meanings; the partial one brings 1 234,56 € down to 823,04 €. */
export function specimenD23(sens: SensDemande): InstantaneD23 {
  const rejet = sens === 'partielle' || sens === 'refusee';
  const partielle = sens === 'partielle';
  const indu = centimes(41_152);
  const ligne = (date: string, periode: string, recouvre = ZERO) => ({
    date_versement: d(date),
    periode,
    verse: centimes(81_240),
    du: centimes(40_088),
    indu,
    recouvre,
    reste: moins(indu, recouvre),
  });
  const recouvre = centimes(2_304);
  const i: InstantaneD23 = {
    ...socleDe('D23', 'directeur', true),
    appel: 'Madame',
    demande: {
      date: d('2026-11-02'),
      canal: sens === 'tardive_orale' ? 'oral' : 'ecrit',
      sens,
      sens_libelle: LIBELLE_SENS[sens],
      arguments: rejet ? structuredClone(ARGUMENTS).slice(0, partielle ? 2 : 1) : [],
      reste_du: rejet,
    },
    indu: {
      ancien_montant: partielle ? centimes(123_456) : null,
      montant_initial: partielle ? fois(indu, 2) : centimes(123_456),
      reste: partielle ? moins(fois(indu, 2), recouvre) : rejet ? centimes(123_456) : null,
      article_fond: rejet ? 'article L. 353-1 du code de la sécurité sociale' : null,
    },
    lignes: partielle
      ? [ligne('2024-02-09', 'janvier 2024', recouvre), ligne('2024-03-09', 'février 2024')]
      : [],
    total: partielle
      ? { indu: fois(indu, 2), recouvre, reste: moins(fois(indu, 2), recouvre) }
      : { indu: null, recouvre: null, reste: null },
    comptes: { a_rendre: sens === 'acceptee' ? centimes(2_304) : ZERO },
    retenue: { delai_libelle: rejet ? 'Sept jours' : null },
    cra: { ...CRA },
    recours: { ...RECOURS },
    mandat: { ...MANDAT },
  };
  i.document.objet = objetD23(i);
  return i;
}
