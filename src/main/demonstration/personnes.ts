/**
 * Invented people. Their number has a right key and an impossible birthplace (department 99,
 * commune 999); their bank has a code that no bank bears; their telephone is one of those kept
 * for fiction. Invariant: no two of them share a name or a number.
 */
import type { PersonneSaisie } from '../../shared/contract/dossier.ts';
import { anneeDe, type DateCivile, dateDe } from '../../shared/date-civile.ts';
import { lireNir } from '../../shared/nir.ts';
import type { Branche, Territoire } from '../../shared/nomenclature.ts';
import type { Hasard } from './hasard.ts';
import {
  COMPLEMENTS,
  ETRANGER,
  NOMS,
  PRENOMS_F,
  PRENOMS_M,
  VILLES,
  VILLES_AILLEURS,
  type Ville,
  VOIES,
} from './noms.ts';

/** What is out of the ordinary in a person; absent: nothing. */
export type Singularite = Territoire | 'etranger' | 'provisoire' | 'corse-2a' | 'corse-2b';

export type Portrait = {
  readonly branche: Branche;
  readonly singularite?: Singularite | undefined;
  /** Name and first name when the case is known by them. */
  readonly nom?: readonly [nom: string, prenom: string] | undefined;
  readonly decesLe?: DateCivile | undefined;
  readonly compteBancaire?: boolean | undefined;
};

export type Etatcivil = {
  naitre(h: Hasard, p: Portrait): PersonneSaisie;
  /** A reference of the service of origin, given once. */
  reference(h: Hasard): string;
};

/** @param au day on which ages are counted */
export function ouvrirEtatCivil(au: DateCivile): Etatcivil {
  const pris = {
    noms: new Set<string>(),
    numeros: new Set<string>(),
    references: new Set<string>(),
  };

  /** Draws again until nobody has it yet. */
  function inedit(chez: keyof typeof pris, tirer: () => string): string {
    for (;;) {
      const tire = tirer();
      if (pris[chez].has(tire)) continue;
      pris[chez].add(tire);
      return tire;
    }
  }

  return {
    reference: (h) =>
      inedit('references', () => `DEMO-${String(h.entier(0, 999_999)).padStart(6, '0')}`),
    naitre(h, p) {
      const feminin = p.nom ? estFeminin(p.nom[1]) : h.chance(55);
      const prenomsDe = feminin ? PRENOMS_F : PRENOMS_M;
      const choisi = () => `${h.choisir(NOMS)} ${h.choisir(prenomsDe)}`;
      if (p.nom) pris.noms.add(p.nom.join(' '));
      const [nom = '', prenoms = ''] = p.nom ?? inedit('noms', choisi).split(' ');
      const [jeune, vieux] = p.branche === 'retraite' ? [63, 92] : [21, 58];
      const annee = anneeDe(au) - h.entier(jeune, vieux);
      const naissanceLe = dateDe(annee, h.entier(1, 12), h.entier(1, 28));
      const ville = villeDe(h, p.singularite);
      const banque = p.compteBancaire ? coordonneesBancaires(h) : { iban: null, bic: null };
      return {
        civilite: feminin ? 'Mme' : 'M.',
        nom,
        prenoms,
        naissanceLe,
        naissanceLieu: h.choisir(VILLES).lieu,
        decesLe: p.decesLe ?? null,
        nir: inedit('numeros', () => numero(h, debutNir(naissanceLe, feminin, p.singularite))),
        adresse: adresser(h, ville, p.singularite),
        territoire: territoireDe(p.singularite),
        telephone: h.chance(60) ? telephone(h) : null,
        courriel: h.chance(40) ? courriel(prenoms, nom) : null,
        ...banque,
      };
    },
  };
}

function numero(h: Hasard, debut: string): string {
  const lu = lireNir(`${debut}${String(h.entier(1, 999)).padStart(3, '0')}`);
  if (!lu.valide) throw new Error(lu.message);
  return lu.nir;
}

const estFeminin = (prenom: string): boolean => (PRENOMS_F as readonly string[]).includes(prenom);

function debutNir(naissance: DateCivile, feminin: boolean, s: Singularite | undefined): string {
  const sexe = (s === 'provisoire' ? 7 : 1) + (feminin ? 1 : 0);
  const lieu = s === 'corse-2a' ? '2A999' : s === 'corse-2b' ? '2B999' : '99999';
  return `${sexe}${naissance.slice(2, 4)}${naissance.slice(5, 7)}${lieu}`;
}

function territoireDe(s: Singularite | undefined): Territoire {
  return s !== undefined && s in VILLES_AILLEURS ? (s as Territoire) : 'METROPOLE';
}

function villeDe(h: Hasard, s: Singularite | undefined): Ville {
  const territoire = territoireDe(s);
  return territoire === 'METROPOLE' ? h.choisir(VILLES) : VILLES_AILLEURS[territoire];
}

function adresser(h: Hasard, ville: Ville, s: Singularite | undefined): string {
  if (s === 'etranger') return h.choisir(ETRANGER).join('\n');
  const voie = `${h.entier(1, 148)}${h.chance(10) ? ' BIS' : ''} ${h.choisir(VOIES)}`;
  const complement = h.chance(35) ? [h.choisir(COMPLEMENTS)] : [];
  return [...complement, voie, `${ville.cp} ${ville.nom}`].join('\n');
}

/** An address where the debtor was found again. */
export function nouvelleAdresse(h: Hasard): string {
  return adresser(h, h.choisir(VILLES), undefined);
}

/** Numbers kept for fiction by the French numbering plan: 01 99 00 and 06 39 98. */
export function telephone(h: Hasard): string {
  const fin = String(h.entier(0, 9999)).padStart(4, '0');
  return `${h.chance(40) ? '01 99 00' : '06 39 98'} ${fin.slice(0, 2)} ${fin.slice(2)}`;
}

function courriel(prenoms: string, nom: string): string {
  const net = `${prenoms}.${nom}`
    .replaceAll('Œ', 'OE')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z.]/g, '-');
  return `${net}@exemple.example`;
}

/** Bank code 99999 is given to nobody; both keys are right. */
export function coordonneesBancaires(h: Hasard): { iban: string; bic: string } {
  const [banque, guichet] = ['99999', '00099'];
  const compte = String(h.entier(1, 999_999_999)).padStart(11, '0');
  const reste = (89n * BigInt(banque) + 15n * BigInt(guichet) + 3n * BigInt(compte)) % 97n;
  const bban = `${banque}${guichet}${compte}${String(97n - reste).padStart(2, '0')}`;
  // « FR00 » moved to the end, letters as numbers: F is 15, R is 27.
  const cle = 98n - (BigInt(`${bban}152700`) % 97n);
  return { iban: `FR${String(cle).padStart(2, '0')}${bban}`, bic: 'DEMOFRPPXXX' };
}
