/**
 * What the tests type in: a caisse, persons and indus that could not exist (department 99,
 * commune 999, names that say what they are). Everything is complete, so that a test changes
 * only what it is about.
 */
import type { Entree } from '../src/shared/contract/index.ts';
import { lireNir } from '../src/shared/nir.ts';
import type { Role } from '../src/shared/nomenclature.ts';

export const MOT_DE_PASSE = 'Spécimen-2026-Maquette!';

type Organisme = Entree<'organisme.definir'>['organisme'];

const signataire = (prenom: string, nom: string, qualite: string) => ({
  prenom,
  nom,
  qualite,
  delegation: null,
});

export const ORGANISME: Organisme = {
  caisse: {
    nom: 'Caisse d’essai',
    adresse: '1 rue du Modèle, 75000 PARIS',
    lieu: 'Paris',
    siret: '',
    iban: 'FR7630006000011234567890189',
    bic: 'AGRIFRPP',
    ics: 'FR72ZZZ123456',
    dpo: 'dpo@example.org',
    site: '',
    paiementEnLigne: '',
    dureeConservation: 'cinq ans',
  },
  service: {
    nom: 'Recouvrement amiable',
    adresse: '1 rue du Modèle, 75000 PARIS',
    telephone: '01 00 00 00 00',
    horaires: '9 h à 17 h',
    courriel: 'recouvrement@example.org',
  },
  contentieux: {
    nom: 'Pôle contentieux',
    adresse: '2 rue du Modèle, 75000 PARIS',
    telephone: '01 00 00 00 02',
  },
  craAdresse: 'CRA, 1 rue du Modèle, 75000 PARIS',
  tribunalJudiciaire: {
    libelle: 'le pôle social du tribunal judiciaire de Paris',
    adresse: 'Parvis du Tribunal, 75017 PARIS',
  },
  tribunalAdministratif: {
    libelle: 'le tribunal administratif de Paris',
    adresse: '7 rue de Jouy, 75004 PARIS',
  },
  directeur: signataire('Aline', 'PROTOTYPE', 'Directrice'),
  dcf: signataire('Guy', 'ÉCHANTILLON', 'Directeur comptable et financier'),
  seuilResteAVivreCentimes: null,
  nombreImpayes: 2,
};

/** One account a role; the identifier is the role's own word. */
export const COMPTES: readonly Entree<'compte.creer'>[] = (
  [
    ['administrateur', 'Rose', 'MODÈLE', 'Administratrice'],
    ['gestionnaire-amiable', 'Camille', 'GABARIT', 'Gestionnaire du recouvrement'],
    ['gestionnaire-contentieux', 'Sacha', 'ÉPURE', 'Gestionnaire du contentieux'],
    ['referent-technique', 'Lou', 'CALIBRE', 'Référente technique'],
    ['secretaire-cra', 'Maël', 'PATRON', 'Secrétaire de la commission'],
    ['directeur', 'Aline', 'PROTOTYPE', 'Directrice'],
    ['dcf', 'Guy', 'ÉCHANTILLON', 'Directeur comptable et financier'],
  ] as const
).map(([role, prenom, nom, qualite]: readonly [Role, string, string, string]) => ({
  identifiant: role,
  prenom,
  nom,
  qualite,
  role,
  motDePasse: MOT_DE_PASSE,
}));

/** A valid NIR of an impossible person: the rank makes it unique. */
export function nirEssai(rang: number, debut = '1 52 07'): string {
  const commune = String(900 + (Math.trunc(rang / 999) % 100));
  const treize = `${debut.replace(/\s/g, '')}99${commune}${String((rang % 999) + 1).padStart(3, '0')}`;
  const lu = lireNir(treize);
  if (!lu.valide) throw new Error(`NIR d’essai impossible : ${treize}`);
  return lu.nir;
}

type Creation = Entree<'dossier.creer'>;
export type Personne = Creation['debiteurs'][number]['personne'];
export type Ligne = Creation['indu']['lignes'][number];

export function personneEssai(rang: number, change: Partial<Personne> = {}): Personne {
  return {
    civilite: 'M.',
    nom: 'MAQUETTE',
    prenoms: 'Yvon',
    naissanceLe: '1952-07-14',
    naissanceLieu: 'Melun',
    decesLe: null,
    nir: nirEssai(rang),
    adresse: '12 RUE DU GABARIT\n77100 MEAUX',
    territoire: 'METROPOLE',
    telephone: null,
    courriel: null,
    iban: null,
    bic: null,
    ...change,
  };
}

/** One month of reversion paid on the 9th: 900,00 € paid, 498,90 € due. */
export const ligneEssai = (mois: string, change: Partial<Ligne> = {}): Ligne => ({
  mois,
  prestation: 'REVERSION',
  verseCentimes: 90_000,
  duCentimes: 49_890,
  verseLe: `${mois}-09`,
  chevauchement: null,
  ...change,
});

export type Changements = {
  readonly branche?: Creation['branche'];
  readonly debiteurs?: Creation['debiteurs'];
  readonly personne?: Partial<Personne>;
  readonly indu?: Partial<Creation['indu']>;
};

/** An indu of 1 203,30 € over three months of 2026; the total follows the lines unless given. */
export function creationEssai(rang: number, change: Changements = {}): Creation {
  const lignes = change.indu?.lignes ?? ['2026-07', '2026-08', '2026-09'].map((m) => ligneEssai(m));
  const total = lignes.reduce((t, l) => t + l.verseCentimes - l.duCentimes, 0);
  return {
    branche: change.branche ?? 'retraite',
    debiteurs: change.debiteurs ?? [
      { personne: personneEssai(rang, change.personne), qualite: 'principal', partCentimes: null },
    ],
    indu: {
      referenceOrigine: `ESSAI-${rang}`,
      nature: 'vivant',
      prestation: 'REVERSION',
      cause: 'ressources',
      directionOrigine: 'Retraite',
      serviceOrigine: 'Agence',
      erreurOrganisme: false,
      bonneFoi: 'oui',
      fausseDeclaration: false,
      constateLe: '2026-10-05',
      connuLe: '2026-10-01',
      ordreRecetteLe: '2026-10-10',
      montantCentimes: total,
      motif: 'Vos ressources dépassent le plafond.',
      regleAppliquee:
        'La pension de réversion est réduite quand les ressources dépassent le plafond.',
      articleFond: 'article L. 353-1 du code de la sécurité sociale',
      changement: 'reprise d’une activité',
      raisonRetard: 'elle n’a pas été déclarée',
      ...change.indu,
      lignes,
    },
  };
}

/** An indu of 20,00 €, under the threshold of 2026 (28 €). */
export const PETIT: Changements = {
  indu: { lignes: [ligneEssai('2026-09', { verseCentimes: 51_890 })] },
};

const NIVEAUX = {
  D02: { actif: true, joursSansEncaissement: 30 },
  D03: { actif: true, joursSansEncaissement: 15 },
};

/** The settings of the reminders, those of the application. */
export const REGLAGE_ESSAI = {
  niveaux: { vivant: NIVEAUX, deces: NIVEAUX, fraude: NIVEAUX },
  delaiInterne: 15,
  margePrescription: 90,
  adresseMax: 180,
};

/** A fraud found on 1 October 2026, over the same three months. */
export const FRAUDE: Changements = {
  indu: { nature: 'fraude', cause: 'fraude', bonneFoi: 'non', fausseDeclaration: true },
};
