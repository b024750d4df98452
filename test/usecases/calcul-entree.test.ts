/** The entries that `calcul` refuses as wrong: the field is named, nothing is converted or guessed. */
import { describe, expect, test } from 'vitest';
import { demander, ENTREES, type NomRegle, REGLES } from './calcul-essai.ts';

const MONTANTS_FAUX = [
  '-5.00',
  '-0.00',
  '+5.00',
  '12',
  '12.3',
  '12.345',
  '12,50',
  '1e3',
  '1 200.00',
  ' 12.00',
  '12.00 ',
  '12.00\n',
  '.50',
  '',
  'NaN',
  '99999999999999999999.00',
  12,
  12.5,
  0,
  true,
  {},
  [],
];
const DATES_FAUSSES = [
  '2026-02-30',
  '2026-02-29',
  '2100-02-29',
  '2026-13-01',
  '2026-00-10',
  '2026-01-00',
  '0000-01-01',
  '2026-1-1',
  '01/01/2026',
  '20260101',
  '2026-01-01T00:00:00Z',
  '2026-01-01 ',
  '',
  20260101,
  true,
  {},
  [],
];

type Chemin = readonly (string | number)[];

/** The paths of an entry that hold a value of that look. */
function chemins(valeur: unknown, garder: (v: unknown) => boolean, ici: Chemin = []): Chemin[] {
  const dessous =
    typeof valeur === 'object' && valeur !== null
      ? Object.entries(valeur).flatMap(([cle, v]) => chemins(v, garder, [...ici, cle]))
      : [];
  return garder(valeur) ? [ici, ...dessous] : dessous;
}

/** A copy of an entry with one value changed; `undefined` takes the field away. */
function changer(valeur: unknown, [cle, ...suite]: Chemin, remplacant: unknown): unknown {
  if (cle === undefined) return remplacant;
  const copie = structuredClone(valeur) as Record<string | number, unknown>;
  if (suite.length === 0 && remplacant === undefined) delete copie[cle];
  else copie[cle] = changer(copie[cle], suite, remplacant);
  return copie;
}

const CAS: { regle: NomRegle; entree: object }[] = REGLES.map((regle) => ({
  regle,
  entree: ENTREES[regle],
}));

const estMontant = (v: unknown) => typeof v === 'string' && /^\d+\.\d\d$/.test(v);
const estDate = (v: unknown) => typeof v === 'string' && /^\d{4}-\d\d-\d\d$/.test(v);

function exigerInvalide(regle: string, entree: unknown, champ: string): void {
  const { id, resultat, erreur } = demander(regle, entree);
  expect({ id, resultat, code: erreur?.code, champ: erreur?.champ }).toEqual({
    id: 'e',
    resultat: undefined,
    code: 'entree-invalide',
    champ,
  });
  expect(erreur?.message).toMatch(/^[\p{Lu}«].*\.$/su);
}

