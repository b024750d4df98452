/** Arrears due to the deceased: set against the debt, or taken back. */
import { Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { DateCivile } from '../../shared/date-civile.ts';
import { type Centimes, formatEuros, ZERO } from '../../shared/montant.ts';
import { useActe } from '../api.ts';
import { ChampDate } from '../components/champ-date.tsx';
import { ChampMontant } from '../components/champ-montant.tsx';
import { Explication } from '../components/explication.tsx';
import { AlerteRefus, erreurDuChamp } from '../components/refus.tsx';
import { useEssai } from '../forms/essai.ts';
import formulaire from '../forms/formulaire.module.css';
import { attendre } from '../forms/succession.ts';
import { Tiroir } from '../forms/tiroir.tsx';
import { notifier } from '../notifier.tsx';
import { useAujourdhui } from '../session.ts';
import type { TiroirSuccessionProps } from './dossier-tiroirs-succession.tsx';

export function TiroirArrerages({ dossier, surFermer }: TiroirSuccessionProps) {
  const acte = useActe('succession.imputerArrerages');
  const aujourdhui = useAujourdhui();
  const [le, setLe] = useState<DateCivile | null>(aujourdhui);
  const [dus, setDus] = useState<Centimes | null>(null);
  const [obseques, setObseques] = useState<Centimes | null>(null);
  const [montant, setMontant] = useState<Centimes | null>(null);
  const [libelle, setLibelle] = useState('');
  const complet = le && dus !== null && montant !== null && libelle.trim() !== '';
  const demande = complet
    ? {
        dossierId: dossier.dossierId,
        le,
        dusCentimes: dus,
        obsequesCentimes: obseques ?? ZERO,
        montantCentimes: montant,
        libelle,
      }
    : null;
  const essai = useEssai('succession.imputerArrerages', acte.enCours ? null : demande);
  const refus = acte.refus ?? (demande ? essai.refus : null);
  const champ = (nom: string) => erreurDuChamp(refus, nom);
  const place = ['le', 'obsequesCentimes', 'montantCentimes'].includes(refus?.champ ?? '');
  return (
    <Tiroir
      titre="Imputer des arrérages"
      action="Imputer les arrérages"
      surFermer={surFermer}
      enCours={acte.enCours}
      refusPlace
      attente={attendre(
        demande ? null : 'Indiquez le jour, les arrérages dus, le montant et leur libellé.',
        essai,
      )}
      surAction={async () => {
        if (!demande) return;
        const fait = await acte.executer(demande);
        if (!fait) return;
        notifier(`Arrérages imputés. Reste dû\u00a0: ${formatEuros(fait.apresCentimes)}.`);
        surFermer();
      }}
    >
      <p className={formulaire.aide}>
        Ce que la caisse devait encore au défunt. Qui a payé les obsèques passe d’abord.
      </p>
      <TextInput
        label="Arrérages"
        placeholder="Pension de juin 2026"
        autoComplete="off"
        maxLength={120}
        value={libelle}
        onChange={(e) => setLibelle(e.currentTarget.value)}
        data-autofocus
      />
      <div className={formulaire.deux}>
        <ChampMontant label="Dus au défunt" value={dus} onChange={setDus} />
        <ChampMontant
          label="Rendus pour les obsèques"
          value={obseques}
          onChange={setObseques}
          error={champ('obsequesCentimes')}
        />
      </div>
      <div className={formulaire.deux}>
        <ChampDate label="Imputés le" value={le} onChange={setLe} error={champ('le')} />
        <ChampMontant
          label="Montant imputé"
          value={montant}
          onChange={setMontant}
          error={champ('montantCentimes')}
        />
      </div>
      {refus && !place && <AlerteRefus refus={refus} />}
      {demande && !refus && essai.sortie && (
        <Explication
          remplit={false}
          titre="Effet sur la dette"
          explication={essai.sortie.explication}
        />
      )}
    </Tiroir>
  );
}

export function TiroirReprendreArrerages({
  dossier,
  mouvementId,
  surFermer,
}: TiroirSuccessionProps & { mouvementId: string }) {
  const acte = useActe('succession.reprendreArrerages');
  const [motif, setMotif] = useState('');
  return (
    <Tiroir
      titre="Reprendre des arrérages"
      action="Reprendre"
      surFermer={surFermer}
      enCours={acte.enCours}
      refus={acte.refus}
      attente={motif.trim() === '' ? 'Indiquez le motif.' : null}
      surAction={async () => {
        const fait = await acte.executer({ dossierId: dossier.dossierId, mouvementId, motif });
        if (!fait) return;
        notifier(`Arrérages repris. Reste dû\u00a0: ${formatEuros(fait.resteCentimes)}.`);
        surFermer();
      }}
    >
      <p className={formulaire.aide}>La dette qu’ils avaient réglée est due de nouveau.</p>
      <Textarea
        label="Motif"
        maxLength={300}
        minRows={3}
        value={motif}
        onChange={(e) => setMotif(e.currentTarget.value)}
        data-autofocus
      />
    </Tiroir>
  );
}
