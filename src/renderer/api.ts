/**
 * The page's only way in: named operations of the contract, called through `window.quittance`.
 * Reads are react-query entries [name, input]; a successful act refreshes them all. The page
 * computes no amount, no date and no permission.
 */
import {
  keepPreviousData,
  type QueryClient,
  type UseQueryOptions,
  type UseQueryResult,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { z } from 'zod';
import {
  type Contract,
  contract,
  type Entree,
  type OperationName,
  type Sortie,
} from '../shared/contract/index.ts';
import type { CallOptions, Progres } from '../shared/contract/operation.ts';
import type { refusSchema } from '../shared/contract/schemas.ts';
import type { Role } from '../shared/nomenclature.ts';
import { type Refus, RefusError, refus } from '../shared/refus.ts';
import { noterEnregistrement, suivreTravail } from './suivi.ts';

type NomsDe<G extends 'query' | 'command'> = {
  [N in OperationName]: Contract[N]['genre'] extends G ? N : never;
}[OperationName];
export type NomLecture = NomsDe<'query'>;
export type NomActe = NomsDe<'command'>;

/** A refusal as the contract carries it (`permis`, `refus` of an answer); a Refus is one too. */
export type RefusLu = z.infer<typeof refusSchema>;

/**
 * Calls an operation.
 * @throws RefusError when the door refuses; a broken carrier is a refusal too (ERREUR_INTERNE).
 */
export async function appeler<N extends OperationName>(
  nom: N,
  entree: Entree<N>,
  options: CallOptions & { appel?: string } = {},
): Promise<Sortie<N>> {
  const reponse = await window.quittance.call(nom, entree, options).catch((erreur: unknown) => {
    console.error(erreur);
    const phrase = 'L’application n’a pas répondu. Votre saisie est conservée : réessayez.';
    return { ok: false as const, refus: refus('ERREUR_INTERNE', phrase) };
  });
  if (!reponse.ok) throw new RefusError(reponse.refus);
  const { genre, roles } = contract[nom];
  if (genre === 'command' && roles !== 'poste' && !options.essai) noterEnregistrement();
  return reponse.value as Sortie<N>;
}

/** The refusal behind anything thrown: a bug in the page is shown as one, never hidden. */
export function refusDe(erreur: unknown): Refus {
  if (erreur instanceof RefusError) return erreur.refus;
  const detail = erreur instanceof Error ? erreur.message : String(erreur);
  return refus('ERREUR_INTERNE', `L’affichage a rencontré une erreur : ${detail}`);
}

/** Whether this role may ever call this operation (the door decides again on each call). */
export function roleAdmis(nom: OperationName, role: Role): boolean {
  const { roles } = contract[nom];
  return roles === 'poste' || roles === 'session' || roles.includes(role);
}

type OptionsLecture = {
  /** false: do not ask yet. */
  actif?: boolean;
  /** Keeps showing the former answer while a new input is read (filters, live previews). */
  garderPrecedent?: boolean;
};

/** Reads a query and keeps it fresh: any successful act of this window asks again. */
export function useLecture<N extends NomLecture>(
  nom: N,
  entree: Entree<N>,
  { actif = true, garderPrecedent = false }: OptionsLecture = {},
): UseQueryResult<Sortie<N>, Error> {
  const options: UseQueryOptions<Sortie<N>, Error> = {
    queryKey: [nom, entree],
    queryFn: () => appeler(nom, entree),
    enabled: actif,
  };
  // keepPreviousData is generic over any query: the cast only ties it to this one.
  if (garderPrecedent) options.placeholderData = keepPreviousData as never;
  return useQuery(options);
}

/** Asks every read again: the state of the base has changed. */
export function rafraichir(client: QueryClient): Promise<void> {
  return client.invalidateQueries();
}

export type Acte<N extends NomActe> = {
  /** Does it; null when refused (`refus` then says why). */
  executer(entree: Entree<N>): Promise<Sortie<N> | null>;
  /** The same command, rolled back: its preview. @throws RefusError */
  essayer(entree: Entree<N>): Promise<Sortie<N>>;
  readonly enCours: boolean;
  readonly refus: Refus | null;
  readonly resultat: Sortie<N> | undefined;
  oublier(): void;
};

/**
 * An act from a form. The idempotency key is made with the form: a double click replays the first
 * answer. A new key comes after a success, for the next act of the same form.
 */
export function useActe<N extends NomActe>(nom: N): Acte<N> {
  const client = useQueryClient();
  const cle = useRef(crypto.randomUUID());
  const { mutateAsync, isPending, error, data, reset } = useMutation<Sortie<N>, Error, Entree<N>>({
    mutationFn: (entree) => appeler(nom, entree, { cle: cle.current }),
    onSuccess: () => {
      cle.current = crypto.randomUUID();
      return rafraichir(client);
    },
  });
  const executer = useCallback(
    (entree: Entree<N>) => mutateAsync(entree).catch(() => null),
    [mutateAsync],
  );
  const essayer = useCallback((entree: Entree<N>) => appeler(nom, entree, { essai: true }), [nom]);
  return {
    executer,
    essayer,
    enCours: isPending,
    refus: error ? refusDe(error) : null,
    resultat: data,
    oublier: reset,
  };
}

type OptionsLong = {
  /** false: the screen reads nothing again by itself (a step remains to be shown). */
  rafraichit?: boolean;
};

export type Long<N extends OperationName> = {
  /** Starts the work; null when refused or interrupted. */
  lancer(entree: Entree<N>, options?: { essai?: boolean }): Promise<Sortie<N> | null>;
  interrompre(): void;
  readonly enCours: boolean;
  readonly progres: Progres | null;
  readonly refus: Refus | null;
  readonly resultat: Sortie<N> | undefined;
  oublier(): void;
};

/** A long work: progress here and in the status bar, safe to interrupt, work goes on beside. */
export function useLong<N extends OperationName>(
  nom: N,
  { rafraichit = true }: OptionsLong = {},
): Long<N> {
  const client = useQueryClient();
  const appel = useRef<string | null>(null);
  const cle = useRef(crypto.randomUUID());
  const [progres, setProgres] = useState<Progres | null>(null);
  type Demande = { entree: Entree<N>; essai: boolean };
  const mutation = useMutation<Sortie<N>, Error, Demande>({
    mutationFn: async ({ entree, essai }) => {
      const mien = crypto.randomUUID();
      appel.current = mien;
      setProgres(null);
      const fin = suivreTravail(mien, contract[nom].resume, setProgres);
      const options = essai ? { essai: true } : { cle: cle.current };
      return appeler(nom, entree, { appel: mien, ...options }).finally(() => {
        fin();
        if (appel.current === mien) appel.current = null;
      });
    },
    onSuccess: (_sortie, { essai }) => {
      if (essai || contract[nom].genre === 'query') return undefined;
      cle.current = crypto.randomUUID();
      return rafraichit ? rafraichir(client) : undefined;
    },
  });
  const { mutateAsync } = mutation;
  const lancer = useCallback(
    (entree: Entree<N>, options: { essai?: boolean } = {}) =>
      mutateAsync({ entree, essai: options.essai ?? false }).catch(() => null),
    [mutateAsync],
  );
  const interrompre = useCallback(() => {
    if (appel.current) void window.quittance.annuler(appel.current);
  }, []);
  return {
    lancer,
    interrompre,
    enCours: mutation.isPending,
    progres,
    refus: mutation.error ? refusDe(mutation.error) : null,
    resultat: mutation.data,
    oublier: mutation.reset,
  };
}

/** The value once it has stayed the same for `ms`: for searches and previews while typing. */
export function useApaise<T>(valeur: T, ms: number): T {
  const [calme, setCalme] = useState(valeur);
  useEffect(() => {
    const minuterie = setTimeout(() => setCalme(valeur), ms);
    return () => clearTimeout(minuterie);
  }, [valeur, ms]);
  return calme;
}
