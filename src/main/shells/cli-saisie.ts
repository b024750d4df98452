/**
 * What the command line receives: the JSON of a request, from the arguments or the standard input
 * (bounded), and the file of an import.
 */
import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { type Answer, refus } from '../../shared/refus.ts';
import { UsageError } from './cli-sortie.ts';

const ENTREE_MAX = 64 * 1024 * 1024;
/** The contract takes 400 million characters of base64. */
const FICHIER_MAX = 300_000_000;
const SECRETS = /^(motDePasse|ancienMotDePasse|nouveauMotDePasse|cleSecours)$/;

/** @param texte the argument; « - » reads the standard input. @throws UsageError */
export async function lireDemande(texte: string | undefined): Promise<unknown> {
  if (texte === undefined) return {};
  if (texte === '-') return analyser(await lireEntreeStandard());
  const demande = analyser(texte);
  if (porteUnSecret(demande)) {
    throw new UsageError(
      'SECRET_EN_ARGUMENT',
      'Une phrase secrète ne s’écrit pas sur la ligne de commande, que d’autres peuvent lire : ' +
        'passez la demande par l’entrée standard, avec « - ».',
    );
  }
  return demande;
}

function analyser(texte: string): unknown {
  const net = texte.replace(/^\ufeff/, '').trim();
  if (net === '') throw new UsageError('JSON_VIDE', 'La demande est vide : attendu du JSON.');
  try {
    return JSON.parse(net);
  } catch (erreur) {
    const position = /position (\d+)/.exec(String(erreur))?.[1];
    const ou = position === undefined ? '' : ` (au caractère ${Number(position) + 1})`;
    throw new UsageError('JSON_ILLISIBLE', `La demande n’est pas du JSON${ou}.`);
  }
}

async function lireEntreeStandard(): Promise<string> {
  const morceaux: Buffer[] = [];
  let taille = 0;
  for await (const morceau of process.stdin as AsyncIterable<Buffer>) {
    taille += morceau.length;
    if (taille > ENTREE_MAX) {
      process.stdin.destroy();
      throw new UsageError(
        'ENTREE_TROP_GRANDE',
        'La demande dépasse 64 Mo. Pour un fichier, utilisez « importer ».',
      );
    }
    morceaux.push(morceau);
  }
  return Buffer.concat(morceaux).toString('utf8');
}

function porteUnSecret(valeur: unknown): boolean {
  const pile = [valeur];
  while (pile.length > 0) {
    const v = pile.pop();
    if (typeof v !== 'object' || v === null) continue;
    for (const [cle, enfant] of Object.entries(v)) {
      if (SECRETS.test(cle) && typeof enfant === 'string') return true;
      pile.push(enfant);
    }
  }
  return false;
}

/** The file as `import.executer` takes it, or the refusal that says why it cannot be read. */
export function lireFichier(chemin: string): Answer<{ nom: string; contenu: string }> {
  const non = (message: string): Answer<never> => ({
    ok: false,
    refus: refus('FICHIER_ILLISIBLE', message, { champ: 'fichier' }),
  });
  const nom = basename(chemin);
  try {
    const etat = statSync(chemin);
    if (!etat.isFile()) return non(`« ${nom} » n’est pas un fichier.`);
    if (etat.size > FICHIER_MAX)
      return non(`« ${nom} » dépasse 300 Mo : partagez-le en plusieurs fichiers.`);
    return { ok: true, value: { nom, contenu: readFileSync(chemin).toString('base64') } };
  } catch (erreur) {
    const absent = (erreur as NodeJS.ErrnoException).code === 'ENOENT';
    return non(
      absent ? `Le fichier « ${nom} » n’existe pas.` : `Le fichier « ${nom} » ne peut pas être lu.`,
    );
  }
}
