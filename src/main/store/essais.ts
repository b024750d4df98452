/**
 * Throttling of wrong passwords, outside the encrypted base: 1 s, 2 s, 4 s … after three
 * failures, locked after ten until the administrateur resets the password. The counters carry a
 * MAC under the poste's own secret; a clock set back never shortens a wait.
 */
import { createHmac, randomBytes, randomUUID } from 'node:crypto';
import { existsSync, readFileSync, renameSync } from 'node:fs';
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
type Essai = Fiche['essais'][string];

export const ESSAIS_MAXIMUM = 10;
const ESSAIS_LIBRES = 3;
/** Counter of every account that has none of its own. */
const TOUS = '*';
/** Edited by hand: one trial is left to each account, so that erasing a counter opens nothing. */
const SUSPECT = { [TOUS]: { echecs: ESSAIS_MAXIMUM - 1, dernier: 0 } };

/** The poste's identity and counters; created on first use, kept in `poste.json`. */
export function lirePoste(fichier: string): Fiche {
  if (!existsSync(fichier)) {
    return enregistrer(fichier, nouvelleFiche());
  }
  const fiche = lireFiche(fichier);
  if (fiche && memeEmpreinte(fiche.mac, macDe(fiche))) return fiche;
  if (fiche) return enregistrer(fichier, { ...fiche, essais: SUSPECT });
  // Unreadable: kept aside, never erased; the poste goes on under a new identity.
  renameSync(fichier, `${fichier}.illisible`);
  return enregistrer(fichier, { ...nouvelleFiche(), essais: SUSPECT });
}

const nouvelleFiche = (): Omit<Fiche, 'mac'> => ({
  poste: randomUUID(),
  secret: randomBytes(32).toString('hex'),
  essais: {},
});

function lireFiche(fichier: string): Fiche | null {
  try {
    return schema.parse(JSON.parse(readFileSync(fichier, 'utf8')));
  } catch (erreur) {
    if (erreur instanceof SyntaxError || erreur instanceof z.ZodError) return null;
    throw erreur;
  }
}

const essaiDe = (fiche: Fiche, compteId: string): Essai =>
  fiche.essais[compteId] ?? fiche.essais[TOUS] ?? { echecs: 0, dernier: 0 };

/** @throws RefusError COMPTE_BLOQUE, ESSAI_TROP_TOT (with the seconds to wait) */
export function verifierEssais(fichier: string, compteId: string, maintenant: Date): void {
  const fiche = lirePoste(fichier);
  const essai = essaiDe(fiche, compteId);
  if (essai.echecs >= ESSAIS_MAXIMUM) {
    refuser(
      'COMPTE_BLOQUE',
      'Ce compte est bloqué après dix essais. L’administrateur peut le rouvrir, ou la clé de secours.',
    );
  }
  if (maintenant.getTime() < essai.dernier) {
    // Clock set back: the whole wait starts again from here, neither shorter nor for ever.
    const repris = { echecs: essai.echecs, dernier: maintenant.getTime() };
    enregistrer(fichier, { ...fiche, essais: { ...fiche.essais, [compteId]: repris } });
  }
  const attente = attenteSecondes(essai, maintenant.getTime());
  if (attente > 0) {
    refuser('ESSAI_TROP_TOT', `Trop d’essais rapprochés : réessayez dans ${attente} s.`);
  }
}

function attenteSecondes(essai: Essai, maintenant: number): number {
  if (essai.echecs < ESSAIS_LIBRES) return 0;
  const delai = 1000 * 2 ** (essai.echecs - ESSAIS_LIBRES);
  const ecoule = maintenant < essai.dernier ? 0 : maintenant - essai.dernier;
  return Math.max(0, Math.ceil((delai - ecoule) / 1000));
}

/** Records a failure. @returns how many trials are left. */
export function compterEchec(fichier: string, compteId: string, maintenant: Date): number {
  const fiche = lirePoste(fichier);
  const echecs = essaiDe(fiche, compteId).echecs + 1;
  const essais = { ...fiche.essais, [compteId]: { echecs, dernier: maintenant.getTime() } };
  enregistrer(fichier, { ...fiche, essais });
  return ESSAIS_MAXIMUM - echecs;
}

export function oublierEchecs(fichier: string, compteId: string): void {
  const fiche = lirePoste(fichier);
  if (essaiDe(fiche, compteId).echecs === 0) return;
  const { [compteId]: _oublie, ...autres } = fiche.essais;
  const essais = autres[TOUS] ? { ...autres, [compteId]: { echecs: 0, dernier: 0 } } : autres;
  enregistrer(fichier, { ...fiche, essais });
}

/** Read before any session, on a folder that may be protected: creates nothing. */
export function essaisRestants(fichier: string, compteId: string): number {
  if (!existsSync(fichier)) return ESSAIS_MAXIMUM;
  return ESSAIS_MAXIMUM - essaiDe(lirePoste(fichier), compteId).echecs;
}

function macDe(fiche: Omit<Fiche, 'mac'>): string {
  const clair = JSON.stringify([fiche.poste, Object.entries(fiche.essais).sort()]);
  return createHmac('sha256', fiche.secret).update(clair).digest('hex');
}

function enregistrer(fichier: string, fiche: Omit<Fiche, 'mac'>): Fiche {
  const complete = {
    poste: fiche.poste,
    secret: fiche.secret,
    essais: fiche.essais,
    mac: macDe(fiche),
  };
  ecrireSurement(fichier, JSON.stringify(complete, null, 1));
  return complete;
}
