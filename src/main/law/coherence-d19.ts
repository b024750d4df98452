/**
 * Does D19 agree with itself: payments after the death, totals, share, notary, signatory?
 * Invariant: zero tolerance; an heir is never asked for more than his share (C. civ., art. 870
 * and 873), which is known or is not printed.
 */
import type { InstantaneD19, LigneD19 } from '../../shared/courrier/d19.ts';
import { objetD19 } from '../../shared/courrier/d19.ts';
import { memeQuantieme } from '../../shared/date-civile.ts';
import { type Centimes, moins, somme } from '../../shared/montant.ts';
import { type Refus, refus } from '../../shared/refus.ts';
import { jugeFaux, signataireFaux } from './coherence-autorite.ts';
import { apres, difference, objetFaux, ou0, soldeNul } from './coherence-socle.ts';

type I = InstantaneD19;

const egal = (champ: string, quoi: string, a: Centimes | null, b: Centimes | null) =>
  difference({ code: 'TOTAL_INCOHERENT', champ, quoi, a, b });

/** The pension is due until the end of the month of the death: nothing before is claimed. */
function ligneFausse({ succession }: I, l: LigneD19, rang: number): Refus[] {
  const { deces } = succession;
  const { date_versement: date, verse, recouvre, reste } = l;
  return [
    ...apres(
      { champ: `lignes[${rang}].date_versement`, quoi: `Le versement ${rang + 1}`, date },
      deces && memeQuantieme(deces, 0, 31),
    ),
    ...(verse === null || recouvre === null
      ? []
      : difference({
          code: 'LIGNE_INCOHERENTE',
          champ: `lignes[${rang}].reste`,
          quoi: `Ligne ${rang + 1}, versé moins rendu et reste`,
          a: moins(verse, recouvre),
          b: reste,
        })),
  ];
}

function totaux({ lignes, total, indu }: I): Refus[] {
  const sommeDe = (nom: 'verse' | 'recouvre' | 'reste') => somme(lignes.map((l) => ou0(l[nom])));
  return [
    ...egal('total.verse', 'Somme versée et total', sommeDe('verse'), total.verse),
    ...egal('total.recouvre', 'Somme rendue et total', sommeDe('recouvre'), total.recouvre),
    ...egal('indu.reste', 'Somme des restes et reste dû', sommeDe('reste'), indu.reste),
    ...egal('indu.montant_initial', 'Total et montant', total.verse, indu.montant_initial),
    ...soldeNul(indu.reste),
    ...(ou0(total.tiers) < 0 || ou0(total.tiers) > ou0(indu.reste)
      ? [
          refus('TIERS_INCOHERENT', 'La part du tiers dépasse le reste dû.', {
            champ: 'total.tiers',
          }),
        ]
      : []),
  ];
}

function partFausse({ succession, indu, total }: I): Refus[] {
  const { part_connue, part_montant } = succession;
  if (!part_connue || part_montant === null || indu.reste === null) return [];
  if (part_montant > 0 && part_montant <= moins(indu.reste, ou0(total.tiers))) return [];
  return [
    refus('PART_INCOHERENTE', 'La part de l’héritier dépasse le reste dû, ou est nulle.', {
      champ: 'succession.part_montant',
      source: 'C.\u00a0civ., art.\u00a0870 et 873',
    }),
  ];
}

function notaireFaux({ notaire, debiteur }: I): Refus[] {
  const nom = notaire.nom?.trim();
  const premiere = debiteur.adresse[0];
  if (!nom || premiere === undefined || premiere === `Maître ${nom}`) return [];
  return [
    refus('NOTAIRE_ADRESSE', `La première ligne de l’adresse devrait être « Maître ${nom} ».`, {
      champ: 'debiteur.adresse[0]',
    }),
  ];
}

/** Every contradiction inside D19, with its field. */
export function incoherencesD19(i: I): Refus[] {
  const propres =
    i.variante === 'notaire'
      ? [...notaireFaux(i), ...signataireFaux(i, 'dcf')]
      : [
          ...partFausse(i),
          ...jugeFaux({ prestation: i.dossier.prestation, libelle: i.recours.juge_libelle }),
          ...signataireFaux(i, 'directeur'),
        ];
  return [
    ...i.lignes.flatMap((l, rang) => ligneFausse(i, l, rang)),
    ...totaux(i),
    ...propres,
    ...objetFaux(i.document.objet, objetD19(i)),
  ];
}
