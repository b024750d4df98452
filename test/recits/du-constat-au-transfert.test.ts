/** The amicable life of a file, from the day it is found to its transfer, through the door. */
import { ouvrirPoste } from './poste-essai.ts';
import { raconter } from './vie-amiable.ts';

raconter((premierJour) => {
  const poste = ouvrirPoste(premierJour);
  return {
    faire: async (nom, entree) => poste.faire(nom, entree),
    refuser: async (nom, entree) => poste.refuser(nom, entree),
    prendrePlace: async (compteId, le) => poste.prendrePlace(compteId, le),
    fermer: () => poste.fermer(),
  };
});
