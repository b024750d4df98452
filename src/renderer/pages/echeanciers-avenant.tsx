/** « Avenant », beside the plan: the old and the new side by side, from the act on trial. */
import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { Sortie } from '../../shared/contract/index.ts';
import { formatDate } from '../../shared/date-civile.ts';
import { type Centimes, formatEuros } from '../../shared/montant.ts';
import { useActe } from '../api.ts';
import { CHEMINS } from '../chemins.ts';
import { AlerteRefus, erreurDuChamp } from '../components/refus.tsx';
import { formatMoisDuree } from '../format.ts';
import { useEssai } from '../forms/essai.ts';
import formulaire from '../forms/formulaire.module.css';
import { demandePlan, estPlace, manquePlan, saisiePlan } from '../forms/plan-suivi.ts';
import { Tiroir } from '../forms/tiroir.tsx';
import { notifier } from '../notifier.tsx';
import { useAujourdhui } from '../session.ts';
import { ChampsPlan } from './echeanciers-champs.tsx';
import classes from './echeanciers-suivi.module.css';

type Suivi = Sortie<'echeancier.suivre'>;
type Avenant = Sortie<'echeancier.avenant'>;

type TiroirAvenantProps = {
  plan: Suivi;
  /** Accepted on the telephone: where the form starts. */
  convenue?: Centimes | null;
  surFermer: () => void;
};

export function TiroirAvenant({ plan, convenue = null, surFermer }: TiroirAvenantProps) {
  const aujourdhui = useAujourdhui();
  const naviguer = useNavigate();
  const [saisie, setSaisie] = useState(() => ({
    ...saisiePlan(aujourdhui, plan.mode),
    ...(convenue === null ? {} : { par: 'mensualite' as const, mensualite: convenue }),
  }));
  const [motif, setMotif] = useState(
    convenue === null ? '' : 'Mensualité relevée, convenue par téléphone',
  );
  const acte = useActe('echeancier.avenant');
  const pris = demandePlan(saisie);
  const { echeancierId } = plan;
  const demande = pris && motif.trim() !== '' ? { ...pris, echeancierId, motif } : null;
  const essai = useEssai('echeancier.avenant', demande, 250);
  const refus = acte.refus ?? (demande && !acte.enCours ? essai.refus : null);
  const attente =
    manquePlan(saisie) ??
    (motif.trim() === ''
      ? 'Indiquez le motif de l’avenant.'
      : essai.enCours
        ? 'L’avenant se calcule.'
        : (essai.refus?.message ?? null));
  return (
    <Tiroir
      titre="Avenant"
      action="Accorder l’avenant"
      surFermer={surFermer}
      enCours={acte.enCours}
      refus={acte.refus}
      refusPlace
      attente={attente}
      surAction={async () => {
        const fait = demande && (await acte.executer(demande));
        if (!fait) return;
        notifier(`Avenant ${fait.numero} accordé. Il reste à le faire signer.`);
        surFermer();
        void naviguer(CHEMINS.courrier(fait.dossierId, 'D05'));
      }}
    >
      <p className={formulaire.aide}>
        L’échéancier {plan.numero} est remplacé. S’il n’est pas signé, classez l’avenant&nbsp;:
        l’échéancier d’avant reprend.
      </p>
      <Textarea
        label="Motif de l’avenant"
        maxLength={300}
        value={motif}
        onChange={(e) => {
          if (acte.refus) acte.oublier();
          setMotif(e.currentTarget.value);
        }}
        error={erreurDuChamp(refus, 'motif')}
        data-autofocus
      />
      <ChampsPlan
        saisie={saisie}
        surChanger={(change) => {
          if (acte.refus) acte.oublier();
          setSaisie({ ...saisie, ...change });
        }}
        refus={refus}
        revueRequise={essai.sortie?.revueRequise ?? false}
      />
      <section className={classes.effet} aria-label="Ancien et nouveau" aria-busy={essai.enCours}>
        <h3>Ancien, nouveau</h3>
        {refus && !estPlace(refus.champ) && <AlerteRefus refus={refus} />}
        {essai.sortie && !refus ? (
          <Comparaison avenant={essai.sortie} />
        ) : (
          !refus && <p className={formulaire.aide}>La comparaison s’affiche dès le motif saisi.</p>
        )}
      </section>
    </Tiroir>
  );
}

function Comparaison({ avenant: { ancien, nouveau } }: { avenant: Avenant }) {
  const lignes: (readonly [string, (c: Avenant['ancien']) => string])[] = [
    ['Reste à payer', (c) => formatEuros(c.totalCentimes)],
    ['Mensualité', (c) => formatEuros(c.mensualiteCentimes)],
    ['Durée', (c) => formatMoisDuree(c.nombre)],
    ['Dernière échéance', (c) => formatDate(c.derniereLe)],
    ['Montant de la dernière', (c) => formatEuros(c.derniereCentimes)],
  ];
  return (
    <table className={classes.colonnes}>
      <thead>
        <tr>
          <th scope="col">
            <span className="hors-ecran">Élément</span>
          </th>
          <th scope="col">Ancien</th>
          <th scope="col">Nouveau</th>
        </tr>
      </thead>
      <tbody>
        {lignes.map(([nom, lire]) => (
          <tr key={nom}>
            <th scope="row">{nom}</th>
            <td>{lire(ancien)}</td>
            <td>{lire(nouveau)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
