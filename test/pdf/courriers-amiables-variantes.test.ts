/** D02, D03, D04, D06, D13: each condition of the models, with and without. */
import { describe, expect, it } from 'vitest';
import { rendre } from '../../src/main/pdf/index.ts';
import { objetD04 } from '../../src/shared/courrier/d04.ts';
import { objetD06 } from '../../src/shared/courrier/d06.ts';
import { dateCivile as d } from '../../src/shared/date-civile.ts';
import { centimes, ZERO } from '../../src/shared/montant.ts';
import { texteDe } from './outils.ts';
import {
  specimenD02,
  specimenD03,
  specimenD04,
  specimenD04Complet,
  specimenD06,
  specimenD13,
} from './specimens-amiable.ts';

const lu = {
  d02: (i = specimenD02()) => texteDe(rendre('D02', 1, i)),
  d03: (i = specimenD03()) => texteDe(rendre('D03', 1, i)),
  d04: (i = specimenD04()) => texteDe(rendre('D04', 1, i)),
  d06: (i = specimenD06()) => texteDe(rendre('D06', 1, i)),
  d13: (i = specimenD13()) => texteDe(rendre('D13', 1, i)),
};

describe('relance 1 (D02)', () => {
  it('n’annonce aucune poursuite', () => {
    expect(lu.d02()).not.toMatch(/contentieux|mise en demeure|contrainte|saisi[re]|poursuite/i);
  });

  it('ne remercie de rien quand rien n’a été reçu', () => {
    const i = specimenD02();
    i.comptes.recu = ZERO;
    expect(lu.d02(i)).toContain('31 mars 2024). Il reste 1211,52 € à rembourser.');
    expect(lu.d02(i)).not.toContain('Nous avons bien reçu');
  });

  it('ne parle pas du délai de contestation quand il est échu', () => {
    const i = specimenD02();
    i.ev.delai_cra_ouvert = false;
    expect(lu.d02(i)).toContain('une solution adaptée. Comment régler');
    expect(lu.d02(i)).not.toContain('délai pour contester');
  });

  it('l’indemnité de fraude n’est pas présentée comme une somme versée en trop', () => {
    const i = specimenD02();
    i.indu.indemnite = centimes(11_223);
    expect(lu.d02(i)).toContain('qu’une somme de 1122,33 € vous a été versée en trop');
    expect(lu.d02(i)).toContain(
      'Avec l’indemnité de 10 % pour fraude, la somme à rembourser est de 1234,56 €.',
    );
    expect(lu.d02()).not.toContain('indemnité');
  });
});

describe('dernière relance (D03)', () => {
  it('ne rappelle pas une relance qui n’a pas été faite', () => {
    const i = specimenD03();
    i.ev.d02 = null;
    expect(lu.d03(i)).toContain('reçu le 1er septembre 2026, la somme de 1211,52 €');
    expect(lu.d03(i)).not.toContain('notre rappel');
  });
});

describe('les deux relances', () => {
  it.each([
    ['D02', lu.d02()],
    ['D03', lu.d03()],
  ])('%s joint le coupon et le mandat, et l’annonce', (_, texte) => {
    expect(texte).toContain('Pièces jointes : coupon-réponse, mandat SEPA.');
    expect(texte).toMatch(/Coupon-réponse À renvoyer à .*Mandat de prélèvement SEPA Référence/);
    expect(texte).toContain('J’accepte le principe d’un paiement en plusieurs fois.');
  });

  it('donnent la carte bancaire seulement quand la caisse la prend', () => {
    const i = specimenD02();
    i.caisse.paiement_en_ligne = 'payer.specimen.example';
    expect(lu.d02(i)).toContain('Par carte bancaire : payer.specimen.example');
    expect(lu.d02()).not.toContain('carte bancaire');
  });
});

describe('proposition d’échéancier (D04)', () => {
  it('à l’initiative de la caisse, elle ne prétend pas à une demande', () => {
    const i = specimenD04();
    i.echeancier.a_demande = false;
    i.echeancier.date_demande = null;
    expect(lu.d04(i)).toContain(
      'Pour vous aider à rembourser, nous vous proposons un paiement en plusieurs fois.',
    );
    expect(lu.d04(i)).not.toContain('Vous avez demandé');
  });

  it('des versements égaux n’annoncent pas de dernier versement', () => {
    const i = specimenD04();
    i.echeancier.derniere_differente = false;
    expect(lu.d04(i)).toContain('12 versements de 100,00 €, le 5 de chaque mois, à partir du');
  });

  it('le premier du mois s’écrit « 1er »', () => {
    const i = specimenD04();
    i.echeancier.jour = 1;
    expect(lu.d04(i)).toContain(', le 1er de chaque mois, à partir du');
  });

  it('sans prélèvement, elle ne demande pas le mandat avec l’accord', () => {
    const i = specimenD04();
    i.echeancier.mode = 'virement';
    expect(lu.d04(i)).toContain('renvoyez-le avant le 9 décembre 2026. La mensualité');
  });

  it('amiable, elle ne menace pas d’une récupération immédiate', () => {
    const texte = lu.d04(specimenD04(36));
    expect(texte).toContain('Nous vous proposons 36 versements');
    expect(texte).not.toContain('Sans accord signé');
    expect(lu.d04()).toContain('Sans accord signé avant le 17 décembre 2026, la récupération');
  });

  it('joint le projet d’accord entier, le coupon et le mandat', () => {
    const texte = lu.d04(specimenD04Complet());
    expect(texte).toContain('Pièces jointes : projet d’accord, coupon-réponse, mandat SEPA.');
    expect(texte).toMatch(
      /Projet d’accord de paiement .* 1\. La dette\. .* 6\. Si 2 échéances .*Le débiteur \(signature\)/,
    );
    expect(texte).toMatch(/Le débiteur .* Coupon-réponse À renvoyer .* Mandat de prélèvement SEPA/);
  });

  it('une proposition signée ne signe pas l’accord à la place des parties', () => {
    const texte = lu.d04(specimenD04Complet());
    expect(texte.match(/Document signé électroniquement/g)).toHaveLength(1);
    expect(texte.indexOf('Document signé')).toBeLessThan(texte.indexOf('Projet d’accord'));
  });

  it('son objet dit le montant et le nombre de versements', () => {
    expect(objetD04(specimenD04(24))).toMatch(/rembourser 2\u202f411,52\u00a0€ en 24 fois$/);
  });
});

