/** What a case of test/exemples is, and the two of its rules that `calcul` does not answer. */
import { calculerSuccessionAspa } from '../../src/main/law/succession-aspa.ts';
import type { DateCivile, Mois } from '../../src/shared/date-civile.ts';
import type { Etape, Statut } from '../../src/shared/explication.ts';
import { centimes, depuisTexte, enTexte } from '../../src/shared/montant.ts';
import { montantEnLettres } from '../../src/shared/montant-en-lettres.ts';
import type { LieuSuccession } from '../../src/shared/nomenclature.ts';

export type Cas = {
  readonly titre: string;
  readonly source: string;
  readonly entree: unknown;
  readonly resultat: object;
  readonly statut?: Statut;
};

export type Reponse = {
  readonly resultat: object;
  readonly statut?: Statut;
  readonly explication?: readonly Etape[];
};

type EntreeSuccession = {
  dateDeces: DateCivile;
  territoire: LieuSuccession;
  actifNet: string;
  periodes: { debut: Mois; fin: Mois; montant: string; beneficiaires: 1 | 2 }[];
};

function successionAspa(e: EntreeSuccession): Reponse {
  const { seuil, sommesRetenues, recuperable, explication, statut } = calculerSuccessionAspa({
    prestation: 'ASPA',
    dateDeces: e.dateDeces,
    territoire: e.territoire,
    actifNet: depuisTexte(e.actifNet),
    capitalAgricole: centimes(0),
    rapports: centimes(0),
    immeubles: null,
    periodes: e.periodes.map((p) => ({ ...p, montant: depuisTexte(p.montant) })),
    survivant: false,
    enregistrement: null,
  });
  return {
    resultat: {
      seuil: seuil === null ? null : enTexte(seuil),
      sommesRetenues: enTexte(sommesRetenues),
      recuperable: enTexte(recuperable),
    },
    explication,
    statut,
  };
}

const lettres = (e: { montant: string }): Reponse => ({
  resultat: { lettres: montantEnLettres(depuisTexte(e.montant)) },
});

/** The data are typed by their rule: the cast is the price of reading JSON. */
const lu =
  <E>(regle: (entree: E) => Reponse) =>
  (entree: unknown) =>
    regle(entree as E);

export const HORS_CONTRAT: ReadonlyMap<string, (entree: unknown) => Reponse> = new Map([
  ['montant-en-lettres', lu(lettres)],
  ['succession-aspa', lu(successionAspa)],
]);
