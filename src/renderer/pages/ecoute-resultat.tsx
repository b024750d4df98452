/** The result of a call: one key each, then only the fields that this result asks for. */
import { Checkbox, SegmentedControl, Select, Textarea, TextInput } from '@mantine/core';
import {
  IconPhoneCheck,
  IconPhoneIncoming,
  IconPhoneOff,
  IconPhonePause,
  IconUserCheck,
  IconUserX,
  type TablerIcon,
} from '@tabler/icons-react';
import {
  INTERLOCUTEURS,
  type Interlocuteur,
  LIBELLE_INTERLOCUTEUR,
  LIBELLE_RESULTAT,
  type ResultatAppel as Resultat,
} from '../../shared/nomenclature-appel.ts';
import type { Refus } from '../../shared/refus.ts';
import { Bouton } from '../components/bouton.tsx';
import { ChampDate } from '../components/champ-date.tsx';
import { AlerteRefus, erreurDuChamp } from '../components/refus.tsx';
import { aParle, INTERLOCUTEUR_DE, RESULTATS, type SaisieAppel } from '../forms/ecoute.ts';
import formulaire from '../forms/formulaire.module.css';
import classes from './ecoute.module.css';

const ICONES: Record<Resultat, TablerIcon> = {
  accepte: IconUserCheck,
  rappel: IconPhoneIncoming,
  refuse: IconUserX,
  'faux-numero': IconPhoneOff,
  joint: IconPhoneCheck,
  absent: IconPhonePause,
};
/** Refusals shown at their own field. */
const PLACES = [
  'le',
  'interlocuteur',
  'identiteVerifiee',
  'rappelLe',
  'rappelHeure',
  'mensualiteCentimes',
];

type Props = {
  saisie: SaisieAppel;
  surChanger: (change: Partial<SaisieAppel>) => void;
  refus: Refus | null;
};

export function ResultatAppel({ saisie, surChanger, refus }: Props) {
  const { resultat } = saisie;
  return (
    <section aria-label="Résultat de l’appel" className={classes.resultat}>
      <h3 className={classes.sous}>Résultat de l’appel</h3>
      <div className={classes.codes}>
        {RESULTATS.map((r, rang) => (
          <Bouton
            key={r}
            icone={ICONES[r]}
            touche={String(rang + 1)}
            aria-pressed={resultat === r}
            genre={resultat === r ? 'discret' : 'secondaire'}
            onClick={() => surChanger({ resultat: r, interlocuteur: INTERLOCUTEUR_DE[r] })}
          >
            {LIBELLE_RESULTAT[r]}
          </Bouton>
        ))}
      </div>
      {resultat !== null && <Champs saisie={saisie} surChanger={surChanger} refus={refus} />}
      {refus && !PLACES.includes(refus.champ ?? '') && <AlerteRefus refus={refus} />}
    </section>
  );
}

function Champs({ saisie, surChanger, refus }: Props) {
  const { resultat } = saisie;
  return (
    <>
      {resultat === 'rappel' && (
        <div className={formulaire.deux}>
          <ChampDate
            label="À rappeler le"
            value={saisie.rappelLe}
            onChange={(rappelLe) => surChanger({ rappelLe })}
            error={erreurDuChamp(refus, 'rappelLe')}
          />
          <TextInput
            label="Heure"
            placeholder="14:30"
            autoComplete="off"
            maxLength={5}
            value={saisie.rappelHeure}
            onChange={(e) => surChanger({ rappelHeure: e.currentTarget.value })}
            error={erreurDuChamp(refus, 'rappelHeure')}
          />
        </div>
      )}
      {aParle(resultat) && (
        <Checkbox
          label="Identité vérifiée avant de parler de la dette"
          checked={saisie.identiteVerifiee}
          onChange={(e) => surChanger({ identiteVerifiee: e.currentTarget.checked })}
          error={erreurDuChamp(refus, 'identiteVerifiee')}
        />
      )}
      <div>
        <p className={classes.sous} id="consentement">
          Accepte d’être appelé à ce numéro
        </p>
        <SegmentedControl
          aria-labelledby="consentement"
          data={[
            { value: '', label: 'Non demandé' },
            { value: 'donne', label: 'Oui' },
            { value: 'refuse', label: 'Non' },
          ]}
          value={saisie.consentement ?? ''}
          onChange={(v) =>
            surChanger({ consentement: v === '' ? null : (v as 'donne' | 'refuse') })
          }
        />
      </div>
      <div className={formulaire.trois}>
        <ChampDate
          label="Appel du"
          value={saisie.le}
          onChange={(le) => surChanger({ le })}
          error={erreurDuChamp(refus, 'le')}
        />
        <TextInput
          label="Durée, en minutes"
          inputMode="numeric"
          autoComplete="off"
          maxLength={3}
          value={saisie.duree}
          onChange={(e) => surChanger({ duree: e.currentTarget.value })}
        />
        <Select
          label="A répondu"
          allowDeselect={false}
          data={INTERLOCUTEURS.map((i) => ({ value: i, label: LIBELLE_INTERLOCUTEUR[i] }))}
          value={saisie.interlocuteur}
          onChange={(i) => i && surChanger({ interlocuteur: i as Interlocuteur })}
          error={erreurDuChamp(refus, 'interlocuteur')}
        />
      </div>
      <Textarea
        label="Note"
        autosize
        minRows={2}
        maxLength={1000}
        value={saisie.note}
        onChange={(e) => surChanger({ note: e.currentTarget.value })}
      />
    </>
  );
}
