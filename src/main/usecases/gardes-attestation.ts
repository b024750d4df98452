/**
 * When the state of a debt may be attested (D20): it was notified, its balance is exact on the day,
 * no cheque may still come back. Invariant: a debt is told settled only when payments, withholdings,
 * remissions and cancellations settled it, its accessories too. CSS, art. D. 122-2; sheet D20.
 */
import { ajouterJours, formatDate } from '../../shared/date-civile.ts';
import { formatEuros, somme } from '../../shared/montant.ts';
import { refus } from '../../shared/refus.ts';
import { DELAIS_INTERNES } from '../domain/parcours.ts';
import { comptesDe, tenus } from './comptes-dette.ts';
import { dernierDocument, etatPostal } from './faits.ts';
import { pasAbandonne } from './gardes-abandon.ts';
import { type Garde, habilite, premier, vivantDossier } from './gardes-communes.ts';

const COMPTABLE = 'CSS, art.\u00a0D.\u00a0122-2';

const notifie: Garde = (f) => {
  const d01 = dernierDocument(f, 'D01');
  if (d01 && etatPostal(f, d01.id).envoyeLe) return null;
  return refus(
    'ATTESTATION_NON_NOTIFIE',
    'L’indu n’est pas encore notifié : l’attestation doit citer la notification.',
    { source: 'CSS, art.\u00a0R.\u00a0133-9-2' },
  );
};

const chequeEncaisse: Garde = (f, c) => {
  const dernier = f.indus
    .flatMap((i) => tenus(i, ['versement']))
    .filter((m) => m.moyen === 'cheque')
    .map((m) => m.effetLe)
    .sort()
    .at(-1);
  const possibleLe = dernier && ajouterJours(dernier, DELAIS_INTERNES.attendreCheque);
  if (!possibleLe || c.aujourdhui >= possibleLe) return null;
  return refus(
    'ATTESTATION_CHEQUE',
    `Un chèque reçu le ${formatDate(dernier)} peut encore revenir impayé. Possible à partir du ${formatDate(possibleLe)}.`,
    { source: COMPTABLE },
  );
};

/** A time-barred or abandoned debt was not settled: no attestation says that it was. */
const eteinte: Garde = (f) => {
  const { reclame, reste } = comptesDe(f.principal);
  if (reclame <= 0) {
    return refus(
      'ATTESTATION_PRESCRIPTION',
      'Rien n’a été réclamé, la dette était prescrite : elle n’est pas soldée, elle ne s’atteste pas.',
      { source: COMPTABLE },
    );
  }
  if (reste > 0) return null;
  const du = somme(f.indus.map((i) => comptesDe(i).reste));
  return du > 0
    ? refus(
        'ATTESTATION_ACCESSOIRE',
        `L’indu est soldé, mais ${formatEuros(du)} d’indemnité, de pénalité ou de frais restent dus : la fin de dette ne s’atteste pas.`,
        { source: COMPTABLE },
      )
    : null;
};

export const gardeD20 = premier(
  habilite('courrier.etablir'),
  vivantDossier,
  notifie,
  pasAbandonne,
  eteinte,
  chequeEncaisse,
);
