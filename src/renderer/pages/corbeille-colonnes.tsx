/** The columns of every list of cases: deadline first, limitation last; the NIR is never there. */
import type { LigneCorbeille } from '../../shared/contract/dossier-vues.ts';
import {
  BadgeEcheance,
  BadgeNature,
  BadgePrescription,
  BadgeSolde,
} from '../components/badges.tsx';
import { MarquesCourtes } from '../components/marques.tsx';
import { Montant } from '../components/montant.tsx';
import type { Colonne } from '../components/tableau-modele.ts';
import { numeroCourt } from '../forms/groupes-echeance.ts';
import classes from './corbeille.module.css';

export function colonnesDossiers({
  agent,
  signes,
}: {
  agent: boolean;
  /** At least one row bears a mark: without any, the column is not there. */
  signes: boolean;
}): Colonne<LigneCorbeille>[] {
  const gris = (texte: string | null) => texte && <span className={classes.gris}>{texte}</span>;
  // Said whole on hover: the cell may be too narrow for it.
  const entier = (texte: string) => <span title={texte}>{texte}</span>;
  const colonnes: Colonne<LigneCorbeille>[] = [
    { cle: 'echeance', titre: 'Échéance', rendu: (l) => <BadgeEcheance delai={l.echeance} /> },
    {
      cle: 'debiteur',
      titre: 'Débiteur',
      nomme: true,
      maximum: 'var(--colonne-debiteur)',
      rendu: (l) => entier(l.debiteur),
    },
    { cle: 'numero', titre: 'Dossier', rendu: (l) => gris(numeroCourt(l.numero)) },
    {
      cle: 'nature',
      titre: 'Nature',
      rendu: (l) => <BadgeNature nature={l.nature} accessoire={false} />,
    },
    {
      cle: 'reste',
      titre: 'Reste dû',
      droite: true,
      rendu: (l) =>
        l.resteCentimes > 0 ? <Montant centimes={l.resteCentimes} taille="fort" /> : <BadgeSolde />,
    },
    { cle: 'etape', titre: 'Étape', rendu: (l) => gris(l.etape) },
  ];
  const marques: Colonne<LigneCorbeille> = {
    cle: 'signes',
    titre: 'Signes',
    rendu: (l) => <MarquesCourtes marques={l.marques} />,
  };
  return [
    ...colonnes,
    ...(signes ? [marques] : []),
    // A list is worked through, by what comes next, or searched, by who keeps the file.
    agent
      ? { cle: 'agent', titre: 'Agent', rendu: (l) => gris(l.gestionnaire) }
      : {
          cle: 'action',
          titre: 'Prochaine action',
          maximum: 'var(--colonne-action)',
          rendu: (l) => entier(l.action),
        },
    {
      cle: 'prescription',
      titre: 'Prescription',
      rendu: (l) => <BadgePrescription delai={l.prescription} />,
    },
  ];
}
