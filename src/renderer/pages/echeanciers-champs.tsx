/** The fields of a plan in a drawer: first date, instalment or length, way of paying, reason. */
import { SegmentedControl, Select, Textarea, TextInput } from '@mantine/core';
import {
  LIBELLE_MODE_PAIEMENT,
  MODES_PAIEMENT,
  type ModePaiement,
} from '../../shared/nomenclature.ts';
import type { Refus } from '../../shared/refus.ts';
import { ChampDate } from '../components/champ-date.tsx';
import { ChampMontant } from '../components/champ-montant.tsx';
import { erreurDuChamp } from '../components/refus.tsx';
import formulaire from '../forms/formulaire.module.css';
import type { SaisiePlan } from '../forms/plan-suivi.ts';

const MODES = MODES_PAIEMENT.map((value) => ({ value, label: LIBELLE_MODE_PAIEMENT[value] }));
const BASES = [
  { value: 'duree', label: 'La durée' },
  { value: 'mensualite', label: 'La mensualité' },
];

/** Digits only: what is not a number of months is nothing. */
const lireNombre = (texte: string): number | null => {
  const chiffres = texte.replace(/\D/g, '');
  return chiffres === '' ? null : Number(chiffres);
};

export type ChampsPlanProps = {
  saisie: SaisiePlan;
  surChanger: (change: Partial<SaisiePlan>) => void;
  refus: Refus | null;
  /** Beyond 24 months the door asks why. */
  revueRequise: boolean;
  /** The first field takes the focus of the drawer. */
  premierFocus?: boolean;
};

export function ChampsPlan({
  saisie,
  surChanger,
  refus,
  revueRequise,
  premierFocus = false,
}: ChampsPlanProps) {
  const motif = revueRequise || refus?.champ === 'motifDuree';
  return (
    <>
      <div className={formulaire.deux}>
        <ChampDate
          label="Première échéance"
          value={saisie.premiereLe}
          onChange={(premiereLe) => surChanger({ premiereLe })}
          error={erreurDuChamp(refus, 'premiereLe')}
          {...(premierFocus ? { 'data-autofocus': true } : {})}
        />
        <Select
          label="Paiement"
          data={MODES}
          value={saisie.mode}
          onChange={(v) => v && surChanger({ mode: v as ModePaiement })}
        />
      </div>
      <div>
        <p className={formulaire.etiquette} id="base-plan">
          Calculer à partir de
        </p>
        <SegmentedControl
          aria-labelledby="base-plan"
          fullWidth
          data={BASES}
          value={saisie.par}
          onChange={(par) => surChanger({ par: par as SaisiePlan['par'] })}
        />
      </div>
      {saisie.par === 'duree' ? (
        <TextInput
          label="Nombre de mois"
          inputMode="numeric"
          autoComplete="off"
          maxLength={4}
          value={saisie.nombre === null ? '' : String(saisie.nombre)}
          onChange={(e) => surChanger({ nombre: lireNombre(e.currentTarget.value) })}
          error={erreurDuChamp(refus, 'nombre')}
        />
      ) : (
        <ChampMontant
          label="Mensualité"
          value={saisie.mensualite}
          onChange={(mensualite) => surChanger({ mensualite })}
          error={erreurDuChamp(refus, 'mensualiteCentimes')}
        />
      )}
      {motif && (
        <Textarea
          label="Motif de la durée"
          description="Au-delà de 24 mois, il est obligatoire et le référent revoit le plan."
          maxLength={1000}
          value={saisie.motifDuree}
          onChange={(e) => surChanger({ motifDuree: e.currentTarget.value })}
          error={erreurDuChamp(refus, 'motifDuree')}
        />
      )}
    </>
  );
}
