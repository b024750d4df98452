/** A letter already made, reprinted to the byte: read it, print it, keep a copy, record its post. */
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { DossierDetail } from '../../shared/contract/dossier-vues.ts';
import { formatDate } from '../../shared/date-civile.ts';
import { refusDe, roleAdmis, useLecture } from '../api.ts';
import { CHEMINS } from '../chemins.ts';
import { Bouton } from '../components/bouton.tsx';
import { Echec } from '../components/etats.tsx';
import { Page } from '../components/page.tsx';
import { Pdf } from '../components/pdf.tsx';
import { useSession } from '../session.ts';
import classes from './courrier.module.css';
import { filCourrier } from './courrier.tsx';
import { type Ouverture, Tiroirs } from './dossier-tiroirs.tsx';

type Props = { dossier: DossierDetail; documentId: string };

export function CourrierEtabli({ dossier, documentId }: Props) {
  const naviguer = useNavigate();
  const { role } = useSession().acteur;
  const courrier = dossier.documents.find((d) => d.documentId === documentId);
  const lecture = useLecture('courrier.lire', { documentId });
  const [ouverture, setOuverture] = useState<Ouverture | null>(null);
  const reference = lecture.data?.reference ?? courrier?.reference ?? '';
  const offert = (operation: 'courrier.envoyer' | 'courrier.receptionner') =>
    !dossier.annule && roleAdmis(operation, role) && courrier?.permis[operation] === null;
  return (
    <Page
      titre={courrier?.libelle ?? 'Courrier'}
      sousTitre={`${reference}, ${dossier.titre}`}
      fil={filCourrier(dossier)}
      identite={courrier && <Identite courrier={courrier} />}
      touches={[
        ['mod+i', 'imprimer'],
        ['mod+s', 'enregistrer le PDF'],
        ['alt+ArrowLeft', 'retour'],
      ]}
      actions={
        <>
          <Bouton onClick={() => void naviguer(CHEMINS.dossier(dossier.dossierId))}>
            Revenir au dossier
          </Bouton>
          {offert('courrier.envoyer') && (
            <Bouton
              genre="principal"
              aria-haspopup="dialog"
              onClick={() => setOuverture({ tiroir: 'envoyer', documentId })}
            >
              Enregistrer l’envoi
            </Bouton>
          )}
          {offert('courrier.receptionner') && (
            <Bouton
              genre="principal"
              aria-haspopup="dialog"
              onClick={() => setOuverture({ tiroir: 'receptionner', documentId })}
            >
              Enregistrer la réception
            </Bouton>
          )}
        </>
      }
    >
      <div className={classes.seul}>
        <Pdf
          titre={reference || 'Courrier'}
          base64={lecture.data?.pdf}
          fichier={`${reference}.pdf`}
          enAttente={
            lecture.error && (
              <Echec refus={refusDe(lecture.error)} surReessayer={() => void lecture.refetch()} />
            )
          }
        />
      </div>
      {ouverture && (
        <Tiroirs ouverture={ouverture} dossier={dossier} surFermer={() => setOuverture(null)} />
      )}
    </Page>
  );
}

function Identite({ courrier }: { courrier: DossierDetail['documents'][number] }) {
  return (
    <>
      <span>Établi le {formatDate(courrier.etabliLe)}</span>
      {courrier.destinataire && <span>pour {courrier.destinataire}</span>}
      {courrier.envoyeLe && (
        <span>
          {courrier.envoi ?? 'Envoyé'}, le {formatDate(courrier.envoyeLe)}
        </span>
      )}
      {courrier.issue && courrier.issueLe && (
        <span>
          {courrier.issue}, le {formatDate(courrier.issueLe)}
        </span>
      )}
    </>
  );
}
