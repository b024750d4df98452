/**
 * `quittance exporter`: the movements as a text for hledger, on the standard output or in a new
 * file. Invariant: nothing but the journal goes to the standard output, and no file is replaced.
 */
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { JournalExporte } from '../../shared/contract/mouvement.ts';
import { type DateCivile, formatDate, lireDate } from '../../shared/date-civile.ts';
import { formatEuros } from '../../shared/montant.ts';
import { type Refus, refus } from '../../shared/refus.ts';
import { dateDuJour } from '../version.ts';
import { type Appel, appeler } from './cli-appel.ts';
import { CODES, type Code, dire, repondre, UsageError } from './cli-sortie.ts';

export type OptionsExporter = {
  readonly format?: string;
  readonly au?: string;
  readonly sortie?: string;
};

/** @returns the exit code. @throws UsageError EXPORT_FORMAT, EXPORT_DATE */
export async function exporter(
  reglages: Omit<Appel, 'operation' | 'entree'>,
  o: OptionsExporter,
): Promise<Code> {
  if (o.format !== 'hledger') {
    throw new UsageError('EXPORT_FORMAT', 'Indiquez le format du journal : --format hledger.');
  }
  const arreteLe = lireJour(o.au);
  const reponse = await appeler({
    ...reglages,
    operation: 'mouvement.exporter',
    entree: { format: o.format, arreteLe },
  });
  if (!reponse.ok) return repondre(reponse);
  const { contenu, mouvements, soldeCentimes } = reponse.value as JournalExporte;
  const octets = Buffer.from(contenu, 'base64');
  const phrase = `${mouvements} mouvements arrêtés au ${formatDate(arreteLe)}, reste à recouvrer : ${formatEuros(soldeCentimes)}.`;
  if (o.sortie === undefined) {
    process.stdout.write(octets);
    dire(phrase);
    return CODES.fait;
  }
  const fichier = resolve(o.sortie);
  const faute = poser(fichier, octets);
  if (faute) return repondre({ ok: false, refus: faute });
  dire(phrase);
  return repondre({ ok: true, value: { fichier, arreteLe, mouvements, soldeCentimes } });
}

function lireJour(texte: string | undefined): DateCivile {
  if (texte === undefined) return dateDuJour(new Date());
  const jour = lireDate(texte);
  if (jour) return jour;
  throw new UsageError(
    'EXPORT_DATE',
    `« ${texte} » n’est pas une date qui existe : --au attend AAAA-MM-JJ.`,
  );
}

function poser(fichier: string, octets: Uint8Array): Refus | null {
  try {
    writeFileSync(fichier, octets, { flag: 'wx' });
    return null;
  } catch (erreur) {
    const { code } = erreur as NodeJS.ErrnoException;
    return code === 'EEXIST'
      ? refus('SORTIE_EXISTE', `« ${fichier} » existe déjà : il n’a pas été touché.`)
      : refus('SORTIE_IMPOSSIBLE', `« ${fichier} » ne peut pas être écrit (${code ?? 'erreur'}).`);
  }
}
