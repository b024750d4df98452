/** A letter: being prepared (its mentions beside its page), or already made (its page alone). */
import { useParams } from 'react-router';
import { CODES_COURRIER } from '../../shared/contract/courrier.ts';
import { type CodeCourrier, LIBELLE_COURRIER } from '../../shared/courrier/index.ts';
import { refus } from '../../shared/refus.ts';
import { useLecture } from '../api.ts';
import { CHEMINS } from '../chemins.ts';
import { Echec, Lecture } from '../components/etats.tsx';
import { Page } from '../components/page.tsx';
import { CourrierEtabli } from './courrier-etabli.tsx';
import { PreparationCourrier } from './courrier-preparation.tsx';

export function PageCourrier() {
  const { dossierId = '', code, documentId } = useParams();
  const lecture = useLecture('dossier.ouvrir', { dossierId });
  const connu = CODES_COURRIER.find((c) => c === code);
  const titre = titreDe(connu, documentId);
  if (!lecture.data) {
    return (
      <Page titre={titre} fil={[{ libelle: 'Dossiers', vers: CHEMINS.dossiers }]}>
        <Lecture de={lecture} libelle="Chargement du dossier…">
          {() => null}
        </Lecture>
      </Page>
    );
  }
  const dossier = lecture.data;
  if (documentId) return <CourrierEtabli dossier={dossier} documentId={documentId} />;
  if (connu) return <PreparationCourrier key={connu} dossier={dossier} code={connu} />;
  return (
    <Page titre={titre} fil={filCourrier(dossier)}>
      <Echec
        refus={refus(
          'COURRIER_INCONNU',
          `Le courrier ${code ?? ''} n’existe pas dans l’application.`,
        )}
      />
    </Page>
  );
}

function titreDe(code: CodeCourrier | undefined, documentId: string | undefined): string {
  if (documentId) return 'Courrier';
  return code ? LIBELLE_COURRIER[code] : 'Courrier inconnu';
}

/** Dossiers > IND-2026-000001 > … */
export function filCourrier(dossier: { dossierId: string; numero: string }) {
  return [
    { libelle: 'Dossiers', vers: CHEMINS.dossiers },
    { libelle: dossier.numero, vers: CHEMINS.dossier(dossier.dossierId) },
  ];
}
