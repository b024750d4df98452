/** The columns of the table of the law, and the badge of a status: an icon and words, always. */
import { IconAlertTriangle, IconCheck, IconScale, type TablerIcon } from '@tabler/icons-react';
import type { ParametreDroit } from '../../shared/contract/droit.ts';
import { formatDate } from '../../shared/date-civile.ts';
import { LIBELLE_STATUT, type Statut } from '../../shared/explication.ts';
import { Pastille, type Teinte, Vide } from '../components/badges.tsx';
import type { Colonne } from '../components/tableau-modele.ts';
import { SANS_DEBUT } from '../forms/bareme-parametres.ts';
import classes from './bareme-parametres.module.css';

const DESSIN: Record<Statut, { teinte: Teinte; icone: TablerIcon }> = {
  certain: { teinte: 'solde', icone: IconCheck },
  reconstitue: { teinte: 'echeance', icone: IconAlertTriangle },
  interpretation: { teinte: 'echeance', icone: IconScale },
};

export function BadgeStatut({ statut }: { statut: Statut }) {
  return <Pastille {...DESSIN[statut]}>{LIBELLE_STATUT[statut]}</Pastille>;
}

const LARGEUR_DATE = 'calc(var(--t-sm) * 7.4)';

/** Fixed widths: with only the rows in sight in the page, the columns must not move. */
export const COLONNES: readonly Colonne<ParametreDroit>[] = [
  {
    cle: 'nom',
    titre: 'Paramètre',
    nomme: true,
    largeur: '22%',
    rendu: ({ nom }) => <span className={classes.texte}>{nom}</span>,
  },
  {
    cle: 'valeur',
    titre: 'Valeur',
    rendu: ({ valeur }) => <span className={classes.texte}>{valeur}</span>,
  },
  {
    cle: 'depuis',
    titre: 'Depuis',
    largeur: LARGEUR_DATE,
    rendu: ({ depuis }) =>
      depuis === SANS_DEBUT ? <Vide raison="sans début connu" /> : formatDate(depuis),
  },
  {
    cle: 'jusqu',
    titre: 'Jusqu’au',
    largeur: LARGEUR_DATE,
    rendu: ({ jusqu }) => (jusqu === null ? <Vide raison="sans fin connue" /> : formatDate(jusqu)),
  },
  {
    cle: 'source',
    titre: 'Source',
    largeur: '16.5%',
    rendu: ({ source }) => <span className={classes.source}>{source}</span>,
  },
  {
    cle: 'statut',
    titre: 'Statut',
    largeur: '13.25rem',
    rendu: ({ statut }) => <BadgeStatut statut={statut} />,
  },
];
