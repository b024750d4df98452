/** D19 to D23 never contradict themselves: sums, shares, delays, judges, signatories. */
import { describe, expect, it } from 'vitest';
import { mentionsManquantes } from '../../src/main/law/mentions.ts';
import { incoherences } from '../../src/main/law/mentions-coherence.ts';
import { SENS_DEMANDE } from '../../src/shared/courrier/d23.ts';
import type { CodeCourrier } from '../../src/shared/courrier/index.ts';
import { dateCivile as d } from '../../src/shared/date-civile.ts';
import { centimes, moins, plus, ZERO } from '../../src/shared/montant.ts';
import { specimenD22, specimenD22Complet, specimenD22Presume } from '../pdf/specimens-plan.ts';
import {
  specimenD19,
  specimenD19PartInconnue,
  specimenD20,
  specimenD21,
  specimenD23,
} from '../pdf/specimens-suites.ts';

const fautes = (code: CodeCourrier, i: unknown) =>
  incoherences(code, i as never).map((r) => [r.code, r.champ]);

describe('les spécimens', () => {
  it.each([
    ['D19', specimenD19('notaire', 14)],
    ['D19', specimenD19('heritier')],
    ['D19', specimenD19PartInconnue()],
    ['D20', specimenD20('fin')],
    ['D20', specimenD20('situation')],
    ['D21', specimenD21('double')],
    ['D21', specimenD21('cra', true)],
    ['D22', specimenD22()],
    ['D22', specimenD22Complet()],
    ['D22', specimenD22Presume()],
    ...SENS_DEMANDE.map((sens) => ['D23', specimenD23(sens)] as const),
  ] as const)('%s ne se contredit pas', (code, i) => {
    expect(fautes(code, i)).toEqual([]);
    expect(mentionsManquantes(code, i as never, d('2026-11-23'))).toEqual([]);
  });

  it('chacun est signé par l’autorité qui en répond', () => {
    for (const [code, i] of [
      ['D19', specimenD19('notaire')],
      ['D19', specimenD19('heritier')],
      ['D20', specimenD20('fin')],
      ['D21', specimenD21('double')],
      ['D22', specimenD22()],
      ['D23', specimenD23('refusee')],
    ] as const) {
      i.signataire.autorite = i.signataire.autorite === 'dcf' ? 'directeur' : 'dcf';
      expect(fautes(code, i)).toEqual([['SIGNATAIRE_AUTORITE', 'signataire.autorite']]);
    }
  });
});

describe('après un décès (D19)', () => {
  it('un versement du mois du décès n’est pas réclamé, celui du lendemain l’est', () => {
    const i = specimenD19('heritier');
    const [ligne] = i.lignes;
    if (ligne) ligne.date_versement = d('2026-06-30');
    expect(fautes('D19', i)).toEqual([['DATE_INCOHERENTE', 'lignes[0].date_versement']]);
    if (ligne) ligne.date_versement = d('2026-07-01');
    expect(fautes('D19', i)).toEqual([]);
  });

  it('une part plus forte que le reste dû, ou nulle, est refusée', () => {
    const i = specimenD19('heritier');
    for (const part of [plus(i.indu.reste ?? ZERO, centimes(1)), ZERO]) {
      i.succession.part_montant = part;
      expect(fautes('D19', i)).toContainEqual(['PART_INCOHERENTE', 'succession.part_montant']);
    }
  });

  it('un retour bancaire oublié dans un total est dit', () => {
    const i = specimenD19('notaire');
    i.total.recouvre = ZERO;
    expect(fautes('D19', i)).toEqual([['TOTAL_INCOHERENT', 'total.recouvre']]);
    const [ligne] = i.lignes;
    if (ligne) ligne.reste = centimes(1);
    expect(fautes('D19', i)).toContainEqual(['LIGNE_INCOHERENTE', 'lignes[0].reste']);
  });

  it('tout rendu par la banque, il n’y a plus de courrier', () => {
    const i = specimenD19('notaire');
    for (const l of i.lignes) Object.assign(l, { recouvre: l.verse, reste: ZERO });
    i.total.recouvre = i.total.verse;
    i.indu.reste = ZERO;
    expect(fautes('D19', i)).toContainEqual(['RESTE_NUL', 'indu.reste']);
  });

  it('le pli du notaire porte son nom, et l’objet ne nomme pas un autre montant', () => {
    const i = specimenD19('notaire');
    i.debiteur.adresse[0] = 'Maître Jean GABARIT';
    i.document.objet = 'Succession';
    expect(fautes('D19', i)).toEqual([
      ['NOTAIRE_ADRESSE', 'debiteur.adresse[0]'],
      ['OBJET_INCOHERENT', 'document.objet'],
    ]);
  });
});

