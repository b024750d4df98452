/**
 * The paper of a calculator: what it was, for whom, on which day, then what the screen gives to
 * print. Laid out of sight, printed as soon as it is drawn, taken away.
 */
import { type ReactNode, useEffect, useRef } from 'react';
import { formatDate } from '../../shared/date-civile.ts';
import { imprimer } from '../components/impression.ts';
import { useAujourdhui, useSession } from '../session.ts';
import classes from './baremes.module.css';

type FeuilleBaremeProps = { titre: string; surFini: () => void; children: ReactNode };

export function FeuilleBareme({ titre, surFini, children }: FeuilleBaremeProps) {
  const feuille = useRef<HTMLDivElement>(null);
  const { organisme } = useSession();
  const aujourdhui = useAujourdhui();
  const fini = useRef(surFini);
  useEffect(() => {
    void imprimer(feuille.current).finally(() => fini.current());
  }, []);
  return (
    <div hidden>
      <div ref={feuille} className={classes.feuille}>
        <h1>{titre}</h1>
        <p className={classes.origine}>
          {organisme && `${organisme}, `}le {formatDate(aujourdhui)}
        </p>
        {children}
      </div>
    </div>
  );
}
