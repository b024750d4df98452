import { describe, expect, test } from 'vitest';
import {
  dansLaVue,
  type EcheancierListe,
  filtrerEcheanciers,
  numeroEcheancier,
  VUES,
  vueDemandee,
} from '../../src/renderer/forms/echeanciers.ts';
import { ETATS_SUIVI } from '../../src/shared/contract/plan-etat.ts';
import { dateCivile } from '../../src/shared/date-civile.ts';
import { centimes } from '../../src/shared/montant.ts';

const echeancier = (debiteur: string, numero: string): EcheancierListe => ({
  echeancierId: numero,
  dossierId: numero,
  tacheId: null,
  numero,
  debiteur,
  nature: 'vivant',
  etat: 'accorde',
  montantCentimes: centimes(100),
  mensualiteCentimes: centimes(100),
  nombre: 1,
  premiereLe: dateCivile('2027-01-05'),
  derniereLe: dateCivile('2027-01-05'),
  motifDuree: '',
  revue: 'sans-objet',
  suivi: {
    etat: 'respecte',
    impayes: 0,
    retardCentimes: centimes(0),
    recuCentimes: centimes(0),
    resteCentimes: centimes(100),
    prochaineLe: dateCivile('2027-01-05'),
    caducPossibleLe: null,
  },
  partage: [],
});
const TOUS = [
  echeancier('ÉPREUVE Hélène', 'ECH-IND-2026-000004-1'),
  echeancier('TÉMOIN Louis', 'ECH-IND-2026-000005-2'),
];

describe('La liste des échéanciers', () => {
  test('s’ouvre sur les revues pour le référent, sur tout pour les autres', () => {
    expect(vueDemandee(null, 'referent-technique')).toBe('revues');
    expect(vueDemandee(null, 'gestionnaire-amiable')).toBe('tous');
    expect(vueDemandee('revues', 'directeur')).toBe('revues');
    expect(vueDemandee('autre', 'directeur')).toBe('tous');
  });

  test('écrit le numéro court', () => {
    expect(numeroEcheancier('ECH-IND-2026-000004-1')).toBe('2026-000004-1');
  });

  test('se partage par état : chaque échéancier suivi est dans une vue et une seule', () => {
    const de = (etat: EcheancierListe['suivi']['etat']): EcheancierListe => {
      const e = echeancier('ÉPREUVE', etat);
      return { ...e, suivi: { ...e.suivi, etat } };
    };
    const suivis = ETATS_SUIVI.filter((x) => !['propose', 'a-signer', 'clos'].includes(x)).map(de);
    const vues = VUES.filter((v) => v !== 'tous' && v !== 'revues');
    for (const e of suivis) {
      expect(vues.filter((v) => dansLaVue([e], v).length === 1)).toHaveLength(1);
    }
    expect(dansLaVue(suivis, 'tous')).toHaveLength(suivis.length);
    expect(dansLaVue(suivis, 'a-avertir').map((e) => e.numero)).toEqual(['a-avertir']);
    expect(dansLaVue([{ ...TOUS[0], revue: 'ouverte' } as EcheancierListe], 'revues')).toHaveLength(
      1,
    );
  });

  test('se filtre par nom ou par numéro, sans accent ni capitale', () => {
    const trouver = (texte: string) => filtrerEcheanciers(TOUS, texte).map((e) => e.debiteur);
    expect(trouver('')).toHaveLength(2);
    expect(trouver('epreuve')).toEqual(['ÉPREUVE Hélène']);
    expect(trouver('louis 000005')).toEqual(['TÉMOIN Louis']);
    expect(trouver('louis 000004')).toEqual([]);
  });
});
