/**
 * The words of a call, step by step (courriers.md, D26): identity before anything is said of a
 * debt, nothing to anybody else, an offer that may be refused. Pure: the facts are given.
 */
import { type DateCivile, formatDateLongue } from '../../shared/date-civile.ts';
import { type Centimes, formatEuros } from '../../shared/montant.ts';
import type { Rythme } from './appel.ts';

export type FaitsScript = {
  readonly agent: string;
  readonly caisse: string;
  /** « Mme TÉMOIN ». */
  readonly debiteur: string;
  readonly naissanceLe: DateCivile | null;
  readonly reference: string;
  readonly telephoneService: string;
  readonly notifieLe: DateCivile | null;
  readonly objet: string;
  readonly solde: Centimes;
  readonly erreurOrganisme: boolean;
  readonly avant: Rythme;
  readonly propose: Rythme;
};

export type EtapeScript = { readonly titre: string; readonly texte: string };

export const OBJECTIONS: readonly string[] = [
  '« Je ne peux rien payer » : reprendre la situation, parler de la remise de dette.',
  '« C’est votre faute » : vérifier, s’excuser, rappeler la règle de la bonne foi.',
  '« J’ai payé » : noter la date et le mode, vérifier.',
  '« Qui me dit que ce n’est pas une escroquerie\u202f? » : proposer de rappeler le numéro du courrier.',
  'Détresse : écouter, orienter vers le service social ; en danger, le 3114 ou le 15.',
];

export const INTERDITS =
  'Ne jamais menacer, presser, promettre une remise, parler de « fraude », demander un code bancaire, appeler l’employeur ou un voisin.';

export function scriptAppel(f: FaitsScript): EtapeScript[] {
  const jour = (d: DateCivile | null): string => (d ? ` du ${formatDateLongue(d)}` : '');
  return lier([
    {
      titre: 'Ouverture',
      texte: `« Bonjour, ${f.agent}, ${f.caisse}. Puis-je parler à ${f.debiteur}\u202f? » Tiers ou répondeur : « Merci de lui demander de rappeler le ${f.telephoneService}. » Rien d’autre.`,
    },
    {
      titre: 'Identité',
      texte: `« Pour protéger vos données, quelle est votre date de naissance, et la fin de la référence de notre courrier\u202f? » Attendu : ${f.naissanceLe ? formatDateLongue(f.naissanceLe) : 'date inconnue'}, ${f.reference}.`,
    },
    {
      titre: 'Cadre',
      texte: `« Je vous appelle au sujet de notre courrier${jour(f.notifieLe)}. Avez-vous cinq minutes\u202f? » Sinon : prendre rendez-vous.`,
    },
    {
      titre: 'Écouter, expliquer',
      texte: `« Avez-vous compris pourquoi cette somme vous est demandée\u202f? » ${f.objet}, reste ${formatEuros(f.solde)}. « C’est une règle de la loi, pas une sanction. »${f.erreurOrganisme ? ' L’erreur vient de la caisse : le dire, s’excuser.' : ''}`,
    },
    {
      titre: 'Désaccord',
      texte:
        '« Je note votre demande. » Dans les 20 jours de la notification : c’est une demande de rectification, à enregistrer au dossier ; après, expliquer la commission de recours amiable.',
    },
    {
      titre: 'Situation',
      texte:
        '« Comment pouvez-vous régler sans vous mettre en difficulté\u202f? » Seulement l’utile. Précarité : remise, action sociale, Banque de France.',
    },
    {
      titre: 'Proposer',
      texte: `« À ${formatEuros(f.avant.mensualiteCentimes)} par mois, il faut encore ${dureeEnMots(f.avant.mois)}. Avec ${formatEuros(f.propose.mensualiteCentimes)}, ce serait fini ${f.propose.finLe ? `le ${formatDateLongue(f.propose.finLe)}` : `dans ${dureeEnMots(f.propose.mois)}`}. Est-ce possible pour vous\u202f? Vous pouvez refuser, sans aucun effet. »`,
    },
    {
      titre: 'Conclure',
      texte:
        'Reformuler, annoncer le courrier : rien n’est définitif avant la signature. « Puis-je garder ce numéro pour ce dossier\u202f? »',
    },
  ]);
}

/** No line begins or ends on a quotation mark or a colon. */
const lier = (etapes: readonly EtapeScript[]): EtapeScript[] =>
  etapes.map(({ titre, texte }) => ({
    titre,
    texte: texte
      .replaceAll('« ', '«\u00a0')
      .replaceAll(' »', '\u00a0»')
      .replaceAll(' :', '\u00a0:'),
  }));

/** « 38 mois », « 5 ans et 8 mois ». */
export function dureeEnMots(mois: number): string {
  if (mois < 24) return `${mois}\u00a0mois`;
  const [ans, reste] = [Math.floor(mois / 12), mois % 12];
  return reste === 0 ? `${ans}\u00a0ans` : `${ans}\u00a0ans et ${reste}\u00a0mois`;
}
