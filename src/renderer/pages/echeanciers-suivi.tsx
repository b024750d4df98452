/**
 * A plan that runs: what was agreed and received, each instalment and its state, the rule that
 * counts. Its next act stands in the title bar. Every figure and date is the door's.
 */
import { Link, useParams } from 'react-router';
import type { Sortie } from '../../shared/contract/index.ts';
import { formatDate } from '../../shared/date-civile.ts';
import { formatEuros } from '../../shared/montant.ts';
import { LIBELLE_MODE_PAIEMENT } from '../../shared/nomenclature.ts';
import { refusDe, useLecture } from '../api.ts';
import { CHEMINS } from '../chemins.ts';
import { Alerte } from '../components/alerte.tsx';
import { Carte, Definitions } from '../components/carte.tsx';
import { Chargement, Echec } from '../components/etats.tsx';
import { Explication } from '../components/explication.tsx';
import { Montant } from '../components/montant.tsx';
import { Page } from '../components/page.tsx';
import { Tableau } from '../components/tableau.tsx';
import type { Colonne } from '../components/tableau-modele.ts';
import { numeroEcheancier } from '../forms/echeanciers.ts';
import { BadgeLigne, BadgeSuivi, type LigneSuivie } from './echeanciers-etat.tsx';
import classes from './echeanciers-suivi.module.css';
import { ActesPlan } from './echeanciers-suivi-actes.tsx';

type Suivi = Sortie<'echeancier.suivre'>;

export function PagePlan() {
  const { echeancierId = '' } = useParams();
  const plan = useLecture('echeancier.suivre', { echeancierId });
  const fil = [{ libelle: 'Échéanciers', vers: CHEMINS.echeanciers }];
  if (plan.isPending) return <Chargement libelle="Lecture de l’échéancier…" />;
  if (!plan.data) {
    return (
      <Page titre="Échéancier" fil={fil}>
        <Echec refus={refusDe(plan.error)} surReessayer={() => void plan.refetch()} />
      </Page>
    );
  }
  return <Plan key={echeancierId} plan={plan.data} fil={fil} />;
}

type PlanProps = { plan: Suivi; fil: { libelle: string; vers: string }[] };

function Plan({ plan, fil }: PlanProps) {
  return (
    <Page
      titre={`Échéancier ${numeroEcheancier(plan.numero)}`}
      badges={<BadgeSuivi suivi={plan.suivi} />}
      sousTitre={plan.debiteur}
      fil={fil}
      actions={<ActesPlan plan={plan} />}
      alerte={plan.ecartCentimes !== 0 && plan.suivi.etat !== 'caduc' && <Ecart plan={plan} />}
      touches={[
        ['F6', 'zone suivante'],
        ['a', 'avenant'],
      ]}
    >
      <div className={classes.zones}>
        <div className={classes.colonne}>
          <Accord plan={plan} />
          {plan.partage.length > 0 && <Indus plan={plan} />}
          <Versements plan={plan} />
        </div>
        <Carte titre="Mensualités" marge={false}>
          <Tableau
            legende="Mensualités de l’échéancier"
            densite="carte"
            colonnes={COLONNES}
            lignes={plan.lignes}
            cleDe={(l) => String(l.numero)}
            total={[
              'Total',
              '',
              <Montant key="m" centimes={plan.montantCentimes} />,
              <Montant key="r" centimes={plan.suivi.resteCentimes} />,
              '',
            ]}
          />
        </Carte>
        <Explication titre={'Pourquoi cet état\u202f?'} explication={plan.explication} />
      </div>
    </Page>
  );
}

/** The balances moved by something else than a payment of the plan. */
function Ecart({ plan: { ecartCentimes } }: { plan: Suivi }) {
  const montant = formatEuros(Math.abs(ecartCentimes) as typeof ecartCentimes);
  return (
    <Alerte ton="echeance" titre="Le solde n’est plus celui de l’échéancier.">
      {ecartCentimes > 0
        ? `Il reste ${montant} de plus que ce qu’il étale\u00a0: un avenant les reprend.`
        : `Il étale ${montant} de trop\u00a0: un avenant le ramène au solde.`}
    </Alerte>
  );
}

