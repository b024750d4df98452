/**
 * After a death: who inherits and for what share, what each chose. Each act divides the debt anew
 * and writes it in the journal of the file; a share is asked of the agent, never guessed.
 * C. civ., art. 768, 771, 804, 870 and 873.
 */
import type { EntreeLue } from '../../shared/contract/index.ts';
import { formatDate } from '../../shared/date-civile.ts';
import {
  type Fraction,
  formatFraction,
  LIBELLE_OPTION,
} from '../../shared/nomenclature-succession.ts';
import { refuser } from '../../shared/refus.ts';
import type { Contexte, Handlers } from '../contexte.ts';
import { exigerParts } from '../domain/succession.ts';
import type { Personne } from '../store/personne.ts';
import { ecrireHeritier, type Heritier, supprimerHeritier } from '../store/succession.ts';
import { consigner } from './consigne.ts';
import { type FaitsDossier, lireFaits } from './faits.ts';
import { gardeHeritiers, gardeOpter } from './gardes-succession.ts';
import { reindexer } from './reindexation.ts';
import { successionArreragesHandlers } from './succession-arrerages.ts';
import { successionDecesHandlers } from './succession-deces.ts';
import { type HeritierTenu, type Succession, successionDe } from './succession-lue.ts';
import { type Ouverte, ouvrir } from './succession-ouverte.ts';
import { partager, partageVu } from './succession-partage.ts';
import { personneSaisie } from './succession-personnes.ts';
import { successionSommesHandlers } from './succession-sommes.ts';
import { actualiserSuivi } from './suivi.ts';

type Opter = EntreeLue<'succession.opter'>;

export const successionHandlers = {
  ...successionArreragesHandlers,
  ...successionDecesHandlers,
  ...successionSommesHandlers,

  'succession.definirHeritiers': ({ dossierId, heritiers, piece }, c) => {
    const { f, s } = ouvrir(c, dossierId, gardeHeritiers);
    exigerParts(heritiers.map((h) => h.part));
    const tenus = heritiers.map((h, rang) => {
      const connu = s.heritiers.find((x) => x.personneId === h.personneId);
      if (connu?.option === 'renonciation') {
        refuser(
          'HERITIER_RENONCE',
          `${nomDe(connu.personne)} a renoncé\u00a0: retirez-le de la liste, ou revenez sur son option.`,
          { champ: `heritiers.${rang}`, source: 'C.\u00a0civ., art.\u00a0804' },
        );
      }
      const personne = connu?.personne ?? heritierNouveau(c, { f, s }, h, rang);
      return { ...h, personne, connu };
    });
    refuserDoublon(tenus.map((h) => h.personne));
    for (const { personne, connu, lien, part } of tenus) {
      ecrire(c, { f, s, personneId: personne.id, connu }, { lien, part });
    }
    const gardes = new Set(tenus.map((h) => h.personne.id));
    for (const h of s.heritiers) {
      const sorti = !gardes.has(h.personneId) && h.option !== 'renonciation';
      if (sorti && h.ligne) supprimerHeritier(c.db, h.ligne.id);
    }
    partager(c, f, {
      s,
      heritiers: tenus.map((h) => ({ personneId: h.personne.id, part: h.part })),
    });
    return terminer(c, f, {
      titre: 'Héritiers et parts définis',
      texte: `${tenus.map((h) => `${nomDe(h.personne)}, ${h.lien}, ${direFraction(h.part)}`).join(' ; ')}. Pièce : ${piece}.`,
    });
  },

  'succession.opter': (saisie, c) => {
    const { f, s } = ouvrir(c, saisie.dossierId, gardeOpter);
    const heritier = s.heritiers.find((h) => h.personneId === saisie.personneId);
    if (!heritier) {
      return refuser('HERITIER_INCONNU', 'Cette personne n’est pas un héritier de ce dossier.', {
        champ: 'personneId',
      });
    }
    controlerOption(c, saisie, { s, h: heritier });
    const { option, optionLe } = saisie;
    const change = (option === 'renonciation') !== (heritier.option === 'renonciation');
    const parts = change ? nouvellesParts(s, saisie) : null;
    for (const h of s.heritiers) {
      const luiMeme = h.personneId === saisie.personneId;
      const renonce = luiMeme ? option === 'renonciation' : h.option === 'renonciation';
      ecrire(
        c,
        { f, s, personneId: h.personneId, connu: h },
        {
          lien: h.lien,
          part: renonce ? null : parts ? (parts.get(h.personneId) ?? null) : h.part,
          ...(luiMeme ? { option, optionLe } : {}),
        },
      );
    }
    const apres = successionDe(lireFaits(c.db, saisie.dossierId)) ?? s;
    partager(c, f, { s, heritiers: apres.heritiers.filter((h) => h.option !== 'renonciation') });
    return terminer(c, f, {
      titre:
        option === 'inconnue'
          ? `Option reprise : ${nomDe(heritier.personne)}`
          : `${LIBELLE_OPTION[option]} : ${nomDe(heritier.personne)}`,
      texte: [
        optionLe ? `Le ${formatDate(optionLe)}.` : '',
        parts?.size === 0 ? 'Nouvelles parts à demander.' : '',
        saisie.piece ? `Pièce : ${saisie.piece}.` : '',
      ]
        .filter(Boolean)
        .join(' '),
      ...(optionLe ? { survenuLe: optionLe } : {}),
    });
  },
} satisfies Partial<Handlers>;

