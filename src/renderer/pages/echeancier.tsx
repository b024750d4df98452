/**
 * A new payment schedule: parameters, instalments, reason, side by side. Recomputed at each
 * keystroke by the command on trial; what is blocked says why and how to go on.
 */
import { IconCheck, IconFileText, IconMail } from '@tabler/icons-react';
import { type RefObject, useRef } from 'react';
import { useNavigate, useParams } from 'react-router';
import type { DossierDetail } from '../../shared/contract/dossier-vues.ts';
import { refusDe, roleAdmis, useApaise, useLecture } from '../api.ts';
import { CHEMINS } from '../chemins.ts';
import { BadgeNature } from '../components/badges.tsx';
import { Bouton } from '../components/bouton.tsx';
import { Carte } from '../components/carte.tsx';
import { Chargement, Echec } from '../components/etats.tsx';
import { Explication } from '../components/explication.tsx';
import { Page } from '../components/page.tsx';
import { simulationEnLigne, totauxEnPhrase } from '../forms/echeancier.ts';
import { useSession } from '../session.ts';
import { TiroirBudget } from './budget-tiroir.tsx';
import classes from './echeancier.module.css';
import { Accord } from './echeancier-accord.tsx';
import { AlerteEcheancier, alerteNecessaire } from './echeancier-alerte.tsx';
import { type EtatEcheancier, useEtatEcheancier } from './echeancier-etat.ts';
import { useGestesEcheancier } from './echeancier-gestes.ts';
import { Offre } from './echeancier-offre.tsx';
import { Parametres } from './echeancier-parametres.tsx';
import { Prescription } from './echeancier-prescription.tsx';
import { Propositions } from './echeancier-propositions.tsx';
import { TableauEcheances } from './echeancier-tableau.tsx';
import { Transmission } from './echeancier-transmission.tsx';

const STATUT_MS = 500;

export function PageEcheancier() {
  const { dossierId = '' } = useParams();
  const dossier = useLecture('dossier.ouvrir', { dossierId });
  // No <Page> while reading: its title would take the focus, and lose it with the next one.
  if (dossier.isPending) return <Chargement libelle="Ouverture du dossier…" />;
  if (!dossier.data) {
    return (
      <Page titre="Nouvel échéancier" fil={[{ libelle: 'Dossiers', vers: CHEMINS.dossiers }]}>
        <Echec refus={refusDe(dossier.error)} surReessayer={() => void dossier.refetch()} />
      </Page>
    );
  }
  return <NouvelEcheancier key={dossierId} dossier={dossier.data} />;
}

type PartieProps = { dossier: DossierDetail; etat: EtatEcheancier };

function NouvelEcheancier({ dossier }: { dossier: DossierDetail }) {
  const { dossierId, permis } = dossier;
  const etat = useEtatEcheancier(dossier);
  const { calcul, refus, perime, principal, reserve, ouvert } = etat;
  const valider = useRef<HTMLButtonElement>(null);
  useGestesEcheancier(etat, dossier, valider);
  const plan = calcul?.plan;
  const frauduleux = principal?.nature === 'fraude';
  const fermer = () => etat.ouvrir(null);
  return (
    <Page
      titre="Nouvel échéancier"
      badges={
        <>
          <span className={classes.debiteur}>{dossier.titre}</span>
          {frauduleux && <BadgeNature nature="fraude" />}
        </>
      }
      fil={[
        { libelle: 'Dossiers', vers: CHEMINS.dossiers },
        { libelle: dossier.numero, vers: CHEMINS.dossier(dossierId) },
      ]}
      actions={<Actions dossier={dossier} etat={etat} valider={valider} />}
      alerte={
        alerteNecessaire(calcul, refus) && (
          <AlerteEcheancier
            dossierId={dossierId}
            calcul={calcul}
            refus={refus}
            frauduleux={frauduleux}
            refusTransmission={permis['transfert.envoyer']}
            surLimiter={etat.etaler}
            surTransmettre={() => etat.ouvrir('transmission')}
          />
        )
      }
      touches={[
        ['Tab', 'champ suivant'],
        ['mod+Enter', reserve ? 'transmettre' : 'valider'],
        ['Escape', 'annuler'],
      ]}
    >
      <Zones dossier={dossier} etat={etat} />
      <Annonce texte={plan && !perime ? totauxEnPhrase(plan) : ''} />
      <Accord
        ouvert={ouvert === 'accord'}
        demande={etat.demande}
        plan={plan}
        revueRequise={calcul?.revueRequise ?? false}
        surFermer={fermer}
      />
      <Offre ouverte={ouvert === 'offre'} demande={etat.demande} surFermer={fermer} />
      {ouvert === 'budget' && calcul && (
        <TiroirBudget
          dossierId={dossierId}
          personneId={calcul.debiteur.personneId}
          nom={calcul.debiteur.nom}
          surFermer={fermer}
        />
      )}
      <Transmission
        dossierId={dossierId}
        ouverte={ouvert === 'transmission'}
        simulation={plan && !perime ? simulationEnLigne(plan) : null}
        surFermer={fermer}
      />
    </Page>
  );
}

