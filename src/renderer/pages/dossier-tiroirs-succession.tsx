/** The drawers of a death: declared, taken back, its notary; the others in their own files. */
import { Select, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { type DateCivile, formatDate } from '../../shared/date-civile.ts';
import { useActe } from '../api.ts';
import { Alerte } from '../components/alerte.tsx';
import { ChampDate } from '../components/champ-date.tsx';
import { erreurDuChamp } from '../components/refus.tsx';
import { ChampsPersonne } from '../forms/champs-personne.tsx';
import formulaire from '../forms/formulaire.module.css';
import { PERSONNE_VIDE, type PersonneForm, personneVersContrat } from '../forms/personne.ts';
import { Tiroir } from '../forms/tiroir.tsx';
import { notifier } from '../notifier.tsx';
import { principalDe } from './dossier-entete.tsx';
import type { TiroirDossierProps } from './dossier-tiroirs.tsx';
import { TiroirHeritiers } from './dossier-tiroirs-heritiers.tsx';
import { TiroirOption } from './dossier-tiroirs-option.tsx';
import {
  TiroirArrerages,
  TiroirReprendreArrerages,
} from './dossier-tiroirs-succession-arrerages.tsx';
import { TiroirNotaire } from './dossier-tiroirs-succession-notaire.tsx';
import { TiroirBanque, TiroirTiers } from './dossier-tiroirs-succession-sommes.tsx';

export type ActeSuccession =
  | 'declarer'
  | 'annuler'
  | 'heritiers'
  | 'option'
  | 'notaire'
  | 'banque'
  | 'arrerages'
  | 'reprendre'
  | 'tiers';

/** `id`: the heir who chooses, the arrears that are taken back. */
export type OuvertureSuccession = {
  tiroir: 'succession';
  acte: ActeSuccession;
  id?: string;
};

export function TiroirsSuccession({
  ouverture: { acte, id = '' },
  ...props
}: TiroirDossierProps & { ouverture: OuvertureSuccession }) {
  const { succession } = props.dossier;
  if (acte === 'declarer') return <TiroirDeclarer {...props} />;
  if (!succession) return null;
  const tous = { ...props, succession };
  switch (acte) {
    case 'annuler':
      return <TiroirAnnuler {...tous} />;
    case 'heritiers':
      return <TiroirHeritiers {...tous} />;
    case 'option':
      return <TiroirOption {...tous} personneId={id} />;
    case 'notaire':
      return <TiroirNotaire {...tous} />;
    case 'banque':
      return <TiroirBanque {...tous} />;
    case 'arrerages':
      return <TiroirArrerages {...tous} />;
    case 'reprendre':
      return <TiroirReprendreArrerages {...tous} mouvementId={id} />;
    case 'tiers':
      return <TiroirTiers {...tous} />;
  }
}

const AUTRE = 'autre';

function TiroirDeclarer({ dossier, surFermer }: TiroirDossierProps) {
  const acte = useActe('succession.declarer');
  const candidats = (principalDe(dossier)?.debiteurs ?? []).filter(
    (d) => d.qualite === 'principal' || d.qualite === 'conjoint',
  );
  const [qui, setQui] = useState(candidats[0]?.personne.personneId ?? AUTRE);
  const [personne, setPersonne] = useState<PersonneForm>(PERSONNE_VIDE);
  const connu = candidats.find((d) => d.personne.personneId === qui)?.personne;
  const [decesLe, setDecesLe] = useState<DateCivile | null>(connu?.decesLe ?? null);
  const [preuve, setPreuve] = useState('');
  const place = ['decesLe', 'preuve', 'personneId'].includes(acte.refus?.champ ?? '');
  return (
    <Tiroir
      titre="Déclarer un décès"
      action="Déclarer le décès"
      surFermer={surFermer}
      enCours={acte.enCours}
      refus={acte.refus}
      refusPlace={place}
      attente={
        !decesLe
          ? 'Indiquez le jour du décès.'
          : preuve.trim() === ''
            ? 'Indiquez la preuve du décès.'
            : null
      }
      surAction={async () => {
        if (!decesLe) return;
        const fait = await acte.executer({
          dossierId: dossier.dossierId,
          personneId: qui === AUTRE ? null : qui,
          personne: qui === AUTRE ? personneVersContrat(personne) : null,
          decesLe,
          preuve,
        });
        if (!fait) return;
        notifier('Décès déclaré : le recouvrement est suspendu.');
        surFermer();
      }}
    >
      <Select
        label="Personne décédée"
        data={[
          ...candidats.map((d) => ({
            value: d.personne.personneId,
            label: `${d.personne.nom} ${d.personne.prenoms}`,
          })),
          { value: AUTRE, label: 'Une personne hors du dossier' },
        ]}
        value={qui}
        onChange={(v) => v && setQui(v)}
        error={erreurDuChamp(acte.refus, 'personneId')}
      />
      {qui === AUTRE && (
        <ChampsPersonne
          valeur={personne}
          surChanger={setPersonne}
          erreur={(champ) => erreurDuChamp(acte.refus, `personne.${champ}`)}
        />
      )}
      <ChampDate
        label="Décédé le"
        value={decesLe}
        onChange={setDecesLe}
        error={erreurDuChamp(acte.refus, 'decesLe')}
        data-autofocus
      />
      <TextInput
        label="Preuve du décès"
        placeholder="Acte de décès, répertoire des décès…"
        autoComplete="off"
        maxLength={120}
        value={preuve}
        onChange={(e) => setPreuve(e.currentTarget.value)}
        error={erreurDuChamp(acte.refus, 'preuve')}
      />
      <Alerte ton="encre">
        Relances, retenues et poursuites contre le défunt s’arrêtent à ce jour. La dette passe aux
        héritiers, chacun pour sa part.
      </Alerte>
    </Tiroir>
  );
}

export type TiroirSuccessionProps = TiroirDossierProps & {
  succession: NonNullable<TiroirDossierProps['dossier']['succession']>;
};

function TiroirAnnuler({ dossier, succession, surFermer }: TiroirSuccessionProps) {
  const acte = useActe('succession.annuler');
  const [motif, setMotif] = useState('');
  return (
    <Tiroir
      titre="Annuler le décès déclaré"
      action="Annuler le décès"
      surFermer={surFermer}
      enCours={acte.enCours}
      refus={acte.refus}
      attente={motif.trim() === '' ? 'Indiquez le motif.' : null}
      surAction={async () => {
        if (!(await acte.executer({ dossierId: dossier.dossierId, motif }))) return;
        notifier('Décès annulé : le recouvrement reprend.');
        surFermer();
      }}
    >
      <p className={formulaire.aide}>
        Décès du {formatDate(succession.decesLe)}. La suspension se clôt, les héritiers sont
        retirés, {succession.defunt} doit de nouveau.
      </p>
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
