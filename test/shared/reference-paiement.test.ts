/** The structured payment reference: made, printed, read back, found in what payers write. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  chercherReferences,
  formatReference,
  lireReference,
  referencePaiement,
  referencesVoisines,
} from '../../src/shared/reference-paiement.ts';

const dossier = fc
  .tuple(fc.integer({ min: 2000, max: 2199 }), fc.integer({ min: 1, max: 999_999 }))
  .map(([annee, n]) => `IND-${annee}-${String(n).padStart(6, '0')}`);
const rang = fc.integer({ min: 1, max: 99 });
const reference = fc.tuple(dossier, rang).map(([d, r]) => referencePaiement(d, r));

/** Key by long division on the whole number, as ISO 7064 tells it: an independent computation. */
function resteIso7064(ref: string): number {
  const retourne = `${ref.slice(4)}${ref.slice(0, 4)}`;
  const chiffres = retourne.replace(/[A-Z]/g, (c) => String(c.charCodeAt(0) - 55));
  return Number(BigInt(chiffres) % 97n);
}

describe('La référence de paiement', () => {
  test('se forme du numéro de dossier et du rang du débiteur, et se lit par groupes de quatre', () => {
    const ref = referencePaiement('IND-2026-000123', 1);
    expect(ref).toBe('RF06202600012301');
    expect(formatReference(ref)).toBe('RF06\u00a02026\u00a00001\u00a02301');
    expect(lireReference('rf06 2026 0001 2301')).toEqual({
      ...{ reference: ref, dossier: 'IND-2026-000123', rang: 1 },
    });
  });

  test('est une référence ISO 11649, et se relit quels que soient ses espaces et sa casse', () => {
    fc.assert(
      fc.property(dossier, rang, fc.infiniteStream(fc.nat(5)), (d, r, hasard) => {
        const ref = referencePaiement(d, r);
        expect(resteIso7064(ref)).toBe(1);
        const espaces = ['', ' ', '\u00a0', '\u202f', '\t', '\n'];
        const ecrite = [...ref]
          .map(
            (c) =>
              `${hasard.next().value % 2 ? c.toLowerCase() : c}${espaces[hasard.next().value]}`,
          )
          .join('');
        expect(lireReference(ecrite)).toEqual({ reference: ref, dossier: d, rang: r });
        expect(lireReference(formatReference(ref))?.reference).toBe(ref);
      }),
    );
  });

  test('avec un seul caractère faux ne se lit jamais', () => {
    const caracteres = [...'0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
    fc.assert(
      fc.property(reference, (ref) => {
        for (let i = 0; i < ref.length; i += 1) {
          for (const c of caracteres) {
            if (c === ref[i]) continue;
            expect(lireReference(`${ref.slice(0, i)}${c}${ref.slice(i + 1)}`)).toBeNull();
          }
        }
      }),
      { numRuns: 50 },
    );
  });

  test('avec deux chiffres voisins échangés, un chiffre de moins ou de trop ne se lit jamais', () => {
    fc.assert(
      fc.property(reference, fc.nat(15), fc.nat(9), (ref, i, chiffre) => {
        const echangee = `${ref.slice(0, i)}${ref[i + 1] ?? ''}${ref[i]}${ref.slice(i + 2)}`;
        if (echangee !== ref) expect(lireReference(echangee)).toBeNull();
        expect(lireReference(`${ref.slice(0, i)}${ref.slice(i + 1)}`)).toBeNull();
        expect(lireReference(`${ref.slice(0, i)}${chiffre}${ref.slice(i)}`)).toBeNull();
      }),
    );
  });

  test.each([
    '',
    'RF',
    'IND-2026-000123',
    'RF18539007547034',
    'RF00000000000000',
    '06202600012301',
  ])('« %s » n’en est pas une', (texte) => expect(lireReference(texte)).toBeNull());

  test('ne se forme ni d’un numéro qui n’en est pas un, ni d’un rang impossible', () => {
    for (const faux of ['IND-26-000001', 'IND-2026-000000', 'IND-2026-1', 'X']) {
      expect(() => referencePaiement(faux, 1)).toThrow(/REFERENCE_DOSSIER/);
    }
    for (const r of [0, 100, 1.5, -1]) {
      expect(() => referencePaiement('IND-2026-000001', r)).toThrow(/REFERENCE_RANG/);
    }
  });
});

describe('Dans un libellé', () => {
  const A = 'RF06202600012301';
  const B = 'RF91202600000101';

  test.each([
    ['VIR RF06202600012301', [A]],
    ['réf.RF06 2026 0001 2301 merci', [A]],
    ['rf06-2026-0001-2301', [A]],
    ['RF 06.2026.0001.2301', [A]],
    ['REF/RF06202600012301/', [A]],
    ['RF06 2026 0001 2301 15/10/2026', [A]],
    ['RF06202600012301 RF06 2026 0001 2301', [A]],
    ['RF06202600012301 et RF91202600000101', [A, B]],
    ['sans rien', []],
  ])('« %s » donne ses références exactes', (texte, attendues) => {
    expect(chercherReferences(texte).exactes).toEqual(attendues);
  });

  test.each([
    ['un chiffre faux', 'RF06202600012302'],
    ['un chiffre de trop', 'RF062026000123015'],
    ['un groupe de plus', 'RF06 2026 0001 2301 2026'],
    ['des groupes mal coupés', 'RF06 202 60001 2301'],
    ['un autre créancier', 'RF18 5390 0754 7034'],
    ['une lettre collée derrière', 'RF06202600012301A'],
  ])('%s : la référence est douteuse, jamais exacte', (_, texte) => {
    const { exactes, douteuses } = chercherReferences(texte);
    expect([exactes, douteuses.length]).toEqual([[], 1]);
  });

  test('collée à un mot, elle n’est pas lue', () => {
    expect(chercherReferences('XRF06202600012301')).toEqual({ exactes: [], douteuses: [] });
  });

  test('un texte de 64 Ko d’essais de références se parcourt sans attendre', () => {
    const debut = performance.now();
    expect(chercherReferences('RF06 2026 '.repeat(6_500)).exactes).toEqual([]);
    expect(performance.now() - debut).toBeLessThan(1_000);
  });
});

describe('À une faute de frappe', () => {
  test('un chiffre changé ou deux chiffres échangés mènent à la bonne référence', () => {
    fc.assert(
      fc.property(reference, fc.integer({ min: 2, max: 15 }), fc.nat(9), (ref, i, c) => {
        const fausse = `${ref.slice(0, i)}${c}${ref.slice(i + 1)}`;
        expect(referencesVoisines(fausse)).toContain(ref);
        const echangee = `${ref.slice(0, i)}${ref[i + 1] ?? ''}${ref[i]}${ref.slice(i + 2)}`;
        expect(referencesVoisines(echangee)).toContain(ref);
      }),
    );
  });
});
