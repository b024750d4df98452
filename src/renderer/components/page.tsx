/**
 * A working screen: title bar, one alert at most, body that fills what is left. Sets the window
 * title, the breadcrumb and the keys of the status bar; puts the focus on h1 at a route change.
 */
import { IconChevronRight } from '@tabler/icons-react';
import { type ReactNode, useEffect, useRef } from 'react';
import { createPortal } from 'react-dom';
import { Link, useLocation } from 'react-router';
import { useSession } from '../session.ts';
import { useCadre } from './cadre-contexte.ts';
import { Touches } from './clavier.tsx';
import classes from './page.module.css';

export type PageProps = {
  titre: string;
  /** Badges after the title. */
  badges?: ReactNode;
  /** On the title's line, small and grey: counts, totals. */
  sousTitre?: ReactNode;
  /** Under the title: identity of the case. */
  identite?: ReactNode;
  /** Breadcrumb; the title is added at the end, unless the last step has no `vers`: it is « here ». */
  fil?: readonly { libelle: string; vers?: string }[];
  /** At most three buttons, one principal. */
  actions?: ReactNode;
  alerte?: ReactNode;
  /** Keys that matter here, for the status bar: [['F6', 'zone suivante']]. */
  touches?: readonly (readonly [string, string])[];
  /** Between title and actions: a stepper. */
  milieu?: ReactNode;
  children: ReactNode;
};

export function Page({
  titre,
  badges,
  sousTitre,
  identite,
  fil,
  actions,
  alerte,
  touches = [],
  milieu,
  children,
}: PageProps) {
  const cadre = useCadre();
  const titreRef = useFocusDuTitre();
  // What is on screen, which may still be the former address while the next screen is read.
  const { pathname } = useLocation();
  useEffect(() => {
    document.title = `${titre} — Quittance`;
  }, [titre]);
  return (
    <div className={classes.page} data-chemin={pathname}>
      {cadre.fil && createPortal(<Fil titre={titre} fil={fil} />, cadre.fil)}
      {cadre.touches && createPortal(<TouchesDePage touches={touches} />, cadre.touches)}
      <div className={classes.tete}>
        <div className={classes.titres}>
          <div className={classes.ligneTitre}>
            <h1 ref={titreRef} tabIndex={-1} data-focus-discret className={classes.titre}>
              {titre}
            </h1>
            {badges}
            {sousTitre && <span className={classes.sousTitre}>{sousTitre}</span>}
          </div>
          {identite && <div className={classes.identite}>{identite}</div>}
        </div>
        {milieu && <div className={classes.milieu}>{milieu}</div>}
        {actions && <div className={classes.actions}>{actions}</div>}
      </div>
      {alerte && <div className={classes.alerte}>{alerte}</div>}
      <div className={classes.corps}>{children}</div>
    </div>
  );
}

/** Once for each arrival on a screen; a field that already took the focus keeps it. */
function useFocusDuTitre() {
  const ref = useRef<HTMLHeadingElement>(null);
  // The path alone: a filter kept in the address is not another screen.
  const { pathname } = useLocation();
  const { arrivee } = useCadre();
  useEffect(() => {
    if (arrivee.current === pathname) return;
    arrivee.current = pathname;
    const actif = document.activeElement;
    const dansLaPage = ref.current?.closest('main')?.contains(actif) === true;
    if (!dansLaPage && actif?.closest('[aria-modal="true"]') == null) ref.current?.focus();
  }, [pathname, arrivee]);
  return ref;
}

function Fil({ titre, fil }: { titre: string; fil: PageProps['fil'] }) {
  const { organisme } = useSession();
  const parents = fil ?? (organisme === '' ? [] : [{ libelle: organisme }]);
  const fini = fil !== undefined && fil.length > 0 && fil.at(-1)?.vers === undefined;
  const etapes: readonly { libelle: string; vers?: string }[] = fini
    ? parents
    : [...parents, { libelle: titre }];
  return (
    <ol className={classes.fil}>
      {etapes.map(({ libelle, vers }, rang) => {
        const dernier = rang === etapes.length - 1;
        return (
          <li key={libelle} className={classes.etape}>
            {rang > 0 && <IconChevronRight size={14} stroke={1.75} aria-hidden />}
            {vers && !dernier ? (
              <Link to={vers}>{libelle}</Link>
            ) : (
              <span {...(dernier ? { 'aria-current': 'page', className: classes.ici } : {})}>
                {libelle}
              </span>
            )}
          </li>
        );
      })}
    </ol>
  );
}

function TouchesDePage({ touches }: { touches: NonNullable<PageProps['touches']> }) {
  return touches.map(([touche, libelle]) => (
    <span key={`${touche} ${libelle}`} className={classes.touche}>
      <span aria-hidden>
        <Touches de={touche} />
      </span>{' '}
      {libelle}
    </span>
  ));
}
