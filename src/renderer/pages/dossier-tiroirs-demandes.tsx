/** The side entries on requests and suspensions, each on the one that it names. */
import type { DossierDetail } from '../../shared/contract/dossier-vues.ts';
import { TiroirDemande, TiroirRetrait, TiroirSilence } from './dossier-tiroirs-demande.tsx';
import { TiroirReponse } from './dossier-tiroirs-reponse.tsx';
import { TiroirClore, TiroirSuspendre } from './dossier-tiroirs-suspension.tsx';

export type OuvertureDemande =
  | { tiroir: 'demande' | 'suspendre' }
  | { tiroir: 'repondre' | 'retirer' | 'silence'; demandeId: string }
  | { tiroir: 'clore'; suspensionId: string };

const SUR_DEMANDE = {
  repondre: TiroirReponse,
  retirer: TiroirRetrait,
  silence: TiroirSilence,
} as const;

type Props = { dossier: DossierDetail; surFermer: () => void; ouverture: OuvertureDemande };

export function TiroirsDemande({ ouverture, ...props }: Props) {
  if ('suspensionId' in ouverture) {
    const { suspensionId } = ouverture;
    const suspension = props.dossier.suspensions.find((s) => s.suspensionId === suspensionId);
    return suspension ? <TiroirClore {...props} suspension={suspension} /> : null;
  }
  if (!('demandeId' in ouverture)) {
    return ouverture.tiroir === 'demande' ? (
      <TiroirDemande {...props} />
    ) : (
      <TiroirSuspendre {...props} />
    );
  }
  const demande = props.dossier.demandes.find((d) => d.demandeId === ouverture.demandeId);
  if (!demande) return null;
  const Tiroir = SUR_DEMANDE[ouverture.tiroir];
  return <Tiroir {...props} demande={demande} />;
}
