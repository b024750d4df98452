/**
 * The monthly file of retentions for the service that pays the benefits (docs/formats.md): one row
 * is one amount to withhold from one benefit for one month. The NIR is masked unless the caller
 * asks for it whole; neither name nor bank account leaves.
 * Invariant: reference, benefit and month make a row unique, so that its return can be matched.
 */
import { formatMois, type Mois } from '../../shared/date-civile.ts';
import { type Centimes, enTexte } from '../../shared/montant.ts';
import { lireNir, masquerNir } from '../../shared/nir.ts';
import { LIBELLE_PRESTATION, type Prestation } from '../../shared/nomenclature.ts';
import { type Refus, RefusError, refus } from '../../shared/refus.ts';
import { ecrireCsv } from './csv-ecriture.ts';

export type LigneRetenue = {
  /** Given back by the paying service; 35 characters: letters, digits, dashes. */
  readonly reference: string;
  readonly nir: string;
  readonly prestation: Prestation;
  /** Month of the benefit. */
  readonly mois: Mois;
  readonly montant: Centimes;
  /** Order among the retentions of the same person and month: 1 first. */
  readonly rang: number;
};

/** Masked by default: whole only when the paying service knows its payees by nothing else. */
export type FormeNir = 'masque' | 'complet';

export const COLONNES_RETENUES = [
  'reference',
  'nir',
  'prestation',
  'mois',
  'montant_a_retenir',
  'rang',
] as const;

/** 999 999 999,99 € */
export const RETENUE_MAX = 99_999_999_999;
const REFERENCE = /^[A-Z0-9]+(?:-[A-Z0-9]+)*$/i;

/** What a row is matched by, in the file and in its return. */
export const cleRetenue = (l: Pick<LigneRetenue, 'reference' | 'prestation' | 'mois'>): string =>
  `${l.reference.toUpperCase()} ${l.prestation} ${l.mois}`;

/**
 * Everything that forbids the file, row by row (« lignes.3.montant »): RETENUE_REFERENCE,
 * RETENUE_NIR, RETENUE_MONTANT, RETENUE_RANG, RETENUE_DOUBLON, RETENUE_VIDE.
 */
export function controlerRetenues(lignes: readonly LigneRetenue[], forme: FormeNir): Refus[] {
  if (lignes.length === 0) {
    return [refus('RETENUE_VIDE', 'Il n’y a aucune retenue à transmettre.', { champ: 'lignes' })];
  }
  const vues = new Set<string>();
  return lignes.flatMap((l, i) => {
    const champ = `lignes.${i}`;
    const double = vues.has(cleRetenue(l));
    vues.add(cleRetenue(l));
    return [...fautesLigne(l, forme, champ), ...(double ? [doublon(l, champ)] : [])];
  });
}

function fautesLigne(l: LigneRetenue, forme: FormeNir, champ: string): Refus[] {
  const fautes: Refus[] = [];
  const dire = (code: string, phrase: string, cle: string) =>
    fautes.push(refus(code, phrase, { champ: `${champ}.${cle}` }));
  if (l.reference.length > 35 || !REFERENCE.test(l.reference)) {
    dire(
      'RETENUE_REFERENCE',
      'La référence d’une retenue compte de 1 à 35 lettres, chiffres ou tirets.',
      'reference',
    );
  }
  const nir = lireNir(l.nir);
  if (forme === 'complet' && !nir.valide) dire('RETENUE_NIR', nir.message, 'nir');
  if (l.montant <= 0 || l.montant > RETENUE_MAX) {
    dire('RETENUE_MONTANT', 'Le montant à retenir va de 0,01 € à 999 999 999,99 €.', 'montant');
  }
  if (!Number.isSafeInteger(l.rang) || l.rang < 1) {
    dire('RETENUE_RANG', 'Le rang d’une retenue est un nombre entier, à partir de 1.', 'rang');
  }
  return fautes;
}

const doublon = (l: LigneRetenue, champ: string): Refus =>
  refus(
    'RETENUE_DOUBLON',
    `La retenue ${l.reference} (${LIBELLE_PRESTATION[l.prestation]}, ${formatMois(l.mois)}) figure deux fois.`,
    { champ: `${champ}.reference` },
  );

/**
 * The file, rows in the order of the caller.
 * @throws RefusError the first of `controlerRetenues`
 */
export function ecrireRetenues(lignes: readonly LigneRetenue[], forme: FormeNir): Buffer {
  const [premier] = controlerRetenues(lignes, forme);
  if (premier) throw new RefusError(premier);
  return ecrireCsv([COLONNES_RETENUES, ...lignes.map((l) => enCellules(l, forme))]);
}

function enCellules(l: LigneRetenue, forme: FormeNir): readonly string[] {
  const nir = lireNir(l.nir);
  const complet = nir.valide ? nir.nir : l.nir;
  return [
    l.reference,
    forme === 'complet' ? complet : masquerNir(complet),
    l.prestation,
    formatMois(l.mois),
    enTexte(l.montant).replace('.', ','),
    String(l.rang),
  ];
}
