/**
 * « Pourquoi ce montant ? »: the ordered steps the door computed; value right, reason left,
 * source right in accent, and in words what is not certain. It prints alone, on a sheet that says
 * what was asked and when. The page adds nothing to the steps.
 */
import { IconAlertTriangle, IconInfoCircle, IconPrinter, IconScale } from '@tabler/icons-react';
import { type ReactNode, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { formatDate } from '../../shared/date-civile.ts';
import { type Etape, LIBELLE_STATUT, type Statut } from '../../shared/explication.ts';
import { useAujourdhui, useEtatPoste } from '../session.ts';
import { Pastille } from './badges.tsx';
import { Bouton } from './bouton.tsx';
import { Carte } from './carte.tsx';
import classes from './explication.module.css';
import { cheminDeLEcran, imprimer } from './impression.ts';

/** As the contract carries it (optional reason of a zod object). */
type EtapeLue = Omit<Etape, 'raison'> & { readonly raison?: string | undefined };

export type ExplicationProps = {
  titre?: string;
  explication: { readonly etapes: readonly EtapeLue[]; readonly statut: Statut };
  /** On paper, after the path of the screen: what was asked, « au 01/03/2026 ». */
  contexte?: string;
  /** A permanent reminder under the steps. */
  pied?: ReactNode;
  remplit?: boolean;
};

export function Explication({
  titre = 'Pourquoi ce montant\u202f?',
  explication,
  contexte,
  pied,
  remplit = true,
}: ExplicationProps) {
  const panneau = useRef<HTMLDivElement>(null);
  // Read on printing: the panel may be drawn before the title of its screen.
  const [chemin, setChemin] = useState('');
  const surImprimer = () => {
    flushSync(() => setChemin(cheminDeLEcran(panneau.current)));
    void imprimer(panneau.current);
  };
  return (
    <div ref={panneau} className={classes.panneau} data-remplit={remplit || undefined}>
      <Carte
        titre={titre}
        icone={<IconInfoCircle size={16} stroke={1.75} aria-hidden data-a-l-ecran />}
        remplit={remplit}
        marge={false}
        actions={
          <span data-a-l-ecran>
            <Bouton genre="texte" size="xs" icone={IconPrinter} onClick={surImprimer}>
              Imprimer
            </Bouton>
          </span>
        }
        pied={pied}
      >
        <Origine chemin={chemin} contexte={contexte} />
        <Etapes etapes={explication.etapes} />
        <StatutEnMots statut={explication.statut} />
      </Carte>
    </div>
  );
}

/** On paper only: where the calculation was made, for which question, when it was printed. */
function Origine({ chemin, contexte }: { chemin: string; contexte: string | undefined }) {
  const { organisme } = useEtatPoste();
  const aujourdhui = useAujourdhui();
  return (
    <div className={classes.origine}>
      <p className={classes.question}>{[chemin, contexte].filter(Boolean).join(', ')}</p>
      <p>
        {organisme && `${organisme}, `}imprimé le {formatDate(aujourdhui)}
      </p>
    </div>
  );
}

const PHRASES: Record<Statut, string> = {
  certain: 'Les paramètres de ce calcul viennent de textes lus.',
  reconstitue:
    'Un paramètre de ce calcul a été reconstitué\u00a0: aucun texte officiel n’a été lu pour lui.',
  interpretation: 'Le texte ne tranche pas\u00a0: l’application prend l’option documentée.',
};

/** A badge and its sentence when something is not certain; on paper the status is always said. */
export function StatutEnMots({ statut }: { statut: Statut }) {
  const certain = statut === 'certain';
  return (
    <p className={classes.statut} data-certain={certain || undefined}>
      {certain ? (
        <b>{LIBELLE_STATUT.certain}.</b>
      ) : (
        <Pastille
          teinte="echeance"
          icone={statut === 'interpretation' ? IconScale : IconAlertTriangle}
        >
          {LIBELLE_STATUT[statut]}
        </Pastille>
      )}{' '}
      {PHRASES[statut]}
    </p>
  );
}

/** The steps alone, for a tooltip, a drawer or a letter's annex on the screen. */
export function Etapes({ etapes }: { etapes: readonly EtapeLue[] }) {
  return (
    <ol className={classes.etapes}>
      {etapes.map((e, rang) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the rank of a step is its identity
        <li key={rang} className={classes.etape}>
          <span className={classes.rang} aria-hidden>
            {rang + 1}
          </span>
          <span className={classes.libelle}>{e.etape}</span>
          <span className={classes.valeur}>{e.valeur}</span>
          <span className={classes.bas}>
            <span className={classes.raison}>{e.raison}</span>
            {e.reference && <span className={classes.source}>{e.reference}</span>}
          </span>
        </li>
      ))}
    </ol>
  );
}
