/**
 * A white card: header that stays, body that scrolls inside. With a name it is a region and a
 * pane (F6). The page itself never scrolls on a working screen.
 */
import { type ReactNode, type RefObject, useEffect, useRef } from 'react';
import classes from './carte.module.css';

export type CarteProps = {
  titre?: ReactNode;
  /** Accessible name of the region; the title's text when it is a string. */
  nom?: string;
  /** After the title, small and grey. */
  sousTitre?: ReactNode;
  /** At the right of the header. */
  actions?: ReactNode;
  icone?: ReactNode;
  /** Under the body, always visible. */
  pied?: ReactNode;
  children: ReactNode;
  /** false: the body touches the border (tables). */
  marge?: boolean;
  /** true: takes the height that is left and scrolls inside. */
  remplit?: boolean;
  zone?: boolean;
  className?: string;
  niveau?: 2 | 3;
};

export function Carte({
  titre,
  nom,
  sousTitre,
  actions,
  icone,
  pied,
  children,
  marge = true,
  remplit = true,
  zone = true,
  className,
  niveau = 2,
}: CarteProps) {
  const corps = useDefilement();
  const Titre = niveau === 2 ? 'h2' : 'h3';
  const etiquette = nom ?? (typeof titre === 'string' ? titre : undefined);
  return (
    <section
      className={`${classes.carte} ${className ?? ''}`}
      data-remplit={remplit || undefined}
      data-zone={zone || undefined}
      aria-label={etiquette}
    >
      {titre && (
        <header className={classes.tete}>
          {icone}
          <Titre className={classes.titre}>{titre}</Titre>
          {sousTitre && <span className={classes.sousTitre}>{sousTitre}</span>}
          {actions && <div className={classes.actions}>{actions}</div>}
        </header>
      )}
      <div className={classes.corps} data-marge={marge || undefined} ref={corps}>
        {children}
      </div>
      {pied && <footer className={classes.pied}>{pied}</footer>}
    </section>
  );
}

/** A pane that scrolls and holds nothing to focus takes a tab stop: it must scroll by keyboard. */
export function useDefilement(): RefObject<HTMLDivElement | null> {
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const boite = ref.current;
    if (!boite) return undefined;
    let image = 0;
    const regler = () => {
      image = 0;
      const depasse = boite.scrollHeight > boite.clientHeight + 1;
      const seule = boite.querySelector('a[href], button, input, [tabindex="0"]') === null;
      if (depasse && seule) boite.tabIndex = 0;
      else boite.removeAttribute('tabindex');
    };
    // What is inside changes without the card being drawn again: once a frame is enough.
    const demander = () => {
      image ||= requestAnimationFrame(regler);
    };
    const taille = new ResizeObserver(demander);
    const contenu = new MutationObserver(demander);
    taille.observe(boite);
    contenu.observe(boite, { childList: true, subtree: true });
    return () => {
      cancelAnimationFrame(image);
      taille.disconnect();
      contenu.disconnect();
    };
  }, []);
  return ref;
}

/** Label and value on a line; the value right. A read-only form is a list of these. */
export function Definitions({ entrees }: { entrees: readonly (readonly [string, ReactNode])[] }) {
  return (
    <dl className={classes.definitions}>
      {entrees.map(([terme, valeur]) => (
        <div key={terme}>
          <dt>{terme}</dt>
          <dd>{valeur}</dd>
        </div>
      ))}
    </dl>
  );
}
