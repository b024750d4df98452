/**
 * The death itself: declared with its proof, which stops the recovery, or taken back; and the
 * notary, a contact who owes nothing. Invariant: what a declaration opened, its undoing closes.
 */
import type { EntreeLue } from '../../shared/contract/index.ts';
import { type DateCivile, formatDate } from '../../shared/date-civile.ts';
import { moins, somme, ZERO } from '../../shared/montant.ts';
import { RefusError, refuser } from '../../shared/refus.ts';
import type { Contexte, Handlers } from '../contexte.ts';
import { insererPersonne, modifierPersonne } from '../store/personne.ts';
import {
  noterDeces,
  poserDebiteur,
  retirerDebiteur,
  supprimerHeritier,
} from '../store/succession.ts';
import { consigner } from './consigne.ts';
import { type FaitsDossier, lireFaits, montantDe, type Tenu } from './faits.ts';
import {
  DECES_DECLARE,
  decesInconnu,
  gardeAnnulerDeces,
  gardeDeclarer,
  gardeNotaire,
} from './gardes-succession.ts';
import { nomDeNotaire } from './instantane-d19.ts';
import { reindexer } from './reindexation.ts';
import { defuntDe, type Succession, successionDe } from './succession-lue.ts';
import { partager } from './succession-partage.ts';
import { personneSaisie } from './succession-personnes.ts';
import { actualiserSuivi } from './suivi.ts';
import { leverSuspension, ouvrirSuspension } from './suspension.ts';

export const successionDecesHandlers = {
  'succession.declarer': ({ dossierId, decesLe, preuve, ...qui }, c) => {
    const f = lireFaits(c.db, dossierId);
    const r = gardeDeclarer(f, c);
    if (r) throw new RefusError(r);
    const personne = personneSaisie(c, f, { ...qui, champ: 'personne' });
    controlerDeces(c, f, { personne, decesLe });
    noterDeces(c.db, {
      personneId: personne.id,
      le: decesLe,
      majLe: c.maintenant.toISOString(),
    });
    if (!f.principal.debiteurs.some((d) => d.personneId === personne.id)) {
      poserDebiteur(c.db, {
        id: c.nouvelId(),
        induId: f.principal.indu.id,
        personneId: personne.id,
        qualite: 'principal',
        partCentimes: ZERO,
      });
    }
    const texte = `${personne.prenoms} ${personne.nom}, le ${formatDate(decesLe)}. Preuve : ${preuve}.`;
    if (!f.suspensions.some((s) => s.motif === 'deces' && s.closeLe === null)) {
      ouvrirSuspension(c, lireFaits(c.db, dossierId), {
        motif: 'deces',
        debut: decesLe,
        fin: null,
        texte,
        demandeId: null,
      });
    }
    return conclure(c, dossierId, { titre: DECES_DECLARE, texte, survenuLe: decesLe });
  },

  'succession.annuler': ({ dossierId, motif }, c) => {
    const f = lireFaits(c.db, dossierId);
    const r = gardeAnnulerDeces(f, c);
    if (r) throw new RefusError(r);
    const s = successionDe(f);
    if (!s) throw new RefusError(decesInconnu());
    rendreAuDebiteur(c, f, s);
    noterDeces(c.db, {
      personneId: s.defunt.personneId,
      le: null,
      majLe: c.maintenant.toISOString(),
    });
    const suspension = f.suspensions.find((x) => x.id === s.suspensionId);
    if (suspension) leverSuspension(c, suspension, { repriseLe: suspension.debut, texte: motif });
    return conclure(c, dossierId, { titre: 'Décès déclaré par erreur', texte: motif });
  },

  'succession.definirNotaire': ({ dossierId, notaire }, c) => {
    const f = lireFaits(c.db, dossierId);
    const r = gardeNotaire(f, c);
    if (r) throw new RefusError(r);
    const avant = successionDe(f)?.notaire ?? null;
    if (!notaire && !avant) refuser('NOTAIRE_ABSENT', 'Aucun notaire n’est enregistré.');
    const induId = f.principal.indu.id;
    poserNotaire(c, { induId, avant }, notaire);
    return conclure(c, dossierId, {
      titre: notaire ? 'Notaire enregistré' : 'Notaire retiré',
      texte: notaire
        ? `Maître ${notaire.prenoms} ${notaire.nom}.`
        : `Maître ${avant ? nomDeNotaire(avant) : ''}.`,
    });
  },
} satisfies Partial<Handlers>;

