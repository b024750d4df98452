/**
 * The instalments to collect by direct debit, as one pain.008 file. Invariant: nothing is collected
 * without a valid mandate and a debtor told in time, during a suspension, twice, nor beyond what is
 * owed. EPC 130-08; regulation (EU) 260/2012; courriers.md, D05 (the agreement tells the dates).
 */
import type { EntreeLue } from '../../shared/contract/index.ts';
import type { LotFait } from '../../shared/contract/sepa.ts';
import {
  ajouterJours,
  type DateCivile,
  formatDate,
  laPlusTardive,
} from '../../shared/date-civile.ts';
import { referencePaiement } from '../../shared/reference-paiement.ts';
import { refuser } from '../../shared/refus.ts';
import type { Contexte } from '../contexte.ts';
import { collectePossibleLe, etatMandat } from '../domain/mandat.ts';
import { type APrelever, echeancesAPrelever } from '../domain/prelevement.ts';
import { arretsDe } from '../domain/suspension.ts';
import { ecrirePrelevements, type Prelevement } from '../exchange/sepa-prelevement.ts';
import { jourBancaire } from '../law/jour-bancaire.ts';
import { rangDebiteur } from '../store/dossier.ts';
import {
  echeancesEtOrdres,
  type MandatSepa,
  mandatsDe,
  ordresDuMandat,
  type PlanPreleve,
  plansPreleves,
} from '../store/sepa.ts';
import { dernierDocument, etatPostal, type FaitsDossier, lireFaits, nomAffiche } from './faits.ts';
import { compteCaisse } from './sepa-compte.ts';
import { enregistrerLot, libelleOrdre, nouveauMessage, referenceOrdre } from './sepa-lot.ts';

/** Longest window: a lot is made month by month. */
const JOURS_MAX = 62;

type Retenue = APrelever & {
  readonly mandat: MandatSepa;
  readonly f: FaitsDossier;
  readonly le: DateCivile;
  readonly premiere: boolean;
};

/** @throws RefusError SEPA_FENETRE, SEPA_VIDE, SEPA_CAISSE, and those of the file */
export function etablirPrelevements(
  c: Contexte,
  { du, au, version = 'pain.008.001.08' }: EntreeLue<'sepa.prelevements'>,
): LotFait {
  if (au < du || ajouterJours(du, JOURS_MAX) < au) {
    refuser(
      'SEPA_FENETRE',
      `La période va du premier jour au dernier, en ${JOURS_MAX} jours au plus.`,
      {
        champ: 'au',
      },
    );
  }
  const retenues: Retenue[] = [];
  const ecartes: LotFait['ecartes'] = [];
  for (const plan of plansPreleves(c.db, { du, au })) {
    const examen = examiner(c, plan, { du, au });
    retenues.push(...examen.retenues);
    ecartes.push(...examen.ecartes);
  }
  const executionLe = retenues.map((r) => r.le).sort()[0];
  if (!executionLe) {
    return refuser(
      'SEPA_VIDE',
      ecartes[0]
        ? `Aucune échéance ne peut être prélevée. ${ecartes[0].numero} : ${ecartes[0].raison}`
        : 'Aucune échéance d’un échéancier par prélèvement n’est due dans cette période.',
      { champ: 'au' },
    );
  }
  const messageId = nouveauMessage(c, 'prelevement');
  const { xml } = ecrirePrelevements({
    version,
    reference: messageId,
    creeLe: c.maintenant.toISOString(),
    aujourdhui: c.aujourdhui,
    creancier: compteCaisse(c),
    prelevements: retenues.map((r, rang) => prelevementDe(c, r, referenceOrdre(messageId, rang))),
  });
  return enregistrerLot(c, {
    genre: 'prelevement',
    messageId,
    executionLe,
    xml,
    ecartes,
    ordres: retenues.map((r, rang) => ({
      reference: referenceOrdre(messageId, rang),
      montant: r.montant,
      mandatId: r.mandat.id,
      echeanceId: r.echeance.id,
    })),
  });
}