describe('entree-invalide', () => {
  test.each(CAS)('$regle : un montant ne se devine pas', ({ regle, entree }) => {
    for (const chemin of chemins(entree, estMontant)) {
      for (const faux of MONTANTS_FAUX) {
        exigerInvalide(regle, changer(entree, chemin, faux), chemin.join('.'));
      }
    }
  });

  test.each(CAS)('$regle : une date existe ou se refuse', ({ regle, entree }) => {
    for (const chemin of chemins(entree, estDate)) {
      for (const fausse of DATES_FAUSSES) {
        exigerInvalide(regle, changer(entree, chemin, fausse), chemin.join('.'));
      }
    }
  });

  test.each(CAS)('$regle : ni champ manquant, ni champ d’un autre type', ({ regle, entree }) => {
    const feuilles = chemins(entree, (v) => typeof v !== 'object' || v === null);
    for (const chemin of feuilles) {
      const champ = chemin.join('.');
      const remplacants = facultatif(regle, champ) ? [{}] : [undefined, {}, ['x']];
      for (const faux of remplacants) exigerInvalide(regle, changer(entree, chemin, faux), champ);
    }
  });

  const facultatif = (regle: string, champ: string) =>
    (regle === 'echeancier' && champ === 'mensualite') || champ.endsWith('finInstance');

  test('null n’est admis que là où le contrat le dit', () => {
    const admis = [
      'bareme-famille logement',
      'imputation designee',
      'calendrier-notification rectification.reponse',
      'prescription actes.0.issue',
      'prescription actes.0.finInstance',
      'penalite sommes',
      'anv-eligible miseEnDemeure',
      'echeancier mensualite',
      'prescription connaissance',
    ];
    for (const { regle, entree } of CAS) {
      for (const chemin of chemins(entree, (v) => typeof v !== 'object' || v === null)) {
        const champ = chemin.join('.');
        if (admis.includes(`${regle} ${champ}`)) continue;
        exigerInvalide(regle, changer(entree, chemin, null), champ);
      }
    }
  });

  test.each(CAS)('$regle : l’entrée elle-même est un objet', ({ regle }) => {
    for (const entree of [undefined, null, 5, 'texte', [], [ENTREES[regle]]]) {
      exigerInvalide(regle, entree, 'entree');
    }
  });

  test('un mot hors de sa liste est une entrée fausse, même s’il ressemble', () => {
    exigerInvalide('seuil-abandon', { date: '2026-01-01', prestation: 'aah' }, 'prestation');
    exigerInvalide('seuil-abandon', { date: '2026-01-01', prestation: '__proto__' }, 'prestation');
    exigerInvalide('jours-feries', { annee: 2026, territoire: 'METROPOLE_DOM' }, 'territoire');
    const bareme = ENTREES['bareme-famille'];
    exigerInvalide('bareme-famille', { ...bareme, territoire: 'METROPOLE' }, 'territoire');
    const inconnu = { ...bareme, ressources: { type: 'mensuelles', montant: '1.00' } };
    exigerInvalide('bareme-famille', inconnu, 'ressources.type');
  });

  test('ce que les champs se contredisent est une entrée fausse', () => {
    const { prescription, penalite, echeancier, imputation } = ENTREES;
    const paiement = { date: '2024-01-09', montant: '1.00' };
    const acte = { date: '2024-03-15', type: 'lrar', issue: null, finInstance: null };
    const avec = (actes: object[]) => ({ ...prescription, actes: [acte, ...actes] });
    const justice = { date: '2025-01-01', type: 'justice' };
    for (const [regle, entree, champ] of [
      ['prescription', { ...prescription, connaissance: null }, 'connaissance'],
      ['prescription', { ...prescription, nature: 'deces', connaissance: null }, 'connaissance'],
      ['prescription', avec([{ ...justice, issue: 'recu', finInstance: null }]), 'actes.1.issue'],
      [
        'prescription',
        avec([{ ...justice, issue: 'favorable', finInstance: null }]),
        'actes.1.finInstance',
      ],
      [
        'prescription',
        { ...prescription, paiements: [paiement, { ...paiement, montant: '-1.00' }] },
        'paiements.1.montant',
      ],
      [
        'penalite',
        { ...penalite, datesFaits: { debut: '2024-02-01', fin: '2024-01-31' } },
        'datesFaits.fin',
      ],
      ['echeancier', { ...echeancier, montant: '0.00' }, 'montant'],
      ['echeancier', { ...echeancier, mensualite: '0.00' }, 'mensualite'],
      ['echeancier', { montant: '0.05', premiereEcheance: '2027-01-05', nombre: 6 }, 'nombre'],
      [
        'imputation',
        { ...imputation, creances: [...imputation.creances, imputation.creances[0]] },
        'creances.2.id',
      ],
      ['delai', { ...ENTREES.delai, duree: '20 jours' }, 'duree'],
      ['indemnite-fraude', { ...ENTREES['indemnite-fraude'], prestation: 'PENSION' }, 'prestation'],
    ] as const) {
      exigerInvalide(regle, entree, champ);
    }
  });

  test('un nombre démesuré se refuse sans faire attendre', () => {
    const { montant, premiereEcheance } = ENTREES.echeancier;
    const debut = performance.now();
    exigerInvalide('echeancier', { montant, premiereEcheance, nombre: 1e9 }, 'nombre');
    exigerInvalide('echeancier', { montant, premiereEcheance, nombre: 1.5 }, 'nombre');
    exigerInvalide(
      'echeancier',
      { montant: '9999999999999.99', premiereEcheance, mensualite: '0.01' },
      'mensualite',
    );
    exigerInvalide('jours-feries', { annee: 1e9, territoire: 'METROPOLE' }, 'annee');
    exigerInvalide('jours-feries', { annee: 2026.5, territoire: 'METROPOLE' }, 'annee');
    const quotite = ENTREES['quotite-saisissable'];
    exigerInvalide('quotite-saisissable', { ...quotite, personnesACharge: -1 }, 'personnesACharge');
    exigerInvalide(
      'quotite-saisissable',
      { ...quotite, personnesACharge: 1e9 },
      'personnesACharge',
    );
    exigerInvalide('delai', { ...ENTREES.delai, duree: 'P999999Y' }, 'duree');
    expect(performance.now() - debut).toBeLessThan(2_000);
  });
});
