/**
 * Import of a CSV of indus: one transaction, all or nothing; what is rejected comes back. The dry
 * run is this very command, rolled back by the door. Undoing one writes opposite movements: no row
 * is erased.
 */
import type { EntreeLue, Sortie } from '../../shared/contract/index.ts';
import { type Centimes, plus, ZERO } from '../../shared/montant.ts';
import type { Contexte, Handlers } from '../contexte.ts';
import { decoder } from '../exchange/csv.ts';
import { type FichierIndus, lireIndus } from '../exchange/indus.ts';
import { sha256 } from '../store/chaine.ts';
import { cloreLot, insererLot, listerLots } from '../store/lot-import.ts';
import { ecrireIndu } from './enregistrement.ts';
import { annulerImport, refusAnnulation } from './import-annulation.ts';
import { lireGroupe } from './import-lecture.ts';
import { pas } from './import-progres.ts';
import { Reclamations } from './import-reclamations.ts';
import { juger } from './import-regles.ts';
import { Ecartes } from './import-rejets.ts';

export const importHandlers = {
  'import.executer': executer,

  'import.lister': (_entree, c) => ({
    lots: listerLots(c.db).map((lot) => ({
      lotId: lot.id,
      fichier: lot.fichier,
      importeLe: lot.importeLe,
      par: lot.auteur,
      lignes: lot.lignes,
      dossiers: lot.dossiers,
      rejets: lot.rejets,
      montantCentimes: lot.montantCentimes,
      annule: lot.annuleLe !== null,
      annulation: refusAnnulation(c, lot),
    })),
  }),

  'import.annuler': ({ lotId }, c) => annulerImport(c, lotId),
} satisfies Partial<Handlers>;

function executer(entree: EntreeLue<'import.executer'>, c: Contexte): Sortie<'import.executer'> {
  const octets = Buffer.from(entree.contenu, 'base64');
  const texte = decoder(octets);
  const lecture = pas(c, { total: texte.lignes - 1, libelle: 'Lecture du fichier' });
  const fichier = lireIndus(texte, entree.corrections ?? [], lecture);
  const empreinte = sha256(octets);
  const bilan = traiter(c, fichier, { nom: entree.nom, empreinte });
  const { reconnues, inconnues } = fichier.entete;
  return {
    dossierId: null,
    // The lot of a dry run is rolled back with the rest: its id leads nowhere.
    lotId: c.essai ? null : bilan.lotId,
    nom: entree.nom,
    sha256: empreinte,
    encodage: texte.encodage,
    lignes: fichier.lignes,
    colonnes: { reconnues: [...reconnues], inconnues: [...inconnues] },
    crees: bilan.crees,
    lignesAcceptees: bilan.lignesAcceptees,
    montantCentimes: bilan.montantCentimes,
    dejaPresentes: bilan.dejaPresentes,
    retenues: bilan.ecartes.retenues,
    lignesRejetees: bilan.ecartes.rejetees,
    rejets: bilan.ecartes.montrer(),
    csvRejets: bilan.ecartes.csv(fichier),
  };
}

type Bilan = {
  /** Null until a file is created. */
  lotId: string | null;
  crees: number;
  lignesAcceptees: number;
  dejaPresentes: number;
  montantCentimes: Centimes;
  readonly ecartes: Ecartes;
};

function traiter(
  c: Contexte,
  fichier: FichierIndus,
  source: { nom: string; empreinte: string },
): Bilan {
  const libelle = c.essai ? 'Contrôle des lignes' : 'Contrôle et enregistrement';
  const avancer = pas(c, { total: fichier.lignes, libelle });
  const reclames = new Reclamations(c.db);
  const lotId = c.nouvelId();
  const bilan: Bilan = {
    lotId: null,
    crees: 0,
    lignesAcceptees: 0,
    dejaPresentes: 0,
    montantCentimes: ZERO,
    ecartes: new Ecartes(),
  };
  let faites = 0;
  for (const groupe of fichier.groupes) {
    const lu = lireGroupe(fichier, groupe, c.aujourdhui);
    const verdict = juger(c, fichier, { lu, reclames: reclames.demander, lotImportId: lotId });
    if (verdict.etat === 'rejete') bilan.ecartes.ajouter(groupe, verdict.rejets);
    else if (verdict.etat === 'present') bilan.dejaPresentes += groupe.lignes.length;
    else {
      bilan.lotId ??= ouvrirLot(c, { id: lotId, fichier: source, lignes: fichier.lignes });
      const { numero } = ecrireIndu(c, verdict.pret);
      reclames.noter(verdict.pret, numero);
      bilan.crees += 1;
      bilan.lignesAcceptees += groupe.lignes.length;
      bilan.montantCentimes = plus(
        bilan.montantCentimes,
        verdict.pret.demande.indu.montantCentimes,
      );
    }
    faites += groupe.lignes.length;
    avancer(faites);
  }
  if (bilan.lotId) {
    const { crees: dossiers, montantCentimes, ecartes } = bilan;
    cloreLot(c.db, {
      id: bilan.lotId,
      dossiers,
      rejets: ecartes.rejetees + ecartes.retenues,
      montantCentimes,
    });
  }
  return bilan;
}

function ouvrirLot(
  c: Contexte,
  o: { id: string; fichier: { nom: string; empreinte: string }; lignes: number },
): string {
  insererLot(c.db, {
    id: o.id,
    fichier: o.fichier.nom,
    sha256: o.fichier.empreinte,
    importeLe: c.maintenant.toISOString(),
    par: c.acteur.compteId,
    lignes: o.lignes,
    dossiers: 0,
    rejets: 0,
    montantCentimes: ZERO,
    annuleLe: null,
  });
  return o.id;
}
