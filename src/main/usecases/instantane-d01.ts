/**
 * Snapshot of D01: what is claimed, payment by payment, and why. The legal date is the letter's.
 * Prescribed payments are told and not claimed (CSS, art. L. 355-3; courriers.md § 7).
 */
import { type InstantaneD01, objetD01 } from '../../shared/courrier/d01.ts';
import { type DateCivile, formatMois } from '../../shared/date-civile.ts';
import { type centimes, somme, ZERO } from '../../shared/montant.ts';
import { type Cause, LIBELLE_PRESTATION } from '../../shared/nomenclature.ts';
import type { Contexte } from '../contexte.ts';
import { jugeDe } from '../law/mentions-coherence.ts';
import { textesDe } from '../law/textes-recuperation.ts';
import { imputerSurGrille } from './faits.ts';
import { prescriptionDe } from './horloges.ts';
import { appelDe, type Preparation, socleDe } from './instantane.ts';
import { rumImprimee } from './mandat.ts';

const CAUSE: Record<Cause, InstantaneD01['indu']['cause']> = {
  deces: 'deces',
  ressources: 'declaration',
  'changement-situation': 'declaration',
  residence: 'declaration',
  'cumul-activite': 'declaration',
  'certificat-existence': null,
  'erreur-organisme': 'caisse',
  fraude: null,
  autre: null,
};

export function instantaneD01(c: Contexte, p: Preparation): InstantaneD01 {
  const { indu } = p.f.principal;
  const reclame = lignesReclamees(c, p);
  const nature = LIBELLE_PRESTATION[indu.prestation];
  const montant = reclame.total.indu;
  const socle = socleDe(c, p, { autorite: 'directeur', objet: null });
  const corps = induD01(c, p, { nature, ...reclame });
  const prime = indu.prestation === 'PRIME_ACTIVITE';
  return {
    ...socle,
    document: {
      ...socle.document,
      objet: objetD01({ indu: { ...corps, montant_initial: montant } }),
    },
    appel: appelDe(p.destinataire),
    dossier: { ...socle.dossier, fraude_suspectee: indu.nature === 'fraude' },
    indu: corps,
    lignes: reclame.lignes,
    total: reclame.total,
    grille: reclame.grille,
    retenue: {
      possible: false,
      mensuelle: null,
      prestation: null,
      debut_prevu: null,
      depart_libelle: prime ? 'Après le délai de deux mois' : 'Après ces 20 jours',
    },
    cra: { adresse: p.organisme.craAdresse.trim() || null },
    recours: recoursDe(p),
    mandat: { rum: rumImprimee(c, p) },
  };
}

type Reclame = Pick<InstantaneD01, 'lignes' | 'total' | 'grille'> & {
  readonly prescrit: ReturnType<typeof centimes>;
  readonly limite: DateCivile | null;
};

function lignesReclamees(c: Contexte, p: Preparation): Reclame {
  const cours = prescriptionDe(p.f, c.aujourdhui);
  const perdus = new Set(cours.versements.filter((v) => v.prescrit).map((v) => v.date));
  const grille = imputerSurGrille(p.f.principal).filter(
    (l) => l.ecartCentimes > l.recouvreCentimes,
  );
  const retenues = grille.filter((l) => !perdus.has(l.verseLe));
  const lignes = retenues.map((l) => ({
    type: 'prestation' as const,
    date_versement: l.verseLe,
    periode: formatMois(l.mois),
    prestation: LIBELLE_PRESTATION[l.prestation],
    verse: l.verseCentimes,
    du: l.duCentimes,
    indu: l.ecartCentimes,
  }));
  return {
    lignes,
    total: {
      verse: somme(retenues.map((l) => l.verseCentimes)),
      du: somme(retenues.map((l) => l.duCentimes)),
      indu: somme(retenues.map((l) => l.ecartCentimes)),
    },
    grille: retenues.map((l) => ({
      mois: l.mois,
      prestation: LIBELLE_PRESTATION[l.prestation],
      verse: l.verseCentimes,
      du: l.duCentimes,
      ecart: l.ecartCentimes,
    })),
    prescrit: cours.prescrit,
    limite: retenues.map((l) => l.verseLe).sort()[0] ?? null,
  };
}

function induD01(
  c: Contexte,
  p: Preparation,
  r: Reclame & { nature: string },
): InstantaneD01['indu'] {
  const { indu } = p.f.principal;
  const textes = textesDe(indu.prestation, c.aujourdhui);
  const dates = r.lignes
    .map((l) => l.date_versement)
    .filter((d) => d !== null)
    .sort();
  const recouvrabilite = p.f.effectifs.findLast((e) => e.type === 'recouvrabilite');
  const vide = (t: string) => (t.trim() === '' ? null : t);
  return {
    nature: r.nature,
    periode_debut: dates[0] ?? null,
    periode_fin: dates.at(-1) ?? null,
    montant_initial: r.total.indu,
    reste: r.total.indu,
    motif_texte: vide(indu.motif),
    cause: CAUSE[indu.cause],
    date_information: indu.connuLe ?? indu.constateLe,
    changement: vide(indu.changement),
    raison_retard: vide(indu.raisonRetard),
    regle_applicable: vide(indu.regleAppliquee),
    article_fond: vide(indu.articleFond),
    article_recuperation: textes.recuperation,
    article_procedure: textes.procedure,
    info_tiers: false,
    info_tiers_origine: null,
    info_tiers_teneur: null,
    indemnite: ZERO,
    fraude_motif: null,
    l3553_intermediaire: recouvrabilite?.donnees.recouvrabilite === 'cra-sans-retenue',
    prescrit: r.prescrit,
    limite_prescription: r.prescrit > 0 ? r.limite : null,
    algorithme: false,
    algorithme_finalite: null,
  };
}

/** The court after the CRA, by benefit (CSS, art. L. 142-1, L. 142-8, L. 845-2). */
export function recoursDe({ f, organisme }: Preparation): InstantaneD01['recours'] {
  const administratif = jugeDe(f.principal.indu.prestation) === 'tribunal-administratif';
  const juge = administratif ? organisme.tribunalAdministratif : organisme.tribunalJudiciaire;
  return { juge_libelle: juge.libelle.trim() || null, juge_adresse: juge.adresse.trim() || null };
}
