/**
 * The lines to look at, in groups, and beside them what is known of the one under the cursor.
 * Entrée goes to its proposals.
 */
import { type KeyboardEvent, type RefObject, useEffect, useMemo, useRef, useState } from 'react';
import type { LigneRapprochee } from '../../shared/contract/releve.ts';
import { formatDate } from '../../shared/date-civile.ts';
import { Pastille } from '../components/badges.tsx';
import { Carte } from '../components/carte.tsx';
import { EtatVide } from '../components/etats.tsx';
import { Montant } from '../components/montant.tsx';
import { Tableau } from '../components/tableau.tsx';
import type { Colonne } from '../components/tableau-modele.ts';
import { compter } from '../format.ts';
import { etatDe, groupesReleve, limiteAVoir, nomLigne } from '../forms/releve.ts';
import classes from './releve.module.css';
import { DetailLigne } from './releve-ligne.tsx';
import { RejetsReleve } from './releve-rejets.tsx';
import type { Releve } from './releve-travail.ts';

const cleDe = (l: LigneRapprochee) => String(l.rang);

export function LignesReleve({ travail }: { travail: Releve }) {
  const { rapport, effets, situation } = travail;
  const [ici, setIci] = useState<string | null>(null);
  const detail = useRef<HTMLDivElement>(null);
  const boite = useRef<HTMLDivElement>(null);
  useRetourLigne(boite, { ici, nombre: Object.keys(effets).length });
  const groupes = useMemo(() => groupesReleve(rapport?.aVoir ?? []), [rapport]);
  if (!rapport) return null;
  const ordre = groupes.flatMap((g) => g.lignes);
  const ligne = ordre.find((l) => cleDe(l) === ici) ?? ordre[0];
  const frapper = (e: KeyboardEvent<HTMLElement>) => {
    if (e.key === 'Enter' && !e.ctrlKey && e.target instanceof HTMLTableRowElement) {
      detail.current?.focus();
    }
  };
  return (
    <div className={classes.travail}>
      <div className={classes.gauche}>
        <Carte
          titre="Lignes à examiner"
          sousTitre={limiteAVoir(rapport)}
          marge={false}
          className={classes.lignes ?? ''}
        >
          {ordre.length === 0 ? (
            <EtatVide titre="Rien à examiner dans ce relevé." />
          ) : (
            // biome-ignore lint/a11y/noStaticElementInteractions: Enter belongs to the rows inside
            <div
              ref={boite}
              className={classes.tableau}
              onKeyDown={frapper}
              onFocus={(e) => {
                const rangee = e.target.closest<HTMLElement>('tr[data-cle]');
                if (rangee) setIci(rangee.getAttribute('data-cle'));
              }}
            >
              <Tableau
                legende="Lignes à examiner, par verdict"
                densite="carte"
                principal
                colonnes={colonnesDe(effets)}
                groupes={groupes}
                cleDe={cleDe}
                surOuvrir={(l) => setIci(cleDe(l))}
              />
            </div>
          )}
        </Carte>
        {rapport.rejets.length > 0 && (
          <RejetsReleve rejets={rapport.rejets} total={rapport.rejetes} />
        )}
      </div>
      {ligne && (
        <DetailLigne
          key={`${ligne.rang} ${situation.fait}`}
          ligne={ligne}
          fait={situation.fait}
          effet={ligne.encaissementId ? effets[ligne.encaissementId] : undefined}
          surEffet={travail.noterEffet}
          zone={detail}
        />
      )}
    </div>
  );
}

/** A payment settled: its button is gone, the focus goes back to its line, J to the next one. */
function useRetourLigne(
  boite: RefObject<HTMLElement | null>,
  { ici, nombre }: { ici: string | null; nombre: number },
): void {
  const ligne = useRef(ici);
  useEffect(() => {
    ligne.current = ici;
  });
  useEffect(() => {
    if (nombre === 0) return;
    const [premiere] = boite.current?.querySelectorAll<HTMLElement>('tr[data-cle]') ?? [];
    const choisie = boite.current?.querySelector<HTMLElement>(`tr[data-cle="${ligne.current}"]`);
    (choisie ?? premiere)?.focus();
  }, [boite, nombre]);
}

function colonnesDe(effets: Releve['effets']): Colonne<LigneRapprochee>[] {
  return [
    {
      cle: 'date',
      titre: 'Valeur le',
      largeur: '92px',
      rendu: (l) => <span className={classes.gris}>{formatDate(l.valeurLe)}</span>,
    },
    { cle: 'payeur', titre: 'Payeur', nomme: true, maximum: '170px', rendu: (l) => nomLigne(l) },
    {
      cle: 'libelle',
      titre: 'Libellé',
      maximum: '200px',
      rendu: (l) => <span className={classes.gris}>{l.libelle}</span>,
    },
    {
      cle: 'montant',
      titre: 'Montant',
      droite: true,
      rendu: (l) => <Montant centimes={l.montantCentimes} taille="fort" />,
    },
    {
      cle: 'etat',
      titre: 'Constat',
      rendu: (l) => (
        <Constat ligne={l} affecte={l.encaissementId !== null && l.encaissementId in effets} />
      ),
    },
  ];
}

function Constat({ ligne, affecte }: { ligne: LigneRapprochee; affecte: boolean }) {
  if (affecte) return <Pastille teinte="solde">Affecté</Pastille>;
  const etat = etatDe(ligne);
  if (etat === 'debit') return <Pastille>Ne règle rien</Pastille>;
  if (etat === 'suspens') return <Pastille>En suspens</Pastille>;
  return <Pastille teinte="echeance">{compter(ligne.propositions.length, 'proposition')}</Pastille>;
}
