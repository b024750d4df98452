/** What the keyboard and the palette do on a new schedule. */
import { IconCalendarDollar, IconCheck, IconSend } from '@tabler/icons-react';
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
  const refusTransmission = dossier.permis['dossier.transmettre'] ?? null;
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
  useActionsPalette(`Sur l’échéancier de ${dossier.titre}`, [
    e.reserve ? transmettre : accorder,
    ...(e.calcul?.comparaison ?? []).map(({ nombre }) => ({
      cle: `etaler ${nombre}`,
      libelle: `Étaler sur ${nombre} mois`,
      icone: IconCalendarDollar,
      executer: () => e.etaler(nombre),
    })),
  ]);
}
