/**
 * The frozen data of a letter: facts of the file, parameters of the caisse, law in force on the
 * day. Emptiness passes through: `law/mentions` refuses it by name.
 */
import type { Organisme } from '../../shared/contract/organisme.ts';
import type { Socle } from '../../shared/courrier/socle.ts';
import { estDateCivile, formatDateLongue } from '../../shared/date-civile.ts';
import { masquerNir } from '../../shared/nir.ts';
import { formatReference, referencePaiement } from '../../shared/reference-paiement.ts';
import type { Contexte } from '../contexte.ts';
import { rangDebiteur } from '../store/dossier.ts';
import type { FaitsDossier, Tenu } from './faits.ts';

export type Autorite = 'directeur' | 'dcf';

export type Preparation = {
  readonly f: FaitsDossier;
  readonly organisme: Organisme;
  readonly destinataire: Tenu;
  readonly reference: string;
  /** Number of the registered letter; null when it leaves otherwise. */
  readonly numeroRecommande: string | null;
  /** What the letter is about (a request, a refund, an heir…); null: the one that waits. */
  readonly objetId: string | null;
};

const AUTORITES = {
  directeur: { libelle: 'le directeur', majuscule: 'Le directeur' },
  dcf: {
    libelle: 'le directeur comptable et financier',
    majuscule: 'Le directeur comptable et financier',
  },
} as const;

/** An empty parameter is a missing mention. */
const ou = (texte: string): string | null => (texte.trim() === '' ? null : texte);

export function socleDe(
  c: Contexte,
  p: Preparation,
  o: { autorite: Autorite; objet: string | null },
): Socle {
  const { caisse, service } = p.organisme;
  return {
    caisse: {
      nom: ou(caisse.nom),
      adresse: ou(caisse.adresse),
      iban: ou(caisse.iban),
      bic: ou(caisse.bic),
      ics: ou(caisse.ics),
      dpo: ou(caisse.dpo),
      duree_conservation: ou(caisse.dureeConservation),
      paiement_en_ligne: ou(caisse.paiementEnLigne),
    },
    service: {
      nom: ou(service.nom),
      adresse: ou(service.adresse),
      telephone: ou(service.telephone),
      horaires: ou(service.horaires),
      courriel: ou(service.courriel),
    },
    agent: {
      prenom: ou(c.acteur.prenom),
      nom: ou(c.acteur.nom),
      qualite: ou(c.acteur.qualite),
    },
    signataire: signataireDe(p.organisme, o.autorite),
    signature: null,
    document: {
      reference: p.reference,
      objet: o.objet,
      lieu: ou(caisse.lieu),
      date: c.aujourdhui,
      empreinte_courte: null,
    },
    envoi: { recommande: p.numeroRecommande !== null, numero: p.numeroRecommande },
    debiteur: debiteurDe(p.destinataire),
    dossier: {
      numero: p.f.dossier.numero,
      reference_paiement: formatReference(
        referencePaiement(
          p.f.dossier.numero,
          rangDebiteur(c.db, p.f.dossier.id, p.destinataire.personneId),
        ),
      ),
      prestation: p.f.principal.indu.prestation,
    },
  };
}

function signataireDe(organisme: Organisme, autorite: Autorite): Socle['signataire'] {
  const s = organisme[autorite];
  const date = s.delegation?.date ?? '';
  return {
    prenom: ou(s.prenom),
    nom: ou(s.nom),
    qualite: ou(s.qualite),
    autorite,
    autorite_libelle: AUTORITES[autorite].libelle,
    autorite_libelle_majuscule: AUTORITES[autorite].majuscule,
    delegue: s.delegation !== null,
    delegation: s.delegation && {
      reference: ou(s.delegation.reference),
      date: estDateCivile(date) ? date : null,
    },
  };
}

function debiteurDe({ personne }: Tenu): Socle['debiteur'] {
  const lignes = personne.adresse
    .split('\n')
    .map((l) => l.trim())
    .filter((l) => l !== '');
  const titre = `${personne.civilite} ${personne.prenoms} ${personne.nom}`.trim();
  const derniere = lignes.at(-1) ?? '';
  return {
    civilite: personne.civilite,
    nom: personne.nom,
    prenoms: personne.prenoms,
    naissance: personne.naissanceLe,
    nir_masque: personne.nir ? masquerNir(personne.nir) : null,
    adresse: lignes.length === 0 ? [] : [titre, ...lignes],
    etranger: lignes.length > 0 && !/^\d{5} /.test(derniere),
    adresse_ligne: ou(lignes.join(', ')),
  };
}

/** « Madame », « Monsieur », « Madame, Monsieur »: the same at the top and in the closing. */
export function appelDe({ personne }: Tenu): string {
  if (personne.civilite === 'Mme') return 'Madame';
  return personne.civilite === 'M.' ? 'Monsieur' : 'Madame, Monsieur';
}

/** « pension de réversion, versements du 9 janvier 2026 au 9 mars 2026 ». */
export function libelleIndu({ f }: Preparation, nature: string): string {
  const dates = f.principal.lignes.map((l) => l.verseLe).sort();
  const [debut, fin] = [dates[0], dates.at(-1)];
  if (!debut || !fin) return nature;
  return `${nature}, versements du ${formatDateLongue(debut)} au ${formatDateLongue(fin)}`;
}
