/** What the keyboard and the palette do on a new schedule. */
import {
  IconCalendarDollar,
  IconCheck,
  IconMail,
  IconReportMoney,
  IconSend,
} from '@tabler/icons-react';
import type { RefObject } from 'react';
import { useNavigate } from 'react-router';
import type { DossierDetail } from '../../shared/contract/dossier-vues.ts';
import { CHEMINS } from '../chemins.ts';
import { useTouche } from '../components/clavier.tsx';
import { useEchap } from '../components/echap.ts';
import { useActionsPalette } from '../components/palette-actions.ts';
import type { EtatEcheancier } from './echeancier-etat.ts';

/** @param valider the main button: refused, it takes the focus and says why. */
export function useGestesEcheancier(
  e: EtatEcheancier,
  dossier: DossierDetail,
  valider: RefObject<HTMLButtonElement | null>,
): void {
  const naviguer = useNavigate();
  const refusTransmission = dossier.permis['transfert.envoyer'] ?? null;
  useEchap(() => void naviguer(CHEMINS.dossier(dossier.dossierId)), { libelle: 'Annuler' });
  useTouche(
    'mod+Enter',
    () => {
      if (e.reserve && !refusTransmission) e.ouvrir('transmission');
      else if (e.empechement) valider.current?.focus();
      else e.ouvrir('accord');
    },
    { libelle: e.reserve ? 'Transmettre au contentieux' : 'Valider l’échéancier' },
  );
  const transmettre = {
    cle: 'transmettre',
    libelle: 'Transmettre au contentieux',
    icone: IconSend,
    refus: refusTransmission,
    executer: () => e.ouvrir('transmission'),
  };
  const accorder = {
    cle: 'accorder',
    libelle: 'Valider l’échéancier',
    icone: IconCheck,
    refus: e.empechement,
    executer: () => e.ouvrir('accord'),
  };
  const proposer = {
    cle: 'proposer',
    libelle: 'Proposer l’échéancier',
    icone: IconMail,
    refus: e.empechement,
    executer: () => e.ouvrir('offre'),
  };
  useActionsPalette(`Sur l’échéancier de ${dossier.titre}`, [
    ...(e.reserve ? [transmettre] : [accorder, proposer]),
    {
      cle: 'budget',
      libelle: 'Fiche budget',
      icone: IconReportMoney,
      refus: dossier.permis['budget.definir'] ?? null,
      executer: () => e.ouvrir('budget'),
    },
    ...(e.calcul?.propositions ?? []).map((p) => ({
      cle: `proposition ${p.nom}`,
      libelle: `Prendre «\u00a0${p.libelle}\u00a0»`,
      icone: IconCalendarDollar,
      refus: p.plan ? null : sansPlan(p.obstacles),
      executer: () => e.choisir(p),
    })),
    ...(e.calcul?.comparaison ?? []).map(({ nombre }) => ({
      cle: `etaler ${nombre}`,
      libelle: `Étaler sur ${nombre} mois`,
      icone: IconCalendarDollar,
      executer: () => e.etaler(nombre),
    })),
  ]);
}

const sansPlan = (obstacles: readonly { code: string; raison: string }[]) => {
  const dernier = obstacles.at(-1);
  return dernier ? { code: dernier.code, message: dernier.raison } : null;
};
