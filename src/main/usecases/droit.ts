/**
 * The law room, printed: every parameter over each of its periods, filtered, or exported with the
 * same filter. Nothing is read from the base.
 * Invariant: a list « on a day » holds for each parameter the version in force that day, or none.
 */
import type { ParametreDroit } from '../../shared/contract/droit.ts';
import type { EntreeLue, Sortie } from '../../shared/contract/index.ts';
import type { Contexte, Handlers } from '../contexte.ts';
import { ecrireDroitCsv } from '../exchange/droit-csv.ts';
import { droitAu, GROUPES, type LigneDroit, parametres } from '../law/index.ts';

export const droitHandlers = {
  'droit.parametres': lister,
  'droit.exporter': exporter,
} satisfies Partial<Handlers>;

type Filtre = EntreeLue<'droit.parametres'>;

function lister(filtre: Filtre): Sortie<'droit.parametres'> {
  const tous = parametres();
  return {
    lignes: filtrer(filtre),
    groupes: [...GROUPES],
    total: tous.length,
    nonCertains: tous.filter((p) => p.statut !== 'certain').length,
  };
}

/** Named after the day of the export; the day of the law stands in the rows. */
function exporter(filtre: Filtre, { aujourdhui }: Contexte): Sortie<'droit.exporter'> {
  return {
    nom: `parametres-du-droit-${aujourdhui}.csv`,
    contenu: ecrireDroitCsv(filtrer(filtre)).toString('base64'),
  };
}

function filtrer({ au, branche, groupe, statut, texte }: Filtre): ParametreDroit[] {
  const mots = simplifier(texte).split(' ').filter(Boolean);
  return (au === null ? parametres() : droitAu(au, null))
    .filter(
      (p) =>
        (branche === null || p.branches.includes(branche)) &&
        (groupe === null || p.groupe === groupe) &&
        (statut === null || p.statut === statut) &&
        contient(p, mots),
    )
    .map((p) => ({ ...p, branches: [...p.branches] }));
}

function contient(p: LigneDroit, mots: readonly string[]): boolean {
  if (mots.length === 0) return true;
  const lu = simplifier(`${p.nom} ${p.source} ${p.valeur} ${p.groupe}`);
  return mots.every((mot) => lu.includes(mot));
}

/**
 * As one types: no accents, no capitals, plain spaces and apostrophes; « D. 553-1 » is « d553-1 »
 * and « 1 079 » is « 1079 », whatever the spaces.
 */
function simplifier(texte: string): string {
  return texte
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('’', "'")
    .replaceAll('\u2212', '-')
    .replace(/\s+/g, ' ')
    .replace(/\b([adlr])\. ?(?=\d)/g, '$1')
    .replace(/(?<=\d) (?=\d{3}(?!\d))/g, '');
}
