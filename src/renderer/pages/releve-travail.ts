/**
 * The work of the statement screen: a file read in the page, checked by the command on trial, then
 * recorded. Interrupting keeps the file; a refusal of the recording keeps the check.
 */
import { useRef, useState } from 'react';
import type { EffetEncaissement } from '../../shared/contract/encaissement.ts';
import type { Progres } from '../../shared/contract/operation.ts';
import type { RapportReleve } from '../../shared/contract/releve.ts';
import type { Refus } from '../../shared/refus.ts';
import { refusDe, useLong } from '../api.ts';
import { lireFichier } from '../fichier.ts';
import type { SituationReleve } from '../forms/releve.ts';

type Fichier = { readonly nom: string; readonly contenu: string; readonly octets: number };

type Etat = {
  readonly fichier: Fichier | null;
  readonly rapport: RapportReleve | null;
  readonly fait: boolean;
  readonly refusLecture: Refus | null;
  /** What was settled from this screen, by payment. */
  readonly effets: Readonly<Record<string, EffetEncaissement>>;
};

const RIEN: Etat = { fichier: null, rapport: null, fait: false, refusLecture: null, effets: {} };

export type Releve = {
  readonly situation: SituationReleve;
  readonly rapport: RapportReleve | null;
  readonly refus: Refus | null;
  readonly progres: Progres | null;
  readonly effets: Etat['effets'];
  choisir(fichier: File): void;
  /** Checks again what was interrupted or refused. */
  reprendre(): void;
  enregistrer(): void;
  interrompre(): void;
  recommencer(): void;
  noterEffet(effet: EffetEncaissement): void;
};

export function useReleve(): Releve {
  const [etat, setEtat] = useState<Etat>(RIEN);
  const [lecture, setLecture] = useState<File | null>(null);
  // The file of the moment: what an older reading or check still answers is nobody's.
  const actuel = useRef<File | null>(null);
  const controle = useLong('releve.importer');
  const execution = useLong('releve.importer');
  const poser = (fichier: File | null) => {
    actuel.current = fichier;
    setLecture(fichier);
  };
  const controler = async (fichier: Fichier, choisi: File | null) => {
    const rapport = await controle.lancer(demandeDe(fichier), { essai: true });
    if (rapport && actuel.current === choisi) setEtat((e) => ({ ...e, rapport, fait: false }));
  };
  const recommencer = () => {
    controle.interrompre();
    poser(null);
    controle.oublier();
    execution.oublier();
    setEtat(RIEN);
  };
  const enCours = enCoursDe(lecture !== null, controle.enCours, execution.enCours);
  const arret = enCours ? null : (etat.refusLecture ?? controle.refus);
  return {
    situation: {
      fichier: etat.fichier,
      enCours,
      rapport: etat.rapport,
      refus: arret?.code ?? null,
      arrete: !enCours && execution.refus?.code === 'INTERROMPU',
      fait: etat.fait,
    },
    rapport: etat.rapport,
    refus: arret ?? (enCours ? null : execution.refus),
    progres: controle.enCours ? controle.progres : execution.progres,
    effets: etat.effets,
    choisir: (choisi) => {
      recommencer();
      poser(choisi);
      void lireFichier(choisi).then(
        (lu) => {
          if (actuel.current !== choisi) return;
          setLecture(null);
          const fichier = { ...lu, octets: choisi.size };
          setEtat({ ...RIEN, fichier });
          void controler(fichier, choisi);
        },
        (erreur: unknown) => {
          if (actuel.current !== choisi) return;
          poser(null);
          setEtat({ ...RIEN, refusLecture: refusDe(erreur) });
        },
      );
    },
    reprendre: () => {
      execution.oublier();
      if (etat.fichier) void controler(etat.fichier, actuel.current);
    },
    enregistrer: async () => {
      if (!etat.fichier) return;
      const rapport = await execution.lancer(demandeDe(etat.fichier));
      if (rapport) setEtat((e) => ({ ...e, rapport, fait: true }));
    },
    interrompre: () => {
      if (lecture) poser(null);
      controle.interrompre();
      execution.interrompre();
    },
    recommencer,
    noterEffet: (effet) =>
      setEtat((e) => ({ ...e, effets: { ...e.effets, [effet.encaissementId]: effet } })),
  };
}

const demandeDe = ({ nom, contenu }: Fichier) => ({ nom, contenu });

function enCoursDe(
  lecture: boolean,
  controle: boolean,
  execution: boolean,
): SituationReleve['enCours'] {
  if (lecture) return 'lecture';
  if (controle) return 'controle';
  return execution ? 'enregistrement' : null;
}
