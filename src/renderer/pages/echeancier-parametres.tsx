/**
 * Left pane: what the agent types. The balance is read, not typed; the length or the instalment
 * that follows is shown beside; the budget sheet gives the « reste à vivre » as the door returns it.
 */
import { NumberInput, SegmentedControl, Select, TextInput } from '@mantine/core';
import { type ReactNode, useId, useState } from 'react';
import { type Centimes, formatMontant } from '../../shared/montant.ts';
import { LIBELLE_MODE_PAIEMENT, MODES_PAIEMENT } from '../../shared/nomenclature.ts';
import type { RefusLu } from '../api.ts';
import { Carte } from '../components/carte.tsx';
import { ChampDate } from '../components/champ-date.tsx';
import { ChampMontant } from '../components/champ-montant.tsx';
import { Montant } from '../components/montant.tsx';
import { erreurDuChamp } from '../components/refus.tsx';
import { majuscule } from '../format.ts';
import {
  AUTRE_MOTIF,
  type Base,
  type Calcul,
  changerBase,
  MOTIFS,
  type SaisieEcheancier,
} from '../forms/echeancier.ts';
import classes from './echeancier.module.css';
import { ResteAVivre } from './echeancier-reste-a-vivre.tsx';

export type ParametresProps = {
  saisie: SaisieEcheancier;
  surSaisie: (saisie: SaisieEcheancier) => void;
  /** The balance to spread, of today. */
  soldeCentimes: Centimes;
  calcul: Calcul | null;
  /** The refusal of the door, shown at the field it names. */
  refus: RefusLu | null;
  surBudget: () => void;
  refusBudget: RefusLu | null;
};

export function Parametres(props: ParametresProps) {
  const { saisie, surSaisie, soldeCentimes, calcul, refus } = props;
  const id = useId();
  const changer = (partiel: Partial<SaisieEcheancier>) => surSaisie({ ...saisie, ...partiel });
  return (
    <Carte
      titre="Paramètres"
      actions={
        <span className={classes.aEtaler}>
          <span className={classes.note}>Montant à étaler</span>
          <Montant centimes={soldeCentimes} taille="fort" />
        </span>
      }
      className={classes.parametres ?? ''}
      pied={
        <ResteAVivre calcul={calcul} surBudget={props.surBudget} refusBudget={props.refusBudget} />
      }
    >
      <div className={classes.champs}>
        <Paire>
          <ChampDate
            label="Première échéance"
            value={saisie.premiereLe}
            onChange={(premiereLe) => changer({ premiereLe })}
            error={erreurDuChamp(refus, 'premiereLe')}
          />
          <Select
            label="Mode de paiement"
            value={saisie.mode}
            data={MODES_PAIEMENT.map((mode) => ({
              value: mode,
              label: majuscule(LIBELLE_MODE_PAIEMENT[mode]),
            }))}
            onChange={(mode) => {
              const choisi = MODES_PAIEMENT.find((m) => m === mode);
              if (choisi) changer({ mode: choisi });
            }}
          />
        </Paire>
        <div>
          <span className={classes.etiquette} id={`${id}-base`}>
            Calculer à partir de
          </span>
          <SegmentedControl
            fullWidth
            className={classes.base ?? ''}
            aria-labelledby={`${id}-base`}
            value={saisie.par}
            onChange={(par) => surSaisie(changerBase(saisie, par as Base, calcul?.plan))}
            data={[
              { value: 'mensualite', label: 'La mensualité' },
              { value: 'duree', label: 'La durée' },
            ]}
          />
        </div>
        <Duree {...props} changer={changer} />
        {calcul?.revueRequise && <MotifDuree {...props} changer={changer} />}
      </div>
    </Carte>
  );
}

type PartieProps = ParametresProps & { changer: (partiel: Partial<SaisieEcheancier>) => void };

const Paire = ({ children }: { children: ReactNode }) => (
  <div className={classes.paire}>{children}</div>
);

/** The one that is typed, then the one that follows. */
function Duree({ saisie, calcul, refus, changer }: PartieProps) {
  const plan = calcul?.plan;
  if (saisie.par === 'mensualite') {
    return (
      <Paire>
        <ChampMontant
          label="Mensualité"
          value={saisie.mensualite}
          onChange={(mensualite) => changer({ mensualite })}
          error={erreurDuChamp(refus, 'mensualite') ?? erreurDuChamp(refus, 'mensualiteCentimes')}
        />
        <Obtenu libelle="Durée obtenue" valeur={plan ? String(plan.nombre) : ''} unite="mois" />
      </Paire>
    );
  }
  return (
    <Paire>
      <NumberInput
        label={
          <>
            Durée<span className="hors-ecran">, en mois</span>
          </>
        }
        value={saisie.nombre ?? ''}
        onValueChange={({ floatValue }) => changer({ nombre: floatValue ?? null })}
        allowNegative={false}
        allowDecimal={false}
        min={1}
        maxLength={4}
        rightSection={<Unite>mois</Unite>}
        rightSectionWidth={48}
        rightSectionPointerEvents="none"
        error={erreurDuChamp(refus, 'nombre')}
      />
      <Obtenu
        libelle="Mensualité obtenue"
        valeur={plan ? formatMontant(plan.mensualiteCentimes) : ''}
        unite="€"
      />
    </Paire>
  );
}

const Unite = ({ children }: { children: ReactNode }) => (
  <span className={classes.unite}>{children}</span>
);

function Obtenu({ libelle, valeur, unite }: { libelle: string; valeur: string; unite: string }) {
  return (
    <TextInput
      label={
        <>
          {libelle}
          <span className="hors-ecran">, en {unite === '€' ? 'euros' : unite}</span>
        </>
      }
      value={valeur}
      readOnly
      rightSection={<Unite>{unite}</Unite>}
      rightSectionWidth={unite === '€' ? 30 : 48}
      rightSectionPointerEvents="none"
    />
  );
}

function MotifDuree({ saisie, refus, changer }: PartieProps) {
  // An empty field is not yet a fault: it is one once it has been left empty.
  const [quitte, setQuitte] = useState(false);
  const quitter = () => setQuitte(true);
  const erreur = quitte ? erreurDuChamp(refus, 'motifDuree') : undefined;
  const libre = saisie.motif === AUTRE_MOTIF;
  return (
    <>
      <Select
        label="Motif de la durée"
        placeholder="Choisir un motif"
        value={saisie.motif}
        data={[...MOTIFS]}
        onChange={(motif) => changer({ motif })}
        onBlur={quitter}
        error={libre ? undefined : erreur}
        required
      />
      {libre && (
        <TextInput
          label="Motif précis"
          value={saisie.autreMotif}
          onChange={(e) => changer({ autreMotif: e.currentTarget.value })}
          onBlur={quitter}
          maxLength={1000}
          error={erreur}
          required
        />
      )}
    </>
  );
}
