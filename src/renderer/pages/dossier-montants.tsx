/** The amounts of a case and its path, side by side: how much, and where we are. */
import { Progress } from '@mantine/core';
import type { DossierDetail } from '../../shared/contract/dossier-vues.ts';
import { formatEuros } from '../../shared/montant.ts';
import { Chemin } from '../components/chemin.tsx';
import { Montant } from '../components/montant.tsx';
import { phraseRecouvrement, pourcentRecouvre } from '../forms/periodes.ts';
import classes from './dossier.module.css';

export function CarteMontants({ dossier }: { dossier: DossierDetail }) {
  const phrase = phraseRecouvrement(dossier, formatEuros);
  return (
    <section className={classes.montants} aria-label="Montants et parcours">
      <div className={classes.somme}>
        <div className={classes.sommeHaut}>
          <div>
            <p className={classes.gris}>Reste dû</p>
            <Montant centimes={dossier.resteCentimes} taille="cle" />
          </div>
          <dl className={classes.sommeCote}>
            <div>
              <dt>Initial</dt>
              <dd>
                <Montant centimes={dossier.initialCentimes} taille="fort" />
              </dd>
            </div>
            <div data-recouvre>
              <dt>Recouvré</dt>
              <dd>
                <Montant centimes={dossier.recouvreCentimes} taille="fort" />
              </dd>
            </div>
          </dl>
        </div>
        <Progress
          value={pourcentRecouvre(dossier)}
          color="solde"
          mt={10}
          aria-label="Part recouvrée"
        />
        <p className={classes.sommePhrase}>{phrase}</p>
      </div>
      <div className={classes.chemin}>
        <Chemin nom="Parcours du dossier" etapes={dossier.parcours} />
      </div>
    </section>
  );
}
