/**
 * The settings of the reminders: each level by nature of indu, beside what it brought. A setting
 * counts from a day to come, for the indus whose notification is received from then on.
 */
import { NumberInput, Switch, Textarea } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useState } from 'react';
import type { Sortie } from '../../shared/contract/index.ts';
import type { ReglageRelances } from '../../shared/contract/relance.ts';
import { type DateCivile, formatDate } from '../../shared/date-civile.ts';
import { LIBELLE_NATURE, NATURES, type Nature } from '../../shared/nomenclature.ts';
import {
  LIBELLE_NIVEAU,
  NIVEAUX_RELANCE,
  type NiveauRelance,
} from '../../shared/nomenclature-relance.ts';
import { useActe, useLecture } from '../api.ts';
import { Bouton } from '../components/bouton.tsx';
import { Carte } from '../components/carte.tsx';
import { ChampDate } from '../components/champ-date.tsx';
import { Lecture } from '../components/etats.tsx';
import { Page } from '../components/page.tsx';
import { AlerteRefus, erreurDuChamp } from '../components/refus.tsx';
import { formatNombre, formatPourcent } from '../format.ts';
import { notifier } from '../notifier.tsx';
import classes from './administration.module.css';
import siennes from './administration-relances.module.css';

const FORMULAIRE = 'formulaire-relances';

type Lu = Sortie<'relance.lire'>;
type Effet = Sortie<'relance.effet'>['lignes'][number];

export function PageRelances() {
  const lecture = useLecture('relance.lire', {});
  const [enCours, setEnCours] = useState(false);
  return (
    <Page
      titre="Relances"
      fil={[{ libelle: 'Administration' }, { libelle: 'Relances' }]}
      sousTitre="aucun texte ne les impose : le service les règle"
      touches={[
        ['mod+s', 'enregistrer'],
        ['F6', 'zone suivante'],
      ]}
      actions={
        <Bouton
          genre="principal"
          type="submit"
          form={FORMULAIRE}
          icone={IconCheck}
          touche="mod+s"
          loading={enCours}
          refus={lecture.data?.permis['relance.regler'] ?? null}
        >
          Enregistrer
        </Bouton>
      }
    >
      <Lecture de={lecture} libelle="Chargement des réglages…" lignes={8}>
        {(lu) => <Formulaire key={lu.versions[0]?.depuis ?? ''} lu={lu} surCours={setEnCours} />}
      </Lecture>
    </Page>
  );
}

function Formulaire({ lu, surCours }: { lu: Lu; surCours: (enCours: boolean) => void }) {
  const acte = useActe('relance.regler');
  const effet = useLecture('relance.effet', {});
  // The latest setting, even one to come: what is typed here would replace or follow it.
  const [reglage, setReglage] = useState<ReglageRelances>(lu.versions[0]?.reglage ?? lu.enVigueur);
  const [depuis, setDepuis] = useState<DateCivile | null>(lu.premierJour);
  const [motif, setMotif] = useState('');
  const enregistrer = async () => {
    if (!depuis || lu.permis['relance.regler']) return;
    surCours(true);
    const fait = await acte.executer({ depuis, reglage, motif });
    surCours(false);
    if (!fait) return;
    setMotif('');
    notifier(`Réglage enregistré à partir du ${formatDate(depuis)}.`);
  };
  return (
    <form
      id={FORMULAIRE}
      className={classes.volets}
      noValidate
      onSubmit={(e) => {
        e.preventDefault();
        void enregistrer();
      }}
    >
      <Carte titre="Niveaux, par nature d’indu">
        <div className={classes.colonne}>
          <p className={classes.texte}>
            Un niveau désactivé est sauté : le dossier passe au suivant, ou au transfert.
            {effet.data &&
              ` L’effet se mesure sur les relances envoyées jusqu’au ${formatDate(effet.data.observeesJusquAu)} : payées ou étalées dans les trente jours.`}
          </p>
          {NATURES.map((nature) => (
            <NiveauxDeNature
              key={nature}
              nature={nature}
              reglage={reglage}
              surRegler={setReglage}
              effets={effet.data?.lignes ?? []}
            />
          ))}
        </div>
      </Carte>
      <Carte titre="Délais et date d’effet">
        <div className={classes.colonne}>
          <AlerteRefus refus={erreurDuChamp(acte.refus, 'depuis') ? null : acte.refus} />
          <Jours
            libelle="Délai laissé par une relance"
            valeur={reglage.delaiInterne}
            surValeur={(delaiInterne) => setReglage({ ...reglage, delaiInterne })}
          />
          <Jours
            libelle="Marge avant la prescription"
            description="En deçà, une mise en demeure est proposée à la place de la dernière relance."
            valeur={reglage.margePrescription}
            surValeur={(margePrescription) => setReglage({ ...reglage, margePrescription })}
          />
          <Jours
            libelle="Validité d’un contrôle d’adresse"
            valeur={reglage.adresseMax}
            surValeur={(adresseMax) => setReglage({ ...reglage, adresseMax })}
          />
          <ChampDate
            label="À partir du"
            description="Pour les indus dont la notification est reçue à partir de ce jour."
            value={depuis}
            onChange={setDepuis}
            error={erreurDuChamp(acte.refus, 'depuis')}
          />
          <Textarea
            label="Motif de la modification"
            description="Il est inscrit au journal."
            maxLength={500}
            value={motif}
            onChange={(e) => setMotif(e.currentTarget.value)}
          />
          <Versions lu={lu} />
        </div>
      </Carte>
    </form>
  );
}

