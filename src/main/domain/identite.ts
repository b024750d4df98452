/** Identity as entered: NIR with its key, IBAN, BIC. Provisional numbers pass with a warning. */
import { electronicFormatIBAN, isValidBIC, isValidIBAN } from 'ibantools';
import type { PersonneSaisie } from '../../shared/contract/dossier.ts';
import { type DateCivile, formatDate } from '../../shared/date-civile.ts';
import { lireNir } from '../../shared/nir.ts';
import { type Refus, refus, refuser } from '../../shared/refus.ts';

export type IdentiteLue = { readonly personne: PersonneSaisie; readonly alertes: readonly Refus[] };

/**
 * Checks and normalises: NIR without spaces (15 characters), IBAN and BIC in electronic form.
 * @throws RefusError NIR_…, IBAN_INVALIDE, BIC_INVALIDE, PERSONNE_DATES
 */
export function lireIdentite(p: PersonneSaisie, aujourdhui: DateCivile): IdentiteLue {
  const alertes: Refus[] = [];
  let nir: string | null = null;
  if (p.nir) {
    const lu = lireNir(p.nir);
    if (!lu.valide) return refuser(lu.code, lu.message, { champ: 'nir' });
    nir = lu.nir;
    if (lu.provisoire) {
      alertes.push(
        refus('NIR_PROVISOIRE', 'Numéro de sécurité sociale provisoire : à confirmer.', {
          champ: 'nir',
        }),
      );
    }
  }
  return { personne: { ...p, nir, ...coordonnees(p), ...dates(p, aujourdhui) }, alertes };
}

function coordonnees(p: PersonneSaisie): { iban: string | null; bic: string | null } {
  const iban = p.iban ? (electronicFormatIBAN(p.iban) ?? '') : null;
  if (iban !== null && !isValidIBAN(iban)) {
    refuser('IBAN_INVALIDE', 'Cet IBAN est faux : vérifiez sa clé.', { champ: 'iban' });
  }
  const bic = p.bic ? p.bic.toUpperCase() : null;
  if (bic !== null && !isValidBIC(bic))
    refuser('BIC_INVALIDE', 'Ce BIC est faux.', { champ: 'bic' });
  return { iban, bic };
}

function dates(p: PersonneSaisie, aujourdhui: DateCivile): Record<string, never> {
  if (p.naissanceLe && p.naissanceLe > aujourdhui) {
    refuser('PERSONNE_DATES', 'La date de naissance est dans le futur.', { champ: 'naissanceLe' });
  }
  if (p.decesLe && p.decesLe > aujourdhui) {
    refuser('PERSONNE_DATES', 'La date de décès est dans le futur.', { champ: 'decesLe' });
  }
  if (p.naissanceLe && p.decesLe && p.decesLe < p.naissanceLe) {
    refuser(
      'PERSONNE_DATES',
      `Le décès (${formatDate(p.decesLe)}) précède la naissance (${formatDate(p.naissanceLe)}).`,
      { champ: 'decesLe' },
    );
  }
  return {};
}
