/**
 * The rejected lines. Entrée takes the correction that is proposed, Espace types one in its place;
 * the file is checked again by itself. What is not corrected here is exported.
 */
import { IconCircleX, IconFileTypeCsv, IconPencil } from '@tabler/icons-react';
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import type { RapportImport, Rejet } from '../../shared/contract/import.ts';
import { Pastille } from '../components/badges.tsx';
import { Bouton, BoutonIcone } from '../components/bouton.tsx';
import { Carte } from '../components/carte.tsx';
import { EtatVide } from '../components/etats.tsx';
import { Tableau } from '../components/tableau.tsx';
import type { Colonne } from '../components/tableau-modele.ts';
import { formatNombre } from '../format.ts';
import {
  type Correction,
  corrigible,
  enAttente,
  lignesEcartees,
  lireProposition,
} from '../forms/import.ts';
import classes from './import.module.css';
import { SaisieCorrection } from './import-correction.tsx';

export type RejetsProps = {
  rapport: RapportImport;
  corrections: readonly Correction[];
  controlees: readonly Correction[];
  /** Absent: the lines are read only. */
  surCorriger?: ((correction: Correction) => void) | undefined;
  surRetirer: () => void;
  surExporter: () => void;
};

type RejetVu = Rejet & { readonly cle: string };

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
  const colonnes = colonnesDe({
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
              ? `Ligne ${formatNombre(detail.ligne)} : ${detail.detail}`
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
    ? `les ${formatNombre(rejets.length)} premiers rejets ; le fichier exporté les contient tous`
    : 'corrigez ici, ou exportez puis réimportez';
}

function libelleExporter(nombre: number): string {
  return nombre === 1 ? 'Exporter le rejet' : `Exporter les ${formatNombre(nombre)} rejets`;
}

type Gestes = {
  saisie: string | null;
  attente: (r: Rejet) => string | undefined;
  surAccepter?: (r: Rejet) => void;
  surSaisir: (r: RejetVu) => void;
  surValider: (r: RejetVu, valeur: string) => void;
  surAbandonner: (r: RejetVu) => void;
};

function colonnesDe(g: Gestes): Colonne<RejetVu>[] {
  return [
    {
      cle: 'ligne',
      titre: 'Ligne',
      droite: true,
      nomme: true,
      largeur: '76px',
      rendu: (r) => <span className={classes.gris}>{formatNombre(r.ligne)}</span>,
    },
    {
      cle: 'colonne',
      titre: 'Colonne',
      largeur: '15%',
      rendu: (r) => r.colonne && <code className={classes.mono}>{r.colonne}</code>,
    },
    {
      cle: 'valeur',
      titre: 'Valeur lue',
      largeur: '19%',
      rendu: (r) => (
        <span className={classes.valeur} title={r.valeur}>
          {r.valeur === '' ? '(vide)' : r.valeur}
        </span>
      ),
    },
    {
      cle: 'motif',
      titre: 'Motif du rejet',
      largeur: '21%',
      rendu: (r) => (
        <Pastille teinte="prescription" icone={IconCircleX} title={r.detail}>
          {r.motif}
        </Pastille>
      ),
    },
    {
      cle: 'correction',
      titre: 'Correction proposée',
      largeur: '27%',
      rendu: (r) =>
        g.saisie === r.cle ? (
          <SaisieCorrection
            rejet={r}
            depart={g.attente(r) ?? r.correction ?? r.valeur}
            surValider={(valeur) => g.surValider(r, valeur)}
            surAbandonner={() => g.surAbandonner(r)}
          />
        ) : (
          <Proposition rejet={r} attente={g.attente(r)} />
        ),
    },
    { cle: 'geste', titre: '', droite: true, rendu: (r) => <Geste rejet={r} gestes={g} /> },
  ];
}

function Proposition({ rejet, attente }: { rejet: Rejet; attente: string | undefined }) {
  if (attente !== undefined) {
    return (
      <span className={classes.attente}>
        {rejet.colonne === 'ignorer' ? lireProposition(rejet) : attente || '(vide)'}
        <Pastille teinte="encre">à contrôler</Pastille>
      </span>
    );
  }
  if (!corrigible(rejet)) return <span className={classes.gris}>à corriger dans le fichier</span>;
  return lireProposition(rejet) ?? <span className={classes.gris}>à saisir</span>;
}

/** By keyboard, Entrée and Espace on the row do the same: one tab stop for the table. */
function Geste({ rejet, gestes: g }: { rejet: RejetVu; gestes: Gestes }) {
  if (!g.surAccepter || !corrigible(rejet) || g.saisie === rejet.cle) return <span />;
  const accepter = g.surAccepter;
  return (
    <span className={classes.geste}>
      {rejet.correction !== null && g.attente(rejet) === undefined && (
        <Bouton genre="discret" size="compact-xs" tabIndex={-1} onClick={() => accepter(rejet)}>
          Accepter
        </Bouton>
      )}
      {rejet.correction !== null ? (
        <BoutonIcone
          icone={IconPencil}
          libelle={`Saisir une autre valeur, ligne ${rejet.ligne}`}
          size="xs"
          tabIndex={-1}
          onClick={() => g.surSaisir(rejet)}
        />
      ) : (
        <Bouton genre="texte" size="compact-xs" tabIndex={-1} onClick={() => g.surSaisir(rejet)}>
          Saisir
        </Bouton>
      )}
    </span>
  );
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
