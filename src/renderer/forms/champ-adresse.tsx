/**
 * A postal address, one line each (NF Z 10-011): characters counted at the right of each line, 38
 * at most, and the first thing that would refuse a letter, said while typing. Nothing is repaired.
 */
import { Textarea } from '@mantine/core';
import { LONGUEUR_MAX } from '../../shared/courrier/adresse.ts';
import classes from './champ-adresse.module.css';
import { avisAdresse, compterLignes, type PersonneForm } from './personne.ts';

export type ChampAdresseProps = {
  personne: PersonneForm;
  surChanger: (adresse: string) => void;
  erreur?: string | undefined;
};

export function ChampAdresse({ personne, surChanger, erreur }: ChampAdresseProps) {
  const lignes = compterLignes(personne.adresse);
  const avis = avisAdresse(personne);
  return (
    <div className={classes.boite}>
      <Textarea
        label="Adresse"
        description={
          avis ? (
            <span className={classes.avis}>{avis.message}</span>
          ) : (
            `Une ligne par ligne d’enveloppe, sans le nom\u00a0; ${LONGUEUR_MAX} caractères au plus, les trois dernières en capitales.`
          )
        }
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        autoComplete="off"
        spellCheck={false}
        minRows={3}
        maxRows={6}
        placeholder={'12 RUE DU GABARIT\n77100 MEAUX'}
        value={personne.adresse}
        error={erreur}
        onChange={(e) => surChanger(e.currentTarget.value)}
        classNames={{ input: classes.saisie ?? '' }}
      />
      <div className={classes.compteurs} aria-hidden>
        {lignes.map(({ rang, longueur, longue }) => (
          <span key={rang} data-longue={longue || undefined}>
            {longueur > 0 && `${longueur}/${LONGUEUR_MAX}`}
          </span>
        ))}
      </div>
    </div>
  );
}
