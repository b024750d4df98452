/**
 * The thresholds of all the benefits on one day, that of the form among them. A benefit that has
 * none on that day says why. Enter on a row takes the benefit.
 */
import { keepPreviousData, useQueries } from '@tanstack/react-query';
import type { Sortie } from '../../shared/contract/index.ts';
import { type DateCivile, formatDate } from '../../shared/date-civile.ts';
import { LIBELLE_STATUT, type Statut } from '../../shared/explication.ts';
import {
  BRANCHE_DE,
  BRANCHES,
  LIBELLE_PRESTATION,
  PRESTATIONS,
  type Prestation,
} from '../../shared/nomenclature.ts';
import { appeler, type RefusLu, refusDe } from '../api.ts';
import { Pastille } from '../components/badges.tsx';
import { Carte } from '../components/carte.tsx';
import { Chargement, EtatVide } from '../components/etats.tsx';
import { Montant } from '../components/montant.tsx';
import { Tableau } from '../components/tableau.tsx';
import type { Colonne } from '../components/tableau-modele.ts';
import { majuscule } from '../format.ts';
import { BRANCHE } from '../forms/libelles.ts';
import classes from './bareme-seuils.module.css';
import { effetDe } from './bareme-seuils-issue.tsx';

type Seuil = Sortie<'bareme.seuil'>;

type LigneSeuil = {
  readonly prestation: Prestation;
  readonly demandee: boolean;
  readonly seuil: Seuil | null;
  readonly refus: RefusLu | null;
};

export type TableauSeuilsProps = {
  date: DateCivile | null;
  prestation: Prestation;
  surChoisir: (prestation: Prestation) => void;
};

export function TableauSeuils({ date, prestation, surChoisir }: TableauSeuilsProps) {
  const lignes = useSeuils(date, prestation);
  return (
    <Carte
      titre="Toutes les prestations"
      sousTitre={date && `au ${formatDate(date)}`}
      marge={false}
      className={classes.seuils ?? ''}
    >
      {date === null && <EtatVide titre="Indiquez une date." />}
      {date !== null && !lignes && <Chargement lignes={13} />}
      {date !== null && lignes && (
        <Tableau
          legende="Seuils d’abandon de toutes les prestations"
          densite="carte"
          colonnes={COLONNES}
          groupes={BRANCHES.map((branche) => ({
            cle: branche,
            titre: BRANCHE[branche],
            lignes: lignes.filter((l) => BRANCHE_DE[l.prestation] === branche),
          }))}
          cleDe={(ligne) => ligne.prestation}
          nomDe={(ligne) => LIBELLE_PRESTATION[ligne.prestation]}
          marque={(ligne) => (ligne.demandee ? 'demandee' : undefined)}
          surOuvrir={(ligne) => surChoisir(ligne.prestation)}
          large={({ prestation: p, refus }) => refus && enUnePhrase(p, refus)}
        />
      )}
    </Carte>
  );
}

/** One question a benefit; null until all have answered. */
function useSeuils(date: DateCivile | null, prestation: Prestation): LigneSeuil[] | null {
  const reponses = useQueries({
    queries: PRESTATIONS.map((p) => ({
      queryKey: ['bareme.seuil', 'tableau', p, date],
      queryFn: () => lire(p, date),
      enabled: date !== null,
      placeholderData: keepPreviousData,
    })),
  });
  const lignes = PRESTATIONS.flatMap((p, rang) => {
    const data = reponses[rang]?.data;
    return data ? [{ prestation: p, demandee: p === prestation, ...data }] : [];
  });
  return lignes.length === PRESTATIONS.length ? lignes : null;
}

/** A refusal is an answer here: the other rows stand. */
async function lire(
  prestation: Prestation,
  date: DateCivile | null,
): Promise<Pick<LigneSeuil, 'seuil' | 'refus'>> {
  try {
    const seuil = await appeler('bareme.seuil', {
      prestation,
      date: date ?? '',
      montantCentimes: null,
    });
    return { seuil, refus: null };
  } catch (erreur) {
    return { seuil: null, refus: refusDe(erreur) };
  }
}

/** A benefit without a threshold on that day: its name and the sentence of the refusal, which may hold it. */
const enUnePhrase = (prestation: Prestation, refus: RefusLu) => (
  <span className={classes.sansSeuil}>
    {refus.champ !== 'prestation' && `${majuscule(LIBELLE_PRESTATION[prestation])}. `}
    {refus.message}
  </span>
);

const STATUT: Record<Exclude<Statut, 'certain'>, string> = {
  reconstitue: 'Reconstitué',
  interpretation: 'Interprétation',
};

const COLONNES: readonly Colonne<LigneSeuil>[] = [
  {
    cle: 'prestation',
    titre: 'Prestation',
    nomme: true,
    maximum: '225px',
    rendu: ({ prestation, demandee }) => (
      <span title={LIBELLE_PRESTATION[prestation]}>
        {majuscule(LIBELLE_PRESTATION[prestation])}
        {demandee && <span className="hors-ecran">, demandée</span>}
      </span>
    ),
  },
  {
    cle: 'seuil',
    titre: 'Seuil',
    droite: true,
    rendu: ({ seuil }) => seuil && <Montant centimes={seuil.seuilCentimes} taille="fort" />,
  },
  {
    cle: 'effet',
    titre: 'Au-dessous',
    rendu: ({ seuil }) => seuil && <Effet seuil={seuil} />,
  },
];

/** What the organism may or must do; a threshold that was not simply read says so. */
function Effet({ seuil }: { seuil: Seuil }) {
  const { statut } = seuil.explication;
  return (
    <span className={classes.effet}>
      {effetDe(seuil)}
      {statut !== 'certain' && (
        <Pastille teinte="echeance" title={LIBELLE_STATUT[statut]}>
          {STATUT[statut]}
        </Pastille>
      )}
    </span>
  );
}
