/** Calls of the campaign and views of the worklist, done through the door as an agent would. */
import { ajouterJours, type DateCivile, jourDeSemaine } from '../../shared/date-civile.ts';
import type { Role } from '../../shared/nomenclature.ts';
import type { Acte } from './cas.ts';
import type { EnCours } from './gestes.ts';
import { telephone } from './personnes.ts';
import type { Porte } from './porte.ts';

type O = { porte: Porte; role: Role; le: DateCivile };
type Appel = Extract<Acte, { quoi: 'appeler' }>;

/** A debtor without a number gave it on the coupon: it is entered before the call. */
export function appeler(e: EnCours, a: Appel, { porte, role, le }: O): void {
  numeroter(e, { porte, role, le });
  const fiche = porte.faire(role, 'appel.preparer', { dossierId: e.dossierId });
  const parle = a.resultat === 'accepte' || a.resultat === 'refuse' || a.resultat === 'joint';
  porte.faire(role, 'appel.enregistrer', {
    dossierId: e.dossierId,
    resultat: a.resultat,
    le,
    interlocuteur: parle || a.resultat === 'rappel' ? 'debiteur' : 'repondeur',
    identiteVerifiee: parle,
    consentement: parle ? 'donne' : null,
    dureeMinutes: e.h.entier(1, 12),
    rappelLe: a.resultat === 'rappel' ? jourDeRappel(le) : null,
    rappelHeure: a.resultat === 'rappel' ? '14:30' : null,
    mensualiteCentimes: a.resultat === 'accepte' ? fiche.viseeCentimes : null,
    note: '',
  });
}

const FIXES = ['01-01', '05-01', '05-08', '07-14', '08-15', '11-01', '11-11', '12-25'];

/** The next Tuesday, or Wednesday: no movable holiday falls on either. */
function jourDeRappel(le: DateCivile): DateCivile {
  const mardi = ajouterJours(le, 9 - jourDeSemaine(le));
  return FIXES.includes(mardi.slice(5)) ? ajouterJours(mardi, 1) : mardi;
}

function numeroter(e: EnCours, { porte, role }: O): void {
  const lu = porte.faire(role, 'dossier.ouvrir', { dossierId: e.dossierId }).indus[0]?.debiteurs[0];
  const saisi = e.creation.debiteurs[0]?.personne;
  if (!lu || !saisi || lu.personne.telephone) return;
  porte.faire(role, 'personne.corriger', {
    dossierId: e.dossierId,
    personneId: lu.personne.personneId,
    personne: { ...saisi, telephone: telephone(e.h) },
  });
}

/** One shared by the référent, one of the agent's own. */
export function enregistrerVues(porte: Porte): void {
  porte.faire('referent-technique', 'vue.enregistrer', {
    nom: 'Décès à suivre',
    filtre: { vue: 'tous', agent: 'tous', marques: ['deces'] },
    partagee: true,
  });
  porte.faire('gestionnaire-amiable', 'vue.enregistrer', {
    nom: 'Plus de 2\u202f000\u00a0€',
    filtre: { vue: 'tous', agent: 'moi', resteMinimum: 200_000 },
    partagee: false,
  });
}
