/**
 * D05, accord d'échéancier: an agreement between the caisse and the debtor, with its complete
 * table and two signatures. Words: courriers.md § 7, D05. Base: CSS, art. R. 133-9-2 I 2° b;
 * the recognition of the debt interrupts the prescription (C. civ., art. 2240).
 */
import type { InstantaneD05 } from '../../shared/courrier/d05.ts';
import { formatDate, formatDateLongue } from '../../shared/date-civile.ts';
import { formatEuros } from '../../shared/montant.ts';
import { LIBELLE_MODE_PAIEMENT } from '../../shared/nomenclature.ts';
import { annexeMandat } from './annexes.ts';
import { type Bloc, couler, insecable, paragraphe, section } from './blocs.ts';
import { donnees } from './communs.ts';
import { poserEntete } from './entete.ts';
import type { Feuille } from './page.ts';
import { blanc, exiger, fixe, gras, type Phrase, phrase } from './phrase.ts';
import { A_GAUCHE, blocSignature, cadreSignature, coteACote } from './signature.ts';
import { tableau } from './tableau.ts';

type I = InstantaneD05;

function parties(f: Feuille, { caisse, signataire, debiteur }: I): Bloc {
  const organisme = exiger(caisse.nom, 'caisse.nom');
  const prenom = exiger(signataire.prenom, 'signataire.prenom');
  const nom = exiger(signataire.nom, 'signataire.nom');
  const qualite = exiger(signataire.qualite, 'signataire.qualite');
  const civilite = debiteur.civilite === '' ? '' : `${debiteur.civilite}\u00a0`;
  const prenoms = exiger(debiteur.prenoms, 'debiteur.prenoms');
  const debiteurNom = exiger(debiteur.nom, 'debiteur.nom');
  const naissance = formatDateLongue(exiger(debiteur.naissance, 'debiteur.naissance'));
  return paragraphe(
    f,
    phrase`Entre ${organisme}, représentée par ${prenom} ${nom}, ${qualite}, et
      ${civilite}${prenoms} ${debiteurNom}, né(e) le ${fixe(naissance)}.`,
    { avant: f.corps },
  );
}

function dette(f: Feuille, { indu, dossier, ev }: I): Bloc {
  const reste = gras(formatEuros(exiger(indu.reste, 'indu.reste')));
  const libelle = fixe(exiger(indu.libelle, 'indu.libelle'));
  const d01 = fixe(formatDateLongue(exiger(ev.d01, 'ev.d01')));
  const recours = dossier.contestation_reservee
    ? phrase` Cet accord ne m’empêche pas de poursuivre le recours formé le
      ${fixe(formatDateLongue(exiger(ev.cra_saisie, 'ev.cra_saisie')))}.`
    : [];
  return paragraphe(
    f,
    phrase`${gras('1. La dette.')} Je reconnais devoir ${reste} au titre de ${libelle} (notification
      du ${d01}).${recours}`,
    { avant: f.corps * 0.8 },
  );
}

function versements(f: Feuille, { echeancier }: I): Bloc[] {
  const lignes = exiger(
    echeancier.lignes.length > 0 ? echeancier.lignes : null,
    'echeancier.lignes',
  );
  const total = exiger(echeancier.total, 'echeancier.total');
  const mode = LIBELLE_MODE_PAIEMENT[exiger(echeancier.mode, 'echeancier.mode')];
  const dernier = lignes.at(-1)?.solde ?? null;
  const champ = (rang: number, nom: string) => `echeancier.lignes[${rang}].${nom}`;
  const table = tableau(f, {
    colonnes: [
      { titre: 'N°', part: 12 },
      { titre: 'Date', part: 24 },
      { titre: 'Montant', part: 26, nombre: true },
      { titre: 'Reste dû après versement', part: 38, nombre: true },
    ],
    lignes: [
      ...lignes.map((l, rang) => ({
        cellules: [
          String(l.numero),
          formatDate(exiger(l.date, champ(rang, 'date'))),
          formatEuros(exiger(l.montant, champ(rang, 'montant'))),
          formatEuros(exiger(l.solde, champ(rang, 'solde'))),
        ],
      })),
      {
        genre: 'total' as const,
        cellules: [
          'TOTAL',
          '',
          formatEuros(total),
          formatEuros(exiger(dernier, 'echeancier.lignes')),
        ],
      },
    ],
  });
  return [
    ...section(paragraphe(f, phrase`${gras('2. Les versements.')}`, { avant: f.corps * 0.8 }), [
      table,
    ]),
    paragraphe(f, phrase`Mode de paiement : ${gras(mode)}. Ni intérêts ni frais.`),
  ];
}

function defaut(nb: number): Phrase {
  return nb > 1
    ? phrase`Si ${String(nb)} échéances restent impayées`
    : phrase`Si une échéance reste impayée`;
}

function clauses(f: Feuille, { echeancier, param }: I): Bloc[] {
  const retenues = echeancier.suspend_retenue
    ? phrase` et ne fait pas de retenue pour cette dette`
    : [];
  const nb = exiger(param.nb_impayes, 'param.nb_impayes');
  const textes: Phrase[] = [
    phrase`${gras('3.')} Je peux payer plus vite, à tout moment, sans pénalité.`,
    phrase`${gras('4.')} Si ma situation change, je préviens le service avant l’échéance. Nous
      adapterons les versements.`,
    phrase`${gras('5.')} Tant que je respecte l’accord, la caisse n’engage pas de
      poursuites${retenues}.`,
    phrase`${gras('6.')} ${defaut(nb)}, la caisse m’écrit et me laisse 15 jours pour régulariser.
      Ensuite, l’accord prend fin et le solde est dû en une fois.`,
  ];
  return textes.map((t) => paragraphe(f, t));
}

function signatures(f: Feuille, i: I): Bloc {
  const debiteur = insecable([
    paragraphe(f, phrase`Le débiteur (signature)`, { colonne: A_GAUCHE, avant: f.corps }),
    cadreSignature(f, A_GAUCHE),
  ]);
  return insecable([
    paragraphe(f, phrase`Fait en deux exemplaires à ${blanc(130)}, le ${blanc(90)}`, {
      avant: f.corps * 1.6,
    }),
    coteACote(debiteur, blocSignature(f, i)),
  ]);
}

/** The agreement itself, from its parties to their signatures; also the draft joined to D04. */
export function blocsAccord(f: Feuille, i: I): Bloc[] {
  // The signatures never stand on a page without the last clauses that they bind.
  const toutes = clauses(f, i);
  const [premieres, dernieres] = [toutes.slice(0, 2), toutes.slice(2)];
  return [
    parties(f, i),
    dette(f, i),
    ...versements(f, i),
    ...premieres,
    insecable([...dernieres, signatures(f, i)]),
  ];
}

/** Draws version 1 of D05 on an empty sheet; no civil title: it is an agreement. */
export function dessinerAccord(f: Feuille, i: I): void {
  poserEntete(f, i, null);
  couler(f, [...blocsAccord(f, i), donnees(f, i)], f.racine);
  if (i.echeancier.mode === 'prelevement') annexeMandat(f, i, i.mandat.rum);
}
