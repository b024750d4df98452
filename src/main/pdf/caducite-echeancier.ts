/**
 * D06, caducité d'échéancier: the warning that leaves fifteen days, then the finding that the
 * agreement has ended; statement of payments, coupon and mandate. Words: courriers.md § 7, D06.
 * Base: clause 6 of the agreement; CSS, art. R. 133-9-2 V (the mise en demeure that follows).
 */
import type { InstantaneD06 } from '../../shared/courrier/d06.ts';
import { annexe, annexeCouponEtMandat } from './annexes.ts';
import { type Bloc, couler, insecable, paragraphe, titre } from './blocs.ts';
import { difficultes, fin, payer } from './communs.ts';
import { poserEntete } from './entete.ts';
import type { Feuille } from './page.ts';
import { exiger, gras, type Phrase, phrase } from './phrase.ts';
import { tableau } from './tableau.ts';
import { euros, eurosGras, jour, jourCourt } from './valeurs.ts';

type I = InstantaneD06;

function accord({ echeancier: e, comptes }: I): Phrase {
  const nombre = String(exiger(e.nombre, 'echeancier.nombre'));
  return phrase`Vous avez signé le ${jour(e.date, 'echeancier.date')} un accord pour rembourser
    ${euros(e.total, 'echeancier.total')} en ${nombre} fois. Nous avons reçu
    ${euros(comptes.recu_echeancier, 'comptes.recu_echeancier')}.`;
}

/** « celui du 5 février 2027 (100,00 €), celui du 5 mars 2027 (100,00 €) ». */
function manquants({ echeancier: { impayes_liste: liste } }: I): Phrase {
  exiger(liste.length > 0 ? liste : null, 'echeancier.impayes_liste');
  return liste.flatMap((l, rang) => {
    const champ = `echeancier.impayes_liste[${rang}]`;
    const quand = jour(l.date, `${champ}.date`);
    const suite = phrase`celui du ${quand} (${euros(l.montant, `${champ}.montant`)})`;
    return rang === 0 ? suite : phrase`, ${suite}`;
  });
}

function avertissement(i: I): Phrase[] {
  const une = i.echeancier.impayes_liste.length === 1;
  const total = eurosGras(i.echeancier.impayes_total, 'echeancier.impayes_total');
  const liste = manquants(i);
  return [
    une
      ? phrase`Le versement suivant manque : ${liste}, soit ${total}.`
      : phrase`Les versements suivants manquent : ${liste}, soit ${total}.`,
    phrase`${une ? 'Réglez-le' : 'Réglez-les'} dans les ${gras('15 jours')} qui suivent la réception
      de ce courrier : l’accord continuera. Si vous ne le pouvez pas, appelez-nous tout de suite : un
      nouvel accord est possible.`,
    phrase`Sans règlement ni appel, l’accord prendra fin et le solde de
      ${eurosGras(i.indu.reste, 'indu.reste')} sera dû en une seule fois.`,
  ];
}

function constat(i: I): Phrase[] {
  const recu = jour(i.ev.d06_recu, 'ev.d06_recu');
  const signalees =
    i.echeancier.impayes_liste.length === 1
      ? phrase`L’échéance signalée dans notre courrier reçu le ${recu} n’a pas été réglée.`
      : phrase`Les échéances signalées dans notre courrier reçu le ${recu} n’ont pas été réglées.`;
  return [
    phrase`${signalees} L’accord a pris fin le ${jour(i.date.caducite, 'date.caducite')}. Vous devez
      ${eurosGras(i.indu.reste, 'indu.reste')}.`,
    phrase`Votre dossier est transmis au service contentieux, qui vous adressera une mise en
      demeure. Vous pouvez encore régler ou nous appeler.`,
  ];
}

/** The statement of payments, on its own page; nothing when none was received. */
function annexeReleve(f: Feuille, { echeancier, comptes }: I): void {
  const numero = exiger(echeancier.numero, 'echeancier.numero');
  const table = tableau(f, {
    colonnes: [
      { titre: 'Versement reçu le', part: 50 },
      { titre: 'Montant', part: 50, nombre: true },
    ],
    lignes: [
      ...comptes.versements.map((v, rang) => ({
        cellules: [
          jourCourt(v.date, `comptes.versements[${rang}].date`),
          euros(v.montant, `comptes.versements[${rang}].montant`),
        ],
      })),
      {
        genre: 'total' as const,
        cellules: ['TOTAL', euros(comptes.recu_echeancier, 'comptes.recu_echeancier')],
      },
    ],
  });
  const blocs: Bloc[] = [
    titre(f, 'H1', 'Relevé de vos versements', { avant: 0 }),
    paragraphe(f, phrase`Accord de paiement n° ${numero}`, { avant: 2 }),
    table,
  ];
  couler(f, blocs, annexe(f));
}

/** Draws version 1 of D06 on an empty sheet. */
export function dessinerCaducite(f: Feuille, i: I): void {
  const appel = exiger(i.appel, 'appel');
  const avecReleve = i.comptes.versements.length > 0;
  const jointes = `${avecReleve ? 'relevé des versements, ' : ''}coupon-réponse, mandat SEPA`;
  const textes = [accord(i), ...(i.etape === 'avertissement' ? avertissement(i) : constat(i))];
  poserEntete(f, i, appel);
  const blocs = [
    ...textes.map((t) => paragraphe(f, t)),
    ...payer(f, i),
    ...difficultes(f, i.cra.adresse),
    // The page of the signature always tells whom to call.
    insecable(fin(f, i, { appel, jointes })),
  ];
  couler(f, blocs, f.racine);
  if (avecReleve) annexeReleve(f, i);
  const reste = exiger(i.indu.reste, 'indu.reste');
  annexeCouponEtMandat(f, { socle: i, reste, plusieursFois: true }, i.mandat.rum);
}
