/**
 * Random lives of indus for the journal, and the balances that they must give, counted apart from
 * it: by hand, as the app does.
 */
import { spawnSync } from 'node:child_process';
import fc from 'fast-check';
import type {
  EncaissementJournal,
  InduJournal,
  MouvementJournal,
  RemboursementJournal,
} from '../../src/main/exchange/hledger.ts';
import { type DateCivile, dateDe } from '../../src/shared/date-civile.ts';
import { type Centimes, centimes } from '../../src/shared/montant.ts';
import { MOYENS_ENCAISSEMENT, NATURES_MOUVEMENT } from '../../src/shared/nomenclature.ts';

export type Vies = {
  readonly indus: readonly InduJournal[];
  readonly encaissements: readonly EncaissementJournal[];
  readonly remboursements: readonly RemboursementJournal[];
};

const jour = fc
  .tuple(fc.integer({ min: 2020, max: 2030 }), fc.nat(11), fc.nat(27))
  .map(([a, m, j]) => dateDe(a, m + 1, j + 1));
const somme = fc.oneof(fc.constantFrom(1, 99_999_999_999), fc.integer({ min: 1, max: 10_000_000 }));

/** One step of a life. `rang` picks an earlier movement to undo, or a payment to draw on. */
const pas = fc.record({
  nature: fc.constantFrom(...NATURES_MOUVEMENT),
  montant: somme,
  le: jour,
  moyen: fc.option(fc.constantFrom(...MOYENS_ENCAISSEMENT)),
  rang: fc.nat(),
  surEncaissement: fc.boolean(),
});
const vie = fc.record({
  branche: fc.constantFrom('retraite' as const, 'famille' as const),
  accessoire: fc.option(fc.constantFrom('penalite', 'frais-2')),
  pas: fc.array(pas, { maxLength: 20 }),
});
const recette = fc.record({
  montant: somme,
  le: jour,
  moyen: fc.constantFrom(...MOYENS_ENCAISSEMENT),
  rejeteLe: fc.option(jour),
  rendu: fc.option(fc.record({ part: somme, verse: fc.option(jour), libre: fc.boolean() })),
});

const AUGMENTE = new Set(['constat', 'frais', 'penalite', 'indemnite', 'reprise-anv']);

export const vies = (nombre: number): fc.Arbitrary<Vies> =>
  fc
    .tuple(
      fc.array(vie, { minLength: nombre, maxLength: nombre }),
      fc.array(recette, { minLength: 1, maxLength: nombre }),
    )
    .map(([lesVies, recettes]) => ({
      indus: lesVies.map((v, rang) => enIndu(v, rang, recettes.length)),
      encaissements: recettes.map((r, rang) => ({
        numero: `ENC-2026-${rang}`,
        recuLe: r.le,
        montant: centimes(r.montant),
        moyen: r.moyen,
        rejeteLe: r.rejeteLe,
      })),
      remboursements: recettes.flatMap(({ rendu, le }, rang) =>
        rendu === null
          ? []
          : [
              {
                id: `R${rang}`,
                montant: centimes(rendu.part),
                ouvertLe: le,
                verseLe: rendu.verse,
                surEncaissement: !rendu.libre,
              },
            ],
      ),
    }));

type Vie = {
  branche: 'retraite' | 'famille';
  accessoire: string | null;
  pas: {
    nature: MouvementJournal['nature'];
    montant: number;
    le: DateCivile;
    moyen: string | null;
    rang: number;
    surEncaissement: boolean;
  }[];
};

