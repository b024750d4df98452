/**
 * The state of a new schedule: what is typed, what the door answers, what is still missing, and
 * which confirmation is open.
 */
import { useMemo, useState } from 'react';
import type { DossierDetail, InduVue } from '../../shared/contract/dossier-vues.ts';
import type { Entree } from '../../shared/contract/index.ts';
import { type RefusLu, roleAdmis } from '../api.ts';
import {
  type Calcul,
  choisirProposition,
  demandeDe,
  manqueDe,
  type SaisieEcheancier,
  saisieInitiale,
} from '../forms/echeancier.ts';
import { useAujourdhui, useSession } from '../session.ts';
import { type Calculs, useCalcul } from './echeancier-calcul.ts';

export type Dialogue = 'accord' | 'offre' | 'transmission' | 'budget';

export type EtatEcheancier = Calculs & {
  readonly saisie: SaisieEcheancier;
  readonly demande: Entree<'echeancier.accorder'> | null;
  readonly principal: InduVue | undefined;
  /** What to type before anything can be computed. */
  readonly manque: string | null;
  /** Why it cannot be granted now: missing, refused, or not computed yet. */
  readonly empechement: RefusLu | null;
  /** The amicable manager simulates, the contentious pole grants. */
  readonly reserve: boolean;
  readonly ouvert: Dialogue | null;
  surSaisie(saisie: SaisieEcheancier): void;
  /** Takes this number of months. */
  etaler(nombre: number): void;
  /** Takes one of the three proposals. */
  choisir(proposition: Calcul['propositions'][number]): void;
  ouvrir(dialogue: Dialogue | null): void;
};

export function useEtatEcheancier(dossier: DossierDetail): EtatEcheancier {
  const { dossierId, indus } = dossier;
  const { role } = useSession().acteur;
  const aujourdhui = useAujourdhui();
  const [saisie, surSaisie] = useState(() => saisieInitiale(aujourdhui));
  const [ouvert, ouvrir] = useState<EtatEcheancier['ouvert']>(null);
  const demande = useMemo(() => demandeDe(dossierId, saisie), [dossierId, saisie]);
  const calculs = useCalcul(demande, roleAdmis('echeancier.accorder', role));
  const { calcul, refus } = calculs;
  const manque = manqueDe(saisie);
  const attente = manque ?? (calcul || refus ? null : 'L’échéancier se calcule.');
  return {
    ...calculs,
    saisie,
    demande,
    principal: indus.find((i) => i.accessoire === null) ?? indus[0],
    manque,
    empechement: attente === null ? refus : { code: 'ECHEANCIER_SAISIE', message: attente },
    reserve: refus?.code === 'ECHEANCIER_FRAUDE',
    ouvert,
    surSaisie,
    choisir: (proposition) => surSaisie(choisirProposition(saisie, proposition)),
    etaler: (nombre) => surSaisie({ ...saisie, par: 'duree', nombre }),
    ouvrir,
  };
}
