/** A vertical line of time: what was done, then what ends and what opens, each with its day. */
import {
  IconCalendarDue,
  IconCash,
  IconGavel,
  IconMail,
  IconMailOpened,
  IconPencil,
  IconPoint,
  IconReportMoney,
  type TablerIcon,
} from '@tabler/icons-react';
import { majuscule } from '../format.ts';
import { enToutesLettres, type Jalon } from '../forms/bareme-delais.ts';
import classes from './bareme-delais.module.css';

const ICONES: Readonly<Record<string, TablerIcon>> = {
  reception: IconMailOpened,
  demande: IconPencil,
  reponse: IconMail,
  finRectification: IconCalendarDue,
  retenuePossible: IconCash,
  finRecoursAmiable: IconGavel,
  miseEnDemeurePossible: IconReportMoney,
};

export function Frise({ jalons, perime }: { jalons: readonly Jalon[]; perime: boolean }) {
  return (
    <ol className={classes.frise} data-perime={perime || undefined}>
      {jalons.map(({ cle, titre, le, note, fait }) => {
        const Icone = ICONES[cle] ?? IconPoint;
        return (
          <li key={cle} className={classes.jalon} data-fait={fait || undefined}>
            <span className={classes.point} aria-hidden>
              <Icone size={14} stroke={1.75} />
            </span>
            <p className={classes.titre}>{titre}</p>
            {le && <p className={classes.jourJalon}>{majuscule(enToutesLettres(le))}</p>}
            {note && <p className={classes.noteJalon}>{note}</p>}
          </li>
        );
      })}
    </ol>
  );
}
