/**
 * The marks of a case: one word and its icon each. In a list the first one and how many more; the
 * others are read on hover and by a screen reader.
 */
import {
  IconAlertTriangle,
  IconArrowBackUp,
  IconCandle,
  IconCoins,
  IconHourglass,
  IconLinkOff,
  IconMapPinQuestion,
  IconPlayerPause,
  IconShieldExclamation,
  type TablerIcon,
} from '@tabler/icons-react';
import { LIBELLE_MARQUE, type Marque, MOT_MARQUE } from '../../shared/nomenclature-marque.ts';
import { Pastille, type Teinte, Vide } from './badges.tsx';
import classes from './marques.module.css';

const FORMES: Record<Marque, { icone: TablerIcon; teinte: Teinte }> = {
  fraude: { icone: IconShieldExclamation, teinte: 'fraude' },
  deces: { icone: IconCandle, teinte: 'neutre' },
  suspendu: { icone: IconPlayerPause, teinte: 'echeance' },
  prescription: { icone: IconHourglass, teinte: 'prescription' },
  adresse: { icone: IconMapPinQuestion, teinte: 'echeance' },
  'en-retard': { icone: IconAlertTriangle, teinte: 'retard' },
  rompu: { icone: IconLinkOff, teinte: 'retard' },
  retour: { icone: IconArrowBackUp, teinte: 'echeance' },
  seuil: { icone: IconCoins, teinte: 'neutre' },
};

/** Those that no other column of a list says. */
export const marquesDeListe = (marques: readonly Marque[]): Marque[] =>
  marques.filter((m) => m !== 'fraude' && m !== 'prescription');

export function BadgesMarques({ marques }: { marques: readonly Marque[] }) {
  return (
    <span className={classes.marques}>
      {marques.map((m) => (
        <Pastille key={m} {...FORMES[m]}>
          {LIBELLE_MARQUE[m]}
        </Pastille>
      ))}
    </span>
  );
}

export function MarquesCourtes({ marques }: { marques: readonly Marque[] }) {
  const [premiere, ...autres] = marquesDeListe(marques);
  if (!premiere) return <Vide raison="aucun signe" />;
  const suite = autres.map((m) => LIBELLE_MARQUE[m]).join(', ');
  return (
    <span className={classes.marques}>
      <Pastille {...FORMES[premiere]} title={LIBELLE_MARQUE[premiere]}>
        {MOT_MARQUE[premiere]}
      </Pastille>
      {autres.length > 0 && (
        <span title={suite}>
          <span aria-hidden>{`+${autres.length}`}</span>
          <span className="hors-ecran">{`et ${suite}`}</span>
        </span>
      )}
    </span>
  );
}
