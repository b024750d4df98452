/**
 * Right column: the withholding in large, its months, the 20 % rule; then why, and the two
 * reminders of the schedule: the deemed income and the abandonment threshold.
 */
import { IconBan, IconUserX } from '@tabler/icons-react';
import { formatDate } from '../../shared/date-civile.ts';
import { type Statut, statutLePlusFaible } from '../../shared/explication.ts';
import { formatEuros } from '../../shared/montant.ts';
import { Carte } from '../components/carte.tsx';
import { Chargement, EtatVide } from '../components/etats.tsx';
import { Explication } from '../components/explication.tsx';
import { Montant } from '../components/montant.tsx';
import { type CalculFamille, echeancesEnPhrase } from '../forms/bareme-famille.ts';
import { Resultat } from './bareme-calculs.tsx';
import classes from './bareme-famille.module.css';

type ResultatProps = {
  calcul: CalculFamille | null;
  perime: boolean;
  manque: string | null;
};

export function RetenueMensuelle({ calcul, perime, manque }: ResultatProps) {
  return (
    <Resultat
      nom="Retenue mensuelle"
      valeur={calcul && <Montant centimes={calcul.retenueCentimes} taille="cle" />}
      perime={perime}
      manque={manque}
    >
      {calcul && <Suite calcul={calcul} />}
    </Resultat>
  );
}

function Suite({ calcul }: { calcul: CalculFamille }) {
  const { revision } = calcul;
  const derniere = revision?.explication.etapes.at(-1);
  return (
    <div className={classes.suite}>
      {revision && derniere && (
        <p>
          {derniere.etape}&nbsp;: <Montant centimes={revision.retenueCentimes} taille="fort" />.{' '}
          {derniere.raison}
        </p>
      )}
      <p>{echeancesEnPhrase(calcul) ?? 'Indiquez le montant de l’indu pour compter les mois.'}</p>
    </div>
  );
}

/** The steps of the withholding, then those of the 20 % rule. */
export function etapesDe({ explication, revision }: CalculFamille): CalculFamille['explication'] {
  const statuts: Statut[] = [
    explication.statut,
    ...(revision ? [revision.explication.statut] : []),
  ];
  return {
    etapes: [...explication.etapes, ...(revision?.explication.etapes ?? [])],
    statut: statutLePlusFaible(statuts),
  };
}

type RaisonProps = ResultatProps & {
  /** The schedule of the day, known before any household. */
  bareme: CalculFamille | null;
  /** Nothing to wait for: what is typed was refused. */
  arret: boolean;
};

export function PourquoiCeMontant({ calcul, bareme, perime, manque, arret }: RaisonProps) {
  const notes = <Notes bareme={bareme} calcul={perime ? null : calcul} />;
  if (!calcul) {
    return (
      <Carte titre={'Pourquoi ce montant\u202f?'} marge={false} pied={notes}>
        {manque || arret ? (
          <EtatVide titre="Le calcul s’expliquera ici, étape par étape." />
        ) : (
          <Chargement />
        )}
      </Carte>
    );
  }
  return (
    <div className={classes.raison} data-perime={perime || undefined}>
      <Explication
        explication={etapesDe(calcul)}
        contexte={`barème du ${formatDate(calcul.bareme.depuis)}`}
        pied={notes}
      />
    </div>
  );
}

type NotesProps = Pick<RaisonProps, 'bareme' | 'calcul'>;

function Notes({ bareme, calcul }: NotesProps) {
  const seuil = calcul?.seuil;
  return (
    <ul className={classes.notes}>
      <li>
        <IconUserX size={16} stroke={1.75} aria-hidden />
        <RevenuRepute bareme={bareme} />
      </li>
      <li>
        <IconBan size={16} stroke={1.75} aria-hidden />
        {seuil ? (
          <span>
            Indu inférieur à <b>{formatEuros(seuil.seuilCentimes)}</b>&nbsp;:{' '}
            {seuil.obligatoire
              ? 'pas de récupération.'
              : 'mise en recouvrement abandonnée, si l’organisme le décide.'}
          </span>
        ) : (
          <span>Le seuil d’abandon se lit avec le montant de l’indu et sa prestation.</span>
        )}
      </li>
    </ul>
  );
}

function RevenuRepute({ bareme }: Pick<RaisonProps, 'bareme'>) {
  if (!bareme) return <span>Revenus inconnus&nbsp;: aucun barème n’est connu à cette date.</span>;
  const repute = bareme.revenuRepute;
  if (!repute) {
    return <span>Revenus inconnus&nbsp;: la retenue n’est pas connue pour ce barème.</span>;
  }
  return (
    <span>
      Revenus inconnus&nbsp;: revenu pondéré réputé égal à{' '}
      <b>{formatEuros(repute.quotientCentimes)}</b>, soit {formatEuros(repute.retenueCentimes)} par
      mois.
    </span>
  );
}
