/**
 * The resources of the household: of a year or of a quarter, or unknown. Unknown, the field gives
 * way to the deemed income, or to what the last known quarter gave.
 */
import { NumberInput, SegmentedControl, Switch } from '@mantine/core';
import { useId } from 'react';
import { formatEuros } from '../../shared/montant.ts';
import { ChampMontant } from '../components/champ-montant.tsx';
import { majuscule } from '../format.ts';
import { type BaseRessources, LIBELLE_BASE } from '../forms/bareme-famille.ts';
import { Aide, Groupe, motifDuChamp, Paire } from './bareme-calculs.tsx';
import classes from './bareme-famille.module.css';
import type { FoyerProps } from './bareme-famille-foyer.tsx';

const BASES = ['annuelles', 'trimestrielles'] as const;

export function Ressources(props: FoyerProps) {
  const { saisie, surSaisie } = props;
  return (
    <>
      <Switch
        className={classes.connus ?? ''}
        labelPosition="left"
        label="Revenus connus"
        checked={saisie.connus}
        onChange={(e) => surSaisie({ connus: e.currentTarget.checked })}
      />
      {saisie.connus ? <Connues {...props} /> : <Inconnues {...props} />}
    </>
  );
}

function Periode({ saisie, surSaisie }: FoyerProps) {
  const id = useId();
  return (
    <Groupe id={id} libelle="Période">
      <SegmentedControl
        fullWidth
        className={classes.etroit ?? ''}
        aria-labelledby={id}
        value={saisie.base}
        onChange={(base) => surSaisie({ base: base as BaseRessources })}
        data={BASES.map((value) => ({ value, label: LIBELLE_BASE[value] }))}
      />
    </Groupe>
  );
}

function Connues(props: FoyerProps) {
  const { saisie, surSaisie, calcul, foyer, refus } = props;
  const annuelle = saisie.base === 'annuelles';
  // The schedule alone answers for a year: its period holds for no quarter.
  const periode = calcul && (foyer || annuelle) ? `${majuscule(calcul.periode)}. ` : '';
  return (
    <>
      <Paire>
        <Periode {...props} />
        <ChampMontant
          label={
            <>
              Ressources
              <span className="hors-ecran">{annuelle ? ' de l’année' : ' du trimestre'}</span>
            </>
          }
          unite={annuelle ? '€ / an' : '€ / trim.'}
          rightSectionWidth={annuelle ? 48 : 60}
          value={saisie.ressources}
          onChange={(ressources) => surSaisie({ ressources })}
          error={motifDuChamp(refus, 'ressources')}
        />
      </Paire>
      <Aide>{periode}Tout le foyer, avant abattement.</Aide>
    </>
  );
}

function Inconnues(props: FoyerProps) {
  const { saisie, surSaisie, calcul, refus } = props;
  const repute = calcul?.revenuRepute;
  return (
    <>
      <Paire>
        <Periode {...props} />
        {saisie.base === 'trimestrielles' && (
          <ChampMontant
            label={
              <>
                Dernier connu<span className="hors-ecran">, revenu pondéré</span>
              </>
            }
            placeholder="inconnu"
            value={saisie.dernierQuotient}
            onChange={(dernierQuotient) => surSaisie({ dernierQuotient })}
            error={motifDuChamp(refus, 'ressources.dernierQuotientCentimes')}
          />
        )}
      </Paire>
      {saisie.base === 'trimestrielles' && saisie.dernierQuotient !== null && (
        <NumberInput
          label="Mois déjà retenus sur ce revenu"
          value={saisie.moisEcoules ?? ''}
          onValueChange={({ floatValue }) => surSaisie({ moisEcoules: floatValue ?? null })}
          allowNegative={false}
          allowDecimal={false}
          min={0}
          max={99}
          maxLength={2}
          hideControls={false}
          error={motifDuChamp(refus, 'ressources.moisEcoules')}
        />
      )}
      <Aide>
        {repute
          ? `Revenu pondéré réputé\u00a0: ${formatEuros(repute.quotientCentimes)}, sans compter les parts du foyer.`
          : 'Aucun revenu réputé n’est connu pour ce barème.'}
      </Aide>
    </>
  );
}
