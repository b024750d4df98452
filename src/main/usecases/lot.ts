/**
 * Batches on the worklist: which reminders of a selection can be made and why the others cannot,
 * by the very guard of the letter; and the list itself as a file for a spreadsheet.
 */
import type { LigneCorbeille } from '../../shared/contract/dossier-vues.ts';
import { type DateCivile, formatDate } from '../../shared/date-civile.ts';
import { type Centimes, enTexte, somme } from '../../shared/montant.ts';
import { LIBELLE_NATURE } from '../../shared/nomenclature.ts';
import { LIBELLE_MARQUE } from '../../shared/nomenclature-marque.ts';
import type { Handlers } from '../contexte.ts';
import { ecrireCsv } from '../exchange/csv-ecriture.ts';
import { lireCorbeille } from '../store/corbeille.ts';
import { enLigne, filtreDe } from './corbeille.ts';
import { courrierHandlers } from './courrier.ts';
import { lireFaits, nomAffiche } from './faits.ts';

const TOUS = 1_000_000;

export const lotHandlers = {
  'lot.preparer': ({ code, dossiers }, c) => {
    const uniques = [...new Set(dossiers)];
    const lignes = uniques.map((dossierId, fait) => {
      c.arretDemande();
      c.progres({ fait, total: uniques.length, libelle: 'Dossiers examinés' });
      const f = lireFaits(c.db, dossierId, true);
      return {
        dossierId,
        numero: f.dossier.numero,
        debiteur: nomAffiche(f.principal),
        resteCentimes: f.solde,
        refus: f.dossier.annuleLe
          ? ANNULE
          : courrierHandlers['courrier.preparer']({ dossierId, code }, c).refus,
      };
    });
    const partent = lignes.filter((l) => l.refus === null);
    return {
      lignes,
      possibles: partent.length,
      resteCentimes: somme(partent.map((l) => l.resteCentimes)),
    };
  },

  'lot.exporter': ({ dossiers, filtre }, c) => {
    const choisis = dossiers && new Set(dossiers);
    const page = { decalage: 0, limite: TOUS };
    const lues = lireCorbeille(c.db, filtreDe(filtre, c), page).lignes;
    const lignes = lues
      .filter((l) => !choisis || choisis.has(l.dossierId))
      .map((l) => celluleDe(enLigne(l, c)));
    return {
      nom: `dossiers-${c.aujourdhui}.csv`,
      contenu: ecrireCsv([ENTETES, ...lignes]).toString('base64'),
      lignes: lignes.length,
    };
  },
} satisfies Partial<Handlers>;

const ANNULE = {
  code: 'DOSSIER_ANNULE',
  message: 'Ce dossier vient d’un import annulé.',
};

const ENTETES = [
  'Échéance',
  'Débiteur',
  'Dossier',
  'Nature',
  'Reste dû',
  'Étape',
  'Prochaine action',
  'Prescription',
  'Agent',
  'Signes',
] as const;

const jour = (d: { le: DateCivile } | null): string => (d ? formatDate(d.le) : '');
/** A number that a French spreadsheet adds up. */
const euros = (m: Centimes): string => enTexte(m).replace('.', ',');

/** The same columns as the screen; no NIR, no address. */
const celluleDe = (l: LigneCorbeille): string[] => [
  jour(l.echeance),
  l.debiteur,
  l.numero,
  LIBELLE_NATURE[l.nature],
  euros(l.resteCentimes),
  l.etape,
  l.action,
  jour(l.prescription),
  l.gestionnaire ?? '',
  l.marques.map((m) => LIBELLE_MARQUE[m]).join(', '),
];
