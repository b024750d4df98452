/**
 * The limitation of a case, payment by payment, and what a registered letter sent today saves. The
 * way out is the notification, when the door permits it; figures and dates are the door's.
 */
import { IconCalendarTime, IconMail } from '@tabler/icons-react';
import { useNavigate } from 'react-router';
import type { AnalysePrescription } from '../../shared/contract/bareme-prescription.ts';
import type { DossierDetail } from '../../shared/contract/dossier-vues.ts';
import { roleAdmis, useLecture } from '../api.ts';
import { CHEMINS } from '../chemins.ts';
import { Bouton } from '../components/bouton.tsx';
import { Carte } from '../components/carte.tsx';
import { EtatVide, Lecture } from '../components/etats.tsx';
import { useSession } from '../session.ts';
import {
  AlerteBloc,
  CarteEnvoi,
  CarteVersements,
  RaisonPrescription,
} from './bareme-prescription-resultat.tsx';
import { PageAnnexe, SurDossier } from './dossier-annexe.tsx';
import classes from './dossier-calendrier.module.css';

const TITRE = 'Prescription, versement par versement';

export function PagePrescription() {
  return (
    <SurDossier titre={TITRE}>
      {(dossier) => <DuDossier key={dossier.dossierId} dossier={dossier} />}
    </SurDossier>
  );
}

function DuDossier({ dossier }: { dossier: DossierDetail }) {
  const { dossierId } = dossier;
  const naviguer = useNavigate();
  const lecture = useLecture('dossier.prescription', { dossierId });
  return (
    <PageAnnexe
      dossier={dossier}
      titre={TITRE}
      autre={
        <Bouton
          icone={IconCalendarTime}
          touche="d"
          libelleTouche="Calendrier des délais"
          onClick={() => void naviguer(CHEMINS.calendrier(dossierId))}
        >
          Calendrier
        </Bouton>
      }
      alerte={
        lecture.data?.avertissements.length ? <AlerteBloc analyse={lecture.data} /> : undefined
      }
      touches={[['d', 'calendrier']]}
    >
      <Lecture de={lecture} libelle="Calcul de la prescription…" lignes={8}>
        {(analyse) => <Analyse analyse={analyse} dossier={dossier} />}
      </Lecture>
    </PageAnnexe>
  );
}

function Analyse({ analyse, dossier }: { analyse: AnalysePrescription; dossier: DossierDetail }) {
  if (analyse.versements.length === 0) {
    return (
      <Carte titre="Versement par versement">
        <EtatVide titre="Aucun versement à prescrire.">
          {dossier.resteCentimes <= 0
            ? 'Rien ne reste dû sur ce dossier.'
            : 'L’indu principal est soldé ; les accessoires ont leur propre délai.'}
        </EtatVide>
      </Carte>
    );
  }
  return (
    <div className={classes.zones}>
      <CarteVersements analyse={analyse} />
      <div className={classes.cote}>
        <CarteEnvoi analyse={analyse} action={<Notifier dossier={dossier} analyse={analyse} />} />
        <RaisonPrescription analyse={analyse} />
      </div>
    </div>
  );
}

/** The letter that does it: the notification, or why it cannot leave now. */
function Notifier({ dossier, analyse }: { dossier: DossierDetail; analyse: AnalysePrescription }) {
  const { role } = useSession().acteur;
  const naviguer = useNavigate();
  if (dossier.annule || !roleAdmis('courrier.etablir', role)) return null;
  if (analyse.recouvrableCentimes === 0) return null;
  const refus = dossier.permis['courrier.etablir.D01'] ?? null;
  return (
    <div data-action>
      <Bouton
        genre="principal"
        icone={IconMail}
        touche="c"
        libelleTouche="Préparer la notification"
        // A refusal that names a field is answered on the screen of the letter.
        refus={refus?.champ ? null : refus}
        onClick={() => void naviguer(CHEMINS.courrier(dossier.dossierId, 'D01'))}
      >
        Préparer la notification
      </Bouton>
      {refus && <p className={classes.regle}>{refus.message}</p>}
    </div>
  );
}
