/**
 * The parameters that letters print, in two parts: the caisse and its service; what letters name
 * (review board, courts, signatories). Used at the first run and in the administration.
 */
import { NumberInput, Switch, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { type Organisme, organismeSaisi } from '../../shared/contract/organisme.ts';
import { centimes } from '../../shared/montant.ts';
import { valideur } from '../formulaire.ts';
import { ChampMontant } from './champ-montant.tsx';
import classes from './champs-organisme.module.css';
import { FormeSignataire } from './champs-signataire.tsx';
import { Fieldset } from './fieldset.tsx';

/** The form of the parameters, judged by the schema of the contract. */
export function useFormeOrganisme(depart: Organisme) {
  return useForm({
    initialValues: depart,
    validate: valideur(organismeSaisi),
    validateInputOnBlur: true,
  });
}
export type Forme = ReturnType<typeof useFormeOrganisme>;

export const ORGANISME_VIDE: Organisme = {
  caisse: {
    nom: '',
    adresse: '',
    lieu: '',
    siret: '',
    iban: '',
    bic: '',
    ics: '',
    dpo: '',
    site: '',
    paiementEnLigne: '',
    dureeConservation: '',
  },
  service: { nom: '', adresse: '', telephone: '', horaires: '', courriel: '' },
  contentieux: { nom: '', adresse: '', telephone: '' },
  craAdresse: '',
  tribunalJudiciaire: { libelle: '', adresse: '' },
  tribunalAdministratif: { libelle: '', adresse: '' },
  directeur: { prenom: '', nom: '', qualite: 'Directeur', delegation: null },
  dcf: { prenom: '', nom: '', qualite: 'Directeur comptable et financier', delegation: null },
  seuilResteAVivreCentimes: null,
  nombreImpayes: 2,
};

export function PartieOrganisme({ forme }: { forme: Forme }) {
  return (
    <div className={classes.partie}>
      <Fieldset titre="Organisme">
        <Champ forme={forme} chemin="caisse.nom" label="Nom de la caisse" large requis />
        <Champ forme={forme} chemin="caisse.adresse" label="Adresse" large />
        <Champ forme={forme} chemin="caisse.lieu" label="Lieu d’établissement des courriers" />
        <Champ forme={forme} chemin="caisse.siret" label="SIRET" />
        <Champ forme={forme} chemin="caisse.site" label="Site internet" />
        <Champ forme={forme} chemin="caisse.paiementEnLigne" label="Adresse de paiement en ligne" />
        <Champ
          forme={forme}
          chemin="caisse.dpo"
          label="Délégué à la protection des données"
          large
        />
        <Champ
          forme={forme}
          chemin="caisse.dureeConservation"
          label="Durée de conservation"
          large
        />
      </Fieldset>
      <Fieldset titre="Compte bancaire">
        <Champ forme={forme} chemin="caisse.iban" label="IBAN" large />
        <Champ forme={forme} chemin="caisse.bic" label="BIC" />
        <Champ forme={forme} chemin="caisse.ics" label="Identifiant créancier SEPA (ICS)" />
      </Fieldset>
      <Fieldset titre="Service qui reçoit les débiteurs">
        <Champ forme={forme} chemin="service.nom" label="Nom du service" />
        <Champ forme={forme} chemin="service.telephone" label="Téléphone" />
        <Champ forme={forme} chemin="service.adresse" label="Adresse" large />
        <Champ forme={forme} chemin="service.horaires" label="Horaires" />
        <Champ forme={forme} chemin="service.courriel" label="Courriel" />
      </Fieldset>
    </div>
  );
}

export function PartieCourriers({ forme }: { forme: Forme }) {
  return (
    <div className={classes.partie}>
      <Fieldset titre="Service contentieux">
        <Champ forme={forme} chemin="contentieux.nom" label="Service contentieux, nom" />
        <Champ
          forme={forme}
          chemin="contentieux.telephone"
          label="Service contentieux, téléphone"
        />
        <Champ
          forme={forme}
          chemin="contentieux.adresse"
          label="Service contentieux, adresse"
          large
        />
      </Fieldset>
      <Fieldset titre="Voies de recours">
        <Champ
          forme={forme}
          chemin="craAdresse"
          label="Commission de recours amiable (CRA), adresse"
          large
        />
        <Champ
          forme={forme}
          chemin="tribunalJudiciaire.libelle"
          label="Tribunal judiciaire, pôle social"
        />
        <Champ forme={forme} chemin="tribunalJudiciaire.adresse" label="Son adresse" />
        <Champ
          forme={forme}
          chemin="tribunalAdministratif.libelle"
          label="Tribunal administratif"
        />
        <Champ forme={forme} chemin="tribunalAdministratif.adresse" label="Son adresse" />
      </Fieldset>
      <FormeSignataire forme={forme} qui="directeur" titre="Directeur" />
      <FormeSignataire forme={forme} qui="dcf" titre="Directeur comptable et financier" />
      <Fieldset titre="Alertes du service">
        <NumberInput
          label="Échéances impayées avant l’alerte"
          min={1}
          max={12}
          allowDecimal={false}
          {...forme.getInputProps('nombreImpayes')}
        />
        <SeuilResteAVivre forme={forme} />
      </Fieldset>
    </div>
  );
}

function SeuilResteAVivre({ forme }: { forme: Forme }) {
  const seuil = forme.values.seuilResteAVivreCentimes;
  return (
    <div>
      <Switch
        label="Alerter sous un reste à vivre"
        checked={seuil !== null}
        onChange={(e) =>
          forme.setFieldValue('seuilResteAVivreCentimes', e.currentTarget.checked ? 0 : null)
        }
      />
      {seuil !== null && (
        <ChampMontant
          mt="xs"
          label="Seuil"
          unite="€ / mois"
          value={centimes(seuil)}
          onChange={(m) => forme.setFieldValue('seuilResteAVivreCentimes', m ?? 0)}
        />
      )}
    </div>
  );
}

type ChampProps = {
  forme: Forme;
  chemin: string;
  label: string;
  /** Takes the whole width. */
  large?: boolean;
  requis?: boolean;
};

export function Champ({ forme, chemin, label, large = false, requis = false }: ChampProps) {
  return (
    <TextInput
      className={large ? (classes.large ?? '') : ''}
      label={label}
      autoComplete="off"
      required={requis}
      withAsterisk={false}
      {...forme.getInputProps(chemin)}
    />
  );
}
