/**
 * One plan over several indus of a debtor: each file reads the same plan, each payment is split
 * between them by the rule of allocation. The row stands in the file of the oldest indu.
 * Invariant: it spreads exactly their balances, and no month that two of them claim (metier § 5, 13).
 */

import { formatMois, type Mois } from '../../shared/date-civile.ts';
import { somme } from '../../shared/montant.ts';
import { LIBELLE_PRESTATION } from '../../shared/nomenclature.ts';
import { RefusError, refuser } from '../../shared/refus.ts';
import type { Contexte, Handlers } from '../contexte.ts';
import { type MoisReclame, moisReclamesDeuxFois } from '../domain/garde-recouvrement.ts';
import { exigerTotal } from '../domain/plan-indus.ts';
import { dossiersDuDebiteur } from '../store/plan.ts';
import {
  dernierDocument,
  etatPostal,
  type FaitsDossier,
  type InduSuivi,
  lireFaits,
} from './faits.ts';
import { gardeGrouper } from './gardes-groupe.ts';
import { actualiserLesDossiers, batirPlan, exigerMotif, poserPlan } from './poser-plan.ts';
import { indusVus } from './vue-plan.ts';

export const planIndusHandlers = {
  'echeancier.regroupables': ({ dossierId }, c) => ({
    indus: dossiersDuDebiteur(c.db, dossierId)
      .map((id) => lireFaits(c.db, id))
      .filter((f) => f.principal.solde > 0)
      .map((f) => ({
        dossierId: f.dossier.id,
        numero: f.dossier.numero,
        libelle: LIBELLE_PRESTATION[f.principal.indu.prestation],
        resteCentimes: f.principal.solde,
        refus: gardeGrouper(f, c),
      })),
  }),

  'echeancier.grouper': (demande, c) => {
    const dossiers = [...new Set(demande.dossiers)].map((id) => lireFaits(c.db, id));
    const [f] = dossiers.sort(parAge);
    if (!f || dossiers.length < 2) {
      return refuser('PLAN_SEUL', 'Un échéancier groupé étale au moins deux indus.', {
        champ: 'dossiers',
      });
    }
    exigerMemeDebiteur(c, dossiers, f);
    for (const g of dossiers) {
      const r = gardeGrouper(g, c);
      if (r) throw new RefusError({ ...r, message: `${g.dossier.numero}\u00a0: ${r.message}` });
    }
    exigerMoisUneFois(dossiers);
    const indus = dossiers.map(induDe);
    const soldes = indus.map((i) => i.solde);
    const bati = batirPlan(c, {
      montant: somme(soldes),
      premiereEcheance: demande.premiereLe,
      mensualite: demande.mensualiteCentimes,
      nombre: demande.nombre,
      dossiers,
    });
    exigerTotal(
      bati.calcul.lignes.map((l) => l.montant),
      soldes,
    );
    exigerMotif(bati, demande.motifDuree);
    const pose = poserPlan(c, {
      f,
      bati,
      indus,
      mode: demande.mode,
      motifDuree: demande.motifDuree,
      remplaceId: null,
      titre: 'Échéancier groupé accordé',
      texte: `Il étale ${indus.length} indus\u00a0: ${indus.map((i) => i.numero).join(', ')}.`,
    });
    actualiserLesDossiers(c, indus);
    const lignes = bati.calcul.lignes.map((l) => ({ ...l, prevueLe: l.date, reste: l.montant }));
    return {
      dossierId: f.dossier.id,
      ...pose,
      plan: bati.plan,
      explication: bati.explication,
      revueRequise: bati.revueRequise,
      indus: indusVus(indus, { lignes: lignes as never }, c.aujourdhui),
    };
  },
} satisfies Partial<Handlers>;

const parAge = (a: FaitsDossier, b: FaitsDossier): number =>
  cle(a) < cle(b) ? -1 : cle(a) > cle(b) ? 1 : 0;
const cle = (f: FaitsDossier): string => `${f.principal.indu.constateLe} ${f.dossier.numero}`;

function exigerMemeDebiteur(
  c: Contexte,
  dossiers: readonly FaitsDossier[],
  premier: FaitsDossier,
): void {
  const siens = new Set(dossiersDuDebiteur(c.db, premier.dossier.id));
  const autre = dossiers.find((f) => !siens.has(f.dossier.id));
  if (!autre) return;
  refuser(
    'PLAN_DEBITEUR',
    `${autre.dossier.numero} n’est pas du même débiteur, ou pas de la même branche.`,
    { champ: 'dossiers' },
  );
}

/**
 * A month said at its registration to replace or complete another claim is not claimed twice.
 * DOUTE: the registration says « complète » without naming the other indu: any of the group does.
 */
function exigerMoisUneFois(dossiers: readonly FaitsDossier[]): void {
  const lignes = dossiers.flatMap(({ principal }) =>
    principal.lignes.map((l): MoisReclame & { complete: boolean } => ({
      induId: principal.indu.id,
      prestation: l.prestation,
      mois: l.mois,
      montant: (l.verseCentimes - l.duCentimes) as MoisReclame['montant'],
      verse: l.verseCentimes,
      completeInduId: null,
      complete: l.chevauchement === 'complete' || l.chevauchement === 'remplace',
    })),
  );
  const nommees = lignes.map((l) => {
    const autre = lignes.find(
      (a) => a.induId !== l.induId && a.mois === l.mois && a.prestation === l.prestation,
    );
    return l.complete && autre ? { ...l, completeInduId: autre.induId } : l;
  });
  const [double] = moisReclamesDeuxFois(nommees);
  if (!double) return;
  const numeros = dossiers
    .filter((f) => double.induIds.includes(f.principal.indu.id))
    .map((f) => f.dossier.numero);
  refuser(
    'PLAN_MOIS_DOUBLE',
    `Le mois ${formatMois(double.mois as Mois)} est réclamé deux fois, dans ${numeros.join(' et ')}\u00a0: corrigez l’un des deux.`,
    { champ: 'dossiers' },
  );
}

const induDe = (f: FaitsDossier): InduSuivi => {
  const {
    dossier,
    principal: { indu, solde },
  } = f;
  const d01 = dernierDocument(f, 'D01');
  return {
    induId: indu.id,
    dossierId: dossier.id,
    numero: dossier.numero,
    prestation: indu.prestation,
    constateLe: indu.constateLe,
    notifieLe: d01 ? etatPostal(f, d01.id).envoyeLe : null,
    montantCentimes: solde,
    solde,
  };
};
