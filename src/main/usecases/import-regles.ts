/**
 * Holds a reference that was read against the base and the rules of an indu. The rules are those
 * of `controlerIndu`, one refusal at a time: each one is told, put aside, and they are asked
 * again, so that an agent sees every fault of a reference at once.
 */
import type { Rejet } from '../../shared/contract/import.ts';
import { formatEuros, somme } from '../../shared/montant.ts';
import { lireNir } from '../../shared/nir.ts';
import { type Refus, RefusError } from '../../shared/refus.ts';
import type { Contexte } from '../contexte.ts';
import { ecart } from '../domain/indu.ts';
import { COLONNE_IGNORER, REFERENCE } from '../domain/ligne-import.ts';
import { correctionDe, rejet, situerRefus } from '../domain/ligne-import-refus.ts';
import {
  celluleDe,
  cellulesDe,
  type FichierIndus,
  type LigneLue,
  teteDe,
} from '../exchange/indus.ts';
import { dossierParReference } from '../store/dossier.ts';
import { induPresent } from '../store/lot-import.ts';
import {
  type AEnregistrer,
  controlerIndu,
  type InduPret,
  type Reclames,
} from './enregistrement.ts';
import { type GroupeLu, ligneNeutre } from './import-lecture.ts';

export type Verdict =
  | { readonly etat: 'pret'; readonly pret: InduPret }
  | { readonly etat: 'present' }
  | { readonly etat: 'rejete'; readonly rejets: readonly Rejet[] };

/** Refusals looked for in one reference: past them the agent has enough to correct. */
const REFUS_MAX = 20;

export function juger(
  c: Contexte,
  fichier: FichierIndus,
  o: { lu: GroupeLu; reclames: Reclames; lotImportId: string },
): Verdict {
  const { demande, rejets, groupe } = o.lu;
  const present = groupe.reference === '' ? undefined : dossierParReference(c.db, groupe.reference);
  if (present && rejets.length === 0) {
    const conflit = conflitAvec(c, demande, present);
    if (conflit === null) return { etat: 'present' };
    return { etat: 'rejete', rejets: [rejetReference(o.lu, conflit)] };
  }
  const { pret, refus } = interroger(c, { ...demande, lotImportId: o.lotImportId }, o.reclames);
  const tous = [...rejets, ...refus.map((r) => rejetDe(fichier, o.lu, r))];
  return pret && tous.length === 0 ? { etat: 'pret', pret } : { etat: 'rejete', rejets: tous };
}

function rejetReference({ groupe }: GroupeLu, detail: string): Rejet {
  const cellule = { colonne: REFERENCE, valeur: groupe.reference };
  return rejet(teteDe(groupe).numero, cellule, {
    motif: 'Référence déjà utilisée',
    detail,
    correction: null,
  });
}

/** Null when the file says what the base already holds. */
function conflitAvec(
  c: Contexte,
  { indu, debiteurs }: AEnregistrer,
  present: { dossierId: string; numero: string },
): string | null {
  const { nir, lignes } = induPresent(c.db, present.dossierId);
  const saisi = debiteurs[0]?.personne.nir ?? null;
  const lu = saisi === null ? null : lireNir(saisi);
  if (nir !== null && lu?.valide && lu.nir !== nir) {
    return `${present.numero} porte déjà cette référence, pour un autre débiteur.`;
  }
  const total = somme(lignes.map(ecart));
  if (total !== indu.montantCentimes) {
    return (
      `${present.numero} porte déjà cette référence pour ${formatEuros(total)} ; ` +
      `le fichier réclame ${formatEuros(indu.montantCentimes)}.`
    );
  }
  const connues = new Set(lignes.map(empreinte));
  const memes =
    lignes.length === indu.lignes.length && indu.lignes.every((l) => connues.has(empreinte(l)));
  return memes
    ? null
    : `${present.numero} porte déjà cette référence, avec d’autres mois ou d’autres montants.`;
}

const empreinte = (l: Omit<AEnregistrer['indu']['lignes'][number], 'verseLe' | 'chevauchement'>) =>
  `${l.mois}|${l.prestation}|${l.verseCentimes}|${l.duCentimes}`;

type RefusSource = { readonly refus: Refus; readonly rang: number | null };

