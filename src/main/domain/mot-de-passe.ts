/** The password rule of the door: 80 bits, because whoever holds the file is not throttled. */
import { evaluerMotDePasse } from '../../shared/mot-de-passe.ts';
import { refuser } from '../../shared/refus.ts';

/** @throws RefusError MOT_DE_PASSE_FAIBLE */
export function exigerMotDePasse(motDePasse: string, champ: string): void {
  const { suffisant, raison } = evaluerMotDePasse(motDePasse);
  if (!suffisant) {
    refuser('MOT_DE_PASSE_FAIBLE', raison, { champ, source: 'CNIL, délibération 2022-100' });
  }
}
