/**
 * The filters of a list of cases, kept in the address so that Back finds them again. What equals
 * the view's own default is left out; what the address holds that does not exist is ignored.
 */
import { VUES } from '../../shared/contract/dossier.ts';
import type { Entree } from '../../shared/contract/index.ts';
import { type DateCivile, estDateCivile } from '../../shared/date-civile.ts';
import { type Centimes, centimes } from '../../shared/montant.ts';
import { NATURES, type Nature, type Role } from '../../shared/nomenclature.ts';
import { MARQUES, type Marque } from '../../shared/nomenclature-marque.ts';

export type Vue = (typeof VUES)[number];
/** A filter as the door reads it. */
export type FiltrePorte = Entree<'lot.exporter'>['filtre'];
export type Agent = 'moi' | 'tous' | (string & {});

export type Filtres = {
  readonly vue: Vue;
  readonly agent: Agent;
  readonly natures: readonly Nature[];
  readonly etapes: readonly Etape[];
  /** A case bears all of them. */
  readonly marques: readonly Marque[];
  readonly resteMinimum: Centimes | null;
  readonly resteMaximum: Centimes | null;
  readonly prescriptionAvant: DateCivile | null;
  readonly texte: string;
  /** From 0: slices of LIGNES_PAR_PAGE. */
  readonly page: number;
  /** The saved view that these filters come from, changed since or not. */
  readonly enregistree: string | null;
};

export const LIGNES_PAR_PAGE = 1000;

export const LIBELLE_VUE: Record<Vue, string> = {
  'ma-journee': 'Ma journée',
  prescription: 'Prescription proche',
  'a-notifier': 'À notifier',
  receptions: 'Réceptions à vérifier',
  taches: 'Tâches',
  tous: 'Tous',
};

/** Stages that a case in progress goes through, with the words of the list. */
export const ETAPES = {
  constat: 'Constat',
  notification: 'Notification',
  amiable: 'Amiable',
  echeancier: 'Échéancier',
  contentieux: 'Contentieux',
  solde: 'Soldé',
} as const;
export type Etape = keyof typeof ETAPES;
export const NOMS_ETAPES = Object.keys(ETAPES) as Etape[];

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const VUES_D_EQUIPE: readonly Vue[] = ['taches', 'tous'];

/** Whose files a view shows first: a gestionnaire's own, except where the team works together. */
export function agentParDefaut(vue: Vue, role: Role): Agent {
  return role.startsWith('gestionnaire') && !VUES_D_EQUIPE.includes(vue) ? 'moi' : 'tous';
}

/** The view without any filter of the user. */
export function filtresDeVue(vue: Vue, role: Role): Filtres {
  return {
    vue,
    agent: agentParDefaut(vue, role),
    natures: [],
    etapes: [],
    marques: [],
    resteMinimum: null,
    resteMaximum: null,
    prescriptionAvant: null,
    texte: '',
    page: 0,
    enregistree: null,
  };
}

/** Reads the address; `parDefaut` is the view shown when it names none. */
export function lireFiltres(adresse: URLSearchParams, role: Role, parDefaut: Vue): Filtres {
  const vue = VUES.find((v) => v === adresse.get('vue')) ?? parDefaut;
  const base = filtresDeVue(vue, role);
  const agent = adresse.get('agent');
  const avant = adresse.get('prescription');
  return {
    vue,
    agent: agent === 'moi' || agent === 'tous' || (agent && UUID.test(agent)) ? agent : base.agent,
    natures: liste(adresse.get('natures'), NATURES),
    etapes: liste(adresse.get('etapes'), NOMS_ETAPES),
    marques: liste(adresse.get('signes'), MARQUES),
    resteMinimum: montant(adresse.get('min')),
    resteMaximum: montant(adresse.get('max')),
    prescriptionAvant: avant && estDateCivile(avant) ? avant : null,
    texte: (adresse.get('texte') ?? '').slice(0, 80),
    page: Number(/^\d{1,4}$/.exec(adresse.get('page') ?? '')?.[0] ?? 0),
    enregistree: UUID.exec(adresse.get('mavue') ?? '')?.[0] ?? null,
  };
}