/** Asks the rules until they let through or nothing more can be put aside. */
function interroger(c: Contexte, demande: AEnregistrer, reclames: Reclames) {
  const refus: RefusSource[] = [];
  let rangs = demande.indu.lignes.map((_, i) => i);
  let essai: AEnregistrer | null = demande;
  while (essai && refus.length < REFUS_MAX) {
    try {
      const pret = controlerIndu(c, essai, reclames);
      return { pret: refus.length === 0 ? pret : null, refus };
    } catch (erreur) {
      if (!(erreur instanceof RefusError)) throw erreur;
      const { rang } = situerRefus(erreur.refus);
      refus.push({ refus: erreur.refus, rang: rang === null ? null : (rangs[rang] ?? null) });
      const suite = mettreDeCote(c, essai, erreur.refus);
      if (suite && suite.indu.lignes.length < rangs.length)
        rangs = rangs.filter((_, i) => i !== rang);
      essai = suite;
    }
  }
  return { pret: null, refus };
}

/** The same indu without what was just refused; null when nothing is left to check. */
function mettreDeCote(c: Contexte, demande: AEnregistrer, r: Refus): AEnregistrer | null {
  const champ = r.champ ?? '';
  const { indu, debiteurs } = demande;
  const ligne = /^indu\.lignes\.(\d+)(\.chevauchement)?$/.exec(champ);
  if (ligne) {
    const rang = Number(ligne[1]);
    const lignes = ligne[2]
      ? indu.lignes.map((l, i) => (i === rang ? { ...l, chevauchement: 'complete' as const } : l))
      : indu.lignes.filter((_, i) => i !== rang);
    if (lignes.length === 0) lignes.push(ligneNeutre(indu.prestation));
    return { ...demande, indu: { ...indu, lignes, montantCentimes: somme(lignes.map(ecart)) } };
  }
  const faits = {
    'indu.constateLe': { constateLe: c.aujourdhui },
    'indu.connuLe': { connuLe: c.aujourdhui },
    'indu.ordreRecetteLe': { ordreRecetteLe: null },
    'indu.bonneFoi': { bonneFoi: 'a-etablir' as const },
  }[champ];
  if (faits) return { ...demande, indu: { ...indu, ...faits } };
  const identite = /^debiteurs\.0\.personne\.(nir|iban|bic|naissanceLe|decesLe)$/.exec(champ)?.[1];
  if (!identite) return null;
  const sans = debiteurs.map((d) => ({ ...d, personne: { ...d.personne, [identite]: null } }));
  return { ...demande, debiteurs: sans };
}

function rejetDe(fichier: FichierIndus, lu: GroupeLu, { refus, rang }: RefusSource): Rejet {
  const { colonne, motif, detail } = situerRefus(refus);
  const { groupe } = lu;
  const ligne = (rang === null ? teteDe(groupe) : lu.sources[rang]) as LigneLue;
  if (refus.code === 'INDU_MOIS_DOUBLE') return rejetDoublon(fichier, lu, { ligne, motif, detail });
  const valeur = celluleDe(fichier.entete, groupe, { ligne, colonne });
  return rejet(
    ligne.numero,
    { colonne, valeur },
    { motif, detail, correction: correctionDe(refus, valeur) },
  );
}

/** A row that repeats another to the letter may be left out; one that differs is for the agent. */
function rejetDoublon(
  fichier: FichierIndus,
  lu: GroupeLu,
  { ligne, motif, detail }: { ligne: LigneLue; motif: string; detail: string },
): Rejet {
  const { groupe } = lu;
  const texte = (l: LigneLue) => cellulesDe(fichier.entete, groupe, l).join('\u001f');
  const jumelle = groupe.lignes.find((l) => l.numero < ligne.numero && texte(l) === texte(ligne));
  if (!jumelle) {
    const valeur = celluleDe(fichier.entete, groupe, { ligne, colonne: 'mois' });
    return rejet(ligne.numero, { colonne: 'mois', valeur }, { motif, detail, correction: null });
  }
  return rejet(
    ligne.numero,
    { colonne: COLONNE_IGNORER.nom, valeur: groupe.reference },
    {
      motif,
      detail: `Cette ligne répète la ligne ${jumelle.numero} : gardez la première.`,
      correction: 'oui',
    },
  );
}
