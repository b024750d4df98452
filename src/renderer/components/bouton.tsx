/**
 * Buttons: the key is visible on the button and acts; an act that is refused now stays visible,
 * focusable, and says why (aria-disabled, never `disabled`). The refusal comes from the door.
 */
import {
  ActionIcon,
  type ActionIconProps,
  Button,
  type ButtonProps,
  Tooltip,
  VisuallyHidden,
} from '@mantine/core';
import { IconLock, type TablerIcon } from '@tabler/icons-react';
import {
  type ComponentPropsWithoutRef,
  type MouseEventHandler,
  type ReactNode,
  type Ref,
  useId,
  useRef,
} from 'react';
import type { RefusLu } from '../api.ts';
import classes from './bouton.module.css';
import { Touches, useTouche } from './clavier.tsx';

/** Look: one `principal` per screen. */
const GENRES = {
  principal: { variant: 'filled' },
  secondaire: { variant: 'default' },
  discret: { variant: 'light' },
  texte: { variant: 'subtle', color: 'gray' },
  danger: { variant: 'outline', color: 'prescription' },
} as const;
export type GenreBouton = keyof typeof GENRES;

export type BoutonProps = Omit<ButtonProps, 'variant' | 'color' | 'leftSection' | 'disabled'> & {
  children: ReactNode;
  genre?: GenreBouton;
  icone?: TablerIcon;
  /** Shortcut: drawn on the button, registered for the screen. */
  touche?: string;
  /** Name in the list of shortcuts when the button's own text is not enough. */
  libelleTouche?: string;
  /** Acts too while a dialogue is open: for the buttons of a dialogue. */
  dansDialogue?: boolean;
  /** Why it cannot be done now: the refusal the door would give, or a sentence. */
  refus?: RefusLu | string | null | undefined;
  onClick?: MouseEventHandler<HTMLButtonElement>;
  type?: 'button' | 'submit';
  ref?: Ref<HTMLButtonElement>;
  form?: string;
  autoFocus?: boolean;
  /** -1 in a row of a table: the row is the tab stop, its key does the same. */
  tabIndex?: number;
  'aria-haspopup'?: 'menu' | 'dialog';
  'aria-expanded'?: boolean;
  'aria-pressed'?: boolean;
  'aria-label'?: string;
};

export function Bouton({
  children,
  genre = 'secondaire',
  icone,
  touche,
  libelleTouche,
  dansDialogue = false,
  refus,
  onClick,
  type = 'button',
  ref,
  loading,
  rightSection,
  ...reste
}: BoutonProps) {
  const id = useId();
  const interne = useRef<HTMLButtonElement>(null);
  const raison = typeof refus === 'string' ? refus : refus?.message;
  const interdit = raison !== undefined && raison !== '';
  const Icone = interdit ? IconLock : icone;
  useTouche(touche ?? '', () => interne.current?.click(), {
    libelle: libelleTouche ?? (typeof children === 'string' ? children : ''),
    actif: touche !== undefined,
    dialogue: dansDialogue,
  });
  const bouton = (
    <Button
      {...GENRES[genre]}
      {...reste}
      {...(loading === undefined ? {} : { loading })}
      ref={(element: HTMLButtonElement | null) => {
        interne.current = element;
        if (typeof ref === 'function') ref(element);
        else if (ref) ref.current = element;
      }}
      type={type}
      data-genre={genre}
      leftSection={Icone && <Icone size={16} stroke={1.75} aria-hidden />}
      rightSection={
        touche && !interdit ? (
          <span className={classes.touche} aria-hidden>
            <Touches de={touche} />
          </span>
        ) : (
          rightSection
        )
      }
      aria-disabled={interdit || undefined}
      aria-describedby={interdit ? id : undefined}
      onClick={(e) => {
        if (interdit) e.preventDefault();
        else onClick?.(e);
      }}
    >
      {children}
    </Button>
  );
  if (!interdit) return bouton;
  return (
    <>
      <Tooltip label={raison} multiline maw={320}>
        {bouton}
      </Tooltip>
      <VisuallyHidden id={id}>{raison}</VisuallyHidden>
    </>
  );
}

export type BoutonIconeProps = Omit<ActionIconProps, 'children' | 'variant' | 'color'> &
  Omit<ComponentPropsWithoutRef<'button'>, keyof ActionIconProps | 'children'> & {
    icone: TablerIcon;
    /** Its name, also its tooltip. */
    libelle: string;
    touche?: string;
    contour?: boolean;
    ref?: Ref<HTMLButtonElement>;
  };

/** An icon alone: always a name, and a tooltip with its key. */
export function BoutonIcone({
  icone: Icone,
  libelle,
  touche,
  contour = false,
  ref,
  ...reste
}: BoutonIconeProps) {
  const interne = useRef<HTMLButtonElement>(null);
  useTouche(touche ?? '', () => interne.current?.click(), {
    libelle,
    actif: touche !== undefined,
  });
  return (
    <Tooltip
      label={
        <>
          {libelle} {touche && <Touches de={touche} />}
        </>
      }
    >
      <ActionIcon
        {...reste}
        variant={contour ? 'default' : 'subtle'}
        color="gray"
        aria-label={libelle}
        ref={(element: HTMLButtonElement | null) => {
          interne.current = element;
          if (typeof ref === 'function') ref(element);
          else if (ref) ref.current = element;
        }}
      >
        <Icone size={16} stroke={1.75} aria-hidden />
      </ActionIcon>
    </Tooltip>
  );
}
