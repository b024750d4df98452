/**
 * The last day of a limit in its month, and what carried it over. The calendar repeats for the eye
 * what the words say: it is out of the reach of keyboard and screen readers.
 */
import { MonthLevel } from '@mantine/dates';
import { IconCalendarCheck, IconCalendarShare } from '@tabler/icons-react';
import type { Sortie } from '../../shared/contract/index.ts';
import { type DateCivile, estDateCivile } from '../../shared/date-civile.ts';
import { Carte } from '../components/carte.tsx';
import { estSamediOuDimanche } from '../forms/bareme-delais.ts';
import classes from './bareme-delais.module.css';

/** The event and the plain count; what follows in the steps is what changed the day. */
const ETAPES_DU_COMPTE = 2;

type ReportProps = { delai: Sortie<'bareme.delai'>; procedure: boolean };

export function Report({ delai: { reportee, explication }, procedure }: ReportProps) {
  const Icone = reportee ? IconCalendarShare : IconCalendarCheck;
  const suites = explication.etapes.slice(ETAPES_DU_COMPTE);
  return (
    <>
      <p className={classes.report} data-reportee={reportee || undefined}>
        <Icone size={16} stroke={1.75} aria-hidden />
        {reportee
          ? `Reporté\u00a0: le compte s’achevait le ${explication.etapes[1]?.valeur}.`
          : procedure
            ? 'Sans report.'
            : 'Sans report\u00a0: une prescription se compte jour pour jour.'}
      </p>
      {suites.map(({ etape, raison, reference }) => (
        <p key={etape} className={classes.suite}>
          {raison ?? etape} {reference && <span className={classes.article}>{reference}</span>}
        </p>
      ))}
    </>
  );
}

type MoisProps = { evenement: DateCivile; echeance: DateCivile; perime: boolean };

export function MoisEcheance({ evenement, echeance, perime }: MoisProps) {
  return (
    <Carte titre="Mois de l’échéance" zone={false}>
      <div className={classes.mois} data-perime={perime || undefined} aria-hidden inert>
        <MonthLevel
          month={echeance}
          static
          withNext={false}
          withPrevious={false}
          hideOutsideDates
          weekendDays={[]}
          levelControlAriaLabel=""
          classNames={{ calendarHeader: classes.entete ?? '' }}
          getDayProps={(jour) => ({
            className: classes.jour ?? '',
            'data-echeance': jour === echeance || undefined,
            'data-evenement': jour === evenement || undefined,
            'data-repos': (estDateCivile(jour) && estSamediOuDimanche(jour)) || undefined,
          })}
        />
      </div>
    </Carte>
  );
}