function examiner(
  c: Contexte,
  plan: PlanPreleve,
  fenetre: { readonly du: DateCivile; readonly au: DateCivile },
): { retenues: Retenue[]; ecartes: LotFait['ecartes'] } {
  const f = lireFaits(c.db, plan.dossierId);
  const { retenues, ecartees } = echeancesAPrelever(
    {
      echeances: echeancesEtOrdres(c.db, plan.echeancierId),
      total: plan.montantCentimes,
      solde: plan.soldeCentimes,
      enRoute: plan.enRouteCentimes,
    },
    fenetre,
  );
  const mandat = mandatsDe(c.db, plan.dossierId).findLast(
    (m) => etatMandat(m, c.aujourdhui) === 'valide',
  );
  const ecarter = ({ echeance }: Pick<APrelever, 'echeance'>, raison: string) => ({
    dossierId: plan.dossierId,
    numero: f.dossier.numero,
    nom: nomAffiche(f.principal),
    libelle: libelleOrdre({ echeanceNumero: echeance.numero, dueLe: echeance.dueLe }),
    raison,
  });
  const sortie: { retenues: Retenue[]; ecartes: LotFait['ecartes'] } = {
    retenues: [],
    ecartes: ecartees.map((e) => ecarter(e, RAISONS[e.raison])),
  };
  let premiere = mandat !== undefined && neSertPas(c, mandat);
  for (const r of retenues) {
    const le = collecteLe(c, f, r);
    const raison = le === null ? SANS_ACCORD : obstacle(f, { mandat, le });
    if (raison !== null || le === null || !mandat) {
      sortie.ecartes.push(ecarter(r, raison ?? SANS_ACCORD));
      continue;
    }
    sortie.retenues.push({ ...r, mandat, f, le, premiere });
    premiere = false;
  }
  return sortie;
}

const RAISONS = {
  rejetee: 'La banque a rejeté son prélèvement : cette échéance se règle autrement.',
  solde: 'Ce qui reste dû est déjà attendu par un autre prélèvement.',
} as const;
const SANS_ACCORD =
  'L’accord (D05) n’est pas envoyé : le débiteur n’est pas prévenu des jours de prélèvement.';

function neSertPas(c: Contexte, mandat: MandatSepa): boolean {
  const { emis, regles } = ordresDuMandat(c.db, mandat.id);
  return emis + regles === 0;
}

/**
 * The first day that the bank works from the instalment on, once the debtor has been told for
 * fourteen days and not before tomorrow; null while the agreement was not sent.
 */
function collecteLe(c: Contexte, f: FaitsDossier, r: APrelever): DateCivile | null {
  const d05 = dernierDocument(f, 'D05');
  const envoyeLe = d05 ? etatPostal(f, d05.id).envoyeLe : null;
  if (envoyeLe === null) return null;
  const auPlusTot = laPlusTardive(collectePossibleLe(envoyeLe), ajouterJours(c.aujourdhui, 1));
  return jourBancaire(laPlusTardive(r.echeance.dueLe, auPlusTot));
}

function obstacle(
  f: FaitsDossier,
  { mandat, le }: { readonly mandat: MandatSepa | undefined; readonly le: DateCivile },
): string | null {
  if (!mandat) return 'Aucun mandat de prélèvement en vigueur sur ce dossier.';
  if (etatMandat(mandat, le) !== 'valide') return `Le mandat ${mandat.rum} est caduc ce jour-là.`;
  const tenu = f.principal.debiteurs.find((d) => d.personneId === mandat.personneId);
  if (!tenu) return `Le signataire du mandat ${mandat.rum} n’est plus débiteur de ce dossier.`;
  if (tenu.personne.decesLe) return 'Le débiteur est décédé : rien ne se prélève.';
  const [arret] = arretsDe('echeance', f.suspensions, le);
  return arret ? arret.raison : null;
}

function prelevementDe(c: Contexte, r: Retenue, reference: string): Prelevement {
  const { f, mandat, echeance } = r;
  const rang = rangDebiteur(c.db, f.dossier.id, mandat.personneId);
  return {
    reference,
    montant: r.montant,
    le: r.le,
    sequence: r.premiere ? 'FRST' : 'RCUR',
    debiteur: {
      nom: mandat.titulaire,
      iban: mandat.iban,
      bic: mandat.bic === '' ? null : mandat.bic,
      adresse: null,
    },
    mandat: { rum: mandat.rum, signeLe: mandat.signeLe },
    communication: {
      reference: referencePaiement(f.dossier.numero, rang),
      libelle: `Echeance ${echeance.numero} du ${formatDate(echeance.dueLe)}`,
    },
  };
}
