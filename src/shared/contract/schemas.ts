/** The zod building blocks of every contract: dates as strings, money as integer centimes. */
import { z } from 'zod';
import { type DateCivile, estDateCivile, estMois, type Mois } from '../date-civile.ts';
import { STATUTS } from '../explication.ts';
import type { Centimes } from '../montant.ts';
import { ROLES } from '../nomenclature.ts';

const MONTANT_MAX = 100_000_000_000;

export const centimes = z
  .number({ error: 'Un montant est un nombre entier de centimes.' })
  .int({ error: 'Un montant est un nombre entier de centimes.' })
  .min(-MONTANT_MAX)
  .max(MONTANT_MAX, { error: 'Ce montant dépasse un milliard d’euros.' })
  .transform((n) => n as Centimes);

export const positif = z
  .number({ error: 'Un montant est un nombre entier de centimes.' })
  .int({ error: 'Un montant est un nombre entier de centimes.' })
  .min(0, { error: 'Ce montant ne peut pas être négatif.' })
  .max(MONTANT_MAX, { error: 'Ce montant dépasse un milliard d’euros.' })
  .transform((n) => n as Centimes);

export const dateCivile = z
  .string()
  .refine(estDateCivile, { error: 'Cette date n’existe pas (forme attendue : AAAA-MM-JJ).' })
  .transform((d) => d as DateCivile);

export const mois = z
  .string()
  .refine(estMois, { error: 'Ce mois n’existe pas (forme attendue : AAAA-MM).' })
  .transform((m) => m as Mois);

export const id = z.uuid({ error: 'Identifiant invalide.' });
export const instant = z.string();

/** Free text of a line: no control characters, at most `max` characters. */
export const ligne = (max: number) =>
  z
    .string()
    .trim()
    .max(max, { error: `Ce texte dépasse ${max} caractères.` })
    .refine((t) => !/\p{Cc}/u.test(t), { error: 'Ce texte contient un caractère de contrôle.' });

export const requis = (max: number) => ligne(max).min(1, { error: 'Ce champ est obligatoire.' });

/** Text of several lines. */
export const texte = (max: number) =>
  z
    .string()
    .trim()
    .max(max, { error: `Ce texte dépasse ${max} caractères.` })
    .refine((t) => !/(?!\n)\p{Cc}/u.test(t.replaceAll('\r\n', '\n')), {
      error: 'Ce texte contient un caractère de contrôle.',
    })
    .transform((t) => t.replaceAll('\r\n', '\n'));

export const role = z.enum(ROLES);

/** A file as the page reads it: name and base64 bytes. */
export const fichier = z.object({
  nom: requis(255),
  contenu: z.base64({ error: 'Le contenu du fichier est illisible.' }).max(400_000_000),
});

export const refusSchema = z.object({
  code: z.string(),
  message: z.string(),
  champ: z.string().optional(),
  source: z.string().optional(),
});

/** For each operation: null when allowed now, or the refusal that would come. */
export const permis = z.record(z.string(), refusSchema.nullable());

export const etape = z.object({
  etape: z.string(),
  valeur: z.string(),
  reference: z.string().nullable(),
  raison: z.string().optional(),
});

export const statut = z.enum(STATUTS);

export const explication = z.object({
  etapes: z.array(etape),
  statut,
});

export const motDePasse = z.string().min(1, { error: 'Saisissez la phrase secrète.' }).max(1024);
