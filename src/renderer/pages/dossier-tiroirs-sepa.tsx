/** Beside the case: a signed mandate recorded or revoked; a refund and its acts. */
import { Select, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { DateCivile } from '../../shared/date-civile.ts';
import { useActe } from '../api.ts';
import { ChampDate } from '../components/champ-date.tsx';
import { erreurDuChamp } from '../components/refus.tsx';
import { payeursDe } from '../forms/encaissement.ts';
import formulaire from '../forms/formulaire.module.css';
import { Tiroir } from '../forms/tiroir.tsx';
import { notifier } from '../notifier.tsx';
import { useAujourdhui } from '../session.ts';
import type { TiroirDossierProps } from './dossier-tiroirs.tsx';
import { type ActeRemboursement, DetailRemboursement } from './remboursement-detail.tsx';
import { TiroirActeRemboursement } from './remboursements.tsx';

export type OuvertureSepa =
  | { tiroir: 'mandat' }
  | { tiroir: 'revoquer-mandat'; mandatId: string }
  | { tiroir: 'remboursement'; remboursementId: string };

export function TiroirsSepa({
  ouverture,
  ...props
}: TiroirDossierProps & { ouverture: OuvertureSepa }) {
  if (ouverture.tiroir === 'mandat') return <TiroirMandat {...props} />;
  if (ouverture.tiroir === 'revoquer-mandat') {
    return <TiroirRevocation {...props} mandatId={ouverture.mandatId} />;
  }
  return <TiroirRemboursement {...props} remboursementId={ouverture.remboursementId} />;
}

function TiroirMandat({ dossier, surFermer }: TiroirDossierProps) {
  const payeurs = payeursDe(dossier);
  const acte = useActe('mandat.enregistrer');
  const aujourdhui = useAujourdhui();
  const [debiteurId, setDebiteurId] = useState(payeurs[0]?.debiteurId ?? '');
  const [titulaire, setTitulaire] = useState(payeurs[0]?.nom ?? '');
  const [iban, setIban] = useState('');
  const [bic, setBic] = useState('');
  const [signeLe, setSigneLe] = useState<DateCivile | null>(aujourdhui);
  const complet = titulaire.trim() !== '' && iban.trim() !== '' && signeLe !== null;
  return (
    <Tiroir
      titre="Enregistrer un mandat de prélèvement"
      action="Enregistrer le mandat"
      surFermer={surFermer}
      enCours={acte.enCours}
      refus={acte.refus}
      refusPlace={['debiteurId', 'titulaire', 'iban', 'bic', 'signeLe'].includes(
        acte.refus?.champ ?? '',
      )}
      attente={complet ? null : 'Indiquez le titulaire, l’IBAN et la date de signature.'}
      surAction={async () => {
        if (!signeLe) return;
        const demande = { dossierId: dossier.dossierId, titulaire, iban, bic, signeLe };
        const fait = await acte.executer(debiteurId ? { ...demande, debiteurId } : demande);
        if (!fait) return;
        notifier(`Mandat ${fait.rum} enregistré.`);
        surFermer();
      }}
    >
      <p className={formulaire.aide}>
        Le mandat joint au courrier, rempli et signé par le débiteur, avec son relevé d’identité
        bancaire. Sa référence est celle imprimée sur les courriers du dossier.
      </p>
      {payeurs.length > 1 && (
        <Select
          label="Débiteur"
          data={payeurs.map((p) => ({ value: p.debiteurId, label: `${p.nom}, ${p.qualite}` }))}
          value={debiteurId}
          onChange={(v) => v && setDebiteurId(v)}
          error={erreurDuChamp(acte.refus, 'debiteurId')}
        />
      )}
      <TextInput
        label="Titulaire du compte"
        autoComplete="off"
        maxLength={70}
        value={titulaire}
        onChange={(e) => setTitulaire(e.currentTarget.value)}
        error={erreurDuChamp(acte.refus, 'titulaire')}
      />
      <TextInput
        label="IBAN"
        autoComplete="off"
        maxLength={42}
        value={iban}
        onChange={(e) => {
          if (acte.refus) acte.oublier();
          setIban(e.currentTarget.value);
        }}
        error={erreurDuChamp(acte.refus, 'iban')}
        data-autofocus
      />
      <div className={formulaire.deux}>
        <TextInput
          label="BIC"
          autoComplete="off"
          maxLength={11}
          value={bic}
          onChange={(e) => setBic(e.currentTarget.value)}
          error={erreurDuChamp(acte.refus, 'bic')}
        />
        <ChampDate
          label="Signé le"
          value={signeLe}
          onChange={setSigneLe}
          error={erreurDuChamp(acte.refus, 'signeLe')}
        />
      </div>
    </Tiroir>
  );
}

function TiroirRevocation({
  dossier,
  mandatId,
  surFermer,
}: TiroirDossierProps & { mandatId: string }) {
  const acte = useActe('mandat.revoquer');
  const aujourdhui = useAujourdhui();
  const [revoqueLe, setRevoqueLe] = useState<DateCivile | null>(aujourdhui);
  const [motif, setMotif] = useState('');
  const mandat = dossier.mandats.find((m) => m.mandatId === mandatId);
  return (
    <Tiroir
      titre="Révoquer le mandat"
      action="Révoquer le mandat"
      surFermer={surFermer}
      enCours={acte.enCours}
      refus={acte.refus}
      refusPlace={['revoqueLe', 'motif'].includes(acte.refus?.champ ?? '')}
      attente={revoqueLe && motif.trim() !== '' ? null : 'Indiquez la date et le motif.'}
      surAction={async () => {
        if (!revoqueLe) return;
        const fait = await acte.executer({ mandatId, revoqueLe, motif });
        if (!fait) return;
        notifier(
          fait.ordresEmis > 0
            ? 'Mandat révoqué. Un prélèvement est déjà remis à la banque\u00a0: faites-le rappeler.'
            : 'Mandat révoqué\u00a0: plus rien ne sera prélevé.',
        );
        surFermer();
      }}
    >
      <p className={formulaire.aide}>
        {mandat?.rum}. À partir de ce jour, rien n’est plus prélevé&nbsp;: les échéances se règlent
        autrement.
      </p>
      <ChampDate
        label="Révoqué le"
        value={revoqueLe}
        onChange={setRevoqueLe}
        error={erreurDuChamp(acte.refus, 'revoqueLe')}
      />
      <Textarea
        label="Motif"
        maxLength={300}
        value={motif}
        onChange={(e) => setMotif(e.currentTarget.value)}
        error={erreurDuChamp(acte.refus, 'motif')}
        data-autofocus
      />
    </Tiroir>
  );
}

function TiroirRemboursement({
  dossier,
  remboursementId,
  surFermer,
}: TiroirDossierProps & { remboursementId: string }) {
  const [acte, setActe] = useState<ActeRemboursement | null>(null);
  const remboursement = dossier.remboursements.find((r) => r.remboursementId === remboursementId);
  if (!remboursement) return null;
  const props = { remboursement, surFermer };
  return acte === null ? (
    <DetailRemboursement {...props} surActe={setActe} />
  ) : (
    <TiroirActeRemboursement {...props} acte={acte} />
  );
}