describe('caducité d’échéancier (D06)', () => {
  const une = (etape: 'avertissement' | 'constat') => {
    const i = specimenD06(etape);
    i.echeancier.impayes_liste.pop();
    i.echeancier.impayes_total = centimes(10_000);
    i.document.objet = objetD06(i);
    return i;
  };

  it('l’avertissement ne constate rien : il laisse quinze jours', () => {
    const texte = lu.d06();
    expect(texte).not.toMatch(/a pris fin|contentieux|mise en demeure/);
    expect(texte).toContain('appelez-nous tout de suite : un nouvel accord est possible.');
  });

  it('le constat ne redonne pas de délai', () => {
    const texte = lu.d06(specimenD06('constat'));
    expect(texte).not.toMatch(/15 jours|l’accord continuera|Réglez/);
    expect(texte).toContain('Vous pouvez encore régler ou nous appeler.');
  });

  it('une seule échéance impayée se dit au singulier, aux deux temps', () => {
    const averti = lu.d06(une('avertissement'));
    expect(averti).toContain('n° E-2026-0042 — échéance impayée Madame');
    expect(averti).toContain(
      'Le versement suivant manque : celui du 5 septembre 2026 (100,00 €), soit 100,00 €. Réglez-le dans',
    );
    expect(lu.d06(une('constat'))).toContain(
      'L’échéance signalée dans notre courrier reçu le 20 octobre 2026 n’a pas été réglée. L’accord',
    );
  });

  it('joint le relevé des versements, ou ne l’annonce pas quand rien n’a été reçu', () => {
    expect(lu.d06()).toContain('Pièces jointes : relevé des versements, coupon-réponse, mandat');
    const i = specimenD06();
    i.comptes = { recu_echeancier: ZERO, versements: [] };
    expect(lu.d06(i)).toContain('Nous avons reçu 0,00 €. Les versements suivants manquent');
    expect(lu.d06(i)).toContain('Pièces jointes : coupon-réponse, mandat SEPA.');
    expect(lu.d06(i)).not.toContain('Relevé');
  });
});

describe('information de transfert (D13)', () => {
  it('accord non tenu : le motif est dit, la mise en demeure possible aussi', () => {
    const texte = lu.d13(specimenD13('caducite'));
    expect(texte).toContain('L’accord de paiement n’a pas été respecté. Ce qui ne change pas');
    expect(texte).toContain('à ce service. Il pourra vous envoyer une mise en demeure. Une');
    expect(texte).not.toContain('malgré nos courriers');
  });

  it('demande de remise : ce n’est pas une sanction, sans mise en demeure', () => {
    const texte = lu.d13(specimenD13('remise'));
    expect(texte).toContain(
      'Vous avez demandé une remise de dette : ce service prépare votre dossier pour la commission. Ce transfert n’est pas une sanction. Ce qui ne change pas : vous pouvez payer ou proposer un accord à tout moment, et vos droits restent les mêmes. Ce qui change : adressez désormais vos courriers à ce service. Une',
    );
    expect(texte).not.toMatch(/mise en demeure|malgré|respecté/);
  });

  it('un échec ne parle ni d’accord manqué ni de remise', () => {
    expect(lu.d13()).not.toMatch(/respecté|remise/);
  });

  it('ne joint rien et n’annonce rien de joint', () => {
    expect(lu.d13()).not.toMatch(/Pièces jointes|joint/);
  });

  it('un nom de service qui a son article le garde', () => {
    const i = specimenD13();
    i.contentieux.nom = 'la direction de l’Épreuve';
    expect(lu.d13(i)).toContain('par la direction de l’Épreuve, 4 quai');
  });

  it('le transfert se dit à sa date, avant ou le jour du courrier', () => {
    const i = specimenD13();
    i.date.transfert = d('2026-11-01');
    expect(lu.d13(i)).toContain('est suivi depuis le 1er novembre 2026 par');
  });
});
