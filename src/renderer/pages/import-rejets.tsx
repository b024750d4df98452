/**
 * The rejected lines. Entrée takes the correction that is proposed, Espace types one in its place;
 * the file is checked again by itself. What is not corrected here is exported.
 */
import { IconFileTypeCsv } from '@tabler/icons-react';
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import type { RapportImport, Rejet } from '../../shared/contract/import.ts';
import { Bouton } from '../components/bouton.tsx';
import { Carte } from '../components/carte.tsx';
import { EtatVide } from '../components/etats.tsx';
import { Tableau } from '../components/tableau.tsx';
import { formatNombre } from '../format.ts';
import { type Correction, corrigible, enAttente, lignesEcartees } from '../forms/import.ts';
import classes from './import.module.css';
import { colonnesRejets, type RejetVu } from './import-rejets-colonnes.tsx';

export type RejetsProps = {
  rapport: RapportImport;
  corrections: readonly Correction[];
  controlees: readonly Correction[];
  /** Absent: the lines are read only. */
  surCorriger?: ((correction: Correction) => void) | undefined;
  surRetirer: () => void;
  surExporter: () => void;
};

export function Rejets(props: RejetsProps) {
  const { rapport, corrections, controlees, surCorriger, surRetirer, surExporter } = props;
  const [saisie, setSaisie] = useState<string | null>(null);
  const [ici, setIci] = useState<string | null>(null);
  const boite = useRef<HTMLDivElement>(null);
  const rejets = useMemo(
    () => rapport.rejets.map((r, rang) => ({ ...r, cle: `${r.ligne} ${r.colonne} ${rang}` })),
    [rapport],
  );
  useFocusGarde(boite, rejets);
  const corriger = (r: Rejet, valeur: string) =>
    surCorriger?.({ ligne: r.ligne, colonne: r.colonne, valeur });
  const ouvrir = (r: RejetVu) => surCorriger && corrigible(r) && setSaisie(r.cle);
  const fermer = (cle: string) => {
    setSaisie(null);
    boite.current?.querySelector<HTMLElement>(`[data-cle="${CSS.escape(cle)}"]`)?.focus();
  };
  const frapper = (e: KeyboardEvent<HTMLElement>) => {
    const cle = e.target instanceof HTMLElement ? e.target.getAttribute('data-cle') : null;
    const r = e.key === 'Enter' && !e.ctrlKey ? rejets.find((x) => x.cle === cle) : undefined;
    if (!r || !surCorriger) return;
    e.preventDefault();
    if (r.correction !== null) corriger(r, r.correction);
    else ouvrir(r);
  };
  const detail = rejets.find((r) => r.cle === ici);
  const colonnes = colonnesRejets({
    saisie,
    attente: (r) => enAttente(r, corrections, controlees),
    ...(surCorriger
      ? { surAccepter: (r: Rejet) => r.correction !== null && corriger(r, r.correction) }
      : {}),
    surSaisir: ouvrir,
    surValider: (r, valeur) => {
      corriger(r, valeur);
      fermer(r.cle);
    },
    surAbandonner: (r) => fermer(r.cle),
  });
  return (
    <Carte
      titre="Lignes rejetées"
      sousTitre={sousTitreDe(rapport)}
      marge={false}
      actions={
        <>
          {corrections.length > 0 && surCorriger && (
            <Bouton genre="texte" size="xs" onClick={surRetirer}>
              {corrections.length === 1
                ? 'Retirer la correction'
                : `Retirer les ${formatNombre(corrections.length)} corrections`}
            </Bouton>
          )}
          {rapport.csvRejets !== '' && (
            <Bouton size="xs" icone={IconFileTypeCsv} onClick={surExporter}>
              {libelleExporter(lignesEcartees(rapport))}
            </Bouton>
          )}
        </>
      }
      pied={
        rejets.length > 0 && (
          <p aria-live="polite" className={classes.detail}>
            {detail
              ? `Ligne ${formatNombre(detail.ligne)}\u00a0: ${detail.detail}`
              : 'Choisissez une ligne pour lire ce qui l’empêche.'}
          </p>
        )
      }
    >
      {rejets.length === 0 ? (
        <EtatVide titre="Aucune ligne rejetée." />
      ) : (
        // biome-ignore lint/a11y/noStaticElementInteractions: Enter belongs to the rows inside
        <div
          ref={boite}
          className={classes.rejets}
          onKeyDown={frapper}
          onFocus={(e) => {
            const rangee = e.target.closest<HTMLElement>('[data-cle]');
            if (rangee) setIci(rangee.getAttribute('data-cle'));
          }}
        >
          <Tableau
            legende="Lignes rejetées"
            densite="carte"
            principal
            colonnes={colonnes}
            lignes={rejets}
            cleDe={(r) => r.cle}
            surApercu={ouvrir}
          />
        </div>
      )}
    </Carte>
  );
}

function sousTitreDe({ rejets, lignesRejetees }: RapportImport): string {
  if (rejets.length === 0) return '';
  return rejets.length < lignesRejetees
    ? `les ${formatNombre(rejets.length)} premiers rejets\u202f; le fichier exporté les contient tous`
    : 'corrigez ici, ou exportez puis réimportez';
}

function libelleExporter(nombre: number): string {
  return nombre === 1 ? 'Exporter le rejet' : `Exporter les ${formatNombre(nombre)} rejets`;
}

/** A corrected line leaves the table with the focus in it: the next one takes it. */
function useFocusGarde(
  boite: React.RefObject<HTMLElement | null>,
  rejets: readonly RejetVu[],
): void {
  const rang = useRef<number | null>(null);
  useEffect(() => {
    const noter = (e: FocusEvent) => {
      const rangee = e.target instanceof Element ? e.target.closest('tr[data-cle]') : null;
      const dedans = rangee && boite.current?.contains(rangee);
      rang.current = dedans ? Number(rangee.getAttribute('data-index')) : null;
    };
    document.addEventListener('focusin', noter);
    return () => document.removeEventListener('focusin', noter);
  }, [boite]);
  useEffect(() => {
    if (rang.current === null || document.activeElement !== document.body) return;
    const cible = Math.min(rang.current, rejets.length - 1);
    boite.current?.querySelector<HTMLElement>(`tr[data-index="${cible}"]`)?.focus();
  }, [rejets, boite]);
}
