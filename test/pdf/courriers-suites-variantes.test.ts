/** D19 to D23: every condition of the models, in one way and in the other. */
import { describe, expect, it } from 'vitest';
import { rendre } from '../../src/main/pdf/index.ts';
import { centimes, ZERO } from '../../src/shared/montant.ts';
import { pagesDe, texteDe } from './outils.ts';
import { specimenD22, specimenD22Complet, specimenD22Presume } from './specimens-plan.ts';
import {
  specimenD19,
  specimenD19PartInconnue,
  specimenD20,
  specimenD21,
  specimenD23,
} from './specimens-suites.ts';

const lu = {
  d19: (i = specimenD19('heritier')) => texteDe(rendre('D19', 1, i)),
  d20: (i = specimenD20('fin')) => texteDe(rendre('D20', 1, i)),
  d21: (i = specimenD21('double')) => texteDe(rendre('D21', 1, i)),
  d22: (i = specimenD22()) => texteDe(rendre('D22', 1, i)),
  d23: (i = specimenD23('refusee')) => texteDe(rendre('D23', 1, i)),
};

describe('au notaire (D19-A)', () => {
  it('ne réclame rien à un héritier, n’ouvre pas de recours, ne joint rien', () => {
    const texte = lu.d19(specimenD19('notaire'));
    expect(texte).toContain('Nous vous prions d’agréer, Maître, l’expression');
    expect(texte).not.toMatch(/votre part|condoléances|pas d’accord|Comment régler|joint/);
    expect(texte).not.toContain('Votre numéro de sécurité sociale');
  });

  it('ne montre pas le numéro d’un notaire qui serait aussi assuré', () => {
    const i = specimenD19('notaire');
    i.debiteur.nir_masque = '1 60 01 •• ••• ••• 22';
    expect(lu.d19(i)).not.toContain('1 60 01');
  });

  it('un seul versement, puis quatre, se lisent dans la phrase ; cinq, dans un tableau', () => {
    const un = specimenD19('notaire', 2);
    un.lignes.shift();
    expect(lu.d19(un)).toContain('à tort : 812,40 € le 7 septembre 2026 (août 2026), soit');
    const quatre = lu.d19(specimenD19('notaire', 4));
    expect(quatre).toContain(
      '(septembre 2026) et 812,40 € le 7 novembre 2026 (octobre 2026), soit',
    );
    expect(quatre).not.toContain('TOTAL');
    const cinq = lu.d19(specimenD19('notaire', 5));
    expect(cinq).toContain('à tort : 5 versements (tableau suivant), soit 4062,00 €.');
    expect(cinq).toContain('TOTAL 4062,00 € 812,40 € 3249,60 €');
  });
});

describe('à l’héritier (D19-B)', () => {
  it('part connue : le coupon et le mandat portent sa part, jamais le total', () => {
    const texte = lu.d19();
    expect(texte).toContain('Pièces jointes : coupon-réponse, mandat SEPA.');
    expect(texte).toContain('Reste à payer : 406,20 €');
    expect(texte).toContain('avec le coupon • Par prélèvement : remplissez le mandat joint');
    expect(texte).not.toContain('Dites-nous qui sont les héritiers');
  });

  it('part inconnue : aucun montant ne lui est réclamé', () => {
    const texte = lu.d19(specimenD19PartInconnue());
    expect(texte).not.toMatch(/votre part est|Reste à payer|mandat|coupon/);
    expect(texte).toContain('Chacun ne doit que sa part. • Vous n’avez pas encore choisi');
  });

  it('ne parle de la réversion qu’à un survivant', () => {
    expect(lu.d19()).not.toContain('réversion');
    expect(lu.d19(specimenD19PartInconnue())).toContain(
      'Vous avez peut-être droit à une pension de réversion : nous pouvons étudier votre situation au 01 99 00 00 01.',
    );
  });
});

describe('attestation (D20)', () => {
  it('sans mesure en cours, ne parle pas de mainlevée', () => {
    const i = specimenD20('fin');
    i.otd = { en_cours: false, mainlevee: null };
    expect(lu.d20(i)).not.toContain('mainlevée');
  });

  it('une situation ne dit jamais la dette soldée', () => {
    expect(lu.d20(specimenD20('situation'))).not.toMatch(/soldée|Vous ne devez plus rien/);
  });

  it('une situation détaille ce qui n’est ni payé ni retenu, et s’en passe sinon', () => {
    expect(lu.d20(specimenD20('situation'))).toContain('Détail : payé 800,00 €; retenu 34,56 €');
    const i = specimenD20('situation');
    Object.assign(i.comptes, { remis: ZERO, annule: ZERO });
    expect(lu.d20(i)).not.toContain('Détail');
  });
});

