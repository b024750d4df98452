/** One row of a table and the heading of a group of rows. */
import { Checkbox } from '@mantine/core';
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { Vide } from './badges.tsx';
import classes from './tableau.module.css';
import type { Curseur } from './tableau-curseur.ts';
import type { GroupeLignes, TableauProps } from './tableau-modele.ts';

export function GroupeEntete<T>({
  groupe,
  rang,
  colonnes,
  replie,
  surBasculer,
  mesurer,
}: {
  groupe: GroupeLignes<T>;
  rang: number;
  colonnes: number;
  replie: boolean;
  surBasculer: () => void;
  mesurer: (rangee: HTMLTableRowElement | null) => void;
}) {
  const Fleche = replie ? IconChevronRight : IconChevronDown;
  return (
    <tr ref={mesurer} className={classes.groupe} aria-rowindex={rang + 2} data-index={rang}>
      <th colSpan={colonnes} scope="rowgroup">
        <button type="button" aria-expanded={!replie} className={classes.pli} onClick={surBasculer}>
          <Fleche size={14} stroke={1.75} aria-hidden />
          {groupe.titre}
          {groupe.detail && <span className={classes.detail}>{groupe.detail}</span>}
        </button>
      </th>
    </tr>
  );
}

type LigneProps<T> = TableauProps<T> & {
  ligne: T;
  rang: number;
  interactif: boolean;
  curseur: Curseur<T>;
  mesurer: (rangee: HTMLTableRowElement | null) => void;
};

export function Ligne<T>({
  ligne,
  rang,
  interactif,
  curseur,
  colonnes,
  cleDe,
  nomDe,
  surOuvrir,
  selection,
  surSelection,
  marque,
  large,
  mesurer,
}: LigneProps<T>) {
  const cle = cleDe(ligne);
  const choisie = selection?.has(cle) ?? false;
  const phrase = large?.(ligne);
  if (phrase) {
    return (
      <tr ref={mesurer} aria-rowindex={rang + 2} data-index={rang} className={classes.large}>
        <td colSpan={colonnes.length + (surSelection ? 1 : 0)}>{phrase}</td>
      </tr>
    );
  }
  return (
    <tr
      ref={mesurer}
      aria-rowindex={rang + 2}
      data-index={rang}
      data-cle={cle}
      data-marque={marque?.(ligne)}
      className={classes.ligne}
      {...(surSelection ? { 'aria-selected': choisie } : {})}
      {...(interactif
        ? {
            tabIndex: curseur.cle === cle ? 0 : -1,
            'data-curseur': curseur.cle === cle || undefined,
            onFocus: () => curseur.poser(cle),
          }
        : {})}
      data-ouvrable={surOuvrir ? true : undefined}
      onClick={(e) => {
        if (!interactif || estUnControle(e.target)) return;
        curseur.poser(cle);
        surOuvrir?.(ligne);
      }}
    >
      {surSelection && (
        <td className={classes.case}>
          <Checkbox
            aria-label={`Sélectionner ${nomDe?.(ligne) ?? cle}`}
            checked={choisie}
            tabIndex={-1}
            onChange={() => curseur.choisir(cle)}
          />
        </td>
      )}
      {colonnes.map((c) => {
        const contenu = c.rendu(ligne);
        const Cellule = c.nomme ? 'th' : 'td';
        return (
          <Cellule
            key={c.cle}
            data-droite={c.droite || undefined}
            data-coupe={c.maximum ? true : undefined}
            {...(c.maximum ? { style: { maxWidth: c.maximum } } : {})}
            {...(c.nomme ? { scope: 'row' as const } : {})}
          >
            {contenu === null || contenu === undefined || contenu === '' ? <Vide /> : contenu}
          </Cellule>
        );
      })}
    </tr>
  );
}

function estUnControle(cible: EventTarget): boolean {
  return cible instanceof Element && cible.closest('a, button, input, label') !== null;
}
