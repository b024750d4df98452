/**
 * D01, why and how much: the reason, the rule, the table of payments with its totals.
 * The dates of the payments, the amount and the reason are mandatory (R. 133-9-2 I 1°), so is
 * the statement of law and facts (CRPA, art. L. 211-5).
 */
import type { InstantaneD01, LigneD01 } from '../../shared/courrier/d01.ts';
import { formatDate, formatDateLongue } from '../../shared/date-civile.ts';
import { type Centimes, formatEuros, somme, ZERO } from '../../shared/montant.ts';
import { type Bloc, paragraphe, section, titre } from './blocs.ts';
import { paragraphesLibres } from './communs.ts';
import type { Feuille } from './page.ts';
import { adresseLiee, exiger, fixe, phrase } from './phrase.ts';
import { type LigneTableau, tableau } from './tableau.ts';

type I = InstantaneD01;
type LigneRangee = { readonly ligne: LigneD01; readonly champ: string };

const euros = (m: Centimes | null, champ: string): string => formatEuros(exiger(m, champ));

/** What an agent typed goes on inside a sentence of ours: its last full stop is dropped. */
const sansPoint = (texte: string): string => texte.trim().replace(/\.$/, '');

const parceQue = (suite: string): string =>
  /^[aàâeéèêiîoôuùûyœ]/i.test(suite) ? 'parce qu’' : 'parce que ';

/** The reason, the information behind it, the rule and the texts. */
export function pourquoi(f: Feuille, { indu }: I): Bloc[] {
  const blocs = paragraphesLibres(f, exiger(indu.motif_texte, 'indu.motif_texte'));
  if (indu.cause === 'declaration') {
    const date = formatDateLongue(exiger(indu.date_information, 'indu.date_information'));
    const changement = fixe(sansPoint(exiger(indu.changement, 'indu.changement')));
    const retard = sansPoint(exiger(indu.raison_retard, 'indu.raison_retard'));
    blocs.push(
      paragraphe(
        f,
        phrase`Le ${fixe(date)}, nous avons appris le changement suivant : ${changement}. Il n’avait
          pas été pris en compte plus tôt ${fixe(`${parceQue(retard)}${retard}`)}.`,
      ),
    );
  }
  if (indu.cause === 'caisse') {
    blocs.push(
      paragraphe(
        f,
        phrase`Cette situation vient d’une erreur de nos services. Nous vous présentons nos
          excuses.`,
      ),
    );
  }
  if (indu.info_tiers) {
    const origine = fixe(exiger(indu.info_tiers_origine, 'indu.info_tiers_origine'));
    const teneur = fixe(exiger(indu.info_tiers_teneur, 'indu.info_tiers_teneur'));
    blocs.push(
      paragraphe(
        f,
        phrase`Cette information nous a été transmise par ${origine} : ${teneur}. Avant toute
          récupération, vous pouvez nous en demander une copie.`,
      ),
    );
  }
  const regle = fixe(sansPoint(exiger(indu.regle_applicable, 'indu.regle_applicable')));
  const fond = fixe(exiger(indu.article_fond, 'indu.article_fond'));
  const recuperation = fixe(exiger(indu.article_recuperation, 'indu.article_recuperation'));
  const procedure = fixe(exiger(indu.article_procedure, 'indu.article_procedure'));
  blocs.push(
    paragraphe(
      f,
      phrase`La règle appliquée : ${regle} (${fond}). La récupération des sommes versées à tort est
        prévue par ${recuperation} ; elle suit la procédure des articles L. 133-4-1 et ${procedure}
        du code de la sécurité sociale.`,
    ),
  );
  return section(titre(f, 'H2', 'Sommes à rembourser : pourquoi ?'), blocs);
}

function rangee({ ligne: l, champ }: LigneRangee): LigneTableau {
  const montant = euros(l.indu, `${champ}.indu`);
  if (l.type === 'indemnite') {
    return { cellules: ['—', 'Indemnité de 10\u00a0%', '—', '—', montant] };
  }
  return {
    cellules: [
      formatDate(exiger(l.date_versement, `${champ}.date_versement`)),
      exiger(l.periode, `${champ}.periode`),
      euros(l.verse, `${champ}.verse`),
      euros(l.du, `${champ}.du`),
      montant,
    ],
  };
}

