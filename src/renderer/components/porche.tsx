/**
 * The screen before a session: mark, one card, status bar. No name of a debtor is ever here, and
 * the title of the window is the application's.
 */
import { IconReceiptRefund, IconShieldLock, IconWifiOff } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useEtatPoste } from '../session.ts';
import classes from './porche.module.css';

export function Porche({
  large = false,
  apres,
  children,
}: {
  /** 720 wide: a form; else 400. */
  large?: boolean;
  /** Under the card: links. */
  apres?: ReactNode;
  children: ReactNode;
}) {
  const { version } = useEtatPoste();
  return (
    <div className={classes.porche}>
      <main className={classes.main} data-large={large || undefined}>
        <div className={classes.colonne}>
          <p className={classes.marque}>
            <span className={classes.logo} aria-hidden>
              <IconReceiptRefund size={20} stroke={1.75} />
            </span>
            Quittance
          </p>
          <div className={classes.carte}>{children}</div>
          {apres && <div className={classes.apres}>{apres}</div>}
        </div>
      </main>
      <footer className={classes.pied}>
        <span className={classes.mot}>
          <IconShieldLock size={14} stroke={1.75} aria-hidden />
          Base locale chiffrée
        </span>
        <span className={classes.mot}>
          <IconWifiOff size={14} stroke={1.75} aria-hidden />
          Aucune connexion nécessaire
        </span>
        <span className={classes.version}>version {version}</span>
      </footer>
    </div>
  );
}

export function TitrePorche({ titre, children }: { titre: string; children?: ReactNode }) {
  return (
    <>
      <h1 className={classes.titre}>{titre}</h1>
      {children && <p className={classes.intro}>{children}</p>}
    </>
  );
}