/** The same notary keeps his row: what was written to him stays his. */
function poserNotaire(
  c: Contexte,
  { induId, avant }: { readonly induId: string; readonly avant: Tenu | null },
  notaire: EntreeLue<'succession.definirNotaire'>['notaire'],
): void {
  const identite = notaire && {
    ...IDENTITE_NOTAIRE,
    ...notaire,
    majLe: c.maintenant.toISOString(),
  };
  if (avant && identite && avant.personne.nom === identite.nom) {
    modifierPersonne(c.db, avant.personneId, identite);
    return;
  }
  if (avant) retirerDebiteur(c.db, { induId, personneId: avant.personneId });
  if (!identite) return;
  const personneId = c.nouvelId();
  insererPersonne(c.db, personneId, identite);
  poserDebiteur(c.db, {
    id: c.nouvelId(),
    induId,
    personneId,
    qualite: 'notaire',
    partCentimes: ZERO,
  });
}

/** A notary is known by his office: neither birth nor number. */
const IDENTITE_NOTAIRE = {
  civilite: '',
  naissanceLe: null,
  naissanceLieu: null,
  decesLe: null,
  nir: null,
  territoire: 'METROPOLE',
  iban: null,
  bic: null,
} as const;

type Deces = { readonly personne: Tenu['personne']; readonly decesLe: DateCivile };

function controlerDeces(c: Contexte, f: FaitsDossier, { personne, decesLe }: Deces): void {
  const champ = 'decesLe';
  if (decesLe > c.aujourdhui) {
    refuser('DECES_DATE', 'La date du décès est dans le futur.', { champ });
  }
  if (personne.naissanceLe && decesLe < personne.naissanceLe) {
    refuser('DECES_DATE', `Le décès précède la naissance (${formatDate(personne.naissanceLe)}).`, {
      champ,
    });
  }
  const tenu = f.principal.debiteurs.find((d) => d.personneId === personne.id);
  if (tenu?.qualite === 'notaire' || tenu?.qualite === 'heritier' || tenu?.qualite === 'tiers') {
    refuser(
      'DECES_QUALITE',
      'La succession qui se déclare ici est celle du bénéficiaire\u00a0: un héritier, un tiers ou le notaire qui meurt se remplace dans la liste.',
      { champ: 'personneId' },
    );
  }
  const deja = defuntDe(f);
  if (deja && deja.personneId !== personne.id) {
    refuser(
      'DECES_DEJA',
      `${deja.personne.prenoms} ${deja.personne.nom} est déjà le défunt de ce dossier.`,
      { champ: 'personneId' },
    );
  }
  const premier = f.principal.lignes.map((l) => l.verseLe).sort()[0];
  if (f.principal.indu.nature === 'deces' && premier && premier <= decesLe) {
    refuser(
      'DECES_DATE',
      `Cet indu est né du décès, et son premier versement est du ${formatDate(premier)}\u00a0: le décès le précède.`,
      { champ },
    );
  }
}

/** The estate's part goes back to the debtor, who is alive; the heirs leave. */
function rendreAuDebiteur(c: Contexte, f: FaitsDossier, s: Succession): void {
  const enSuccession = (d: Tenu) =>
    d.personneId === s.defunt.personneId || d.qualite === 'heritier';
  for (const i of f.indus) {
    const autres = i.debiteurs.filter((d) => !enSuccession(d));
    const sienne = moins(montantDe(i), somme(autres.map((d) => d.partCentimes)));
    const defunt = i.debiteurs.find((d) => d.personneId === s.defunt.personneId);
    if (!defunt) continue;
    partager(c, { ...f, indus: [i] }, { s, heritiers: [] });
    if (sienne === ZERO && i.debiteurs.length > 1) {
      retirerDebiteur(c.db, { induId: i.indu.id, personneId: defunt.personneId });
    }
  }
  for (const h of f.heritiers) supprimerHeritier(c.db, h.id);
}

function conclure(
  c: Contexte,
  dossierId: string,
  e: Pick<Parameters<typeof consigner>[1], 'titre' | 'texte' | 'survenuLe'>,
): { dossierId: string } {
  reindexer(c, dossierId);
  consigner(c, { dossierId, type: 'succession', ...e });
  actualiserSuivi(c, dossierId);
  return { dossierId };
}
