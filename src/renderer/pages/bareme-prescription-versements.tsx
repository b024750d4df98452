/** The payments of a free question: added by period, from one month to the other, as on a case. */
import { NativeSelect, NumberInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import type { RefusLu } from '../api.ts';
import { Bouton, BoutonIcone } from '../components/bouton.tsx';
import { ChampMontant } from '../components/champ-montant.tsx';
import { ChampMois } from '../forms/champ-mois.tsx';
import formulaire from '../forms/formulaire.module.css';
import { motifDuChamp } from './bareme-calculs.tsx';
import classes from './bareme-prescription.module.css';
import {
  lirePeriode,
  nommerPeriode,
  PERIODE_VIDE,
  type PeriodeForm,
  type PeriodeVersee,
} from './bareme-prescription-saisie.ts';

type VersementsProps = {
  periodes: readonly PeriodeVersee[];
  surChanger: (periodes: readonly PeriodeVersee[]) => void;
  refus: RefusLu | null;
};

export function Versements({ periodes, surChanger, refus }: VersementsProps) {
  const motif = motifDuChamp(refus, 'paiements');
  return (
    <section className={formulaire.section} aria-label="Versements">
      <h3 className={formulaire.titre}>Versements</h3>
      <AjoutPeriode periodes={periodes} surChanger={surChanger} />
      {periodes.length > 0 && (
        <ul className={classes.liste}>
          {periodes.map((p) => (
            <li key={p.cle}>
              {nommerPeriode(p)}
              <BoutonIcone
                icone={IconTrash}
                libelle={`Retirer ${nommerPeriode(p)}`}
                size="xs"
                onClick={() => surChanger(periodes.filter((x) => x.cle !== p.cle))}
              />
            </li>
          ))}
        </ul>
      )}
      {motif && (
        <p className={classes.erreur} role="alert" data-erreur>
          {motif}
        </p>
      )}
    </section>
  );
}

function AjoutPeriode({ periodes, surChanger }: Omit<VersementsProps, 'refus'>) {
  const [periode, setPeriode] = useState(PERIODE_VIDE);
  const [defaut, setDefaut] = useState<string | null>(null);
  const premier = useRef<HTMLInputElement>(null);
  const poser = (changement: Partial<PeriodeForm>) => {
    setDefaut(null);
    setPeriode((p) => ({ ...p, ...changement }));
  };
  const ajouter = () => {
    const lue = lirePeriode(periode, periodes, crypto.randomUUID());
    if (typeof lue === 'string') {
      setDefaut(lue);
      return;
    }
    surChanger([...periodes, lue]);
    // The day of payment rarely changes from one period to the next.
    setPeriode({ ...PERIODE_VIDE, jour: lue.jour, suivant: lue.suivant });
    premier.current?.focus();
  };
  return (
    <form
      className={classes.periode}
      aria-label="Ajouter une période"
      noValidate
      onSubmit={(e) => {
        e.preventDefault();
        ajouter();
      }}
    >
      <ChampMois
        ref={premier}
        label="Premier mois"
        value={periode.de}
        onChange={(de) => poser({ de })}
        {...(defaut ? { 'aria-describedby': 'periode-erreur' } : {})}
      />
      <ChampMois label="Dernier mois" value={periode.a} onChange={(a) => poser({ a })} />
      <ChampMontant
        label="Versé à tort"
        unite="€ / mois"
        value={periode.montant}
        onChange={(montant) => poser({ montant })}
      />
      <NumberInput
        label="Payé le"
        autoComplete="off"
        min={1}
        max={31}
        clampBehavior="strict"
        allowDecimal={false}
        allowNegative={false}
        placeholder="jour"
        value={periode.jour ?? ''}
        onValueChange={({ floatValue }) => poser({ jour: floatValue ?? null })}
      />
      <NativeSelect
        label="du mois"
        data={[
          { value: 'non', label: 'même' },
          { value: 'oui', label: 'suivant' },
        ]}
        value={periode.suivant ? 'oui' : 'non'}
        onChange={(e) => poser({ suivant: e.currentTarget.value === 'oui' })}
      />
      <Bouton type="submit" icone={IconPlus}>
        Ajouter
      </Bouton>
      {defaut && (
        <p id="periode-erreur" className={classes.erreur} role="status">
          {defaut}
        </p>
      )}
    </form>
  );
}
