/** First step: a file dropped or chosen, the format it must have, an example to start from. */
import { Dropzone } from '@mantine/dropzone';
import '@mantine/dropzone/styles.css';
import { IconDownload, IconFileImport, IconFolderOpen, IconListDetails } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import exemple from '../../../docs/exemples/indus-exemple.csv?raw';
import { refus } from '../../shared/refus.ts';
import { Bouton } from '../components/bouton.tsx';
import { Carte } from '../components/carte.tsx';
import { AlerteRefus } from '../components/refus.tsx';
import { telechargerTexte } from '../fichier.ts';
import classes from './import.module.css';
import { FormatAttendu } from './import-format.tsx';

const CSV = {
  'text/csv': ['.csv', '.txt'],
  'text/plain': ['.csv', '.txt'],
  'application/vnd.ms-excel': ['.csv'],
};
const PAS_UN_CSV = refus(
  'IMPORT_FICHIER',
  'Un seul fichier CSV à la fois\u00a0: enregistrez votre tableau au format «\u00a0CSV (séparateur point-virgule)\u00a0».',
);

export function ChoixFichier({ surChoisir }: { surChoisir: (fichier: File) => void }) {
  const ouvrir = useRef<() => void>(null);
  const [format, setFormat] = useState(false);
  const [refuse, setRefuse] = useState(false);
  return (
    <Carte titre="Fichier à importer" className={classes.fichier ?? ''}>
      <div className={classes.choix}>
        {refuse && <AlerteRefus refus={PAS_UN_CSV} />}
        <Dropzone
          openRef={ouvrir}
          multiple={false}
          accept={CSV}
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
            <IconFileImport size={28} stroke={1.5} aria-hidden />
            <p className={classes.inviteTitre}>Déposez ici un fichier CSV d’indus</p>
            <p className={classes.gris}>
              Une ligne par mois et par prestation, séparées par des points-virgules.
            </p>
            <Bouton
              genre="principal"
              icone={IconFolderOpen}
              touche="n"
              libelleTouche="Choisir un fichier"
              onClick={(e) => {
                e.stopPropagation();
                ouvrir.current?.();
              }}
            >
              Choisir un fichier
            </Bouton>
          </div>
        </Dropzone>
        <div className={classes.liens}>
          <Bouton
            genre="texte"
            size="xs"
            icone={IconListDetails}
            aria-haspopup="dialog"
            onClick={() => setFormat(true)}
          >
            Format attendu
          </Bouton>
          <Bouton
            genre="texte"
            size="xs"
            icone={IconDownload}
            onClick={() => telechargerTexte('indus-exemple.csv', exemple, 'text/csv')}
          >
            Télécharger un exemple
          </Bouton>
        </div>
        <p className={classes.gris}>
          Le fichier est contrôlé avant tout enregistrement. Rien n’est créé sans votre accord, et
          un import entier peut être annulé tant qu’aucun acte n’a suivi.
        </p>
      </div>
      {format && <FormatAttendu surFermer={() => setFormat(false)} />}
    </Carte>
  );
}
