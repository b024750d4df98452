/**
 * What a withholding would do, before it is decided: its cap, what each debt gives, what stays out
 * and why, how long it lasts. Every figure is the door's.
 */
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { useId, useState } from 'react';
import type { Sortie } from '../../shared/contract/index.ts';
import type { CalculRetenue, ObstacleRetenue } from '../../shared/contract/retenue-vues.ts';
import { formatDate } from '../../shared/date-civile.ts';
import { formatEuros } from '../../shared/montant.ts';
import { LIBELLE_PRESTATION } from '../../shared/nomenclature.ts';
import type { Refus } from '../../shared/refus.ts';
import { Alerte } from '../components/alerte.tsx';
import { Explication } from '../components/explication.tsx';
import { Montant } from '../components/montant.tsx';
import { AlerteRefus } from '../components/refus.tsx';
import { majuscule } from '../format.ts';
import { dureeEnMots } from '../forms/retenue.ts';
import encaissement from './encaissement.module.css';
import classes from './retenues.module.css';

type Revision = Sortie<'retenue.simuler'>['revision'];

export type EffetProps = {
  calcul: CalculRetenue | null;
  revision: Revision;
  refus: Refus | null;
  enCours: boolean;
  attente: string | null;
};

export function EffetRetenue({ calcul, revision, refus, enCours, attente }: EffetProps) {
  return (
    <section className={classes.effet} aria-label="Retenue proposée" aria-busy={enCours}>
      <h3 className={encaissement.titreEffet}>Ce qui sera retenu</h3>
      {refus && <AlerteRefus refus={refus} />}
      {!calcul && !refus && <p className={encaissement.aide}>{attente}</p>}
      {calcul && attente === null && (
        <div data-attente={enCours || undefined} className={encaissement.calcul}>
          <dl className={classes.chiffres}>
            <Chiffre nom="Plafond de la loi" valeur={formatEuros(calcul.plafondCentimes)} />
            <Chiffre nom="Retenue du mois" valeur={formatEuros(calcul.totalCentimes)} />
          </dl>
          <p className={encaissement.aide}>Durée prévue&nbsp;: {dureeEnMots(calcul.projection)}.</p>
          {revision && <Revision revision={revision} />}
          <Dettes calcul={calcul} />
          <Exclus calcul={calcul} />
          <Pourquoi explication={calcul.explication} />
        </div>
      )}
    </section>
  );
}

function Chiffre({ nom, valeur }: { nom: string; valeur: string }) {
  return (
    <div>
      <dt>{nom}</dt>
      <dd>{valeur}</dd>
    </div>
  );
}

function Revision({ revision }: { revision: NonNullable<Revision> }) {
  return (
    <Alerte
      ton={revision.remplacee ? 'echeance' : 'encre'}
      titre={revision.remplacee ? 'L’écart atteint 20\u00a0%.' : 'L’écart n’atteint pas 20\u00a0%.'}
    >
      {revision.remplacee
        ? `Le nouveau plafond remplace ${formatEuros(revision.avantCentimes)}.`
        : `Le plafond de ${formatEuros(revision.avantCentimes)} continue.`}
    </Alerte>
  );
}

function Dettes({ calcul: { lignes } }: { calcul: CalculRetenue }) {
  if (lignes.length === 0) return null;
  return (
    <table className={encaissement.dettes}>
      <caption className="hors-ecran">Dettes que la retenue rembourse ce mois</caption>
      <thead>
        <tr>
          <th scope="col">Dette</th>
          <th scope="col">Reste</th>
          <th scope="col">Retenu</th>
        </tr>
      </thead>
      <tbody>
        {lignes.map((l) => (
          <tr key={`${l.induId} ${l.prestation}`}>
            <th scope="row">
              {l.numero}
              <span>
                {majuscule(l.libelle)}, sur {LIBELLE_PRESTATION[l.prestation]}
              </span>
            </th>
            <td>
              <Montant centimes={l.soldeCentimes} />
            </td>
            <td>
              <Montant centimes={l.montantCentimes} taille="fort" />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Exclus({ calcul: { exclus } }: { calcul: CalculRetenue }) {
  if (exclus.length === 0) return null;
  return (
    <div>
      <h4 className={encaissement.titreEffet}>Dettes laissées de côté</h4>
      <ul className={classes.exclus}>
        {exclus.map((e) => (
          <li key={e.induId}>
            <b>{e.numero}</b>, {e.libelle}, {formatEuros(e.soldeCentimes)}
            <Obstacles obstacles={e.obstacles} />
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Each reason, its article, and the day on which it falls. */
export function Obstacles({ obstacles }: { obstacles: readonly ObstacleRetenue[] }) {
  return (
    <ul className={classes.obstacles}>
      {obstacles.map((o) => (
        <li key={o.code}>
          {o.raison}
          {o.possibleLe && ` Possible à partir du ${formatDate(o.possibleLe)}.`}
          {o.source && <span className={classes.source}> {o.source}</span>}
        </li>
      ))}
    </ul>
  );
}

/** Beside the fields, the steps are in sight; they fold to leave the debts alone. */
function Pourquoi({ explication }: Pick<CalculRetenue, 'explication'>) {
  const id = useId();
  const [deplie, setDeplie] = useState(true);
  const Fleche = deplie ? IconChevronDown : IconChevronRight;
  return (
    <div>
      <button
        type="button"
        className={encaissement.pli}
        aria-expanded={deplie}
        aria-controls={id}
        onClick={() => setDeplie(!deplie)}
      >
        <Fleche size={14} stroke={1.75} aria-hidden />
        {'Pourquoi ce plafond\u202f?'}
      </button>
      <div id={id}>
        {deplie && (
          <Explication remplit={false} titre="Étapes du plafond" explication={explication} />
        )}
      </div>
    </div>
  );
}
