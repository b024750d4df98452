/**
 * Throttling of wrong passwords, outside the encrypted base: 1 s, 2 s, 4 s … after three
 * failures, locked after ten until the administrateur resets the password. The counters carry a
 * MAC under the poste's own secret; a clock set back never shortens a wait.
 */
import { createHmac, randomBytes, randomUUID } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import { refuser } from '../../shared/refus.ts';
import { ecrireSurement, memeEmpreinte } from './keys.ts';

const schema = z.object({
  poste: z.string(),
  secret: z.string(),
  essais: z.record(z.string(), z.object({ echecs: z.number().int(), dernier: z.number() })),
  mac: z.string(),
});
type Fiche = z.infer<typeof schema>;

export const ESSAIS_MAXIMUM = 10;
const ESSAIS_LIBRES = 3;

/** The poste's identity and counters; created on first use, kept in `poste.json`. */
export function lirePoste(fichier: string): Fiche {
  if (!existsSync(fichier)) {
    return enregistrer(fichier, {
      poste: randomUUID(),
      secret: randomBytes(32).toString('hex'),
      essais: {},
    });
  }
  const fiche = schema.parse(JSON.parse(readFileSync(fichier, 'utf8')));
  if (memeEmpreinte(fiche.mac, macDe(fiche))) return fiche;
  // Edited by hand: every counter starts at the longest free wait, nobody is let in faster.
  const essais = Object.fromEntries(
    Object.keys(fiche.essais).map((id) => [id, { echecs: ESSAIS_MAXIMUM - 1, dernier: 0 }]),
  );
  return enregistrer(fichier, { ...fiche, essais });
}

/** @throws RefusError COMPTE_BLOQUE, ESSAI_TROP_TOT (with the seconds to wait) */
export function verifierEssais(fichier: string, compteId: string, maintenant: Date): void {
  const essai = lirePoste(fichier).essais[compteId];
  if (!essai) return;
  if (essai.echecs >= ESSAIS_MAXIMUM) {
    refuser(
      'COMPTE_BLOQUE',
      'Ce compte est bloqué après dix essais. L’administrateur peut le rouvrir, ou la clé de secours.',
    );
  }
  const attente = attenteSecondes(essai, maintenant.getTime());
  if (attente > 0) {
    refuser('ESSAI_TROP_TOT', `Trop d’essais rapprochés : réessayez dans ${attente} s.`);
  }
}

function attenteSecondes(essai: { echecs: number; dernier: number }, maintenant: number): number {
  if (essai.echecs < ESSAIS_LIBRES) return 0;
  const delai = 1000 * 2 ** (essai.echecs - ESSAIS_LIBRES);
  const ecoule = maintenant < essai.dernier ? 0 : maintenant - essai.dernier;
  return Math.max(0, Math.ceil((delai - ecoule) / 1000));
}

/** Records a failure. @returns how many trials are left. */
export function compterEchec(fichier: string, compteId: string, maintenant: Date): number {
  const fiche = lirePoste(fichier);
  const echecs = (fiche.essais[compteId]?.echecs ?? 0) + 1;
  const essais = { ...fiche.essais, [compteId]: { echecs, dernier: maintenant.getTime() } };
  enregistrer(fichier, { ...fiche, essais });
  return ESSAIS_MAXIMUM - echecs;
}

export function oublierEchecs(fichier: string, compteId: string): void {
  const fiche = lirePoste(fichier);
  if (!fiche.essais[compteId]) return;
  const { [compteId]: _oublie, ...essais } = fiche.essais;
  enregistrer(fichier, { ...fiche, essais });
}

export function essaisRestants(fichier: string, compteId: string): number {
  return ESSAIS_MAXIMUM - (lirePoste(fichier).essais[compteId]?.echecs ?? 0);
}

function macDe(fiche: Omit<Fiche, 'mac'>): string {
  const clair = JSON.stringify([fiche.poste, Object.entries(fiche.essais).sort()]);
  return createHmac('sha256', fiche.secret).update(clair).digest('hex');
}

function enregistrer(fichier: string, fiche: Omit<Fiche, 'mac'>): Fiche {
  const complete = { poste: fiche.poste, secret: fiche.secret, essais: fiche.essais, mac: macDe(fiche) };
  ecrireSurement(fichier, JSON.stringify(complete, null, 1));
  return complete;
}
