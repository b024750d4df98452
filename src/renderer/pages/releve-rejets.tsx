/** The lines that could not be read: where, what was read, why. Nothing is kept of them. */
import type { RapportReleve } from '../../shared/contract/releve.ts';
import { Vide } from '../components/badges.tsx';
import { Carte } from '../components/carte.tsx';
import { Tableau } from '../components/tableau.tsx';
import type { Colonne } from '../components/tableau-modele.ts';
import { formatNombre } from '../format.ts';
import classes from './releve.module.css';

type RejetLu = RapportReleve['rejets'][number];

const COLONNES: Colonne<RejetLu>[] = [
  {
    cle: 'ligne',
    titre: 'Ligne',
    droite: true,
    nomme: true,
    largeur: '64px',
    rendu: (r) => <span className={classes.gris}>{formatNombre(r.ligne)}</span>,
  },
  {
    cle: 'element',
    titre: 'Élément',
    largeur: '20%',
    rendu: (r) =>
      r.element ? <code className={classes.mono}>{r.element}</code> : <Vide raison="la ligne" />,
  },
  {
    cle: 'valeur',
    titre: 'Valeur lue',
    largeur: '20%',
    maximum: '180px',
    rendu: (r) => (r.valeur === '' ? '(vide)' : r.valeur),
  },
  {
    cle: 'motif',
    titre: 'Motif du rejet',
    rendu: (r) => <span className={classes.motif}>{r.detail}</span>,
  },
];

type RejetsProps = { rejets: readonly RejetLu[]; total: number };

export function RejetsReleve({ rejets, total }: RejetsProps) {
  const coupe =
    total > rejets.length
      ? `, les ${formatNombre(rejets.length)} premières sur ${formatNombre(total)}`
      : '';
  return (
    <Carte
      titre="Lignes rejetées"
      sousTitre={`non lues : à vérifier, puis à saisir dans les paiements${coupe}`}
      marge={false}
      remplit={false}
      className={classes.rejets ?? ''}
    >
      <Tableau
        legende="Lignes rejetées"
        densite="serree"
        colonnes={COLONNES}
        lignes={rejets}
        cleDe={(r) => `${r.ligne} ${r.repere} ${r.element}`}
      />
    </Carte>
  );
}
