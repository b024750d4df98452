/** Where a limit runs: the territory and, in Alsace-Moselle, what the commune keeps. */
import { SegmentedControl, Select } from '@mantine/core';
import { useId } from 'react';
import { TERRITOIRES } from '../../shared/nomenclature.ts';
import type { RefusLu } from '../api.ts';
import type { SaisieLieu } from '../forms/bareme-delais.ts';
import { TERRITOIRE } from '../forms/libelles.ts';
import { Aide, Groupe, motifDuChamp } from './bareme-calculs.tsx';

const REPONSES = [
  { value: 'oui', label: 'Oui' },
  { value: 'non', label: 'Non' },
  { value: 'inconnu', label: 'Inconnu' },
];

const REPONSE = (vendrediSaint: boolean | null) =>
  vendrediSaint === null ? 'inconnu' : vendrediSaint ? 'oui' : 'non';

export type ChampsLieuProps = {
  saisie: SaisieLieu;
  refus: RefusLu | null;
  surSaisie: (partiel: Partial<SaisieLieu>) => void;
};

export function ChampsLieu({ saisie, refus, surSaisie }: ChampsLieuProps) {
  const id = useId();
  return (
    <>
      <Select
        label="Territoire"
        data={TERRITOIRES.map((value) => ({ value, label: TERRITOIRE[value] }))}
        value={saisie.territoire}
        onChange={(valeur) => {
          const territoire = TERRITOIRES.find((t) => t === valeur);
          if (territoire) surSaisie({ territoire });
        }}
        error={motifDuChamp(refus, 'territoire')}
      />
      {saisie.territoire === 'ALSACE_MOSELLE' && (
        <Groupe id={id} libelle="Temple protestant ou église mixte dans la commune">
          <SegmentedControl
            fullWidth
            aria-labelledby={id}
            value={REPONSE(saisie.vendrediSaint)}
            data={REPONSES}
            onChange={(valeur) =>
              surSaisie({ vendrediSaint: valeur === 'inconnu' ? null : valeur === 'oui' })
            }
          />
          <Aide>Le Vendredi saint n’est férié que dans ces communes.</Aide>
        </Groupe>
      )}
    </>
  );
}

/** The same, for the sheet that prints. */
export function lieuEnMots({
  territoire,
  vendrediSaint,
}: SaisieLieu): (readonly [string, string])[] {
  if (territoire !== 'ALSACE_MOSELLE') return [['Territoire', TERRITOIRE[territoire]]];
  const reponse = REPONSES.find(({ value }) => value === REPONSE(vendrediSaint));
  return [
    ['Territoire', TERRITOIRE[territoire]],
    ['Temple ou église mixte', reponse?.label ?? ''],
  ];
}
