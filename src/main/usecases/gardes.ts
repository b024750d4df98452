/**
 * May this act be done now on this file? One function an act, used by the command itself and by
 * `permis`: the screen that greys a button and the door that refuses say the same sentence.
 */
import { formatDate } from '../../shared/date-civile.ts';
import { formatEuros } from '../../shared/montant.ts';
import { type Refus, RefusError, refus } from '../../shared/refus.ts';
import { contract, type OperationName } from '../../shared/contract/index.ts';
import type { Contexte } from '../contexte.ts';
import { refusHabilitation } from '../domain/habilitation.ts';
import { citer, S } from '../law/sources.ts';
import { calculerSeuilAbandon, sousLeSeuil } from '../law/seuils.ts';
import { textesDe } from '../law/textes-recuperation.ts';
import { dernierDocument, etatPostal, type FaitsDossier, planEnCours } from './faits.ts';
import { prescriptionDe } from './horloges.ts';
import { recouvrabiliteDe } from './suivi.ts';

type Garde = (f: FaitsDossier, c: Contexte) => Refus | null;

/** First refusal of a list, evaluated lazily in order. */
const premier = (...gardes: Garde[]): Garde => (f, c) => {
  for (const garde of gardes) {
    const r = garde(f, c);
    if (r) return r;
  }
  return null;
};

const habilite = (nom: OperationName): Garde => (_f, c) =>
  refusHabilitation(contract[nom].roles, c.acteur.role);

const vivantDossier: Garde = (f) =>
  f.dossier.annuleLe ? refus('DOSSIER_ANNULE', 'Ce dossier vient d’un import annulé.') : null;

const resteDu: Garde = (f) =>
  f.principal.solde <= 0 ? refus('DOSSIER_SOLDE', 'Cet indu est soldé : il ne reste rien à réclamer.') : null;

/** A rule of the law that throws a refusal becomes one. */
const selonLaLoi = (regle: Garde): Garde => (f, c) => {
  try {
    return regle(f, c);
  } catch (erreur) {
    if (erreur instanceof RefusError) return erreur.refus;
    throw erreur;
  }
};

const nonPrescrit: Garde = selonLaLoi((f, c) => {
  const p = prescriptionDe(f, c.aujourdhui);
  if (p.recouvrable > 0) return null;
  const limite = p.versements.map((v) => v.limite ?? '').sort().at(-1) ?? '';
  return refus(
    'INDU_PRESCRIT',
    `Cet indu est prescrit en entier${limite ? ` depuis le ${formatDate(limite as never)}` : ''} : ` +
      'aucun acte de recouvrement n’est possible.',
    { source: citer(S.L355_3) },
  );
});

const debiteurVivant: Garde = (f) => {
  const mort = f.principal.debiteurs.find((d) => d.qualite === 'principal' && d.personne.decesLe);
  const heritier = f.principal.debiteurs.some((d) => d.qualite === 'heritier');
  if (!mort && !heritier) return null;
  return refus(
    'COURRIER_HERITIERS',
    'Le débiteur est décédé : la dette se réclame à chaque héritier pour sa part, par le courrier aux héritiers (D19).',
    { source: 'C. civ., art. 873' },
  );
};

const detteEntiere: Garde = (f) => {
  const tenus = f.principal.debiteurs.filter((d) => d.partCentimes > 0);
  if (tenus.length === 1) return null;
  return refus(
    'COURRIER_PARTS',
    'La dette est partagée : D01 réclame l’indu entier à un seul débiteur. Notifiez chaque part séparément.',
    { source: 'C. civ., art. 873' },
  );
};

const pasDejaNotifie: Garde = (f) => {
  const d01 = dernierDocument(f, 'D01');
  const postal = d01 && etatPostal(f, d01.id);
  if (!d01 || !postal?.envoyeLe) return null;
  if (postal.issue === 'npai' || postal.issue === 'non-reclame') return null;
  return refus(
    'COURRIER_DEJA_NOTIFIE',
    `Cet indu a déjà été notifié : courrier ${d01.reference} envoyé le ${formatDate(postal.envoyeLe)}.`,
    { source: 'CSS, art. R. 133-9-2' },
  );
};

const ordreDeRecette: Garde = (f) =>
  f.principal.indu.ordreRecetteLe
    ? null
    : refus('COURRIER_ORDRE_RECETTE', 'L’ordre de recette n’est pas pris en charge : indiquez sa date.', {
        champ: 'indu.ordreRecetteLe',
        source: 'CSS, art. D. 253-16',
      });

const recouvrable: Garde = (f) => {
  const etat = recouvrabiliteDe(f);
  if (etat === 'a-verifier') {
    return refus(
      'RECOUVRABILITE_A_VERIFIER',
      'Erreur de la caisse et bonne foi : vérifiez les ressources du débiteur avant de notifier.',
      { source: citer(S.L355_3) },
    );
  }
  if (etat !== 'aucune-reclamation') return null;
  return refus(
    'INDU_NON_RECLAMABLE',
    'Erreur de la caisse, bonne foi et ressources sous le plafond : rien ne peut être réclamé. Proposez l’abandon.',
    { source: citer(S.L355_3) },
  );
};

