/**
 * A CSV of indus in groups: the rows of one reference, in the order of the file. Corrections made
 * on the screen are applied while reading, so that the file itself is never touched.
 * Invariant: the cells that every row of a group repeats are held once; every other cell is kept
 * as it was written, to be given back with the rejects.
 */
import type { Rejet } from '../../shared/contract/import.ts';
import { refuser } from '../../shared/refus.ts';
import { COLONNE_IGNORER, REFERENCE } from '../domain/ligne-import.ts';
import { citer, plier } from '../domain/ligne-import-lecture.ts';
import { rejet } from '../domain/ligne-import-refus.ts';
import { parcourir, type Texte } from './csv.ts';
import { type Entete, estConnue, lireEntete } from './entete-indus.ts';

export type Correction = {
  readonly ligne: number;
  readonly colonne: string;
  readonly valeur: string;
};

export type LigneLue = {
  /** As a spreadsheet numbers it; the header is 1. */
  readonly numero: number;
  readonly propres: readonly string[];
  /** Its own shared cells when they differ from the group's; null: the same. */
  readonly communes: readonly string[] | null;
  /** Another width than the header: its cells may have slipped, they are not read. */
  readonly decalee: boolean;
  /** What is wrong with the row whatever its cells mean. */
  readonly fautes: readonly Rejet[];
};

export type Groupe = {
  readonly reference: string;
  readonly lignes: LigneLue[];
  /** Shared cells as the first row has them; none while every row has slipped. */
  lues: readonly string[];
  /** The same, corrected. */
  communes: readonly string[];
};

/** The row that speaks for its reference: the first one that can be read. */
export function teteDe({ lignes }: Groupe): LigneLue {
  const tete = lignes.find((l) => !l.decalee) ?? lignes[0];
  if (!tete) throw new Error('groupe sans ligne');
  return tete;
}

export type FichierIndus = {
  readonly entete: Entete;
  readonly groupes: readonly Groupe[];
  /** Rows that hold something, less those marked to be left out. */
  readonly lignes: number;
};

/**
 * @param pas told each row read
 * @throws RefusError IMPORT_VIDE, IMPORT_CORRECTION, those of the header and of `parcourir`
 */
export function lireIndus(
  texte: Texte,
  corrections: readonly Correction[],
  pas: (lues: number) => void,
): FichierIndus {
  const parLigne = rangerCorrections(corrections);
  const groupes = new Groupes();
  let entete: Entete | null = null;
  let lignes = 0;
  parcourir(texte.octets, (cellules, numero) => {
    if (!entete) {
      entete = lireEntete(cellules, new Set(corrections.map((x) => x.colonne)));
      return;
    }
    const siennes = parLigne.get(numero) ?? [];
    parLigne.delete(numero);
    if (!groupes.ranger(entete, { cellules, numero, siennes })) return;
    lignes += 1;
    pas(lignes);
  });
  if (!entete || lignes === 0) return refuserVide(entete !== null);
  const [perdue] = parLigne.keys();
  if (perdue !== undefined) {
    refuser('IMPORT_CORRECTION', `La ligne ${perdue} à corriger n’est pas dans le fichier.`);
  }
  return { entete, groupes: groupes.tous, lignes };
}

type Brute = {
  readonly cellules: readonly string[];
  readonly numero: number;
  readonly siennes: readonly Correction[];
};

class Groupes {
  readonly tous: Groupe[] = [];
  readonly #parReference = new Map<string, Groupe>();

  /** @returns false when the row is marked to be left out */
  ranger(e: Entete, { cellules: brutes, numero, siennes }: Brute): boolean {
    const { cellules, fautes } = egaliser(e, brutes, numero);
    const decalee = fautes.length > 0;
    const corrigees = corriger(e, cellules, siennes);
    const propres = e.propres.map((rang) => corrigees[rang] ?? '');
    const ignorer = propreDe(e, propres, COLONNE_IGNORER.nom);
    if (ignorer !== '' && plier(ignorer) === 'oui') return false;
    const reference = propreDe(e, propres, REFERENCE).trim();
    const groupe = this.#parReference.get(reference) ?? this.#ouvrir(reference);
    if (groupe.lues.length === 0 && !decalee) {
      // On the first row of a reference a correction is made for all of them.
      groupe.lues = communesDe(e, cellules);
      groupe.communes = siennes.length > 0 ? communesDe(e, corrigees) : groupe.lues;
    }
    const differences = decalee ? SANS_FAUTE : comparer(e, groupe, { cellules: corrigees, numero });
    groupe.lignes.push({
      numero,
      propres,
      communes: decalee || differences.length > 0 ? communesDe(e, corrigees) : null,
      decalee,
      fautes: differences.length > 0 ? [...fautes, ...differences] : fautes,
    });
    return true;
  }

