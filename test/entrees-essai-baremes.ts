/** One valid input for each calculator of the screen Barèmes. */
import type { Entree, OperationName } from '../src/shared/contract/index.ts';

type Baremes = {
  readonly [N in Extract<OperationName, `bareme.${string}` | `droit.${string}`>]: Entree<N>;
};

const FILTRE = { au: null, branche: null, groupe: null, statut: null, texte: '' };

export const ENTREES_BAREMES: Baremes = {
  'bareme.retenueFamille': {
    date: '2026-03-01',
    territoire: 'METROPOLE_DOM',
    ressources: { type: 'annuelles', montantCentimes: 2_400_000 },
    prestationsMensuellesCentimes: 0,
    logementCentimes: null,
    couple: true,
    enfants: 2,
    fraude: 'non',
    induCentimes: 183_640,
    prestation: 'PF',
    retenueActuelleCentimes: null,
  },
  'bareme.quotite': { date: '2026-03-01', netMensuelCentimes: 120_000, personnesACharge: 0 },
  'bareme.seuil': { date: '2026-03-01', prestation: 'PENSION', montantCentimes: 2_000 },
  'bareme.delai': {
    evenement: '2026-03-01',
    duree: 'P2M',
    nature: 'procedure',
    territoire: 'METROPOLE',
    vendrediSaint: null,
  },
  'bareme.notification': {
    reception: '2026-03-02',
    prestation: 'PENSION',
    territoire: 'METROPOLE',
    vendrediSaint: null,
    rectification: null,
  },
  'bareme.prescription': {
    nature: 'vivant',
    prestation: 'PENSION',
    paiements: [{ date: '2025-03-09', montantCentimes: 10_000 }],
    connaissance: null,
    actes: [],
    au: '2026-11-21',
  },
  'bareme.succession': {
    prestation: 'ASPA',
    dateDeces: '2026-02-01',
    lieu: 'METROPOLE',
    actifNetCentimes: 12_000_000,
    capitalAgricoleCentimes: 0,
    rapportsCentimes: 0,
    immeublesCentimes: null,
    periodes: [],
    survivant: false,
    enregistrement: null,
  },
  'droit.parametres': FILTRE,
  'droit.exporter': FILTRE,
};
