/**
 * A batch of reminders from the window: prepared by the door, then made one file at a time, each in
 * its own transaction. Stopping keeps what is done; a refusal of one file does not stop the others.
 */
import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { LotPrepare } from '../../shared/contract/lot.ts';
import type { Progres } from '../../shared/contract/operation.ts';
import type { DateCivile } from '../../shared/date-civile.ts';
import type { Refus } from '../../shared/refus.ts';
import { appeler, rafraichir, refusDe } from '../api.ts';

export type CodeRelance = 'D02' | 'D03';
export type LigneLot = LotPrepare['lignes'][number];
export type Faite = LigneLot & { readonly documentId: string; readonly reference: string };
export type Manquee = LigneLot & { readonly raison: Refus };

export type RapportLot = {
  readonly faites: readonly Faite[];
  readonly manquees: readonly Manquee[];
  /** Not tried: stopped before. */
  readonly restantes: number;
};

export type Demande = {
  readonly code: CodeRelance;
  readonly lignes: readonly LigneLot[];
  /** Day on which the letters leave; null: their sending is recorded later. */
  readonly envoyeLe: DateCivile | null;
};

export type Execution = {
  lancer(demande: Demande): Promise<void>;
  interrompre(): void;
  readonly progres: Progres | null;
  readonly rapport: RapportLot | null;
};

export function useRelances(): Execution {
  const client = useQueryClient();
  const arret = useRef(false);
  const [progres, setProgres] = useState<Progres | null>(null);
  const [rapport, setRapport] = useState<RapportLot | null>(null);
  const lancer = async ({ code, lignes, envoyeLe }: Demande) => {
    arret.current = false;
    const faites: Faite[] = [];
    const manquees: Manquee[] = [];
    for (const ligne of lignes) {
      if (arret.current) break;
      const fait = faites.length + manquees.length;
      setProgres({ fait, total: lignes.length, libelle: `Relance de ${ligne.debiteur}` });
      try {
        faites.push({ ...ligne, ...(await relancer(ligne, code, envoyeLe)) });
      } catch (erreur) {
        manquees.push({ ...ligne, raison: refusDe(erreur) });
      }
    }
    const restantes = lignes.length - faites.length - manquees.length;
    setProgres(null);
    setRapport({ faites, manquees, restantes });
    await rafraichir(client);
  };
  return {
    lancer,
    interrompre: () => {
      arret.current = true;
    },
    progres,
    rapport,
  };
}

async function relancer(
  { dossierId }: LigneLot,
  code: CodeRelance,
  envoyeLe: DateCivile | null,
): Promise<{ documentId: string; reference: string }> {
  const { documentId, reference } = await appeler(
    'courrier.etablir',
    { dossierId, code },
    { cle: crypto.randomUUID() },
  );
  if (envoyeLe !== null) {
    await appeler(
      'courrier.envoyer',
      { documentId, envoyeLe, mode: 'simple', numero: null },
      { cle: crypto.randomUUID() },
    );
  }
  return { documentId, reference };
}
