/**
 * What a request or a suspension does, before it is recorded: what stops and by what, what goes on,
 * what resumes. Every line is the door's, from the act on trial.
 */
import type { ReactNode } from 'react';
import type { ArretVue, EffetReponse, EffetSuspension } from '../../shared/contract/suspension.ts';
import { formatDate } from '../../shared/date-civile.ts';
import type { Refus } from '../../shared/refus.ts';
import { Alerte } from '../components/alerte.tsx';
import { Montant } from '../components/montant.tsx';
import { AlerteRefus } from '../components/refus.tsx';
import classes from './suspension.module.css';

export type CadreEffetProps = {
  titre: string;
  /** What is missing before anything can be shown. */
  attente: string;
  refus: Refus | null;
  enCours: boolean;
  children: ReactNode;
};

/** The part of a side entry that shows what the act will do. */
export function CadreEffet({ titre, attente, refus, enCours, children }: CadreEffetProps) {
  return (
    <section
      className={classes.effet}
      aria-label={`${titre}, avant validation`}
      aria-busy={enCours}
    >
      <h3>{titre}</h3>
      {refus && <AlerteRefus refus={refus} />}
      {!refus && (children || <p className={classes.aide}>{attente}</p>)}
    </section>
  );
}

export function EffetArrets({ effet }: { effet: EffetSuspension | null }) {
  if (!effet) {
    return <Alerte ton="echeance" titre="Rien ne s’arrête." />;
  }
  const { arretes, continuent, interdits, repriseSurDecision, statut } = effet;
  return (
    <>
      {arretes.length === 0 ? (
        <p className={classes.aide}>Rien n’est en cours que cet acte arrête.</p>
      ) : (
        <ListeArrets titre="S’arrête" arrets={arretes} />
      )}
      {continuent.length > 0 && (
        <div>
          <h4>Continue</h4>
          <ul>
            {continuent.map((libelle) => (
              <li key={libelle}>{libelle}</li>
            ))}
          </ul>
        </div>
      )}
      <div>
        <h4>N’est plus possible</h4>
        <p>{interdits.map((i) => i.libelle).join(', ')}.</p>
      </div>
      {repriseSurDecision && (
        <p className={classes.aide}>Rien ne reprend sans une décision, même après la date.</p>
      )}
      {statut === 'interpretation' && (
        <p className={classes.aide}>
          Une partie de ces arrêts est un choix de la caisse ou une prudence, non un texte.
        </p>
      )}
    </>
  );
}

export function ListeArrets({ titre, arrets }: { titre: string; arrets: readonly ArretVue[] }) {
  return (
    <div>
      <h4>{titre}</h4>
      <ul>
        {arrets.map((a) => (
          <li key={a.cle}>
            {a.libelle}
            <span className={classes.portee}>
              {a.portee}, {a.reference}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}

export function EffetReprises({ reprises }: { reprises: readonly ArretVue[] }) {
  if (reprises.length === 0) {
    return <p className={classes.aide}>Rien ne reprend ce jour-là.</p>;
  }
  return (
    <div>
      <h4>Reprend</h4>
      <ul>
        {reprises.map((a) => (
          <li key={a.cle}>
            {a.libelle}
            {a.repriseLe && (
              <span className={classes.portee}>dès le {formatDate(a.repriseLe)}</span>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The debt before and after an answer, then what resumes. */
export function EffetDeLaReponse({ effet }: { effet: EffetReponse }) {
  const { avantCentimes, annuleCentimes, apresCentimes, aRendreCentimes, reprises } = effet;
  const lignes = [
    ['Reste dû avant', avantCentimes],
    ['Annulé', annuleCentimes],
    ...(aRendreCentimes > 0 ? [['À rendre', aRendreCentimes] as const] : []),
    ['Reste dû après', apresCentimes],
  ] as const;
  return (
    <>
      <dl className={classes.montants}>
        {lignes.map(([terme, montant]) => (
          <div key={terme}>
            <dt>{terme}</dt>
            <dd>
              <Montant centimes={montant} taille="fort" />
            </dd>
          </div>
        ))}
      </dl>
      <EffetReprises reprises={reprises} />
    </>
  );
}
