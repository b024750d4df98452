/** The first two accounts: the administrateur, who reads no file, and a first agent. */
import { Select, TextInput } from '@mantine/core';
import { LIBELLE_ROLE, ROLES, type Role } from '../../shared/nomenclature.ts';
import type { RefusLu } from '../api.ts';
import { ChampPhrase, phraseAcceptee } from '../components/champ-phrase.tsx';
import classes from '../components/champs-organisme.module.css';
import { Fieldset } from '../components/fieldset.tsx';
import { erreurDuChamp } from '../components/refus.tsx';

export type CompteSaisi = {
  identifiant: string;
  prenom: string;
  nom: string;
  role: Role;
  phrase: string;
  confirmation: string;
};

export const COMPTE_VIDE: CompteSaisi = {
  identifiant: '',
  prenom: '',
  nom: '',
  role: 'gestionnaire-amiable',
  phrase: '',
  confirmation: '',
};
export const COMPTES_VIDES = {
  administrateur: { ...COMPTE_VIDE, role: 'administrateur' as Role },
  agent: COMPTE_VIDE,
};
type Comptes = typeof COMPTES_VIDES;

export function compteComplet(c: CompteSaisi): boolean {
  const nomme = [c.identifiant, c.prenom, c.nom].every((texte) => texte.trim() !== '');
  return nomme && phraseAcceptee(c.phrase, c.confirmation);
}

export const comptesComplets = ({ administrateur, agent }: Comptes): boolean =>
  compteComplet(administrateur) && compteComplet(agent);

/** As the contract wants it; the title printed on letters is the role's, until it is changed. */
export function versCompte({ phrase, confirmation: _c, ...compte }: CompteSaisi) {
  return { ...compte, qualite: LIBELLE_ROLE[compte.role], motDePasse: phrase };
}

export const versComptes = ({ administrateur, agent }: Comptes) =>
  [administrateur, agent].map(versCompte);

type PartieProps = {
  comptes: Comptes;
  surChanger: (comptes: Comptes) => void;
  refus: RefusLu | null;
};

export function PartieComptes({ comptes, surChanger, refus }: PartieProps) {
  return (
    <div className={classes.partie}>
      <Fieldset titre="Administrateur : tient les comptes et les sauvegardes, ne lit aucun dossier">
        <ChampsCompte
          compte={comptes.administrateur}
          surChanger={(administrateur) => surChanger({ ...comptes, administrateur })}
          refus={refus}
        />
      </Fieldset>
      <Fieldset titre="Premier agent">
        <ChampsCompte
          compte={comptes.agent}
          surChanger={(agent) => surChanger({ ...comptes, agent })}
          refus={refus}
          roles={ROLES.filter((r) => r !== 'administrateur')}
        />
      </Fieldset>
    </div>
  );
}

type ChampsProps = {
  compte: CompteSaisi;
  surChanger: (compte: CompteSaisi) => void;
  refus: RefusLu | null;
  /** Absent: the role is fixed. */
  roles?: readonly Role[];
  /** In a dialogue: the first field takes the focus. */
  premier?: boolean;
};

export function ChampsCompte({ compte, surChanger, refus, roles, premier = false }: ChampsProps) {
  const changer = (partiel: Partial<CompteSaisi>) => surChanger({ ...compte, ...partiel });
  const texte = (cle: 'identifiant' | 'prenom' | 'nom', label: string) => (
    <TextInput
      label={label}
      autoComplete="off"
      required
      withAsterisk={false}
      data-autofocus={(premier && cle === 'prenom') || undefined}
      value={compte[cle]}
      onChange={(e) => changer({ [cle]: e.currentTarget.value })}
      error={erreurDuChamp(refus, cle)}
    />
  );
  return (
    <>
      {texte('prenom', 'Prénom')}
      {texte('nom', 'Nom')}
      <TextInput
        label="Identifiant"
        description="Minuscules, chiffres, points et tirets."
        autoComplete="off"
        spellCheck={false}
        required
        withAsterisk={false}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        placeholder="prenom.nom"
        value={compte.identifiant}
        onChange={(e) => changer({ identifiant: e.currentTarget.value.toLowerCase() })}
        error={erreurDuChamp(refus, 'identifiant')}
      />
      {roles ? (
        <Select
          label="Rôle"
          data={roles.map((r) => ({ value: r, label: LIBELLE_ROLE[r] }))}
          value={compte.role}
          onChange={(role) => role && changer({ role: role as Role })}
        />
      ) : (
        <span />
      )}
      <ChampPhrase
        phrase={compte.phrase}
        confirmation={compte.confirmation}
        surPhrase={(phrase) => changer({ phrase })}
        surConfirmation={(confirmation) => changer({ confirmation })}
        erreur={erreurDuChamp(refus, 'motDePasse')}
      />
    </>
  );
}
