/**
 * What may be done after a death, and when the letters D19 may leave: to the notary, to each heir
 * who has not renounced. Invariant: nobody is asked more than his share. C. civ., art. 870 and 873;
 * CSS, art. R. 133-9-2 by precaution; sheet D19.
 */
import type { OperationName } from '../../shared/contract/index.ts';
import { ajouterJours, type DateCivile, formatDate, joursEntre } from '../../shared/date-civile.ts';
import { type Refus, refus, refuser } from '../../shared/refus.ts';
import type { Contexte } from '../contexte.ts';
import { DELAIS_SUCCESSION } from '../domain/suite-succession.ts';
import type { Personne } from '../store/personne.ts';
import { etatPostal, type FaitsDossier, type Tenu } from './faits.ts';
import {
  type Garde,
  habilite,
  nonPrescrit,
  premier,
  resteDu,
  vivantDossier,
} from './gardes-communes.ts';
import { limitePrescription } from './horloges.ts';
import { lettreDe, type Succession, successionDe } from './succession-lue.ts';

const FICHE = 'Fiche D19';

/** Title of the event that a declaration writes. */
export const DECES_DECLARE = 'Décès déclaré';

const PARTS = 'C.\u00a0civ., art.\u00a0870 et 873';

/** The refusal of an act that needs a death to be known. */
export const decesInconnu = (): Refus =>
  refus(
    'SUCCESSION_NON_DECLAREE',
    'Déclarez d’abord le décès\u00a0: qui, quel jour, quelle preuve.',
    {
      source: FICHE,
    },
  );

const declaree: Garde = (f) => (successionDe(f) ? null : decesInconnu());

const base = (nom: OperationName): Garde => premier(habilite(nom), vivantDossier);

const pasDeclaree: Garde = (f) => {
  const s = successionDe(f);
  return s?.suspensionId
    ? refus(
        'SUCCESSION_DECLAREE',
        `Le décès du ${formatDate(s.decesLe)} est déjà déclaré sur ce dossier.`,
      )
    : null;
};

export const gardeDeclarer = premier(base('succession.declarer'), pasDeclaree);

/** A death recorded by mistake is undone while nothing rests on it. */
export const gardeAnnulerDeces = premier(base('succession.annuler'), declaree, (f) => {
  const s = successionDe(f);
  if (!s?.suspensionId) {
    return refus(
      'SUCCESSION_CONSTATEE',
      'Ce décès vient de l’indu lui-même\u00a0: corrigez l’identité du débiteur.',
    );
  }
  const partie = f.documents.find((d) => d.code === 'D19' && etatPostal(f, d.id).envoyeLe);
  if (partie) {
    return refus('SUCCESSION_ENGAGEE', `Le courrier ${partie.reference} est déjà parti.`);
  }
  // In the order of recording: a debtor who was alive may have paid after that day.
  const declaration = f.effectifs.findLastIndex((e) => e.titre === DECES_DECLARE);
  const recu = f.effectifs.slice(declaration + 1).some((e) => e.type === 'versement');
  const impute = f.principal.mouvements.some(
    (m) =>
      m.moyen === 'arrerages' &&
      m.annuleId === null &&
      !f.principal.mouvements.some((x) => x.annuleId === m.id),
  );
  return recu || impute || s.heritiers.some((h) => h.option !== 'inconnue')
    ? refus(
        'SUCCESSION_ENGAGEE',
        'Un paiement, des arrérages ou une option d’héritier reposent sur ce décès\u00a0: reprenez-les d’abord.',
      )
    : null;
});

const apresDeces = (nom: OperationName): Garde => premier(base(nom), declaree);

export const gardeHeritiers = apresDeces('succession.definirHeritiers');
export const gardeNotaire = apresDeces('succession.definirNotaire');
export const gardeTiers = apresDeces('succession.definirTiers');
export const gardeBanque = apresDeces('succession.enregistrerBanque');
export const gardeArrerages = premier(apresDeces('succession.imputerArrerages'), resteDu);

export const gardeOpter = premier(apresDeces('succession.opter'), (f) =>
  (successionDe(f)?.heritiers.length ?? 0) > 0
    ? null
    : refus('SUCCESSION_SANS_HERITIER', 'Indiquez d’abord les héritiers.'),
);

export const permisSuccession = (f: FaitsDossier, c: Contexte): Record<string, Refus | null> => ({
  'succession.declarer': gardeDeclarer(f, c),
  'succession.annuler': gardeAnnulerDeces(f, c),
  'succession.definirHeritiers': gardeHeritiers(f, c),
  'succession.opter': gardeOpter(f, c),
  'succession.definirNotaire': gardeNotaire(f, c),
  'succession.definirTiers': gardeTiers(f, c),
  'succession.enregistrerBanque': gardeBanque(f, c),
  'succession.imputerArrerages': gardeArrerages(f, c),
});

