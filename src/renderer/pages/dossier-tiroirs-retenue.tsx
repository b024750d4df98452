/**
 * « Mettre en place une retenue », « Réviser la retenue », « Mettre fin à la retenue »: beside the
 * case, what it would do shown by the door before anything is recorded.
 */
import { TextInput } from '@mantine/core';
import { useState } from 'react';
import type { DossierDetail } from '../../shared/contract/dossier-vues.ts';
import type { RetenueVue } from '../../shared/contract/retenue-vues.ts';
import { formatMois, moisDe, moisSuivant } from '../../shared/date-civile.ts';
import { formatEuros } from '../../shared/montant.ts';
import type { Refus } from '../../shared/refus.ts';
import { refusDe, useActe, useApaise, useLecture } from '../api.ts';
import { erreurDuChamp } from '../components/refus.tsx';
import { useEssai } from '../forms/essai.ts';
import formulaire from '../forms/formulaire.module.css';
import {
  type Decision,
  decisionDe,
  estPlace,
  manqueDe,
  type SaisieRetenue,
  saisieDe,
  saisieVide,
} from '../forms/retenue.ts';
import { Tiroir } from '../forms/tiroir.tsx';
import { notifier } from '../notifier.tsx';
import { useAujourdhui } from '../session.ts';
import { principalDe } from './dossier-entete.tsx';
import type { TiroirDossierProps } from './dossier-tiroirs.tsx';
import { ChampsDecision, ChampsSituation, ChampsSupports } from './retenue-champs.tsx';
import { EffetRetenue } from './retenue-effet.tsx';

const DELAI_MS = 300;

export function TiroirRetenue({ dossier, surFermer }: TiroirDossierProps) {
  const aujourdhui = useAujourdhui();
  const [saisie, setSaisie] = useState(() => depart(dossier, aujourdhui));
  const acte = useActe('retenue.decider');
  const decision = decisionDe(saisie, dossier.territoire === 'MAYOTTE');
  const vu = useSimulation(dossier.dossierId, decision);
  const refus = acte.refus ?? (decision ? vu.refus : null);
  const manque = manqueDe(saisie);
  const changer = (change: Partial<SaisieRetenue>) => {
    if (acte.refus) acte.oublier();
    setSaisie({ ...saisie, ...change });
  };
  const champs = { saisie, refus, surChanger: changer };
  return (
    <Tiroir
      titre="Mettre en place une retenue"
      action="Décider la retenue"
      surFermer={surFermer}
      enCours={acte.enCours}
      refus={acte.refus}
      refusPlace
      attente={manque ?? (vu.enCours ? 'La retenue se calcule.' : (vu.refus?.message ?? null))}
      cote={
        <EffetRetenue
          calcul={decision ? vu.calcul : null}
          revision={null}
          refus={refus && !estPlace(refus) ? refus : null}
          enCours={vu.enCours}
          attente={manque}
        />
      }
      surAction={async () => {
        if (!decision) return;
        const fait = await acte.executer({ ...decision, dossierId: dossier.dossierId });
        if (!fait) return;
        notifier(
          `Retenue ${fait.numero} décidée\u00a0: ${formatEuros(fait.calcul.viseCentimes)} par mois.`,
        );
        surFermer();
      }}
    >
      <ChampsSupports {...champs} premier />
      <ChampsSituation {...champs} />
      <ChampsDecision {...champs} branche={dossier.branche} />
    </Tiroir>
  );
}

const NOTIFICATION = 'Retenue possible';

function depart(dossier: DossierDetail, aujourdhui: Parameters<typeof moisDe>[0]): SaisieRetenue {
  const indu = principalDe(dossier);
  return saisieVide({
    prestation: indu?.prestation ?? 'PENSION',
    fraude: indu?.nature === 'fraude' && dossier.branche === 'famille',
    aujourdhui,
    possibleLe: dossier.echeances.find((e) => e.libelle === NOTIFICATION)?.le ?? null,
  });
}

function useSimulation(dossierId: string, decision: Decision | null) {
  const forme = JSON.stringify(decision);
  const calme = useApaise(forme, DELAI_MS);
  const { data, error, isFetching } = useLecture(
    'retenue.simuler',
    { ...(JSON.parse(calme) as Decision), dossierId },
    { actif: calme !== 'null', garderPrecedent: true },
  );
  const arret: Refus | null = error ? refusDe(error) : null;
  return {
    calcul: arret ? null : (data?.calcul ?? null),
    refus: arret ?? data?.refus ?? null,
    enCours: isFetching || calme !== forme,
  };
}

