/**
 * Direct debits of debtors who signed a mandate: a pain.008 file for the accounting office, in the
 * CORE scheme. One batch a collection date and sequence. The file is a function of its facts: the
 * same ones give the same bytes.
 * Invariant: the control sums are those of the lines; nothing leaves without a signed mandate.
 * Sources: ISO 20022 pain.008.001.02 and .08, EPC 130-08, regulation (EU) 260/2012.
 */
import type { DateCivile } from '../../shared/date-civile.ts';
import { formatDate } from '../../shared/date-civile.ts';
import type { Centimes } from '../../shared/montant.ts';
import { type Refus, refus } from '../../shared/refus.ts';
import {
  type Communication,
  type EnTeteSepa,
  ecrireIcs,
  exigerSansFaute,
  type FichierSepa,
  fauteEcheance,
  fauteIcs,
  fauteMontant,
  fautesCommunication,
  fautesDoublons,
  fautesEnTete,
  fautesPartie,
  type Generation,
  horsEee,
  type LotSepa,
  type PartieSepa,
  retenir,
} from './sepa.ts';
import { assembler, controles, type Groupe, grouper } from './sepa-fichier.ts';
import { fauteIdentifiant } from './sepa-texte.ts';
import * as xml from './sepa-xml.ts';

export const VERSIONS_PRELEVEMENT = ['pain.008.001.02', 'pain.008.001.08'] as const;
export type VersionPrelevement = (typeof VERSIONS_PRELEVEMENT)[number];

/** First of a series, one of a series, the only one, last of a series. */
export const SEQUENCES = ['FRST', 'RCUR', 'FNAL', 'OOFF'] as const;
export type Sequence = (typeof SEQUENCES)[number];

export type Mandat = {
  /** Unique reference of the mandate (RUM). */
  readonly rum: string;
  /** null: not signed, and nothing can be collected. */
  readonly signeLe: DateCivile | null;
};

export type Prelevement = {
  /** Comes back on the statement of the bank: one order, one reference. */
  readonly reference: string;
  readonly montant: Centimes;
  /** Day of collection. */
  readonly le: DateCivile;
  readonly sequence: Sequence;
  readonly debiteur: PartieSepa;
  readonly mandat: Mandat;
  readonly communication: Communication;
};

export type RemisePrelevements = EnTeteSepa & {
  readonly version: VersionPrelevement;
  readonly creancier: PartieSepa & { readonly ics: string };
  readonly prelevements: readonly Prelevement[];
};

export type LotPrelevement = LotSepa & { readonly sequence: Sequence };

/**
 * Everything that forbids the file, field by field (« prelevements.3.mandat.signeLe »): IBAN_INVALIDE,
 * BIC_INVALIDE, SEPA_ADRESSE, SEPA_BIC, SEPA_CARACTERE, SEPA_DATE, SEPA_DOUBLON, SEPA_ICS,
 * SEPA_MANDAT, SEPA_MONTANT, SEPA_REFERENCE, SEPA_SEQUENCE, SEPA_VIDE, SEPA_ZONE.
 */
export function controlerPrelevements(r: RemisePrelevements): Refus[] {
  const vide = refus('SEPA_VIDE', 'Il n’y a aucun prélèvement à transmettre.', {
    champ: 'prelevements',
  });
  return retenir([
    ...fautesEnTete(r),
    ...fautesPartie(r.creancier, 'creancier', { adresseExigee: false }),
    fauteIcs(r.creancier.ics, 'creancier.ics'),
    r.prelevements.length === 0 ? vide : null,
    ...r.prelevements.flatMap((p, rang) => fautesPrelevement(p, rang, r.aujourdhui)),
    ...fautesDoublons(
      r.prelevements.map((p) => p.reference),
      (rang) => `prelevements.${rang}.reference`,
    ),
    ...fautesSequences(r.prelevements),
  ]);
}

function fautesPrelevement(
  p: Prelevement,
  rang: number,
  aujourdhui: DateCivile,
): readonly (Refus | null)[] {
  const champ = `prelevements.${rang}`;
  return [
    fauteIdentifiant(p.reference, `${champ}.reference`),
    fauteMontant(p.montant, `${champ}.montant`),
    fauteEcheance(p.le, aujourdhui, `${champ}.le`),
    ...fautesPartie(p.debiteur, `${champ}.debiteur`, { adresseExigee: horsEee(p.debiteur.iban) }),
    fauteIdentifiant(p.mandat.rum, `${champ}.mandat.rum`),
    fauteSignature(p.mandat, aujourdhui, `${champ}.mandat.signeLe`),
    ...fautesCommunication(p.communication, `${champ}.communication`),
  ];
}

