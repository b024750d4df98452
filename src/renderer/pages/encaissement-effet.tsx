/**
 * What a payment does, before it is recorded: each debt before, what it takes, after; what goes
 * back, what waits. Every figure is the door's, from the act on trial.
 */
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { useId, useState } from 'react';
import type { EffetEncaissement } from '../../shared/contract/encaissement.ts';
import type { Centimes } from '../../shared/montant.ts';
import type { Refus } from '../../shared/refus.ts';
import { Alerte } from '../components/alerte.tsx';
import { Explication } from '../components/explication.tsx';
import { Montant } from '../components/montant.tsx';
import { AlerteRefus } from '../components/refus.tsx';
import { majuscule } from '../format.ts';
import classes from './encaissement.module.css';

export type EffetPaiementProps = {
  effet: EffetEncaissement | null;
  /** The amount of the payment, which the lines make up. */
  montant: Centimes | null;
  /** Why it cannot be settled so, unless a field says it. */
  refus: Refus | null;
  /** The answer is not yet that of what is typed. */
  enCours: boolean;
  /** What is missing before anything can be shown. */
  attente: string;
};

export function EffetPaiement({ effet, montant, refus, enCours, attente }: EffetPaiementProps) {
  return (
    <section className={classes.effet} aria-label="Imputation avant validation" aria-busy={enCours}>
      <h3 className={classes.titreEffet}>Avant, après</h3>
      {refus && <AlerteRefus refus={refus} />}
      {!refus && !effet && <p className={classes.aide}>{attente}</p>}
      {!refus && effet && (
        <div data-attente={enCours || undefined} className={classes.calcul}>
          {effet.suspensCentimes > 0 ? <Suspens /> : <Dettes effet={effet} montant={montant} />}
          {effet.autres.length > 0 && <Autres effet={effet} />}
          {effet.affectations.length > 0 && <Pourquoi explication={effet.explication} />}
        </div>
      )}
    </section>
  );
}

function Suspens() {
  return (
    <Alerte ton="echeance" titre="En suspens.">
      Sans dossier, ce paiement n’éteint aucune dette. Il attend, et son âge se voit.
    </Alerte>
  );
}

function Dettes({ effet, montant }: { effet: EffetEncaissement; montant: Centimes | null }) {
  const { affectations, excedentCentimes } = effet;
  return (
    <table className={classes.dettes}>
      <caption className="hors-ecran">Dettes réglées par ce paiement</caption>
      <thead>
        <tr>
          <th scope="col">Dette</th>
          <th scope="col">Avant</th>
          <th scope="col">Imputé</th>
          <th scope="col">Après</th>
        </tr>
      </thead>
      <tbody>
        {affectations.map((a) => (
          <tr key={a.induId}>
            <th scope="row">
              {a.numero}
              <span>{majuscule(a.libelle)}</span>
            </th>
            <td>
              <Montant centimes={a.avantCentimes} />
            </td>
            <td>
              <Montant centimes={a.imputeCentimes} taille="fort" />
            </td>
            <td>
              {a.apresCentimes === 0 ? (
                <span className={classes.solde}>soldée</span>
              ) : (
                <Montant centimes={a.apresCentimes} />
              )}
            </td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        {excedentCentimes > 0 && (
          <tr data-excedent>
            <th scope="row" colSpan={2}>
              Trop payé, à rembourser
            </th>
            <td>
              <Montant centimes={excedentCentimes} taille="fort" />
            </td>
            <td />
          </tr>
        )}
        {montant !== null && (
          <tr>
            <th scope="row" colSpan={2}>
              Paiement
            </th>
            <td>
              <Montant centimes={montant} taille="fort" />
            </td>
            <td />
          </tr>
        )}
      </tfoot>
    </table>
  );
}

/** Told so that a debt is not forgotten: this payment leaves them as they are. */
function Autres({ effet: { autres } }: { effet: EffetEncaissement }) {
  return (
    <div>
      <h4 className={classes.aide}>Le débiteur doit aussi, sans changement&nbsp;:</h4>
      <ul>
        {autres.map((d) => (
          <li key={d.induId} className={classes.aide}>
            {d.numero}, {d.libelle}&nbsp;: <Montant centimes={d.soldeCentimes} />
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The steps stay folded: what is recorded comes first. */
function Pourquoi({ explication }: Pick<EffetEncaissement, 'explication'>) {
  const id = useId();
  const [deplie, setDeplie] = useState(false);
  const Fleche = deplie ? IconChevronDown : IconChevronRight;
  return (
    <div>
      <button
        type="button"
        className={classes.pli}
        aria-expanded={deplie}
        aria-controls={id}
        onClick={() => setDeplie(!deplie)}
      >
        <Fleche size={14} stroke={1.75} aria-hidden />
        {'Pourquoi cette imputation\u202f?'}
      </button>
      <div id={id}>
        {deplie && (
          <Explication remplit={false} titre="Étapes de l’imputation" explication={explication} />
        )}
      </div>
    </div>
  );
}
