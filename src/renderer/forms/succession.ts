/**
 * Heirs in a form: a share is typed « 1/4 » and left empty while it is not known. Nothing is
 * computed here: whether shares make the whole, and each amount, is the door's answer on trial.
 */
import type { Entree } from '../../shared/contract/index.ts';
import type { SuccessionVue } from '../../shared/contract/succession-vues.ts';
import { formatDate } from '../../shared/date-civile.ts';
import {
  formatFraction,
  LIBELLE_OPTION,
  lireFraction,
} from '../../shared/nomenclature-succession.ts';
import type { Essai } from './essai.ts';
import { PERSONNE_VIDE, type PersonneForm, personneVersContrat } from './personne.ts';

export type HeritierVu = SuccessionVue['heritiers'][number];

export type HeritierForm = {
  /** Stable while the form is open. */
  readonly cle: string;
  /** null: a new one, whose identity is typed here. */
  readonly personneId: string | null;
  readonly nom: string;
  readonly personne: PersonneForm;
  readonly lien: string;
  readonly part: string;
};

export const partEcrite = (part: HeritierVu['part']): string =>
  part === null ? '' : `${part.numerateur}/${part.denominateur}`;

/** Those who inherit; whoever renounced is no longer in the list. */
export const heritiersDepuisVue = (s: SuccessionVue): HeritierForm[] =>
  s.heritiers
    .filter((h) => h.option !== 'renonciation')
    .map((h) => ({
      cle: h.personneId,
      personneId: h.personneId,
      nom: h.nom,
      personne: PERSONNE_VIDE,
      lien: h.lien,
      part: partEcrite(h.part),
    }));

export const heritierVide = (cle: string): HeritierForm => ({
  cle,
  personneId: null,
  nom: '',
  personne: PERSONNE_VIDE,
  lien: '',
  part: '',
});

/** Wrong while something is typed that is no share. */
export const partFausse = (part: string): string | undefined =>
  part.trim() === '' || lireFraction(part)
    ? undefined
    : 'Écrivez une part comme 1/4, ou laissez vide si elle n’est pas connue.';

type Definir = Entree<'succession.definirHeritiers'>;

/** null while something is missing. */
export function versDefinir(
  dossierId: string,
  heritiers: readonly HeritierForm[],
  piece: string,
): Definir | null {
  const complet = heritiers.every(
    (h) =>
      h.lien.trim() !== '' &&
      partFausse(h.part) === undefined &&
      (h.personneId !== null || (h.personne.nom.trim() && h.personne.prenoms.trim())),
  );
  if (heritiers.length === 0 || !complet || piece.trim() === '') return null;
  return {
    dossierId,
    piece,
    heritiers: heritiers.map((h) => ({
      personneId: h.personneId,
      personne: h.personneId ? null : personneVersContrat(h.personne),
      lien: h.lien,
      part: lireFraction(h.part),
    })),
  };
}

/** « fille, 1/4, acceptation le 20/11/2026 ». */
export function direHeritier(h: HeritierVu): string {
  const part = h.part ? formatFraction(h.part) : 'part inconnue';
  const option = LIBELLE_OPTION[h.option].toLowerCase();
  const quand = h.optionLe ? ` le ${formatDate(h.optionLe)}` : '';
  return [h.lien, ...(h.option === 'renonciation' ? [] : [part]), `${option}${quand}`].join(', ');
}

/** Why the act waits: what is missing, then what the trial says. */
export function attendre(
  manque: string | null,
  essai: Pick<Essai<'succession.opter'>, 'enCours' | 'refus'>,
): string | null {
  if (manque) return manque;
  if (essai.refus) return essai.refus.message;
  return essai.enCours ? 'Le partage se calcule.' : null;
}

/** To whom letter D19 may be written: the notary, then those who inherit. */
export function destinatairesD19(s: SuccessionVue | null): { debiteurId: string; nom: string }[] {
  const { notaire, heritiers = [] } = s ?? {};
  return [
    ...(notaire ? [{ debiteurId: notaire.debiteurId, nom: notaire.nom }] : []),
    ...heritiers.flatMap(({ debiteurId, nom }) => (debiteurId ? [{ debiteurId, nom }] : [])),
  ];
}

/** The first one to whom nothing has left yet, as the door chooses him. */
export function attendD19(s: SuccessionVue | null): string | null {
  const lettres = new Map(
    [s?.notaire, ...(s?.heritiers ?? [])].map((d) => [d?.debiteurId, d?.lettre?.envoyeLe ?? null]),
  );
  const tous = destinatairesD19(s);
  const attend = tous.find((d) => lettres.get(d.debiteurId) === null);
  return (attend ?? tous[0])?.debiteurId ?? null;
}
