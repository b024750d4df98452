/** The acts of a succession, each a small button that opens its drawer. */
import type { DossierDetail } from '../../shared/contract/dossier-vues.ts';
import type { OperationName } from '../../shared/contract/index.ts';
import { roleAdmis } from '../api.ts';
import { Bouton } from '../components/bouton.tsx';
import { useSession } from '../session.ts';
import type { CoteProps } from './dossier-cote.tsx';
import propres from './dossier-succession.module.css';
import type { ActeSuccession } from './dossier-tiroirs-succession.tsx';

const ACTES: readonly {
  readonly operation: OperationName;
  readonly acte: ActeSuccession;
  readonly libelle: string;
}[] = [
  { operation: 'succession.definirHeritiers', acte: 'heritiers', libelle: 'Héritiers' },
  { operation: 'succession.definirNotaire', acte: 'notaire', libelle: 'Notaire' },
  { operation: 'succession.enregistrerBanque', acte: 'banque', libelle: 'Banque' },
  { operation: 'succession.imputerArrerages', acte: 'arrerages', libelle: 'Arrérages' },
  { operation: 'succession.definirTiers', acte: 'tiers', libelle: 'Tiers' },
];

export function Actes({ dossier, surOuvrir }: CoteProps) {
  return (
    <div className={propres.actes}>
      {ACTES.map(({ operation, acte, libelle }) => (
        <Geste
          key={acte}
          dossier={dossier}
          operation={operation}
          libelle={`${libelle} de la succession`}
          surOuvrir={() => surOuvrir({ tiroir: 'succession', acte })}
        >
          {libelle}
        </Geste>
      ))}
    </div>
  );
}

/** A small button that opens a drawer; absent outside the role, with its reason when refused. */
export function Geste({
  dossier,
  operation,
  libelle,
  surOuvrir,
  children,
}: {
  dossier: DossierDetail;
  operation: OperationName;
  libelle: string;
  surOuvrir: () => void;
  children: string;
}) {
  const { role } = useSession().acteur;
  if (dossier.annule || !roleAdmis(operation, role)) return null;
  return (
    <Bouton
      size="xs"
      aria-label={libelle}
      aria-haspopup="dialog"
      refus={dossier.permis[operation] ?? null}
      onClick={surOuvrir}
    >
      {children}
    </Bouton>
  );
}
