/**
 * May this debtor be called? The conditions of the sheet D26, in the order in which they are told.
 * Invariant: nobody who refused to be called is, and nothing is said before identity is checked.
 */
import { formatDate } from '../../shared/date-civile.ts';
import { refus } from '../../shared/refus.ts';
import {
  consentementDe,
  type DonneesAppel,
  numeroErrone,
  qualiteTelephone,
  REGLAGES_APPEL,
} from '../domain/appel.ts';
import { couvre, LIBELLE_MOTIF_SUSPENSION } from '../domain/suspension.ts';
import { decesDe } from './calendrier-faits.ts';
import { type FaitsDossier, planEnCours, type Tenu } from './faits.ts';
import { type Garde, habilite, premier, vivantDossier } from './gardes-communes.ts';
import { pasChezLeContentieux } from './passages.ts';

const REGLAGE = 'Réglage du service (aucun texte)';
const RGPD = 'RGPD, art. 5, 6 et 21';

export type AppelDossier = {
  readonly evenementId: string;
  readonly le: FaitsDossier['effectifs'][number]['survenuLe'];
  readonly par: string;
  readonly titre: string;
  readonly texte: string;
  readonly appel: DonneesAppel;
};

/** The calls of a file that nothing undid, in the order they were recorded. */
export function appelsDe(f: FaitsDossier): AppelDossier[] {
  return f.effectifs.flatMap((e) =>
    e.type === 'appel' && e.donnees.appel
      ? [
          {
            evenementId: e.id,
            le: e.survenuLe,
            par: e.acteur,
            titre: e.titre,
            texte: e.texte,
            appel: e.donnees.appel,
          },
        ]
      : [],
  );
}

/** The debtor who is called: the first who owes a part. */
export function appele(f: FaitsDossier): Tenu | undefined {
  const tenus = f.principal.debiteurs.filter((d) => d.qualite !== 'notaire');
  return tenus.find((d) => d.partCentimes > 0) ?? tenus[0];
}

const avecPlan: Garde = (f) =>
  planEnCours(f) && f.principal.solde > 0
    ? null
    : refus('APPEL_SANS_PLAN', 'Aucun échéancier ne court sur ce dossier : rien à relever.', {
        source: REGLAGE,
      });

const horsFraude: Garde = (f) =>
  f.principal.indu.nature === 'fraude'
    ? refus('APPEL_FRAUDE', 'Indu frauduleux : son échéancier est celui du pôle contentieux.', {
        source: 'Protocole régional de recouvrement',
      })
    : null;

const vivant: Garde = (f) => {
  const deces = decesDe(f);
  return deces
    ? refus(
        'APPEL_DECES',
        `Le débiteur est décédé le ${formatDate(deces)} : ses proches reçoivent d’abord un courrier.`,
        { source: REGLAGE },
      )
    : null;
};

const nonSuspendu: Garde = (f, c) => {
  const s = f.suspensions.find((x) => couvre(x, c.aujourdhui));
  return s
    ? refus(
        'APPEL_SUSPENDU',
        `Le recouvrement est suspendu depuis le ${formatDate(s.debut)} (${LIBELLE_MOTIF_SUSPENSION[s.motif].toLowerCase()}) : on n’appelle pas.`,
        { source: s.arrets[0]?.reference ?? REGLAGE },
      )
    : null;
};

const consenti: Garde = (f) =>
  consentementDe(appelsDe(f).map((a) => a.appel)) === 'refuse'
    ? refus('APPEL_CONSENTEMENT', 'Le débiteur a refusé d’être appelé : écrivez-lui.', {
        source: RGPD,
      })
    : null;

const joignable: Garde = (f) => {
  const telephone = appele(f)?.personne.telephone ?? null;
  const qualite = qualiteTelephone(telephone, numeroErrone(appelsDe(f).map((a) => a.appel)));
  if (qualite === 'absent') {
    return refus(
      'APPEL_TELEPHONE',
      'Aucun numéro au dossier : demandez-le par courrier, puis corrigez l’identité.',
      { source: RGPD },
    );
  }
  return qualite === 'invalide'
    ? refus('APPEL_TELEPHONE', `Le numéro ${telephone} est erroné : corrigez d’abord l’identité.`, {
        source: RGPD,
      })
    : null;
};

const identifiable: Garde = (f) =>
  appele(f)?.personne.naissanceLe
    ? null
    : refus(
        'APPEL_IDENTITE',
        'La date de naissance manque : l’identité ne pourrait pas être vérifiée avant de parler de la dette.',
        { source: RGPD },
      );

const pasTropAppele: Garde = (f, c) => {
  const mois = c.aujourdhui.slice(0, 7);
  const faits = appelsDe(f).filter((a) => a.le.startsWith(mois)).length;
  return faits >= REGLAGES_APPEL.appelsParMois
    ? refus(
        'APPEL_TROP',
        `Déjà ${faits} appels ce mois-ci : le service n’en fait pas plus de ${REGLAGES_APPEL.appelsParMois} par mois.`,
        { source: REGLAGE },
      )
    : null;
};

export const gardeAppel = premier(
  habilite('appel.enregistrer'),
  vivantDossier,
  pasChezLeContentieux('APPEL_CONTENTIEUX', 'l’amiable n’appelle plus.'),
  avecPlan,
  horsFraude,
  vivant,
  nonSuspendu,
  consenti,
  joignable,
  identifiable,
  pasTropAppele,
);
