/**
 * Feedback, bottom right: five seconds for what is done, with « Annuler (Ctrl Z) » when it can be
 * undone; an error stays until it is closed.
 */
import { notifications } from '@mantine/notifications';
import type { Refus } from '../shared/refus.ts';
import { Bouton } from './components/bouton.tsx';

/** « Note ajoutée. » `annuler` undoes it while the message is shown. */
export function notifier(message: string, annuler?: () => void): void {
  const id = crypto.randomUUID();
  notifications.show({
    id,
    // Said when the reader pauses: only what blocks is an alert.
    role: 'status',
    color: 'solde',
    message: annuler ? (
      <>
        {message}{' '}
        <Bouton
          genre="texte"
          size="compact-xs"
          touche="mod+z"
          onClick={() => {
            notifications.hide(id);
            annuler();
          }}
        >
          Annuler
        </Bouton>
      </>
    ) : (
      message
    ),
  });
}

/** A refusal that has no place of its own on the screen. */
export function notifierRefus(refus: Refus): void {
  notifications.show({
    color: 'prescription',
    message: refus.message,
    autoClose: false,
    role: 'alert',
  });
}
