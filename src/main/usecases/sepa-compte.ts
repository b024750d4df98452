/** A bank account that was checked: its form, its key, its zone; and the caisse's own account. */
import { electronicFormatIBAN } from 'ibantools';
import { type DateCivile, formatDate } from '../../shared/date-civile.ts';
import { RefusError, refuser } from '../../shared/refus.ts';
import type { Contexte } from '../contexte.ts';
import { fautesPartie, type PartieSepa, retenir } from '../exchange/sepa.ts';
import { lireOrganisme } from '../store/parametre.ts';

type Compte = {
  readonly nom: string;
  readonly iban: string;
  readonly bic: string;
};

/** @throws RefusError IBAN_INVALIDE, BIC_INVALIDE, SEPA_BIC, SEPA_ZONE at `<racine>.iban` or `.bic` */
export function lireCompte(
  { nom, iban, bic }: Compte,
  racine: string,
): { readonly iban: string; readonly bic: string } {
  const partie = { nom, iban, bic: bic === '' ? null : bic, adresse: null };
  const prefixe = racine === '' ? '' : `${racine}.`;
  const [faute] = retenir(fautesPartie(partie, 'compte', { adresseExigee: false }));
  if (faute) {
    throw new RefusError({
      ...faute,
      champ: `${prefixe}${faute.champ?.split('.').at(-1) ?? 'iban'}`,
    });
  }
  return { iban: electronicFormatIBAN(iban) ?? '', bic: bic.toUpperCase() };
}

/** @throws RefusError COMPTE_VERIFIE for a date in the future, and as `lireCompte` */
export function compteVerifie(
  c: Contexte,
  o: Compte & { readonly verifieLe: DateCivile },
): { readonly iban: string; readonly bic: string } {
  if (o.verifieLe > c.aujourdhui) {
    refuser('COMPTE_VERIFIE', `Le ${formatDate(o.verifieLe)} est dans le futur.`, {
      champ: 'compte.verifieLe',
    });
  }
  return lireCompte(o, 'compte');
}

/** The account of the caisse, as a file of orders names it. `ville`: asked for foreign accounts. */
export function compteCaisse(c: Contexte): PartieSepa & { readonly ics: string } {
  const { nom, iban, bic, ics, lieu } = lireOrganisme(c.db).caisse;
  if (iban.trim() === '') {
    refuser('SEPA_CAISSE', 'Renseignez l’IBAN de la caisse avant d’établir un fichier.');
  }
  const adresse =
    lieu.trim() === '' ? null : { voie: null, codePostal: null, ville: lieu, pays: 'FR' };
  return { nom, iban, bic: bic.trim() === '' ? null : bic.trim(), ics, adresse };
}
