/**
 * Payment schedules. Beyond 24 months a reason is required and the référent's review is opened;
 * a fraudulent indu is the contentious pole's. The simulation and the command share `batir`.
 */
import type { EntreeLue, Sortie } from '../../shared/contract/index.ts';
import type { Plan } from '../../shared/contract/echeancier.ts';
import { ajouterJours, anneesEntre, formatDate } from '../../shared/date-civile.ts';
import type { Etape } from '../../shared/explication.ts';
import { type Centimes, centimes, formatEuros } from '../../shared/montant.ts';
import { type Refus, RefusError, refus, refuser } from '../../shared/refus.ts';
import type { Contexte, Handlers } from '../contexte.ts';
import { calculerEcheancier } from '../domain/echeancier.ts';
import {
  changerEtatEcheancier, insererEcheance, insererEcheancier, trouverEcheancier,
} from '../store/echeancier.ts';
import { lireOrganisme } from '../store/parametre.ts';
import { clore, insererTache, trouverTache } from '../store/suivi.ts';
import { consigner } from './consigne.ts';
import { type FaitsDossier, lireFaits } from './faits.ts';
import { gardeEcheancier } from './gardes.ts';
import { listerEcheanciers } from './liste-echeanciers.ts';
import { actualiserSuivi } from './suivi.ts';
import { refusSignature } from './vue-echeancier.ts';

type Demande = EntreeLue<'echeancier.simuler'>;

/** Local rule of the regional protocol; no text fixes the 24 months. */
const MOIS_SANS_REVUE = 24;
const PROTOCOLE = 'Protocole régional de recouvrement';
const COMPARAISON = [24, 36, 60] as const;

