/**
 * The file of a month to the paying service: computed, written once, kept with its bytes. Asked
 * again before any answer, it is numbered again and the first one's lines are cancelled.
 */
import type { EntreeLue, Sortie } from '../../shared/contract/index.ts';
import type { FichierRetenues } from '../../shared/contract/retenue-vues.ts';
import { formatMois, type Mois } from '../../shared/date-civile.ts';
import { formatEuros, somme, ZERO } from '../../shared/montant.ts';
import { lireNir } from '../../shared/nir.ts';
import { RefusError, refuser } from '../../shared/refus.ts';
import type { Contexte } from '../contexte.ts';
import { ecrireRetenues, type FormeNir } from '../exchange/retenues-csv.ts';
import { sha256 } from '../store/chaine.ts';
import { listerComptes, nomDe } from '../store/compte.ts';
import {
  annulerLignes,
  type FichierEcrit,
  fichiersDuMois,
  insererFichier,
  insererLigne,
  type LigneLue,
  lignesFichier,
  trouverRetenue,
} from '../store/retenue.ts';
import { direRetenue } from './retenue-ecriture.ts';
import { type LigneDuMois, nomPersonne, preparerMois, refusMois, totalDe } from './retenue-mois.ts';

export function etablirFichier(
  c: Contexte,
  { mois, nir }: EntreeLue<'retenue.fichier'>,
): Sortie<'retenue.fichier'> {
  const prepare = preparerMois(c, mois);
  const refuse = refusMois(c, mois, prepare);
  if (refuse) throw new RefusError(refuse);
  const { lignes, sansNir } = selonNir(prepare.lignes, nir);
  if (lignes.length === 0) {
    refuser(
      'RETENUE_NIR',
      'Aucun de ces débiteurs n’a de numéro de sécurité sociale\u00a0: faites le fichier avec les numéros masqués.',
      { champ: 'nir' },
    );
  }
  const fichier = inscrire(c, { mois, nir, lignes });
  const ecartees = sansNir.map((l) => ({
    retenueId: l.retenueId,
    dossierId: l.dossierId,
    numero: l.numero,
    debiteur: l.debiteur,
    soldeCentimes: l.montantCentimes,
    obstacles: [
      {
        code: 'nir',
        raison: 'Le numéro de sécurité sociale du débiteur manque.',
        source: null,
        possibleLe: null,
      },
    ],
  }));
  return { dossierId: null, fichier, ecartees: [...prepare.ecartees, ...ecartees] };
}

function selonNir(lignes: readonly LigneDuMois[], forme: FormeNir) {
  const connu = (l: LigneDuMois) => forme === 'masque' || (l.nir !== null && lireNir(l.nir).valide);
  return { lignes: lignes.filter(connu), sansNir: lignes.filter((l) => !connu(l)) };
}

type AEcrire = {
  readonly mois: Mois;
  readonly nir: FormeNir;
  readonly lignes: readonly LigneDuMois[];
};

function inscrire(c: Contexte, { mois, nir, lignes }: AEcrire): FichierRetenues {
  const anciens = fichiersDuMois(c.db, mois);
  for (const ancien of anciens) annulerLignes(c.db, ancien.id);
  const octets = ecrireRetenues(
    lignes.map((l) => ({
      reference: l.reference,
      nir: l.nir ?? '',
      prestation: l.prestation,
      mois,
      montant: l.montantCentimes,
      rang: l.rang,
    })),
    nir,
  );
  const f: FichierEcrit = {
    id: c.nouvelId(),
    mois,
    numero: (anciens[0]?.numero ?? 0) + 1,
    etabliLe: c.maintenant.toISOString(),
    par: c.acteur.compteId,
    sha256: sha256(octets),
    contenu: octets.toString('base64'),
    lignes: lignes.length,
    totalCentimes: totalDe(lignes),
    retourLe: null,
    retourSha256: null,
  };
  insererFichier(c.db, f);
  for (const l of lignes) {
    insererLigne(c.db, {
      id: c.nouvelId(),
      fichierId: f.id,
      retenueId: l.retenueId,
      induId: l.induId,
      reference: l.reference,
      prestation: l.prestation,
      demandeCentimes: l.montantCentimes,
      retenuCentimes: null,
      motif: '',
      encaissementId: null,
    });
  }
  dire(c, f, lignes);
  return fichierVue(c, f);
}

function dire(c: Contexte, f: FichierEcrit, lignes: readonly LigneDuMois[]): void {
  for (const dossierId of new Set(lignes.map((l) => l.dossierId))) {
    const total = totalDe(lignes.filter((l) => l.dossierId === dossierId));
    direRetenue(c, [dossierId], {
      titre: `Retenue de ${formatMois(f.mois)} demandée`,
      texte: `${formatEuros(total)} demandés au service payeur, fichier ${nomFichier(f)}.`,
    });
  }
}

export const nomFichier = (f: Pick<FichierEcrit, 'mois' | 'numero'>): string =>
  `retenues-${f.mois}-${f.numero}.csv`;

/** A file as the screens show it, with what the paying service has answered so far. */
export function fichierVue(c: Contexte, f: FichierEcrit): FichierRetenues {
  const lignes = lignesFichier(c.db, f.id);
  const par = listerComptes(c.db).find((x) => x.compteId === f.par);
  return {
    fichierId: f.id,
    mois: f.mois,
    numero: f.numero,
    nom: nomFichier(f),
    etabliLe: f.etabliLe,
    par: par ? nomDe(par) : '',
    lignes: lignes.map((l) => ligneVue(c, l)),
    totalCentimes: f.totalCentimes,
    retenuCentimes: somme(lignes.map((l) => l.retenuCentimes ?? ZERO)),
    attendues: lignes.filter((l) => l.retenuCentimes === null).length,
    retourLe: f.retourLe,
    contenu: f.contenu,
  };
}

export function ligneVue(c: Contexte, l: LigneLue): FichierRetenues['lignes'][number] {
  const r = trouverRetenue(c.db, l.retenueId);
  return {
    reference: l.reference,
    retenueId: l.retenueId,
    dossierId: l.dossierId,
    numero: l.numero,
    debiteur: r ? nomPersonne(c, r.personneId).nom : '',
    prestation: l.prestation,
    rang: Number(l.reference.slice(-2)),
    montantCentimes: l.demandeCentimes,
    retenuCentimes: l.retenuCentimes,
    motif: l.motif,
  };
}