function NiveauxDeNature({
  nature,
  reglage,
  surRegler,
  effets,
}: {
  nature: Nature;
  reglage: ReglageRelances;
  surRegler: (r: ReglageRelances) => void;
  effets: readonly Effet[];
}) {
  const niveaux = reglage.niveaux[nature];
  const regler = (n: NiveauRelance, change: Partial<(typeof niveaux)['D02']>) =>
    surRegler({
      ...reglage,
      niveaux: { ...reglage.niveaux, [nature]: { ...niveaux, [n]: { ...niveaux[n], ...change } } },
    });
  return (
    <fieldset className={siennes.nature}>
      <legend>{LIBELLE_NATURE[nature]}</legend>
      {NIVEAUX_RELANCE.map((n) => (
        <div key={n} className={siennes.niveau}>
          <Switch
            label={LIBELLE_NIVEAU[n]}
            checked={niveaux[n].actif}
            onChange={(e) => regler(n, { actif: e.currentTarget.checked })}
          />
          <NumberInput
            size="xs"
            className={siennes.jours ?? ''}
            aria-label={`${LIBELLE_NIVEAU[n]}, ${LIBELLE_NATURE[nature].toLowerCase()} : jours sans paiement`}
            suffix={' j sans paiement'}
            min={0}
            max={365}
            allowDecimal={false}
            disabled={!niveaux[n].actif}
            value={niveaux[n].joursSansEncaissement}
            onChange={(v) => regler(n, { joursSansEncaissement: Number(v) || 0 })}
          />
          <span className={siennes.effet}>
            {phraseEffet(effets.find((e) => e.nature === nature && e.niveau === n))}
          </span>
        </div>
      ))}
    </fieldset>
  );
}

/** « 12 envoyées ; 41,67 % suivies (4 payées, 1 plan) ». */
function phraseEffet(e: Effet | undefined): string {
  if (!e || e.envoyees === 0) return 'Aucune envoyée';
  const envoyees = `${formatNombre(e.envoyees)} envoyée${e.envoyees > 1 ? 's' : ''}`;
  if (e.effetPourDixMille === null)
    return `${envoyees}, trop récente${e.envoyees > 1 ? 's' : ''} pour mesurer`;
  const plans = `${formatNombre(e.plans)} étalée${e.plans > 1 ? 's' : ''}`;
  const payees = `${formatNombre(e.payees)} payée${e.payees > 1 ? 's' : ''}`;
  return `${envoyees}\u00a0; ${formatPourcent(e.effetPourDixMille)} ${e.observees > 1 ? 'suivies' : 'suivie'} (${payees}, ${plans})`;
}

function Jours({
  libelle,
  description,
  valeur,
  surValeur,
}: {
  libelle: string;
  description?: string;
  valeur: number;
  surValeur: (jours: number) => void;
}) {
  return (
    <NumberInput
      label={libelle}
      description={description}
      suffix={' jours'}
      min={0}
      max={1095}
      allowDecimal={false}
      value={valeur}
      onChange={(v) => surValeur(Number(v) || 0)}
    />
  );
}

function Versions({ lu }: { lu: Lu }) {
  return (
    <p className={classes.texte} role="status">
      {lu.versions.length === 0
        ? 'Aucun réglage du service : ceux de l’application s’appliquent.'
        : `Réglages enregistrés : ${lu.versions.map((v) => `à partir du ${formatDate(v.depuis)}`).join(', ')}.`}
    </p>
  );
}