export const echeancierHandlers = {
  'echeancier.simuler': (demande, c) => simuler(c, demande),

  'echeancier.accorder': (demande, c) => {
    const f = lireFaits(c.db, demande.dossierId);
    const r = gardeEcheancier(f, c);
    if (r) throw new RefusError(r);
    const { plan, explication, revueRequise } = batir(c, f, demande);
    if (revueRequise && demande.motifDuree.trim() === '') {
      refuser(
        'ECHEANCIER_MOTIF_REQUIS',
        `${plan.nombre} mois dépassent ${MOIS_SANS_REVUE} mois : indiquez le motif de cette durée.`,
        { champ: 'motifDuree', source: PROTOCOLE },
      );
    }
    const accordeLe = demande.accordeLe ?? c.aujourdhui;
    if (accordeLe > c.aujourdhui) refuser('ECHEANCIER_DATE', 'La date de l’accord est dans le futur.', { champ: 'accordeLe' });
    const echeancierId = c.nouvelId();
    const numero = `ECH-${f.dossier.numero}-${f.plans.length + 1}`;
    insererEcheancier(c.db, {
      id: echeancierId,
      dossierId: demande.dossierId,
      induId: f.principal.indu.id,
      numero,
      etat: 'accorde',
      montantCentimes: plan.montantCentimes,
      nombre: plan.nombre,
      mensualiteCentimes: plan.mensualiteCentimes,
      premiereLe: plan.premiereLe,
      derniereLe: plan.derniereLe,
      mode: demande.mode,
      accordeLe,
      par: c.acteur.compteId,
      motifDuree: revueRequise ? demande.motifDuree : '',
      budget: JSON.stringify(demande.budget),
      etapes: JSON.stringify(explication.etapes),
    });
    for (const l of plan.lignes) {
      insererEcheance(c.db, {
        id: c.nouvelId(),
        echeancierId,
        numero: l.numero,
        dueLe: l.date,
        montantCentimes: l.montantCentimes,
      });
    }
    const evenementId = consigner(c, {
      dossierId: demande.dossierId,
      induId: f.principal.indu.id,
      type: 'echeancier',
      survenuLe: accordeLe,
      titre: 'Échéancier accordé',
      texte: `${numero} : ${plan.nombre} versements de ${formatEuros(plan.mensualiteCentimes)}, jusqu’au ${formatDate(plan.derniereLe)}.`,
      donnees: { echeancierId },
    });
    if (revueRequise) ouvrirRevue(c, { f, evenementId, plan, motif: demande.motifDuree });
    actualiserSuivi(c, demande.dossierId);
    return { dossierId: demande.dossierId, echeancierId, numero, plan, explication, revueRequise };
  },

  'echeancier.signer': ({ echeancierId, signeLe }, c) => {
    const plan = trouverEcheancier(c.db, echeancierId);
    if (!plan) return refuser('ECHEANCIER_INCONNU', 'Cet échéancier n’existe pas.');
    const f = lireFaits(c.db, plan.dossierId);
    const r = refusSignature(plan, f, c);
    if (r) throw new RefusError(r);
    if (signeLe < plan.accordeLe || signeLe > c.aujourdhui) {
      refuser('SIGNATURE_DATE', `La signature se date entre le ${formatDate(plan.accordeLe)} et aujourd’hui.`, { champ: 'signeLe' });
    }
    changerEtatEcheancier(c.db, echeancierId, 'signe');
    const evenementId = consigner(c, {
      dossierId: plan.dossierId,
      induId: plan.induId,
      type: 'signature',
      survenuLe: signeLe,
      titre: 'Accord signé par le débiteur',
      texte: `${plan.numero}. La signature reconnaît la dette et interrompt la prescription (C. civ., art. 2240).`,
      donnees: { echeancierId },
    });
    actualiserSuivi(c, plan.dossierId);
    return { dossierId: plan.dossierId, evenementId };
  },

  'echeancier.lister': ({ revue }, c) => ({ echeanciers: listerEcheanciers(c.db, revue ?? 'toutes') }),

  'echeancier.viser': ({ tacheId, avis, texte }, c) => {
    const tache = trouverTache(c.db, tacheId);
    if (!tache || tache.type !== 'revue-echeancier' || tache.closeLe) {
      return refuser('REVUE_CLOSE', 'Cette revue n’est pas ouverte.');
    }
    if (avis === 'refusee' && texte.trim() === '') {
      refuser('REVUE_MOTIF', 'Un refus de visa se motive.', { champ: 'texte' });
    }
    clore(c.db, { tacheId, le: c.maintenant.toISOString(), issue: avis });
    consigner(c, {
      dossierId: tache.dossierId,
      type: 'visa',
      titre: avis === 'visee' ? 'Échéancier visé par le référent' : 'Visa refusé par le référent',
      texte,
    });
    actualiserSuivi(c, tache.dossierId);
    return { dossierId: tache.dossierId };
  },
} satisfies Partial<Handlers>;

type Bati = Pick<Sortie<'echeancier.simuler'>, 'plan' | 'explication' | 'revueRequise'>;

