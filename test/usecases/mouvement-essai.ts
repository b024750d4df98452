/** Our balances as the screens show them, beside those that hledger reads in the journal. */
import type { Entree, OperationName, Sortie } from '../../src/shared/contract/index.ts';
import type { BaseEssai } from '../base-essai.ts';
import { soldesHledger } from '../exchange/hledger-essai.ts';

type Lire = <N extends OperationName>(nom: N, entree: Entree<N>) => Sortie<N>;

/** What is compared, in centimes; accounts at zero are left out. */
export type Soldes = {
  readonly comptes: Readonly<Record<string, number>>;
  readonly suspens: number;
  readonly aRendre: number;
};

export function journalDe(b: BaseEssai, arreteLe = '2026-11-21'): string {
  const { contenu } = b.faire('dcf')('mouvement.exporter', { format: 'hledger', arreteLe });
  return Buffer.from(contenu, 'base64').toString('utf8');
}

export const soldesApp = (b: BaseEssai): Soldes => soldesLus(b.faire('dcf'));

/** From the file of each debtor and the list of payments. */
export function soldesLus(lire: Lire): Soldes {
  const comptes: Record<string, number> = {};
  const { lignes } = lire('dossier.lister', { vue: 'tous', agent: 'tous', limite: 2000 });
  for (const { dossierId } of lignes) {
    const d = lire('dossier.ouvrir', { dossierId });
    const vus: (string | null)[] = [];
    for (const { accessoire, resteCentimes } of d.indus) {
      vus.push(accessoire);
      const rang = vus.filter((vu) => vu === accessoire).length;
      const suite = accessoire ? `:${accessoire}${rang > 1 ? `-${rang}` : ''}` : '';
      if (resteCentimes !== 0) {
        comptes[`actif:indus:${d.branche}:${d.numero}${suite}`] = resteCentimes;
      }
    }
  }
  const { encaissements, suspensCentimes } = lire('encaissement.lister', {
    ...{ vue: 'tous', limite: 2000 },
  });
  const aRendre = encaissements.reduce((total, e) => total + e.aRembourserCentimes, 0);
  return { comptes, suspens: suspensCentimes, aRendre };
}

/** @throws when hledger finds the journal wrong */
export function soldesDuJournal(journal: string): Soldes {
  const soldes = soldesHledger(journal);
  const comptes = [...soldes].filter(([nom, solde]) => /^actif:indus:/.test(nom) && solde !== 0);
  return {
    comptes: Object.fromEntries(comptes),
    suspens: 0 - (soldes.get('passif:suspens') ?? 0),
    aRendre: 0 - (soldes.get('passif:a-rendre') ?? 0),
  };
}
