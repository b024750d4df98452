/**
 * « Saisir un paiement », beside the case or beside the list: what came in, whose debt it settles,
 * and what each debt becomes, shown by the act on trial before anything is recorded.
 */
import { Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { DossierDetail } from '../../shared/contract/dossier-vues.ts';
import type { Refus } from '../../shared/refus.ts';
import { refusDe, useActe, useLecture } from '../api.ts';
import { ChampDate } from '../components/champ-date.tsx';
import { ChampMontant } from '../components/champ-montant.tsx';
import { erreurDuChamp } from '../components/refus.tsx';
import {
  attenteDe,
  CHOIX_MOYEN,
  type DossierPaye,
  demandeDe,
  demandeEssai,
  estPlace,
  nomPayeur,
  phraseEffet,
  SANS_CIBLE,
  type Saisie,
  saisieVide,
} from '../forms/encaissement.ts';
import { useEssai } from '../forms/essai.ts';
import formulaire from '../forms/formulaire.module.css';
import { Tiroir } from '../forms/tiroir.tsx';
import { notifier } from '../notifier.tsx';
import { useAujourdhui } from '../session.ts';
import { ChampDossier, ChampsCible, type Trouve } from './encaissement-cible.tsx';
import { EffetPaiement } from './encaissement-effet.tsx';

const DELAI_ESSAI_MS = 150;

export type TiroirPaiementProps = {
  /** The case it is opened from; null: it is chosen here, or the money waits in suspense. */
  dossier: DossierDetail | null;
  surFermer: () => void;
};

export function TiroirPaiement({ dossier: impose, surFermer }: TiroirPaiementProps) {
  const aujourdhui = useAujourdhui();
  const [saisie, setSaisie] = useState<Saisie>(() => saisieVide(aujourdhui));
  const [trouve, setTrouve] = useState<Trouve | null>(null);
  const choisi = useDossierChoisi(trouve);
  const dossier = impose ?? choisi.dossier;
  const acte = useActe('encaissement.saisir');
  const demande = choisi.attendu ? null : demandeDe(saisie, dossier);
  const essai = useEssai('encaissement.saisir', demandeEssai(demande), DELAI_ESSAI_MS);
  // While it is recorded, the trial runs again on what has just been settled: nothing of it is shown.
  const refus = acte.refus ?? choisi.refus ?? (demande && !acte.enCours ? essai.refus : null);
  const place = refus !== null && estPlace(refus, dossier);
  const changer = (change: Partial<Saisie>) => {
    if (acte.refus) acte.oublier();
    setSaisie({ ...saisie, ...change });
  };
  return (
    <Tiroir
      titre="Saisir un paiement"
      action="Enregistrer le paiement"
      surFermer={surFermer}
      enCours={acte.enCours}
      refus={acte.refus}
      refusPlace
      attente={choisi.attendu ? 'Le dossier s’ouvre.' : attenteDe(demande, essai)}
      surAction={async () => {
        if (!demande) return;
        const effet = await acte.executer(demande);
        if (!effet) return;
        notifier(phraseEffet(effet, 'enregistré'));
        surFermer();
      }}
    >
      <ChampsPaiement saisie={saisie} dossier={dossier} surChanger={changer} refus={refus} />
      {!impose && (
        <ChampDossier
          valeur={trouve}
          suggestion={saisie.payeur ?? ''}
          description="Sans dossier, le paiement attend en suspens."
          surChoisir={(d) => {
            setTrouve(d);
            changer(SANS_CIBLE);
          }}
        />
      )}
      {dossier && (
        <ChampsCible dossier={dossier} cible={saisie} surChanger={changer} refus={refus} />
      )}
      <EffetPaiement
        effet={demande && !acte.enCours ? (essai.sortie ?? null) : null}
        montant={saisie.montant}
        refus={place ? null : refus}
        enCours={essai.enCours}
        attente={
          place
            ? 'Corrigez le champ signalé.'
            : 'Ce que devient chaque dette s’affiche dès que le montant est saisi.'
        }
      />
    </Tiroir>
  );
}

/** The case found in the field, read whole. */
export function useDossierChoisi(trouve: Trouve | null) {
  const { data, error } = useLecture(
    'dossier.ouvrir',
    { dossierId: trouve?.dossierId ?? '' },
    { actif: trouve !== null },
  );
  const dossier = trouve ? (data ?? null) : null;
  const attendu = trouve !== null && dossier === null;
  return { dossier, attendu, refus: attendu && error ? refusDe(error) : null };
}

type ChampsProps = {
  saisie: Saisie;
  dossier: DossierPaye | null;
  surChanger: (change: Partial<Saisie>) => void;
  refus: Refus | null;
};

function ChampsPaiement({ saisie, dossier, surChanger, refus }: ChampsProps) {
  const texte = (champ: 'libelle' | 'reference', label: string, maxLength: number) => (
    <TextInput
      label={label}
      autoComplete="off"
      maxLength={maxLength}
      value={saisie[champ]}
      onChange={(e) => surChanger({ [champ]: e.currentTarget.value })}
      error={erreurDuChamp(refus, champ)}
    />
  );
  return (
    <>
      <div className={formulaire.deux}>
        <ChampDate
          label="Reçu le"
          value={saisie.recuLe}
          onChange={(recuLe) => surChanger({ recuLe })}
          error={erreurDuChamp(refus, 'recuLe')}
        />
        <ChampMontant
          label="Montant"
          value={saisie.montant}
          onChange={(montant) => surChanger({ montant })}
          error={erreurDuChamp(refus, 'montantCentimes')}
          data-autofocus
        />
      </div>
      <div className={formulaire.deux}>
        <Select
          label="Moyen"
          data={CHOIX_MOYEN}
          value={saisie.moyen}
          onChange={(v) => v && surChanger({ moyen: v })}
          error={erreurDuChamp(refus, 'moyen')}
        />
        {texte('reference', 'Référence', 40)}
      </div>
      <TextInput
        label="Payeur"
        autoComplete="off"
        maxLength={140}
        value={nomPayeur(saisie, dossier)}
        onChange={(e) => surChanger({ payeur: e.currentTarget.value })}
        error={erreurDuChamp(refus, 'payeur')}
      />
      {texte('libelle', 'Libellé', 140)}
    </>
  );
}
