/**
 * A new payment schedule: parameters, instalments, reason, side by side. Recomputed at each
 * keystroke by the command on trial; what is blocked says why and how to go on.
 */
import { IconCheck, IconFileText, IconHourglass } from '@tabler/icons-react';
import { useMemo, useRef, useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import type { DossierDetail } from '../../shared/contract/dossier-vues.ts';
import { refusDe, roleAdmis, useApaise, useLecture } from '../api.ts';
import { CHEMINS } from '../chemins.ts';
import { BadgeNature, BadgePrescription } from '../components/badges.tsx';
import { Bouton } from '../components/bouton.tsx';
import { Carte } from '../components/carte.tsx';
import { useTouche } from '../components/clavier.tsx';
import { Chargement, Echec } from '../components/etats.tsx';
import { Explication } from '../components/explication.tsx';
import { Page } from '../components/page.tsx';
import {
  demandeDe,
  manqueDe,
  saisieInitiale,
  simulationEnLigne,
  totauxEnPhrase,
} from '../forms/echeancier.ts';
import { useAujourdhui, useSession } from '../session.ts';
import classes from './echeancier.module.css';
import { Accord } from './echeancier-accord.tsx';
import { AlerteEcheancier, alerteNecessaire } from './echeancier-alerte.tsx';
import { useCalcul } from './echeancier-calcul.ts';
import { Comparaison } from './echeancier-comparaison.tsx';
import { useEchap } from './echeancier-echap.ts';
import { Parametres } from './echeancier-parametres.tsx';
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

function NouvelEcheancier({ dossier }: { dossier: DossierDetail }) {
  const { dossierId, permis } = dossier;
  const { acteur } = useSession();
  const aujourdhui = useAujourdhui();
  const naviguer = useNavigate();
  const [saisie, setSaisie] = useState(() => saisieInitiale(aujourdhui));
  const [ouvert, setOuvert] = useState<'accord' | 'transmission' | null>(null);
  const valider = useRef<HTMLButtonElement>(null);
  const principal = dossier.indus.find((i) => i.accessoire === null) ?? dossier.indus[0];
  const demande = useMemo(() => demandeDe(dossierId, saisie), [dossierId, saisie]);
  const { calcul, refus, perime } = useCalcul(
    demande,
    roleAdmis('echeancier.accorder', acteur.role),
  );
  const manque = manqueDe(saisie);
  const plan = calcul?.plan;
  const fraude = refus?.code === 'ECHEANCIER_FRAUDE';
  const choisir = (nombre: number) => setSaisie({ ...saisie, par: 'duree', nombre });
  const annuler = () => void naviguer(CHEMINS.dossier(dossierId));
  const accorder = () => setOuvert('accord');
  const transmettre = () => setOuvert('transmission');
  const fermer = () => setOuvert(null);
  useEchap(annuler);
  useTouche(
    'mod+Enter',
    () => {
      if (fraude && !permis['dossier.transmettre']) transmettre();
      // Refused: the focus on the button lets it say why.
      else if (valider.current?.ariaDisabled === 'true') valider.current.focus();
      else accorder();
    },
    { libelle: fraude ? 'Transmettre au contentieux' : 'Valider l’échéancier' },
  );
  return (
    <Page
      titre="Nouvel échéancier"
      badges={
        <>
          <span className={classes.debiteur}>{dossier.titre}</span>
          {principal?.nature === 'fraude' && <BadgeNature nature="fraude" />}
        </>
      }
      fil={[
        { libelle: 'Dossiers', vers: CHEMINS.dossiers },
        { libelle: dossier.numero, vers: CHEMINS.dossier(dossierId) },
      ]}
      actions={
        <>
          <Bouton onClick={annuler}>Annuler</Bouton>
          <Bouton
            icone={IconFileText}
            refus={permis['courrier.etablir.D05']}
            onClick={() => void naviguer(CHEMINS.courrier(dossierId, 'D05'))}
          >
            Aperçu du courrier
          </Bouton>
          <Bouton
            genre="principal"
            icone={IconCheck}
            ref={valider}
            refus={manque ?? refus ?? (plan ? null : 'L’échéancier se calcule.')}
            onClick={accorder}
          >
            Valider l’échéancier
          </Bouton>
        </>
      }
      alerte={
        alerteNecessaire(calcul, refus) && (
          <AlerteEcheancier
            dossierId={dossierId}
            calcul={calcul}
            refus={refus}
            frauduleux={principal?.nature === 'fraude'}
            refusTransmission={permis['dossier.transmettre']}
            surLimiter={choisir}
            surTransmettre={transmettre}
          />
        )
      }
      touches={[
        ['Tab', 'champ suivant'],
        ['mod+Enter', fraude ? 'transmettre' : 'valider'],
        ['Escape', 'annuler'],
      ]}
    >
      <div className={classes.zones}>
        <Parametres
          saisie={saisie}
          surSaisie={setSaisie}
          soldeCentimes={principal?.resteCentimes ?? dossier.resteCentimes}
          calcul={calcul}
          refus={refus}
        />
        <div className={classes.colonne}>
          <TableauEcheances plan={plan} perime={perime} manque={manque} />
          {calcul && (
            <Comparaison
              comparaison={calcul.comparaison}
              nombre={perime ? null : (plan?.nombre ?? null)}
              surChoisir={choisir}
            />
          )}
        </div>
        {calcul ? (
          <Explication
            explication={calcul.explication}
            pied={<Prescription dossier={dossier} sansAccord={fraude} />}
          />
        ) : (
          <Carte titre="Pourquoi ce montant ?" marge={false}>
            {!manque && <Chargement />}
          </Carte>
        )}
      </div>
      <Annonce texte={plan && !perime ? totauxEnPhrase(plan) : ''} />
      <Accord
        ouvert={ouvert === 'accord'}
        demande={demande}
        plan={plan}
        revueRequise={calcul?.revueRequise ?? false}
        surFermer={fermer}
      />
      <Transmission
        dossierId={dossierId}
        ouverte={ouvert === 'transmission'}
        simulation={plan && !perime ? simulationEnLigne(plan) : null}
        surFermer={fermer}
      />
    </Page>
  );
}

function Prescription({ dossier, sansAccord }: { dossier: DossierDetail; sansAccord: boolean }) {
  return (
    <div className={classes.prescription}>
      <IconHourglass size={16} stroke={1.75} aria-hidden />
      <div>
        {sansAccord ? (
          <p>Aucun effet sur la prescription tant que le contentieux n’a pas statué.</p>
        ) : (
          <p>
            La signature vaut reconnaissance de dette et interrompt la prescription{' '}
            <span className={classes.source}>(C. civ., art. 2240)</span>.
          </p>
        )}
        {dossier.prescription && (
          <p className={classes.actuelle}>
            Prescription actuelle : <BadgePrescription delai={dossier.prescription} date />
          </p>
        )}
      </div>
    </div>
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
