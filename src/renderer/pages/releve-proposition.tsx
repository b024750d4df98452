/** One debtor a payment may come from: score, balance, and the reasons unfolded at will. */
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { Link } from 'react-router';
import type { PropositionVue } from '../../shared/contract/releve.ts';
import { formatEuros } from '../../shared/montant.ts';
import { CHEMINS } from '../chemins.ts';
import { Bouton } from '../components/bouton.tsx';
import { compter, formatNombre } from '../format.ts';
import classes from './releve.module.css';

export type PropositionProps = {
  proposition: PropositionVue;
  /** The most likely: unfolded, and the key A. */
  premiere: boolean;
  refus: string | null;
  surAffecter: () => void;
};

export function Proposition({ proposition: p, premiere, refus, surAffecter }: PropositionProps) {
  const [depliee, setDepliee] = useState(premiere);
  const raisons = useId();
  const Fleche = depliee ? IconChevronDown : IconChevronRight;
  return (
    <article className={classes.proposition} aria-label={`${p.debiteur}, ${p.numero}`}>
      <header className={classes.propose}>
        <b>{p.debiteur}</b>
        <Link to={CHEMINS.dossier(p.dossierId)}>{p.numero}</Link>
        <span className={classes.score}>{compter(p.score, 'point')}</span>
      </header>
      <p className={classes.gris}>
        Reste dû&nbsp;: {formatEuros(p.soldeCentimes)}
        {p.excedentCentimes > 0 &&
          `. Le paiement dépasse de ${formatEuros(p.excedentCentimes)}\u00a0: un remboursement s’ouvrira.`}
      </p>
      <div className={classes.gestes}>
        <button
          type="button"
          className={classes.pli}
          aria-expanded={depliee}
          aria-controls={raisons}
          aria-label={`Pourquoi cette proposition\u202f? ${p.numero}`}
          onClick={() => setDepliee(!depliee)}
        >
          <Fleche size={14} stroke={1.75} aria-hidden />
          Pourquoi cette proposition&#8239;?
        </button>
        <Bouton
          genre="discret"
          size="xs"
          refus={refus}
          {...(premiere && !refus ? { touche: 'a' } : {})}
          onClick={surAffecter}
        >
          {`Affecter à ${p.numero}`}
        </Bouton>
      </div>
      <ul id={raisons} hidden={!depliee} className={classes.raisons}>
        {p.raisons.map(({ texte, points }) => (
          <li key={texte}>
            <span>{texte}</span>
            <span className={classes.points}>{signe(points)}</span>
          </li>
        ))}
      </ul>
    </article>
  );
}

const signe = (points: number) =>
  points < 0 ? `\u2212\u00a0${formatNombre(-points)}` : `+\u00a0${formatNombre(points)}`;
