/**
 * ASPA on the estate: the articles, and where the amounts of each year were read.
 * State read: CSS of 14 March 2026; thresholds and maxima through circulars and the press.
 */
import { type DateCivile, dateCivile } from '../../shared/date-civile.ts';
import type { CodeSource, Source } from './sources.ts';

const MARS_2026 = dateCivile('2026-03-14');

const jour = (texte: string | null): DateCivile | null => (texte ? dateCivile(texte) : null);

const css = (numero: string, version: string | null, resume: string): Source => ({
  code: 'CSS',
  numero,
  version: jour(version),
  etat: MARS_2026,
  resume,
});

/** Circulars and press: a date and a reference, no consolidated state. */
const piece = (code: CodeSource, numero: string, le: string | null, resume: string): Source => ({
  code,
  numero,
  version: jour(le),
  etat: null,
  resume,
});

export const SUCCESSION = {
  L815_13: css(
    'L.815-13',
    '2024-01-01',
    'ASPA : récupération sur la part de l’actif net qui dépasse un seuil, 100 000 € revalorisés, 150 000 € outre-mer jusqu’en 2029 ; capital agricole exclu ; action de cinq ans.',
  ),
  D815_4: {
    ...css('D.815-4', '2007-01-13', 'ASPA : récupération sur l’actif net au-delà de 39 000 €.'),
    etat: dateCivile('2021-12-15'),
  },
  CDC_SUCCESSION: piece(
    'Presse',
    'Caisse des dépôts, seuils de succession de 2017',
    '2017-03-02',
    'Seuil de 39 000 €, porté à 100 000 € outre-mer pour les décès depuis le 2 mars 2017.',
  ),
  CIRC_CNAV_2024_16: piece(
    'Circ. Cnav',
    '2024/16, après 2023/34',
    '2024-01-01',
    'Seuil de succession de 105 300 € au 1er janvier 2024 ; 150 000 € à Saint-Martin et Saint-Barthélemy.',
  ),
  PRESSE_SUCCESSION_2025: piece(
    'Presse',
    'moneyvox, d’après la Cnav, 2025',
    '2025-01-01',
    'Seuil de succession de 107 616,60 € au 1er janvier 2025.',
  ),
  PRESSE_SUCCESSION_2026: piece(
    'Presse',
    'sixactualites et viva-senior, 2026',
    '2026-01-01',
    'Seuil de succession de 108 586,14 € au 1er janvier 2026 ; le calcul par les taux donne 108 585,15 €.',
  ),
  CNAV_MAXIMA: piece(
    'Circ. Cnav',
    'barème des sommes récupérables sur succession, 2006 à 2023',
    null,
    'Somme maximale récupérable par année d’allocation, pour un et pour deux allocataires.',
  ),
  PRESSE_MAXIMA: piece(
    'Presse',
    'd’après la Cnav, maxima de 2024 à 2026',
    '2024-01-01',
    'Somme maximale récupérable par année d’allocation ; 8 207,37 € au lieu de 8 207,36 € en 2024 selon une page.',
  ),
  D815_3: css(
    'D.815-3',
    '2009-04-30',
    'Somme récupérable limitée par année d’allocation, du 1er avril au 31 mars, au prorata du temps de service.',
  ),
  D815_6: css(
    'D.815-6',
    '2023-09-01',
    'Libéralités postérieures à la demande et primes d’un contrat d’assurance-vie conclu après elle, sans rapport avec les moyens déclarés, rapportées à l’actif si elles ont gêné la récupération.',
  ),
  SUCCESSION_ASPA: css(
    'L.815-13, D.815-3, D.815-5 à D.815-7, R.815-46 et R.815-47',
    null,
    'Deux époux bénéficiaires : chacun est réputé avoir reçu la moitié ; récupération qui peut attendre le décès du survivant ou d’héritiers à charge ; hypothèque légale lorsque les immeubles atteignent le seuil.',
  ),
  ASI_2020: piece(
    'Circ. Cnav',
    'exposé sur l’ASI, décès depuis le 1er janvier 2020',
    '2020-01-01',
    'ASI : plus de récupération sur les successions ouvertes depuis le 1er janvier 2020.',
  ),
} as const satisfies Record<string, Source>;
