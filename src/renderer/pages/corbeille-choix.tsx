/** The choices behind each chip of the filters. A choice acts at once: there is nothing to apply. */
import { Checkbox, Radio, Stack } from '@mantine/core';
import { useState } from 'react';
import { LIBELLE_NATURE, NATURES, type Nature } from '../../shared/nomenclature.ts';
import { LIBELLE_MARQUE, MARQUES, type Marque } from '../../shared/nomenclature-marque.ts';
import { useLecture } from '../api.ts';
import { ChampDate } from '../components/champ-date.tsx';
import { ChampMontant } from '../components/champ-montant.tsx';
import { nomDeListe } from '../format.ts';
import { type Agent, ETAPES, type Etape, NOMS_ETAPES } from '../forms/filtres-corbeille.ts';
import { useSession } from '../session.ts';
import classes from './corbeille.module.css';
import type { FiltresAdresse } from './corbeille-adresse.ts';

type ChoixProps = { filtres: FiltresAdresse };

/** The gestionnaires to whom a file may be given. */
export function useGestionnaires() {
  const { data } = useLecture('compte.lister', {});
  return (data?.comptes ?? []).filter((c) => c.role.startsWith('gestionnaire'));
}

/** How a chip names an agent; « tous » too, when it stands against the view's default. */
export function useNomAgent(agent: Agent): string {
  const gestionnaires = useGestionnaires();
  if (agent === 'moi' || agent === 'tous') return agent;
  const compte = gestionnaires.find((c) => c.compteId === agent);
  return compte ? `${compte.prenom} ${compte.nom}` : 'compte inconnu';
}

export function ChoixAgent({ filtres, surFermer }: ChoixProps & { surFermer: () => void }) {
  const { acteur } = useSession();
  const autres = useGestionnaires().filter((c) => c.compteId !== acteur.compteId);
  return (
    <Radio.Group
      label="Dossiers de"
      value={filtres.valeur.agent}
      onChange={(agent) => filtres.poser({ agent })}
    >
      <Stack gap={8} mt={8} className={classes.defile ?? ''}>
        <Radio value="moi" label="Moi" data-autofocus onClick={surFermer} />
        <Radio value="tous" label="Tous les agents" onClick={surFermer} />
        {autres.map((c) => (
          <Radio
            key={c.compteId}
            value={c.compteId}
            label={nomDeListe(c.nom, c.prenom)}
            onClick={surFermer}
          />
        ))}
      </Stack>
    </Radio.Group>
  );
}

export function ChoixNatures({ filtres }: ChoixProps) {
  return (
    <Checkbox.Group
      label="Nature de l’indu"
      value={[...filtres.valeur.natures]}
      onChange={(natures) => filtres.poser({ natures: natures as Nature[] })}
    >
      <Stack gap={8} mt={8}>
        {NATURES.map((n) => (
          <Checkbox key={n} value={n} label={LIBELLE_NATURE[n]} />
        ))}
      </Stack>
    </Checkbox.Group>
  );
}

export function ChoixEtapes({ filtres }: ChoixProps) {
  return (
    <Checkbox.Group
      label="Étape"
      value={[...filtres.valeur.etapes]}
      onChange={(etapes) => filtres.poser({ etapes: etapes as Etape[] })}
    >
      <Stack gap={8} mt={8}>
        {NOMS_ETAPES.map((e) => (
          <Checkbox key={e} value={e} label={ETAPES[e]} />
        ))}
      </Stack>
    </Checkbox.Group>
  );
}

/** Nature and limitation have their own chips. */
const A_FILTRER = MARQUES.filter((m) => m !== 'fraude' && m !== 'prescription');

export function ChoixMarques({ filtres }: ChoixProps) {
  return (
    <Checkbox.Group
      label="Porte tous ces signes"
      value={[...filtres.valeur.marques]}
      onChange={(marques) => filtres.poser({ marques: marques as Marque[] })}
    >
      <Stack gap={8} mt={8}>
        {A_FILTRER.map((m) => (
          <Checkbox key={m} value={m} label={LIBELLE_MARQUE[m]} />
        ))}
      </Stack>
    </Checkbox.Group>
  );
}

/** The fields keep what is typed: the address follows a moment later. */
export function ChoixReste({ filtres: { valeur, poser } }: ChoixProps) {
  const [minimum, setMinimum] = useState(valeur.resteMinimum);
  const [maximum, setMaximum] = useState(valeur.resteMaximum);
  return (
    <div className={classes.deux}>
      <ChampMontant
        label="De"
        value={minimum}
        onChange={(resteMinimum) => {
          setMinimum(resteMinimum);
          poser({ resteMinimum });
        }}
        data-autofocus
      />
      <ChampMontant
        label="À"
        value={maximum}
        onChange={(resteMaximum) => {
          setMaximum(resteMaximum);
          poser({ resteMaximum });
        }}
      />
    </div>
  );
}

export function ChoixPrescription({ filtres: { valeur, poser } }: ChoixProps) {
  return (
    <ChampDate
      label="Prescription avant le"
      description="Une date, ou un délai : +60j, +6m."
      value={valeur.prescriptionAvant}
      onChange={(prescriptionAvant) => poser({ prescriptionAvant })}
      data-autofocus
    />
  );
}
