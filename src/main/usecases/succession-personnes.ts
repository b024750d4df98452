/** People that a death brings into a file: known there already, or entered with their identity. */
import type { PersonneSaisie } from '../../shared/contract/dossier.ts';
import { refuser } from '../../shared/refus.ts';
import type { Contexte } from '../contexte.ts';
import { lireIdentite } from '../domain/identite.ts';
import type { Personne } from '../store/personne.ts';
import { dansChamp, ecrirePersonne, situer } from './debiteurs.ts';
import type { FaitsDossier } from './faits.ts';

/** @throws RefusError PERSONNE_INCONNUE, PERSONNE_REQUISE, or that of the identity */
export function personneSaisie(
  c: Contexte,
  f: FaitsDossier,
  o: {
    readonly personneId: string | null;
    readonly personne: PersonneSaisie | null;
    readonly champ: string;
  },
): Personne {
  if (o.personneId !== null) {
    const connue = [...f.indus.flatMap((i) => i.debiteurs), ...f.heritiers].find(
      (d) => d.personneId === o.personneId,
    )?.personne;
    return (
      connue ??
      refuser('PERSONNE_INCONNUE', 'Cette personne n’est pas dans ce dossier.', { champ: o.champ })
    );
  }
  const { personne } = o;
  if (!personne) {
    return refuser('PERSONNE_REQUISE', 'Indiquez l’identité de cette personne.', {
      champ: o.champ,
    });
  }
  return dansChamp(o.champ, () => {
    const place = situer(c, lireIdentite(personne, c.aujourdhui).personne);
    ecrirePersonne(c, place);
    return place.personne;
  });
}