/** The payments of one benefit and their subtotal, named after the benefit. */
function rangeesDe(nom: string, rangees: readonly LigneRangee[]): LigneTableau[] {
  const total = (champ: 'verse' | 'du' | 'indu') =>
    formatEuros(somme(rangees.map((r) => r.ligne[champ] ?? ZERO)));
  const cellules = ['Sous-total', nom, total('verse'), total('du'), total('indu')];
  return [...rangees.map(rangee), { genre: 'sous-total', cellules }];
}

/** One list when there is one benefit; otherwise grouped by benefit, with subtotals. */
function rangeesDuDetail(lignes: readonly LigneD01[]): LigneTableau[] {
  const toutes = lignes.map((ligne, rang) => ({ ligne, champ: `lignes[${rang}]` }));
  const versements = toutes.filter((r) => r.ligne.type === 'prestation');
  const indemnites = toutes.filter((r) => r.ligne.type === 'indemnite').map(rangee);
  const noms = [...new Set(versements.map((r) => r.ligne.prestation ?? ''))];
  if (noms.length <= 1) return [...versements.map(rangee), ...indemnites];
  const groupes = noms.flatMap((nom) =>
    rangeesDe(
      nom,
      versements.filter((r) => (r.ligne.prestation ?? '') === nom),
    ),
  );
  return [...groupes, ...indemnites];
}

function tableDetail(f: Feuille, { indu, total, lignes }: I): Bloc {
  return tableau(f, {
    colonnes: [
      { titre: 'Versement du', part: 20 },
      { titre: 'Pour la période', part: 27 },
      { titre: 'Versé', part: 16, nombre: true },
      { titre: 'Auquel vous aviez droit', part: 19, nombre: true },
      { titre: 'À rembourser', part: 21, nombre: true },
    ],
    lignes: [
      ...rangeesDuDetail(lignes),
      {
        genre: 'total',
        cellules: [
          'TOTAL',
          '',
          euros(total.verse, 'total.verse'),
          euros(total.du, 'total.du'),
          euros(indu.montant_initial, 'indu.montant_initial'),
        ],
      },
    ],
  });
}

/** The table of payments, then what explains its total. */
export function leDetail(f: Feuille, i: I): Bloc[] {
  const { indu, service } = i;
  const blocs = [tableDetail(f, i)];
  if ((indu.indemnite ?? ZERO) > 0) {
    const motif = fixe(exiger(indu.fraude_motif, 'indu.fraude_motif'));
    blocs.push(
      paragraphe(
        f,
        phrase`Parce que la fraude a été retenue (${motif}), la loi ajoute une indemnité de 10 %
          pour frais de gestion, comprise dans ce total :
          ${euros(indu.indemnite, 'indu.indemnite')}.`,
      ),
    );
  }
  if ((indu.prescrit ?? ZERO) > 0) {
    const limite = exiger(indu.limite_prescription, 'indu.limite_prescription');
    blocs.push(
      paragraphe(
        f,
        phrase`Les versements antérieurs au ${fixe(formatDateLongue(limite))} sont prescrits : nous
          ne vous les demandons pas.`,
      ),
    );
  }
  if (indu.algorithme) {
    const finalite = fixe(exiger(indu.algorithme_finalite, 'indu.algorithme_finalite'));
    blocs.push(
      paragraphe(
        f,
        phrase`Ce montant a été calculé par un traitement informatique qui sert à ${finalite}. Vous
          pouvez en demander les règles et leur application à votre cas en écrivant à
          ${adresseLiee(exiger(service.adresse, 'service.adresse'))} ; en cas de refus ou de silence
          d’un mois, vous pouvez saisir dans les deux mois la commission d’accès aux documents
          administratifs.`,
      ),
    );
  }
  return section(titre(f, 'H2', 'Le détail'), blocs);
}
