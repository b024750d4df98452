/** Where a plan and each of its instalments stand: words and an icon, never hue alone. */
import {
  IconAlertTriangle,
  IconCalendarDue,
  IconCheck,
  IconCircleX,
  IconClock,
  IconMail,
  IconMailExclamation,
  IconPlayerPause,
  IconWriting,
  type TablerIcon,
} from '@tabler/icons-react';
import type { Sortie } from '../../shared/contract/index.ts';
import {
  type EtatSuivi,
  LIBELLE_ETAT_SUIVI,
  type SuiviResume,
} from '../../shared/contract/plan-etat.ts';
import { Pastille, type Teinte } from '../components/badges.tsx';
import { compter } from '../format.ts';

const SUIVIS: Record<EtatSuivi, { teinte: Teinte; icone?: TablerIcon }> = {
  propose: { teinte: 'encre', icone: IconMail },
  'a-signer': { teinte: 'echeance', icone: IconWriting },
  respecte: { teinte: 'solde', icone: IconCheck },
  'en-retard': { teinte: 'retard', icone: IconAlertTriangle },
  'a-avertir': { teinte: 'retard', icone: IconMailExclamation },
  averti: { teinte: 'echeance', icone: IconClock },
  'caduc-possible': { teinte: 'prescription', icone: IconCircleX },
  suspendu: { teinte: 'encre', icone: IconPlayerPause },
  solde: { teinte: 'solde', icone: IconCheck },
  caduc: { teinte: 'prescription', icone: IconCircleX },
  clos: { teinte: 'neutre' },
};

/** « À avertir : 2 manquées ». */
export function BadgeSuivi({ suivi }: { suivi: Pick<SuiviResume, 'etat' | 'impayes'> }) {
  const { teinte, icone } = SUIVIS[suivi.etat];
  const compte =
    suivi.impayes > 0 && ['en-retard', 'a-avertir'].includes(suivi.etat)
      ? `\u00a0: ${compter(suivi.impayes, 'manquée')}`
      : '';
  return (
    <Pastille teinte={teinte} {...(icone ? { icone } : {})}>
      {LIBELLE_ETAT_SUIVI[suivi.etat]}
      {compte}
    </Pastille>
  );
}

export type LigneSuivie = Sortie<'echeancier.suivre'>['lignes'][number];

export function BadgeLigne({ ligne }: { ligne: LigneSuivie }) {
  switch (ligne.etat) {
    case 'payee':
      return (
        <Pastille teinte="solde" icone={IconCheck}>
          Payée
        </Pastille>
      );
    case 'impayee':
      return (
        <Pastille teinte="retard" icone={IconAlertTriangle}>
          {ligne.payeCentimes > 0 ? 'Payée en partie' : 'Manquée'}, {ligne.retardJours} j
        </Pastille>
      );
    case 'a-controler':
      return (
        <Pastille teinte="echeance" icone={IconCalendarDue}>
          Attendue
        </Pastille>
      );
    case 'suspendue':
      return (
        <Pastille teinte="encre" icone={IconPlayerPause}>
          Suspendue
        </Pastille>
      );
    case 'a-venir':
      return <span>{ligne.payeCentimes > 0 ? 'À venir, payée en partie' : 'À venir'}</span>;
  }
}