function Accord({ plan }: { plan: Suivi }) {
  const { avertissement: a, suivi } = plan;
  return (
    <Carte titre="Accord" remplit={false}>
      <Definitions
        entrees={[
          [
            'Dossier',
            <Link key="d" to={CHEMINS.dossier(plan.dossierId)}>
              {plan.indus.find((i) => i.dossierId === plan.dossierId)?.numero}
            </Link>,
          ],
          ['Étalé', formatEuros(plan.montantCentimes)],
          ['Reçu depuis l’accord', formatEuros(suivi.recuCentimes)],
          ['En retard', formatEuros(suivi.retardCentimes)],
          ['Paiement', LIBELLE_MODE_PAIEMENT[plan.mode]],
          ['Accordé le', formatDate(plan.accordeLe)],
          ['Signé le', plan.signeLe ? formatDate(plan.signeLe) : 'à signer'],
          ...(plan.remplace ? ([['Remplace', plan.remplace.numero]] as const) : []),
          ...plan.pauses.map(
            ({ debut, fin }) =>
              [
                'Suspendu',
                fin
                  ? `du ${formatDate(debut)} au ${formatDate(fin)}`
                  : `depuis le ${formatDate(debut)}`,
              ] as const,
          ),
          ['Encaissements contrôlés', plan.controleLe ? formatDate(plan.controleLe) : 'jamais'],
          ...(a
            ? ([
                ['Avertissement envoyé le', formatDate(a.envoyeLe)],
                ['Avertissement reçu le', a.recuLe ? formatDate(a.recuLe) : 'preuve attendue'],
              ] as const)
            : []),
          ...(suivi.caducPossibleLe
            ? ([['Caducité possible le', formatDate(suivi.caducPossibleLe)]] as const)
            : []),
          ...(plan.caducLe ? ([['Caduc le', formatDate(plan.caducLe)]] as const) : []),
        ]}
      />
    </Carte>
  );
}

function Indus({ plan }: { plan: Suivi }) {
  return (
    <Carte titre="Indus étalés" remplit={false} marge={false}>
      <ul className={classes.liste}>
        {plan.indus.map((i) => (
          <li key={i.induId}>
            <span>
              <Link to={CHEMINS.dossier(i.dossierId)}>{i.numero}</Link>, {i.libelle}
              {i.soldeLe && (
                <span className={classes.gris}>
                  , soldé le {formatDate(i.soldeLe)} si tout est payé
                </span>
              )}
            </span>
            <Montant centimes={i.soldeCentimes} taille="fort" />
          </li>
        ))}
      </ul>
    </Carte>
  );
}

function Versements({ plan }: { plan: Suivi }) {
  return (
    <Carte titre="Reçu depuis l’accord" remplit={false} marge={false}>
      {plan.versements.length === 0 ? (
        <p className={classes.rien}>Rien n’est reçu.</p>
      ) : (
        <ul className={classes.liste}>
          {plan.versements.map((v, rang) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two payments of a day may be equal
            <li key={`${v.date} ${rang}`}>
              <span className={v.annule ? classes.annule : undefined}>
                {formatDate(v.date)}
                {v.annule && ', annulé'}
              </span>
              <Montant centimes={v.montantCentimes} discret={v.annule} />
            </li>
          ))}
        </ul>
      )}
    </Carte>
  );
}

const COLONNES: Colonne<LigneSuivie>[] = [
  { cle: 'numero', titre: 'N°', nomme: true, largeur: '44px', rendu: (l) => l.numero },
  {
    cle: 'date',
    titre: 'Date',
    rendu: (l) => (
      <>
        {formatDate(l.date)}
        {l.date !== l.prevueLe && (
          <span className={classes.gris}> (prévue le {formatDate(l.prevueLe)})</span>
        )}
      </>
    ),
  },
  {
    cle: 'montant',
    titre: 'Montant',
    droite: true,
    rendu: (l) => <Montant centimes={l.montantCentimes} />,
  },
  {
    cle: 'reste',
    titre: 'Reste',
    droite: true,
    rendu: (l) => <Montant centimes={l.resteCentimes} discret={l.resteCentimes === 0} />,
  },
  { cle: 'etat', titre: 'État', rendu: (l) => <BadgeLigne ligne={l} /> },
];