describe('attestation (D20) et remboursement (D21)', () => {
  it('une dette admise en non-valeur n’est jamais attestée soldée', () => {
    const i = specimenD20('fin');
    i.comptes.retenu = ZERO;
    expect(fautes('D20', i)).toEqual([['ATTESTATION_EXTINCTION', 'indu.montant_initial']]);
  });

  it('un centime restant empêche d’attester la fin', () => {
    const i = specimenD20('fin');
    i.indu.reste = centimes(1);
    expect(fautes('D20', i)).toEqual([['ATTESTATION_SOLDE', 'indu.reste']]);
  });

  it('une situation se compte au centime, et jamais pour l’avenir', () => {
    const i = specimenD20('situation');
    i.indu.reste = centimes(30_001);
    expect(fautes('D20', i)).toEqual([['TOTAL_INCOHERENT', 'indu.reste']]);
    const j = specimenD20('situation');
    j.total.recouvre = centimes(83_455);
    expect(fautes('D20', j)).toContainEqual(['TOTAL_INCOHERENT', 'total.recouvre']);
    const k = specimenD20('fin');
    k.attestation.date_solde = d('2026-11-24');
    expect(fautes('D20', k)).toEqual([['DATE_INCOHERENTE', 'attestation.date_solde']]);
  });

  it('un remboursement est reçu moins dû, moins imputé', () => {
    const i = specimenD21('double', true);
    i.remboursement.du = centimes(123_457);
    expect(fautes('D21', i)).toEqual([['REMBOURSEMENT_CALCUL', 'remboursement.montant']]);
    const j = specimenD21('double', true);
    j.remboursement.net = centimes(30_000);
    expect(fautes('D21', j)).toEqual([['REMBOURSEMENT_CALCUL', 'remboursement.net']]);
  });

  it('ni somme nulle, ni imputation plus forte que la somme, ni compte entier', () => {
    const i = specimenD21('double');
    Object.assign(i.remboursement, { recu: ZERO, du: ZERO, montant: ZERO, net: ZERO });
    expect(fautes('D21', i)).toContainEqual(['REMBOURSEMENT_NUL', 'remboursement.montant']);
    const j = specimenD21('double');
    const impute = centimes(40_000);
    Object.assign(j.remboursement, { impute, net: moins(centimes(30_000), impute) });
    expect(fautes('D21', j)).toEqual([['REMBOURSEMENT_IMPUTE', 'remboursement.impute']]);
    const k = specimenD21('double');
    k.remboursement.iban_fin = 'FR76 3000 1007 9412 3456 7890 185';
    expect(fautes('D21', k)).toEqual([['IBAN_NON_MASQUE', 'remboursement.iban_fin']]);
  });

  it('une imputation nomme le juge de la prestation', () => {
    const i = specimenD21('double', true);
    i.recours.juge_libelle = 'le tribunal administratif de Maquetteville';
    expect(fautes('D21', i)).toEqual([['RECOURS_JUGE', 'recours.juge_libelle']]);
  });
});

describe('réponse à une contestation (D23)', () => {
  it.each(['acceptee', 'tardive_ecrite', 'tardive_orale'] as const)(
    '%s ne laisse rien à réclamer',
    (sens) => {
      const i = specimenD23(sens);
      i.demande.reste_du = true;
      expect(fautes('D23', i)).toEqual([['RESTE_DU_EXCLU', 'demande.reste_du']]);
    },
  );

  it('un reste dû nul ne se réclame pas', () => {
    const i = specimenD23('refusee');
    i.indu.reste = ZERO;
    expect(fautes('D23', i)).toEqual([['RESTE_NUL', 'indu.reste']]);
  });

  it('sept jours, deux mois pour la prime d’activité, et son juge', () => {
    const i = specimenD23('refusee');
    i.retenue.delai_libelle = 'Deux mois';
    expect(fautes('D23', i)).toEqual([['DELAI_INCOHERENT', 'retenue.delai_libelle']]);
    i.dossier.prestation = 'PRIME_ACTIVITE';
    expect(fautes('D23', i)).toEqual([['RECOURS_JUGE', 'recours.juge_libelle']]);
  });

  it('une réponse partielle réduit le montant et se compte au centime', () => {
    const i = specimenD23('partielle');
    i.indu.ancien_montant = i.indu.montant_initial;
    expect(fautes('D23', i)).toEqual([['MONTANT_NON_REDUIT', 'indu.montant_initial']]);
    const j = specimenD23('partielle');
    const [ligne] = j.lignes;
    if (ligne) ligne.du = centimes(40_087);
    expect(fautes('D23', j)).toEqual([['LIGNE_INCOHERENTE', 'lignes[0].indu']]);
    const k = specimenD23('partielle');
    k.indu.reste = centimes(80_001);
    expect(fautes('D23', k)).toEqual([['TOTAL_INCOHERENT', 'indu.reste']]);
  });

  it.each([
    ['Après étude de votre dossier.', true],
    ['après un nouvel examen attentif', true],
    ['Après vérification auprès de votre banque : aucun retour le 3 mars.', false],
    ['Le versement du 5 février est établi par le relevé de la caisse GABARIT.', false],
  ])('« %s » : formule vide, %s', (reponse, vide) => {
    const i = specimenD23('refusee');
    const [argument] = i.demande.arguments;
    if (argument) argument.reponse = reponse;
    const attendues = vide ? [['REPONSE_FORMULE', 'demande.arguments[0].reponse']] : [];
    expect(fautes('D23', i)).toEqual(attendues);
  });

  it('une demande postérieure à la réponse est dite', () => {
    const i = specimenD23('tardive_ecrite');
    i.demande.date = d('2026-11-24');
    i.document.objet = null;
    expect(fautes('D23', i)).toEqual([['DATE_INCOHERENTE', 'demande.date']]);
  });
});
