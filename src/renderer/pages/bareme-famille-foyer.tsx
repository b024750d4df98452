/**
 * Left pane: the household, its resources, the debt. Each refusal stands at its field; the period
 * of the resources and what is taken for housing are read from the door's answer.
 */
import { NumberInput, SegmentedControl, Select } from '@mantine/core';
import { useId } from 'react';
import { formatEuros } from '../../shared/montant.ts';
import {
  FRAUDES,
  LIBELLE_TERRITOIRE_BAREME,
  TERRITOIRES_BAREME,
} from '../../shared/nomenclature.ts';
import type { RefusLu } from '../api.ts';
import { Carte } from '../components/carte.tsx';
import { ChampDate } from '../components/champ-date.tsx';
import { ChampMontant } from '../components/champ-montant.tsx';
import {
  type CalculFamille,
  LIBELLE_FRAUDE,
  nomPrestation,
  type Organisme,
  PRESTATIONS_FAMILLE,
  type SaisieFamille,
} from '../forms/bareme-famille.ts';
import { Groupe, motifDuChamp, Paire } from './bareme-calculs.tsx';
import classes from './bareme-famille.module.css';
import { Ressources } from './bareme-famille-ressources.tsx';

export type FoyerProps = {
  saisie: SaisieFamille;
  surSaisie: (partiel: Partial<SaisieFamille>) => void;
  /** The answer to what is typed, or the schedule alone; null: nothing is known that day. */
  calcul: CalculFamille | null;
  /** false: `calcul` answers no household. */
  foyer: boolean;
  refus: RefusLu | null;
};

export function Foyer(props: FoyerProps) {
  const { saisie, surSaisie, refus } = props;
  return (
    <Carte
      titre="Foyer"
      actions={
        <SegmentedControl
          aria-label="Organisme"
          value={saisie.organisme}
          onChange={(organisme) => surSaisie({ organisme: organisme as Organisme })}
          data={['CAF', 'MSA']}
        />
      }
    >
      <div className={classes.champs}>
        <Bareme {...props} />
        <Ressources {...props} />
        <Paire>
          <ChampMontant
            label={`Prestations ${saisie.organisme}`}
            title="Dues pour le premier mois de la retenue"
            placeholder="aucune"
            value={saisie.prestations}
            onChange={(prestations) => surSaisie({ prestations })}
            error={motifDuChamp(refus, 'prestationsMensuellesCentimes')}
          />
          <Logement {...props} />
        </Paire>
        <Situation {...props} />
        <Dette {...props} />
      </div>
    </Carte>
  );
}

/** What chooses the schedule, and the withholding that it may replace. */
function Bareme({ saisie, surSaisie, refus }: FoyerProps) {
  return (
    <>
      <Paire>
        <ChampDate
          label="Retenue à partir du"
          value={saisie.date}
          onChange={(date) => surSaisie({ date })}
          error={motifDuChamp(refus, 'date')}
        />
        <ChampMontant
          label="Retenue en cours"
          placeholder="aucune"
          value={saisie.retenueActuelle}
          onChange={(retenueActuelle) => surSaisie({ retenueActuelle })}
          error={motifDuChamp(refus, 'retenueActuelleCentimes')}
        />
      </Paire>
      <Select
        label="Territoire"
        value={saisie.territoire}
        data={TERRITOIRES_BAREME.map((t) => ({ value: t, label: LIBELLE_TERRITOIRE_BAREME[t] }))}
        onChange={(choix) => {
          const territoire = TERRITOIRES_BAREME.find((t) => t === choix);
          if (territoire) surSaisie({ territoire });
        }}
        error={motifDuChamp(refus, 'territoire')}
      />
    </>
  );
}

/** Empty: not proven, and the rule takes its share instead. */
function Logement({ saisie, surSaisie, refus, calcul, foyer }: FoyerProps) {
  const retenu = foyer && saisie.logement === null ? calcul?.logementRetenuCentimes : null;
  return (
    <ChampMontant
      label="Logement / mois"
      placeholder="non justifié"
      description={retenu == null ? undefined : `Réputé ${formatEuros(retenu)}`}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      value={saisie.logement}
      onChange={(logement) => surSaisie({ logement })}
      error={motifDuChamp(refus, 'logementCentimes')}
    />
  );
}

function Situation({ saisie, surSaisie, refus }: FoyerProps) {
  const id = useId();
  return (
    <Paire>
      <Groupe id={id} libelle="Situation">
        <SegmentedControl
          fullWidth
          className={classes.etroit ?? ''}
          aria-labelledby={id}
          value={saisie.couple ? 'couple' : 'seule'}
          onChange={(v) => surSaisie({ couple: v === 'couple' })}
          data={[
            { value: 'seule', label: 'Seul(e)' },
            { value: 'couple', label: 'Couple' },
          ]}
        />
      </Groupe>
      <NumberInput
        label="Enfants à charge"
        value={saisie.enfants ?? ''}
        onValueChange={({ floatValue }) => surSaisie({ enfants: floatValue ?? null })}
        allowNegative={false}
        allowDecimal={false}
        min={0}
        max={99}
        maxLength={2}
        hideControls={false}
        error={motifDuChamp(refus, 'enfants')}
      />
    </Paire>
  );
}

/** What the months, the threshold and the increase are counted on. */
function Dette({ saisie, surSaisie, refus }: FoyerProps) {
  return (
    <div className={classes.dette}>
      <Paire>
        <ChampMontant
          label="Montant de l’indu"
          placeholder="facultatif"
          value={saisie.indu}
          onChange={(indu) => surSaisie({ indu })}
          error={motifDuChamp(refus, 'induCentimes')}
        />
        <Select
          label="Fraude"
          value={saisie.fraude}
          data={FRAUDES.map((f) => ({ value: f, label: LIBELLE_FRAUDE[f] }))}
          onChange={(choix) => {
            const fraude = FRAUDES.find((f) => f === choix);
            if (fraude) surSaisie({ fraude });
          }}
        />
      </Paire>
      <Select
        label="Prestation de l’indu"
        placeholder="facultative"
        value={saisie.prestation}
        data={PRESTATIONS_FAMILLE.map((p) => ({ value: p, label: nomPrestation(p) }))}
        onChange={(choix) =>
          surSaisie({ prestation: PRESTATIONS_FAMILLE.find((p) => p === choix) ?? null })
        }
        allowDeselect
        clearable
        clearButtonProps={{ 'aria-label': 'Effacer la prestation' }}
        error={motifDuChamp(refus, 'prestation')}
      />
    </div>
  );
}
