/**
 * Snapshot of D23: what was asked, the answer point by point, what is still claimed and how to
 * contest it. A late request is passed on, or asked in writing: nothing is claimed in the letter.
 * CSS, art. R. 133-9-2 II to IV, R. 847-1-1 (prime d'activité).
 */
import {
  type InstantaneD23,
  LIBELLE_SENS,
  type LigneD23,
  objetD23,
  type SensDemande,
} from '../../shared/courrier/d23.ts';
import { formatMois } from '../../shared/date-civile.ts';
import { moins, somme, ZERO } from '../../shared/montant.ts';
import type { SensReponse } from '../../shared/nomenclature-demande.ts';
import { refuser } from '../../shared/refus.ts';
import type { Contexte } from '../contexte.ts';
import { jugeDe } from '../law/mentions-coherence.ts';
import type { Document } from '../store/suivi.ts';
import { type DemandeEcrite, repondreDemande } from '../store/suspension.ts';
import { imputerSurGrille } from './faits.ts';
import { pointsDe, reponseDe } from './faits-demande.ts';
import { demandeARepondre } from './gardes-reponse.ts';
import { appelDe, type Preparation, socleDe } from './instantane.ts';
import { rumImprimee } from './mandat.ts';

const SENS: Record<SensReponse, SensDemande> = {
  acceptee: 'acceptee',
  partielle: 'partielle',
  refusee: 'refusee',
  transmise: 'tardive_ecrite',
  'a-confirmer': 'tardive_orale',
};

export function instantaneD23(c: Contexte, p: Preparation): InstantaneD23 {
  const d = exigerDemande(p);
  const sens = SENS[(d.sens ?? 'refusee') as SensReponse];
  const { solde, indu } = p.f.principal;
  const demande: InstantaneD23['demande'] = {
    date: d.recueLe,
    canal: d.canal,
    sens,
    sens_libelle: LIBELLE_SENS[sens],
    arguments: sens === 'tardive_ecrite' || sens === 'tardive_orale' ? [] : examines(d),
    reste_du: (sens === 'partielle' || sens === 'refusee') && solde > 0,
  };
  const socle = socleDe(c, p, { autorite: 'directeur', objet: objetD23({ demande }) });
  const prime = indu.prestation === 'PRIME_ACTIVITE';
  return {
    ...socle,
    appel: appelDe(p.destinataire),
    demande,
    ...montants(p, d, sens),
    comptes: { a_rendre: reponseDe(d)?.aRendreCentimes ?? ZERO },
    retenue: { delai_libelle: prime ? 'Deux mois' : 'Sept\u00a0jours' },
    cra: { adresse: p.organisme.craAdresse.trim() || null },
    recours: juge(p),
    mandat: { rum: rumImprimee(c, p) },
  };
}

function exigerDemande({ f, objetId }: Preparation): DemandeEcrite {
  const d = demandeARepondre(f, objetId);
  return (
    d ?? refuser('REPONSE_ABSENTE', 'Aucune réponse à écrire : répondez d’abord à la demande.')
  );
}

/** Each point as a sentence goes on: « Vous indiquez : … ». */
const examines = (d: DemandeEcrite): InstantaneD23['demande']['arguments'] =>
  pointsDe(d).map((texte, rang) => ({
    texte,
    reponse: reponseDe(d)?.reponses[rang]?.trim() || null,
  }));

function montants(
  { f }: Preparation,
  d: DemandeEcrite,
  sens: SensDemande,
): Pick<InstantaneD23, 'indu' | 'lignes' | 'total'> {
  const { solde, indu } = f.principal;
  const ancien = reponseDe(d)?.ancienCentimes ?? null;
  const lignes = sens === 'partielle' ? nouveauDetail(f) : [];
  const total = somme(lignes.map((l) => l.indu ?? ZERO));
  return {
    indu: {
      ancien_montant: sens === 'partielle' ? ancien : null,
      montant_initial: sens === 'partielle' ? total : ancien,
      reste: solde,
      article_fond: indu.articleFond.trim() || null,
    },
    lignes,
    total: {
      indu: total,
      recouvre: somme(lignes.map((l) => l.recouvre ?? ZERO)),
      reste: somme(lignes.map((l) => l.reste ?? ZERO)),
    },
  };
}

/** The months still claimed, those that the answer brought to nothing included. */
function nouveauDetail(f: Preparation['f']): LigneD23[] {
  return imputerSurGrille(f.principal)
    .filter((l) => l.prescritCentimes === 0 || l.ecartCentimes > l.prescritCentimes)
    .map((l) => {
      const reclame = moins(l.ecartCentimes, l.prescritCentimes);
      return {
        date_versement: l.verseLe,
        periode: formatMois(l.mois),
        verse: l.verseCentimes,
        du: moins(l.verseCentimes, reclame),
        indu: reclame,
        recouvre: l.recouvreCentimes,
        reste: moins(reclame, l.recouvreCentimes),
      };
    });
}

function juge({ f, organisme }: Preparation): InstantaneD23['recours'] {
  const administratif = jugeDe(f.principal.indu.prestation) === 'tribunal-administratif';
  const { libelle, adresse } = administratif
    ? organisme.tribunalAdministratif
    : organisme.tribunalJudiciaire;
  return { juge_libelle: libelle.trim() || null, juge_adresse: adresse.trim() || null };
}

/** The request knows its letter: its receipt opens the delays. */
export function lierD23(c: Contexte, { f, objetId }: Preparation, document: Document): void {
  const d = demandeARepondre(f, objetId);
  const reponse = d && reponseDe(d);
  if (!d || !reponse) return;
  repondreDemande(c.db, d.id, {
    etat: d.etat,
    repondueLe: d.repondueLe,
    sens: d.sens,
    reponse: JSON.stringify({ ...reponse, documentId: document.id }),
  });
}