type RevisionProps = TiroirDossierProps & { retenue: RetenueVue };

export function TiroirRevision({ dossier, surFermer, retenue }: RevisionProps) {
  const aujourdhui = useAujourdhui();
  const courant = moisDe(aujourdhui);
  const [saisie, setSaisie] = useState(() =>
    saisieDe(retenue, retenue.debut > courant ? retenue.debut : moisSuivant(courant)),
  );
  const [motif, setMotif] = useState('');
  const acte = useActe('retenue.reviser');
  const decision = decisionDe(saisie, dossier.territoire === 'MAYOTTE');
  const demande = decision && {
    ...decision,
    retenueId: retenue.retenueId,
    motif: motif.trim() || 'Révision',
  };
  const essai = useEssai('retenue.reviser', demande, DELAI_MS);
  const refus = acte.refus ?? (demande && !acte.enCours ? essai.refus : null);
  const manque = manqueDe(saisie);
  const changer = (change: Partial<SaisieRetenue>) => {
    if (acte.refus) acte.oublier();
    setSaisie({ ...saisie, ...change });
  };
  const champs = { saisie, refus, surChanger: changer };
  return (
    <Tiroir
      titre={`Réviser la retenue ${retenue.numero}`}
      action="Enregistrer la révision"
      surFermer={surFermer}
      enCours={acte.enCours}
      refus={acte.refus}
      refusPlace
      attente={
        manque ??
        (motif.trim() === '' ? 'Indiquez le motif de la révision.' : null) ??
        (essai.enCours ? 'La retenue se calcule.' : (essai.refus?.message ?? null))
      }
      cote={
        <EffetRetenue
          calcul={essai.sortie?.calcul ?? null}
          revision={essai.sortie?.revision ?? null}
          refus={refus && !estPlace(refus) ? refus : null}
          enCours={essai.enCours}
          attente={manque}
        />
      }
      surAction={async () => {
        if (!demande) return;
        const fait = await acte.executer(demande);
        if (!fait) return;
        const { viseCentimes } = fait.calcul;
        notifier(
          fait.retenueId === retenue.retenueId
            ? `Retenue ${fait.numero} recalculée, inchangée.`
            : `Retenue ${fait.numero}\u00a0: ${formatEuros(viseCentimes)} par mois à partir de ${formatMois(saisie.debut ?? courant)}.`,
        );
        surFermer();
      }}
    >
      <TextInput
        label="Motif de la révision"
        autoComplete="off"
        data-autofocus
        maxLength={300}
        value={motif}
        onChange={(e) => setMotif(e.currentTarget.value)}
        error={erreurDuChamp(refus, 'motif')}
      />
      <ChampsSupports {...champs} />
      <ChampsSituation {...champs} />
      <ChampsDecision {...champs} branche={dossier.branche} />
    </Tiroir>
  );
}

export function TiroirFinRetenue({ retenue, surFermer }: RevisionProps) {
  const [motif, setMotif] = useState('');
  const acte = useActe('retenue.clore');
  return (
    <Tiroir
      titre={`Mettre fin à la retenue ${retenue.numero}`}
      action="Mettre fin à la retenue"
      surFermer={surFermer}
      enCours={acte.enCours}
      refus={acte.refus}
      attente={motif.trim() === '' ? 'Indiquez le motif.' : null}
      surAction={async () => {
        const fait = await acte.executer({ retenueId: retenue.retenueId, motif: motif.trim() });
        if (!fait) return;
        notifier(`Retenue ${retenue.numero} close.`);
        surFermer();
      }}
    >
      <p className={formulaire.aide}>
        Plus rien ne sera demandé au service payeur. {formatEuros(retenue.soldeCentimes)} restent
        dus
        {retenue.attenduCentimes > 0 &&
          `\u00a0; ${formatEuros(retenue.attenduCentimes)} déjà demandés peuvent encore revenir`}
        .
      </p>
      <TextInput
        label="Motif"
        autoComplete="off"
        maxLength={300}
        value={motif}
        data-autofocus
        onChange={(e) => setMotif(e.currentTarget.value)}
        error={erreurDuChamp(acte.refus, 'motif')}
      />
    </Tiroir>
  );
}
