/**
 * Preloaded in the process of the captures and in its threads: the clock starts on the day of the
 * mocks, so that two runs show the same days.
 */
const ORIGINE = Date.parse('2026-11-23T09:42:00Z');
const VARIABLE = 'QUITTANCE_CAPTURES_DECALAGE';

const VraieDate = Date;
// The process decides, its threads follow.
process.env[VARIABLE] ??= String(ORIGINE - VraieDate.now());
const decalage = Number(process.env[VARIABLE]);

globalThis.Date = new Proxy(VraieDate, {
  construct: (cible, args, nouvelle) =>
    Reflect.construct(cible, args.length === 0 ? [cible.now() + decalage] : args, nouvelle),
  apply: (cible) => new cible(cible.now() + decalage).toString(),
  get: (cible, nom, recepteur) =>
    nom === 'now' ? () => cible.now() + decalage : Reflect.get(cible, nom, recepteur),
});
