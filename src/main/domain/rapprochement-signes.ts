/** What a line says of the debt it pays: references, file numbers, and what only looks like them. */
import {
  chercherReferences,
  lireReference,
  type ReferencePaiement,
} from '../../shared/reference-paiement.ts';
import type { LigneReleve } from './ligne-releve.ts';

export type Signes = {
  /** Exact references, key verified, each once. */
  readonly exactes: readonly ReferencePaiement[];
  /** Looks like a reference, and does not read. */
  readonly douteuses: readonly string[];
  /** Fourteen digits that would read behind « RF ». */
  readonly sansLettres: readonly ReferencePaiement[];
  /** « IND-AAAA-NNNNNN », each once. */
  readonly dossiers: readonly string[];
};

const DOSSIER = /(?<![\p{L}\p{N}])IND[\s.\-/]?(\d{4})[\s.\-/]?(\d{6})(?!\d)/giu;
const QUATORZE = /(?<![\p{L}\p{N}])\d{14}(?![\p{L}\p{N}])/gu;

export function lireSignes(ligne: LigneReleve): Signes {
  const exactes = new Set<ReferencePaiement>();
  const douteuses = new Set<string>();
  const lire = (texte: string): void => {
    const trouvees = chercherReferences(texte);
    for (const reference of trouvees.exactes) exactes.add(reference);
    for (const douteuse of trouvees.douteuses) douteuses.add(douteuse);
  };
  for (const structuree of ligne.references) {
    const lue = lireReference(structuree);
    if (lue) exactes.add(lue.reference);
    else lire(structuree);
  }
  const libres = [ligne.libelle, ligne.boutEnBout ?? ''];
  for (const texte of libres) lire(texte);
  const textes = [...libres, ...ligne.references];
  return {
    exactes: [...exactes],
    douteuses: [...douteuses],
    sansLettres: chiffresSeuls(textes),
    dossiers: [...new Set(textes.flatMap(dossiersDe))],
  };
}

function dossiersDe(texte: string): string[] {
  return [...texte.matchAll(DOSSIER)].map(([, annee, numero]) => `IND-${annee}-${numero}`);
}

function chiffresSeuls(textes: readonly string[]): ReferencePaiement[] {
  const lues = textes
    .flatMap((texte) => texte.match(QUATORZE) ?? [])
    .map((chiffres) => lireReference(`RF${chiffres}`)?.reference);
  return [...new Set(lues.filter((reference) => reference !== undefined))];
}
