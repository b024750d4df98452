/**
 * A limitation told payment by payment, on the screen Barèmes and on a case: the table, the
 * totals, what a registered letter that leaves on that day saves. Nothing is counted here.
 */
import { SegmentedControl } from '@mantine/core';
import { IconHourglass, IconSend } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import type { AnalysePrescription } from '../../shared/contract/bareme-prescription.ts';
import { formatDate } from '../../shared/date-civile.ts';
import { formatEuros } from '../../shared/montant.ts';
import { Alerte } from '../components/alerte.tsx';
import { Pastille, Vide } from '../components/badges.tsx';
import { Carte } from '../components/carte.tsx';
import { Explication } from '../components/explication.tsx';
import { Montant } from '../components/montant.tsx';
import { Tableau } from '../components/tableau.tsx';
import type { Colonne } from '../components/tableau-modele.ts';
import { formatDansJours } from '../format.ts';
import classes from './bareme-prescription.module.css';

type Versement = AnalysePrescription['versements'][number] & { readonly rang: number };

const EN_INSTANCE = 'instance en cours';

const COLONNES: readonly Colonne<Versement>[] = [
  { cle: 'date', titre: 'Versé le', nomme: true, rendu: (v) => formatDate(v.date) },
  {
    cle: 'montant',
    titre: 'Montant',
    droite: true,
    rendu: (v) => <Montant centimes={v.montantCentimes} discret={v.prescrit} />,
  },
  {
    cle: 'limite',
    titre: 'Dernier jour',
    rendu: (v) => (v.limite ? formatDate(v.limite) : EN_INSTANCE),
  },
  {
    cle: 'etat',
    titre: 'État',
    rendu: (v) =>
      v.prescrit ? (
        <Pastille teinte="prescription" icone={IconHourglass}>
          Prescrit
        </Pastille>
      ) : (
        <span className={classes.recouvrable}>Recouvrable</span>
      ),
  },
  {
    cle: 'envoi',
    titre: 'Si envoi',
    rendu: (v) => {
      if (v.prescrit) return <Vide raison="déjà prescrit" />;
      if (v.limiteApresEnvoi === v.limite) return <span className={classes.gris}>inchangé</span>;
      return v.limiteApresEnvoi ? formatDate(v.limiteApresEnvoi) : EN_INSTANCE;
    },
  },
];

type VersementsProps = {
  analyse: AnalysePrescription;
  perime?: boolean;
  principal?: boolean;
};

/** One row a payment, above it what they make. */
export function CarteVersements({ analyse, perime = false, principal = false }: VersementsProps) {
  const lignes = analyse.versements.map((v, rang) => ({ ...v, rang }));
  return (
    <Carte titre="Versement par versement" marge={false}>
      <div className={classes.contenu} data-perime={perime || undefined}>
        <Totaux analyse={analyse} />
        <div className={classes.lignes}>
          <Tableau
            legende="Prescription, versement par versement"
            densite="carte"
            colonnes={COLONNES}
            lignes={lignes}
            cleDe={(v) => String(v.rang)}
            marque={(v) => (v.prescrit ? 'prescrit' : undefined)}
            principal={principal}
          />
        </div>
      </div>
    </Carte>
  );
}

function Totaux({ analyse: a }: { analyse: AnalysePrescription }) {
  const entrees: readonly (readonly [string, ReactNode])[] = [
    ['Encore recouvrable', <Montant key="r" centimes={a.recouvrableCentimes} />],
    ['Déjà prescrit', <Montant key="p" centimes={a.prescritCentimes} />],
    ['Dernier jour', a.dateLimite ? formatDate(a.dateLimite) : <Vide key="d" raison="aucun" />],
    [
      'Reste',
      a.joursRestants === null ? (
        <Vide key="j" raison="rien à compter" />
      ) : (
        formatDansJours(a.joursRestants)
      ),
    ],
  ];
  return (
    <dl className={classes.totaux}>
      {entrees.map(([nom, valeur]) => (
        <div key={nom}>
          <dt>{nom}</dt>
          <dd>{valeur}</dd>
        </div>
      ))}
    </dl>
  );
}

