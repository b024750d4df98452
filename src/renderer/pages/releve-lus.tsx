/** The statements already read, newest first. */
import { IconHistory } from '@tabler/icons-react';
import type { Sortie } from '../../shared/contract/index.ts';
import { useLecture } from '../api.ts';
import { Carte } from '../components/carte.tsx';
import { EtatVide, Lecture } from '../components/etats.tsx';
import { Tableau } from '../components/tableau.tsx';
import type { Colonne } from '../components/tableau-modele.ts';
import { formatInstant, formatNombre } from '../format.ts';
import { nomFormat } from '../forms/releve.ts';
import classes from './releve.module.css';

type ReleveLu = Sortie<'releve.lister'>['releves'][number];

const gris = (texte: string) => <span className={classes.gris}>{texte}</span>;

const COLONNES: Colonne<ReleveLu>[] = [
  { cle: 'fichier', titre: 'Fichier', nomme: true, maximum: '260px', rendu: (r) => r.fichier },
  { cle: 'format', titre: 'Format', rendu: (r) => gris(nomFormat(r.format)) },
  { cle: 'le', titre: 'Lu le', rendu: (r) => gris(formatInstant(r.importeLe)) },
  { cle: 'par', titre: 'Par', rendu: (r) => gris(r.par) },
  { cle: 'lignes', titre: 'Lignes', droite: true, rendu: (r) => formatNombre(r.lignes) },
];

export function RelevesLus() {
  const releves = useLecture('releve.lister', {});
  return (
    <Carte titre="Relevés déjà lus" marge={false}>
      <Lecture de={releves} libelle="Chargement des relevés…">
        {({ releves: lus }) =>
          lus.length === 0 ? (
            <EtatVide titre="Aucun relevé lu sur cette base." icone={IconHistory} />
          ) : (
            <Tableau
              legende="Relevés déjà lus"
              densite="carte"
              colonnes={COLONNES}
              lignes={lus}
              cleDe={(r) => r.releveId}
            />
          )
        }
      </Lecture>
    </Carte>
  );
}
