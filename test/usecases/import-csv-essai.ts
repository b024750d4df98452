/** CSV of indus for the tests and the bench: obviously fictitious debtors, NIR with a valid key. */
import { COLONNES } from '../../src/main/domain/ligne-import.ts';
import { lireNir } from '../../src/shared/nir.ts';

export type Rang = Readonly<Record<string, string>>;

export const TITRES = COLONNES.map((c) => c.nom).filter((nom) => nom !== 'ignorer');

/** NIR of department 99, code 999: nobody's, and a key that holds. */
export function nirEssai(rang: number): string {
  const deux = (n: number) => String(n).padStart(2, '0');
  const ordre = String(rang % 1000).padStart(3, '0');
  const mois = Math.floor(rang / 1000) % 12;
  const annee = Math.floor(rang / 12_000) % 100;
  const sexe = 1 + (Math.floor(rang / 1_200_000) % 2);
  const lu = lireNir(`${sexe}${deux(annee)}${deux(mois + 1)}99999${ordre}`);
  if (!lu.valide) throw new Error(lu.message);
  return lu.nir;
}

const NOMS = [
  'MAQUETTE',
  'SPÉCIMEN',
  'TÉMOIN',
  'GABARIT',
  'ÉPREUVE',
  'MODÈLE',
  'ÉBAUCHE',
  'ÉCHANTILLON',
];
const PRENOMS = ['Yvon', 'Rose', 'Aline', 'Guy', 'Zoé', 'Léon', 'Inès', 'Hélène'];

/** One row: the month `m` (0 = January 2024) of the reference of rank `n`. */
export function rangEssai(n: number, m: number, change: Rang = {}): Rang {
  const mois = `${String(1 + (m % 12)).padStart(2, '0')}/${2024 + Math.floor(m / 12)}`;
  return {
    reference: `LOT-${String(n).padStart(6, '0')}`,
    nir: nirEssai(n),
    civilite: n % 2 ? 'Mme' : 'M.',
    nom: NOMS[n % NOMS.length] ?? '',
    prenoms: PRENOMS[(n >> 3) % PRENOMS.length] ?? '',
    date_naissance: '14/07/1952',
    lieu_naissance: 'Melun',
    adresse_1: `${1 + (n % 200)} RUE DU GABARIT`,
    adresse_2: '77100 MEAUX',
    territoire: 'METROPOLE',
    nature: 'vivant',
    cause: 'ressources',
    direction: 'Retraite',
    service: 'Agence de Meaux',
    erreur_organisme: 'non',
    bonne_foi: 'oui',
    fausse_declaration: 'non',
    date_constat: '05/10/2026',
    date_connaissance: '01/10/2026',
    date_ordre_recette: '10/10/2026',
    motif: 'Vos ressources dépassent le plafond.',
    regle: 'La pension de réversion est réduite quand les ressources dépassent le plafond.',
    article: 'article L. 353-1 du code de la sécurité sociale',
    changement: 'reprise d’une activité',
    raison_retard: 'elle n’a pas été déclarée',
    mois,
    prestation: 'REVERSION',
    verse: '900,00',
    du: `${400 + (n % 90)},${String(m % 100).padStart(2, '0')}`,
    date_versement: `09/${mois}`,
    ...change,
  };
}

/** The months of one reference. */
export const indusEssai = (n: number, mois: number, change: Rang = {}): Rang[] =>
  Array.from({ length: mois }, (_, m) => rangEssai(n, m, change));

const citer = (x: string) => (/[;"\r\n]/.test(x) ? `"${x.replaceAll('"', '""')}"` : x);

export function csvEssai(rangs: readonly Rang[], titres: readonly string[] = TITRES): string {
  const lignes = rangs.map((r) => titres.map((t) => citer(r[t] ?? '')).join(';'));
  return `${[titres.join(';'), ...lignes].join('\r\n')}\r\n`;
}

/** As the page hands a file over. */
export const fichierEssai = (texte: string | Buffer, nom = 'indus.csv') => ({
  nom,
  contenu: Buffer.from(texte).toString('base64'),
});

/** The rows of a CSV without quotes, by column. */
export function lireRangs(base64: string): Rang[] {
  const texte = Buffer.from(base64, 'base64')
    .toString('utf8')
    .replace(/^\ufeff/, '');
  const [entete = '', ...lignes] = texte.split('\r\n').filter((l) => l !== '');
  const titres = entete.split(';');
  return lignes.map((l) => Object.fromEntries(l.split(';').map((x, i) => [titres[i] ?? '', x])));
}
