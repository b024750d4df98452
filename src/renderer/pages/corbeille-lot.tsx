/**
 * What can be done on several cases at once: a bar in a row of its own, so that it covers no line.
 * Each act is confirmed, with the number of cases and what they are worth.
 */
import { IconFileDownload, IconMailForward, IconUserShare, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import type { LigneCorbeille } from '../../shared/contract/dossier-vues.ts';
import { formatEuros, somme } from '../../shared/montant.ts';
import { roleAdmis } from '../api.ts';
import { Bouton } from '../components/bouton.tsx';
import { useEchap } from '../components/echap.ts';
import { compter } from '../format.ts';
import type { FiltrePorte } from '../forms/filtres-corbeille.ts';
import { useSession } from '../session.ts';
import classes from './corbeille.module.css';
import { Affectation } from './corbeille-affectation.tsx';
import { exporterListe } from './corbeille-export.ts';
import { RelanceLot } from './corbeille-relance-lot.tsx';

export type BarreLotProps = {
  lignes: readonly LigneCorbeille[];
  /** What the list keeps: an export of the selection is read in it. */
  filtre: FiltrePorte;
  surEffacer: () => void;
};

export function BarreLot({ lignes, filtre, surEffacer }: BarreLotProps) {
  const { role } = useSession().acteur;
  const [ouvert, setOuvert] = useState<'affectation' | 'relance' | null>(null);
  const fermer = () => setOuvert(null);
  useEchap(surEffacer, { libelle: 'Désélectionner' });
  const n = lignes.length;
  return (
    <>
      <div className={classes.lot} role="toolbar" aria-label="Actions groupées">
        <span role="status">
          <b>
            {compter(n, 'dossier')} {n < 2 ? 'sélectionné' : 'sélectionnés'}
          </b>{' '}
          <span className={classes.lotSomme}>
            {formatEuros(somme(lignes.map((l) => l.resteCentimes)))}
          </span>
        </span>
        <span className={classes.lotTrait} aria-hidden />
        {roleAdmis('lot.preparer', role) && (
          <Bouton
            genre="texte"
            icone={IconMailForward}
            touche="r"
            aria-haspopup="dialog"
            onClick={() => setOuvert('relance')}
          >
            Relancer
          </Bouton>
        )}
        <Bouton
          genre="texte"
          icone={IconUserShare}
          touche="a"
          aria-haspopup="dialog"
          onClick={() => setOuvert('affectation')}
        >
          Affecter
        </Bouton>
        <Bouton
          genre="texte"
          icone={IconFileDownload}
          touche="mod+e"
          onClick={() => void exporterListe({ dossiers: lignes.map((l) => l.dossierId), filtre })}
        >
          Exporter
        </Bouton>
        <span className={classes.lotTrait} aria-hidden />
        <Bouton
          genre="texte"
          icone={IconX}
          rightSection={<kbd aria-hidden>Échap</kbd>}
          onClick={surEffacer}
        >
          <span className="hors-ecran">Désélectionner</span>
        </Bouton>
      </div>
      {ouvert === 'affectation' && (
        <Affectation lignes={lignes} surFermer={fermer} surFait={surEffacer} />
      )}
      {ouvert === 'relance' && (
        <RelanceLot lignes={lignes} surFermer={fermer} surFait={surEffacer} />
      )}
    </>
  );
}
