/**
 * One clock of a case: until when, what it is, why, from what, by which rule, what proves it and
 * what interrupted it. Its state and its days are the door's; the steps open beside it.
 */
import { IconCalendarDue, IconHourglass, IconInfoCircle } from '@tabler/icons-react';
import type { HorlogeVue } from '../../shared/contract/bareme-prescription.ts';
import type { Delai } from '../../shared/contract/dossier-vues.ts';
import { formatDate } from '../../shared/date-civile.ts';
import { Pastille, Vide } from '../components/badges.tsx';
import { Bouton } from '../components/bouton.tsx';
import { compter, formatDansJours, majuscule } from '../format.ts';
import classes from './dossier-calendrier.module.css';

export type HorlogeProps = {
  horloge: HorlogeVue;
  /** The limitation as the case shows it: its urgency is the door's. */
  prescription: Delai | null;
  choisie: boolean;
  surChoisir: () => void;
};

const PRESCRIPTION = 'T19';
const PRESSANTES: readonly Delai['urgence'][] = ['proche', 'imminente', 'aujourdhui', 'depassee'];

export function Horloge({ horloge: h, prescription, choisie, surChoisir }: HorlogeProps) {
  const delai = h.code === PRESCRIPTION && prescription?.le === h.echeance ? prescription : null;
  return (
    <li className={classes.horloge} data-choisie={choisie || undefined}>
      <div className={classes.fin}>
        <span className={classes.date}>{h.echeance ? formatDate(h.echeance) : <Vide />}</span>
        <Reste horloge={h} prescription={delai} />
        <Bouton
          genre="texte"
          size="compact-xs"
          icone={IconInfoCircle}
          className={classes.pourquoi ?? ''}
          aria-pressed={choisie}
          aria-label={`Pourquoi cette date\u202f? ${h.libelle}`}
          onClick={surChoisir}
        >
          Pourquoi&nbsp;?
        </Bouton>
      </div>
      <div className={classes.dit}>
        <h3>{h.libelle}</h3>
        <p>{h.raison}</p>
        <p className={classes.regle}>
          {regleEnPhrase(h)} <span className={classes.source}>{h.reference}</span>
        </p>
        {suites(h).map((phrase) => (
          <p key={phrase} className={classes.regle}>
            {phrase}
          </p>
        ))}
      </div>
    </li>
  );
}

/** « Depuis le 25/11/2026 (avis de réception signé le 25/11/2026) : 20 jours, … » */
function regleEnPhrase({ depart, preuve, regle }: HorlogeVue): string {
  if (!depart) return `${majuscule(regle)}.`;
  const depuis = `Depuis le ${formatDate(depart)}`;
  return `${depuis} (${preuve ?? 'réception non prouvée'})\u00a0: ${regle}.`;
}

function suites(h: HorlogeVue): string[] {
  return [
    ...(h.interruptions.length > 0
      ? [
          `Interruptions\u00a0: ${h.interruptions
            .map(({ date, motif }) => `${formatDate(date)}, ${motif}`)
            .join('\u00a0; ')}.`,
        ]
      : []),
    ...(h.premierJour || h.prudenceJusqu ? [ouverture(h)] : []),
  ];
}

/** What may be done after it, and until when what was posted in time may still arrive. */
function ouverture({ premierJour, prudenceJusqu }: HorlogeVue): string {
  return [
    premierJour && `Premier jour ensuite\u00a0: ${formatDate(premierJour)}.`,
    prudenceJusqu && `Forclusion sûre seulement après le ${formatDate(prudenceJusqu)}.`,
  ]
    .filter(Boolean)
    .join(' ');
}

/** How far the last day is, in words; never by colour alone. */
function Reste({ horloge: h, prescription }: Pick<HorlogeProps, 'horloge' | 'prescription'>) {
  const { etat, joursRestants: jours } = h;
  if (h.closeLe) return <Pastille teinte="neutre">Clos le {formatDate(h.closeLe)}</Pastille>;
  if (etat === 'a-venir') return <Pastille teinte="contour">Ne court pas</Pastille>;
  if (prescription && PRESSANTES.includes(prescription.urgence)) {
    return (
      <Pastille
        teinte="prescription"
        icone={IconHourglass}
        pleine={prescription.urgence !== 'proche'}
      >
        {majuscule(motsJours(prescription.jours))}
      </Pastille>
    );
  }
  if (jours === null) return <Pastille teinte="contour">Délai arrêté</Pastille>;
  if (jours === 0 && etat !== 'echue') {
    return (
      <Pastille teinte="echeance" icone={IconCalendarDue}>
        Aujourd’hui
      </Pastille>
    );
  }
  return (
    <>
      <span className={classes.jours}>{motsJours(jours)}</span>
      {etat === 'provisoire' && <Pastille teinte="contour">Provisoire</Pastille>}
    </>
  );
}

/** A limit that has passed is not late work: the days are counted, nobody is blamed. */
function motsJours(jours: number): string {
  return jours < 0 ? `depuis ${compter(-jours, 'jour')}` : formatDansJours(jours);
}
