/**
 * One parameter beside the list: what its text says, why it is not certain, when it was last held
 * against the text, and its other periods. A period shows itself in place.
 */
import { UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import type { ParametreDroit } from '../../shared/contract/droit.ts';
import { formatDate } from '../../shared/date-civile.ts';
import { LIBELLE_STATUT } from '../../shared/explication.ts';
import { useLecture } from '../api.ts';
import { Alerte } from '../components/alerte.tsx';
import { Definitions, useDefilement } from '../components/carte.tsx';
import { Lecture } from '../components/etats.tsx';
import { majuscule } from '../format.ts';
import { periodeEnMots } from '../forms/bareme-parametres.ts';
import { BRANCHE } from '../forms/libelles.ts';
import { TiroirNu } from '../forms/tiroir.tsx';
import classes from './bareme-parametres.module.css';
import { BadgeStatut } from './bareme-parametres-colonnes.tsx';

const TOUT = { au: null, branche: null, statut: null, texte: '' };

type DetailProps = { parametre: ParametreDroit; surFermer: () => void };

export function DetailParametre({ parametre, surFermer }: DetailProps) {
  const [vu, setVu] = useState(parametre);
  const corps = useDefilement();
  const groupe = useLecture('droit.parametres', { ...TOUT, groupe: parametre.groupe });
  return (
    <TiroirNu titre={parametre.nom} surFermer={surFermer}>
      <div className={classes.detail} ref={corps}>
        <Version parametre={vu} />
        <Lecture de={groupe} libelle="Chargement des périodes…" lignes={3}>
          {({ lignes }) => (
            <Periodes
              versions={lignes.filter((l) => l.cle === parametre.cle)}
              vue={vu}
              surVoir={setVu}
            />
          )}
        </Lecture>
      </div>
    </TiroirNu>
  );
}

function Version({ parametre: p }: { parametre: ParametreDroit }) {
  return (
    <>
      <div>
        <p className={classes.gris}>{majuscule(periodeEnMots(p))}</p>
        <p className={classes.valeur}>{p.valeur}</p>
      </div>
      {p.statut === 'certain' ? (
        <>
          <BadgeStatut statut={p.statut} />
          {p.raison && <p>{p.raison}</p>}
        </>
      ) : (
        <Alerte ton="echeance" titre={`${LIBELLE_STATUT[p.statut]}.`}>
          {p.raison}
        </Alerte>
      )}
      <section>
        <h3 className={classes.soustitre}>Ce que dit le texte</h3>
        <p>{p.resume}</p>
      </section>
      <Definitions
        entrees={[
          [
            'Source',
            <span key="s" className={classes.article}>
              {p.source}
            </span>,
          ],
          ['Vérifié le', formatDate(p.verifieLe)],
          ['Branche', p.branches.map((b) => BRANCHE[b]).join(', ')],
          ['Groupe', p.groupe],
        ]}
      />
    </>
  );
}

type PeriodesProps = {
  versions: readonly ParametreDroit[];
  vue: ParametreDroit;
  surVoir: (version: ParametreDroit) => void;
};

function Periodes({ versions, vue, surVoir }: PeriodesProps) {
  if (versions.length < 2) return <p className={classes.gris}>Une seule période connue.</p>;
  return (
    <section>
      <h3 className={classes.soustitre}>Toutes ses périodes</h3>
      <ol className={classes.periodes} reversed>
        {versions.toReversed().map((version) => (
          <li key={version.depuis}>
            <UnstyledButton
              className={classes.periode ?? ''}
              aria-current={version.depuis === vue.depuis}
              onClick={() => surVoir(version)}
            >
              <span className={classes.gris}>{majuscule(periodeEnMots(version))}</span>
              <span className={classes.texte}>{version.valeur}</span>
              {version.statut !== 'certain' && <BadgeStatut statut={version.statut} />}
            </UnstyledButton>
          </li>
        ))}
      </ol>
    </section>
  );
}