type ActionsProps = PartieProps & { valider: RefObject<HTMLButtonElement | null> };

function Actions({ dossier, etat, valider }: ActionsProps) {
  const naviguer = useNavigate();
  const { dossierId, permis } = dossier;
  return (
    <>
      <Bouton onClick={() => void naviguer(CHEMINS.dossier(dossierId))}>Annuler</Bouton>
      <Bouton
        icone={IconFileText}
        refus={permis['courrier.etablir.D05']}
        onClick={() => void naviguer(CHEMINS.courrier(dossierId, 'D05'))}
      >
        Aperçu du courrier
      </Bouton>
      <Bouton icone={IconMail} refus={etat.empechement} onClick={() => etat.ouvrir('offre')}>
        Proposer
      </Bouton>
      <Bouton
        genre="principal"
        icone={IconCheck}
        ref={valider}
        refus={etat.empechement}
        onClick={() => etat.ouvrir('accord')}
      >
        Valider l’échéancier
      </Bouton>
    </>
  );
}

/** The three panes: what is typed, what follows, why. */
function Zones({ dossier, etat }: PartieProps) {
  const { calcul, refus, perime, manque, principal, reserve } = etat;
  const plan = calcul?.plan;
  const { role } = useSession().acteur;
  const budget = () => etat.ouvrir('budget');
  const refusBudget = calcul
    ? (dossier.permis['budget.definir'] ?? null)
    : { code: 'ECHEANCIER_SAISIE', message: 'L’échéancier se calcule.' };
  const prescription = (
    <Prescription prescription={dossier.prescription} effet={calcul?.effet} sansAccord={reserve} />
  );
  return (
    <>
      {calcul && (
        <Propositions
          calcul={calcul}
          affiche={perime ? undefined : plan}
          surProposition={etat.choisir}
          surDuree={etat.etaler}
          surBudget={roleAdmis('budget.definir', role) ? budget : null}
        />
      )}
      <div className={classes.zones}>
        <Parametres
          saisie={etat.saisie}
          surSaisie={etat.surSaisie}
          soldeCentimes={principal?.resteCentimes ?? dossier.resteCentimes}
          calcul={calcul}
          refus={refus}
          surBudget={budget}
          refusBudget={refusBudget}
        />
        <div className={classes.colonne}>
          <TableauEcheances
            plan={plan}
            perime={perime}
            manque={manque ?? (calcul || !refus ? null : 'Aucun plan à afficher.')}
          />
        </div>
        {calcul ? (
          <Explication explication={calcul.explication} pied={prescription} />
        ) : (
          <Carte titre={'Pourquoi ce montant\u202f?'} marge={false} pied={prescription}>
            {!manque && !refus && <Chargement />}
          </Carte>
        )}
      </div>
    </>
  );
}

/** The totals, said once the typing has rested. */
function Annonce({ texte }: { texte: string }) {
  return (
    <p role="status" className="hors-ecran">
      {useApaise(texte, STATUT_MS)}
    </p>
  );
}
