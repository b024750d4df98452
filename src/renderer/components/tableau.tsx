/**
 * The table of every list: caption, column headers, groups that fold, a row cursor that is one
 * tab stop (arrows, J K, Début, Fin), selection (X, Maj, Ctrl A, Échap), sorting, and only the
 * visible rows in the page beyond 200 (aria-rowcount keeps the truth).
 */
import { Checkbox } from '@mantine/core';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { useDefilement } from './carte.tsx';
import classes from './tableau.module.css';
import { useCurseur } from './tableau-curseur.ts';
import { useFenetre } from './tableau-fenetre.ts';
import { GroupeEntete, Ligne } from './tableau-lignes.tsx';
import type { Colonne, TableauProps } from './tableau-modele.ts';

export function Tableau<T>(props: TableauProps<T>) {
  const { legende, colonnes, densite = 'liste', total, cleDe } = props;
  const { surOuvrir, surSelection, surApercu } = props;
  const interactif = Boolean(surOuvrir ?? surSelection ?? surApercu);
  const boite = useDefilement();
  const fenetre = useFenetre({ ...props, boite });
  const curseur = useCurseur({ ...props, fenetre, interactif });
  const largeur = colonnes.length + (surSelection ? 1 : 0);
  return (
    <div ref={boite} className={classes.boite} data-densite={densite}>
      {/* biome-ignore lint/a11y/useAriaPropsSupportedByRole: it comes with role="grid" only */}
      <table
        ref={curseur.tableau}
        className={classes.tableau}
        role={interactif ? 'grid' : undefined}
        aria-rowcount={fenetre.virtuelle ? fenetre.elements.length + 1 : undefined}
        aria-multiselectable={surSelection ? true : undefined}
        onKeyDown={interactif ? curseur.frapper : undefined}
      >
        <caption className="hors-ecran">{legende}</caption>
        <Entete {...props} curseur={curseur} />
        <tbody>
          <Espace hauteur={fenetre.avant} colonnes={largeur} />
          {fenetre.visibles.map(({ element, rang }) =>
            element.genre === 'groupe' ? (
              <GroupeEntete
                key={`groupe ${element.groupe.cle}`}
                groupe={element.groupe}
                rang={rang}
                colonnes={largeur}
                replie={fenetre.replies.has(element.groupe.cle)}
                surBasculer={() => fenetre.basculer(element.groupe.cle)}
                mesurer={fenetre.mesurer}
              />
            ) : (
              <Ligne
                key={cleDe(element.ligne)}
                {...props}
                ligne={element.ligne}
                rang={rang}
                interactif={interactif}
                curseur={curseur}
                mesurer={fenetre.mesurer}
              />
            ),
          )}
          <Espace hauteur={fenetre.apres} colonnes={largeur} />
        </tbody>
        {total && (
          <tfoot>
            <tr className={classes.total}>
              {surSelection && <td />}
              {total.map((cellule, rang) => (
                <td
                  key={colonnes[rang]?.cle ?? rang}
                  data-droite={colonnes[rang]?.droite || undefined}
                >
                  {cellule}
                </td>
              ))}
            </tr>
          </tfoot>
        )}
      </table>
    </div>
  );
}

type EnteteProps<T> = TableauProps<T> & { curseur: ReturnType<typeof useCurseur<T>> };

function Entete<T>({ colonnes, selection, surSelection, curseur, legende }: EnteteProps<T>) {
  const toutes = curseur.cles.length > 0 && curseur.cles.every((cle) => selection?.has(cle));
  return (
    <thead>
      <tr>
        {surSelection && (
          <th scope="col" className={classes.case}>
            <Checkbox
              aria-label={`Tout sélectionner\u00a0: ${legende}`}
              checked={toutes}
              indeterminate={!toutes && (selection?.size ?? 0) > 0}
              onChange={() => surSelection(new Set(toutes ? [] : curseur.cles))}
            />
          </th>
        )}
        {colonnes.map((c) => (
          <th
            key={c.cle}
            scope="col"
            data-droite={c.droite || undefined}
            aria-sort={c.tri}
            {...(c.largeur ? { style: { width: c.largeur } } : {})}
          >
            {c.surTri ? (
              <Tri colonne={c} />
            ) : (
              c.titre || <span className="hors-ecran">Actions</span>
            )}
          </th>
        ))}
      </tr>
    </thead>
  );
}

function Tri<T>({ colonne: { titre, tri, surTri } }: { colonne: Colonne<T> }) {
  const Fleche = tri === 'descending' ? IconArrowDown : IconArrowUp;
  return (
    <button type="button" className={classes.tri} onClick={surTri}>
      {titre}
      {tri && tri !== 'none' && <Fleche size={13} stroke={2} aria-hidden />}
    </button>
  );
}

function Espace({ hauteur, colonnes }: { hauteur: number; colonnes: number }) {
  if (hauteur <= 0) return null;
  return (
    <tr aria-hidden className={classes.espace}>
      <td colSpan={colonnes} style={{ height: hauteur }} />
    </tr>
  );
}
