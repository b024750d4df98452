/**
 * What a demonstration holds, counted through the door as any reader would: files by nature,
 * stage and branch, sums, letters by code. Reads only.
 */
import type { Entree, OperationName, Sortie } from '../../shared/contract/index.ts';
import { type Centimes, enTexte, somme } from '../../shared/montant.ts';
import { RefusError } from '../../shared/refus.ts';
import type { App } from '../app.ts';
import { interrompre } from '../contexte.ts';
import { MOT_DE_PASSE_PAR_DEFAUT } from './caisse.ts';

type Comptes = Record<string, number>;

export type Resume = {
  readonly dossiers: number;
  readonly parNature: Comptes;
  readonly parEtape: Comptes;
  readonly parBranche: Comptes;
  readonly parPrestation: Comptes;
  /** In euros, "1234.56". */
  readonly montants: Readonly<
    Record<
      | 'constate'
      | 'recouvre'
      | 'remis'
      | 'prescrit'
      | 'abandonne'
      | 'annule'
      | 'frais'
      | 'accessoires'
      | 'reste',
      string
    >
  >;
  /** Letters by code; each is one PDF. */
  readonly documents: Comptes;
  readonly echeanciers: {
    readonly total: number;
    readonly montant: string;
    readonly parEtat: Comptes;
    readonly parRevue: Comptes;
  };
  readonly encaissements: {
    readonly total: number;
    readonly montant: string;
    readonly parMoyen: Comptes;
    readonly rejetes: number;
    readonly enSuspens: { readonly nombre: number; readonly montant: string };
    readonly aRembourser: string;
  };
  readonly imports: {
    readonly lots: number;
    readonly annules: number;
    readonly dossiers: number;
    readonly rejets: number;
  };
  readonly comptes: readonly { identifiant: string; prenom: string; nom: string; role: string }[];
  /** Told only when it is the documented default. */
  readonly motDePasse?: string;
};

export type Courrier = { readonly reference: string; readonly pdf: Uint8Array };

type Suites = {
  readonly motDePasse: string;
  /** Given each letter, in order of file. */
  readonly surCourrier?: (courrier: Courrier) => void;
  readonly interrompu?: () => boolean;
  readonly progres?: (fait: number, total: number) => void;
};

/** @param app with an open session that may read files. @throws RefusError INTERROMPU */
export function resumer(app: App, o: Suites): Resume {
  const lire = <N extends OperationName>(nom: N, entree: Entree<N>): Sortie<N> => {
    const reponse = app.call(nom, entree);
    if (!reponse.ok) throw new RefusError(reponse.refus);
    return reponse.value as Sortie<N>;
  };
  const { lignes } = lire('dossier.lister', { vue: 'tous', agent: 'tous', limite: 2000 });
  const details = [...lignes]
    .sort((a, b) => (a.numero < b.numero ? -1 : 1))
    .map((l, i) => {
      if (o.interrompu?.()) interrompre();
      o.progres?.(i + 1, lignes.length);
      const detail = lire('dossier.ouvrir', { dossierId: l.dossierId });
      if (o.surCourrier) remettre(lire, detail.documents, o.surCourrier);
      return detail;
    });
  const indus = details.flatMap((d) => d.indus);
  return {
    dossiers: details.length,
    parNature: compter(lignes.map((l) => l.nature)),
    parEtape: compter(details.map((d) => d.etape)),
    parBranche: compter(details.map((d) => d.branche)),
    parPrestation: compter(details.map((d) => d.indus[0]?.prestation ?? '')),
    montants: {
      constate: total(details.map((d) => d.initialCentimes)),
      recouvre: total(details.map((d) => d.recouvreCentimes)),
      remis: total(details.map((d) => d.remisCentimes)),
      prescrit: total(details.map((d) => d.prescritCentimes)),
      annule: total(details.map((d) => d.annuleCentimes)),
      abandonne: total(details.map((d) => d.abandonneCentimes)),
      frais: total(details.map((d) => d.fraisCentimes)),
      accessoires: total(indus.filter((i) => i.accessoire).map((i) => i.initialCentimes)),
      reste: total(details.map((d) => d.resteCentimes)),
    },
    documents: compter(details.flatMap((d) => d.documents.map((x) => x.code))),
    echeanciers: compterEcheanciers(details.flatMap((d) => d.echeanciers)),
    encaissements: compterEncaissements(lire('encaissement.lister', { vue: 'tous', limite: 2000 })),
    imports: compterImports(lire('import.lister', {}).lots),
    comptes: lire('compte.lister', {}).comptes.map(({ identifiant, prenom, nom, role }) => ({
      identifiant,
      prenom,
      nom,
      role,
    })),
    ...(o.motDePasse === MOT_DE_PASSE_PAR_DEFAUT ? { motDePasse: o.motDePasse } : {}),
  };
}

function remettre(
  lire: <N extends OperationName>(nom: N, entree: Entree<N>) => Sortie<N>,
  documents: readonly { documentId: string }[],
  surCourrier: (courrier: Courrier) => void,
): void {
  for (const { documentId } of documents) {
    const { reference, pdf } = lire('courrier.lire', { documentId });
    surCourrier({ reference, pdf: Buffer.from(pdf, 'base64') });
  }
}

function compterEcheanciers(
  echeanciers: Sortie<'dossier.ouvrir'>['echeanciers'],
): Resume['echeanciers'] {
  return {
    total: echeanciers.length,
    montant: total(echeanciers.map((e) => e.montantCentimes)),
    parEtat: compter(echeanciers.map((e) => e.etat)),
    parRevue: compter(echeanciers.map((e) => e.revue)),
  };
}

function compterEncaissements(l: Sortie<'encaissement.lister'>): Resume['encaissements'] {
  return {
    total: l.total,
    montant: total(l.encaissements.map((e) => e.montantCentimes)),
    parMoyen: compter(l.encaissements.map((e) => e.moyen)),
    rejetes: l.encaissements.filter((e) => e.rejeteLe !== null).length,
    enSuspens: { nombre: l.suspensNombre, montant: enTexte(l.suspensCentimes) },
    aRembourser: total(l.encaissements.map((e) => e.aRembourserCentimes)),
  };
}

const total = (valeurs: readonly number[]): string => enTexte(somme(valeurs as Centimes[]));

function compterImports(lots: Sortie<'import.lister'>['lots']): Resume['imports'] {
  const vivants = lots.filter((l) => !l.annule);
  return {
    lots: lots.length,
    annules: lots.length - vivants.length,
    dossiers: vivants.reduce((n, l) => n + l.dossiers, 0),
    rejets: lots.reduce((n, l) => n + l.rejets, 0),
  };
}

function compter(valeurs: readonly string[]): Comptes {
  const comptes: Comptes = {};
  for (const v of [...valeurs].sort()) comptes[v] = (comptes[v] ?? 0) + 1;
  return comptes;
}
