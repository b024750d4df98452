/** Adding months to the grid: from one to the other, the same amounts, the same day of payment. */
import { NativeSelect, NumberInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { Bouton } from '../components/bouton.tsx';
import { ChampMontant } from '../components/champ-montant.tsx';
import { ChampMois } from '../forms/champ-mois.tsx';
import {
  type DossierForm,
  defautPeriode,
  lignesDePeriode,
  PERIODE_VIDE,
  type PeriodeForm,
} from '../forms/indu.ts';
import classes from './nouveau-dossier.module.css';

export type AjoutPeriodeProps = {
  dossier: DossierForm;
  surChanger: (changement: (avant: DossierForm) => DossierForm) => void;
  /** The grid is empty, and must not be. */
  erreur: string | undefined;
};

export function AjoutPeriode({ dossier, surChanger, erreur }: AjoutPeriodeProps) {
  const [periode, setPeriode] = useState(PERIODE_VIDE);
  const [tente, setTente] = useState(false);
  const premier = useRef<HTMLInputElement>(null);
  const poser = (changement: Partial<PeriodeForm>) => setPeriode((p) => ({ ...p, ...changement }));
  const defaut = defautPeriode(periode, dossier.lignes.length);
  return (
    <form
      className={classes.periode}
      aria-label="Ajouter une période"
      onSubmit={(e) => {
        e.preventDefault();
        setTente(defaut !== null);
        if (defaut) return;
        surChanger((d) => ({
          ...d,
          lignes: [
            ...d.lignes,
            ...lignesDePeriode(periode, d.indu.prestation, () => crypto.randomUUID()),
          ],
        }));
        // The day of payment rarely changes from one period to the next.
        setPeriode((p) => ({ ...PERIODE_VIDE, jour: p.jour, suivant: p.suivant }));
        premier.current?.focus();
      }}
    >
      <ChampMois
        ref={premier}
        label="De"
        value={periode.de}
        onChange={(de) => poser({ de })}
        error={(erreur !== undefined && periode.de === null) || undefined}
        {...(erreur ? { 'aria-describedby': 'periode-erreur' } : {})}
      />
      <ChampMois label="À" value={periode.a} onChange={(a) => poser({ a })} />
      <ChampMontant label="Versé" value={periode.verse} onChange={(verse) => poser({ verse })} />
      <ChampMontant label="Dû" value={periode.du} onChange={(du) => poser({ du })} />
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
        onChange={(v) => poser({ jour: v === '' ? null : Number(v) })}
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
      {(erreur || (tente && defaut)) && (
        <p id="periode-erreur" className={classes.periodeErreur} role="status">
          {tente && defaut ? defaut : erreur}
        </p>
      )}
    </form>
  );
}
