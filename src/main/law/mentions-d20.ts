/**
 * D20, attestation of settlement or of situation: its mandatory mentions.
 * Base: CSS, art. D. 122-2 (the accounting officer answers for the collection) and R. 133-9-9
 * (lift of a third-party seizure); courriers.md § 7.
 */
import type { InstantaneD20 } from '../../shared/courrier/d20.ts';
import { champs, css, FIXE, type Mention, MODELE, seulementSi } from './mentions-socle.ts';

type I = InstantaneD20;

const estFin = (i: I) => i.attestation.type === 'fin';

/** A state that does not add up for its reader prints them too. */
const COMPTES = ['comptes.paye', 'comptes.retenu', 'comptes.remis', 'comptes.annule'];

export const MENTIONS_D20: Mention<I>[] = [
  ...champs<I>(
    'Dette visée',
    ['indu.montant_initial', 'indu.nature', 'indu.libelle', 'ev.d01'],
    MODELE,
  ),
  ...seulementSi<I>(estFin, champs('Extinction détaillée', COMPTES, css('D. 122-2'))),
  ...seulementSi<I>(estFin, champs('Date du solde', ['attestation.date_solde'], MODELE)),
  ...seulementSi<I>(
    (i) => !estFin(i),
    champs('Date, reste', ['attestation.date', 'indu.reste', 'total.recouvre', ...COMPTES], MODELE),
  ),
  ...seulementSi<I>(
    (i) => estFin(i) && i.otd.en_cours,
    champs('Mainlevée', ['otd.mainlevee'], css('R. 133-9-9')),
  ),
  { mention: 'Portée limitée au dossier', champ: FIXE, article: MODELE },
  ...champs<I>('Appel', ['appel'], MODELE),
];