function liste<T extends string>(texte: string | null, connus: readonly T[]): T[] {
  const demandes = (texte ?? '').split(',');
  return connus.filter((c) => demandes.includes(c));
}

function montant(texte: string | null): Centimes | null {
  return /^\d{1,11}$/.test(texte ?? '') ? centimes(Number(texte)) : null;
}

/** The address of these filters. */
export function ecrireFiltres(f: Filtres, role: Role, parDefaut: Vue): URLSearchParams {
  const champs: [string, string][] = [
    ['vue', f.vue === parDefaut ? '' : f.vue],
    ['agent', f.agent === agentParDefaut(f.vue, role) ? '' : f.agent],
    ['natures', f.natures.join(',')],
    ['etapes', f.etapes.join(',')],
    ['signes', f.marques.join(',')],
    ['min', f.resteMinimum === null ? '' : String(f.resteMinimum)],
    ['max', f.resteMaximum === null ? '' : String(f.resteMaximum)],
    ['prescription', f.prescriptionAvant ?? ''],
    ['texte', f.texte],
    ['page', f.page === 0 ? '' : String(f.page)],
    ['mavue', f.enregistree ?? ''],
  ];
  return new URLSearchParams(champs.filter(([, valeur]) => valeur !== ''));
}

/** What is asked of the door. */
export function demandeDe(f: Filtres): Entree<'dossier.lister'> {
  return { ...filtreDe(f), decalage: f.page * LIGNES_PAR_PAGE, limite: LIGNES_PAR_PAGE };
}

/** What a list keeps, whatever the slice shown: also what a saved view holds and an export takes. */
export function filtreDe(f: Filtres): FiltrePorte {
  return {
    vue: f.vue,
    agent: f.agent,
    ...(f.natures.length > 0 ? { natures: [...f.natures] } : {}),
    ...(f.etapes.length > 0 ? { etapes: [...f.etapes] } : {}),
    ...(f.marques.length > 0 ? { marques: [...f.marques] } : {}),
    ...(f.resteMinimum === null ? {} : { resteMinimum: f.resteMinimum }),
    ...(f.resteMaximum === null ? {} : { resteMaximum: f.resteMaximum }),
    ...(f.prescriptionAvant === null ? {} : { prescriptionAvant: f.prescriptionAvant }),
    ...(f.texte.trim() === '' ? {} : { texte: f.texte.trim() }),
  };
}

/** The filters of a saved view. */
export function filtresEnregistres(vueId: string, f: FiltrePorte, role: Role): Filtres {
  const base = filtresDeVue(f.vue, role);
  return {
    ...base,
    agent: f.agent ?? base.agent,
    natures: f.natures ?? [],
    etapes: NOMS_ETAPES.filter((e) => f.etapes?.includes(e)),
    marques: f.marques ?? [],
    resteMinimum: f.resteMinimum === undefined ? null : centimes(f.resteMinimum),
    resteMaximum: f.resteMaximum === undefined ? null : centimes(f.resteMaximum),
    prescriptionAvant:
      f.prescriptionAvant && estDateCivile(f.prescriptionAvant) ? f.prescriptionAvant : null,
    texte: f.texte ?? '',
    enregistree: vueId,
  };
}

/** Whether what is on the screen is no longer what the view keeps. */
export function differe(f: Filtres, enregistree: Filtres): boolean {
  return JSON.stringify(filtreDe(f)) !== JSON.stringify(filtreDe(enregistree));
}

/** How many filters the user has put on, the view's own left out. */
export function compterFiltres(f: Filtres, role: Role): number {
  return [
    f.agent !== agentParDefaut(f.vue, role),
    f.natures.length > 0,
    f.etapes.length > 0,
    f.marques.length > 0,
    f.resteMinimum !== null || f.resteMaximum !== null,
    f.prescriptionAvant !== null,
    f.texte.trim() !== '',
  ].filter(Boolean).length;
}
