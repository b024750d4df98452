/**
 * The work of the import screen: a file read in the page, checked by the command on trial, checked
 * again after each correction, then imported. Interrupting keeps the file and the corrections.
 */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { RapportImport } from '../../shared/contract/import.ts';
import type { Progres } from '../../shared/contract/operation.ts';
import type { Refus } from '../../shared/refus.ts';
import { refusDe, useLong } from '../api.ts';
import { lireFichier } from '../fichier.ts';
import { type Correction, poserCorrection, type Situation } from '../forms/import.ts';

/** Corrections made one after the other are checked together. */
const REPOS_MS = 500;

type Fichier = { readonly nom: string; readonly contenu: string; readonly octets: number };

type Etat = {
  readonly fichier: Fichier | null;
  readonly corrections: readonly Correction[];
  /** Corrections that the last check, ended or not, was asked with; null: none was asked. */
  readonly demandees: readonly Correction[] | null;
  readonly rapport: RapportImport | null;
  /** Corrections that the report knows. */
  readonly controlees: readonly Correction[];
  readonly fait: boolean;
  readonly refusLecture: Refus | null;
};

const RIEN: Etat = {
  fichier: null,
  corrections: [],
  demandees: null,
  rapport: null,
  controlees: [],
  fait: false,
  refusLecture: null,
};

export type Import = {
  readonly situation: Situation;
  readonly rapport: RapportImport | null;
  readonly refus: Refus | null;
  readonly progres: Progres | null;
  readonly corrections: readonly Correction[];
  readonly controlees: readonly Correction[];
  choisir(fichier: File): void;
  corriger(correction: Correction): void;
  retirerCorrections(): void;
  /** Checks again what was interrupted or refused. */
  reprendre(): void;
  importer(): void;
  interrompre(): void;
  recommencer(): void;
};

export function useImport(): Import {
  const [etat, setEtat] = useState<Etat>(RIEN);
  const [lecture, setLecture] = useState<File | null>(null);
  // An interrupted reading still ends: its text is then nobody's.
  const enLecture = useRef<File | null>(null);
  const controle = useLong('import.executer');
  const execution = useLong('import.executer');
  const changer = useCallback(
    (partiel: Partial<Etat>) => setEtat((e) => ({ ...e, ...partiel })),
    [],
  );
  const noterLecture = (fichier: File | null) => {
    enLecture.current = fichier;
    setLecture(fichier);
  };
  const recommencer = () => {
    noterLecture(null);
    controle.oublier();
    execution.oublier();
    setEtat(RIEN);
  };
  useControleAuRepos(
    etat,
    controle.enCours || execution.enCours,
    async ({ fichier, corrections }) => {
      if (!fichier) return;
      execution.oublier();
      changer({ demandees: corrections });
      const rapport = await controle.lancer(demandeDe(fichier, corrections), { essai: true });
      // Another file may have been chosen meanwhile: its own check follows.
      if (rapport) {
        setEtat((e) =>
          e.fichier === fichier ? { ...e, rapport, controlees: corrections, fait: false } : e,
        );
      }
    },
  );
  const enCours = lecture
    ? ('lecture' as const)
    : controle.enCours
      ? ('controle' as const)
      : execution.enCours
        ? ('import' as const)
        : null;
  const arret = enCours ? null : (etat.refusLecture ?? controle.refus);
  return {
    situation: {
      fichier: etat.fichier,
      enCours,
      rapport: etat.rapport,
      refus: arret?.code ?? null,
      importArrete: !enCours && execution.refus?.code === 'INTERROMPU',
      fait: etat.fait,
    },
    rapport: etat.rapport,
    refus: arret ?? (enCours ? null : execution.refus),
    progres: controle.progres && controle.enCours ? controle.progres : execution.progres,
    corrections: etat.corrections,
    controlees: etat.controlees,
    choisir: (choisi) => {
      recommencer();
      noterLecture(choisi);
      lireFichier(choisi)
        .then((lu): Etat => ({ ...RIEN, fichier: { ...lu, octets: choisi.size } }))
        .catch((erreur: unknown): Etat => ({ ...RIEN, refusLecture: refusDe(erreur) }))
        .then((lu) => {
          if (enLecture.current !== choisi) return;
          noterLecture(null);
          setEtat(lu);
        });
    },
    corriger: (nouvelle) =>
      setEtat((e) => ({ ...e, corrections: poserCorrection(e.corrections, nouvelle) })),
    retirerCorrections: () => changer({ corrections: [] }),
    reprendre: () => {
      execution.oublier();
      changer({ demandees: null });
    },
    importer: async () => {
      if (!etat.fichier) return;
      const rapport = await execution.lancer(demandeDe(etat.fichier, etat.corrections));
      if (rapport) changer({ rapport, fait: true });
    },
    interrompre: () => {
      noterLecture(null);
      controle.interrompre();
      execution.interrompre();
    },
    recommencer,
  };
}

function demandeDe({ nom, contenu }: Fichier, corrections: readonly Correction[]) {
  return { nom, contenu, ...(corrections.length > 0 ? { corrections: [...corrections] } : {}) };
}

/** Asks for a check when a file arrives, and when the corrections have rested. */
function useControleAuRepos(
  etat: Etat,
  occupe: boolean,
  controler: (etat: Etat) => Promise<void>,
): void {
  const derniere = useRef(controler);
  useEffect(() => {
    derniere.current = controler;
  });
  useEffect(() => {
    if (occupe || !etat.fichier || etat.demandees === etat.corrections) return undefined;
    if (etat.demandees === null) {
      void derniere.current(etat);
      return undefined;
    }
    const minuterie = setTimeout(() => void derniere.current(etat), REPOS_MS);
    return () => clearTimeout(minuterie);
  }, [etat, occupe]);
}
