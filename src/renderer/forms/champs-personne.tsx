/** The fields of a person: identity, address, contacts. The door checks; its refusal names the field. */
import { Select, TextInput } from '@mantine/core';
import { TERRITOIRES } from '../../shared/nomenclature.ts';
import { ChampDate } from '../components/champ-date.tsx';
import { ChampNir } from '../components/champ-nir.tsx';
import { ChampAdresse } from './champ-adresse.tsx';
import classes from './formulaire.module.css';
import { CIVILITE, TERRITOIRE } from './libelles.ts';
import type { PersonneForm } from './personne.ts';

export type ChampsPersonneProps = {
  valeur: PersonneForm;
  surChanger: (valeur: PersonneForm) => void;
  /** The error of a field of the person, by its name in the contract. */
  erreur: (champ: string) => string | undefined;
  /** Death and contacts too: in a drawer; a registration asks for what the letter needs. */
  complet?: boolean;
  deces?: boolean;
};

export function ChampsPersonne({
  valeur,
  surChanger,
  erreur,
  complet = false,
  deces = complet,
}: ChampsPersonneProps) {
  const poser = <C extends keyof PersonneForm>(champ: C, v: PersonneForm[C]) =>
    surChanger({ ...valeur, [champ]: v });
  const texte = (
    champ: 'nom' | 'prenoms' | 'naissanceLieu' | 'telephone' | 'courriel' | 'iban' | 'bic',
  ) => ({
    value: valeur[champ],
    onChange: (e: { currentTarget: { value: string } }) => poser(champ, e.currentTarget.value),
    error: erreur(champ),
    autoComplete: 'off',
    spellCheck: false,
  });
  return (
    <>
      <div className={classes.trois} data-civilite>
        <Select
          label="Civilité"
          data={CIVILITE}
          value={valeur.civilite}
          onChange={(v) => poser('civilite', v as PersonneForm['civilite'])}
        />
        <TextInput label="Nom" {...texte('nom')} required withAsterisk={false} />
        <TextInput label="Prénoms" {...texte('prenoms')} required withAsterisk={false} />
      </div>
      <ChampNir value={valeur.nir} onChange={(v) => poser('nir', v)} error={erreur('nir')} />
      <div className={classes.deux}>
        <ChampDate
          label="Né le"
          passe
          value={valeur.naissanceLe}
          onChange={(v) => poser('naissanceLe', v)}
          error={erreur('naissanceLe')}
        />
        <TextInput label="Lieu de naissance" {...texte('naissanceLieu')} />
      </div>
      {deces && (
        <ChampDate
          label="Décédé le"
          value={valeur.decesLe}
          onChange={(v) => poser('decesLe', v)}
          error={erreur('decesLe')}
        />
      )}
      <ChampAdresse
        personne={valeur}
        surChanger={(v) => poser('adresse', v)}
        erreur={erreur('adresse')}
      />
      <div className={classes.deux}>
        <Select
          label="Territoire"
          data={TERRITOIRES.map((t) => ({ value: t, label: TERRITOIRE[t] }))}
          value={valeur.territoire}
          onChange={(v) => poser('territoire', v as PersonneForm['territoire'])}
        />
        <TextInput label="Téléphone" {...texte('telephone')} inputMode="tel" />
      </div>
      {complet && (
        <>
          <TextInput label="Adresse électronique" {...texte('courriel')} inputMode="email" />
          <div className={classes.deux}>
            <TextInput label="IBAN" {...texte('iban')} />
            <TextInput label="BIC" {...texte('bic')} />
          </div>
        </>
      )}
    </>
  );
}
