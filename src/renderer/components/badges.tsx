/**
 * Badges: always words and an icon, never colour alone. The urgency of a deadline is decided by
 * the door (`delai.urgence`); the badge only draws it.
 */
import { Badge } from '@mantine/core';
import {
  IconAlertTriangle,
  IconCalendarDue,
  IconCheck,
  IconHourglass,
  IconPencil,
  IconShieldExclamation,
  IconSignature,
  type TablerIcon,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { Delai } from '../../shared/contract/dossier-vues.ts';
import { type DateCivile, formatDate } from '../../shared/date-civile.ts';
import { LIBELLE_NATURE, type Nature } from '../../shared/nomenclature.ts';
import { formatDansJours, formatDateCourte, majuscule } from '../format.ts';
import classes from './badges.module.css';

export type Teinte =
  | 'encre'
  | 'echeance'
  | 'retard'
  | 'prescription'
  | 'fraude'
  | 'solde'
  | 'neutre'
  | 'contour';

export type PastilleProps = {
  teinte?: Teinte;
  icone?: TablerIcon;
  /** Solid ground: the strongest form, for what is almost lost. */
  pleine?: boolean;
  children: ReactNode;
  title?: string;
};

/** The plain badge all the others are made of. */
export function Pastille({
  teinte = 'neutre',
  icone: Icone,
  pleine,
  children,
  title,
}: PastilleProps) {
  const grise = teinte === 'neutre' || teinte === 'contour';
  return (
    <Badge
      variant={pleine ? 'filled' : 'light'}
      color={grise ? 'gray' : teinte}
      {...(grise ? { className: classes[teinte] } : {})}
      {...(title ? { title } : {})}
      leftSection={Icone && <Icone size={13} stroke={2} aria-hidden />}
    >
      {children}
    </Badge>
  );
}

/** « Prescription dans 41 jours », « Prescrit depuis le 03/01/2027 », or a plain date. */
export function BadgePrescription({
  delai,
  date = false,
}: {
  delai: Delai | null;
  date?: boolean;
}) {
  if (!delai) return <Vide />;
  const titre = titreDe(delai);
  const plein = ['imminente', 'aujourdhui', 'depassee'].includes(delai.urgence);
  if (!plein && delai.urgence !== 'proche') {
    return (
      <span className={classes.date} title={titre}>
        {formatDate(delai.le)}
      </span>
    );
  }
  return (
    <Pastille teinte="prescription" icone={IconHourglass} pleine={plein} title={titre}>
      {date ? formatDate(delai.le) : motsPrescription(delai)}
    </Pastille>
  );
}

function motsPrescription({ jours, le, urgence }: Delai): string {
  if (urgence === 'depassee') return `Prescrit depuis le ${formatDate(le)}`;
  return `Prescription ${formatDansJours(jours)}`;
}

/** « 3 jours de retard », « Aujourd’hui », « mar. 24/11 ». */
export function BadgeEcheance({ delai }: { delai: Delai | null }) {
  if (!delai) return <Vide />;
  const titre = titreDe(delai);
  if (delai.urgence === 'depassee' || delai.jours < 0) {
    return (
      <Pastille teinte="retard" icone={IconAlertTriangle} title={titre}>
        {formatDansJours(delai.jours)}
      </Pastille>
    );
  }
  if (delai.jours === 0) {
    return (
      <Pastille teinte="echeance" icone={IconCalendarDue} title={titre}>
        {majuscule(formatDansJours(0))}
      </Pastille>
    );
  }
  return (
    <span className={classes.date} title={titre}>
      {formatDateCourte(delai.le, delai.jours)}
    </span>
  );
}

function titreDe(delai: Delai): string {
  const reserve = delai.provisoire ? ' Provisoire : preuve de réception manquante.' : '';
  return `${delai.libelle} : ${formatDate(delai.le)}.${reserve}`;
}

/** Nature of the debt: words; violet for a fraudulent one, and nothing else is violet. */
export function BadgeNature({
  nature,
  accessoire = false,
}: {
  nature: Nature;
  accessoire?: boolean;
}) {
  if (nature === 'fraude') {
    return (
      <Pastille teinte="fraude" icone={IconShieldExclamation}>
        {LIBELLE_NATURE.fraude}
      </Pastille>
    );
  }
  return <span>{accessoire ? 'Accessoire' : LIBELLE_NATURE[nature]}</span>;
}

export function BadgeSolde() {
  return (
    <Pastille teinte="solde" icone={IconCheck}>
      Soldé
    </Pastille>
  );
}

export function BadgeSigne({ le }: { le?: DateCivile }) {
  return (
    <Pastille teinte="solde" icone={IconSignature}>
      {le ? `Signé le ${formatDate(le)}` : 'Signé'}
    </Pastille>
  );
}

export function BadgeBrouillon() {
  return (
    <Pastille teinte="contour" icone={IconPencil}>
      Brouillon
    </Pastille>
  );
}

/** An empty cell: a dash for the eye, words for a screen reader. */
export function Vide({ raison = 'sans objet' }: { raison?: string }) {
  return (
    <>
      <span aria-hidden className={classes.date}>
        –
      </span>
      <span className="hors-ecran">{raison}</span>
    </>
  );
}
