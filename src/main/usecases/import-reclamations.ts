/**
 * The months already claimed from each person, kept in memory while an import runs: asked of the
 * base once a person, then fed by what the import itself writes.
 */
import type { Lecture } from '../store/handle.ts';
import { moisReclames } from '../store/lot-import.ts';
import type { InduPret, Reclames } from './enregistrement.ts';

type ParMois = Map<string, string[]>;

const AUCUN: readonly string[] = [];

export class Reclamations {
  readonly #db: Lecture;
  readonly #parPersonne = new Map<string, ParMois>();

  constructor(db: Lecture) {
    this.#db = db;
  }

  readonly demander: Reclames = ({ personneId, prestation, mois }) =>
    this.#de(personneId).get(`${mois}|${prestation}`) ?? AUCUN;

  /** A person met for the first time later is read from the base, which holds these rows by then. */
  noter({ debiteurs, demande }: InduPret, numero: string): void {
    for (const { personne } of debiteurs) {
      const mois = this.#parPersonne.get(personne.id);
      if (mois)
        for (const l of demande.indu.lignes) ajouter(mois, `${l.mois}|${l.prestation}`, numero);
    }
  }

  #de(personneId: string): ParMois {
    const connus = this.#parPersonne.get(personneId);
    if (connus) return connus;
    const lus: ParMois = new Map();
    for (const l of moisReclames(this.#db, personneId))
      ajouter(lus, `${l.mois}|${l.prestation}`, l.numero);
    this.#parPersonne.set(personneId, lus);
    return lus;
  }
}

function ajouter(mois: ParMois, cle: string, numero: string): void {
  const numeros = mois.get(cle);
  if (numeros) numeros.push(numero);
  else mois.set(cle, [numero]);
}
