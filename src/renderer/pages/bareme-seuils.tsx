/**
 * Abandonment thresholds: that of a benefit on a day, what it lets or orders, and those of all the
 * benefits on that day. Recomputed at each keystroke; amounts and comparison are the door's.
 */
import { Select } from '@mantine/core';
import type { Entree, Sortie } from '../../shared/contract/index.ts';
import { type DateCivile, dateCivile, formatDate } from '../../shared/date-civile.ts';
import { type Centimes, centimes, formatEuros } from '../../shared/montant.ts';
import {
  BRANCHES,
  LIBELLE_PRESTATION,
  PRESTATIONS,
  type Prestation,
} from '../../shared/nomenclature.ts';
import type { RefusLu } from '../api.ts';
import { Carte } from '../components/carte.tsx';
import { ChampDate } from '../components/champ-date.tsx';
import { ChampMontant } from '../components/champ-montant.tsx';
import { Montant } from '../components/montant.tsx';
import { majuscule } from '../format.ts';
import { useCalculVif } from '../forms/bareme-calcul.ts';
import { useBrouillon } from '../forms/brouillon.ts';
import { BRANCHE, choixPrestation } from '../forms/libelles.ts';
import { useAujourdhui } from '../session.ts';
import {
  Annonce,
  alerteDe,
  Champs,
  Colonne,
  Detail,
  motifDuChamp,
  Raison,
  Resultat,
  Zones,
} from './bareme-calculs.tsx';
import { Issue, issueEnMots } from './bareme-seuils-issue.tsx';
import { TableauSeuils } from './bareme-seuils-tableau.tsx';
import { PageBareme } from './baremes.tsx';

const POURQUOI = 'Pourquoi ce montant\u202f?';
const CHAMPS = ['date', 'prestation', 'montantCentimes'] as const;

type Saisie = {
  readonly date: DateCivile | null;
  readonly prestation: Prestation;
  readonly montant: Centimes | null;
};
type Seuil = Sortie<'bareme.seuil'>;

export function PageBaremeSeuils() {
  const aujourdhui = useAujourdhui();
  const { valeur: saisie, changer } = useBrouillon<Saisie>('bareme-seuils', () => ({
    date: aujourdhui,
    prestation: 'PENSION',
    montant: null,
  }));
  const { date, prestation, montant } = saisie;
  const surSaisie = (partiel: Partial<Saisie>) => changer((avant) => ({ ...avant, ...partiel }));
  const manque = date ? null : 'Indiquez la date de la notification.';
  const calcul = useCalculVif(
    'bareme.seuil',
    date && { date, prestation, montantCentimes: montant },
  );
  const { valeur, demande, refus, perime } = calcul;
  return (
    <PageBareme
      onglet="seuils"
      titre="Seuils d’abandon"
      alerte={alerteDe(calcul, CHAMPS)}
      detail={valeur && demande && !perime && <DetailSeuil demande={demande} seuil={valeur} />}
    >
      <Zones large>
        <Indu saisie={saisie} refus={refus} surSaisie={surSaisie} />
        <TableauSeuils
          date={date}
          prestation={prestation}
          surChoisir={(choisie) => surSaisie({ prestation: choisie })}
        />
        <Colonne>
          <Resultat
            nom="Seuil d’abandon"
            valeur={valeur && <Montant centimes={valeur.seuilCentimes} taille="cle" />}
            perime={perime}
            manque={manque}
          >
            {valeur && <Issue seuil={valeur} />}
          </Resultat>
          <Raison
            titre={POURQUOI}
            explication={valeur?.explication ?? null}
            contexte={demande ? contexteDe(demande) : undefined}
            arret={manque !== null || refus !== null}
            perime={perime}
          />
        </Colonne>
      </Zones>
      <Annonce
        texte={
          valeur && !perime
            ? `Seuil d’abandon\u00a0: ${formatEuros(valeur.seuilCentimes)}. ${issueEnMots(valeur)}`
            : ''
        }
      />
    </PageBareme>
  );
}

type InduProps = {
  saisie: Saisie;
  refus: RefusLu | null;
  surSaisie: (partiel: Partial<Saisie>) => void;
};

function Indu({ saisie, refus, surSaisie }: InduProps) {
  return (
    <Carte titre="Indu">
      <Champs>
        <Select
          label="Prestation"
          data={CHOIX}
          searchable
          nothingFoundMessage="Aucune prestation de ce nom."
          value={saisie.prestation}
          onChange={(valeur) => {
            const prestation = PRESTATIONS.find((p) => p === valeur);
            if (prestation) surSaisie({ prestation });
          }}
          error={motifDuChamp(refus, 'prestation')}
        />
        <ChampDate
          label="Date de la notification"
          value={saisie.date}
          onChange={(date) => surSaisie({ date })}
          error={motifDuChamp(refus, 'date')}
        />
        <ChampMontant
          label="Montant de l’indu"
          description="Facultatif, pour le comparer au seuil."
          value={saisie.montant}
          onChange={(montant) => surSaisie({ montant })}
          error={motifDuChamp(refus, 'montantCentimes')}
        />
      </Champs>
    </Carte>
  );
}

const CHOIX = BRANCHES.map((branche) => ({
  group: BRANCHE[branche],
  items: choixPrestation(branche),
}));

const contexteDe = ({ prestation, date }: Entree<'bareme.seuil'>): string =>
  `${LIBELLE_PRESTATION[prestation]}, notification du ${formatDate(dateCivile(date))}`;

type DetailProps = { demande: Entree<'bareme.seuil'>; seuil: Seuil };

function DetailSeuil({ demande, seuil }: DetailProps) {
  const { prestation, date, montantCentimes } = demande;
  return (
    <Detail
      saisie={[
        ['Prestation', majuscule(LIBELLE_PRESTATION[prestation])],
        ['Date de la notification', formatDate(dateCivile(date))],
        ...(montantCentimes === null
          ? []
          : ([['Montant de l’indu', formatEuros(centimes(montantCentimes))]] as const)),
      ]}
      reponse={[
        ['Seuil d’abandon', formatEuros(seuil.seuilCentimes)],
        ['Issue', issueEnMots(seuil)],
      ]}
      question={POURQUOI}
      explication={seuil.explication}
    />
  );
}
