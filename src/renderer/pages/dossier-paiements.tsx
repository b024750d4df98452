/**
 * What came in and what it was set against: movements, then the months of the indu as periods,
 * oldest first, each unfolding to its months. The allocation is the door's.
 */
import { IconChevronDown, IconChevronRight, IconPlus } from '@tabler/icons-react';
import { Fragment, useState } from 'react';
import type { DossierDetail, InduVue } from '../../shared/contract/dossier-vues.ts';
import { formatDate, formatMois } from '../../shared/date-civile.ts';
import { oppose } from '../../shared/montant.ts';
import {
  LIBELLE_ACCESSOIRE,
  LIBELLE_MOYEN,
  LIBELLE_PRESTATION,
  type Prestation,
} from '../../shared/nomenclature.ts';
import { roleAdmis } from '../api.ts';
import { Vide } from '../components/badges.tsx';
import { Bouton } from '../components/bouton.tsx';
import { Carte } from '../components/carte.tsx';
import { Montant } from '../components/montant.tsx';
import { Tableau } from '../components/tableau.tsx';
import type { Colonne } from '../components/tableau-modele.ts';
import { majuscule } from '../format.ts';
import { MOUVEMENT } from '../forms/libelles.ts';
import { grouperPeriodes, nomPeriode, type Periode } from '../forms/periodes.ts';
import { useSession } from '../session.ts';
import classes from './dossier.module.css';
import type { Ouverture } from './dossier-tiroirs.tsx';

type Mouvement = DossierDetail['mouvements'][number];

const MOYENS: Readonly<Record<string, string>> = LIBELLE_MOYEN;

/** « Virement », « Chèque, annulé », « Annulation, chèque », « Remise de dette ». */
function motsDe({ nature, moyen, annule }: Mouvement): string {
  const par = moyen === null ? null : (MOYENS[moyen] ?? moyen);
  if (nature === 'annulation')
    return [MOUVEMENT[nature], par?.toLowerCase()].filter(Boolean).join(', ');
  const quoi = nature === 'versement' && par !== null ? par : MOUVEMENT[nature];
  return annule ? `${quoi}, annulé` : quoi;
}

const COLONNES: Colonne<Mouvement>[] = [
  { cle: 'date', titre: 'Date', rendu: (m) => formatDate(m.effetLe) },
  {
    cle: 'nature',
    titre: 'Mouvement',
    nomme: true,
    maximum: '180px',
    rendu: (m) => (
      <>
        {motsDe(m)}
        <span className={classes.sousMouvement}>
          {[m.paiement, m.payeur, m.surDette].filter(Boolean).join(', ')}
        </span>
      </>
    ),
  },
  {
    cle: 'montant',
    titre: 'Montant',
    droite: true,
    // A payment lowers the debt: its movement is negative, an agent reads what came in.
    rendu: (m) => <Montant centimes={oppose(m.montantCentimes)} taille="fort" discret={m.annule} />,
  },
];

export type CartePaiementsProps = { dossier: DossierDetail; surOuvrir: (o: Ouverture) => void };

export function CartePaiements({ dossier, surOuvrir }: CartePaiementsProps) {
  const { role } = useSession().acteur;
  const saisit = !dossier.annule && roleAdmis('encaissement.saisir', role);
  return (
    <Carte
      titre="Paiements et imputation"
      marge={false}
      actions={
        saisit && (
          <Bouton
            size="xs"
            icone={IconPlus}
            touche="v"
            aria-haspopup="dialog"
            refus={dossier.permis['encaissement.saisir']}
            onClick={() => surOuvrir({ tiroir: 'paiement' })}
          >
            Saisir un paiement
          </Bouton>
        )
      }
    >
      {dossier.mouvements.length === 0 ? (
        <p className={classes.rien}>Aucun paiement reçu.</p>
      ) : (
        <div className={classes.tableauNaturel}>
          <Tableau
            legende="Paiements et autres mouvements"
            densite="carte"
            colonnes={COLONNES}
            lignes={dossier.mouvements}
            cleDe={(m) => m.mouvementId}
            marque={(m) => (m.annule ? 'annule' : undefined)}
            total={['Total recouvré', '', <Montant key="t" centimes={dossier.recouvreCentimes} />]}
          />
        </div>
      )}
      {dossier.indus.map((indu) => (
        <Periodes key={indu.induId} indu={indu} />
      ))}
    </Carte>
  );
}

