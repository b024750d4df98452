/**
 * What both files of orders are made of: a header, batches in the order of their dates, and control
 * sums. Invariant: the sums are those of the lines; the same orders give the same bytes.
 */
import type { DateCivile } from '../../shared/date-civile.ts';
import { type Centimes, enTexte, somme } from '../../shared/montant.ts';
import type { EnTeteSepa, FichierSepa, LotSepa } from './sepa.ts';
import * as xml from './sepa-xml.ts';

type Ordre = { readonly montant: Centimes; readonly le: DateCivile };

export type Groupe<O extends Ordre> = LotSepa & { readonly lignes: readonly [O, ...O[]] };

/** One batch a key, sorted by it; inside a batch, the order of the caller. */
export function grouper<O extends Ordre>(
  reference: string,
  ordres: readonly O[],
  cleDe: (ordre: O) => string,
): Groupe<O>[] {
  const groupes = [...Map.groupBy(ordres, cleDe)].sort(([a], [b]) => (a < b ? -1 : 1));
  return groupes.flatMap(([, [premier, ...autres]], rang) => {
    if (!premier) return [];
    const lignes = [premier, ...autres] as const;
    return {
      reference: `${reference}-${rang + 1}`,
      le: premier.le,
      nombre: lignes.length,
      total: somme(lignes.map((o) => o.montant)),
      lignes,
    };
  });
}

/** How many orders, and their sum: of a batch, and of the file. */
export const controles = (ordres: readonly Ordre[]): xml.Noeud[] => [
  xml.feuille('NbOfTxs', String(ordres.length)),
  xml.feuille('CtrlSum', enTexte(somme(ordres.map((o) => o.montant)))),
];

type AAssembler<L extends LotSepa> = {
  readonly version: string;
  /** Element of the message: « CstmrCdtTrfInitn ». */
  readonly message: string;
  /** Name of who asks the bank. */
  readonly emetteur: string;
  readonly ordres: readonly Ordre[];
  readonly lots: readonly L[];
  readonly blocs: readonly xml.Noeud[];
};

export function assembler<L extends LotSepa>(
  { reference, creeLe }: Pick<EnTeteSepa, 'reference' | 'creeLe'>,
  f: AAssembler<L>,
): FichierSepa<L> {
  const entete = xml.bloc(
    'GrpHdr',
    xml.feuille('MsgId', reference),
    xml.feuille('CreDtTm', creeLe),
    ...controles(f.ordres),
    xml.bloc('InitgPty', xml.nom(f.emetteur)),
  );
  return {
    version: f.version,
    xml: xml.ecrireDocument(f.version, xml.bloc(f.message, entete, ...f.blocs)),
    nombre: f.ordres.length,
    total: somme(f.ordres.map((o) => o.montant)),
    lots: f.lots,
  };
}