describe('remboursement (D21)', () => {
  it.each([
    ['double', 'Un paiement et une retenue ont porté sur la même somme. Calcul'],
    ['cra', 'La commission de recours amiable vous a donné raison le 15 octobre 2026. Calcul'],
    ['jugement', 'Le tribunal a jugé en votre faveur le 8 octobre 2026. Calcul'],
    ['erreur', 'Nous avons commis une erreur dans le compte. Nous vous présentons nos excuses. Ca'],
  ] as const)('d’origine %s : une seule raison est dite', (origine, attendu) => {
    const texte = lu.d21(specimenD21(origine));
    expect(texte).toContain(`Vous nous avez versé plus que vous ne deviez. ${attendu}`);
    const raisons = /(ont porté sur|donné raison|jugé en votre faveur|commis une erreur)/g;
    expect(texte.match(raisons)).toHaveLength(1);
  });

  it('sans imputation, ni accord ni recours', () => {
    expect(lu.d21()).not.toMatch(/Avec votre accord|pas d’accord/);
    expect(lu.d21(specimenD21('double', true))).toContain('Vous n’êtes pas d’accord');
  });

  it('tout imputé, rien n’est viré', () => {
    const i = specimenD21('erreur', true);
    Object.assign(i.remboursement, { impute: centimes(30_000), net: ZERO });
    expect(lu.d21(i)).not.toContain('Nous virons');
    expect(lu.d21(i)).toContain('300,00 € ont servi à régler');
  });
});

describe('plan personnalisé (D22)', () => {
  it('sans fraude ni délégant, ni majoration ni autre organisme', () => {
    expect(lu.d22()).not.toMatch(/Majoration|pour le compte de|présumé/);
    expect(lu.d22()).toContain('Vos charges de logement : 700,00 €; votre foyer');
  });

  it('une fraude sans majoration légale se décide, et ne s’imprime pas', () => {
    const i = specimenD22();
    i.dossier.fraude = true;
    expect(() => lu.d22(i)).toThrow(/plan\.majoration/);
    i.plan.majoration = 0;
    expect(lu.d22(i)).not.toContain('Majoration');
  });

  it('un revenu présumé garde les ressources connues du dernier trimestre', () => {
    const i = specimenD22Presume();
    i.plan.ressources = centimes(190_000);
    i.plan.logement = centimes(40_000);
    expect(lu.d22(i)).toContain('retenues : 1900,00 €. Nous ne connaissons pas vos revenus');
    expect(lu.d22(i)).toContain('Vos charges de logement : 400,00 €');
    expect(lu.d22(specimenD22Presume())).toContain('Vos charges de logement : non retenues; votre');
  });

  it('donne un recours par prestation, dans un seul cadre', () => {
    const page = pagesDe(rendre('D22', 1, specimenD22Complet())).find((p) =>
      p.includes('Vous n’êtes pas d’accord'),
    );
    expect(page).toMatch(/Prestations familiales : vous avez deux mois.*tribunal judiciaire/);
    expect(page).toMatch(/Prime d’activité : vous avez deux mois.*tribunal administratif/);
  });

  it('ce qui annonce l’ordre des dettes reste avec son tableau', () => {
    for (const i of [specimenD22(), specimenD22Complet(), specimenD22Presume()]) {
      const page = pagesDe(rendre('D22', 1, i)).find((p) => p.includes('Dans quel ordre'));
      expect(page).toContain('Rang Dette Notifiée le Montant Soldée vers 1 Prestations');
      expect(page).toContain('TOTAL 750,00 €');
    }
  });
});

describe('réponse à une contestation (D23)', () => {
  it('acceptée : rien n’est réclamé ; rien n’est rendu quand rien n’a été versé', () => {
    const i = specimenD23('acceptee');
    expect(lu.d23(i)).not.toMatch(/nous pourrons récupérer|Comment régler|Pièces jointes/);
    i.comptes.a_rendre = ZERO;
    expect(lu.d23(i)).toContain('La somme de 1234,56 € est annulée. Une difficulté');
  });

  it('partielle : le nouveau détail est joint ; ce qui dépasse est rendu', () => {
    const i = specimenD23('partielle');
    expect(lu.d23(i)).toContain('Pièces jointes : nouveau détail, coupon-réponse, mandat SEPA.');
    i.demande.reste_du = false;
    i.comptes.a_rendre = centimes(5_000);
    expect(lu.d23(i)).toContain('détail joint. Ce qui a été versé ou retenu vous sera rendu : 50');
    expect(lu.d23(i)).toContain('Pièces jointes : nouveau détail.');
    expect(lu.d23(i)).not.toContain('nous pourrons récupérer');
  });

  it('refusée : sept jours, un échéancier possible, les recours, puis comment régler', () => {
    expect(lu.d23()).toMatch(
      /Sept jours après .* ou acceptez un paiement en plusieurs fois \(douze mois au plus, accord signé dans le mois; sinon, la récupération commence aussitôt\)\. .*Vous n’êtes pas d’accord.*Comment régler.*Une difficulté pour payer/,
    );
  });

  it('refusée, prime d’activité : deux mois, et seul un remboursement l’arrête', () => {
    const i = specimenD23('refusee');
    i.dossier.prestation = 'PRIME_ACTIVITE';
    i.retenue.delai_libelle = 'Deux mois';
    i.recours.juge_libelle = 'le tribunal administratif de Maquetteville';
    const texte = lu.d23(i);
    expect(texte).toContain('Deux mois après la réception de ce courrier');
    expect(texte).toContain('sauf si, d’ici là, vous remboursez. ');
    expect(texte).not.toContain('plusieurs fois');
  });

  it.each(['tardive_ecrite', 'tardive_orale'] as const)('%s : ni retenue ni paiement', (sens) => {
    expect(lu.d23(specimenD23(sens))).not.toMatch(
      /nous pourrons récupérer|Comment régler|Vous avez raison|Pièces jointes/,
    );
  });

  it('un refus sans argument examiné ne s’imprime pas', () => {
    const i = specimenD23('refusee');
    i.demande.arguments = [];
    expect(() => lu.d23(i)).toThrow(/demande\.arguments/);
  });
});
