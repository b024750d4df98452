/**
 * The rules of `calcul` against the second reading of the law (`argent.ndjson`, `dates.ndjson`):
 * 2 000 entries answered by the application line by line, as an outside program would ask them.
 * A difference is settled by the contract and the notes, never by copying one side on the other.
 */
import { readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { describe, expect, test } from 'vitest';
import { repondreCalcul } from '../../src/main/usecases/calcul.ts';

type Attendu = { resultat: Record<string, unknown>; refusVide?: boolean } | { erreur: string };
type Ligne = { id: string; regle: string; entree: unknown; attendu: Attendu };
type Reponse = {
  id: unknown;
  resultat?: Record<string, unknown>;
  erreur?: { code: string };
};

/** Every rule of the contract. */
const REGLES = [
  'seuil-abandon',
  'pmss',
  'quotite-saisissable',
  'solde-bancaire-insaisissable',
  'bareme-famille',
  'revision-retenue',
  'fongibilite',
  'imputation',
  'echeancier',
  'delai',
  'jours-feries',
  'calendrier-notification',
  'prescription',
  'erreur-organisme',
  'remise-recevable',
  'penalite',
  'indemnite-fraude',
  'anv-eligible',
  'contrainte-possible',
  'nir',
];

/** How many differing lines a failure prints. */
const MONTREES = 5;

function lignesDe(fichier: string): Ligne[] {
  const texte = readFileSync(new URL(fichier, import.meta.url), 'utf8');
  return texte
    .trim()
    .split('\n')
    .map((ligne) => JSON.parse(ligne) as Ligne);
}

const LIGNES = [...lignesDe('argent.ndjson'), ...lignesDe('dates.ndjson')];

/** The refusal codes are the application's own: only the emptiness of the list is compared. */
function memeResultat(resultat: Record<string, unknown>, attendu: Attendu): boolean {
  if ('erreur' in attendu) return false;
  if (attendu.refusVide === undefined) return isDeepStrictEqual(resultat, attendu.resultat);
  const { refus, ...reste } = resultat;
  const vide = Array.isArray(refus) ? refus.length === 0 : null;
  return vide === attendu.refusVide && isDeepStrictEqual(reste, attendu.resultat);
}

/** A sentence for a line on which the two readings differ, `null` when they agree. */
function difference({ attendu, ...question }: Ligne): string | null {
  const reponse = JSON.parse(repondreCalcul(JSON.stringify(question))) as Reponse;
  const accord =
    'erreur' in attendu
      ? reponse.erreur?.code === attendu.erreur && reponse.resultat === undefined
      : reponse.resultat !== undefined && memeResultat(reponse.resultat, attendu);
  if (accord && reponse.id === question.id) return null;
  const lu = JSON.stringify(attendu);
  const rendu = JSON.stringify(reponse.resultat ?? reponse.erreur);
  return `${question.id} ${JSON.stringify(question.entree)}\n  attendu ${lu}\n  rendu   ${rendu}`;
}

describe('Seconde lecture de la loi', () => {
  test('Les deux fichiers tiennent 2 000 lignes, aux identifiants tous différents', () => {
    expect(LIGNES).toHaveLength(2000);
    expect(new Set(LIGNES.map((ligne) => ligne.id)).size).toBe(2000);
  });

  test('Chaque règle du contrat est lue deux fois, et aucune autre', () => {
    expect([...new Set(LIGNES.map((ligne) => ligne.regle))].sort()).toEqual([...REGLES].sort());
  });

  test.each(REGLES)('La règle « %s » répond comme la seconde lecture', (regle) => {
    const differences = LIGNES.filter((ligne) => ligne.regle === regle).flatMap(
      (ligne) => difference(ligne) ?? [],
    );
    const premieres = differences.slice(0, MONTREES).join('\n');
    expect(differences.length, `${differences.length} différences :\n${premieres}`).toBe(0);
  });
});
