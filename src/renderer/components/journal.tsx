/**
 * The journal of a case, newest first: notes and acts, automatic events named as such. Append
 * only: an entry may be undone by another, never changed.
 */
import {
  IconArrowBackUp,
  IconCash,
  IconFileText,
  IconHourglass,
  IconMail,
  IconMailOpened,
  IconNote,
  IconPencil,
  IconPoint,
  IconSend,
  type TablerIcon,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { z } from 'zod';
import type { evenementVue } from '../../shared/contract/dossier-vues.ts';
import { formatDate } from '../../shared/date-civile.ts';
import { EtatVide } from './etats.tsx';
import classes from './journal.module.css';

export type Evenement = z.infer<typeof evenementVue>;

/** First word of the type of an event; anything else takes the point. */
const ICONES: readonly [RegExp, TablerIcon][] = [
  [/^note/, IconNote],
  [/prescription/, IconHourglass],
  [/courrier|document/, IconFileText],
  [/envoi|transfert|transmission/, IconSend],
  [/^retour/, IconArrowBackUp],
  [/reception|issue|ar-/, IconMailOpened],
  [/lettre|relance/, IconMail],
  [/versement|retenue|paiement/, IconCash],
  [/signature|echeancier/, IconPencil],
  [/annul/, IconArrowBackUp],
];

export type JournalProps = {
  evenements: readonly Evenement[];
  /** What can be done on an entry: read the letter, undo. */
  actions?: (evenement: Evenement) => ReactNode;
};

export function Journal({ evenements, actions }: JournalProps) {
  if (evenements.length === 0) return <EtatVide titre="Le journal est vide." icone={IconNote} />;
  return (
    <ol className={classes.journal}>
      {evenements.map((e) => {
        const Icone = ICONES.find(([forme]) => forme.test(e.type))?.[1] ?? IconPoint;
        return (
          <li key={e.evenementId} className={classes.entree} data-annule={e.annule || undefined}>
            <span className={classes.point} aria-hidden>
              <Icone size={11} stroke={2.2} />
            </span>
            <p className={classes.titre}>
              {e.titre}
              {e.annule && <span className={classes.mention}> annulé</span>}
            </p>
            {e.texte && <p className={classes.texte}>{e.texte}</p>}
            <p className={classes.meta}>
              {formatDate(e.survenuLe)}, {e.acteur}
              {actions?.(e)}
            </p>
          </li>
        );
      })}
    </ol>
  );
}
