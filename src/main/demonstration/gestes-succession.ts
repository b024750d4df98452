/** Acts of a case after a death: declared, heirs and their choice, notary, bank, arrears, third party. */
import { centimes } from '../../shared/montant.ts';
import type { Role } from '../../shared/nomenclature.ts';
import type { Acte } from './cas.ts';
import type { EnCours } from './gestes.ts';
import type { Porte } from './porte.ts';

type O = { readonly porte: Porte; readonly role: Role; readonly le: string };
export type ActeSuccession = Extract<Acte, { quoi: 'succession' }>['acte'];
type Faire = (e: EnCours, o: O) => void;

const naitre = (e: EnCours) => e.atelier.etatCivil.naitre(e.h, { branche: 'famille' });

const vue = (e: EnCours, { porte, role }: O) => {
  const { succession } = porte.faire(role, 'dossier.ouvrir', { dossierId: e.dossierId });
  if (!succession) throw new Error('aucun décès connu dans ce dossier');
  return succession;
};

const part = (numerateur: number, denominateur: number) => ({ numerateur, denominateur });

const ACTES: Readonly<Record<ActeSuccession, Faire>> = {
  declarer(e, { porte, role }) {
    const { dossierId } = e;
    const defunt = porte.faire(role, 'dossier.ouvrir', { dossierId }).indus[0]?.debiteurs[0]
      ?.personne;
    if (!defunt?.decesLe) throw new Error('le jour du décès n’est pas connu');
    porte.faire(role, 'succession.declarer', {
      dossierId,
      personneId: defunt.personneId,
      personne: null,
      decesLe: defunt.decesLe,
      preuve: 'Répertoire des décès.',
    });
  },

  banque(e, o) {
    const { dossierId } = e;
    const { resteCentimes } = o.porte.faire(o.role, 'dossier.ouvrir', { dossierId });
    o.porte.faire(o.role, 'succession.enregistrerBanque', {
      dossierId,
      banque: 'Banque du Gabarit',
      le: o.le,
      montantCentimes: centimes(Math.trunc(resteCentimes / 5)),
      reference: 'RESTITUTION',
      debiteurId: null,
    });
  },

  notaire(e, { porte, role }) {
    const { nom, prenoms, adresse } = naitre(e);
    porte.faire(role, 'succession.definirNotaire', {
      dossierId: e.dossierId,
      notaire: { nom, prenoms, adresse, telephone: null, courriel: null },
    });
  },

  heritiers(e, { porte, role }) {
    const heritier = (lien: string, n: number, d: number) => ({
      personneId: null,
      personne: naitre(e),
      lien,
      part: part(n, d),
    });
    porte.faire(role, 'succession.definirHeritiers', {
      dossierId: e.dossierId,
      heritiers: [heritier('fils', 1, 2), heritier('fille', 1, 4), heritier('petite-fille', 1, 4)],
      piece: 'Acte de notoriété reçu du notaire.',
    });
  },

  accepter(e, o) {
    const [premier] = vue(e, o).heritiers;
    o.porte.faire(o.role, 'succession.opter', {
      dossierId: e.dossierId,
      personneId: premier?.personneId ?? '',
      option: 'acceptation',
      optionLe: o.le,
      parts: null,
      piece: '',
    });
  },

  /** The last one leaves: the two others take two thirds and one third, as the notary says. */
  renoncer(e, o) {
    const { heritiers } = vue(e, o);
    const [premier, second, dernier] = heritiers.map((h) => h.personneId);
    o.porte.faire(o.role, 'succession.opter', {
      dossierId: e.dossierId,
      personneId: dernier ?? '',
      option: 'renonciation',
      optionLe: o.le,
      parts: [
        { personneId: premier ?? '', part: part(2, 3) },
        { personneId: second ?? '', part: part(1, 3) },
      ],
      piece: 'Récépissé du greffe.',
    });
  },

  tiers(e, o) {
    const { dossierId } = e;
    const { resteCentimes } = o.porte.faire(o.role, 'dossier.ouvrir', { dossierId });
    o.porte.faire(o.role, 'succession.definirTiers', {
      dossierId,
      debiteurId: null,
      personne: naitre(e),
      recuCentimes: centimes(Math.trunc(resteCentimes / 3)),
      piece: 'Réponse de la banque : procuration utilisée après le décès.',
    });
  },

  arrerages(e, o) {
    const { dossierId } = e;
    const { resteCentimes } = o.porte.faire(o.role, 'dossier.ouvrir', { dossierId });
    const impute = Math.trunc(resteCentimes / 10);
    o.porte.faire(o.role, 'succession.imputerArrerages', {
      dossierId,
      le: o.le,
      dusCentimes: centimes(impute + 12_000),
      obsequesCentimes: centimes(12_000),
      montantCentimes: centimes(impute),
      libelle: 'Arrérages du mois du décès',
    });
  },
};

export function succeder(e: EnCours, { acte }: Extract<Acte, { quoi: 'succession' }>, o: O): void {
  ACTES[acte](e, o);
}
