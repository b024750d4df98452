/**
 * « Pourquoi ce montant ? »: the ordered steps the door computed; value right, reason left,
 * source right in accent. It prints alone. The page adds nothing to the steps.
 */
import { IconInfoCircle, IconPrinter } from '@tabler/icons-react';
import { type ReactNode, useRef } from 'react';
import { type Etape, LIBELLE_STATUT, type Statut } from '../../shared/explication.ts';
import { Pastille } from './badges.tsx';
import { Bouton } from './bouton.tsx';
import { Carte } from './carte.tsx';
import classes from './explication.module.css';
import { imprimer } from './impression.ts';

/** As the contract carries it (optional reason of a zod object). */
type EtapeLue = Omit<Etape, 'raison'> & { readonly raison?: string | undefined };

export type ExplicationProps = {
  titre?: string;
  explication: { readonly etapes: readonly EtapeLue[]; readonly statut: Statut };
  /** A permanent reminder under the steps. */
  pied?: ReactNode;
  remplit?: boolean;
};

export function Explication({
  titre = 'Pourquoi ce montant\u202f?',
  explication,
  pied,
  remplit = true,
}: ExplicationProps) {
  const panneau = useRef<HTMLDivElement>(null);
  return (
    <div ref={panneau} className={classes.panneau} data-remplit={remplit || undefined}>
      <Carte
        titre={titre}
        icone={<IconInfoCircle size={16} stroke={1.75} aria-hidden />}
        remplit={remplit}
        marge={false}
        actions={
          <span data-a-l-ecran>
            <Bouton
              genre="texte"
              size="xs"
              icone={IconPrinter}
              onClick={() => void imprimer(panneau.current)}
            >
              Imprimer
            </Bouton>
          </span>
        }
        pied={pied}
      >
        <Etapes etapes={explication.etapes} />
        {explication.statut !== 'certain' && (
          <p className={classes.statut}>
            <Pastille teinte="echeance">{LIBELLE_STATUT[explication.statut]}</Pastille>
          </p>
        )}
      </Carte>
    </div>
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
