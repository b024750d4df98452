/**
 * The demonstration's only source of chance: seeded streams (mulberry32), one a subject, so that
 * a case added tomorrow leaves the others as they are. Never the machine's randomness.
 */

export type Hasard = {
  /** Whole number from `min` to `max`, both possible. */
  entier(min: number, max: number): number;
  choisir<T>(liste: readonly T[]): T;
  /** True `pourCent` times in a hundred. */
  chance(pourCent: number): boolean;
  melanger<T>(liste: readonly T[]): T[];
  /** A uuid (version 4 form) of this stream. */
  uuid(): string;
};

/** @param sujet names the stream: two subjects of one seed are independent. */
export function creerHasard(graine: number, sujet: string): Hasard {
  let etat = empreinte(`${graine}|${sujet}`);

  /** Unsigned 32 bits. */
  function suivant(): number {
    etat = (etat + 0x6d2b79f5) | 0;
    let t = Math.imul(etat ^ (etat >>> 15), 1 | etat);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return (t ^ (t >>> 14)) >>> 0;
  }

  const entier = (min: number, max: number) => min + (suivant() % (max - min + 1));
  return {
    entier,
    choisir(liste) {
      if (liste.length === 0) throw new Error('liste vide');
      return liste[entier(0, liste.length - 1)] as (typeof liste)[number];
    },
    chance: (pourCent) => entier(0, 99) < pourCent,
    melanger(liste) {
      const reste = [...liste];
      return liste.flatMap(() => reste.splice(entier(0, reste.length - 1), 1));
    },
    uuid() {
      const hexa = [suivant(), suivant(), suivant(), suivant()]
        .map((n) => n.toString(16).padStart(8, '0'))
        .join('');
      const variante = '89ab'[suivant() % 4];
      return [
        hexa.slice(0, 8),
        hexa.slice(8, 12),
        `4${hexa.slice(13, 16)}`,
        `${variante}${hexa.slice(17, 20)}`,
        hexa.slice(20),
      ].join('-');
    },
  };
}

/** FNV-1a on 32 bits. */
function empreinte(texte: string): number {
  let h = 0x811c9dc5;
  for (const lettre of texte) h = Math.imul(h ^ (lettre.codePointAt(0) ?? 0), 0x01000193);
  return h;
}
