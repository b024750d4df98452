/**
 * When a reminder (D02, D03) may leave: the rule of the domain on the facts of the file, each
 * refusal with its article and the first day. Invariant: no reminder compels anything, so nothing
 * is reminded while the law or a promise lets the debtor wait. Sheets D02 and D03.
 */
import { formatDate } from '../../shared/date-civile.ts';
import { refus } from '../../shared/refus.ts';
import {
  jugerRelance,
  type NiveauRelance,
  type RefusRelance,
  type Relance,
} from '../domain/relance.ts';
import { citer, S } from '../law/sources.ts';
import { decesDe } from './calendrier-faits.ts';
import { envoiRelance, faitsRelance } from './faits-relance.ts';
import {
  type Garde,
  habilite,
  nonPrescrit,
  premier,
  resteDu,
  selonLaLoi,
  vivantDossier,
} from './gardes-communes.ts';
import { PROTOCOLE, transfertEnCours } from './passages.ts';
import { reglageDe } from './regle-relance.ts';

const REGLAGE = 'Réglage du service (aucun texte)';

/** The article behind each condition; what no text says is named for what it is. */
const ARTICLES: Record<RefusRelance, string> = {
  inactif: REGLAGE,
  'deja-envoyee': REGLAGE,
  solde: REGLAGE,
  notification: citer(S.R133_9_2),
  'rectification-ouverte': citer(S.R133_9_2),
  'jour-de-l-echeance': citer(S.R133_9_2),
  'encaissement-recent': REGLAGE,
  'echeancier-respecte': citer(S.R133_9_2),
  'retenue-active': REGLAGE,
  suspension: REGLAGE,
  'recours-ouvert': citer(S.R142_1),
  'relance-precedente': REGLAGE,
  contact: PROTOCOLE,
  'prescription-proche': citer(S.L355_3),
};

const COMPLEMENTS: Partial<Record<RefusRelance, string>> = {
  contact: 'Notez au journal l’appel ou le message tenté.',
  'prescription-proche':
    'Une lettre simple ne l’interrompt pas : préparez une mise en demeure (D09) ou un envoi recommandé.',
};

const codeDe = (code: RefusRelance) => `RELANCE_${code.toUpperCase().replaceAll('-', '_')}`;

/** The condition, what to do about it, and the first day when it is known. */
function phrase({ obstacles, possibleLe }: Relance): string {
  const [o] = obstacles;
  const suite = possibleLe
    ? `Possible à partir du ${formatDate(possibleLe)}.`
    : o?.possibleLe
      ? `Pas avant le ${formatDate(o.possibleLe)}.`
      : '';
  return [o?.raison, o && COMPLEMENTS[o.code], suite].filter(Boolean).join(' ');
}

const selonLaRegle = (niveau: NiveauRelance): Garde =>
  selonLaLoi((f, c) => {
    const relance = jugerRelance(niveau, {
      faits: faitsRelance(f, c.aujourdhui),
      regle: reglageDe(f),
      au: c.aujourdhui,
    });
    const [o] = relance.obstacles;
    if (!o) return null;
    const source = o.code === 'suspension' ? o.source : ARTICLES[o.code];
    return refus(codeDe(o.code), phrase(relance), { source: source ?? REGLAGE });
  });

/** A first reminder after the last one would go backwards. */
const pasApresLaDerniere: Garde = (f) => {
  const derniere = envoiRelance(f, 'D03');
  return derniere
    ? refus(
        'RELANCE_DEJA_ENVOYEE',
        `La dernière relance est partie le ${formatDate(derniere)} : la première n’a plus d’objet.`,
        { source: REGLAGE },
      )
    : null;
};

const vivant: Garde = (f) => {
  const deces = decesDe(f);
  return deces
    ? refus(
        'RELANCE_DECES',
        `Le débiteur est décédé le ${formatDate(deces)} : la dette se réclame à chaque héritier pour sa part.`,
        { source: 'C. civ., art. 873' },
      )
    : null;
};

const pasAuContentieux: Garde = (f) => {
  const transfert = transfertEnCours(f);
  return transfert
    ? refus(
        'RELANCE_CONTENTIEUX',
        `Le pôle contentieux a ce dossier depuis le ${formatDate(transfert.survenuLe)} : l’amiable ne relance plus.`,
        { source: PROTOCOLE },
      )
    : null;
};

const adresseConnue: Garde = (f) =>
  f.taches.some((t) => t.type === 'recherche-adresse' && t.closeLe === null)
    ? refus(
        'RELANCE_ADRESSE',
        'L’adresse est à rechercher : une relance n’arriverait pas. Corrigez d’abord l’adresse.',
        { source: REGLAGE },
      )
    : null;

const seulDebiteur: Garde = (f) =>
  f.principal.debiteurs.filter((d) => d.partCentimes > 0).length > 1
    ? refus(
        'COURRIER_PARTS',
        'La dette est partagée : une relance réclame le reste entier à un seul débiteur.',
        { source: 'C. civ., art. 873' },
      )
    : null;

const communes = [
  habilite('courrier.etablir'),
  vivantDossier,
  resteDu,
  vivant,
  pasAuContentieux,
  nonPrescrit,
] as const;

export const gardeD02 = premier(
  ...communes,
  pasApresLaDerniere,
  selonLaRegle('D02'),
  adresseConnue,
  seulDebiteur,
);

export const gardeD03 = premier(...communes, selonLaRegle('D03'), adresseConnue, seulDebiteur);
