/**
 * The return of the paying service: each line withheld becomes a payment, each difference keeps
 * its reason. Invariant: a line is answered once; the same return twice writes nothing. On trial
 * it is the check of the file.
 */
import type { EntreeLue } from '../../shared/contract/index.ts';
import type { RapportRetour } from '../../shared/contract/retenue-vues.ts';
import {
  type DateCivile,
  formatDate,
  formatMois,
  laPlusTardive,
} from '../../shared/date-civile.ts';
import { type Centimes, formatEuros, plus, ZERO } from '../../shared/montant.ts';
import { refuser } from '../../shared/refus.ts';
import type { Contexte } from '../contexte.ts';
import type { LigneRetenue } from '../exchange/retenues-csv.ts';
import { cleRetenue } from '../exchange/retenues-csv.ts';
import { lireRetourRetenues } from '../exchange/retour-retenues-csv.ts';
import { LIBELLE_ECART, type RetourRetenue } from '../exchange/retour-retenues-ligne.ts';
import { sha256 } from '../store/chaine.ts';
import {
  type FichierEcrit,
  indusRetenue,
  type LigneLue,
  lignesFichier,
  noterRetour,
  repondreLigne,
  trouverFichier,
  trouverRetenue,
} from '../store/retenue.ts';
import { dettesARetenir } from './retenue-dettes.ts';
import { clore } from './retenue-ecriture.ts';
import { encaisserRetenue } from './retenue-encaissement.ts';
import { ligneVue } from './retenue-fichier.ts';
import { premierJour } from './retenue-plafond.ts';

const VUES = 500;

export function importerRetour(
  c: Contexte,
  { fichierId, contenu, recuLe }: EntreeLue<'retenue.importerRetour'>,
): RapportRetour {
  const f = trouverFichier(c.db, fichierId);
  if (!f) return refuser('RETENUE_FICHIER_INCONNU', 'Ce fichier de retenues n’existe pas.');
  const lignes = lignesFichier(c.db, fichierId);
  if (lignes.length === 0) {
    refuser(
      'RETENUE_FICHIER_REMPLACE',
      `Le fichier n° ${f.numero} de ${formatMois(f.mois)} a été remplacé\u00a0: le retour est celui du dernier.`,
    );
  }
  exigerDate(c, f, recuLe);
  const octets = Buffer.from(contenu, 'base64');
  const lu = lireRetourRetenues(
    octets,
    lignes.map((l) => envoyee(l, f)),
  );
  const bilan = new Bilan(c, { f, recuLe, lignes });
  for (const retour of lu.retours) bilan.prendre(retour);
  const empreinte = sha256(octets);
  if (bilan.imputees > 0) {
    noterRetour(c.db, { id: f.id, retourLe: c.maintenant.toISOString(), retourSha256: empreinte });
  }
  return {
    ...bilan.rapport(),
    rejets: [...lu.rejets, ...bilan.rejets].slice(0, VUES).map(({ correction: _, ...r }) => r),
    absentes: lu.absentes.flatMap((a) => bilan.encoreAttendue(a)),
    inconnues: [...lu.inconnues],
  };
}

/** Between the first day of the month, or the making of the file, and today. */
function exigerDate(c: Contexte, f: FichierEcrit, recuLe: DateCivile): void {
  const etabli = f.etabliLe.slice(0, 10) as DateCivile;
  const premier = laPlusTardive(premierJour(f.mois), etabli);
  if (recuLe >= premier && recuLe <= c.aujourdhui) return;
  refuser(
    'RETENUE_RETOUR_DATE',
    premier > c.aujourdhui
      ? `Les prestations de ${formatMois(f.mois)} ne sont pas encore payées\u00a0: le retour se lit à partir du ${formatDate(premier)}.`
      : `Le jour du paiement se choisit du ${formatDate(premier)} à aujourd’hui.`,
    { champ: 'recuLe' },
  );
}

const envoyee = (l: LigneLue, f: FichierEcrit): LigneRetenue => ({
  reference: l.reference,
  nir: '',
  prestation: l.prestation,
  mois: f.mois,
  montant: l.demandeCentimes,
  rang: 1,
});

type Etude = {
  readonly f: FichierEcrit;
  readonly recuLe: DateCivile;
  readonly lignes: readonly LigneLue[];
};