/** What the circular of 2014 would count, when it is another amount: said, never applied. */
export function AlerteBloc({ analyse }: { analyse: AnalysePrescription }) {
  const [bloc] = analyse.avertissements;
  if (!bloc) return null;
  return (
    <Alerte ton="echeance" titre={`${bloc.etape}\u00a0:`}>
      {bloc.valeur}. {bloc.raison} <span className={classes.source}>{bloc.reference}</span>
    </Alerte>
  );
}

/** What a letter sent on the day of the question changes, in sentences. */
export function phrasesEnvoi(a: AnalysePrescription): string[] {
  const { sauveCentimes, sansEffetCentimes, dateLimite } = a.envoi;
  if (a.versements.length === 0) return ['Rien ne reste dû\u00a0: aucun versement à sauver.'];
  if (a.recouvrableCentimes === 0) return ['Tout est prescrit\u00a0: aucun envoi ne le rend.'];
  const jour = formatDate(a.au);
  if (sauveCentimes === 0) {
    return [
      `Un recommandé envoyé le ${jour} ne repousse aucune limite\u00a0: butoir de vingt ans, instance en cours ou acte du même jour.`,
    ];
  }
  return [
    `Un recommandé envoyé le ${jour} sauve ${formatEuros(sauveCentimes)}${dateLimite ? `\u00a0: le dernier jour passe au ${formatDate(dateLimite)}` : ''}.`,
    ...(sansEffetCentimes > 0 ? [`${formatEuros(sansEffetCentimes)} gardent leur limite.`] : []),
    ...(a.prescritCentimes > 0
      ? [`${formatEuros(a.prescritCentimes)} déjà prescrits ne reviennent pas.`]
      : []),
    'Un retour NPAI retire cet effet.',
  ];
}

type EnvoiProps = { analyse: AnalysePrescription; perime?: boolean; action?: ReactNode };

/** « Si un recommandé part ce jour-là »: the amount in large, the sentence, the way to the letter. */
export function CarteEnvoi({ analyse, perime = false, action }: EnvoiProps) {
  const [premiere, ...suite] = phrasesEnvoi(analyse);
  return (
    <Carte
      titre={`Si un recommandé part le ${formatDate(analyse.au)}`}
      icone={<IconSend size={16} stroke={1.75} aria-hidden />}
      remplit={false}
    >
      <div className={classes.envoi} data-perime={perime || undefined}>
        <p className={classes.envoiTete}>
          Sauvé par l’envoi
          {perime && <span>Dernier calcul valable</span>}
        </p>
        <Montant centimes={analyse.envoi.sauveCentimes} taille="cle" />
        <p>{premiere}</p>
        {suite.length > 0 && <p className={classes.gris}>{suite.join(' ')}</p>}
        {action}
      </div>
    </Carte>
  );
}

/** Why these dates: as things stand, or with the letter. One panel, two sets of steps. */
export function RaisonPrescription({
  analyse,
  perime = false,
}: {
  analyse: AnalysePrescription;
  perime?: boolean;
}) {
  const [avec, setAvec] = useState('sans');
  const explication = avec === 'avec' ? analyse.envoi.explication : analyse.explication;
  return (
    <div className={classes.raison} data-perime={perime || undefined}>
      <SegmentedControl
        fullWidth
        aria-label="Étapes à lire"
        value={avec}
        onChange={setAvec}
        data={[
          { value: 'sans', label: 'Sans envoi' },
          { value: 'avec', label: 'Avec l’envoi' },
        ]}
      />
      <Explication
        titre={'Pourquoi ces dates\u202f?'}
        explication={explication}
        contexte={`question posée au ${formatDate(analyse.au)}`}
      />
    </div>
  );
}
