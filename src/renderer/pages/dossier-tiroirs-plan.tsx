/** « Échéancier sur plusieurs indus », beside the case: which ones, and what each becomes, on trial. */
import { Checkbox } from '@mantine/core';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { Sortie } from '../../shared/contract/index.ts';
import { formatDate } from '../../shared/date-civile.ts';
import { formatEuros } from '../../shared/montant.ts';
import { useActe, useLecture } from '../api.ts';
import { CHEMINS } from '../chemins.ts';
import { Definitions } from '../components/carte.tsx';
import { Lecture } from '../components/etats.tsx';
import { AlerteRefus } from '../components/refus.tsx';
import { formatMoisDuree } from '../format.ts';
import { useEssai } from '../forms/essai.ts';
import formulaire from '../forms/formulaire.module.css';
import { demandePlan, estPlace, manquePlan, saisiePlan } from '../forms/plan-suivi.ts';
import { Tiroir } from '../forms/tiroir.tsx';
import { notifier } from '../notifier.tsx';
import { useAujourdhui } from '../session.ts';
import type { TiroirDossierProps } from './dossier-tiroirs.tsx';
import { ChampsPlan } from './echeanciers-champs.tsx';
import classes from './echeanciers-suivi.module.css';

type Indu = Sortie<'echeancier.regroupables'>['indus'][number];

export function TiroirGroupe({ dossier, surFermer }: TiroirDossierProps) {
  const aujourdhui = useAujourdhui();
  const naviguer = useNavigate();
  const lus = useLecture('echeancier.regroupables', { dossierId: dossier.dossierId });
  const [otes, setOtes] = useState<ReadonlySet<string>>(new Set());
  const [saisie, setSaisie] = useState(() => saisiePlan(aujourdhui));
  const acte = useActe('echeancier.grouper');
  const libres = lus.data?.indus.filter((i) => i.refus === null) ?? [];
  const dossiers = libres.filter((i) => !otes.has(i.dossierId)).map((i) => i.dossierId);
  const pris = demandePlan(saisie);
  const demande = pris && dossiers.length > 1 ? { ...pris, dossiers } : null;
  const essai = useEssai('echeancier.grouper', demande, 250);
  const refus = acte.refus ?? (demande && !acte.enCours ? essai.refus : null);
  const attente =
    manquePlan(saisie) ??
    (dossiers.length < 2
      ? 'Choisissez au moins deux indus.'
      : essai.enCours
        ? 'L’échéancier se calcule.'
        : (essai.refus?.message ?? null));
  return (
    <Tiroir
      titre="Échéancier sur plusieurs indus"
      action="Accorder l’échéancier"
      surFermer={surFermer}
      enCours={acte.enCours}
      refus={acte.refus}
      refusPlace
      attente={attente}
      surAction={async () => {
        const fait = demande && (await acte.executer(demande));
        if (!fait) return;
        notifier(`Échéancier ${fait.numero} accordé sur ${fait.indus.length} indus.`);
        surFermer();
        void naviguer(CHEMINS.courrier(fait.dossierId, 'D05'));
      }}
    >
      <Lecture de={lus} libelle="Lecture des indus du débiteur…">
        {({ indus }) => (
          <ChoixIndus
            indus={indus}
            choisis={dossiers}
            surBasculer={(id) => {
              const suite = new Set(otes);
              if (!suite.delete(id)) suite.add(id);
              setOtes(suite);
            }}
          />
        )}
      </Lecture>
      <ChampsPlan
        saisie={saisie}
        surChanger={(change) => {
          if (acte.refus) acte.oublier();
          setSaisie({ ...saisie, ...change });
        }}
        refus={refus}
        revueRequise={essai.sortie?.revueRequise ?? false}
        premierFocus
      />
      <section className={classes.effet} aria-label="Avant validation" aria-busy={essai.enCours}>
        <h3>Ce qui sera accordé</h3>
        {refus && (refus.champ === 'dossiers' || !estPlace(refus.champ)) && (
          <AlerteRefus refus={refus} />
        )}
        {essai.sortie && !refus && <Effet effet={essai.sortie} />}
      </section>
    </Tiroir>
  );
}

type ChoixProps = {
  indus: readonly Indu[];
  choisis: readonly string[];
  surBasculer: (dossierId: string) => void;
};

function ChoixIndus({ indus, choisis, surBasculer }: ChoixProps) {
  return (
    <fieldset className={classes.choix}>
      <legend className={formulaire.etiquette}>Indus du débiteur</legend>
      {indus.map((i) => (
        <Checkbox
          key={i.dossierId}
          label={`${i.numero}, ${i.libelle}, ${formatEuros(i.resteCentimes)}`}
          description={i.refus?.message}
          checked={choisis.includes(i.dossierId)}
          disabled={i.refus !== null}
          onChange={() => surBasculer(i.dossierId)}
        />
      ))}
    </fieldset>
  );
}

function Effet({ effet: { plan, indus } }: { effet: Sortie<'echeancier.grouper'> }) {
  return (
    <Definitions
      entrees={[
        ['Montant étalé', formatEuros(plan.montantCentimes)],
        ['Mensualité', formatEuros(plan.mensualiteCentimes)],
        ['Durée', formatMoisDuree(plan.nombre)],
        [
          'Dernière échéance',
          `${formatDate(plan.derniereLe)}, ${formatEuros(plan.derniereCentimes)}`,
        ],
        ...indus.map(
          (i) =>
            [
              `${i.numero}, ${formatEuros(i.montantCentimes)}`,
              i.soldeLe ? `soldé le ${formatDate(i.soldeLe)}` : 'non soldé',
            ] as const,
        ),
      ]}
    />
  );
}
