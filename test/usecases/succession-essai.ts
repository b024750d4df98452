/** A file of payments made after a death, its heirs and its notary, through the door. */
import { type BaseEssai, creerDossierEssai, ligneEssai, personneEssai } from '../base-essai.ts';

export const GA = 'gestionnaire-amiable';
export const DECES = '2026-06-20';
export const TOTAL = 120_330;

/** Three pensions paid after the death of 20 June 2026, found in October. */
export function semerDeces(base: BaseEssai): { dossierId: string; defuntId: string } {
  const { dossierId } = creerDossierEssai(base, {
    personne: { nom: 'SPÉCIMEN', prenoms: 'Ambroise', nir: proche('').nir },
    indu: {
      nature: 'deces',
      cause: 'deces',
      connuLe: '2026-10-01',
      lignes: ['2026-07', '2026-08', '2026-09'].map((m) => ligneEssai(m)),
    },
  });
  const defuntId =
    base.faire(GA)('dossier.ouvrir', { dossierId }).indus[0]?.debiteurs[0]?.personne.personneId ??
    '';
  return { dossierId, defuntId };
}

export function declarer(base: BaseEssai, o: { dossierId: string; defuntId: string }): void {
  base.faire(GA)('succession.declarer', {
    dossierId: o.dossierId,
    personneId: o.defuntId,
    personne: null,
    decesLe: DECES,
    preuve: 'Acte de décès de Melun',
  });
}

let rang = 7_000;
export const proche = (prenoms: string) => {
  rang += 1;
  return personneEssai(rang, { civilite: 'Mme', nom: 'SPÉCIMEN', prenoms });
};

type Part = readonly [prenoms: string, part: readonly [number, number] | null];

/** @returns the person of each heir, by first name */
export function definir(
  base: BaseEssai,
  dossierId: string,
  parts: readonly Part[],
): ReadonlyMap<string, string> {
  base.faire(GA)('succession.definirHeritiers', {
    dossierId,
    heritiers: parts.map(([prenoms, part]) => ({
      personneId: null,
      personne: proche(prenoms),
      lien: 'fille',
      part: part && { numerateur: part[0], denominateur: part[1] },
    })),
    piece: 'Acte de notoriété',
  });
  return new Map(
    vue(base, dossierId).heritiers.map((h) => [h.nom.split(' ')[0] ?? '', h.personneId]),
  );
}

export const TROIS: readonly Part[] = [
  ['Ida', [1, 2]],
  ['Lise', [1, 4]],
  ['Rose', [1, 4]],
];

export function vue(base: BaseEssai, dossierId: string) {
  const { succession } = base.faire(GA)('dossier.ouvrir', { dossierId });
  if (!succession) throw new Error('aucune succession');
  return succession;
}

export function banque(base: BaseEssai, dossierId: string, montantCentimes = 0) {
  return base.faire(GA)('succession.enregistrerBanque', {
    dossierId,
    banque: 'Banque du Spécimen',
    le: '2026-11-10',
    montantCentimes,
    reference: '',
    debiteurId: null,
  });
}

export function notaire(base: BaseEssai, dossierId: string): void {
  base.faire(GA)('succession.definirNotaire', {
    dossierId,
    notaire: {
      nom: 'GABARIT',
      prenoms: 'Jean',
      adresse: '3 RUE DE LA MAQUETTE\n77000 MELUN',
      telephone: null,
      courriel: null,
    },
  });
}

export const parts = (base: BaseEssai, dossierId: string) =>
  vue(base, dossierId).heritiers.map((h) => h.partCentimes);
