/**
 * The demonstration's imports: a small CSV of the week, with faulty rows that come back as
 * rejects, and another one imported by mistake and undone whole.
 */
import { type DateCivile, formatDate, formatMois, type Mois } from '../../shared/date-civile.ts';
import { type Centimes, formatMontant } from '../../shared/montant.ts';
import type { Cas } from './cas.ts';
import { creerHasard } from './hasard.ts';
import { jourOuvre } from './horloge.ts';
import { type Creation, preparer } from './indus.ts';
import type { Etatcivil } from './personnes.ts';
import type { Porte } from './porte.ts';
import type { Pas } from './programme.ts';
import { TOUTES } from './scenarios-constat.ts';

type Lot = {
  readonly nom: string;
  readonly j: number;
  readonly indus: number;
  readonly annuleJ?: number;
};
const LOTS: readonly Lot[] = [
  { nom: 'indus-de-la-semaine.csv', j: -4, indus: 6 },
  { nom: 'indus-semaine-precedente.csv', j: -8, indus: 3, annuleJ: -7 },
];
/** References of the first file that hold a fault: they are rejected, the others are created. */
const FAUTIVES = 2;

/** Imported files that nobody has taken yet. */
const SANS_AGENT = 2;

const importateur = 'referent-technique' as const;
const gestionnaire = 'gestionnaire-amiable' as const;

type Reference = {
  readonly au: DateCivile;
  readonly graine: number;
  readonly etatCivil: Etatcivil;
};

/** The acts of every import, to be placed among the others by their day. */
export function programmerLots(r: Reference): Pas[] {
  return LOTS.flatMap((lot) => {
    const le = jourOuvre(r.au, lot.j);
    const importe = new Map<'lot', string>();
    const importer = pasImport(r, lot, (lotId) => importe.set('lot', lotId));
    if (lot.annuleJ === undefined) return [importer, { le, faire: confier }];
    const annuler = (porte: Porte) =>
      void porte.faire(importateur, 'import.annuler', { lotId: importe.get('lot') ?? '' });
    return [importer, { le: jourOuvre(r.au, lot.annuleJ), faire: annuler }];
  });
}

function pasImport(r: Reference, lot: Lot, retenir: (lotId: string) => void): Pas {
  const le = jourOuvre(r.au, lot.j);
  const h = creerHasard(r.graine, lot.nom);
  const cas: Cas = { gabarit: { sur: TOUTES, mois: [1, 5] }, vie: [] };
  const fautives = lot.annuleJ === undefined ? FAUTIVES : 0;
  const creations = Array.from({ length: lot.indus + fautives }, (_, rang) =>
    preparer({ h, au: r.au, etatCivil: r.etatCivil, rang }, cas, le),
  );
  const contenu = ecrire(creations, lot.indus);
  return {
    le,
    faire(porte) {
      const rapport = porte.faire(importateur, 'import.executer', { nom: lot.nom, contenu });
      const { crees, lignesRejetees, lotId } = rapport;
      if (crees !== lot.indus || lignesRejetees > 0 !== fautives > 0 || lotId === null) {
        throw new Error(`${lot.nom} : ${crees} créés, ${lignesRejetees} rejetées`);
      }
      retenir(lotId);
    },
  };
}

/** Files that an import left without an agent are given to one, but for a few. */
function confier(porte: Porte): void {
  const toutes = { vue: 'tous', agent: 'tous', limite: 2000 } as const;
  const { lignes } = porte.faire(importateur, 'dossier.lister', toutes);
  const aConfier = lignes.filter((l) => l.gestionnaire === null).slice(SANS_AGENT);
  porte.faire(importateur, 'dossier.affecter', {
    dossiers: aConfier.map((l) => l.dossierId),
    compteId: porte.compteDe(gestionnaire),
  });
}

/** Base64 of a CSV as a French spreadsheet writes it; the indus past `bons` get one wrong cell. */
function ecrire(creations: readonly Creation[], bons: number): string {
  const rangees = creations.flatMap((creation, rang) =>
    creation.indu.lignes.map((ligne, i) => {
      const cellules = rangee(creation, ligne);
      if (rang < bons) return cellules;
      // The number is the same on every row of a reference; an amount is its row's own.
      if (rang % 2 === 1) return { ...cellules, nir: `${cellules.nir.slice(0, 13)}00` };
      return i === 0 ? { ...cellules, verse: cellules.verse.replace(/\d,/, 'O,') } : cellules;
    }),
  );
  const colonnes = Object.keys(rangees[0] ?? {}) as (keyof ReturnType<typeof rangee>)[];
  const texte = [colonnes, ...rangees.map((r) => colonnes.map((nom) => r[nom]))]
    .map((cellules) =>
      cellules.map((c) => (/[;"\n]/.test(c) ? `"${c.replaceAll('"', '""')}"` : c)).join(';'),
    )
    .join('\r\n');
  return Buffer.from(`\ufeff${texte}\r\n`, 'utf8').toString('base64');
}

const jour = (d: string | null): string => (d ? formatDate(d as DateCivile) : '');
const euros = (m: number): string => formatMontant(m as Centimes).replaceAll('\u202f', '');
const ouiNon = (b: boolean): string => (b ? 'oui' : 'non');

/** One row: the names are those of the format of the imports. */
function rangee({ debiteurs, indu }: Creation, l: Creation['indu']['lignes'][number]) {
  const p = debiteurs[0]?.personne;
  if (!p) throw new Error('un indu importé a un débiteur');
  const [adresse1 = '', adresse2 = '', adresse3 = ''] = p.adresse.split('\n');
  return {
    reference: indu.referenceOrigine ?? '',
    nir: p.nir ?? '',
    civilite: p.civilite,
    nom: p.nom,
    prenoms: p.prenoms,
    date_naissance: jour(p.naissanceLe),
    lieu_naissance: p.naissanceLieu ?? '',
    adresse_1: adresse1,
    adresse_2: adresse2,
    adresse_3: adresse3,
    territoire: p.territoire,
    nature: indu.nature,
    cause: indu.cause,
    direction: indu.directionOrigine,
    service: indu.serviceOrigine,
    erreur_organisme: ouiNon(indu.erreurOrganisme),
    bonne_foi: indu.bonneFoi,
    date_constat: jour(indu.constateLe),
    date_connaissance: jour(indu.connuLe),
    date_ordre_recette: jour(indu.ordreRecetteLe),
    motif: indu.motif,
    regle: indu.regleAppliquee,
    article: indu.articleFond,
    changement: indu.changement,
    raison_retard: indu.raisonRetard,
    montant_total: euros(indu.montantCentimes),
    mois: formatMois(l.mois as Mois),
    prestation: l.prestation,
    verse: euros(l.verseCentimes),
    du: euros(l.duCentimes),
    date_versement: jour(l.verseLe),
  };
}
