/**
 * Settling a payment in suspense on the debtor that was proposed: the command on trial shows each
 * debt before and after, then the same command does it.
 */
import type { EffetEncaissement } from '../../shared/contract/encaissement.ts';
import type { LigneRapprochee, PropositionVue } from '../../shared/contract/releve.ts';
import { formatEuros } from '../../shared/montant.ts';
import { useActe } from '../api.ts';
import { useEssai } from '../forms/essai.ts';
import { Tiroir } from '../forms/tiroir.tsx';
import { EffetPaiement } from './encaissement-effet.tsx';
import classes from './releve.module.css';

export type AffectationProps = {
  ligne: LigneRapprochee;
  encaissementId: string;
  proposition: PropositionVue;
  surFermer: () => void;
  surFait: (effet: EffetEncaissement) => void;
};

export function Affectation({
  ligne,
  encaissementId,
  proposition: p,
  surFermer,
  surFait,
}: AffectationProps) {
  const acte = useActe('encaissement.affecter');
  const { dossierId, debiteurId } = p;
  const entree = { encaissementId, dossierId, debiteurId, induDesigneId: null };
  const essai = useEssai('encaissement.affecter', entree, 0);
  const affecter = async () => {
    const effet = await acte.executer(entree);
    if (effet) surFait(effet);
  };
  return (
    <Tiroir
      titre={`Affecter ${formatEuros(ligne.montantCentimes)}`}
      surFermer={surFermer}
      action="Affecter"
      surAction={() => void affecter()}
      enCours={acte.enCours}
      refus={acte.refus}
      attente={attenteDe(essai)}
    >
      <p className={classes.vers}>
        Sur les dettes de <b>{p.debiteur}</b>, dossier {p.numero}.
      </p>
      <EffetPaiement
        effet={essai.sortie ?? null}
        montant={ligne.montantCentimes}
        refus={essai.refus}
        enCours={essai.enCours}
        attente="L’effet se calcule."
      />
    </Tiroir>
  );
}

function attenteDe({ sortie, refus }: { sortie: unknown; refus: unknown }): string | null {
  if (sortie) return null;
  return refus ? 'Ce paiement ne peut pas être affecté ainsi.' : 'L’effet se calcule.';
}
