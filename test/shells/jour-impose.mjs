// Loaded before the program by a test: the process, and its threads, live on the day it is given.
const jour = process.env.QUITTANCE_ESSAI_JOUR;
if (jour) {
  const Vraie = Date;
  const decalage = Vraie.parse(`${jour}T09:00:00.000Z`) - Vraie.now();
  globalThis.Date = class extends Vraie {
    constructor(...args) {
      super(...(args.length === 0 ? [Vraie.now() + decalage] : args));
    }
    static now() {
      return Vraie.now() + decalage;
    }
  };
}
