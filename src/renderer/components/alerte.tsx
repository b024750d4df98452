/**
 * A message that needs an eye: icon, words, colour, and the way out as buttons. One per screen,
 * under the title. `role="alert"` only when it blocks.
 */
import {
  IconAlertCircle,
  IconAlertTriangle,
  IconCircleCheck,
  IconEye,
  IconInfoCircle,
  IconShieldExclamation,
  type TablerIcon,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './alerte.module.css';

export type Ton = 'echeance' | 'retard' | 'prescription' | 'fraude' | 'solde' | 'encre';

const ICONES: Record<Ton, TablerIcon> = {
  echeance: IconAlertTriangle,
  retard: IconAlertTriangle,
  prescription: IconAlertCircle,
  fraude: IconShieldExclamation,
  solde: IconCircleCheck,
  encre: IconInfoCircle,
};

export type AlerteProps = {
  ton: Ton;
  /** First words, in bold. */
  titre?: ReactNode;
  children?: ReactNode;
  /** Buttons at the right: the way out. */
  actions?: ReactNode;
  icone?: TablerIcon;
  bloquante?: boolean;
};

export function Alerte({ ton, titre, children, actions, icone, bloquante = false }: AlerteProps) {
  const Icone = icone ?? ICONES[ton];
  return (
    <div className={classes.alerte} data-ton={ton} role={bloquante ? 'alert' : undefined}>
      <Icone size={16} stroke={1.75} aria-hidden className={classes.icone} />
      <div className={classes.texte}>
        {titre && <b>{titre}</b>} {children}
      </div>
      {actions && <div className={classes.actions}>{actions}</div>}
    </div>
  );
}

/** « Vous consultez. Seul un … peut … » */
export function LectureSeule({ children }: { children: ReactNode }) {
  return (
    <Alerte ton="encre" icone={IconEye}>
      {children}
    </Alerte>
  );
}