const arreragesAspa: Garde = (f) => {
  const { indu } = f.principal;
  if (indu.prestation !== 'ASPA' && indu.prestation !== 'ASI') return null;
  // Payments made after the death are no arrears of the beneficiary: they are not acquired.
  const recuperable =
    indu.nature !== 'vivant' || ['ressources', 'residence', 'fraude'].includes(indu.cause);
  if (recuperable) return null;
  return refus(
    'ARRERAGES_ACQUIS',
    'Ces arrérages restent acquis au bénéficiaire, sauf fraude, transfert de résidence non déclaré ' +
      'ou ressources non déclarées.',
    { source: citer(S.L815_11) },
  );
};

const auDessusDuSeuil: Garde = selonLaLoi((f, c) => {
  const { seuil, obligatoire } = calculerSeuilAbandon({
    date: c.aujourdhui,
    prestation: f.principal.indu.prestation,
  });
  if (!obligatoire || !sousLeSeuil(f.principal.solde, seuil)) return null;
  return refus(
    'INDU_SOUS_SEUIL',
    `Sous ${formatEuros(seuil)}, cette prestation ne donne pas lieu à récupération.`,
    { source: citer(S.L845_3) },
  );
});

const procedureLue: Garde = selonLaLoi((f, c) => {
  textesDe(f.principal.indu.prestation, c.aujourdhui);
  return null;
});

export const gardeD01 = premier(
  habilite('courrier.etablir'), vivantDossier, resteDu, pasDejaNotifie, recouvrable, arreragesAspa,
  procedureLue, debiteurVivant, detteEntiere, nonPrescrit, auDessusDuSeuil, ordreDeRecette,
);

const avecPlan: Garde = (f) =>
  planEnCours(f) ? null : refus('ECHEANCIER_ABSENT', 'Accordez d’abord un échéancier.');

export const gardeD05 = premier(habilite('courrier.etablir'), vivantDossier, resteDu, avecPlan);

const notifie: Garde = (f) => {
  const d01 = dernierDocument(f, 'D01');
  if (d01 && etatPostal(f, d01.id).envoyeLe) return null;
  return refus('ECHEANCIER_NON_NOTIFIE', 'L’indu n’est pas encore notifié : l’accord doit citer la notification.', {
    source: 'CSS, art. R. 133-9-2',
  });
};

/** Fraud: the amicable manager may simulate, the contentious pole alone grants. */
const horsFraude: Garde = (f, c) =>
  f.principal.indu.nature === 'fraude' && c.acteur.role !== 'gestionnaire-contentieux'
    ? refus(
        'ECHEANCIER_FRAUDE',
        'Indu frauduleux : échéancier réservé au pôle contentieux, après expertise. Transmettez le dossier.',
        { source: 'Protocole régional de recouvrement' },
      )
    : null;

const sansPlan: Garde = (f) => {
  const plan = planEnCours(f)?.plan;
  return plan
    ? refus('ECHEANCIER_EN_COURS', `Un échéancier est déjà en cours : ${plan.numero}.`)
    : null;
};

export const gardeEcheancier = premier(
  habilite('echeancier.accorder'), vivantDossier, resteDu, horsFraude, sansPlan, notifie, nonPrescrit,
);

export const gardeTransmettre = premier(habilite('dossier.transmettre'), vivantDossier, resteDu, (f) => {
  if (f.principal.indu.nature !== 'fraude') {
    return refus('TRANSMISSION_HORS_FRAUDE', 'Seul un indu frauduleux se transmet ainsi au pôle contentieux.');
  }
  return f.effectifs.some((e) => e.type === 'transmission')
    ? refus('DEJA_TRANSMIS', 'Ce dossier est déjà transmis au pôle contentieux.')
    : null;
});

export const gardeCompleter = premier(habilite('indu.completer'), vivantDossier, resteDu, pasDejaNotifie);

export const gardeRecouvrabilite = premier(habilite('indu.verifierRecouvrabilite'), vivantDossier, (f) =>
  recouvrabiliteDe(f) === 'a-verifier'
    ? null
    : refus('RECOUVRABILITE_SANS_OBJET', 'Aucune vérification de ressources n’est ouverte sur ce dossier.'),
);

const simple = (nom: OperationName) => premier(habilite(nom), vivantDossier);

/** Everything the case screen offers, with null or the refusal that would come. */
export function permisDossier(f: FaitsDossier, c: Contexte): Record<string, Refus | null> {
  return {
    'courrier.etablir.D01': gardeD01(f, c),
    'courrier.etablir.D05': gardeD05(f, c),
    'echeancier.accorder': gardeEcheancier(f, c),
    'dossier.transmettre': gardeTransmettre(f, c),
    'indu.completer': gardeCompleter(f, c),
    'indu.verifierRecouvrabilite': gardeRecouvrabilite(f, c),
    'dossier.noter': simple('dossier.noter')(f, c),
    'dossier.affecter': simple('dossier.affecter')(f, c),
    'dossier.ajouterAccessoire': simple('dossier.ajouterAccessoire')(f, c),
    'debiteur.definir': simple('debiteur.definir')(f, c),
    'personne.corriger': simple('personne.corriger')(f, c),
  };
}
