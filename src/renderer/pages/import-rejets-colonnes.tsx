/** The columns of the rejected lines: what was read, why it is refused, what is proposed. */
import { IconCircleX, IconPencil } from '@tabler/icons-react';
import type { Rejet } from '../../shared/contract/import.ts';
import { Pastille } from '../components/badges.tsx';
import { Bouton, BoutonIcone } from '../components/bouton.tsx';
import type { Colonne } from '../components/tableau-modele.ts';
import { formatNombre } from '../format.ts';
import { corrigible, lireProposition } from '../forms/import.ts';
import classes from './import.module.css';
import { SaisieCorrection } from './import-correction.tsx';

/** `cle` tells apart two faults of the same cell. */
export type RejetVu = Rejet & { readonly cle: string };

export type Gestes = {
  saisie: string | null;
  attente: (r: Rejet) => string | undefined;
  surAccepter?: (r: Rejet) => void;
  surSaisir: (r: RejetVu) => void;
  surValider: (r: RejetVu, valeur: string) => void;
  surAbandonner: (r: RejetVu) => void;
};

export function colonnesRejets(g: Gestes): Colonne<RejetVu>[] {
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
