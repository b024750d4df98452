/**
 * Do the letters of a schedule agree with themselves? D05 its table, D04 its offer and the draft
 * that it carries, D06 what is missing and when the agreement ended.
 * Base: CSS, art. R. 133-9-2 I 2° b (twelve months at most); clause 6 of the agreement.
 */
import { type InstantaneD04, objetD04 } from '../../shared/courrier/d04.ts';
import { type InstantaneD05, objetD05 } from '../../shared/courrier/d05.ts';
import { type InstantaneD06, objetD06 } from '../../shared/courrier/d06.ts';
import { ajouterJours, jourDe } from '../../shared/date-civile.ts';
import { type Centimes, formatEuros, moins, somme, ZERO } from '../../shared/montant.ts';
import { type Refus, refus } from '../../shared/refus.ts';
import {
  apres,
  auPlusTard,
  difference,
  objetFaux,
  ou0,
  soldeNul,
  trop,
} from './coherence-socle.ts';
import { enVigueur } from './datee.ts';
import { dureeEcheancier } from './echeancier-legal.ts';
import { citer } from './sources.ts';

/** Clause 6 of the agreement: days left to pay, once the warning is received. */
const JOURS_REGULARISATION = 15;

const egal = (champ: string, quoi: string, a: Centimes | null, b: Centimes | null): Refus[] =>
  difference({ code: 'TOTAL_INCOHERENT', champ, quoi, a, b });

function soldes(i: InstantaneD05): Refus[] {
  let reste = i.indu.reste;
  for (const [rang, l] of i.echeancier.lignes.entries()) {
    if (reste === null || l.montant === null || l.solde === null) return [];
    reste = moins(reste, l.montant);
    const precedente = i.echeancier.lignes[rang - 1]?.date ?? null;
    const champ = `echeancier.lignes[${rang}]`;
    if (l.solde !== reste) {
      const message = `Échéance ${l.numero} : le reste dû devrait être ${formatEuros(reste)}.`;
      return [refus('ECHEANCE_SOLDE', message, { champ: `${champ}.solde` })];
    }
    if (l.numero !== rang + 1 || (precedente && l.date && l.date <= precedente)) {
      const message = `Échéance ${l.numero} : numéros et dates se suivent.`;
      return [refus('ECHEANCE_ORDRE', message, { champ: `${champ}.date` })];
    }
  }
  return [];
}

function tableau(i: InstantaneD05): Refus[] {
  const { lignes, total, nombre } = i.echeancier;
  const versee = somme(lignes.map((l) => ou0(l.montant)));
  const dernier = lignes.at(-1)?.solde ?? null;
  const compte = nombre === null || nombre === lignes.length;
  return [
    ...soldes(i),
    ...egal('echeancier.total', 'Somme des échéances et total', versee, total),
    ...egal('indu.reste', 'Total des échéances et reste dû', total, i.indu.reste),
    ...egal('echeancier.lignes', 'Reste dû après la dernière échéance et zéro', dernier, ZERO),
    ...(compte
      ? []
      : [
          refus('ECHEANCE_NOMBRE', 'Le nombre d’échéances n’est pas celui du tableau.', {
            champ: 'echeancier.nombre',
          }),
        ]),
  ];
}

export function incoherencesD05(i: InstantaneD05): Refus[] {
  return [...tableau(i), ...objetFaux(i.document.objet, objetD05(i))];
}

/** The sentence of the offer says what the table of the draft says. */
function offre({ echeancier: e }: InstantaneD04): Refus[] {
  const premiere = e.lignes[0];
  const derniere = e.lignes.at(-1);
  const ecart = (champ: string, message: string) => [
    refus('OFFRE_INCOHERENTE', message, { champ: `echeancier.${champ}` }),
  ];
  const courantes = e.lignes.slice(0, e.derniere_differente ? -1 : undefined);
  const inegale = courantes.find((l) => l.montant !== null && l.montant !== e.mensualite);
  const finale = e.derniere_differente ? (derniere?.montant ?? null) : null;
  return [
    ...(e.nombre !== null && e.nombre < 2
      ? ecart('nombre', 'Un paiement en plusieurs fois compte au moins deux versements.')
      : []),
    ...(inegale && e.mensualite !== null
      ? ecart('mensualite', `L’échéance ${inegale.numero} n’est pas du montant annoncé.`)
      : []),
    ...egal('echeancier.derniere_montant', 'Dernier versement', finale, e.derniere_montant),
    ...(premiere?.date && e.premiere && premiere.date !== e.premiere
      ? ecart('premiere', 'La première échéance n’est pas celle du tableau.')
      : []),
    ...(e.premiere && e.jour !== null && jourDe(e.premiere) !== e.jour
      ? ecart('jour', 'Le jour annoncé n’est pas celui de la première échéance.')
      : []),
  ];
}