const nomDe = (p: Pick<Personne, 'nom' | 'prenoms'>): string => `${p.prenoms} ${p.nom}`;
const direFraction = (part: Fraction | null): string =>
  part ? formatFraction(part) : 'part inconnue';

/** Somebody of the file, or a new person with his identity. */
function heritierNouveau(
  c: Contexte,
  { f, s }: Ouverte,
  h: EntreeLue<'succession.definirHeritiers'>['heritiers'][number],
  rang: number,
): Personne {
  const champ = `heritiers.${rang}.personne`;
  const personne = personneSaisie(c, f, { ...h, champ });
  if (personne.id === s.defunt.personneId) {
    refuser('HERITIER_DEFUNT', 'Le défunt n’hérite pas de lui-même.', { champ });
  }
  return personne;
}

function refuserDoublon(personnes: readonly Personne[]): void {
  const vues = new Set<string>();
  for (const p of personnes) {
    if (vues.has(p.id)) {
      refuser('HERITIER_DOUBLE', `${nomDe(p)} figure deux fois parmi les héritiers.`, {
        champ: 'heritiers',
      });
    }
    vues.add(p.id);
  }
}

function ecrire(
  c: Contexte,
  o: Ouverte & { readonly personneId: string; readonly connu: HeritierTenu | undefined },
  valeurs: { readonly lien: string; readonly part: Fraction | null } & Partial<
    Pick<Heritier, 'option' | 'optionLe'>
  >,
): void {
  const { connu } = o;
  ecrireHeritier(c.db, {
    id: connu?.ligne?.id ?? c.nouvelId(),
    dossierId: o.f.dossier.id,
    defuntId: o.s.defunt.personneId,
    personneId: o.personneId,
    lien: valeurs.lien,
    partNumerateur: valeurs.part?.numerateur ?? null,
    partDenominateur: valeurs.part?.denominateur ?? null,
    option: valeurs.option ?? connu?.option ?? 'inconnue',
    optionLe: valeurs.optionLe === undefined ? (connu?.optionLe ?? null) : valeurs.optionLe,
    enregistreLe: c.maintenant.toISOString(),
    par: c.acteur.compteId,
  });
}

function controlerOption(
  c: Contexte,
  o: Opter,
  { s, h }: { readonly s: Succession; readonly h: HeritierTenu },
): void {
  const champ = 'optionLe';
  if (o.option === h.option && o.optionLe === h.optionLe) {
    refuser('OPTION_INCHANGEE', 'Cette option est déjà enregistrée.', { champ: 'option' });
  }
  if (o.option === 'inconnue') {
    if (o.optionLe) refuser('OPTION_DATE', 'Une option reprise n’a pas de date.', { champ });
    return;
  }
  if (!o.optionLe) refuser('OPTION_DATE', 'Indiquez le jour de l’option.', { champ });
  else if (o.optionLe < s.decesLe || o.optionLe > c.aujourdhui) {
    refuser(
      'OPTION_DATE',
      `L’option se date entre le décès (${formatDate(s.decesLe)}) et aujourd’hui.`,
      { champ, source: 'C.\u00a0civ., art.\u00a0768' },
    );
  }
  if (o.option === 'renonciation' && !o.piece) {
    refuser('OPTION_PIECE', 'Indiquez la pièce qui prouve la renonciation.', {
      champ: 'piece',
      source: 'C.\u00a0civ., art.\u00a0804',
    });
  }
}

/** By person; empty: not known yet. @throws RefusError OPTION_PARTS, SUCCESSION_PARTS */
function nouvellesParts(
  s: Succession,
  { personneId, option, parts }: Opter,
): ReadonlyMap<string, Fraction> {
  const restants = s.heritiers.filter((h) =>
    h.personneId === personneId ? option !== 'renonciation' : h.option !== 'renonciation',
  );
  if (restants.length === 0 || parts === null) return new Map();
  const donnees = new Map(parts.map((p) => [p.personneId, p.part]));
  const complet =
    donnees.size === restants.length && restants.every((h) => donnees.has(h.personneId));
  if (!complet) {
    refuser(
      'OPTION_PARTS',
      'Indiquez la nouvelle part de chaque héritier qui reste, et d’eux seuls.',
      { champ: 'parts', source: 'C.\u00a0civ., art.\u00a0870 et 873' },
    );
  }
  exigerParts([...donnees.values()]);
  return donnees;
}

function terminer(
  c: Contexte,
  f: FaitsDossier,
  e: Pick<Parameters<typeof consigner>[1], 'titre' | 'texte' | 'survenuLe'>,
) {
  const dossierId = f.dossier.id;
  reindexer(c, dossierId);
  consigner(c, { dossierId, induId: f.principal.indu.id, type: 'succession', ...e });
  actualiserSuivi(c, dossierId);
  return partageVu(c, dossierId);
}
