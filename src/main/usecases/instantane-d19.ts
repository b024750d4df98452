/**
 * Snapshot of D19: A to the notary, B to an heir. What was paid after the death, what came back, and
 * to an heir the share that is his alone. C. civ., art. 870 and 873; sheet D19.
 * Invariant: an amount is printed to an heir only when every share of the estate is known.
 */
import { type InstantaneD19, type LigneD19, objetD19 } from '../../shared/courrier/d19.ts';
import { dateCivile, formatDateLongue, type Mois } from '../../shared/date-civile.ts';
import { type Centimes, centimes, minimum, moins, somme, ZERO } from '../../shared/montant.ts';
import { type Fraction, formatFraction } from '../../shared/nomenclature-succession.ts';
import { formatReference, referencePaiement } from '../../shared/reference-paiement.ts';
import { RefusError, refuser } from '../../shared/refus.ts';
import type { Contexte } from '../contexte.ts';
import { rangDebiteur } from '../store/dossier.ts';
import { imputerSurGrille, type Tenu } from './faits.ts';
import { decesInconnu } from './gardes-succession.ts';
import { prescriptionDe } from './horloges.ts';
import { appelDe, type Preparation, socleDe } from './instantane.ts';
import { recoursDe } from './instantane-d01.ts';
import { rumImprimee } from './mandat.ts';
import { restesDe } from './restes-debiteurs.ts';
import {
  type HeritierTenu,
  rienQueLaBanque,
  type Succession,
  successionDe,
} from './succession-lue.ts';

type Lettre = {
  readonly s: Succession;
  readonly lignes: LigneD19[];
  readonly reste: Centimes;
};

/** @throws RefusError SUCCESSION_NON_DECLAREE, D19_DESTINATAIRE, D19_PART_SOLDEE */
export function instantaneD19(c: Contexte, p: Preparation): InstantaneD19 {
  const s = successionDe(p.f);
  if (!s) throw new RefusError(decesInconnu());
  const lignes = lignesD19(c, p);
  const l: Lettre = { s, lignes, reste: somme(lignes.map((x) => x.reste ?? ZERO)) };
  if (p.destinataire.qualite === 'notaire') return auNotaire(c, p, l);
  const heritier = s.heritiers.find((h) => h.debiteur?.id === p.destinataire.id);
  if (heritier) return aLHeritier(c, p, { ...l, heritier });
  return refuser('D19_DESTINATAIRE', 'Ce courrier s’adresse au notaire ou à un héritier.', {
    champ: 'debiteurId',
    source: 'C.\u00a0civ., art.\u00a0873',
  });
}

/** What each payment leaves, what is time-barred taken off: it is not claimed. */
function lignesD19(c: Contexte, { f }: Preparation): LigneD19[] {
  const cours = prescriptionDe(f, c.aujourdhui);
  const perdus = new Set(cours.versements.filter((v) => v.prescrit).map((v) => v.date));
  return imputerSurGrille(f.principal).flatMap((l) => {
    const du = moins(moins(l.ecartCentimes, l.prescritCentimes), l.recouvreCentimes);
    const reste = perdus.has(l.verseLe) ? ZERO : du;
    const verse = centimes(reste + l.recouvreCentimes);
    if (verse === 0) return [];
    return [
      {
        date_versement: l.verseLe,
        periode: moisEnLettres(l.mois),
        verse,
        recouvre: l.recouvreCentimes,
        reste,
      },
    ];
  });
}

/** « avril 2027 ». */
const moisEnLettres = (mois: Mois): string =>
  formatDateLongue(dateCivile(`${mois}-01`)).replace(/^1er\s/, '');

function commun(c: Contexte, p: Preparation, { s, lignes, reste }: Lettre) {
  const { personne } = s.defunt;
  const verse = somme(lignes.map((l) => l.verse ?? ZERO));
  const restes = restesDe(c.db, { ...p.f.principal, solde: reste });
  return {
    succession: {
      defunt: nomEntier(s.defunt),
      naissance: personne.naissanceLe,
      deces: s.decesLe,
      part_connue: false,
      part: null,
      part_montant: null,
      droits_survivant: false,
    },
    notaire: { nom: null },
    indu: { montant_initial: verse, reste },
    lignes,
    total: {
      verse,
      recouvre: somme(lignes.map((l) => l.recouvre ?? ZERO)),
      banque_seule: rienQueLaBanque(p.f),
      tiers: minimum(reste, somme(s.tiers.map((d) => restes.get(d.personneId) ?? ZERO))),
    },
    cra: { adresse: p.organisme.craAdresse.trim() || null },
    recours: recoursDe(p),
    mandat: {
      rum: rumImprimee(c, p),
    },
  };
}

