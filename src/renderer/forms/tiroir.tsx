/**
 * A side entry (drawer right, 440): one form, its refusal in place, its two buttons always in
 * sight. Ctrl Entrée does it, Échap closes and loses nothing that was recorded.
 */
import { Drawer } from '@mantine/core';
import { type ReactNode, useRef } from 'react';
import type { Refus } from '../../shared/refus.ts';
import { Bouton } from '../components/bouton.tsx';
import { AlerteRefus } from '../components/refus.tsx';
import { useRetourFocus } from './retour-focus.ts';
import classes from './tiroir.module.css';

export type TiroirProps = {
  titre: string;
  surFermer: () => void;
  /** The verb of the effect. */
  action: string;
  surAction: () => void;
  enCours?: boolean;
  /** Shown above the buttons, unless a field shows it. */
  refus?: Refus | null;
  /** The refusal already stands at its field. */
  refusPlace?: boolean;
  /** Why it cannot be done yet. */
  attente?: string | null;
  /** Beside the fields, in a wider drawer: what the act would do, and why. */
  cote?: ReactNode;
  children: ReactNode;
};

export function Tiroir({
  titre,
  surFermer,
  action,
  surAction,
  enCours = false,
  refus = null,
  refusPlace = false,
  attente = null,
  cote,
  children,
}: TiroirProps) {
  const formulaire = useRef<HTMLFormElement>(null);
  return (
    <TiroirNu titre={titre} surFermer={surFermer} large={cote !== undefined}>
      <form
        ref={formulaire}
        className={classes.formulaire}
        noValidate
        onSubmit={(e) => {
          e.preventDefault();
          if (!attente && !enCours) surAction();
        }}
      >
        <div className={classes.volets}>
          <div className={classes.champs}>{children}</div>
          {cote !== undefined && <div className={classes.cote}>{cote}</div>}
        </div>
        <div className={classes.pied}>
          {!refusPlace && <AlerteRefus refus={refus} />}
          <div className={classes.boutons}>
            <Bouton onClick={surFermer} rightSection={<kbd aria-hidden>Échap</kbd>}>
              Annuler
            </Bouton>
            <Bouton
              genre="principal"
              touche="mod+Enter"
              dansDialogue
              loading={enCours}
              refus={attente}
              onClick={() => formulaire.current?.requestSubmit()}
            >
              {action}
            </Bouton>
          </div>
        </div>
      </form>
    </TiroirNu>
  );
}

const LARGE = 880;

/** The drawer alone: to read something beside the screen. */
export function TiroirNu({
  titre,
  surFermer,
  large = false,
  children,
}: {
  titre: string;
  surFermer: () => void;
  /** Two columns: 880 instead of 440. */
  large?: boolean;
  children: ReactNode;
}) {
  useRetourFocus();
  return (
    <Drawer
      opened
      onClose={surFermer}
      returnFocus={false}
      {...(large ? { size: LARGE } : {})}
      title={titre}
      closeButtonProps={{ 'aria-label': 'Fermer' }}
      classNames={{
        content: classes.contenu ?? '',
        body: classes.corps ?? '',
        title: classes.titre ?? '',
      }}
    >
      {children}
    </Drawer>
  );
}
