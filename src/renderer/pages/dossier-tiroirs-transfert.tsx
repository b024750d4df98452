/**
 * The passage between the two stages: the checklist of a transfer, each box filled or why not, and
 * the return with its reason.
 */
import { Select, Textarea, TextInput } from '@mantine/core';
import { IconAlertCircle, IconCircleCheck } from '@tabler/icons-react';
import { useState } from 'react';
import type { Sortie } from '../../shared/contract/index.ts';
import { formatDate } from '../../shared/date-civile.ts';
import {
  LIBELLE_MOTIF_RETOUR,
  MOTIFS_RETOUR,
  type MotifRetour,
} from '../../shared/nomenclature-transfert.ts';
import { useActe, useLecture } from '../api.ts';
import { Alerte } from '../components/alerte.tsx';
import { Lecture } from '../components/etats.tsx';
import { erreurDuChamp } from '../components/refus.tsx';
import { Tiroir } from '../forms/tiroir.tsx';
import { notifier } from '../notifier.tsx';
import { principalDe } from './dossier-entete.tsx';
import type { TiroirDossierProps } from './dossier-tiroirs.tsx';
import { AdresseSurPlace } from './dossier-tiroirs-adresse.tsx';
import classes from './dossier-transfert.module.css';

type Controle = Sortie<'transfert.controler'>;

export function TiroirTransfert({ dossier, surFermer }: TiroirDossierProps) {
  const { dossierId } = dossier;
  const acte = useActe('transfert.envoyer');
  const lecture = useLecture('transfert.controler', { dossierId });
  const [motif, setMotif] = useState('');
  const [simulation, setSimulation] = useState('');
  const fraude = principalDe(dossier)?.nature === 'fraude';
  return (
    <Tiroir
      titre="Transmettre au contentieux"
      action="Transmettre"
      surFermer={surFermer}
      enCours={acte.enCours}
      refus={acte.refus}
      refusPlace={['motif', 'simulation'].includes(acte.refus?.champ ?? '')}
      attente={lecture.data ? attenteDe(lecture.data) : 'La liste de contrôle se lit.'}
      surAction={async () => {
        const simulee = simulation.trim() === '' ? null : simulation.trim();
        if (!(await acte.executer({ dossierId, motif, simulation: simulee }))) return;
        notifier('Dossier transmis au contentieux. Établissez le courrier qui l’annonce (D13).');
        surFermer();
      }}
    >
      {fraude && (
        <Alerte ton="fraude" titre="Indu frauduleux.">
          Le pôle contentieux expertise le dossier et décide seul d’un échéancier.
        </Alerte>
      )}
      <Lecture de={lecture} libelle="Lecture de la liste de contrôle…" lignes={8}>
        {(controle) => <ListeControle controle={controle} dossierId={dossierId} />}
      </Lecture>
      <Textarea
        label="Ce que le contentieux doit savoir"
        maxLength={1000}
        value={motif}
        onChange={(e) => setMotif(e.currentTarget.value)}
        error={erreurDuChamp(acte.refus, 'motif')}
      />
      {fraude && (
        <TextInput
          label="Simulation d’échéancier à joindre"
          description="Exemple : 36 mensualités de 95 €, proposées par le débiteur."
          autoComplete="off"
          maxLength={300}
          value={simulation}
          onChange={(e) => setSimulation(e.currentTarget.value)}
          error={erreurDuChamp(acte.refus, 'simulation')}
        />
      )}
    </Tiroir>
  );
}

function attenteDe({ possible, possibleLe, points }: Controle): string | null {
  if (possible) return null;
  if (possibleLe) return `Transfert possible à partir du ${formatDate(possibleLe)}.`;
  const vides = points.filter((p) => !p.rempli).map((p) => p.libelle.toLowerCase());
  return `Il manque\u00a0: ${vides.join(', ')}.`;
}

function ListeControle({ controle, dossierId }: { controle: Controle; dossierId: string }) {
  const { points, possible, possibleLe } = controle;
  const vides = points.filter((p) => !p.rempli);
  return (
    <div>
      <p className={classes.phrase} role="status">
        {possible
          ? 'Toutes les cases sont remplies.'
          : `${vides.length} ${vides.length > 1 ? 'cases vides' : 'case vide'} sur ${points.length}.`}
        {possibleLe && !possible && ` Possible à partir du ${formatDate(possibleLe)}.`}
      </p>
      <ul className={classes.points} aria-label="Liste de contrôle">
        {[...vides, ...points.filter((p) => p.rempli)].map((p) => (
          <li key={p.point} className={classes.point} data-vide={!p.rempli || undefined}>
            {p.rempli ? (
              <IconCircleCheck size={16} stroke={1.75} aria-hidden />
            ) : (
              <IconAlertCircle size={16} stroke={1.75} aria-hidden />
            )}
            <b>
              {p.libelle}
              <span className="hors-ecran">{p.rempli ? ', rempli' : ', vide'}</span>
            </b>
            {p.raison && <span className={classes.raison}>{p.raison}</span>}
            {p.point === 'adresse' && !p.rempli && <AdresseSurPlace dossierId={dossierId} />}
          </li>
        ))}
      </ul>
    </div>
  );
}

export function TiroirRetour({ dossier, surFermer }: TiroirDossierProps) {
  const acte = useActe('transfert.retourner');
  const [motif, setMotif] = useState<MotifRetour | null>(null);
  const [texte, setTexte] = useState('');
  const muet = motif === 'autre' && texte.trim() === '';
  return (
    <Tiroir
      titre="Retourner à l’amiable"
      action="Retourner"
      surFermer={surFermer}
      enCours={acte.enCours}
      refus={acte.refus}
      refusPlace={acte.refus?.champ === 'texte'}
      attente={!motif ? 'Choisissez le motif.' : muet ? 'Précisez le motif du retour.' : null}
      surAction={async () => {
        if (!motif) return;
        if (!(await acte.executer({ dossierId: dossier.dossierId, motif, texte }))) return;
        notifier('Dossier retourné à l’amiable.');
        surFermer();
      }}
    >
      <Select
        label="Motif du retour"
        placeholder="Choisir un motif"
        data-autofocus
        data={MOTIFS_RETOUR.map((value) => ({ value, label: LIBELLE_MOTIF_RETOUR[value] }))}
        value={motif}
        onChange={(v) => setMotif(v as MotifRetour | null)}
      />
      <Textarea
        label="Ce que l’amiable doit corriger"
        maxLength={1000}
        value={texte}
        onChange={(e) => setTexte(e.currentTarget.value)}
        error={erreurDuChamp(acte.refus, 'texte')}
      />
    </Tiroir>
  );
}
