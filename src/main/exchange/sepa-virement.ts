/**
 * Refunds of what was paid in excess: a pain.001 file of SEPA transfers for the accounting office.
 * One batch an execution date. The file is a function of its facts: the same ones give the same bytes.
 * Invariant: the control sums are those of the lines. Whether the person lives and whether the sum
 * is due to her is the caller's.
 * Sources: ISO 20022 pain.001.001.03 and .09, EPC 132-08.
 */
import type { DateCivile } from '../../shared/date-civile.ts';
import type { Centimes } from '../../shared/montant.ts';
import { type Refus, refus } from '../../shared/refus.ts';
import {
  type Communication,
  type EnTeteSepa,
  exigerSansFaute,
  type FichierSepa,
  fauteEcheance,
  fauteMontant,
  fautesCommunication,
  fautesDoublons,
  fautesEnTete,
  fautesPartie,
  type Generation,
  horsEee,
  type PartieSepa,
  retenir,
} from './sepa.ts';
import { assembler, controles, type Groupe, grouper } from './sepa-fichier.ts';
import { fauteIdentifiant } from './sepa-texte.ts';
import * as xml from './sepa-xml.ts';

export const VERSIONS_VIREMENT = ['pain.001.001.03', 'pain.001.001.09'] as const;
export type VersionVirement = (typeof VERSIONS_VIREMENT)[number];

export type Virement = {
  /** Comes back on the statement of the bank: one order, one reference. */
  readonly reference: string;
  readonly montant: Centimes;
  /** Day of execution. */
  readonly le: DateCivile;
  readonly beneficiaire: PartieSepa;
  readonly communication: Communication;
};

export type RemiseVirements = EnTeteSepa & {
  readonly version: VersionVirement;
  readonly donneurOrdre: PartieSepa;
  readonly virements: readonly Virement[];
};

/**
 * Everything that forbids the file, field by field (« virements.0.beneficiaire.iban »): IBAN_INVALIDE,
 * BIC_INVALIDE, SEPA_ADRESSE, SEPA_BIC, SEPA_CARACTERE, SEPA_DATE, SEPA_DOUBLON, SEPA_MONTANT,
 * SEPA_REFERENCE, SEPA_VIDE, SEPA_ZONE.
 */
export function controlerVirements(r: RemiseVirements): Refus[] {
  const vide = refus('SEPA_VIDE', 'Il n’y a aucun virement à transmettre.', { champ: 'virements' });
  const etranger = r.virements.some((v) => horsEee(v.beneficiaire.iban));
  return retenir([
    ...fautesEnTete(r),
    ...fautesPartie(r.donneurOrdre, 'donneurOrdre', { adresseExigee: etranger }),
    r.virements.length === 0 ? vide : null,
    ...r.virements.flatMap((v, rang) => fautesVirement(v, rang, r.aujourdhui)),
    ...fautesDoublons(
      r.virements.map((v) => v.reference),
      (rang) => `virements.${rang}.reference`,
    ),
  ]);
}

function fautesVirement(
  v: Virement,
  rang: number,
  aujourdhui: DateCivile,
): readonly (Refus | null)[] {
  const champ = `virements.${rang}`;
  return [
    fauteIdentifiant(v.reference, `${champ}.reference`),
    fauteMontant(v.montant, `${champ}.montant`),
    fauteEcheance(v.le, aujourdhui, `${champ}.le`),
    ...fautesPartie(v.beneficiaire, `${champ}.beneficiaire`, { adresseExigee: false }),
    ...fautesCommunication(v.communication, `${champ}.communication`),
  ];
}

/** @throws RefusError the first of `controlerVirements` */
export function ecrireVirements(r: RemiseVirements): FichierSepa {
  exigerSansFaute(controlerVirements(r));
  const generation = r.version === 'pain.001.001.03' ? 2009 : 2019;
  const groupes = grouper(r.reference, r.virements, (v) => v.le);
  return assembler(r, {
    version: r.version,
    message: 'CstmrCdtTrfInitn',
    emetteur: r.donneurOrdre.nom,
    ordres: r.virements,
    lots: groupes.map(({ lignes: _, ...lot }) => lot),
    blocs: groupes.map((lot) => blocLot(r, lot, generation)),
  });
}

function blocLot(
  { donneurOrdre }: RemiseVirements,
  lot: Groupe<Virement>,
  g: Generation,
): xml.Noeud {
  const execution =
    g === 2009 ? xml.feuille('ReqdExctnDt', lot.le) : xml.chemin(['ReqdExctnDt', 'Dt'], lot.le);
  return xml.bloc(
    'PmtInf',
    xml.feuille('PmtInfId', lot.reference),
    xml.feuille('PmtMtd', 'TRF'),
    ...controles(lot.lignes),
    xml.bloc('PmtTpInf', xml.chemin(['SvcLvl', 'Cd'], 'SEPA')),
    execution,
    xml.partie('Dbtr', donneurOrdre),
    xml.compte('DbtrAcct', donneurOrdre),
    xml.banque('DbtrAgt', donneurOrdre, g),
    xml.feuille('ChrgBr', 'SLEV'),
    ...lot.lignes.map((v) => blocVirement(v, g)),
  );
}

function blocVirement(v: Virement, g: Generation): xml.Noeud {
  return xml.bloc(
    'CdtTrfTxInf',
    xml.chemin(['PmtId', 'EndToEndId'], v.reference),
    xml.bloc('Amt', xml.montant('InstdAmt', v.montant)),
    v.beneficiaire.bic === null ? null : xml.banque('CdtrAgt', v.beneficiaire, g),
    xml.partie('Cdtr', v.beneficiaire),
    xml.compte('CdtrAcct', v.beneficiaire),
    xml.communication(v.communication),
  );
}
