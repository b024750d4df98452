/** The registration of an indu, from the form to the contract. */
import { describe, expect, test } from 'vitest';
import {
  changerBranche,
  changerPrestation,
  type DossierForm,
  defautPeriode,
  LIGNES_MAX,
  lignesDePeriode,
  manques,
  nouveauDossier,
  PERIODE_VIDE,
  versContrat,
  versContratProvisoire,
} from '../../src/renderer/forms/indu.ts';
import { contract } from '../../src/shared/contract/index.ts';
import { dateCivile, type Mois } from '../../src/shared/date-civile.ts';
import { centimes } from '../../src/shared/montant.ts';

let rang = 0;
const cle = () => {
  rang += 1;
  return String(rang);
};
const periode = {
  de: '2025-12' as Mois,
  a: '2026-02' as Mois,
  verse: centimes(90_000),
  du: centimes(49_890),
  jour: 9,
  suivant: false,
};

function complet(): DossierForm {
  const d = nouveauDossier('0');
  return {
    ...d,
    debiteurs: d.debiteurs.map((x) => ({
      ...x,
      personne: { ...x.personne, nom: 'MAQUETTE', prenoms: 'Yvon', nir: '152079999901468' },
    })),
    lignes: lignesDePeriode(periode, 'PENSION', cle),
    indu: {
      ...d.indu,
      cause: 'ressources',
      directionOrigine: 'Retraite',
      constateLe: dateCivile('2026-11-05'),
      montant: centimes(120_330),
    },
  };
}

describe('Une période ajoutée à la grille', () => {
  test('fait une ligne par mois, payée au jour dit du mois ou du suivant', () => {
    expect(lignesDePeriode(periode, 'REVERSION', cle).map((l) => [l.mois, l.verseLe])).toEqual([
      ['2025-12', '2025-12-09'],
      ['2026-01', '2026-01-09'],
      ['2026-02', '2026-02-09'],
    ]);
    const suivant = lignesDePeriode({ ...periode, jour: 31, suivant: true }, 'REVERSION', cle);
    expect(suivant.map((l) => l.verseLe)).toEqual(['2026-01-31', '2026-02-28', '2026-03-31']);
  });

  test('sans dernier mois est le premier seul', () => {
    expect(lignesDePeriode({ ...periode, a: null }, 'PENSION', cle)).toHaveLength(1);
  });

  test('attend ce qui lui manque et le dit', () => {
    expect(defautPeriode(periode, 0)).toBeNull();
    expect(defautPeriode(PERIODE_VIDE, 0)).toBe('Indiquez le premier mois.');
    expect(defautPeriode({ ...periode, a: '2025-11' as Mois }, 0)).toBe(
      'Le dernier mois précède le premier.',
    );
    expect(defautPeriode({ ...periode, du: null }, 0)).toContain('le versé et le dû');
    expect(defautPeriode({ ...periode, jour: 32 }, 0)).toContain('jour de paiement');
    expect(defautPeriode(periode, LIGNES_MAX - 2)).toContain(`${LIGNES_MAX} mois`);
  });
});

describe('Un dossier saisi', () => {
  test('complet, est une demande que la porte comprend', () => {
    const demande = versContrat(complet());
    expect(contract['dossier.creer'].entree.safeParse(demande).success).toBe(true);
    expect(demande?.debiteurs[0]).toMatchObject({
      partCentimes: null,
      personne: { nom: 'MAQUETTE' },
    });
  });

  test('neuf, nomme les champs à remplir dans l’ordre de l’écran', () => {
    expect(manques(nouveauDossier('0')).map((m) => m.champ)).toEqual([
      'debiteurs.0.personne.nom',
      'debiteurs.0.personne.prenoms',
      'indu.cause',
      'indu.directionOrigine',
      'indu.constateLe',
      'indu.montantCentimes',
      'indu.lignes',
    ]);
    expect(versContrat(nouveauDossier('0'))).toBeNull();
  });

  test('à moitié saisi, se contrôle déjà à l’essai, sans le numéro d’une personne sans nom', () => {
    const d = complet();
    const sansNom = {
      ...d,
      indu: { ...d.indu, cause: null, montant: null, directionOrigine: '' },
      debiteurs: d.debiteurs.map((x) => ({ ...x, personne: { ...x.personne, nom: '' } })),
    };
    expect(versContrat(sansNom)).toBeNull();
    const essai = versContratProvisoire(sansNom);
    expect(contract['dossier.creer'].entree.safeParse(essai).success).toBe(true);
    expect(essai?.debiteurs[0]?.personne.nir).toBeNull();
    expect(essai?.indu.montantCentimes).toBe(0);
  });

  test('ne s’essaie pas tant qu’une ligne est inachevée', () => {
    const d = complet();
    const [premiere, ...suite] = d.lignes;
    if (!premiere) throw new Error('la grille a des lignes');
    expect(
      versContratProvisoire({ ...d, lignes: [{ ...premiere, du: null }, ...suite] }),
    ).toBeNull();
    expect(versContratProvisoire({ ...d, lignes: [] })).toBeNull();
  });
});

describe('Changer la prestation', () => {
  test('emmène les lignes de l’ancienne et laisse celles d’une autre', () => {
    const d = complet();
    const [premiere, ...suite] = d.lignes;
    if (!premiere) throw new Error('la grille a des lignes');
    const melee = { ...d, lignes: [{ ...premiere, prestation: 'VEUVAGE' as const }, ...suite] };
    expect(changerPrestation(melee, 'REVERSION').lignes.map((l) => l.prestation)).toEqual([
      'VEUVAGE',
      'REVERSION',
      'REVERSION',
    ]);
  });

  test('de branche, donne à l’indu et à toutes ses lignes une prestation de la branche', () => {
    const famille = changerBranche(complet(), 'famille');
    expect(famille.branche).toBe('famille');
    expect([famille.indu.prestation, ...famille.lignes.map((l) => l.prestation)]).toEqual([
      'PF',
      'PF',
      'PF',
      'PF',
    ]);
  });
});
