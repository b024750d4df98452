/**
 * Second reading: `fongibilite`, on which other benefit an indu may be withheld, and since when.
 * Sources: famille.md 3 (order, matrix, history, step 3); retraite.md 4; calcul.md.
 * A benefit that did not exist on the day is an unknown parameter, even for itself.
 */
import {
  date,
  type Entree,
  exigerExistante,
  LOGEMENT,
  lecteur,
  PRESTATIONS,
  type Prestation,
  parmi,
  RETRAITE,
} from './argent-lecture.ts';

const INTERBRANCHES = '2020-01-01';
const DECRET_2009 = '2009-07-23';
const DECRET_2011 = '2011-01-27';
const PRIME = '2016-01-01';
const AJPA = '2020-01-01';

interface Voie {
  readonly rang: 2 | 3;
  readonly depuis: string;
}

const deRetraite = (prestation: Prestation): boolean =>
  RETRAITE.some((autre) => autre === prestation);

const deLogement = (prestation: Prestation): boolean =>
  LOGEMENT.some((autre) => autre === prestation);

/** L.815-11 al. 5 lists neither AAH nor RSA nor prime d'activité. */
function fermee(origine: Prestation, support: Prestation): boolean {
  const minimum = origine === 'ASPA' || origine === 'ASI';
  if (minimum) return support === 'AAH' || support === 'RSA' || support === 'PRIME_ACTIVITE';
  return origine === 'AJPA' && support === 'AAH';
}

/** First day of rank 2 inside the family branch: the latest of the two benefits decides. */
function depuisFamille(origine: Prestation, support: Prestation): string {
  const couple = [origine, support];
  if (couple.includes('AJPA')) return AJPA;
  if (couple.includes('PRIME_ACTIVITE')) return PRIME;
  if (couple.includes('RSA')) return DECRET_2011;
  return DECRET_2009;
}

function voie(origine: Prestation, support: Prestation): Voie | null {
  if (fermee(origine, support)) return null;
  if (deRetraite(origine) !== deRetraite(support)) return { rang: 3, depuis: INTERBRANCHES };
  if (deRetraite(origine)) return { rang: 2, depuis: INTERBRANCHES };
  if (deLogement(origine) && deLogement(support)) return { rang: 2, depuis: DECRET_2009 };
  return { rang: 2, depuis: depuisFamille(origine, support) };
}

function fongibilite(entree: Entree): unknown {
  const jour = date(entree.date);
  const origine = parmi(entree.origine, PRESTATIONS);
  const support = parmi(entree.support, PRESTATIONS);
  exigerExistante(origine, jour);
  exigerExistante(support, jour);
  if (origine === support) return { possible: true, rang: 1, depuis: null };
  const trouvee = voie(origine, support);
  if (trouvee === null || jour < trouvee.depuis) {
    return { possible: false, rang: null, depuis: null };
  }
  return { possible: true, rang: trouvee.rang, depuis: trouvee.depuis };
}

export const lireFongibilite = lecteur(fongibilite);