/** What is done of each answer, counted as it goes. */
class Bilan {
  readonly #c: Contexte;
  readonly #o: Etude;
  readonly #parCle: ReadonlyMap<string, LigneLue>;
  readonly #touchees = new Set<string>();
  readonly rejets: (RapportRetour['rejets'][number] & { readonly correction: null })[] = [];
  imputees = 0;
  #dejaLues = 0;
  #demande: Centimes = ZERO;
  #retenu: Centimes = ZERO;
  #aRendre: Centimes = ZERO;
  readonly #ecarts: RapportRetour['ecarts'] = [];
  readonly #rendues: RapportRetour['aRendre'] = [];

  constructor(c: Contexte, o: Etude) {
    this.#c = c;
    this.#o = o;
    this.#parCle = new Map(o.lignes.map((l) => [cleRetenue({ ...l, mois: o.f.mois }), l]));
  }

  prendre(retour: RetourRetenue): void {
    const ligne = this.#parCle.get(cleRetenue(retour.demande));
    if (!ligne) return;
    if (ligne.retenuCentimes !== null) this.#dejaLue(retour, ligne);
    else this.#imputer(retour, ligne);
  }

  encoreAttendue(a: LigneRetenue): RapportRetour['absentes'] {
    const ligne = this.#parCle.get(cleRetenue(a));
    return ligne && ligne.retenuCentimes === null ? [ligneVue(this.#c, ligne)] : [];
  }

  /** @returns the counts; closes what is settled: nothing more is asked of it. */
  rapport(): Omit<RapportRetour, 'rejets' | 'absentes' | 'inconnues'> {
    return {
      dossierId: null,
      fichierId: this.#o.f.id,
      lignes: this.#o.lignes.length,
      imputees: this.imputees,
      dejaLues: this.#dejaLues,
      demandeCentimes: this.#demande,
      retenuCentimes: this.#retenu,
      aRendreCentimes: this.#aRendre,
      ecarts: this.#ecarts,
      aRendre: this.#rendues,
      soldees: this.#cloreSoldees(),
    };
  }

  #dejaLue({ ligne: rang, retenu, demande }: RetourRetenue, ligne: LigneLue): void {
    if (retenu === ligne.retenuCentimes) {
      this.#dejaLues += 1;
      return;
    }
    this.rejets.push({
      ligne: rang,
      colonne: 'montant_retenu',
      valeur: formatEuros(retenu),
      motif: 'Autre montant déjà enregistré',
      detail: `${demande.reference}\u00a0: ${formatEuros(ligne.retenuCentimes ?? ZERO)} sont enregistrés. Rejetez d’abord ce paiement.`,
      correction: null,
    });
  }

  #imputer({ retenu, ecart, motif }: RetourRetenue, ligne: LigneLue): void {
    const r = trouverRetenue(this.#c.db, ligne.retenueId);
    if (!r) throw new Error(`retenue ${ligne.retenueId} absente`);
    const { f, recuLe } = this.#o;
    const pourquoi = [ecart && LIBELLE_ECART[ecart], motif].filter(Boolean).join('. ');
    const effet =
      retenu > 0
        ? encaisserRetenue(this.#c, { r, ligne, mois: f.mois, montant: retenu, recuLe })
        : null;
    repondreLigne(this.#c.db, {
      id: ligne.id,
      retenuCentimes: retenu,
      motif: pourquoi,
      encaissementId: effet?.encaissementId ?? null,
    });
    this.imputees += 1;
    this.#demande = plus(this.#demande, ligne.demandeCentimes);
    this.#retenu = plus(this.#retenu, retenu);
    this.#touchees.add(r.id);
    const vue = { ...ligneVue(this.#c, ligne), retenuCentimes: retenu, motif: pourquoi };
    if (ecart) {
      this.#ecarts.push({
        ...vue,
        ecart: LIBELLE_ECART[ecart],
        demandeCentimes: ligne.demandeCentimes,
        explication: motif,
      });
    }
    if (effet && effet.aRendre > 0) {
      this.#aRendre = plus(this.#aRendre, effet.aRendre);
      this.#rendues.push({ ...vue, aRendreCentimes: effet.aRendre, raison: effet.raison });
    }
  }

  #cloreSoldees(): number {
    let soldees = 0;
    for (const id of this.#touchees) {
      const r = trouverRetenue(this.#c.db, id);
      if (r?.etat !== 'active') continue;
      const portes = new Set(indusRetenue(this.#c.db, id).map((i) => i.induId));
      const dues = dettesARetenir(this.#c, { personneId: r.personneId, branche: r.branche });
      if (dues.some((d) => portes.has(d.dette.induId))) continue;
      clore(this.#c, r, 'Les dettes sont soldées.');
      soldees += 1;
    }
    return soldees;
  }
}