function fauteSignature({ signeLe }: Mandat, aujourdhui: DateCivile, champ: string): Refus | null {
  if (signeLe === null) {
    return refus('SEPA_MANDAT', 'Le mandat n’est pas signé : rien ne peut être prélevé.', {
      champ,
      source: 'règlement (UE) n° 260/2012, art. 5, § 3',
    });
  }
  return signeLe > aujourdhui
    ? refus('SEPA_MANDAT', `Le mandat serait signé le ${formatDate(signeLe)}, dans le futur.`, {
        champ,
      })
    : null;
}

/** A mandate of one payment serves once; a series begins once and ends once. */
function fautesSequences(prelevements: readonly Prelevement[]): (Refus | null)[] {
  const uniques = new Set<string>();
  const ponctuels = new Set<string>();
  const vus = new Set<string>();
  return prelevements.map(({ mandat: { rum }, sequence }, rang) => {
    const cle = `${sequence} ${rum}`;
    const double =
      (sequence !== 'RCUR' && uniques.has(cle)) ||
      (sequence === 'OOFF' ? vus.has(rum) : ponctuels.has(rum));
    uniques.add(cle);
    vus.add(rum);
    if (sequence === 'OOFF') ponctuels.add(rum);
    return double
      ? refus(
          'SEPA_SEQUENCE',
          `Le mandat ${rum} porte déjà, dans ce fichier, un prélèvement incompatible avec « ${sequence} ».`,
          { champ: `prelevements.${rang}.sequence` },
        )
      : null;
  });
}

/** @throws RefusError the first of `controlerPrelevements` */
export function ecrirePrelevements(r: RemisePrelevements): FichierSepa<LotPrelevement> {
  exigerSansFaute(controlerPrelevements(r));
  const generation = r.version === 'pain.008.001.02' ? 2009 : 2019;
  const cle = (p: Prelevement) => `${p.le} ${SEQUENCES.indexOf(p.sequence)}`;
  const groupes = grouper(r.reference, r.prelevements, cle);
  return assembler(r, {
    version: r.version,
    message: 'CstmrDrctDbtInitn',
    emetteur: r.creancier.nom,
    ordres: r.prelevements,
    lots: groupes.map(({ lignes: [{ sequence }], ...lot }) => ({ ...lot, sequence })),
    blocs: groupes.map((lot) => blocLot(r, lot, generation)),
  });
}

function blocLot(
  { creancier }: RemisePrelevements,
  lot: Groupe<Prelevement>,
  g: Generation,
): xml.Noeud {
  return xml.bloc(
    'PmtInf',
    xml.feuille('PmtInfId', lot.reference),
    xml.feuille('PmtMtd', 'DD'),
    ...controles(lot.lignes),
    xml.bloc(
      'PmtTpInf',
      xml.chemin(['SvcLvl', 'Cd'], 'SEPA'),
      xml.chemin(['LclInstrm', 'Cd'], 'CORE'),
      xml.feuille('SeqTp', lot.lignes[0].sequence),
    ),
    xml.feuille('ReqdColltnDt', lot.le),
    xml.partie('Cdtr', creancier),
    xml.compte('CdtrAcct', creancier),
    xml.banque('CdtrAgt', creancier, g),
    xml.feuille('ChrgBr', 'SLEV'),
    xml.bloc('CdtrSchmeId', blocIcs(creancier.ics)),
    ...lot.lignes.map((p) => blocPrelevement(p, g)),
  );
}

const blocIcs = (ics: string): xml.Noeud =>
  xml.bloc(
    'Id',
    xml.bloc(
      'PrvtId',
      xml.bloc('Othr', xml.feuille('Id', ecrireIcs(ics)), xml.chemin(['SchmeNm', 'Prtry'], 'SEPA')),
    ),
  );

function blocPrelevement(p: Prelevement, g: Generation): xml.Noeud {
  const mandat = xml.bloc(
    'MndtRltdInf',
    xml.feuille('MndtId', p.mandat.rum),
    xml.feuille('DtOfSgntr', p.mandat.signeLe ?? ''),
  );
  return xml.bloc(
    'DrctDbtTxInf',
    xml.chemin(['PmtId', 'EndToEndId'], p.reference),
    xml.montant('InstdAmt', p.montant),
    xml.bloc('DrctDbtTx', mandat),
    xml.banque('DbtrAgt', p.debiteur, g),
    xml.partie('Dbtr', p.debiteur),
    xml.compte('DbtrAcct', p.debiteur),
    xml.communication(p.communication),
  );
}
