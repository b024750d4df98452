/**
 * Preloaded in a process and its threads: the clock starts on the day that QUITTANCE_ESSAI_JOUR
 * gives (an instant, or a civil day at 9:00 UTC), so that two runs live the same days.
 */
const DECALAGE = 'QUITTANCE_ESSAI_DECALAGE';

const VraieDate = Date;
const voulu = process.env.QUITTANCE_ESSAI_JOUR ?? '';
const origine = VraieDate.parse(voulu.length === 10 ? `${voulu}T09:00:00Z` : voulu);
if (Number.isNaN(origine)) throw new Error(`QUITTANCE_ESSAI_JOUR illisible : « ${voulu} »`);
// The process decides, its threads follow.
process.env[DECALAGE] ??= String(origine - VraieDate.now());
const decalage = Number(process.env[DECALAGE]);

globalThis.Date = new Proxy(VraieDate, {
  construct: (cible, args, nouvelle) =>
    Reflect.construct(cible, args.length === 0 ? [cible.now() + decalage] : args, nouvelle),
  apply: (cible) => new cible(cible.now() + decalage).toString(),
  get: (cible, nom, recepteur) =>
    nom === 'now' ? () => cible.now() + decalage : Reflect.get(cible, nom, recepteur),
});
