/**
 * Undoing a whole import, until a first act on one of its files. Opposite movements, files marked,
 * index cleared: nothing is erased, and the same file can be imported again.
 */

import { contract } from '../../shared/contract/index.ts';
import { formatDate } from '../../shared/date-civile.ts';
import { type Centimes, formatEuros, plus, somme, ZERO } from '../../shared/montant.ts';
import { type Refus, RefusError, refus, refuser } from '../../shared/refus.ts';
import type { Contexte } from '../contexte.ts';
import { refusHabilitation } from '../domain/habilitation.ts';
import { annulerDossier, indusDe } from '../store/dossier.ts';
import {
  annulerLot,
  type DossierDeLot,
  dossiersDeLot,
  type LotImport,
  premierActe,
  trouverLot,
} from '../store/lot-import.ts';
import { contrepassation, insererMouvement, mouvementsIndu } from '../store/mouvement.ts';
import { desindexer } from '../store/recherche.ts';
import { clore, tachesDe } from '../store/suivi.ts';
import { dateDuJour } from '../version.ts';
import { consigner } from './consigne.ts';
import { pas } from './import-progres.ts';
import { actualiserSuivi } from './suivi.ts';

/** Null when the whole import may still be undone by this agent. */
export function refusAnnulation(c: Contexte, lot: LotImport): Refus | null {
  const interdit = refusHabilitation(contract['import.annuler'].roles, c.acteur.role);
  if (interdit) return interdit;
  if (lot.annuleLe) return refus('IMPORT_DEJA_ANNULE', 'Cet import est déjà annulé.');
  const premier = premierActe(c.db, lot.id);
  if (!premier) return null;
  return refus(
    'IMPORT_SUIVI_D_UN_ACTE',
    `Un acte a suivi dans le dossier ${premier.numero} (${premier.acte}) : l’import ne s’annule plus d’un bloc.`,
  );
}

/** @throws RefusError IMPORT_INCONNU, IMPORT_DEJA_ANNULE, IMPORT_SUIVI_D_UN_ACTE, INTERROMPU */
export function annulerImport(
  c: Contexte,
  lotId: string,
): { dossiers: number; montantCentimes: Centimes } {
  const lot = trouverLot(c.db, lotId);
  if (!lot) return refuser('IMPORT_INCONNU', 'Cet import n’existe pas dans cette base.');
  const r = refusAnnulation(c, lot);
  if (r) throw new RefusError(r);
  const dossiers = dossiersDeLot(c.db, lotId);
  const avancer = pas(c, { total: dossiers.length, libelle: 'Annulation de l’import' });
  const le = c.maintenant.toISOString();
  let montantCentimes = ZERO;
  for (const [i, dossier] of dossiers.entries()) {
    montantCentimes = plus(montantCentimes, annulerUn(c, dossier, { lot, le }));
    avancer(i + 1);
  }
  annulerLot(c.db, lotId, le);
  return { dossiers: dossiers.length, montantCentimes };
}

/** @returns what the file no longer claims */
function annulerUn(
  c: Contexte,
  { id, numero }: DossierDeLot,
  o: { lot: LotImport; le: string },
): Centimes {
  const mouvements = indusDe(c.db, id).flatMap((indu) => mouvementsIndu(c.db, indu.id));
  for (const m of mouvements) {
    insererMouvement(
      c.db,
      c.poste.identite(),
      contrepassation(m, { id: c.nouvelId(), enregistreLe: o.le }),
    );
  }
  for (const t of tachesDe(c.db, id)) {
    if (t.closeLe === null) clore(c.db, { tacheId: t.id, le: o.le, issue: 'import-annule' });
  }
  annulerDossier(c.db, id, o.le);
  desindexer(c.db, numero);
  const montant = somme(mouvements.map((m) => m.montantCentimes));
  consigner(c, {
    dossierId: id,
    type: 'annulation',
    titre: 'Import annulé',
    texte: `« ${o.lot.fichier} », importé le ${formatDate(dateDuJour(new Date(o.lot.importeLe)))} : ${formatEuros(montant)}.`,
  });
  actualiserSuivi(c, id);
  return montant;
}
