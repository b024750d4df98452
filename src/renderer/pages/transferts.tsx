/**
 * The key figure of the transfers: how many were sent in a period, how many came back, for which
 * reason. The files that came back are one click away.
 */
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { Sortie } from '../../shared/contract/index.ts';
import type { DateCivile } from '../../shared/date-civile.ts';
import { useLecture } from '../api.ts';
import { CHEMINS } from '../chemins.ts';
import { Bouton } from '../components/bouton.tsx';
import { Carte } from '../components/carte.tsx';
import { ChampDate } from '../components/champ-date.tsx';
import { Lecture } from '../components/etats.tsx';
import { Page } from '../components/page.tsx';
import { Tableau } from '../components/tableau.tsx';
import type { Colonne } from '../components/tableau-modele.ts';
import { formatNombre, formatPourcent } from '../format.ts';
import { useAujourdhui } from '../session.ts';
import classes from './dossier-transfert.module.css';

type Chiffres = Sortie<'transfert.chiffres'>;
type Motif = Chiffres['parMotif'][number];

const COLONNES: Colonne<Motif>[] = [
  { cle: 'motif', titre: 'Motif du retour', nomme: true, rendu: (m) => m.libelle },
  { cle: 'nombre', titre: 'Retours', droite: true, rendu: (m) => formatNombre(m.nombre) },
  {
    cle: 'taux',
    titre: 'Part des transferts',
    droite: true,
    rendu: (m) => formatPourcent(m.tauxPourDixMille),
  },
];

export function PageTransferts() {
  const aujourdhui = useAujourdhui();
  const naviguer = useNavigate();
  const [du, setDu] = useState<DateCivile | null>(`${aujourdhui.slice(0, 4)}-01-01` as DateCivile);
  const [au, setAu] = useState<DateCivile | null>(aujourdhui);
  const chiffres = useLecture(
    'transfert.chiffres',
    { du: du ?? aujourdhui, au: au ?? aujourdhui },
    { actif: du !== null && au !== null, garderPrecedent: true },
  );
  return (
    <Page
      titre="Transferts"
      fil={[{ libelle: 'Transferts' }]}
      sousTitre="au contentieux, et leurs retours"
      touches={[['F6', 'zone suivante']]}
      actions={
        <Bouton onClick={() => void naviguer(`${CHEMINS.corbeille}?vue=tous&signes=retour`)}>
          Voir les retours à traiter
        </Bouton>
      }
    >
      <div className={classes.page}>
        <Carte nom="Période" remplit={false}>
          <div className={classes.periode}>
            <ChampDate label="Transmis du" value={du} onChange={setDu} />
            <ChampDate label="au" value={au} onChange={setAu} />
          </div>
        </Carte>
        <Lecture de={chiffres} libelle="Comptage des transferts…" lignes={4}>
          {(lus) => <Figures chiffres={lus} />}
        </Lecture>
      </div>
    </Page>
  );
}

function Figures({ chiffres }: { chiffres: Chiffres }) {
  const { transferts, retours, tauxPourDixMille, parMotif } = chiffres;
  return (
    <>
      <Carte nom="Chiffres" remplit={false}>
        <dl className={classes.chiffres}>
          <Chiffre libelle="Dossiers transmis" valeur={formatNombre(transferts)} />
          <Chiffre libelle="Retournés à l’amiable" valeur={formatNombre(retours)} />
          <Chiffre
            libelle="Taux de retour"
            valeur={tauxPourDixMille === null ? 'sans objet' : formatPourcent(tauxPourDixMille)}
          />
        </dl>
      </Carte>
      <Carte titre="Retours par motif" marge={parMotif.length === 0}>
        {parMotif.length === 0 ? (
          <p className={classes.phrase}>Aucun de ces transferts n’a été retourné.</p>
        ) : (
          <Tableau
            legende="Retours par motif"
            colonnes={COLONNES}
            lignes={parMotif}
            cleDe={(m) => m.motif}
          />
        )}
      </Carte>
    </>
  );
}

const Chiffre = ({ libelle, valeur }: { libelle: string; valeur: string }) => (
  <div className={classes.chiffre}>
    <dt>{libelle}</dt>
    <dd>{valeur}</dd>
  </div>
);
