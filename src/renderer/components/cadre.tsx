/**
 * The frame of a session: navigation, header with search, status bar, and the shortcuts that act
 * everywhere. Landmarks nav, header, main, footer; the first tab stop jumps to the content.
 */
import { AppShell } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useMemo, useRef, useState } from 'react';
import { Outlet } from 'react-router';
import { useVerrouiller } from '../session.ts';
import { AideClavier, useAideClavier } from './aide-clavier.tsx';
import { BandeauDemonstration } from './bandeau-demonstration.tsx';
import { BarreEtat } from './barre-etat.tsx';
import classes from './cadre.module.css';
import { ContexteCadre } from './cadre-contexte.ts';
import { Touches, useEcouteClavier, useTouche } from './clavier.tsx';
import { Navigation } from './navigation.tsx';
import { Palette } from './palette.tsx';
import { useVeille } from './veille.tsx';
import { erreurSuivante, zoneSuivante } from './zones.ts';

const PARTOUT = { groupe: 'Partout' } as const;

export function Cadre() {
  const [fil, setFil] = useState<HTMLElement | null>(null);
  const [touches, setTouches] = useState<HTMLElement | null>(null);
  const arrivee = useRef('');
  const [palette, setPalette] = useState(false);
  const aide = useAideClavier();
  const verrouiller = useVerrouiller();
  useEcouteClavier();
  useVeille(verrouiller);
  useTouche('mod+k', () => setPalette(true), { ...PARTOUT, libelle: 'Rechercher, lancer' });
  useTouche('mod+l', () => void verrouiller(), {
    ...PARTOUT,
    libelle: 'Verrouiller',
    dialogue: true,
  });
  useTouche('F6', () => zoneSuivante(1), { ...PARTOUT, libelle: 'Zone suivante' });
  useTouche('shift+F6', () => zoneSuivante(-1), { ...PARTOUT, libelle: 'Zone précédente' });
  useTouche('F8', () => erreurSuivante(1), {
    ...PARTOUT,
    libelle: 'Erreur suivante',
    dialogue: true,
  });
  useTouche('shift+F8', () => erreurSuivante(-1), {
    ...PARTOUT,
    libelle: 'Erreur précédente',
    dialogue: true,
  });
  const ouvrirAide = aide.ouvrir;
  const cadre = useMemo(
    () => ({ fil, touches, arrivee, ouvrirPalette: () => setPalette(true), ouvrirAide }),
    [fil, touches, ouvrirAide],
  );
  return (
    <ContexteCadre value={cadre}>
      {/* biome-ignore lint/a11y/useValidAnchor: a jump in the page; the hash is the router's */}
      <a href="#contenu" className={classes.saut} onClick={allerAuContenu}>
        Aller au contenu
      </a>
      <AppShell
        layout="alt"
        transitionDuration={0}
        navbar={{ width: 'var(--nav-largeur)', breakpoint: 0 }}
        header={{ height: 'var(--entete)' }}
        footer={{ height: 'var(--pied)' }}
      >
        <AppShell.Navbar className={classes.nav} aria-label="Navigation principale">
          <Navigation surVerrouiller={() => void verrouiller()} />
        </AppShell.Navbar>
        <AppShell.Header className={classes.tete}>
          <nav ref={setFil} aria-label="Fil d’Ariane" className={classes.fil} />
          <button
            type="button"
            className={classes.recherche}
            aria-haspopup="dialog"
            onClick={() => setPalette(true)}
          >
            <IconSearch size={16} stroke={1.75} aria-hidden />
            <span className={classes.rechercheTexte}>Rechercher, ouvrir, lancer…</span>
            <span aria-hidden className={classes.rechercheTouche}>
              <Touches de="mod+k" />
            </span>
          </button>
        </AppShell.Header>
        <AppShell.Main id="contenu" tabIndex={-1} className={classes.main} data-focus-discret>
          <BandeauDemonstration />
          <Outlet />
        </AppShell.Main>
        <AppShell.Footer className={classes.pied}>
          <BarreEtat surTouches={setTouches} />
        </AppShell.Footer>
      </AppShell>
      <Palette ouverte={palette} surFermer={() => setPalette(false)} />
      <AideClavier ouverte={aide.ouverte} surFermer={aide.fermer} />
    </ContexteCadre>
  );
}

/** The hash belongs to the router: the jump is made by hand. */
function allerAuContenu(evenement: { preventDefault(): void }): void {
  evenement.preventDefault();
  document.getElementById('contenu')?.focus();
}
