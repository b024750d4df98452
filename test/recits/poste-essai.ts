/** A poste of its own for a story: a clock that the story sets, acts accepted or refused, places taken. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { creerApp } from '../../src/main/app.ts';
import type { Entree, OperationName, Sortie } from '../../src/shared/contract/index.ts';
import { MOT_DE_PASSE } from '../saisies-essai.ts';

export type PosteEssai = {
  /** One act, which must be accepted. */
  faire<N extends OperationName>(nom: N, entree: Entree<N>): Sortie<N>;
  /** One act, which must be refused; its code and sentence. */
  refuser<N extends OperationName>(nom: N, entree: Entree<N>): string;
  /** Locks, and unlocks as somebody else, on that day. */
  prendrePlace(compteId: string, le?: string): void;
  fermer(): void;
};

export function ouvrirPoste(premierJour: string): PosteEssai {
  let jour = premierJour;
  const dossier = mkdtempSync(join(tmpdir(), 'quittance-recit-'));
  const app = creerApp({ dossier, maintenant: () => new Date(`${jour}T09:00:00.000Z`) });
  const poste: PosteEssai = {
    faire(nom, entree) {
      const reponse = app.call(nom, entree);
      if (!reponse.ok) throw new Error(`${nom} : ${reponse.refus.message}`);
      return reponse.value as never;
    },
    refuser(nom, entree) {
      const reponse = app.call(nom, entree);
      if (reponse.ok) throw new Error(`${nom} a été accepté`);
      return `${reponse.refus.code} : ${reponse.refus.message}`;
    },
    prendrePlace(compteId, le) {
      jour = le ?? jour;
      poste.faire('poste.verrouiller', {});
      poste.faire('poste.deverrouiller', { compteId, motDePasse: MOT_DE_PASSE });
    },
    fermer() {
      app.fermer();
      rmSync(dossier, { recursive: true, force: true });
    },
  };
  return poste;
}
