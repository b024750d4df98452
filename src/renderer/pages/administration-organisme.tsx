/** The parameters printed on letters. Letters already made keep theirs. */
import { Textarea } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useState } from 'react';
import type { Organisme } from '../../shared/contract/organisme.ts';
import { type RefusLu, useActe, useLecture } from '../api.ts';
import { Bouton } from '../components/bouton.tsx';
import { Carte } from '../components/carte.tsx';
import {
  PartieCourriers,
  PartieOrganisme,
  useFormeOrganisme,
} from '../components/champs-organisme.tsx';
import { Lecture } from '../components/etats.tsx';
import { Page } from '../components/page.tsx';
import { AlerteRefus } from '../components/refus.tsx';
import { erreursDe } from '../formulaire.ts';
import { notifier } from '../notifier.tsx';
import classes from './administration.module.css';

const FORMULAIRE = 'formulaire-organisme';

export function PageOrganisme() {
  const lecture = useLecture('organisme.lire', {});
  const refus = lecture.data?.permis['organisme.definir'] ?? null;
  const [enCours, setEnCours] = useState(false);
  return (
    <Page
      titre="Organisme"
      fil={[{ libelle: 'Administration' }, { libelle: 'Organisme' }]}
      sousTitre="imprimé sur les courriers à venir"
      touches={[
        ['mod+s', 'enregistrer'],
        ['F6', 'zone suivante'],
        ['F8', 'erreur suivante'],
      ]}
      actions={
        <Bouton
          genre="principal"
          type="submit"
          form={FORMULAIRE}
          icone={IconCheck}
          touche="mod+s"
          loading={enCours}
          refus={refus}
        >
          Enregistrer
        </Bouton>
      }
    >
      <Lecture de={lecture} libelle="Chargement des paramètres…" lignes={8}>
        {({ organisme }) => (
          <Formulaire organisme={organisme} refusDefinir={refus} surCours={setEnCours} />
        )}
      </Lecture>
    </Page>
  );
}

type FormulaireProps = {
  organisme: Organisme;
  refusDefinir: RefusLu | null;
  surCours: (enCours: boolean) => void;
};

function Formulaire({ organisme, refusDefinir, surCours }: FormulaireProps) {
  const acte = useActe('organisme.definir');
  const forme = useFormeOrganisme(organisme);
  const [motif, setMotif] = useState('');
  const enregistrer = async () => {
    if (refusDefinir) return;
    surCours(true);
    const fait = await acte.executer({ organisme: forme.values, motif });
    surCours(false);
    if (!fait) return;
    setMotif('');
    notifier('Les paramètres de l’organisme sont enregistrés.');
  };
  const surChamp = erreursDe(acte.refus, 'organisme.');
  const errants = Object.keys(surChamp).some((champ) => forme.errors[champ] !== surChamp[champ]);
  if (errants) forme.setErrors({ ...forme.errors, ...surChamp });
  return (
    <form
      id={FORMULAIRE}
      className={classes.volets}
      noValidate
      onSubmit={forme.onSubmit(() => void enregistrer())}
    >
      <Carte titre="Organisme et service">
        <PartieOrganisme forme={forme} />
      </Carte>
      <Carte
        titre="Courriers et alertes"
        pied={
          <Textarea
            label="Motif de la modification"
            description="Il est inscrit au journal."
            minRows={2}
            value={motif}
            onChange={(e) => setMotif(e.currentTarget.value)}
          />
        }
      >
        <div className={classes.colonne}>
          <AlerteRefus refus={acte.refus} />
          <PartieCourriers forme={forme} />
        </div>
      </Carte>
    </form>
  );
}
