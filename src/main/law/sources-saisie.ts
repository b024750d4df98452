/**
 * What may be seized: code du travail, CPCE, articles of the pensions, and the publication of
 * each yearly schedule and of the RSA amounts.
 * State read: code du travail and CSS of 14 March 2026; amounts of the RSA as of July 2026.
 */
import { type DateCivile, dateCivile, formatDate } from '../../shared/date-civile.ts';
import type { CodeSource, Source } from './sources.ts';

const MARS_2026 = dateCivile('2026-03-14');

const article =
  (code: CodeSource, numero: string, version: string) =>
  (resume: string): Source => ({
    code,
    numero,
    version: dateCivile(version),
    etat: MARS_2026,
    resume,
  });

/** The publication of a schedule: its first day is the version. */
const bareme = (code: CodeSource, numero: string, depuis: string): Source => {
  const version: DateCivile = dateCivile(depuis);
  return {
    code,
    numero,
    version,
    etat: null,
    resume: `Barème des saisies au ${formatDate(version)} : six seuils annuels et leur majoration par personne à charge.`,
  };
};

const decret = (numero: string, depuis: string): Source => bareme('Décret', `n° ${numero}`, depuis);

export const SAISIE = {
  CT_L3252_3: article(
    'C. trav.',
    'L.3252-3',
    '2019-01-01',
  )(
    'Fraction saisissable calculée sur le net après cotisations obligatoires et retenue à la source ; il est laissé dans tous les cas le RSA d’une personne seule.',
  ),
  CT_L3252_4: article(
    'C. trav.',
    'L.3252-4',
    '2025-07-01',
  )('Plusieurs payeurs : la fraction saisissable porte sur l’ensemble des sommes.'),
  CT_R3252_2: article(
    'C. trav.',
    'R.3252-2',
    '2026-01-01',
  )('Fractions saisissables par tranche : 1/20, 1/10, 1/5, 1/4, 1/3, 2/3, puis la totalité.'),
  CT_R3252_3: article(
    'C. trav.',
    'R.3252-3',
    '2026-01-01',
  )('Personnes à charge, sur justificatif : chaque seuil est augmenté d’une somme par personne.'),
  CSS_L355_2: article(
    'CSS',
    'L.355-2',
    '2003-08-22',
  )(
    'Pensions et rentes saisissables comme les salaires, à 90 % pour les frais d’hospitalisation ; rappels : fraction par échéance mensuelle ou trimestrielle ; abrogé au 1er janvier 2029.',
  ),
  CSS_L815_10: article(
    'CSS',
    'L.815-10',
    '2006-01-01',
  )(
    'ASPA saisissable comme les salaires ; si la pension qu’elle complète suit des règles de saisie particulières, ces règles s’appliquent à elle et les quotités sont déterminées séparément.',
  ),
  CPCE_L162_2: {
    code: 'CPCE',
    numero: 'L.162-2 et R.162-2',
    version: dateCivile('2012-06-01'),
    etat: dateCivile('2026-04-04'),
    resume:
      'Saisie d’un compte : la banque laisse le RSA d’une personne seule, dans la limite du solde, une fois par débiteur.',
  },
  RSA_OPENFISCA: {
    code: 'OpenFisca',
    numero: 'France, révision a7038ee',
    version: null,
    etat: dateCivile('2026-07-23'),
    resume:
      'Montants successifs du RSA d’une personne seule depuis juin 2009 et du RMI d’une personne avant, avec leurs références au Journal officiel.',
  },
  DECRET_2026_220: {
    code: 'Décret',
    numero: 'n° 2026-220',
    version: dateCivile('2026-04-01'),
    etat: dateCivile('2026-07-23'),
    resume: 'RSA d’une personne seule porté à 651,69 € au 1er avril 2026.',
  },
  SAISIES_2002: bareme('C. trav.', 'R.145-2', '2002-01-05'),
  SAISIES_2003: bareme('JO', 'JORFARTI000001713197', '2003-01-01'),
  SAISIES_2004: decret('2003-1246', '2004-01-01'),
  SAISIES_2006: decret('2005-1537', '2006-01-01'),
  SAISIES_2007: decret('2006-1738', '2007-01-01'),
  SAISIES_2008: bareme('Presse', 'explic.com, 11 avril 2008', '2008-01-01'),
  SAISIES_2009: bareme('ASH', 'n° 2645', '2009-01-01'),
  SAISIES_2011: decret('2010-1565', '2011-01-01'),
  SAISIES_2012: decret('2011-1909', '2012-01-01'),
  SAISIES_2013: decret('2013-44', '2013-02-01'),
  SAISIES_2014: decret('2013-1192', '2014-01-01'),
  SAISIES_2015: decret('2014-1609', '2015-01-01'),
  SAISIES_2016: decret('2015-1842', '2016-01-01'),
  SAISIES_2018: decret('2017-1854', '2018-01-01'),
  SAISIES_2019: decret('2018-1156', '2019-01-01'),
  SAISIES_2020: decret('2019-1509', '2020-01-01'),
  SAISIES_2022: decret('2021-1607', '2022-01-01'),
  SAISIES_2023: decret('2022-1648', '2023-01-01'),
  SAISIES_2024: decret('2023-1228', '2024-01-01'),
  SAISIES_2025: decret('2024-1231', '2025-01-01'),
  SAISIES_2026: decret('2025-1299', '2026-01-01'),
} as const satisfies Record<string, Source>;
