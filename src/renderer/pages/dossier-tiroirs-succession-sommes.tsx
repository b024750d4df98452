/** Money after a death: what the bank gave back, whoever received payments. */
import { Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { DateCivile } from '../../shared/date-civile.ts';
import { type Centimes, formatEuros, ZERO } from '../../shared/montant.ts';
import { useActe } from '../api.ts';
import { ChampDate } from '../components/champ-date.tsx';
import { ChampMontant } from '../components/champ-montant.tsx';
import { erreurDuChamp } from '../components/refus.tsx';
import { ChampsPersonne } from '../forms/champs-personne.tsx';
import { useEssai } from '../forms/essai.ts';
import formulaire from '../forms/formulaire.module.css';
import { PERSONNE_VIDE, type PersonneForm, personneVersContrat } from '../forms/personne.ts';
import { attendre } from '../forms/succession.ts';
import { Tiroir } from '../forms/tiroir.tsx';
import { notifier } from '../notifier.tsx';
import { useAujourdhui } from '../session.ts';
import type { TiroirSuccessionProps } from './dossier-tiroirs-succession.tsx';
import { EffetPartage } from './succession-partage.tsx';

export function TiroirBanque({ dossier, succession, surFermer }: TiroirSuccessionProps) {
  const acte = useActe('succession.enregistrerBanque');
  const aujourdhui = useAujourdhui();
  const [banque, setBanque] = useState('');
  const [le, setLe] = useState<DateCivile | null>(aujourdhui);
  const [montant, setMontant] = useState<Centimes | null>(null);
  const [reference, setReference] = useState('');
  const [compte, setCompte] = useState(DEFUNT);
  const place = ['le', 'montantCentimes', 'banque'].includes(acte.refus?.champ ?? '');
  return (
    <Tiroir
      titre="Réponse de la banque"
      action="Enregistrer la réponse"
      surFermer={surFermer}
      enCours={acte.enCours}
      refus={acte.refus}
      refusPlace={place}
      attente={banque.trim() === '' ? 'Indiquez la banque.' : le ? null : 'Indiquez la date.'}
      surAction={async () => {
        if (!le) return;
        const fait = await acte.executer({
          dossierId: dossier.dossierId,
          banque,
          le,
          montantCentimes: montant ?? ZERO,
          reference,
          debiteurId: compte === DEFUNT ? null : compte,
        });
        if (!fait) return;
        notifier(`Réponse enregistrée. Reste dû\u00a0: ${formatEuros(fait.resteCentimes)}.`);
        surFermer();
      }}
    >
      <p className={formulaire.aide}>
        La banque rend ce qui reste sur le compte. Elle n’a rien rendu{'\u00a0'}: laissez le montant
        vide.
      </p>
      <TextInput
        label="Banque"
        autoComplete="off"
        maxLength={100}
        value={banque}
        onChange={(e) => setBanque(e.currentTarget.value)}
        error={erreurDuChamp(acte.refus, 'banque')}
        data-autofocus
      />
      {succession.tiers.length > 0 && (
        <Select
          label="Compte de"
          data={[
            { value: DEFUNT, label: succession.defunt },
            ...succession.tiers.map((t) => ({ value: t.debiteurId, label: t.nom })),
          ]}
          value={compte}
          onChange={(v) => v && setCompte(v)}
        />
      )}
      <div className={formulaire.deux}>
        <ChampDate
          label="Réponse du"
          value={le}
          onChange={setLe}
          error={erreurDuChamp(acte.refus, 'le')}
        />
        <ChampMontant
          label="Montant rendu"
          value={montant}
          onChange={setMontant}
          error={erreurDuChamp(acte.refus, 'montantCentimes')}
        />
      </div>
      <TextInput
        label="Référence du virement"
        autoComplete="off"
        maxLength={40}
        value={reference}
        onChange={(e) => setReference(e.currentTarget.value)}
      />
    </Tiroir>
  );
}

const DEFUNT = 'defunt';

const NOUVEAU = 'nouveau';

export function TiroirTiers({ dossier, succession, surFermer }: TiroirSuccessionProps) {
  const acte = useActe('succession.definirTiers');
  const [qui, setQui] = useState(succession.tiers[0]?.debiteurId ?? NOUVEAU);
  const [personne, setPersonne] = useState<PersonneForm>(PERSONNE_VIDE);
  const [recu, setRecu] = useState<Centimes | null>(null);
  const [piece, setPiece] = useState('');
  const nomme = qui !== NOUVEAU || (personne.nom.trim() !== '' && personne.prenoms.trim() !== '');
  const demande =
    recu !== null && piece.trim() !== '' && nomme
      ? {
          dossierId: dossier.dossierId,
          debiteurId: qui === NOUVEAU ? null : qui,
          personne: qui === NOUVEAU ? personneVersContrat(personne) : null,
          recuCentimes: recu,
          piece,
        }
      : null;
  const essai = useEssai('succession.definirTiers', acte.enCours ? null : demande);
  const refus = acte.refus ?? (demande ? essai.refus : null);
  return (
    <Tiroir
      titre="Versements reçus par un tiers"
      action="Enregistrer"
      surFermer={surFermer}
      enCours={acte.enCours}
      refusPlace
      attente={attendre(demande ? null : 'Indiquez qui, combien et la pièce.', essai)}
      surAction={async () => {
        if (!demande || !(await acte.executer(demande))) return;
        notifier('Part du tiers enregistrée.');
        surFermer();
      }}
    >
      <p className={formulaire.aide}>
        Qui a lui-même reçu des versements après le décès les doit seul. Zéro le retire.
      </p>
      {succession.tiers.length > 0 && (
        <Select
          label="Tiers"
          data={[
            ...succession.tiers.map((t) => ({ value: t.debiteurId, label: t.nom })),
            { value: NOUVEAU, label: 'Une autre personne' },
          ]}
          value={qui}
          onChange={(v) => v && setQui(v)}
        />
      )}
      {qui === NOUVEAU && (
        <ChampsPersonne
          valeur={personne}
          surChanger={setPersonne}
          erreur={(champ) => erreurDuChamp(refus, `personne.${champ}`)}
        />
      )}
      <ChampMontant
        label="Montant reçu"
        value={recu}
        onChange={setRecu}
        error={erreurDuChamp(refus, 'recuCentimes')}
      />
      <TextInput
        label="Pièce"
        placeholder="Réponse de la banque du…"
        autoComplete="off"
        maxLength={120}
        value={piece}
        onChange={(e) => setPiece(e.currentTarget.value)}
      />
      <EffetPartage
        partage={demande ? (essai.sortie ?? null) : null}
        refus={refus?.champ === 'recuCentimes' ? null : refus}
        enCours={essai.enCours}
        attente="Ce que chacun devra s’affiche dès que la saisie est complète."
      />
    </Tiroir>
  );
}
