/** Shared by the tests of `calcul`: a line asked as an outside program asks it, and good entries. */
import { repondreCalcul } from '../../src/main/usecases/calcul.ts';

export type Retour = {
  readonly id: unknown;
  readonly resultat?: Record<string, unknown>;
  readonly explication?: { etape: string; valeur: string; reference: string | null }[];
  readonly statut?: string;
  readonly erreur?: { code: string; champ: string | null; message: string };
};

export const repondre = (ligne: string): Retour => JSON.parse(repondreCalcul(ligne)) as Retour;

export const demander = (regle: string, entree: unknown): Retour =>
  repondre(JSON.stringify({ id: 'e', regle, entree }));

/** One entry of each rule that is answered; all the fields of the contract are there. */
export const ENTREES = {
  'seuil-abandon': { date: '2011-01-27', prestation: 'AAH' },
  pmss: { date: '2026-01-01' },
  'quotite-saisissable': { date: '2025-03-01', netMensuel: '1500.09', personnesACharge: 1 },
  'solde-bancaire-insaisissable': { date: '2026-05-01' },
  'bareme-famille': {
    date: '2025-03-01',
    territoire: 'METROPOLE_DOM',
    ressources: { type: 'annuelles', montant: '18001.05' },
    prestationsMensuelles: '0.00',
    logement: '0.00',
    couple: false,
    enfants: 0,
    fraude: 'non',
  },
  'revision-retenue': { retenueActuelle: '100.00', retenueNouvelle: '120.00' },
  fongibilite: { date: '2026-01-01', origine: 'PF', support: 'AAH' },
  imputation: {
    regime: 'retraite',
    montant: '100.00',
    creances: [
      { id: 'a', dateNotification: '2024-03-11', solde: '80.00' },
      { id: 'b', dateNotification: '2025-01-20', solde: '300.00' },
    ],
    designee: 'b',
  },
  echeancier: { montant: '3567.36', premiereEcheance: '2027-01-05', mensualite: '95.00' },
  delai: {
    evenement: '2027-01-26',
    duree: 'P20D',
    nature: 'procedure',
    territoire: 'METROPOLE',
  },
  'jours-feries': { annee: 2026, territoire: 'ALSACE_MOSELLE' },
  'calendrier-notification': {
    reception: '2027-01-26',
    prestation: 'PENSION',
    rectification: { date: '2027-02-12', reponse: null },
  },
  prescription: {
    nature: 'fraude',
    prestation: 'PENSION',
    paiements: [{ date: '2024-01-09', montant: '100.00' }],
    connaissance: '2025-02-01',
    actes: [{ date: '2026-03-15', type: 'lrar', issue: null, finInstance: null }],
    au: '2026-11-21',
  },
  'erreur-organisme': {
    date: '2026-11-21',
    prestation: 'PENSION',
    foyer: 'seul',
    ressourcesAnnuelles: '12523.13',
    bonneFoi: true,
    erreurOrganisme: true,
  },
  'remise-recevable': {
    prestation: 'RSA',
    fraude: false,
    fausseDeclaration: false,
    creance: 'indu',
  },
  penalite: {
    datesFaits: { debut: '2024-01-01', fin: '2024-06-30' },
    sommes: '20000.00',
    intention: 'fraude',
    recidive: false,
  },
  'indemnite-fraude': {
    branche: 'famille',
    prestation: 'PF',
    montant: '1234.55',
    dateFaits: '2024-05-01',
    auteur: 'beneficiaire',
  },
  'anv-eligible': {
    ordreDeRecette: '2024-02-29',
    miseEnDemeure: null,
    motif: 'disparition',
    prescrite: false,
    au: '2026-11-21',
  },
  'contrainte-possible': {
    prestation: 'PENSION',
    miseEnDemeureReception: '2027-01-31',
    craEnCours: false,
    echeancierEnCours: false,
    prescrite: false,
    au: '2027-03-02',
  },
  nir: { nir: '152079999901468' },
} as const satisfies Record<string, object>;

export type NomRegle = keyof typeof ENTREES;
export const REGLES = Object.keys(ENTREES) as NomRegle[];