function auNotaire(c: Contexte, p: Preparation, l: Lettre): InstantaneD19 {
  const corps = commun(c, p, l);
  exigerReste(moins(l.reste, corps.total.tiers), 'La succession');
  const variante = 'notaire' as const;
  const socle = socleDe(c, p, { autorite: 'dcf', objet: objetD19({ variante, ...corps }) });
  const nom = nomDeNotaire(p.destinataire);
  const [, ...adresse] = socle.debiteur.adresse;
  return {
    ...socle,
    ...corps,
    variante,
    appel: 'Maître',
    debiteur: {
      ...socle.debiteur,
      naissance: null,
      nir_masque: null,
      adresse: adresse.length === 0 ? [] : [`Maître ${nom}`, ...adresse],
    },
    // Paid under the reference of the deceased: the money is the estate's, for all its heirs.
    dossier: {
      ...socle.dossier,
      reference_paiement: formatReference(
        referencePaiement(
          p.f.dossier.numero,
          rangDebiteur(c.db, p.f.dossier.id, l.s.defunt.personneId),
        ),
      ),
    },
    notaire: { nom },
  };
}

function aLHeritier(
  c: Contexte,
  p: Preparation,
  l: Lettre & { readonly heritier: HeritierTenu },
): InstantaneD19 {
  const corps = commun(c, p, l);
  const { heritier, s } = l;
  const succession = {
    ...corps.succession,
    ...(s.reparti && heritier.part ? partImprimee(c, p, { ...l, part: heritier.part }) : {}),
    droits_survivant:
      /conjoint|épou|veu[fv]/i.test(heritier.lien) && p.f.dossier.branche === 'retraite',
  };
  const variante = 'heritier' as const;
  const objet = objetD19({ variante, ...corps, succession });
  return {
    ...socleDe(c, p, { autorite: 'directeur', objet }),
    ...corps,
    succession,
    variante,
    appel: appelDe(p.destinataire),
  };
}

/** His share of what is left, and never more. */
function partImprimee(
  c: Contexte,
  { f, destinataire }: Preparation,
  { part, reste }: Lettre & { readonly part: Fraction },
) {
  const { principal } = f;
  const siennes = restesDe(c.db, { ...principal, solde: minimum(principal.solde, reste) });
  const montant = siennes.get(destinataire.personneId) ?? ZERO;
  exigerReste(montant, 'Cet héritier');
  return { part_connue: true, part: enMots(part), part_montant: montant };
}

function exigerReste(reste: Centimes, qui: string): void {
  if (reste > 0) return;
  refuser('D19_PART_SOLDEE', `${qui} ne doit plus rien\u00a0: il n’y a rien à réclamer.`, {
    champ: 'debiteurId',
    source: 'C.\u00a0civ., art.\u00a0873',
  });
}

const MOTS: Readonly<Record<string, string>> = {
  '1/2': 'la moitié',
  '1/3': 'un tiers',
  '2/3': 'deux tiers',
  '1/4': 'un quart',
  '3/4': 'trois quarts',
  '1/8': 'un huitième',
  '3/8': 'trois huitièmes',
};
const enMots = (part: Fraction): string => {
  const texte = formatFraction(part);
  return MOTS[texte] ?? texte;
};

const TITRES = { 'M.': 'Monsieur ', Mme: 'Madame ', '': '' } as const;
const nomEntier = ({ personne: p }: Tenu): string => `${TITRES[p.civilite]}${p.prenoms} ${p.nom}`;

/** Without « Maître », however the notary was typed. */
export const nomDeNotaire = ({ personne: p }: Tenu): string =>
  `${p.prenoms} ${p.nom}`.replace(/^(maître|me)\.?\s+/i, '').trim();
