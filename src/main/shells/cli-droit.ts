/**
 * `quittance droit`: the law room prints itself, for an eye or as JSON. No base is opened.
 * Invariant: the date is asked, never taken from the clock.
 */
import { type DateCivile, formatDate, lireDate } from '../../shared/date-civile.ts';
import { LIBELLE_STATUT } from '../../shared/explication.ts';
import { BRANCHES, type Branche } from '../../shared/nomenclature.ts';
import { type LigneDroit, listerDroit, listerManques, type Manque } from '../droit.ts';
import { CODES, type Code, repondre, UsageError } from './cli-sortie.ts';

export type OptionsDroit = {
  readonly date?: string;
  readonly branche?: string;
  readonly manques?: boolean;
  readonly json?: boolean;
};

/**
 * Prints what is in force on a day, or what is not certain.
 * @returns the exit code
 * @throws UsageError DROIT_DATE, DROIT_BRANCHE, DROIT_DEMANDE
 */
export function imprimerDroit(options: OptionsDroit): Code {
  const branche = lireBranche(options.branche);
  if (options.manques) {
    if (options.date !== undefined) {
      throw new UsageError('DROIT_DEMANDE', '--manques ne dépend d’aucune date : retirez --date.');
    }
    const lignes = listerManques(branche);
    if (options.json) return repondre({ ok: true, value: { branche, lignes } });
    return ecrireTexte([
      `Ce qui n’est pas certain${deLaBranche(branche)} : ${lignes.length} lignes`,
      ...parGroupe(lignes),
    ]);
  }
  const date = lireJour(options.date);
  const lignes = listerDroit(date, branche);
  if (options.json) return repondre({ ok: true, value: { date, branche, lignes } });
  return ecrireTexte([
    `Droit en vigueur le ${formatDate(date)}${deLaBranche(branche)} : ${lignes.length} éléments`,
    ...parGroupe(lignes),
  ]);
}

function lireBranche(texte: string | undefined): Branche | null {
  if (texte === undefined) return null;
  const branche = BRANCHES.find((b) => b === texte);
  if (branche) return branche;
  throw new UsageError(
    'DROIT_BRANCHE',
    `La branche « ${texte} » n’existe pas : --branche attend ${BRANCHES.join(' ou ')}.`,
  );
}

function lireJour(texte: string | undefined): DateCivile {
  if (texte === undefined) {
    throw new UsageError('DROIT_DEMANDE', 'Indiquez --date AAAA-MM-JJ, ou --manques.');
  }
  const date = lireDate(texte);
  if (date) return date;
  throw new UsageError(
    'DROIT_DATE',
    `« ${texte} » n’est pas une date qui existe : --date attend AAAA-MM-JJ.`,
  );
}

const deLaBranche = (branche: Branche | null): string => (branche ? `, branche ${branche}` : '');

function ecrireTexte(lignes: readonly string[]): Code {
  process.stdout.write(`${lignes.join('\n')}\n`);
  return CODES.fait;
}

type Ligne = LigneDroit | Manque;

const MARGE = '  ';
const LARGEUR = 100;
/** Width of the names; a longer one goes on under itself. */
const NOM = 34;

function parGroupe(lignes: readonly Ligne[]): string[] {
  const groupes = [...new Set(lignes.map(({ groupe }) => groupe))];
  return groupes.flatMap((groupe) => {
    const siennes = lignes.filter((l) => l.groupe === groupe);
    return ['', groupe.toUpperCase(), ...siennes.flatMap(elements)];
  });
}

/** The name, and beside it the value; then since when, the source, the status and why. */
function elements(ligne: Ligne): string[] {
  const { nom, valeur, source, raison } = ligne;
  const etat = [periode(ligne), source, statutEnMots(ligne)].join(' · ');
  const droite = [valeur, etat, ...(raison ? [raison] : [])].flatMap((texte) =>
    couper(texte, LARGEUR - MARGE.length - NOM),
  );
  const gauche = couper(nom, NOM - 2);
  const hauteur = Math.max(gauche.length, droite.length);
  return Array.from({ length: hauteur }, (_, i) =>
    `${MARGE}${(gauche[i] ?? '').padEnd(NOM)}${droite[i] ?? ''}`.trimEnd(),
  );
}

function periode({ depuis, jusqu }: Ligne): string {
  if (depuis === null) return jusqu ? `jusqu’au ${formatDate(jusqu)}` : 'à toute date';
  const debut = `depuis le ${formatDate(depuis)}`;
  return jusqu ? `du ${formatDate(depuis)} au ${formatDate(jusqu)}` : debut;
}

const statutEnMots = ({ statut }: Ligne): string =>
  (statut === 'inconnu' ? 'Inconnu' : LIBELLE_STATUT[statut]).toLowerCase();

/** Cuts at plain spaces: a no-break space keeps « 45 € » and « art. D. 553-1 » whole. */
function couper(texte: string, largeur: number): string[] {
  const lignes: string[] = [];
  for (const mot of texte.split(' ')) {
    const derniere = lignes.at(-1);
    if (derniere === undefined || derniere.length + 1 + mot.length > largeur) lignes.push(mot);
    else lignes[lignes.length - 1] = `${derniere} ${mot}`;
  }
  return lignes;
}
