/** Keeping the base sound: verification of the chains, backups. */
import { z } from 'zod';
import { command, query } from './operation.ts';
import { instant, ligne } from './schemas.ts';

export const rapportVerification = z.object({
  sain: z.boolean(),
  controles: z.array(z.object({ nom: z.string(), sain: z.boolean(), detail: z.string() })),
  verifieLe: instant,
});
export type RapportVerification = z.infer<typeof rapportVerification>;

export const auditContract = {
  'audit.verifier': query(z.object({}), rapportVerification, {
    roles: 'session',
    resume: 'Recalcule les chaînes, contrôle la base et les courriers.',
    longue: true,
  }),
  'sauvegarde.faire': command(
    z.object({ fichier: ligne(1000).nullable() }),
    z.object({ fichier: z.string(), sha256: z.string(), octets: z.number().int() }),
    {
      roles: 'session',
      resume: 'Fait une copie chiffrée de la base, relue et vérifiée.',
      longue: true,
    },
  ),
};
