/** What a form is never expected to send: huge, foreign, broken or clever values. */
import fc from 'fast-check';

export const MEGA = 'é'.repeat(1_000_000);
export const TEXTES = [
  '',
  ' ',
  '\u0000',
  '\u0007',
  '\u202e',
  '\ud800',
  'a\r\nb',
  MEGA,
  '9'.repeat(400),
  '-1',
  '1e999',
  'NaN',
  'null',
  'undefined',
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "'; DROP TABLE journal; --",
  '" OR 1=1 --',
  'noms:*',
  'NEAR(a b)',
  '"""',
  '*',
  '%',
  '../../etc/passwd',
  'C:\\CON',
  '=1+1',
  '{{7*7}}',
  '__proto__',
  'constructor',
  '2026-02-30',
  '2026-13',
  '0000-00-00',
  '9999-12-31',
  '2026-11-21',
  '👩‍👩‍👧‍👦',
  '00000000-0000-0000-0000-000000000000',
  'D01',
  'tous',
] as const;

/** Deep enough for a recursive reader to overflow. */
function profond(niveaux: number): unknown {
  let x: unknown = 'fond';
  for (let i = 0; i < niveaux; i += 1) x = i % 2 ? [x] : { x };
  return x;
}

export const hostile = fc.oneof(
  fc.constantFrom(...TEXTES),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom<unknown>(
    null,
    undefined,
    true,
    false,
    0,
    -0,
    -1,
    1,
    0.1,
    1e21,
    2 ** 53,
    100_000_000_001,
    Number.NaN,
    Number.POSITIVE_INFINITY,
    [],
    {},
    [[]],
    [null],
    Array.from({ length: 700 }, () => ({})),
    profond(60),
    profond(20_000),
    10n,
    () => 1,
    Symbol('x'),
    new Date(0),
    new Map([[1, 2]]),
    JSON.parse('{"__proto__":{"role":"dcf"}}'),
  ),
  fc.integer(),
  fc.double(),
  fc.uuid(),
  fc.jsonValue({ maxDepth: 3 }) as fc.Arbitrary<unknown>,
);
