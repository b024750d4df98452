/**
 * What an import leaves out: rejected rows and the rows held back with them, told line by line and
 * given back as a CSV that only has to be corrected and imported again.
 */
import type { Rejet } from '../../shared/contract/import.ts';
import { COLONNES_COMMUNES, COLONNES_REJET } from '../domain/ligne-import.ts';
import { ecrireCsv } from '../exchange/csv-ecriture.ts';
import { cellulesDe, type FichierIndus, type Groupe, type LigneLue } from '../exchange/indus.ts';

/** Rejects shown on the screen; the CSV holds them all. */
const MONTRES = 500;

type LigneEcartee = {
  readonly groupe: Groupe;
  readonly ligne: LigneLue;
  readonly rejets: readonly Rejet[];
};

export class Ecartes {
  readonly #lignes: LigneEcartee[] = [];
  rejetees = 0;
  retenues = 0;

  /** A rejected row holds back the other rows of its reference. */
  ajouter(groupe: Groupe, rejets: readonly Rejet[]): void {
    const parLigne = Map.groupBy(rejets, (r) => r.ligne);
    for (const ligne of groupe.lignes) {
      const siens = parLigne.get(ligne.numero);
      if (siens) this.rejetees += 1;
      else this.retenues += 1;
      this.#lignes.push({ groupe, ligne, rejets: siens ?? retenue(rejets) });
    }
  }

  montrer(): Rejet[] {
    return this.#lignes
      .flatMap(({ ligne, rejets }) => rejets.filter((r) => r.ligne === ligne.numero))
      .sort((a, b) => a.ligne - b.ligne)
      .slice(0, MONTRES);
  }

  /** Base64 of a CSV that a spreadsheet opens; empty when nothing was left out. */
  csv({ entete }: FichierIndus): string {
    if (this.#lignes.length === 0) return '';
    const lignes = this.#lignes.sort((a, b) => a.ligne.numero - b.ligne.numero);
    const nommees = new Set(lignes.flatMap(({ rejets }) => rejets.map((r) => r.colonne)));
    const ajoutees = [...nommees].filter((nom) => nom !== '' && !entete.places.has(nom));
    const gardees = entete.cles
      .map((_, rang) => rang)
      .filter((rang) => !estDeRejet(entete.cles[rang]));
    function* ecrire(): Generator<string[]> {
      yield [...gardees.map((rang) => entete.titres[rang] ?? ''), ...ajoutees, ...COLONNES_REJET];
      for (const { groupe, ligne, rejets } of lignes) {
        const cellules = cellulesDe(entete, groupe, ligne);
        const dites = [
          String(ligne.numero),
          [...new Set(rejets.map((r) => r.colonne))].join(', '),
          [...new Set(rejets.map((r) => `${r.motif} : ${r.detail}`))].join(' | '),
        ];
        yield [...gardees.map((rang) => cellules[rang] ?? ''), ...ajoutees.map(() => ''), ...dites];
      }
    }
    return ecrireCsv(ecrire()).toString('base64');
  }
}

const DE_REJET: readonly string[] = COLONNES_REJET;
const estDeRejet = (cle: string | undefined): boolean => DE_REJET.includes(cle ?? '');

const COMMUNES = new Set(COLONNES_COMMUNES.map((c) => c.nom));

/** What a held-back row says: a shared cell is corrected on each row, another one is not its own. */
function retenue(rejets: readonly Rejet[]): Rejet[] {
  return rejets.slice(0, 1).map((r) => ({
    ...r,
    colonne: COMMUNES.has(r.colonne) ? r.colonne : '',
    motif: 'Retenue',
    detail: `la ligne ${r.ligne} de la même référence est rejetée (${r.motif}).`,
  }));
}
