/** The first run: the organisme with all that a letter prints, two accounts, the recovery key. */
import { type Bureau, titre } from './gestes.ts';
import {
  ADMINISTRATRICE,
  type Agent,
  atteindre,
  choisir,
  GESTIONNAIRE,
  PHRASE,
  remplir,
} from './recit-poste.ts';

const ADRESSE = '1 rue du Modèle, 75000 PARIS';

const ORGANISME: readonly (readonly [RegExp, string])[] = [
  [/^Nom de la caisse/, 'Caisse d’essai'],
  [/^Adresse$/, ADRESSE],
  [/^Lieu d’établissement/, 'Paris'],
  [/^Délégué à la protection/, 'dpo@example.org'],
  [/^Durée de conservation/, 'cinq ans'],
  [/^IBAN/, 'FR7630006000011234567890189'],
  [/^BIC/, 'AGRIFRPP'],
  [/^Identifiant créancier/, 'FR12ZZZ123456'],
  [/^Nom du service/, 'Recouvrement amiable'],
  [/^Téléphone/, '01 99 00 00 00'],
  [/^Adresse$/, ADRESSE],
  [/^Horaires/, '9 h à 17 h'],
  [/^Courriel/, 'recouvrement@example.org'],
];

const COURRIERS: readonly (readonly [RegExp, string])[] = [
  [/^Commission de recours amiable/, `CRA, ${ADRESSE}`],
  [/^Tribunal judiciaire/, 'le pôle social du tribunal judiciaire de Paris'],
  [/^Son adresse/, 'Parvis du Tribunal, 75017 PARIS'],
  [/^Tribunal administratif/, 'le tribunal administratif de Paris'],
  [/^Son adresse/, '7 rue de Jouy, 75004 PARIS'],
  [/^Prénom/, 'Aline'],
  [/^Nom$/, 'GRAND-MODÈLE'],
  [/^Qualité/, 'Directrice'],
  [/^Prénom/, 'Guy'],
  [/^Nom$/, 'ÉCHANTILLON'],
];

const champsDe = ({ prenom, nom, identifiant }: Agent): readonly (readonly [RegExp, string])[] => [
  [/^Prénom/, prenom],
  [/^Nom$/, nom],
  [/^Identifiant/, identifiant],
];

/** The phrase comes after the role, which stays « Gestionnaire amiable » unless `role` is done. */
export async function saisirCompte(
  bureau: Bureau,
  agent: Agent,
  choisirRole: () => Promise<void> = async () => {},
): Promise<void> {
  await remplir(bureau, champsDe(agent));
  await choisirRole();
  await remplir(bureau, [
    [/^Phrase secrète$/, PHRASE],
    [/^Phrase secrète, une seconde fois/, PHRASE],
  ]);
}

/** Fills one part, lets the test look at it, then goes on with Enter. */
export async function saisirOrganisme(bureau: Bureau, surPartie: () => Promise<void>) {
  await bureau.frapper('2');
  await bureau.voir('Créer la base de ce poste');
  await remplir(bureau, ORGANISME);
  await surPartie();
  await bureau.frapper('Enter');
  await bureau.voir('Voies de recours');
  await remplir(bureau, COURRIERS);
  await surPartie();
  await bureau.frapper('Enter');
  await bureau.voir('Premier agent');
  await saisirCompte(bureau, ADMINISTRATRICE);
  await saisirCompte(bureau, GESTIONNAIRE);
  await surPartie();
}

/** @returns the recovery key, as it was shown. */
export async function creerLaBase(bureau: Bureau): Promise<string> {
  await atteindre(bureau, /^Créer la base/);
  await bureau.frapper('Enter');
  await bureau.voir('La base est créée : gardez la clé de secours');
  return bureau.page.getByTestId('cle-secours').innerText();
}

export async function garderLaCle(bureau: Bureau): Promise<void> {
  await atteindre(bureau, /^La clé de secours est en lieu sûr/);
  await bureau.frapper('Space');
  await atteindre(bureau, /^Continuer vers le déverrouillage/);
  await bureau.frapper('Enter');
  await bureau.page.getByLabel('Phrase secrète', { exact: true }).waitFor();
}

/** The administrator's screen, key N. */
export async function ouvrirCompte(
  bureau: Bureau,
  agent: Agent,
  { role, surSaisie }: { role: string; surSaisie: () => Promise<void> },
): Promise<void> {
  await titre(bureau, 'Comptes');
  await bureau.frapper('n');
  await bureau.page.getByRole('dialog', { name: 'Nouveau compte' }).waitFor();
  await bureau.attendreFocus(/^Prénom/);
  await saisirCompte(bureau, agent, () => choisir(bureau, /^Rôle/, role));
  await surSaisie();
  await atteindre(bureau, /^Ouvrir le compte/);
  await bureau.frapper('Enter');
  await bureau.voir(`Le compte de ${agent.prenom} ${agent.nom} est ouvert.`);
  await bureau.page
    .getByRole('row', { name: new RegExp(`${agent.nom} ${agent.prenom}`) })
    .getByText(role)
    .first()
    .waitFor();
}
