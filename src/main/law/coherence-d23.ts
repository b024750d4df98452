/**
 * Does D23 agree with itself: the new detail, what is still due, the delay of the benefit, the
 * reasons? Invariant: nothing is claimed in an answer that accepts, or that only passes a late
 * request on (CSS, art. R. 133-9-2 IV); a refusal is never an empty formula.
 */
import type { InstantaneD23, LigneD23 } from '../../shared/courrier/d23.ts';
import { objetD23 } from '../../shared/courrier/d23.ts';
import { type Centimes, moins, somme } from '../../shared/montant.ts';
import { type Refus, refus } from '../../shared/refus.ts';
import { jugeFaux, signataireFaux } from './coherence-autorite.ts';
import { auPlusTard, difference, objetFaux, ou0, soldeNul } from './coherence-socle.ts';

type I = InstantaneD23;

const egal = (champ: string, quoi: string, a: Centimes | null, b: Centimes | null) =>
  difference({ code: 'TOTAL_INCOHERENT', champ, quoi, a, b });

function ligneFausse(l: LigneD23, rang: number): Refus[] {
  const ecart = (champ: string, quoi: string, a: Centimes | null, b: Centimes | null) =>
    difference({ code: 'LIGNE_INCOHERENTE', champ, quoi: `Ligne ${rang + 1}, ${quoi}`, a, b });
  const { verse, du, indu, recouvre, reste } = l;
  const champ = `lignes[${rang}]`;
  const trop = verse === null || du === null ? null : moins(verse, du);
  const apres = indu === null || recouvre === null ? null : moins(indu, recouvre);
  return [
    ...ecart(`${champ}.indu`, 'versé moins dû et versé en trop', trop, indu),
    ...ecart(`${champ}.reste`, 'versé en trop moins récupéré et reste', apres, reste),
  ];
}

function detailFaux({ lignes, total, indu }: I): Refus[] {
  const sommeDe = (nom: 'indu' | 'recouvre' | 'reste') => somme(lignes.map((l) => ou0(l[nom])));
  const { ancien_montant, montant_initial } = indu;
  const monte =
    ancien_montant !== null && montant_initial !== null && montant_initial >= ancien_montant;
  return [
    ...lignes.flatMap(ligneFausse),
    ...egal('total.indu', 'Somme versée en trop et total', sommeDe('indu'), total.indu),
    ...egal('total.recouvre', 'Somme récupérée et total', sommeDe('recouvre'), total.recouvre),
    ...egal('total.reste', 'Somme des restes et total', sommeDe('reste'), total.reste),
    ...egal('indu.montant_initial', 'Total et nouveau montant', total.indu, montant_initial),
    ...(monte
      ? [
          refus('MONTANT_NON_REDUIT', 'Une réponse favorable en partie réduit le montant.', {
            champ: 'indu.montant_initial',
          }),
        ]
      : []),
  ];
}

/** Two answers may leave a debt: a partial one and a refusal. */
function resteFaux({ demande, indu, lignes, total }: I): Refus[] {
  if (!demande.reste_du) return [];
  const rejette = demande.sens === 'partielle' || demande.sens === 'refusee';
  return [
    ...soldeNul(indu.reste),
    ...(rejette
      ? []
      : [
          refus(
            'RESTE_DU_EXCLU',
            'Cette réponse ne réclame rien : elle ne laisse pas de reste dû.',
            {
              champ: 'demande.reste_du',
              source: 'CSS, art.\u00a0R.\u00a0133-9-2, III et IV',
            },
          ),
        ]),
    ...(lignes.length > 0 ? egal('indu.reste', 'Total et reste dû', total.reste, indu.reste) : []),
  ];
}

/** Seven days after a refusal; two months for the prime d'activité (R. 847-1-1 III 2°). */
function delaiFaux({ demande, retenue, dossier }: I): Refus[] {
  const { delai_libelle } = retenue;
  if (!demande.reste_du || !delai_libelle?.trim()) return [];
  const prime = dossier.prestation === 'PRIME_ACTIVITE';
  const attendu = prime ? 'Deux mois' : 'Sept jours';
  if (delai_libelle.replace(/\s/g, ' ') === attendu) return [];
  return [
    refus('DELAI_INCOHERENT', `Pour cette prestation, le délai est « ${attendu} ».`, {
      champ: 'retenue.delai_libelle',
      source: `CSS, art.\u00a0R.\u00a0${prime ? '847-1-1' : '133-9-2'}, III, 2°`,
    }),
  ];
}

/** « Après étude de votre dossier » answers nothing (CRPA, art. L. 211-5). */
const FORMULE =
  /^\W*après\s+(une?\s+|nouvel(le)?\s+)*(étude|examen|analyse|vérification)[^:;]{0,60}$/i;

/** Whether an answer is one of these. */
export const formuleVide = (reponse: string): boolean => FORMULE.test(reponse.trim());

function formulesVides({ demande }: I): Refus[] {
  const rang = demande.arguments.findIndex((a) => formuleVide(a.reponse ?? ''));
  if (rang === -1) return [];
  return [
    refus('REPONSE_FORMULE', 'Cette réponse ne donne pas de raison : répondez à l’argument.', {
      champ: `demande.arguments[${rang}].reponse`,
      source: 'CRPA, art.\u00a0L.\u00a0211-5',
    }),
  ];
}

/** Every contradiction inside D23, with its field. */
export function incoherencesD23(i: I): Refus[] {
  const { demande, document, dossier, recours } = i;
  const quoi = 'La date de la demande';
  const juge = { prestation: dossier.prestation, libelle: recours.juge_libelle };
  return [
    ...(demande.sens === 'partielle' ? detailFaux(i) : []),
    ...resteFaux(i),
    ...delaiFaux(i),
    ...(demande.reste_du ? jugeFaux(juge) : []),
    ...formulesVides(i),
    ...auPlusTard({ champ: 'demande.date', quoi, date: demande.date }, document.date),
    ...signataireFaux(i, 'directeur'),
    ...objetFaux(document.objet, objetD23(i)),
  ];
}
