/** From a case to what the door receives: debtors and their shares, indu, grid, reason. */
import type { Entree } from '../../shared/contract/index.ts';
import { ajouterJours, type DateCivile } from '../../shared/date-civile.ts';
import { type Centimes, centimes, moins, repartir, somme } from '../../shared/montant.ts';
import { BRANCHE_DE, LIBELLE_PRESTATION, type Prestation } from '../../shared/nomenclature.ts';
import type { Cas, Debiteurs, Gabarit } from './cas.ts';
import { grille, premierVersement } from './grille.ts';
import type { Hasard } from './hasard.ts';
import { motifsDe } from './motifs.ts';
import type { Etatcivil } from './personnes.ts';

export type Creation = Entree<'dossier.creer'>;
export type DebiteurSaisi = Creation['debiteurs'][number];

export type Atelier = {
  readonly h: Hasard;
  readonly au: DateCivile;
  readonly etatCivil: Etatcivil;
  /** Rank of the case among its like: benefits are taken in turn. */
  readonly rang: number;
  /** People of a former file of the same story. */
  readonly memes?: readonly DebiteurSaisi[] | undefined;
};

/** @param creeLe day on which the file is opened */
export function preparer(a: Atelier, cas: Cas, creeLe: DateCivile): Creation {
  const { gabarit: g } = cas;
  const { h } = a;
  const nature = g.nature ?? 'vivant';
  const prestation = g.sur[a.rang % g.sur.length] as Prestation;
  const constateLe =
    cas.constatJ === undefined
      ? ajouterJours(creeLe, -h.entier(0, 3))
      : ajouterJours(a.au, cas.constatJ);
  const mois = h.entier(...(g.mois ?? [2, 8]));
  const recul = h.entier(...(g.recul ?? [0, 2]));
  const premier = premierVersement(g, { constateLe, mois, recul, prestation });
  const lignes = grille(h, { g, prestation, premier, mois, nature });
  const montantCentimes = somme(
    lignes.map((l) => moins(centimes(l.verseCentimes), centimes(l.duCentimes))),
  );
  const motif = h.choisir(motifsDe(prestation, nature, g.causes));
  const vide = g.incomplet ?? false;
  return {
    branche: BRANCHE_DE[prestation],
    debiteurs: a.memes
      ? [...a.memes]
      : debiteurs(a, { g, prestation, montantCentimes, decesLe: ajouterJours(premier, -40) }),
    indu: {
      referenceOrigine: a.etatCivil.reference(h),
      nature,
      prestation,
      cause: motif.cause,
      ...origine(prestation),
      erreurOrganisme: g.erreurOrganisme ?? false,
      bonneFoi: g.bonneFoi ?? (nature === 'fraude' ? 'non' : h.chance(70) ? 'oui' : 'a-etablir'),
      fausseDeclaration: g.fausseDeclaration ?? false,
      constateLe,
      connuLe: g.connuLe ?? connaissance(h, { nature, constateLe }),
      ordreRecetteLe: g.sansOrdre ? null : creeLe,
      montantCentimes,
      motif: vide ? '' : motif.motif,
      regleAppliquee: vide ? '' : motif.regle,
      articleFond: vide ? '' : motif.article,
      changement: vide ? '' : motif.changement,
      raisonRetard: vide ? '' : motif.retard,
      lignes,
    },
  };
}

/** The death or the fraud is known by the finding; a change of the living, a little before. */
function connaissance(h: Hasard, o: { nature: string; constateLe: DateCivile }): DateCivile | null {
  if (o.nature === 'vivant' && h.chance(40)) return null;
  return ajouterJours(o.constateLe, -h.entier(0, 12));
}

function origine(prestation: Prestation): { directionOrigine: string; serviceOrigine: string } {
  return BRANCHE_DE[prestation] === 'retraite'
    ? { directionOrigine: 'Direction de la retraite', serviceOrigine: 'Agence du Gabarit' }
    : {
        directionOrigine: 'Direction des prestations',
        serviceOrigine: `Service ${LIBELLE_PRESTATION[prestation]}`,
      };
}

type Partage = {
  g: Gabarit;
  prestation: Prestation;
  montantCentimes: Centimes;
  decesLe: DateCivile;
};

/** Everyone in a case, with shares that sum to the amount. */
function debiteurs(a: Atelier, p: Partage): DebiteurSaisi[] {
  const composer: Readonly<Record<Debiteurs, () => DebiteurSaisi[]>> = {
    seul: () => [tenu(a, p, 'principal', null)],
    conjoint: () => [tenu(a, p, 'conjoint', null)],
    tiers: () => [tenu(a, p, 'tiers', null)],
    titulaires: () => [
      tenu(a, p, 'principal', p.montantCentimes),
      tenu(a, { ...p, g: sansNom(p.g) }, 'conjoint', centimes(0)),
    ],
    couple: () => {
      const [moitie, autre] = repartir(p.montantCentimes, [1, 1]);
      return [tenu(a, p, 'principal', moitie ?? null), tenu(a, p, 'conjoint', autre ?? null)];
    },
    defunt: () => [defunt(a, p, null)],
    heritiers: () => [...heritiers(a, p), notaire(a)],
    succession: () => [defunt(a, p, centimes(0)), ...heritiers(a, p), notaire(a)],
  };
  return composer[p.g.debiteurs ?? 'seul']();
}

function tenu(
  a: Atelier,
  p: Partage,
  qualite: DebiteurSaisi['qualite'],
  partCentimes: Centimes | null,
): DebiteurSaisi {
  const personne = a.etatCivil.naitre(a.h, {
    branche: BRANCHE_DE[p.prestation],
    singularite: p.g.singularite,
    nom: p.g.nom,
    compteBancaire: a.h.chance(50),
  });
  return { personne, qualite, partCentimes };
}

const sansNom = ({ nom: _n, ...g }: Gabarit): Gabarit => g;

function defunt(a: Atelier, p: Partage, partCentimes: Centimes | null): DebiteurSaisi {
  const { decesLe } = p;
  const personne = a.etatCivil.naitre(a.h, { branche: 'retraite', nom: p.g.nom, decesLe });
  return {
    personne: { ...personne, telephone: null, courriel: null },
    qualite: 'principal',
    partCentimes,
  };
}

/** Two or three heirs in unequal shares: thirds leave odd cents. */
export function heritiers(a: Atelier, p: Pick<Partage, 'g' | 'montantCentimes'>): DebiteurSaisi[] {
  const poids = a.h.choisir([
    [1, 1],
    [1, 1, 1],
    [2, 1, 1],
    [3, 1],
  ]);
  return repartir(p.montantCentimes, poids).map((partCentimes) => ({
    personne: a.etatCivil.naitre(a.h, { branche: 'famille' }),
    qualite: 'heritier' as const,
    partCentimes,
  }));
}

function notaire(a: Atelier): DebiteurSaisi {
  const personne = a.etatCivil.naitre(a.h, { branche: 'famille' });
  return {
    personne: {
      ...personne,
      naissanceLe: null,
      naissanceLieu: null,
      nir: null,
      prenoms: `Maître ${personne.prenoms}`,
    },
    qualite: 'notaire',
    partCentimes: null,
  };
}
