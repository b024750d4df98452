/**
 * The standard states of a list, a pane, a document: loading, empty, filtered empty, failure,
 * and the confirmation of an act with legal or financial effect.
 */
import { Modal, Skeleton } from '@mantine/core';
import { IconCircleCheck, IconFilter, type TablerIcon } from '@tabler/icons-react';
import type { UseQueryResult } from '@tanstack/react-query';
import { type ReactNode, useEffect, useState } from 'react';
import { type RefusLu, refusDe } from '../api.ts';
import { Bouton } from './bouton.tsx';
import classes from './etats.module.css';
import { AlerteRefus } from './refus.tsx';

const DELAI_MS = 200;
const COLONNES = ['18%', '20%', 'auto', '16%'];

/** Nothing for 200 ms, then the shape of what comes and a word for a screen reader. */
export function Chargement({
  libelle = 'Chargement…',
  lignes = 4,
}: {
  libelle?: string;
  lignes?: number;
}) {
  const [visible, setVisible] = useState(false);
  useEffect(() => {
    const minuterie = setTimeout(() => setVisible(true), DELAI_MS);
    return () => clearTimeout(minuterie);
  }, []);
  if (!visible) return null;
  return (
    <div className={classes.chargement} aria-busy="true">
      {Array.from({ length: lignes }, (_, rang) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: identical bones, never reordered
        <div key={rang} className={classes.os}>
          {COLONNES.map((largeur) => (
            <Skeleton key={largeur} height={10} width={largeur} animate={false} radius="sm" />
          ))}
        </div>
      ))}
      <p className={classes.libelle} role="status">
        {libelle}
      </p>
    </div>
  );
}

export type VideProps = {
  titre: string;
  children?: ReactNode;
  icone?: TablerIcon;
  action?: ReactNode;
};

/** Nothing here, and it is said why. */
export function EtatVide({ titre, children, icone: Icone = IconCircleCheck, action }: VideProps) {
  return (
    <div className={classes.vide}>
      <Icone size={26} stroke={1.5} aria-hidden className={classes.icone} />
      <p className={classes.titre}>{titre}</p>
      {children && <p className={classes.detail}>{children}</p>}
      {action}
    </div>
  );
}

/** Filters hide everything: how many are on, one button clears them. */
export function VideFiltre({
  titre = 'Aucun dossier ne correspond à ces filtres',
  filtres,
  surEffacer,
}: {
  titre?: string;
  filtres: number;
  surEffacer: () => void;
}) {
  return (
    <EtatVide
      titre={titre}
      icone={IconFilter}
      action={
        <Bouton size="xs" onClick={surEffacer}>
          Effacer les filtres
        </Bouton>
      }
    >
      {filtres < 2 ? 'Un filtre est actif.' : `${filtres} filtres sont actifs.`}
    </EtatVide>
  );
}

/** It failed: what happened, nothing lost, try again, code to copy. */
export function Echec({ refus, surReessayer }: { refus: RefusLu; surReessayer?: () => void }) {
  return (
    <div className={classes.echec}>
      <AlerteRefus refus={refus} {...(surReessayer ? { surReessayer } : {})} />
    </div>
  );
}

/** A read in its three states; `children` draws the value. */
export function Lecture<T>({
  de,
  libelle,
  lignes,
  children,
}: {
  de: UseQueryResult<T, Error>;
  libelle?: string;
  lignes?: number;
  children: (valeur: T) => ReactNode;
}) {
  if (de.data !== undefined) return children(de.data);
  if (de.error) return <Echec refus={refusDe(de.error)} surReessayer={() => void de.refetch()} />;
  return <Chargement {...(libelle ? { libelle } : {})} {...(lignes ? { lignes } : {})} />;
}

export type ConfirmationProps = {
  ouverte: boolean;
  /** A question: « Transférer ce dossier au contentieux ? » */
  titre: string;
  /** What will happen. */
  children: ReactNode;
  /** The verb of the effect: « Transférer ». */
  action: string;
  surConfirmer: () => void;
  surFermer: () => void;
  enCours?: boolean;
  /** Irreversible: the button is crimson. */
  irreversible?: boolean;
  refus?: RefusLu | null;
};

/** Only for acts with legal or financial effect; the focus starts on the first field. */
export function Confirmation({
  ouverte,
  titre,
  children,
  action,
  surConfirmer,
  surFermer,
  enCours = false,
  irreversible = false,
  refus = null,
}: ConfirmationProps) {
  return (
    <Modal opened={ouverte} onClose={surFermer} title={titre} withCloseButton={false}>
      <form
        onSubmit={(e) => {
          e.preventDefault();
          surConfirmer();
        }}
      >
        <div className={classes.confirmation}>{children}</div>
        <AlerteRefus refus={refus} />
        <div className={classes.boutons}>
          <Bouton onClick={surFermer} rightSection={<kbd aria-hidden>Échap</kbd>}>
            Annuler
          </Bouton>
          <Bouton
            genre={irreversible ? 'danger' : 'principal'}
            type="submit"
            loading={enCours}
            data-autofocus
          >
            {action}
          </Bouton>
        </div>
      </form>
    </Modal>
  );
}
