/** Granting: what will be recorded is said once more, then the letter of agreement opens. */
import { useNavigate } from 'react-router';
import type { Plan } from '../../shared/contract/echeancier.ts';
import type { Entree } from '../../shared/contract/index.ts';
import { formatDate } from '../../shared/date-civile.ts';
import { formatEuros } from '../../shared/montant.ts';
import { LIBELLE_MODE_PAIEMENT } from '../../shared/nomenclature.ts';
import { useActe } from '../api.ts';
import { CHEMINS } from '../chemins.ts';
import { Definitions } from '../components/carte.tsx';
import { Confirmation } from '../components/etats.tsx';
import { egales } from '../forms/echeancier.ts';
import { notifier } from '../notifier.tsx';

export type AccordProps = {
  ouvert: boolean;
  demande: Entree<'echeancier.accorder'> | null;
  plan: Plan | undefined;
  revueRequise: boolean;
  surFermer: () => void;
};

export function Accord({ ouvert, demande, plan, revueRequise, surFermer }: AccordProps) {
  const acte = useActe('echeancier.accorder');
  const naviguer = useNavigate();
  if (!demande || !plan) return null;
  const accorder = async () => {
    const fait = await acte.executer(demande);
    if (!fait) return;
    notifier(`Échéancier ${fait.numero} accordé.`);
    void naviguer(CHEMINS.courrier(demande.dossierId, 'D05'));
  };
  return (
    <Confirmation
      ouverte={ouvert}
      titre={'Accorder cet échéancier\u202f?'}
      action="Accorder l’échéancier"
      surConfirmer={() => void accorder()}
      surFermer={surFermer}
      enCours={acte.enCours}
      refus={acte.refus}
    >
      <Definitions
        entrees={[
          ['Montant étalé', formatEuros(plan.montantCentimes)],
          ['Mensualités', egales(plan)],
          ['Première échéance', formatDate(plan.premiereLe)],
          [
            'Dernière échéance',
            `${formatDate(plan.derniereLe)}, ${formatEuros(plan.derniereCentimes)}`,
          ],
          ['Paiement', LIBELLE_MODE_PAIEMENT[demande.mode]],
          ...(revueRequise ? ([['Motif de la durée', demande.motifDuree]] as const) : []),
        ]}
      />
      <p>
        {revueRequise && 'Le référent technique sera saisi d’une revue. '}
        Le courrier d’accord s’ouvre ensuite, à envoyer au débiteur pour signature.
      </p>
    </Confirmation>
  );
}
