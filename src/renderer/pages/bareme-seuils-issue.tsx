/** What a threshold means for an amount, in words: may or must be given up, or is recovered. */
import { IconCircleCheck, IconInfoCircle, IconScale, type TablerIcon } from '@tabler/icons-react';
import type { Sortie } from '../../shared/contract/index.ts';
import classes from './bareme-seuils.module.css';

type Seuil = Sortie<'bareme.seuil'>;

/** Under the threshold: what the organism does. */
export const effetDe = ({ obligatoire }: Pick<Seuil, 'obligatoire'>): string =>
  obligatoire ? 'Pas de récupération' : 'Renonciation possible';

/** The comparison that the door made; without an amount, what it would mean. */
export function issueEnMots({ dessous, obligatoire }: Seuil): string {
  if (dessous === null) {
    return obligatoire
      ? 'Un indu strictement inférieur n’est pas récupéré.'
      : 'L’organisme peut renoncer à un indu strictement inférieur.';
  }
  if (!dessous) return 'L’indu n’est pas inférieur au seuil\u00a0: il se récupère.';
  return obligatoire
    ? 'L’indu est strictement inférieur au seuil\u00a0: il n’est pas récupéré.'
    : 'L’indu est strictement inférieur au seuil\u00a0: l’organisme peut y renoncer.';
}

const ICONE = (dessous: boolean | null): TablerIcon =>
  dessous === null ? IconInfoCircle : dessous ? IconScale : IconCircleCheck;

export function Issue({ seuil }: { seuil: Seuil }) {
  const Icone = ICONE(seuil.dessous);
  return (
    <p className={classes.issue} data-dessous={seuil.dessous || undefined}>
      <Icone size={16} stroke={1.75} aria-hidden />
      {issueEnMots(seuil)}
    </p>
  );
}
