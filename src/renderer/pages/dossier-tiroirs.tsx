/** The side entries of a case: one is open at a time; closing gives the focus back to its button. */
import type { Delai, DossierDetail } from '../../shared/contract/dossier-vues.ts';
import { formatDate } from '../../shared/date-civile.ts';
import { Explication } from '../components/explication.tsx';
import { TiroirNu } from '../forms/tiroir.tsx';
import classes from './dossier.module.css';
import { TiroirAccessoire, TiroirAffecter, TiroirTransmettre } from './dossier-tiroirs-dossier.tsx';
import { TiroirDebiteurs, TiroirPersonne } from './dossier-tiroirs-identite.tsx';
import { TiroirMotif, TiroirRessources } from './dossier-tiroirs-indu.tsx';
import { TiroirEnvoi, TiroirReception, TiroirSignature } from './dossier-tiroirs-poste.tsx';
import { TiroirPaiement } from './encaissement.tsx';

export type Ouverture =
  | { tiroir: 'pourquoi'; delai: Delai }
  | { tiroir: 'envoyer' | 'receptionner'; documentId: string }
  | { tiroir: 'signature'; echeancierId: string }
  | { tiroir: 'personne'; personneId: string }
  | { tiroir: 'paiement' }
  | { tiroir: 'motif' | 'ressources' | 'debiteurs' | 'accessoire' | 'transmettre' | 'affecter' };

export type TiroirDossierProps = { dossier: DossierDetail; surFermer: () => void };

export function Tiroirs({ ouverture, ...props }: TiroirDossierProps & { ouverture: Ouverture }) {
  const { dossier } = props;
  switch (ouverture.tiroir) {
    case 'pourquoi':
      return <Pourquoi delai={ouverture.delai} surFermer={props.surFermer} />;
    case 'envoyer':
    case 'receptionner': {
      const courrier = dossier.documents.find((d) => d.documentId === ouverture.documentId);
      if (!courrier) return null;
      const Tiroir = ouverture.tiroir === 'envoyer' ? TiroirEnvoi : TiroirReception;
      return <Tiroir {...props} courrier={courrier} />;
    }
    case 'signature':
      return <TiroirSignature {...props} echeancierId={ouverture.echeancierId} />;
    case 'personne':
      return <TiroirPersonne {...props} personneId={ouverture.personneId} />;
    case 'motif':
      return <TiroirMotif {...props} />;
    case 'ressources':
      return <TiroirRessources {...props} />;
    case 'debiteurs':
      return <TiroirDebiteurs {...props} />;
    case 'accessoire':
      return <TiroirAccessoire {...props} />;
    case 'transmettre':
      return <TiroirTransmettre {...props} />;
    case 'affecter':
      return <TiroirAffecter {...props} />;
    case 'paiement':
      return <TiroirPaiement {...props} />;
  }
}

function Pourquoi({ delai, surFermer }: { delai: Delai; surFermer: () => void }) {
  return (
    <TiroirNu titre={`${delai.libelle}\u00a0: ${formatDate(delai.le)}`} surFermer={surFermer}>
      <div className={classes.pourquoiCorps}>
        {delai.explication && (
          <Explication
            remplit={false}
            titre={'Pourquoi cette date\u202f?'}
            explication={delai.explication}
            pied={
              delai.provisoire
                ? 'Date provisoire : la preuve de réception du courrier manque encore.'
                : undefined
            }
          />
        )}
      </div>
    </TiroirNu>
  );
}
