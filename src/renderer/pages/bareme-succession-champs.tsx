/** The fields of an estate: the death, what is left, what may delay or close the recovery. */
import { Checkbox, SegmentedControl, Select } from '@mantine/core';
import { useId } from 'react';
import type { RefusLu } from '../api.ts';
import { ChampDate } from '../components/champ-date.tsx';
import { ChampMontant } from '../components/champ-montant.tsx';
import { Champs, Groupe, motifDuChamp, Paire } from './bareme-calculs.tsx';
import { CHOIX_LIEU, type SuccessionForm } from './bareme-succession-saisie.ts';

type PartieProps = {
  saisie: SuccessionForm;
  refus: RefusLu | null;
  poser: (partiel: Partial<SuccessionForm>) => void;
};

export function ChampsSuccession(props: PartieProps) {
  return (
    <Champs>
      <Deces {...props} />
      <Actif {...props} />
      <Suites {...props} />
    </Champs>
  );
}

function Deces({ saisie, refus, poser }: PartieProps) {
  const id = useId();
  return (
    <>
      <Groupe id={`${id}-prestation`} libelle="Allocation servie">
        <SegmentedControl
          fullWidth
          aria-labelledby={`${id}-prestation`}
          data={['ASPA', 'ASI']}
          value={saisie.prestation}
          onChange={(v) => poser({ prestation: v === 'ASI' ? 'ASI' : 'ASPA' })}
        />
      </Groupe>
      <Paire>
        <ChampDate
          label="Décès le"
          value={saisie.dateDeces}
          onChange={(dateDeces) => poser({ dateDeces })}
          error={motifDuChamp(refus, 'dateDeces')}
        />
        <Select
          label="Résidence"
          data={CHOIX_LIEU}
          value={saisie.lieu}
          allowDeselect={false}
          onChange={(v) => {
            const lieu = CHOIX_LIEU.find((c) => c.value === v)?.value;
            if (lieu) poser({ lieu });
          }}
          error={motifDuChamp(refus, 'lieu')}
        />
      </Paire>
    </>
  );
}

function Actif({ saisie, refus, poser }: PartieProps) {
  return (
    <>
      <ChampMontant
        label="Actif net"
        description="Biens moins dettes, au jour du décès."
        value={saisie.actif}
        onChange={(actif) => poser({ actif })}
        error={motifDuChamp(refus, 'actifNetCentimes')}
      />
      <Checkbox
        label="Succession déficitaire : ce montant est un passif"
        checked={saisie.deficitaire}
        onChange={(e) => poser({ deficitaire: e.currentTarget.checked })}
      />
      <Paire>
        <ChampMontant
          label="Capital agricole"
          placeholder="aucun"
          value={saisie.capitalAgricole}
          onChange={(capitalAgricole) => poser({ capitalAgricole })}
          error={motifDuChamp(refus, 'capitalAgricoleCentimes')}
        />
        <ChampMontant
          label="Donations, primes"
          placeholder="aucune"
          value={saisie.rapports}
          onChange={(rapports) => poser({ rapports })}
          error={motifDuChamp(refus, 'rapportsCentimes')}
        />
      </Paire>
      <ChampMontant
        label="Immeubles de la succession"
        placeholder="valeur non connue"
        value={saisie.immeubles}
        onChange={(immeubles) => poser({ immeubles })}
        error={motifDuChamp(refus, 'immeublesCentimes')}
      />
    </>
  );
}

function Suites({ saisie, refus, poser }: PartieProps) {
  return (
    <>
      <Checkbox
        label="Conjoint survivant, ou héritier qui était à charge"
        checked={saisie.survivant}
        onChange={(e) => poser({ survivant: e.currentTarget.checked })}
      />
      <ChampDate
        label="Acte enregistré le"
        description="Il donne le décès et l’adresse d’un héritier."
        value={saisie.enregistrement}
        onChange={(enregistrement) => poser({ enregistrement })}
        error={motifDuChamp(refus, 'enregistrement')}
      />
    </>
  );
}
