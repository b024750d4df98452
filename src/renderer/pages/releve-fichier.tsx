/** First step: a statement dropped or chosen, what it must be, an example to start from. */
import { Dropzone } from '@mantine/dropzone';
import '@mantine/dropzone/styles.css';
import { IconBuildingBank, IconDownload, IconFolderOpen } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import exemple from '../../../docs/exemples/releve-exemple.csv?raw';
import { refus } from '../../shared/refus.ts';
import { Bouton } from '../components/bouton.tsx';
import { Carte } from '../components/carte.tsx';
import { AlerteRefus } from '../components/refus.tsx';
import { telechargerTexte } from '../fichier.ts';
import classes from './releve.module.css';

const RELEVES = {
  'text/xml': ['.xml'],
  'application/xml': ['.xml'],
  'text/csv': ['.csv', '.txt'],
  'text/plain': ['.csv', '.txt'],
  'application/vnd.ms-excel': ['.csv'],
};
const PAS_UN_RELEVE = refus(
  'RELEVE_FICHIER',
  'Un seul fichier à la fois\u00a0: un relevé camt.053 (.xml) ou un CSV de la banque.',
);

export function ChoixReleve({ surChoisir }: { surChoisir: (fichier: File) => void }) {
  const ouvrir = useRef<() => void>(null);
  const [refuse, setRefuse] = useState(false);
  return (
    <Carte titre="Relevé à importer">
      <div className={classes.choix}>
        {refuse && <AlerteRefus refus={PAS_UN_RELEVE} />}
        <Dropzone
          openRef={ouvrir}
          multiple={false}
          accept={RELEVES}
          activateOnKeyboard={false}
          enablePointerEvents
          tabIndex={-1}
          className={classes.depot ?? ''}
          onDrop={([fichier]: File[]) => {
            setRefuse(false);
            if (fichier) surChoisir(fichier);
          }}
          onReject={() => setRefuse(true)}
        >
          <div className={classes.invite}>
            <IconBuildingBank size={28} stroke={1.5} aria-hidden />
            <p className={classes.inviteTitre}>Déposez ici un relevé de banque</p>
            <p className={classes.gris}>Fichier camt.053 (.xml) ou CSV de la banque.</p>
            <Bouton
              genre="principal"
              icone={IconFolderOpen}
              touche="n"
              libelleTouche="Choisir un relevé"
              onClick={(e) => {
                e.stopPropagation();
                ouvrir.current?.();
              }}
            >
              Choisir un fichier
            </Bouton>
          </div>
        </Dropzone>
        <Bouton
          genre="texte"
          size="xs"
          icone={IconDownload}
          className={classes.lien ?? ''}
          onClick={() => telechargerTexte('releve-exemple.csv', exemple, 'text/csv')}
        >
          Télécharger un exemple CSV
        </Bouton>
        <p className={classes.gris}>
          Chaque crédit est rapproché des débiteurs avant tout enregistrement. Seul un paiement
          certain règle une dette&nbsp;; les autres attendent en suspens, avec leurs propositions.
        </p>
        <p className={classes.gris}>
          camt.053&nbsp;: versions 001.02 et 001.08. CSV&nbsp;: colonnes date, libelle et montant
          (ou debit et credit), séparées par des points-virgules. Une ligne déjà lue dans un autre
          fichier n’est jamais comptée deux fois.
        </p>
      </div>
    </Carte>
  );
}
