/**
 * `check:articles`: each article of the law room looked up in an independent copy of the codes.
 * Leaves with 0 when every difference is listed with its reason in ecarts.json and every listed
 * difference is still there, with 1 otherwise, with 2 when the copy could not be had.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { S } from '../../src/main/law/sources.ts';
import { comparer, type Difference, type Excuse, juger } from './comparaison.ts';
import { assurerCopie, CopieAbsente, lireCopie, versionVoulue } from './copie.ts';

const dire = (phrase: string): void => {
  process.stderr.write(`${phrase}\n`);
};

function verifier(): number {
  assurerCopie(dire);
  const copie = lireCopie();
  const { entrees, verifies, concordants, horsCopie, differences } = comparer(S, copie);
  const excuses = JSON.parse(
    readFileSync(join(import.meta.dirname, 'ecarts.json'), 'utf8'),
  ) as Excuse[];
  const { nonListees, sansObjet, listees } = juger(differences, excuses);

  const etats = Object.entries(copie).map(([code, lu]) => `${code} au ${lu.arreteLe}`);
  dire(`Copie des codes ${versionVoulue()} : ${etats.join(', ')}.`);
  dire(`${entrees} entrées ; ${verifies} articles cherchés, ${concordants} concordants.`);
  dire(`${horsCopie} articles de codes que la copie ne contient pas.`);
  dire(`${listees.length} écarts listés avec leur raison :`);
  for (const excuse of listees) dire(`  ${phrase(excuse)}\n    ${excuse.raison}`);
  for (const difference of nonListees) dire(`FAUTE  écart non listé : ${phrase(difference)}`);
  for (const excuse of sansObjet) dire(`FAUTE  écart listé sans objet : ${phrase(excuse)}`);
  return nonListees.length + sansObjet.length === 0 ? 0 : 1;
}

const phrase = ({ entree, article, ecart, ici, copie }: Difference): string =>
  `${entree} (${article}), ${ecart} : ici « ${ici} », copie « ${copie} »`;

try {
  process.exitCode = verifier();
} catch (erreur) {
  if (!(erreur instanceof CopieAbsente)) throw erreur;
  dire(`FAUTE  ${erreur.message}`);
  process.exitCode = 2;
}