  #ouvrir(reference: string): Groupe {
    const groupe: Groupe = { reference, lignes: [], lues: [], communes: [] };
    this.tous.push(groupe);
    // Rows without a reference are told one by one.
    if (reference !== '') this.#parReference.set(reference, groupe);
    return groupe;
  }
}

const communesDe = (e: Entete, cellules: readonly string[]) =>
  e.communs.map((rang) => cellules[rang] ?? '');

function propreDe(e: Entete, propres: readonly string[], colonne: string): string {
  return propres[e.places.get(colonne)?.i ?? -1] ?? '';
}

function corriger(
  e: Entete,
  cellules: readonly string[],
  siennes: readonly Correction[],
): readonly string[] {
  if (siennes.length === 0) return cellules;
  const corrigees = e.titres.map((_, rang) => cellules[rang] ?? '');
  for (const { colonne, valeur } of siennes) corrigees[e.cles.indexOf(colonne)] = valeur;
  return corrigees;
}

const SANS_FAUTE: readonly Rejet[] = [];

/** A row of another width than the header is told; what overflows is kept in the last cell. */
function egaliser(e: Entete, brutes: readonly string[], numero: number) {
  if (brutes.length === e.largeur) return { cellules: brutes, fautes: SANS_FAUTE };
  const fin = brutes.slice(e.largeur - 1).join(';');
  const cellules = [...brutes.slice(0, e.largeur - 1), fin];
  const faute = rejet(
    numero,
    { colonne: '', valeur: '' },
    {
      motif: 'Nombre de colonnes',
      detail:
        `La ligne ${numero} compte ${brutes.length} cellules et l’en-tête ${e.largeur} : un point-virgule ` +
        'est de trop, ou il en manque un.',
      correction: null,
    },
  );
  return { cellules, fautes: [faute] };
}

/** Same as the first row of the reference, before or after its corrections. */
function comparer(
  e: Entete,
  g: Groupe,
  l: { cellules: readonly string[]; numero: number },
): Rejet[] {
  const differences: Rejet[] = [];
  for (let i = 0; i < e.communs.length; i += 1) {
    const rang = e.communs[i] ?? -1;
    const valeur = l.cellules[rang] ?? '';
    if (valeur === g.lues[i] || valeur === g.communes[i]) continue;
    const attendue = (g.communes[i] ?? '').trim();
    if (valeur.trim() === attendue || valeur.trim() === g.lues[i]?.trim()) continue;
    differences.push(
      rejet(
        l.numero,
        { colonne: e.cles[rang] ?? '', valeur },
        {
          motif: 'Valeur différente',
          detail:
            `La ligne ${teteDe(g).numero} de la même référence porte ` +
            `${attendue === '' ? 'une cellule vide' : citer(attendue)} : cette colonne dit la même chose ` +
            'sur toutes les lignes d’une référence.',
          correction: attendue === '' ? null : attendue,
        },
      ),
    );
  }
  return differences;
}

/** Cell of a column in a row of a group, corrected; empty when the file has no such column. */
export function celluleDe(e: Entete, g: Groupe, o: { ligne: LigneLue; colonne: string }): string {
  const place = e.places.get(o.colonne);
  if (!place) return '';
  const cellules = place.commune ? (o.ligne.communes ?? g.communes) : o.ligne.propres;
  return cellules[place.i] ?? '';
}

/** The row as the file has it, corrections applied. */
export function cellulesDe(e: Entete, g: Groupe, l: LigneLue): string[] {
  const cellules = e.titres.map(() => '');
  const communes = l.communes ?? g.communes;
  e.communs.forEach((rang, i) => {
    cellules[rang] = communes[i] ?? '';
  });
  e.propres.forEach((rang, i) => {
    cellules[rang] = l.propres[i] ?? '';
  });
  return cellules;
}

function rangerCorrections(corrections: readonly Correction[]): Map<number, Correction[]> {
  const parLigne = new Map<number, Correction[]>();
  for (const correction of corrections) {
    if (!estConnue(correction.colonne)) {
      refuser('IMPORT_CORRECTION', `La colonne « ${correction.colonne} » à corriger n’existe pas.`);
    }
    const siennes = parLigne.get(correction.ligne) ?? [];
    siennes.push(correction);
    parLigne.set(correction.ligne, siennes);
  }
  return parLigne;
}

function refuserVide(avecEntete: boolean): never {
  return refuser(
    'IMPORT_VIDE',
    avecEntete ? 'Ce fichier ne contient aucune ligne sous son en-tête.' : 'Ce fichier est vide.',
  );
}