/** The debtors of an open estate are its heirs, its notary, whoever received the payments. */
export const gardeDebiteurs: Garde = (f) => {
  const s = successionDe(f);
  return s && (s.suspensionId !== null || f.heritiers.length > 0)
    ? refus(
        'SUCCESSION_OUVERTE',
        'Une succession est ouverte\u00a0: héritiers, parts, notaire et tiers se modifient depuis la carte « Succession ».',
        { source: PARTS },
      )
    : null;
};

/** The day of a declared death is not corrected behind its estate. @throws RefusError SUCCESSION_OUVERTE */
export function exigerDecesTenu(
  f: FaitsDossier,
  avant: Personne,
  decesLe: DateCivile | null,
): void {
  const s = successionDe(f);
  if (s?.defunt.personneId !== avant.id || decesLe === avant.decesLe) return;
  if (s.suspensionId === null && f.heritiers.length === 0) return;
  refuser(
    'SUCCESSION_OUVERTE',
    `La succession du ${formatDate(s.decesLe)} est ouverte\u00a0: annulez d’abord le décès déclaré.`,
    { champ: 'personne.decesLe' },
  );
}

const neDuDeces: Garde = (f) =>
  f.principal.indu.nature === 'deces'
    ? null
    : refus(
        'D19_HORS_DECES',
        'Ce courrier réclame des versements postérieurs au décès\u00a0: l’indu né du vivant se réclame aux héritiers par un autre écrit, préparé avec le service juridique.',
        { source: FICHE },
      );

const banqueVerifiee: Garde = (f) =>
  successionDe(f)?.banque
    ? null
    : refus(
        'D19_BANQUE',
        'Enregistrez d’abord la réponse de la banque\u00a0: ce qu’elle a rendu, ou rien.',
        { source: FICHE },
      );

/** Nothing is asked of a family before, unless the debt would be lost. */
const apresLeDeuil: Garde = (f, c) => {
  const s = successionDe(f);
  if (!s) return null;
  const des = ajouterJours(s.decesLe, DELAIS_SUCCESSION.decence);
  if (c.aujourdhui >= des || prescriptionProche(f, c.aujourdhui)) return null;
  return refus(
    'D19_DECENCE',
    `Aucun courrier aux proches avant trente jours. Possible à partir du ${formatDate(des)}.`,
    { source: 'Réglage du service (aucun texte)' },
  );
};

function prescriptionProche(f: FaitsDossier, au: DateCivile): boolean {
  const limite = limitePrescription(f, au);
  return limite !== null && joursEntre(au, limite) <= DELAIS_SUCCESSION.prescriptionProche;
}

const quelquUn: Garde = (f) => {
  const s = successionDe(f);
  return s && destinatairesD19(s).length === 0
    ? refus(
        'D19_DESTINATAIRE',
        'Aucun notaire ni héritier à qui écrire\u00a0: indiquez-les d’abord.',
        { source: FICHE },
      )
    : null;
};

export const gardeD19 = premier(
  habilite('courrier.etablir'),
  vivantDossier,
  resteDu,
  declaree,
  neDuDeces,
  banqueVerifiee,
  apresLeDeuil,
  quelquUn,
  nonPrescrit,
);

/** Those to whom D19 may be written: the notary, then the heirs who have not renounced. */
export function destinatairesD19(s: Succession): Tenu[] {
  const heritiers = s.heritiers.flatMap((h) => (h.debiteur ? [h.debiteur] : []));
  return [...(s.notaire ? [s.notaire] : []), ...heritiers];
}

/** The first one to whom nothing has left yet; otherwise the first. */
function destinataireEnAttente(f: FaitsDossier, s: Succession): Tenu | undefined {
  const tous = destinatairesD19(s);
  const sansLettre = (d: Tenu) => {
    const lettre = lettreDe(f, d.id);
    return !lettre || etatPostal(f, lettre.id).envoyeLe === null;
  };
  return tous.find(sansLettre) ?? tous[0];
}

/** @param id the debtor addressed; null: the one who waits */
export function destinataireD19(f: FaitsDossier, id: string | null): Tenu | undefined {
  if (id !== null) return f.principal.debiteurs.find((d) => d.id === id);
  const s = successionDe(f);
  return s ? destinataireEnAttente(f, s) : f.principal.debiteurs[0];
}
