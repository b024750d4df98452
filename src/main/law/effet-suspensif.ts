/**
 * Does a recourse stop the recovery? By statute, as a condition of the text, or by choice of the
 * organism only. Invariant: a choice of the organism is never told as the law.
 * CSS, art. L. 553-2, L. 821-5-1, L. 845-3, L. 168-13, L. 133-4-1; CASF, art. L. 262-46.
 */
import { dateCivile } from '../../shared/date-civile.ts';
import type { Prestation } from '../../shared/nomenclature.ts';
import { type Datee, datee } from './datee.ts';
import { S, type Source } from './sources.ts';

/** `non-contestation`: the text lets recover only what the person does not contest. */
export const EFFETS_SUSPENSIFS = ['loi', 'non-contestation', 'choix-de-la-caisse'] as const;
export type EffetSuspensif = (typeof EFFETS_SUSPENSIFS)[number];

export const LIBELLE_EFFET_SUSPENSIF: Readonly<Record<EffetSuspensif, string>> = {
  loi: 'le recours suspend la récupération, de par la loi',
  'non-contestation': 'la récupération suppose que l’assuré ne conteste pas',
  'choix-de-la-caisse': 'la loi ne suspend pas\u00a0; retenues suspendues par choix de la caisse',
};

type Etat = {
  readonly depuis: string;
  readonly valeur: EffetSuspensif;
  readonly source: Source;
  readonly raison?: string;
};

const effet = (nom: string, ...etats: readonly Etat[]): Datee<EffetSuspensif> =>
  datee({
    nom: `Effet d’un recours sur la récupération (${nom})`,
    verifieLe: dateCivile('2026-11-21'),
    versions: etats.map(({ depuis, valeur, source, raison }) => ({
      depuis: dateCivile(depuis),
      valeur,
      source,
      statut: raison === undefined ? ('certain' as const) : ('interpretation' as const),
      raison,
    })),
  });

const DISPUTE =
  'Le texte ne fait plus du recours un obstacle, ce que des avocats discutent\u00a0: suspension par prudence.';
const DEPUIS_2020: Etat = {
  depuis: '2020-01-01',
  valeur: 'choix-de-la-caisse',
  source: S.L133_4_1,
  raison: DISPUTE,
};
const conditionnel = (depuis: string, source: Source): Etat => ({
  depuis,
  valeur: 'non-contestation',
  source,
});

const logement = effet(
  'aides au logement',
  conditionnel('2009-07-23', S.CCH_L351_11_RECUPERATION),
  conditionnel('2019-09-01', S.CCH_L823_9),
  DEPUIS_2020,
);
const retraite = effet(
  'retraite',
  {
    depuis: '2009-08-23',
    valeur: 'choix-de-la-caisse',
    source: S.CIRC_CNAV_2011_35,
    raison: 'La circulaire suspend la procédure\u00a0; aucun texte lu ne le disait.',
  },
  DEPUIS_2020,
);

export const effetsSuspensifs: Readonly<Record<Prestation, Datee<EffetSuspensif>>> = {
  PENSION: retraite,
  REVERSION: retraite,
  ASPA: retraite,
  ASI: retraite,
  VEUVAGE: retraite,
  PF: effet('prestations familiales', conditionnel('1994-07-26', S.L553_2_1994), DEPUIS_2020),
  ALF: logement,
  ALS: logement,
  APL: logement,
  AAH: effet('AAH', conditionnel('2008-12-19', S.L821_5_1_2008), DEPUIS_2020),
  RSA: effet('RSA', { depuis: '2009-06-01', valeur: 'loi', source: S.CASF_L262_46 }),
  PRIME_ACTIVITE: effet('prime d’activité', {
    depuis: '2016-01-01',
    valeur: 'loi',
    source: S.L845_3,
  }),
  AJPA: effet('AJPA', conditionnel('2020-10-01', S.L168_13)),
};
