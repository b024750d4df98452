/**
 * The path of a case: amiable then contentious, told apart by words and place, never by hue. Also
 * the steps of an import. Done, current and later are said to a screen reader.
 */
import { IconCheck } from '@tabler/icons-react';
import classes from './chemin.module.css';

export type EtapeChemin = {
  readonly cle: string;
  readonly libelle: string;
  readonly detail: string;
  readonly etat: 'faite' | 'en-cours' | 'a-venir';
  readonly phase?: 'amiable' | 'contentieux';
};

const ETATS = { faite: 'fait', 'en-cours': 'étape en cours', 'a-venir': 'à venir' } as const;
const PHASES = {
  amiable: 'Recouvrement amiable',
  contentieux: 'Recouvrement contentieux',
} as const;

export function Chemin({ nom, etapes }: { nom: string; etapes: readonly EtapeChemin[] }) {
  const debut = etapes.findIndex((e) => e.phase === 'contentieux');
  const phases = etapes.some((e) => e.phase !== undefined);
  return (
    <ol className={classes.chemin} aria-label={nom} data-phases={phases || undefined}>
      {etapes.map((etape, rang) => (
        <li
          key={etape.cle}
          className={classes.etape}
          data-etat={etape.etat}
          aria-current={etape.etat === 'en-cours' ? 'step' : undefined}
        >
          {phases && (
            <span className={classes.phase} data-debut={rang === debut || undefined}>
              {(rang === 0 || rang === debut) && etape.phase && PHASES[etape.phase]}
            </span>
          )}
          <span className={classes.rail}>
            <span className={classes.point} aria-hidden>
              {etape.etat === 'faite' ? <IconCheck size={12} stroke={3} /> : rang + 1}
            </span>
          </span>
          <span className={classes.libelle}>{etape.libelle}</span>
          <span className="hors-ecran">, {ETATS[etape.etat]}</span>
          <span className={classes.detail}>{etape.detail}</span>
        </li>
      ))}
    </ol>
  );
}
