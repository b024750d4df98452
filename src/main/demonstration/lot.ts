/**
 * The demonstration's imports: a small CSV of the week, with faulty rows that come back as
 * rejects, and another one imported by mistake and undone whole.
 */
import { ajouterJours, type DateCivile, formatDate, formatMois, type Mois } from '../../shared/date-civile.ts';
import { type Centimes, formatMontant } from '../../shared/montant.ts';
import type { Cas } from './cas.ts';
import { creerHasard } from './hasard.ts';
import { type Creation, preparer } from './indus.ts';
import type { Etatcivil } from './personnes.ts';
import type { Pas } from './programme.ts';
import { TOUTES } from './scenarios-constat.ts';

type Lot = { readonly nom: string; readonly j: number; readonly indus: number; readonly annuleJ?: number };
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

/** The acts of every import, to be placed among the others by their day. */
export function programmerLots(o: { au: DateCivile; graine: number; etatCivil: Etatcivil }): Pas[] {
  return LOTS.flatMap((lot) => {
    const le = ajouterJours(o.au, lot.j);
    const h = creerHasard(o.graine, lot.nom);
    const cas: Cas = { gabarit: { sur: TOUTES, mois: [1, 5] }, vie: [] };
    const creations = Array.from({ length: lot.indus + (lot.annuleJ ? 0 : FAUTIVES) }, (_, rang) =>
      preparer({ h, au: o.au, etatCivil: o.etatCivil, rang }, cas, le),
    );
    const contenu = ecrire(creations, lot.indus);
    let lotId: string | null = null;
    const importer: Pas = {
      le,
      faire(porte) {
        const rapport = porte.faire(importateur, 'import.executer', { nom: lot.nom, contenu });
        const fautives = creations.length - lot.indus;
        if (rapport.crees !== lot.indus || rapport.lignesRejetees > 0 !== fautives > 0) {
          throw new Error(`${lot.nom} : ${rapport.crees} créés, ${rapport.lignesRejetees} rejetées`);
        }
        lotId = rapport.lotId;
      },
    };
    if (lot.annuleJ !== undefined) {
      const annuler: Pas = {
        le: ajouterJours(o.au, lot.annuleJ),
        faire: (porte) => void porte.faire(importateur, 'import.annuler', { lotId: lotId ?? '' }),
      };
      return [importer, annuler];
    }
    const confier: Pas = {
      le,
      faire(porte) {
        const { lignes } = porte.faire(importateur, 'dossier.lister', { vue: 'tous', agent: 'tous' });
        const aConfier = lignes.filter((l) => l.gestionnaire === null).slice(SANS_AGENT);
        const dossiers = aConfier.map((l) => l.dossierId);
        porte.faire(importateur, 'dossier.affecter', { dossiers, compteId: porte.compteDe(gestionnaire) });
      },
    };
    return [importer, confier];
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
    .map((cellules) => cellules.map((c) => (/[;"\n]/.test(c) ? `"${c.replaceAll('"', '""')}"` : c)).join(';'))
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
