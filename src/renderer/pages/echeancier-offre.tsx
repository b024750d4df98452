/** Offering: what the letter will say, when the debtor asked, how long he has; then D04 opens. */
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { Entree } from '../../shared/contract/index.ts';
import { type DateCivile, formatDate } from '../../shared/date-civile.ts';
import { formatEuros } from '../../shared/montant.ts';
import { LIBELLE_MODE_PAIEMENT } from '../../shared/nomenclature.ts';
import { useActe } from '../api.ts';
import { CHEMINS } from '../chemins.ts';
import { Definitions } from '../components/carte.tsx';
import { ChampDate } from '../components/champ-date.tsx';
import { Confirmation } from '../components/etats.tsx';
import { erreurDuChamp } from '../components/refus.tsx';
import { egales } from '../forms/echeancier.ts';
import { useEssai } from '../forms/essai.ts';
import { notifier } from '../notifier.tsx';

export type OffreProps = {
  ouverte: boolean;
  demande: Entree<'echeancier.accorder'> | null;
  surFermer: () => void;
};

export function Offre({ ouverte, demande, surFermer }: OffreProps) {
  const [demandeLe, setDemandeLe] = useState<DateCivile | null>(null);
  const acte = useActe('echeancier.proposer');
  const entree = demande && { ...demande, demandeLe };
  const essai = useEssai('echeancier.proposer', ouverte ? entree : null, 200);
  const naviguer = useNavigate();
  if (!entree) return null;
  const { sortie } = essai;
  const refus = acte.refus ?? essai.refus;
  const proposer = async () => {
    const fait = await acte.executer(entree);
    if (!fait) return;
    notifier(`Échéancier ${fait.numero} proposé.`);
    void naviguer(CHEMINS.courrier(entree.dossierId, 'D04', fait.echeancierId));
  };
  return (
    <Confirmation
      ouverte={ouverte}
      titre={'Proposer cet échéancier\u202f?'}
      action="Proposer l’échéancier"
      surConfirmer={() => void proposer()}
      surFermer={surFermer}
      enCours={acte.enCours}
      refus={refus?.champ === 'demandeLe' ? null : refus}
    >
      {sortie && (
        <Definitions
          entrees={[
            ['Montant étalé', formatEuros(sortie.plan.montantCentimes)],
            ['Mensualités', egales(sortie.plan)],
            ['Première échéance', formatDate(sortie.plan.premiereLe)],
            [
              'Dernière échéance',
              `${formatDate(sortie.plan.derniereLe)}, ${formatEuros(sortie.plan.derniereCentimes)}`,
            ],
            ['Paiement', LIBELLE_MODE_PAIEMENT[entree.mode]],
            ['À conclure au plus tard', formatDate(sortie.conclureAvantLe)],
          ]}
        />
      )}
      <ChampDate
        label="Demandé par le débiteur le"
        description="À laisser vide si la caisse le propose d’elle-même."
        value={demandeLe}
        onChange={setDemandeLe}
        error={erreurDuChamp(refus, 'demandeLe')}
      />
      <p>
        {sortie?.revueRequise && 'Le référent technique sera saisi d’une revue. '}
        La lettre de proposition s’ouvre ensuite, avec le projet d’accord à signer.
      </p>
    </Confirmation>
  );
}
