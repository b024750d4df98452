/**
 * Dividing a debt between the heirs: each debtor's part of each indu written, what each still owes
 * shown. Invariant: parts make the amount of the indu to the cent; while one share is unknown
 * nothing is divided and the estate owes the whole. C. civ., art. 870 and 873.
 */
import type { Partage } from '../../shared/contract/succession.ts';
import { type Centimes, formatEuros, moins, somme, ZERO } from '../../shared/montant.ts';
import { LIBELLE_QUALITE } from '../../shared/nomenclature.ts';
import { type Fraction, formatFraction } from '../../shared/nomenclature-succession.ts';
import { refuser } from '../../shared/refus.ts';
import type { Contexte } from '../contexte.ts';
import { partsConnues, repartirSuccession } from '../domain/succession.ts';
import { payesParPersonne, poserDebiteur, retirerDebiteur } from '../store/succession.ts';
import { type FaitsDossier, type InduComplet, lireFaits, montantDe, type Tenu } from './faits.ts';
import { restesDe } from './restes-debiteurs.ts';
import { type Succession, successionDe } from './succession-lue.ts';

const ARTICLES = 'C.\u00a0civ., art.\u00a0870 et 873';

export type HeritierAPoser = { readonly personneId: string; readonly part: Fraction | null };

/** Writes the parts of those who inherit in every indu that the deceased owed. */
export function partager(
  c: Contexte,
  f: FaitsDossier,
  o: { readonly s: Succession; readonly heritiers: readonly HeritierAPoser[] },
): void {
  for (const indu of f.indus) partagerIndu(c, indu, o);
}

function partagerIndu(
  c: Contexte,
  i: InduComplet,
  { s, heritiers }: { readonly s: Succession; readonly heritiers: readonly HeritierAPoser[] },
): void {
  const defuntId = s.defunt.personneId;
  const deSuccession = (d: Tenu) => d.personneId === defuntId || d.qualite === 'heritier';
  if (!i.debiteurs.some(deSuccession)) return;
  const autres = i.debiteurs.filter((d) => !deSuccession(d));
  refuserDouble(autres, heritiers);
  const total = moins(montantDe(i), somme(autres.map((d) => d.partCentimes)));
  const parts = heritiers.map((h) => h.part);
  const divisees = partsConnues(parts) ? repartirSuccession(total, parts) : null;
  const poser = (personneId: string, qualite: Tenu['qualite'], partCentimes: Centimes) =>
    poserDebiteur(c.db, { id: c.nouvelId(), induId: i.indu.id, personneId, qualite, partCentimes });
  const defunt = i.debiteurs.find((d) => d.personneId === defuntId);
  poser(defuntId, defunt?.qualite ?? 'principal', divisees ? ZERO : total);
  for (const [rang, h] of heritiers.entries()) {
    poser(h.personneId, 'heritier', divisees?.[rang] ?? ZERO);
  }
  retirerSortis(c, i, {
    deSuccession,
    gardes: new Set([defuntId, ...heritiers.map((h) => h.personneId)]),
  });
}

/** A claim that joins the file after the death is the estate's, divided as the rest is. */
export function partagerAccessoire(c: Contexte, dossierId: string, induId: string): void {
  const f = lireFaits(c.db, dossierId);
  const s = successionDe(f);
  const heritiers = s?.heritiers.filter((h) => h.option !== 'renonciation') ?? [];
  if (!s || heritiers.length === 0) return;
  partager(c, { ...f, indus: f.indus.filter((i) => i.indu.id === induId) }, { s, heritiers });
}

function refuserDouble(autres: readonly Tenu[], heritiers: readonly HeritierAPoser[]): void {
  const double = autres.find((d) => heritiers.some((h) => h.personneId === d.personneId));
  if (!double) return;
  const { nom, prenoms } = double.personne;
  refuser(
    'HERITIER_DEBITEUR',
    `${prenoms} ${nom} est déjà débiteur à un autre titre (${LIBELLE_QUALITE[double.qualite].toLowerCase()})\u00a0: une personne n’a qu’une part dans un indu.`,
    { champ: 'heritiers' },
  );
}

/** One who no longer inherits leaves the debtors; not with his money. */
function retirerSortis(
  c: Contexte,
  i: InduComplet,
  o: { readonly deSuccession: (d: Tenu) => boolean; readonly gardes: ReadonlySet<string> },
): void {
  const payes = payesParPersonne(c.db, i.indu.id);
  for (const d of i.debiteurs) {
    if (!o.deSuccession(d) || o.gardes.has(d.personneId)) continue;
    const paye = payes.get(d.personneId) ?? ZERO;
    if (paye > 0) {
      refuser(
        'HERITIER_PAYEUR',
        `${d.personne.prenoms} ${d.personne.nom} a déjà versé ${formatEuros(paye)}\u00a0: désaffectez ce paiement avant de le sortir de la succession.`,
        { champ: 'heritiers' },
      );
    }
    retirerDebiteur(c.db, { induId: i.indu.id, personneId: d.personneId });
  }
}

/** Who owes what of the principal, as it now stands in the base. */
export function partageVu(c: Contexte, dossierId: string): Partage {
  const f = lireFaits(c.db, dossierId);
  const s = successionDe(f);
  const i = f.principal;
  const restes = restesDe(c.db, i);
  const fractions = new Map(s?.heritiers.map((h) => [h.personneId, h.part]));
  const parts = i.debiteurs
    .filter((d) => d.qualite !== 'notaire')
    .map((d) => ({
      nom: `${d.personne.prenoms} ${d.personne.nom}`,
      qualite: d.personneId === s?.defunt.personneId ? 'Succession' : LIBELLE_QUALITE[d.qualite],
      fraction: fractions.get(d.personneId) ?? null,
      partCentimes: d.partCentimes,
      resteCentimes: restes.get(d.personneId) ?? ZERO,
    }))
    .filter((p) => p.qualite !== 'Succession' || p.partCentimes > 0);
  return {
    dossierId,
    reparti: s?.reparti ?? false,
    parts,
    totalCentimes: montantDe(i),
    explication: {
      etapes: [
        { etape: 'Indu', valeur: formatEuros(montantDe(i)), reference: null },
        ...parts.map((p) => ({
          etape: `${p.qualite}\u00a0: ${p.nom}${p.fraction ? ` (${formatFraction(p.fraction)})` : ''}`,
          valeur: formatEuros(p.partCentimes),
          reference: ARTICLES,
        })),
      ],
      statut: 'certain',
    },
  };
}
