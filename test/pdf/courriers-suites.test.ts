/** D19 to D23: every mention printed, each one emptied refused by its name, no blank on paper. */
import { describe, expect, it } from 'vitest';
import { mentionsManquantes } from '../../src/main/law/mentions.ts';
import { rendre } from '../../src/main/pdf/index.ts';
import { SENS_DEMANDE } from '../../src/shared/courrier/d23.ts';
import { ATTENDUS_D22, ATTENDUS_D22_PRESUME, FIXES_SUITES as fixes } from './attendus-plan.ts';
import {
  ATTENDUS_D19_HERITIER,
  ATTENDUS_D19_NOTAIRE,
  ATTENDUS_D19_PART_INCONNUE,
  ATTENDUS_D20_FIN,
  ATTENDUS_D20_SITUATION,
  ATTENDUS_D21,
  ATTENDUS_D21_JUGEMENT,
  ATTENDUS_D23_SENS,
} from './attendus-suites.ts';
import { type Cas, eprouverBlancs, eprouverManques, eprouverMentions, LE } from './parcours.ts';
import { signe } from './specimens-amiable.ts';
import { specimenD22Complet, specimenD22Presume } from './specimens-plan.ts';
import {
  specimenD19,
  specimenD19PartInconnue,
  specimenD20,
  specimenD21,
  specimenD23,
} from './specimens-suites.ts';

const cas = (
  code: Cas['code'],
  variante: string,
  [instantane, attendus]: readonly [Parameters<typeof signe>[0], Cas['attendus']],
): Cas => ({ code, variante, instantane: signe(instantane), attendus, fixes });

const CAS: readonly Cas[] = [
  cas('D19', 'notaire', [specimenD19('notaire'), ATTENDUS_D19_NOTAIRE]),
  cas('D19', 'héritier', [specimenD19('heritier'), ATTENDUS_D19_HERITIER]),
  cas('D19', 'part inconnue', [specimenD19PartInconnue(), ATTENDUS_D19_PART_INCONNUE]),
  cas('D20', 'fin', [specimenD20('fin'), ATTENDUS_D20_FIN]),
  cas('D20', 'situation', [specimenD20('situation'), ATTENDUS_D20_SITUATION]),
  cas('D21', 'imputé', [specimenD21('cra', true), ATTENDUS_D21]),
  cas('D21', 'jugement', [specimenD21('jugement'), ATTENDUS_D21_JUGEMENT]),
  cas('D22', 'complet', [specimenD22Complet(), ATTENDUS_D22]),
  cas('D22', 'revenu présumé', [specimenD22Presume(), ATTENDUS_D22_PRESUME]),
  ...SENS_DEMANDE.map((sens) =>
    cas('D23', sens, [specimenD23(sens), ATTENDUS_D23_SENS[sens] ?? {}]),
  ),
];

describe('mentions imprimées', () => {
  CAS.forEach(eprouverMentions);
});

describe('mentions qui manquent', () => {
  // Without a coupon, the addressee's name stands in the window alone; elsewhere a sum, the object
  // or `indu.libelle` carries what the field says.
  const NOM = ['debiteur.nom', 'debiteur.prenoms'];
  const NOTAIRE = ['notaire.nom', 'total.verse', 'lignes[].recouvre', 'lignes[].reste'];
  const NON_IMPRIMES: Record<string, readonly string[]> = {
    notaire: [...NOM, ...NOTAIRE],
    héritier: ['succession.defunt'],
    'part inconnue': [...NOM, 'succession.defunt'],
    fin: [...NOM, 'indu.nature'],
    situation: [...NOM, 'indu.nature'],
    partielle: [],
    refusee: [],
  };
  for (const c of CAS) {
    const instantane = structuredClone(c.instantane);
    // A null means that the caisse withholds for itself: the empty name is tested apart.
    if ('plan' in instantane) Object.assign(instantane.plan as object, { delegant: null });
    eprouverManques({ ...c, instantane }, NON_IMPRIMES[c.variante ?? ''] ?? NOM);
  }

  it('D22 : un organisme délégant sans nom manque, et empêche l’impression', () => {
    const i = specimenD22Complet();
    i.plan.delegant = ' ';
    expect(mentionsManquantes('D22', i, LE).map((m) => m.champ)).toEqual(['plan.delegant']);
    expect(() => rendre('D22', 1, i)).toThrow(/plan\.delegant/);
  });

  it('D23 : la prime d’activité suit sa propre procédure', () => {
    const i = specimenD23('refusee');
    i.dossier.prestation = 'PRIME_ACTIVITE';
    i.retenue.delai_libelle = null;
    expect(mentionsManquantes('D23', i, LE)).toEqual([
      {
        mention: 'Récupération après le délai',
        champ: 'retenue.delai_libelle',
        article: 'CSS, art.\u00a0R.\u00a0847-1-1, III, 2°',
      },
    ]);
  });
});

describe('ce que la liste des mentions laisse passer s’imprime', () => {
  CAS.forEach(eprouverBlancs);
});
