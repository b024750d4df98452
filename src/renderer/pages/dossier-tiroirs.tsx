/** The side entries of a case: one is open at a time; closing gives the focus back to its button. */
import type { Delai, DossierDetail } from '../../shared/contract/dossier-vues.ts';
import { formatDate } from '../../shared/date-civile.ts';
import { Explication } from '../components/explication.tsx';
import { TiroirNu } from '../forms/tiroir.tsx';
import classes from './dossier.module.css';
import { TiroirAbandon, TiroirReprise } from './dossier-tiroirs-abandon.tsx';
import { TiroirAdresse } from './dossier-tiroirs-adresse.tsx';
import { type OuvertureDemande, TiroirsDemande } from './dossier-tiroirs-demandes.tsx';
import { TiroirAccessoire, TiroirAffecter } from './dossier-tiroirs-dossier.tsx';
import {
  TiroirAcceptation,
  TiroirBudgetDossier,
  TiroirClassement,
} from './dossier-tiroirs-echeancier.tsx';
import { TiroirDebiteurs, TiroirPersonne } from './dossier-tiroirs-identite.tsx';
import { TiroirMotif, TiroirRessources } from './dossier-tiroirs-indu.tsx';
import { TiroirGroupe } from './dossier-tiroirs-plan.tsx';
import { TiroirEnvoi, TiroirReception, TiroirSignature } from './dossier-tiroirs-poste.tsx';
import { TiroirFinRetenue, TiroirRetenue, TiroirRevision } from './dossier-tiroirs-retenue.tsx';
import { type OuvertureSepa, TiroirsSepa } from './dossier-tiroirs-sepa.tsx';
import { type OuvertureSuccession, TiroirsSuccession } from './dossier-tiroirs-succession.tsx';
import { TiroirRetour, TiroirTransfert } from './dossier-tiroirs-transfert.tsx';
import { TiroirPaiement } from './encaissement.tsx';

export type Ouverture =
  | { tiroir: 'pourquoi'; delai: Delai }
  | { tiroir: 'envoyer' | 'receptionner'; documentId: string }
  | { tiroir: 'signature' | 'acceptation' | 'classement'; echeancierId: string }
  | { tiroir: 'budget' | 'grouper' }
  | { tiroir: 'personne'; personneId: string }
  | { tiroir: 'paiement' | 'retenue' }
  | { tiroir: 'reviser-retenue' | 'clore-retenue'; retenueId: string }
  | OuvertureDemande
  | OuvertureSepa
  | OuvertureSuccession
  | { tiroir: 'retourner' | 'adresse' | 'abandonner' | 'reprendre' }
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
    case 'acceptation':
      return <TiroirAcceptation {...props} echeancierId={ouverture.echeancierId} />;
    case 'classement':
      return <TiroirClassement {...props} echeancierId={ouverture.echeancierId} />;
    case 'grouper':
      return <TiroirGroupe {...props} />;
    case 'budget':
      return <TiroirBudgetDossier {...props} />;
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
      return <TiroirTransfert {...props} />;
    case 'retourner':
      return <TiroirRetour {...props} />;
    case 'adresse':
      return <TiroirAdresse {...props} />;
    case 'abandonner':
      return <TiroirAbandon {...props} />;
    case 'reprendre':
      return <TiroirReprise {...props} />;
    case 'affecter':
      return <TiroirAffecter {...props} />;
    case 'demande':
    case 'suspendre':
    case 'repondre':
    case 'retirer':
    case 'silence':
    case 'clore':
      return <TiroirsDemande {...props} ouverture={ouverture} />;
    case 'retenue':
      return <TiroirRetenue {...props} />;
    case 'reviser-retenue':
    case 'clore-retenue': {
      const retenue = dossier.retenues.find((r) => r.retenueId === ouverture.retenueId);
      if (!retenue) return null;
      const Tiroir = ouverture.tiroir === 'reviser-retenue' ? TiroirRevision : TiroirFinRetenue;
      return <Tiroir {...props} retenue={retenue} />;
    }
    case 'succession':
      return <TiroirsSuccession {...props} ouverture={ouverture} />;
    case 'mandat':
    case 'revoquer-mandat':
    case 'remboursement':
      return <TiroirsSepa {...props} ouverture={ouverture} />;
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
