/**
 * The independent check: every movement, payment and refund written for another program, which
 * must find our balances. Invariant: one pass whatever the size; the balance that is asserted of
 * an indu is the sum of the database, not that of the rows written.
 */
import { refuser } from '../../shared/refus.ts';
import type { Contexte, Handlers } from '../contexte.ts';
import { ecrireHledger, type InduJournal } from '../exchange/hledger.ts';
import {
  encaissementsJournal,
  type LigneJournal,
  lignesJournal,
  remboursementsJournal,
  soldesJournal,
  soldeTotal,
} from '../store/mouvement-journal.ts';
import { compter } from '../store/verification.ts';

/** Base64 of more than this does not fit in one text of the program. */
const OCTETS_MAX = 390_000_000;
const BLOC = 3 * 1024 * 1024;
const PAS_PROGRES = 5_000;

export const mouvementHandlers = {
  'mouvement.exporter': ({ arreteLe }, c) => {
    const soldes = soldesJournal(c.db, arreteLe);
    const suivi = { mouvements: 0 };
    const lignes = suivre(c, lignesJournal(c.db, arreteLe), suivi);
    const contenu = enBase64(
      ecrireHledger({
        arreteLe,
        encaissements: encaissementsJournal(c.db, arreteLe),
        remboursements: remboursementsJournal(c.db, arreteLe),
        indus: parIndu(lignes, soldes),
      }),
    );
    return {
      nom: `mouvements-${arreteLe}.journal`,
      contenu,
      mouvements: suivi.mouvements,
      soldeCentimes: soldeTotal(soldes),
    };
  },
} satisfies Partial<Handlers>;

/** Counts the rows as they pass, tells the progress, lets the user stop. */
function* suivre(
  c: Contexte,
  lignes: Iterable<LigneJournal>,
  suivi: { mouvements: number },
): Generator<LigneJournal> {
  const total = compter(c.db, 'mouvement');
  for (const ligne of lignes) {
    if (suivi.mouvements % PAS_PROGRES === 0) {
      c.arretDemande();
      c.progres({ fait: suivi.mouvements, total, libelle: 'Journal des mouvements' });
    }
    suivi.mouvements += 1;
    yield ligne;
  }
}

/** The rows of one indu stand together: only they are held in memory. */
function* parIndu(
  lignes: Iterable<LigneJournal>,
  soldes: ReadonlyMap<string, NonNullable<InduJournal['solde']>>,
): Generator<InduJournal> {
  let siennes: LigneJournal[] = [];
  for (const ligne of lignes) {
    const [premiere] = siennes;
    if (premiere && premiere.induId !== ligne.induId) {
      yield enIndu(premiere, siennes, soldes);
      siennes = [];
    }
    siennes.push(ligne);
  }
  const [premiere] = siennes;
  if (premiere) yield enIndu(premiere, siennes, soldes);
}

const enIndu = (
  { branche, numero, accessoire, rang, induId }: LigneJournal,
  mouvements: readonly LigneJournal[],
  soldes: ReadonlyMap<string, NonNullable<InduJournal['solde']>>,
): InduJournal => ({
  branche,
  numero,
  accessoire: rang === 1 ? accessoire : `${accessoire ?? 'principal'}-${rang}`,
  solde: soldes.get(induId) ?? null,
  mouvements,
});

/** By blocks of a multiple of three bytes, whose base64 can be put end to end. */
function enBase64(morceaux: Iterable<string>): string {
  const blocs: string[] = [];
  let attente = Buffer.alloc(0);
  let texte = '';
  let octets = 0;
  const vider = (fin: boolean) => {
    const lu = Buffer.concat([attente, Buffer.from(texte, 'utf8')]);
    const pris = fin ? lu.length : lu.length - (lu.length % 3);
    octets += pris;
    if (octets > OCTETS_MAX) {
      refuser(
        'EXPORT_TROP_GRAND',
        'Ces mouvements ne tiennent pas dans un seul fichier : demandez une date plus ancienne.',
        { champ: 'arreteLe' },
      );
    }
    blocs.push(lu.toString('base64', 0, pris));
    attente = lu.subarray(pris);
    texte = '';
  };
  for (const morceau of morceaux) {
    texte += morceau;
    if (texte.length >= BLOC) vider(false);
  }
  vider(true);
  return blocs.join('');
}
