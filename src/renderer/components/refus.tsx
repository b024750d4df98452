/**
 * A refusal, said in place: what happened (message), the article, the code to copy for a bug.
 * Nothing typed is lost: the form stays as it is.
 */
import { IconClipboard, IconClipboardCheck } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import type { RefusLu } from '../api.ts';
import { Alerte } from './alerte.tsx';
import { Bouton } from './bouton.tsx';
import classes from './refus.module.css';

export type AlerteRefusProps = {
  refus: RefusLu | null | undefined;
  /** What to do next, e.g. a button that puts the focus in the field. */
  actions?: ReactNode;
  surReessayer?: () => void;
};

export function AlerteRefus({ refus, actions, surReessayer }: AlerteRefusProps) {
  if (!refus) return null;
  return (
    <Alerte
      ton="prescription"
      bloquante
      actions={
        actions ??
        (surReessayer && (
          <Bouton size="xs" onClick={surReessayer}>
            Réessayer
          </Bouton>
        ))
      }
    >
      {refus.message}
      {refus.source && <span className={classes.source}> {refus.source}</span>}
      <CopieDuCode refus={refus} />
    </Alerte>
  );
}

/** « Copier le détail technique (CODE) »: what a support person needs, without personal data. */
export function CopieDuCode({ refus }: { refus: RefusLu }) {
  const [copie, setCopie] = useState(false);
  const Icone = copie ? IconClipboardCheck : IconClipboard;
  return (
    <button
      type="button"
      className={classes.copie}
      onClick={() => {
        const detail = [refus.code, refus.champ, refus.message].filter(Boolean).join('\n');
        void navigator.clipboard.writeText(detail).then(() => setCopie(true));
      }}
    >
      <Icone size={14} stroke={1.75} aria-hidden />
      {copie ? 'Détail technique copié' : `Copier le détail technique (${refus.code})`}
    </button>
  );
}

/** The refusal's sentence when it names this field (or one inside it), for `error={…}`. */
export function erreurDuChamp(
  refus: RefusLu | null | undefined,
  champ: string,
): string | undefined {
  if (!refus?.champ) return undefined;
  return refus.champ === champ || refus.champ.startsWith(`${champ}.`) ? refus.message : undefined;
}
