/** The caisse's parameters, as printed on letters. Past letters keep their own snapshot. */
import { electronicFormatIBAN, isValidBIC, isValidIBAN } from 'ibantools';
import { refuser } from '../../shared/refus.ts';
import type { Contexte, Handlers } from '../contexte.ts';
import { refusHabilitation } from '../domain/habilitation.ts';
import { ecrireTrousseau, lireTrousseau } from '../store/keys.ts';
import { ecrireOrganisme, lireOrganisme } from '../store/parametre.ts';

export const organismeHandlers = {
  'organisme.lire': (_entree, c) => ({
    organisme: lireOrganisme(c.db),
    permis: { 'organisme.definir': refusHabilitation(['administrateur'], c.acteur.role) },
  }),

  'organisme.definir': ({ organisme }, c) => {
    const { iban, bic } = organisme.caisse;
    if (iban !== '' && !isValidIBAN(electronicFormatIBAN(iban) ?? '')) {
      refuser('IBAN_INVALIDE', 'L’IBAN de la caisse est faux : vérifiez sa clé.', {
        champ: 'organisme.caisse.iban',
      });
    }
    if (bic !== '' && !isValidBIC(bic)) {
      refuser('BIC_INVALIDE', 'Le BIC de la caisse est faux.', { champ: 'organisme.caisse.bic' });
    }
    ecrireOrganisme(c.db, organisme);
    if (!c.essai) nommerTrousseau(c, organisme.caisse.nom);
    return {};
  },
} satisfies Partial<Handlers>;

/** The name shown before unlocking stands in the keyring: it follows the parameters. */
function nommerTrousseau(c: Contexte, organisme: string): void {
  const { cles } = c.poste.chemins();
  const trousseau = lireTrousseau(cles);
  if (trousseau.organisme !== organisme) ecrireTrousseau(cles, { ...trousseau, organisme });
}
