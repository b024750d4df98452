/** Identities, apart from the facts. Found again by NIR; a NIR has one holder. */
import type { PersonneSaisie } from '../../shared/contract/dossier.ts';
import type { DateCivile } from '../../shared/date-civile.ts';
import type { Civilite, Territoire } from '../../shared/nomenclature.ts';
import { type Ecriture, type Lecture, preparer } from './handle.ts';

export type Personne = {
  readonly id: string;
  readonly civilite: Civilite;
  readonly nom: string;
  readonly prenoms: string;
  readonly naissanceLe: DateCivile | null;
  readonly naissanceLieu: string | null;
  readonly decesLe: DateCivile | null;
  readonly nir: string | null;
  readonly adresse: string;
  readonly territoire: Territoire;
  readonly telephone: string | null;
  readonly courriel: string | null;
  readonly iban: string | null;
  readonly bic: string | null;
};

const COLONNES = `id, civilite, nom, prenoms, naissance_le AS naissanceLe, naissance_lieu AS naissanceLieu,
  deces_le AS decesLe, nir, adresse, territoire, telephone, courriel, iban, bic`;

export function insererPersonne(
  db: Ecriture,
  id: string,
  p: PersonneSaisie & { majLe: string },
): void {
  preparer(
    db,
    `INSERT INTO personne (id, civilite, nom, prenoms, naissance_le, naissance_lieu, deces_le, nir,
       adresse, territoire, telephone, courriel, iban, bic, maj_le)
     VALUES (@id, @civilite, @nom, @prenoms, @naissanceLe, @naissanceLieu, @decesLe, @nir,
       @adresse, @territoire, @telephone, @courriel, @iban, @bic, @majLe)`,
  ).run({ id, ...p });
}

export function modifierPersonne(
  db: Ecriture,
  id: string,
  p: PersonneSaisie & { majLe: string },
): void {
  preparer(
    db,
    `UPDATE personne SET civilite = @civilite, nom = @nom, prenoms = @prenoms,
       naissance_le = @naissanceLe, naissance_lieu = @naissanceLieu, deces_le = @decesLe, nir = @nir,
       adresse = @adresse, territoire = @territoire, telephone = @telephone, courriel = @courriel,
       iban = @iban, bic = @bic, maj_le = @majLe
     WHERE id = @id`,
  ).run({ id, ...p });
}

export function personneParNir(db: Lecture, nir: string): Personne | undefined {
  return preparer(db, `SELECT ${COLONNES} FROM personne WHERE nir = ? LIMIT 1`).get(nir) as
    | Personne
    | undefined;
}

export function personneParId(db: Lecture, id: string): Personne | undefined {
  return preparer(db, `SELECT ${COLONNES} FROM personne WHERE id = ?`).get(id) as
    | Personne
    | undefined;
}
