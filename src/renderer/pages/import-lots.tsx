/** Past imports, newest first; one may be undone as a whole until a first act has followed. */
import { IconArrowBackUp, IconHistory } from '@tabler/icons-react';
import { useState } from 'react';
import type { Sortie } from '../../shared/contract/index.ts';
import { formatEuros } from '../../shared/montant.ts';
import { roleAdmis, useLecture, useLong } from '../api.ts';
import { Pastille } from '../components/badges.tsx';
import { Bouton } from '../components/bouton.tsx';
import { Carte } from '../components/carte.tsx';
import { Confirmation, EtatVide, Lecture } from '../components/etats.tsx';
import { Montant } from '../components/montant.tsx';
import { Tableau } from '../components/tableau.tsx';
import type { Colonne } from '../components/tableau-modele.ts';
import { compter, formatInstant, formatNombre } from '../format.ts';
import { notifier } from '../notifier.tsx';
import { useSession } from '../session.ts';
import classes from './import.module.css';

type Lot = Sortie<'import.lister'>['lots'][number];

export function Lots() {
  const lots = useLecture('import.lister', {});
  const { role } = useSession().acteur;
  const [choisi, setChoisi] = useState<Lot | null>(null);
  const annulable = roleAdmis('import.annuler', role);
  return (
    <Carte titre="Imports précédents" marge={false}>
      <Lecture de={lots} libelle="Chargement des imports…">
        {({ lots }) =>
          lots.length === 0 ? (
            <EtatVide titre="Aucun import sur cette base." icone={IconHistory} />
          ) : (
            <Tableau
              legende="Imports précédents"
              densite="carte"
              colonnes={colonnesDe(annulable ? setChoisi : null)}
              lignes={lots}
              cleDe={(l) => l.lotId}
            />
          )
        }
      </Lecture>
      <Annulation key={choisi?.lotId} lot={choisi} surFermer={() => setChoisi(null)} />
    </Carte>
  );
}

function colonnesDe(surAnnuler: ((lot: Lot) => void) | null): Colonne<Lot>[] {
  const gris = (texte: string) => <span className={classes.gris}>{texte}</span>;
  return [
    {
      cle: 'fichier',
      titre: 'Fichier',
      nomme: true,
      rendu: (l) => (
        <span className={classes.nom} title={l.fichier}>
          {l.fichier}
        </span>
      ),
    },
    { cle: 'le', titre: 'Importé le', rendu: (l) => gris(formatInstant(l.importeLe)) },
    { cle: 'par', titre: 'Par', rendu: (l) => gris(l.par) },
    { cle: 'dossiers', titre: 'Dossiers', droite: true, rendu: (l) => formatNombre(l.dossiers) },
    { cle: 'rejets', titre: 'Rejets', droite: true, rendu: (l) => formatNombre(l.rejets) },
    {
      cle: 'montant',
      titre: 'Montant',
      droite: true,
      rendu: (l) => <Montant centimes={l.montantCentimes} taille="fort" />,
    },
    {
      cle: 'geste',
      titre: '',
      droite: true,
      rendu: (l) => {
        if (l.annule) return <Pastille>Annulé</Pastille>;
        if (!surAnnuler) return <Pastille teinte="solde">Importé</Pastille>;
        return (
          <Bouton
            genre="texte"
            size="compact-xs"
            icone={IconArrowBackUp}
            refus={l.annulation}
            aria-label={`Annuler l’import ${l.fichier}`}
            onClick={() => surAnnuler(l)}
          >
            Annuler
          </Bouton>
        );
      },
    },
  ];
}

function Annulation({ lot, surFermer }: { lot: Lot | null; surFermer: () => void }) {
  const travail = useLong('import.annuler');
  const annuler = async () => {
    if (!lot) return;
    const fait = await travail.lancer({ lotId: lot.lotId });
    if (!fait) return;
    notifier(
      `Import annulé\u00a0: ${compter(fait.dossiers, 'dossier retiré', 'dossiers retirés')}.`,
    );
    surFermer();
  };
  return (
    <Confirmation
      ouverte={lot !== null}
      titre={'Annuler cet import\u202f?'}
      action="Annuler l’import"
      irreversible
      surConfirmer={() => void annuler()}
      surFermer={surFermer}
      enCours={travail.enCours}
      refus={travail.refus}
    >
      {lot && (
        <p>
          {`Les ${compter(lot.dossiers, 'dossier')} de «\u00a0${lot.fichier}\u00a0» (${formatEuros(lot.montantCentimes)}) `}
          quittent les listes. Le journal garde la trace de l’import et de son annulation.
        </p>
      )}
    </Confirmation>
  );
}