/** The schedule of a request, on today's balance. @throws RefusError ECHEANCIER_… */
function batir(c: Contexte, f: FaitsDossier, demande: Demande): Bati {
  if (demande.premiereLe <= c.aujourdhui) {
    refuser('ECHEANCIER_PREMIERE', 'La première échéance doit être à venir.', { champ: 'premiereLe' });
  }
  if (demande.premiereLe > ajouterJours(c.aujourdhui, 365)) {
    refuser('ECHEANCIER_PREMIERE', 'La première échéance est à plus d’un an.', { champ: 'premiereLe' });
  }
  const calcul = calculerEcheancier({
    montant: f.principal.solde,
    premiereEcheance: demande.premiereLe,
    mensualite: demande.mensualiteCentimes,
    nombre: demande.nombre,
  });
  const naissance = f.principal.debiteurs[0]?.personne.naissanceLe ?? null;
  const budget = etapesBudget(demande, calcul.mensualite);
  const plan: Plan = {
    montantCentimes: calcul.total,
    nombre: calcul.lignes.length,
    mensualiteCentimes: calcul.mensualite,
    premiereLe: demande.premiereLe,
    derniereLe: calcul.derniereDate,
    derniereCentimes: calcul.derniereMontant,
    ageAuTerme: naissance ? anneesEntre(naissance, calcul.derniereDate) : null,
    resteAVivreCentimes: budget.reste,
    lignes: calcul.lignes.map((l) => ({
      numero: l.numero,
      date: l.date,
      montantCentimes: l.montant,
      soldeCentimes: l.solde,
    })),
  };
  const revueRequise = plan.nombre > MOIS_SANS_REVUE;
  const duree: Etape = {
    etape: 'Durée obtenue',
    valeur: `${plan.nombre}\u00a0mois`,
    reference: PROTOCOLE,
    raison: revueRequise ? 'Plus de 24 mois : motif et revue du référent.' : '24 mois au plus.',
  };
  return {
    plan,
    explication: { etapes: [...budget.etapes, ...calcul.explication, duree], statut: calcul.statut },
    revueRequise,
  };
}

function etapesBudget(
  { budget }: Demande,
  mensualite: Centimes,
): { etapes: Etape[]; reste: Centimes | null } {
  if (!budget) return { etapes: [], reste: null };
  const ressources = centimes(budget.pensionsCentimes + budget.autresCentimes);
  const loyer = budget.loyerCentimes ?? centimes(0);
  const reste = centimes(ressources - loyer - mensualite);
  const etape = (nom: string, m: Centimes, raison: string): Etape => ({
    etape: nom,
    valeur: formatEuros(m),
    reference: null,
    raison,
  });
  return {
    etapes: [
      etape('Ressources mensuelles', ressources, 'Pensions et autres ressources déclarées.'),
      etape('Loyer', centimes(-loyer), budget.loyerCentimes === null ? 'Non fourni : rien n’est déduit.' : 'Justifié par le débiteur.'),
      etape('Reste à vivre après mensualité', reste, 'Ressources − loyer − mensualité.'),
    ],
    reste,
  };
}

function simuler(c: Contexte, demande: Demande): Sortie<'echeancier.simuler'> {
  const f = lireFaits(c.db, demande.dossierId);
  const bati = batir(c, f, demande);
  const comparaison = COMPARAISON.map((nombre) => {
    const { lignes: _l, ...plan } = batir(c, f, { ...demande, nombre, mensualiteCentimes: null }).plan;
    return plan;
  });
  return { ...bati, comparaison, refus: gardeEcheancier(f, c), alertes: alertesDe(c, bati.plan) };
}

function alertesDe(c: Contexte, plan: Plan): Refus[] {
  const seuil = lireOrganisme(c.db).seuilResteAVivreCentimes;
  if (seuil === null || plan.resteAVivreCentimes === null || plan.resteAVivreCentimes >= seuil) return [];
  return [
    refus(
      'RESTE_A_VIVRE',
      `Le reste à vivre (${formatEuros(plan.resteAVivreCentimes)}) est sous le seuil du service (${formatEuros(centimes(seuil))}).`,
      { source: 'Paramètre du service' },
    ),
  ];
}

function ouvrirRevue(
  c: Contexte,
  o: { f: FaitsDossier; evenementId: string; plan: Plan; motif: string },
): void {
  insererTache(c.db, {
    id: c.nouvelId(),
    dossierId: o.f.dossier.id,
    type: 'revue-echeancier',
    pourRole: 'referent-technique',
    libelle: `Revoir l’échéancier de ${o.plan.nombre} mois : ${o.motif}`,
    echeanceLe: ajouterJours(c.aujourdhui, 15),
    ouverteLe: c.maintenant.toISOString(),
    closeLe: null,
    issue: null,
    evenementId: o.evenementId,
    bloquante: false,
  });
}