function Periodes({ indu }: { indu: InduVue }) {
  const [depliees, setDepliees] = useState<ReadonlySet<string>>(new Set());
  const titre = indu.accessoire
    ? `Accessoire\u00a0: ${LIBELLE_ACCESSOIRE[indu.accessoire].toLowerCase()}`
    : 'Périodes de l’indu';
  const periodes = indu.accessoire ? [] : grouperPeriodes(indu.lignes);
  const basculer = (cle: string) =>
    setDepliees((avant) => {
      const apres = new Set(avant);
      if (!apres.delete(cle)) apres.add(cle);
      return apres;
    });
  return (
    <section aria-label={titre}>
      <header className={classes.sousTete}>
        <h3>{titre}</h3>
        {periodes.length > 0 && <span>imputation&nbsp;: plus ancien d’abord</span>}
      </header>
      <table className={classes.periodes}>
        <caption className="hors-ecran">{titre}, montants par période</caption>
        <thead>
          <tr>
            <th scope="col">{indu.accessoire ? 'Constaté le' : 'Mois'}</th>
            <th scope="col">Versé à tort</th>
            <th scope="col">Recouvré</th>
            <th scope="col">Reste</th>
          </tr>
        </thead>
        <tbody>
          {indu.accessoire && (
            <Montants
              nom={formatDate(indu.constateLe)}
              de={{ ...indu, ecartCentimes: indu.initialCentimes }}
            />
          )}
          {periodes.map((p) => (
            <LignesPeriode
              key={p.cle}
              periode={p}
              prestation={indu.prestation}
              depliee={depliees.has(p.cle)}
              surBasculer={() => basculer(p.cle)}
            />
          ))}
        </tbody>
      </table>
    </section>
  );
}

type LignesPeriodeProps = {
  /** Of the indu: said of a month only when it is another. */
  prestation: Prestation;
  periode: Periode;
  depliee: boolean;
  surBasculer: () => void;
};

function LignesPeriode({ prestation, periode, depliee, surBasculer }: LignesPeriodeProps) {
  const Fleche = depliee ? IconChevronDown : IconChevronRight;
  return (
    <Fragment>
      <Montants
        de={periode}
        nom={
          <button
            type="button"
            className={classes.pli}
            aria-expanded={depliee}
            onClick={surBasculer}
          >
            <Fleche size={14} stroke={1.75} aria-hidden />
            {nomPeriode(periode.debut, periode.fin)}
          </button>
        }
      />
      {depliee &&
        periode.lignes.map((l) => (
          <Fragment key={l.ligneId}>
            <Montants mois de={l} nom={formatMois(l.mois)} />
            <tr data-detail>
              <td colSpan={4}>
                {l.prestation !== prestation && `${majuscule(LIBELLE_PRESTATION[l.prestation])}, `}
                payé le {formatDate(l.verseLe)}&nbsp;: <Montant centimes={l.verseCentimes} />{' '}
                versés, <Montant centimes={l.duCentimes} /> dus
              </td>
            </tr>
          </Fragment>
        ))}
    </Fragment>
  );
}

type MontantsProps = {
  nom: React.ReactNode;
  de: Pick<Periode, 'ecartCentimes' | 'recouvreCentimes' | 'resteCentimes'>;
  mois?: boolean;
};

function Montants({ nom, de, mois = false }: MontantsProps) {
  return (
    <tr data-mois={mois || undefined}>
      <th scope="row">{nom}</th>
      <td>
        <Montant centimes={de.ecartCentimes} />
      </td>
      <td>
        {de.recouvreCentimes === 0 && mois ? <Vide /> : <Montant centimes={de.recouvreCentimes} />}
      </td>
      <td>
        {de.resteCentimes === 0 ? (
          <span className={classes.gris}>soldé</span>
        ) : (
          <Montant centimes={de.resteCentimes} taille="fort" />
        )}
      </td>
    </tr>
  );
}