/** The schedule that the text bounds: twelve months at most, none for the prime d'activité. */
function regime({ dossier, document, echeancier: e }: InstantaneD04): Refus[] {
  if (e.regime !== 'reglementaire') return [];
  const exclu = (message: string, source: string) => [
    refus('REGIME_EXCLU', message, { champ: 'echeancier.regime', source }),
  ];
  if (dossier.prestation === 'PRIME_ACTIVITE') {
    const message = 'La prime d’activité n’a pas d’échéancier réglementaire.';
    return exclu(message, 'CSS, art.\u00a0R.\u00a0847-1-1');
  }
  if (e.nombre === null || document.date === null) return [];
  const { valeur, source } = enVigueur(dureeEcheancier, document.date, 'document.date');
  if (e.nombre <= valeur) return [];
  return exclu(`Un échéancier réglementaire compte ${valeur} mois au plus.`, citer(source));
}

export function incoherencesD04(i: InstantaneD04): Refus[] {
  const reponse = {
    champ: 'date.limite_reponse',
    quoi: 'La date limite de réponse',
    date: i.date.limite_reponse,
  };
  const t05 = i.echeancier.regime === 'reglementaire' ? i.date.t05 : null;
  return [
    ...tableau(i),
    ...offre(i),
    ...regime(i),
    ...soldeNul(i.indu.reste),
    ...apres(reponse, i.document.date),
    ...auPlusTard(reponse, t05),
    ...objetFaux(i.document.objet, objetD04(i)),
  ];
}

/** The warning leaves its fifteen days whole: the agreement ends after the last one. */
function fin(i: InstantaneD06): Refus[] {
  const { d06_recu } = i.ev;
  const caducite = {
    champ: 'date.caducite',
    quoi: 'La fin de l’accord',
    date: i.date.caducite,
  };
  return [
    ...apres(caducite, d06_recu && ajouterJours(d06_recu, JOURS_REGULARISATION)),
    ...auPlusTard(caducite, i.document.date),
  ];
}

export function incoherencesD06(i: InstantaneD06): Refus[] {
  const { echeancier: e, comptes, indu } = i;
  const manque = somme(e.impayes_liste.map((l) => ou0(l.montant)));
  const recu = somme(comptes.versements.map((v) => ou0(v.montant)));
  const aPayer = e.total === null ? null : moins(e.total, ou0(comptes.recu_echeancier));
  const dues = e.impayes_liste.flatMap((l, rang) => {
    const champ = `echeancier.impayes_liste[${rang}].date`;
    const due = { champ, quoi: 'La date d’une échéance impayée', date: l.date };
    return [...auPlusTard(due, i.document.date), ...apres(due, e.date)];
  });
  return [
    ...(e.impayes_liste.length > 0
      ? egal('echeancier.impayes_total', 'Somme des impayés et total', manque, e.impayes_total)
      : []),
    ...egal('comptes.recu_echeancier', 'Relevé et somme reçue', recu, comptes.recu_echeancier),
    ...trop('echeancier.impayes_total', 'Les impayés dépassent le solde', {
      montant: e.impayes_total,
      plafond: indu.reste,
    }),
    ...trop('indu.reste', 'Le solde dépasse ce qui reste de l’accord', {
      montant: indu.reste,
      plafond: aPayer,
    }),
    ...dues,
    ...(i.etape === 'constat' ? fin(i) : []),
    ...soldeNul(indu.reste),
    ...objetFaux(i.document.objet, objetD06(i)),
  ];
}
