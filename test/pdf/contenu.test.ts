/** What the letters say: every mandatory mention is read back from the printed pages. */
import { describe, expect, it } from 'vitest';
import { rendre } from '../../src/main/pdf/index.ts';
import { RefusError } from '../../src/shared/refus.ts';
import { ATTENDUS_D01, ATTENDUS_D05, FIXES } from './attendus.ts';
import { pagesDe, texteDe } from './outils.ts';
import { type Cas, eprouverBlancs, eprouverMentions } from './parcours.ts';
import { specimenD01, specimenD01Complet, specimenD05, specimenD05Complet } from './specimens.ts';

const CAS: readonly Cas[] = [
  { code: 'D01', instantane: specimenD01Complet(), attendus: ATTENDUS_D01, fixes: FIXES },
  { code: 'D05', instantane: specimenD05Complet(), attendus: ATTENDUS_D05, fixes: FIXES },
];

describe('mentions imprimées', () => {
  CAS.forEach(eprouverMentions);

  it('D01 donne tous ses délais : 20 jours, deux mois, un mois, douze mois', () => {
    const texte = texteDe(rendre('D01', 1, specimenD01()));
    for (const delai of [
      'Vous avez 20 jours, à partir de la réception de ce courrier',
      'Vous avez deux mois, à partir de la réception de ce courrier, pour contester',
      'La CRA a deux mois pour vous répondre.',
      'Nous répondons sous un mois',
      'L’échéancier, de douze mois au plus, doit être signé dans le mois qui suit.',
    ]) {
      expect(texte).toContain(delai);
    }
  });
});

describe('variantes de D01', () => {
  it('prime d’activité : ni échéancier, ni retenue avant deux mois, tribunal administratif', () => {
    const i = specimenD01();
    i.dossier.prestation = 'PRIME_ACTIVITE';
    i.retenue.depart_libelle = 'Après le délai de deux mois';
    i.indu.article_procedure = 'R. 847-1-1';
    i.recours.juge_libelle = 'tribunal administratif de Maquetteville';
    const lettre = pagesDe(rendre('D01', 1, i))
      .slice(0, 4)
      .join(' ');
    expect(lettre).toContain('Après le délai de deux mois, nous pourrons récupérer la somme');
    expect(lettre).toContain('saisir le tribunal administratif de Maquetteville');
    expect(lettre).toContain('des articles L. 133-4-1 et R. 847-1-1');
    expect(lettre).not.toContain('plusieurs fois');
  });

  it('erreur de la caisse : elle la reconnaît et s’excuse', () => {
    const i = specimenD01();
    i.indu.cause = 'caisse';
    const texte = texteDe(rendre('D01', 1, i));
    expect(texte).toContain('Cette situation vient d’une erreur de nos services.');
    expect(texte).not.toContain('nous avons appris le changement suivant');
  });

  it('erreur de la caisse et bonne foi : la commission, sans retenue d’office', () => {
    const i = specimenD01();
    i.indu.l3553_intermediaire = true;
    i.retenue.possible = false;
    const texte = texteDe(rendre('D01', 1, i));
    expect(texte).toContain('aucune retenue ne sera faite d’office. Votre dossier est transmis');
    expect(texte).not.toContain('Nous retiendrions');
  });

  it('l’indemnité de fraude n’est pas présentée comme une somme versée en trop', () => {
    const texte = texteDe(rendre('D01', 1, specimenD01Complet()));
    expect(texte).toContain('Nous vous avons versé 3292,16 € en trop');
    expect(texte).toContain('la somme à rembourser est de 3621,38 €');
  });

  it('sans paiement en ligne, la carte bancaire n’est pas proposée', () => {
    const i = specimenD01();
    expect(texteDe(rendre('D01', 1, i))).not.toContain('carte bancaire');
    i.caisse.paiement_en_ligne = 'payer.specimen.example';
    expect(texteDe(rendre('D01', 1, i))).toContain('Par carte bancaire : payer.specimen.example');
  });

  it('le même titre civil ouvre la lettre et la ferme', () => {
    const i = specimenD01();
    i.appel = 'Madame, Monsieur';
    const texte = texteDe(rendre('D01', 1, i));
    expect(texte).toContain('Madame, Monsieur, L’essentiel');
    expect(texte).toContain('Nous vous prions d’agréer, Madame, Monsieur, l’expression');
  });

  it('D05 n’a ni appel ni formule finale', () => {
    const texte = texteDe(rendre('D05', 1, specimenD05(3)));
    expect(texte).not.toMatch(/Madame,|d’agréer/);
  });
});

describe('données imprimées telles quelles', () => {
  it('un nom fait de balises s’imprime avec ses balises', () => {
    const i = specimenD05(3);
    i.debiteur.nom = '<b>MAQUETTE</b> & <script>alert(1)</script>';
    const octets = rendre('D05', 1, i);
    expect(texteDe(octets)).toContain('Odile <b>MAQUETTE</b> & <script>alert(1)</script>, né(e)');
  });

  it('une tabulation dans un nom vaut une espace', () => {
    const i = specimenD05(3);
    i.debiteur.nom = 'MAQUETTE\tTÉMOIN';
    expect(texteDe(rendre('D05', 1, i))).toContain('Odile MAQUETTE TÉMOIN, né(e)');
  });

  it('les accents de l’Europe s’impriment', () => {
    const i = specimenD05(3);
    i.debiteur.nom = 'ŁÓDŹ-ÇELİK-ȘTEFĂNESCU-ŒUVRE-GRÖẞE';
    expect(texteDe(rendre('D05', 1, i))).toContain('ŁÓDŹ-ÇELİK-ȘTEFĂNESCU-ŒUVRE-GRÖẞE');
  });

  it('un caractère que la police n’a pas est refusé, avec son champ', () => {
    const i = specimenD01();
    i.debiteur.nom = 'شمس';
    try {
      rendre('D01', 1, i);
      expect.unreachable();
    } catch (e) {
      expect((e as RefusError).refus).toMatchObject({
        code: 'COURRIER_CARACTERE',
        champ: 'debiteur.nom',
      });
    }
  });

  it('un motif de plusieurs alinéas garde ses alinéas', () => {
    const i = specimenD01();
    i.indu.motif_texte = 'Premier alinéa.\nSecond alinéa.';
    expect(texteDe(rendre('D01', 1, i))).toContain('Premier alinéa. Second alinéa.');
  });
});

describe('ce que la liste des mentions laisse passer s’imprime', () => {
  CAS.forEach(eprouverBlancs);

  it('une mention absente empêche aussi l’impression', () => {
    const i = specimenD01();
    i.cra.adresse = '';
    expect(() => rendre('D01', 1, i)).toThrow(RefusError);
  });
});