function enIndu(v: Vie, rang: number, encaissements: number): InduJournal {
  const mouvements: MouvementJournal[] = [];
  for (const [i, p] of v.pas.entries()) {
    const commun = { id: `M${rang}-${i}`, effetLe: p.le, debiteurId: i % 3 ? `d-${rang}` : null };
    if (p.nature === 'annulation') {
      const annule = mouvements[p.rang % Math.max(1, mouvements.length)];
      if (!annule) continue;
      mouvements.push({
        ...{ ...annule, ...commun, nature: 'annulation', annuleId: annule.id },
        montant: centimes(-annule.montant),
      });
      continue;
    }
    const surEncaissement = p.nature === 'versement' && p.surEncaissement;
    mouvements.push({
      ...commun,
      nature: p.nature,
      montant: centimes(AUGMENTE.has(p.nature) ? p.montant : -p.montant),
      moyen: p.nature === 'versement' ? p.moyen : null,
      annuleId: null,
      encaissement: surEncaissement ? `ENC-2026-${p.rang % encaissements}` : null,
    });
  }
  const numero = `IND-2026-${String(rang).padStart(6, '0')}`;
  const solde = centimes(mouvements.reduce((total, m) => total + m.montant, 0));
  return { branche: v.branche, numero, accessoire: v.accessoire, solde, mouvements };
}

/** What the accounts that are not indus must hold, from the rows alone. */
export function soldesAttendus(v: Vies): Map<string, number> {
  const soldes = new Map<string, number>();
  const ajouter = (compte: string, montant: number) =>
    soldes.set(compte, (soldes.get(compte) ?? 0) + montant);
  const caisse = (moyen: string | null) =>
    moyen === 'retenue' ? 'actif:retenues' : `actif:banque:${moyen ?? 'non-precise'}`;
  for (const i of v.indus) {
    const suite = i.accessoire === null ? '' : `:${i.accessoire}`;
    for (const m of i.mouvements) {
      ajouter(`actif:indus:${i.branche}:${i.numero}${suite}`, m.montant);
      if (m.encaissement !== null) ajouter('passif:suspens', -m.montant);
      const origine = premier(m, i.mouvements);
      if (m.encaissement === null && origine.nature === 'versement') {
        ajouter(caisse(origine.moyen), -m.montant);
      }
      if (origine.nature === 'retenue') ajouter('actif:retenues', -m.montant);
      if (origine.nature === 'anv') ajouter('charge:anv', -m.montant);
    }
  }
  for (const e of v.encaissements.filter(({ rejeteLe }) => rejeteLe === null)) {
    ajouter(caisse(e.moyen), e.montant);
    ajouter('passif:suspens', -e.montant);
  }
  for (const r of v.remboursements) {
    if (r.surEncaissement) ajouter('passif:suspens', r.montant);
    if (r.verseLe === null) ajouter('passif:a-rendre', -r.montant);
    else ajouter('actif:banque:virement', -r.montant);
  }
  return soldes;
}

function premier(m: MouvementJournal, tous: readonly MouvementJournal[]): MouvementJournal {
  const annule = tous.find(({ id }) => id === m.annuleId);
  return annule ? premier(annule, tous) : m;
}

/** Balances that the program hledger reads in a journal, in centimes. */
export function soldesHledger(journal: string): Map<string, Centimes> {
  const r = spawnSync(
    'hledger',
    ['-f', '-', 'balance', '--flat', '--empty', '--no-total', '--output-format', 'csv'],
    {
      ...{ input: journal, encoding: 'utf8', maxBuffer: 1 << 28 },
      env: { ...process.env, LC_ALL: 'C.UTF-8' },
    },
  );
  if (r.error) throw r.error;
  if (r.status !== 0) throw new Error(r.stderr);
  const lignes = r.stdout.trimEnd().split('\n').slice(1);
  return new Map(
    lignes.map((ligne) => {
      const m = /^"([^"]+)","(?:(-?)(\d+)\.(\d\d) EUR|0)"$/.exec(ligne);
      if (!m) throw new Error(`ligne illisible : ${ligne}`);
      const valeur = Number(`${m[3] ?? '0'}${m[4] ?? '00'}`);
      return [m[1] ?? '', centimes(m[2] === '-' ? -valeur : valeur)];
    }),
  );
}
