/** The columns of every list of cases: deadline first, limitation last; the NIR is never there. */
import type { LigneCorbeille } from '../../shared/contract/dossier-vues.ts';
import {
  BadgeEcheance,
  BadgeNature,
  BadgePrescription,
  BadgeSolde,
} from '../components/badges.tsx';
import { Montant } from '../components/montant.tsx';
import type { Colonne } from '../components/tableau-modele.ts';
import { numeroCourt } from '../forms/groupes-echeance.ts';
import classes from './corbeille.module.css';

export function colonnesDossiers({ agent }: { agent: boolean }): Colonne<LigneCorbeille>[] {
  const gris = (texte: string | null) => texte && <span className={classes.gris}>{texte}</span>;
  const colonnes: Colonne<LigneCorbeille>[] = [
    { cle: 'echeance', titre: 'Échéance', rendu: (l) => <BadgeEcheance delai={l.echeance} /> },
    { cle: 'debiteur', titre: 'Débiteur', nomme: true, rendu: (l) => l.debiteur },
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
    { cle: 'action', titre: 'Prochaine action', rendu: (l) => l.action },
  ];
  if (agent) {
    colonnes.push({ cle: 'agent', titre: 'Agent', rendu: (l) => gris(l.gestionnaire) });
  }
  return [
    ...colonnes,
    {
      cle: 'prescription',
      titre: 'Prescription',
      rendu: (l) => <BadgePrescription delai={l.prescription} />,
    },
  ];
}
