/**
 * The journal of a case: a note is added on the spot; a postal fact entered by mistake is undone,
 * with its reason, as long as nothing rests on it.
 */
import { SegmentedControl, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import type { DossierDetail } from '../../shared/contract/dossier-vues.ts';
import { roleAdmis, useActe } from '../api.ts';
import { CHEMINS } from '../chemins.ts';
import { Bouton } from '../components/bouton.tsx';
import { Carte } from '../components/carte.tsx';
import { Confirmation, EtatVide } from '../components/etats.tsx';
import { type Evenement, Journal } from '../components/journal.tsx';
import { AlerteRefus } from '../components/refus.tsx';
import { useRetourFocus } from '../forms/retour-focus.ts';
import { notifier } from '../notifier.tsx';
import { useSession } from '../session.ts';
import classes from './dossier.module.css';

const FILTRES = [
  { value: 'tout', label: 'Tout' },
  { value: 'notes', label: 'Notes' },
  { value: 'actes', label: 'Actes' },
];

const CHAMP_NOTE = 'note-du-dossier';

/** Puts the focus in the note field: the act « Note » of the header. */
export function allerALaNote(): void {
  document.getElementById(CHAMP_NOTE)?.focus();
}

export function CarteJournal({ dossier }: { dossier: DossierDetail }) {
  const { role } = useSession().acteur;
  const [filtre, setFiltre] = useState('tout');
  const [annulation, setAnnulation] = useState<Evenement | null>(null);
  const visibles = dossier.evenements.filter(
    (e) => filtre === 'tout' || (e.type === 'note') === (filtre === 'notes'),
  );
  const peutAnnuler = roleAdmis('evenement.annuler', role) && !dossier.annule;
  return (
    <Carte
      titre="Journal"
      actions={
        <SegmentedControl
          aria-label="Événements montrés"
          data={FILTRES}
          value={filtre}
          onChange={setFiltre}
        />
      }
    >
      {dossier.permis['dossier.noter'] === null && <Note dossierId={dossier.dossierId} />}
      {visibles.length === 0 && filtre !== 'tout' ? (
        <EtatVide titre={filtre === 'notes' ? 'Aucune note.' : 'Aucun acte.'} />
      ) : (
        <Journal
          evenements={visibles}
          actions={(e) => (
            <>
              {e.documentId && dossier.documents.some((d) => d.documentId === e.documentId) && (
                <Link
                  className={classes.lien ?? ''}
                  to={CHEMINS.document(dossier.dossierId, e.documentId)}
                >
                  Voir le courrier
                </Link>
              )}
              {peutAnnuler && e.annulable && (
                <button type="button" className={classes.lien} onClick={() => setAnnulation(e)}>
                  Retirer
                  <span className="hors-ecran">&nbsp;: {e.titre}</span>
                </button>
              )}
            </>
          )}
        />
      )}
      {annulation && <Annulation evenement={annulation} surFermer={() => setAnnulation(null)} />}
    </Carte>
  );
}

function Note({ dossierId }: { dossierId: string }) {
  const acte = useActe('dossier.noter');
  const [texte, setTexte] = useState('');
  const [ouverte, setOuverte] = useState(false);
  const ajouter = async () => {
    if (texte.trim() === '' || acte.enCours) return;
    if (!(await acte.executer({ dossierId, texte }))) return;
    setTexte('');
    notifier('Note ajoutée au journal.');
  };
  return (
    <form
      className={classes.note}
      onSubmit={(e) => {
        e.preventDefault();
        void ajouter();
      }}
      onBlur={(e) => {
        if (!e.currentTarget.contains(e.relatedTarget)) setOuverte(texte.trim() !== '');
      }}
    >
      <Textarea
        id={CHAMP_NOTE}
        aria-label="Ajouter une note au journal"
        placeholder="Ajouter une note au journal"
        minRows={ouverte ? 3 : 1}
        maxRows={10}
        maxLength={4000}
        value={texte}
        rightSection={texte === '' && !ouverte ? <kbd aria-hidden>N</kbd> : undefined}
        rightSectionPointerEvents="none"
        onFocus={() => setOuverte(true)}
        onChange={(e) => setTexte(e.currentTarget.value)}
        onKeyDown={(e) => {
          if (e.key === 'Enter' && (e.ctrlKey || e.metaKey)) {
            e.preventDefault();
            void ajouter();
          }
          if (e.key === 'Escape' && texte === '') e.currentTarget.blur();
        }}
      />
      <AlerteRefus refus={acte.refus} />
      {ouverte && (
        <div className={classes.noteBas}>
          <span>Une note ne se modifie pas.</span>
          <Bouton
            type="submit"
            size="xs"
            genre="discret"
            loading={acte.enCours}
            rightSection={<kbd aria-hidden>Ctrl Entrée</kbd>}
            refus={texte.trim() === '' ? 'La note est vide.' : null}
          >
            Ajouter
          </Bouton>
        </div>
      )}
    </form>
  );
}

function Annulation({ evenement, surFermer }: { evenement: Evenement; surFermer: () => void }) {
  useRetourFocus();
  const acte = useActe('evenement.annuler');
  const [motif, setMotif] = useState('');
  const [oubli, setOubli] = useState(false);
  return (
    <Confirmation
      ouverte
      titre={`Retirer «\u00a0${evenement.titre}\u00a0»\u202f?`}
      action="Retirer l’événement"
      surFermer={surFermer}
      enCours={acte.enCours}
      refus={acte.refus}
      surConfirmer={async () => {
        setOubli(motif.trim() === '');
        if (motif.trim() === '') return;
        const fait = await acte.executer({
          evenementId: evenement.evenementId,
          motif: motif.trim(),
        });
        if (!fait) return;
        notifier('Événement retiré. Les délais sont recalculés.');
        surFermer();
      }}
    >
      <p>
        Les délais et la prescription sont recalculés comme s’il n’avait pas eu lieu. Le journal
        garde la trace des deux.
      </p>
      <TextInput
        label="Motif du retrait"
        data-autofocus
        maxLength={300}
        autoComplete="off"
        value={motif}
        onChange={(e) => setMotif(e.currentTarget.value)}
        error={oubli && motif.trim() === '' ? 'Indiquez pourquoi.' : undefined}
      />
    </Confirmation>
  );
}
