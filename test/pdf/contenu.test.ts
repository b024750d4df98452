/** What the letters say: every mandatory mention is read back from the printed pages. */
import { describe, expect, it } from 'vitest';
import { listeMentions, mentionsManquantes } from '../../src/main/law/mentions.ts';
import { rendre } from '../../src/main/pdf/index.ts';
import { type CodeCourrier, lireInstantane } from '../../src/shared/courrier/index.ts';
import { dateCivile as d } from '../../src/shared/date-civile.ts';
import { RefusError } from '../../src/shared/refus.ts';
import { pagesDe, texteDe } from './outils.ts';
import { specimenD01, specimenD01Complet, specimenD05, specimenD05Complet } from './specimens.ts';

const LE = d('2026-11-23');

/**
 * Amounts are without their thousands' space: pdftotext does not read the narrow one as a space.
 * What a reader must find for each field; a mention without an entry fails the test.
 */
const ATTENDUS_SOCLE: Record<string, string> = {
  'caisse.nom': 'Caisse de retraite SPÉCIMEN',
  'caisse.adresse': '1 place du Gabarit, 99999 Maquetteville',
  'debiteur.nom': 'MAQUETTE',
  'debiteur.prenoms': 'Odile',
  'debiteur.adresse': 'Mme Odile MAQUETTE APPARTEMENT 3 12 RUE DE L’ÉPREUVE 99999 MAQUETTEVILLE',
  'dossier.numero': 'Nos références : 2026-R-004512',
  'document.lieu': 'Maquetteville, le 23 novembre 2026',
  'document.date': 'le 23 novembre 2026',
  'agent.prenom': 'Dossier suivi par : Camille TÉMOIN, gestionnaire du recouvrement amiable',
  'agent.nom': 'TÉMOIN',
  'agent.qualite': 'gestionnaire du recouvrement amiable',
  'service.nom': 'Service Recouvrement — 1 place du Gabarit, 99999 Maquetteville',
  'service.adresse': '1 place du Gabarit',
  'service.telephone': '01 99 00 00 01',
  'service.horaires': 'du lundi au vendredi, de 9 h à 16 h',
  'service.courriel': 'recouvrement@specimen.example',
  'signataire.prenom': 'Dominique',
  'caisse.dpo': 'dpo@specimen.example',
  'caisse.duree_conservation': 'conservées cinq ans après la fin du dossier',
};

const ATTENDUS_D01: Record<string, string> = {
  ...ATTENDUS_SOCLE,
  'document.objet': 'Objet : Sommes à rembourser : 3621,38 € — pension de réversion',
  'signataire.nom': 'Dominique GABARIT',
  'signataire.qualite': 'Responsable du service Recouvrement',
  'signataire.autorite_libelle': 'Pour le directeur et par délégation,',
  'signataire.delegation.reference': 'Délégation n° 2026-014 du 1er septembre 2026',
  'signataire.delegation.date': 'du 1er septembre 2026',
  'signature.date': 'Document signé électroniquement le 24 novembre 2026',
  'document.empreinte_courte': 'empreinte a1b2c3d4',
  'document.reference': 'D01-2026-000123',
  'envoi.numero': 'LETTRE RECOMMANDÉE AVEC AVIS DE RÉCEPTION N° 1A 999 999 9999 9',
  'indu.nature': 'pension de réversion',
  'lignes[].date_versement': '09/02/2024 janvier 2024 812,40 € 400,88 € 411,52 €',
  'indu.montant_initial': '3621,38 €',
  'total.indu': 'TOTAL 6499,20 € 3207,04 € 3621,38 €',
  'total.verse': '6499,20 €',
  'total.du': '3207,04 €',
  'lignes[].indu': '— Indemnité de 10 % — — 329,22 €',
  'lignes[].verse': '812,40 €',
  'indu.motif_texte': 'vos ressources dépassent le plafond',
  'indu.regle_applicable': 'La règle appliquée : la pension de réversion est réduite',
  'indu.article_fond': '(article L. 353-1 du code de la sécurité sociale)',
  'indu.article_recuperation': 'est prévue par l’article L. 355-3',
  'indu.article_procedure': 'la procédure des articles L. 133-4-1 et R. 133-9-2 du code',
  'retenue.depart_libelle':
    'Après ces 20 jours, nous pourrons récupérer la somme par retenues sur vos prestations',
  'cra.adresse': 'écrivez à la commission de recours amiable, 1 place du Gabarit',
  'recours.juge_libelle': 'saisir le pôle social du tribunal judiciaire de Maquetteville',
  'recours.juge_adresse': '2 rue du Palais, 99999 Maquetteville',
  'retenue.mensuelle': 'Nous retiendrions 118,40 € par mois',
  'retenue.prestation': 'sur votre pension de retraite',
  'retenue.debut_prevu': 'à partir du 1er février 2027',
  'indu.info_tiers_origine': 'nous a été transmise par la caisse complémentaire GABARIT',
  'indu.info_tiers_teneur': 'qu’elle vous verse. Avant toute récupération, vous pouvez',
  'indu.fraude_motif': '(dissimulation répétée d’une retraite complémentaire)',
  'indu.algorithme_finalite': 'qui sert à comparer vos ressources déclarées et connues',
  'indu.date_information': 'Le 5 octobre 2026, nous avons appris le changement suivant',
  'indu.changement': 'le versement d’une retraite complémentaire depuis le 1er janvier 2024',
  'indu.raison_retard': 'parce que votre questionnaire de ressources',
  'grille[].ecart': 'Année 2024 6499,20 € 3207,04 € 3292,16 €',
  'indu.limite_prescription': 'antérieurs au 1er janvier 2024 sont prescrits',
  appel: 'Nous vous prions d’agréer, Madame, l’expression de notre considération.',
  'indu.periode_debut': 'entre le 1er janvier 2024',
  'indu.periode_fin': 'et le 31 août 2024',
  'indu.reste': 'Reste à payer : 3621,38 €',
  'caisse.iban': 'IBAN FR76 3000 1007 9412 3456 7890 185',
  'caisse.bic': 'BIC BDFEFRPPXXX',
  'caisse.ics': 'Identifiant créancier SEPA : FR99ZZZ999999',
  'dossier.reference_paiement': 'libellé à recopier : QT2026004512',
  'debiteur.adresse_ligne': 'Débiteur : MAQUETTE Odile, 12 rue de l’Épreuve, 99999 Maquetteville',
  'mandat.rum': 'Référence unique du mandat : QT-2026-004512-01',
};

const ATTENDUS_D05: Record<string, string> = {
  ...ATTENDUS_SOCLE,
  'document.objet': 'Objet : Accord de paiement en plusieurs fois n° E-2026-0042',
  'signataire.nom': 'représentée par Dominique ÉTALON',
  'signataire.qualite': 'directrice comptable et financière',
  'signataire.autorite_libelle': 'Pour la directrice comptable et financière et par délégation,',
  'signataire.delegation.reference': 'Délégation n° 2026-021',
  'signataire.delegation.date': 'du 15 septembre 2026',
  'document.reference': 'D05-2026-000124',
  'debiteur.naissance': 'Mme Odile MAQUETTE, né(e) le 14 juillet 1951.',
  'indu.reste': 'Je reconnais devoir 311,52 €',
  'indu.nature': 'pension de réversion',
  'indu.libelle': 'au titre de pension de réversion, du 1er janvier 2024 au 31 mars 2024',
  'ev.d01': '(notification du 23 novembre 2026)',
  'ev.cra_saisie': 'poursuivre le recours formé le 2 décembre 2026',
  'echeancier.lignes': '1 05/01/2027 100,00 € 211,52 € 2 05/02/2027 100,00 € 111,52 €',
  'echeancier.lignes[].date': '3 05/03/2027',
  'echeancier.lignes[].montant': '111,52 € 0,00 €',
  'echeancier.lignes[].solde': '211,52 €',
  'echeancier.total': 'TOTAL 311,52 € 0,00 €',
  'echeancier.mode': 'Mode de paiement : prélèvement. Ni intérêts ni frais.',
  'param.nb_impayes': 'Si 2 échéances restent impayées, la caisse m’écrit',
  'echeancier.numero': 'n° E-2026-0042',
  'mandat.rum': 'QT-2026-004512-01',
  'caisse.ics': 'FR99ZZZ999999',
  'debiteur.adresse_ligne': '12 rue de l’Épreuve',
};

/** The fixed texts, which carry the mentions that no field carries. */
const FIXES: Record<string, string> = {
  'Rectification sous 20 jours, modalités, par tous moyens':
    'Demandez sa correction, par écrit (1 place du Gabarit, 99999 Maquetteville) ou par oral',
  'Récupération deux mois après un rejet implicite':
    'Nous pourrons récupérer la somme deux mois plus tard, sauf si, pendant ces deux mois',
  'Observations écrites ou orales, assistance ou mandataire':
    'Vous pouvez vous faire aider ou représenter par la personne de votre choix.',
  'Sort des retenues et des poursuites':
    'la caisse n’engage pas de poursuites et ne fait pas de retenue pour cette dette',
};

const CAS = [
  ['D01', specimenD01Complet(), ATTENDUS_D01],
  ['D05', specimenD05Complet(), ATTENDUS_D05],
] as const;

describe('mentions imprimées', () => {
  for (const [code, instantane, attendus] of CAS) {
    const texte = texteDe(rendre(code, 1, instantane as never));
    for (const { mention, champ } of listeMentions(code, instantane as never, LE)) {
      it(`${code} imprime « ${mention} » (${champ})`, () => {
        const attendu = champ === 'fixe' ? FIXES[mention] : attendus[champ];
        expect(attendu, `aucun texte attendu pour ${champ}`).toBeDefined();
        expect(texte).toContain(attendu);
      });
    }
  }

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

/** Every leaf of a snapshot, as a dotted path. */
function feuilles(objet: unknown, chemin: string[] = []): string[][] {
  if (typeof objet !== 'object' || objet === null) return [chemin];
  return Object.entries(objet).flatMap(([nom, v]) => feuilles(v, [...chemin, nom]));
}

function mettreANull(objet: unknown, [tete = '', ...suite]: readonly string[]): void {
  const parent = objet as Record<string, unknown>;
  if (suite.length === 0) parent[tete] = null;
  else mettreANull(parent[tete], suite);
}

describe('ce que la liste des mentions laisse passer s’imprime', () => {
  const lisible = (code: CodeCourrier, i: unknown): boolean => {
    try {
      lireInstantane(code, i);
      return true;
    } catch {
      return false;
    }
  };
  for (const [code, instantane] of CAS) {
    it(`${code} : un champ vidé manque à la liste, ou la lettre s’imprime sans blanc`, () => {
      const vus = new Set<string>();
      for (const chemin of feuilles(instantane)) {
        const forme = chemin.join('.').replace(/\.\d+/g, '[]');
        const i = structuredClone(instantane);
        mettreANull(i, chemin);
        if (vus.has(forme) || !lisible(code, i)) continue;
        vus.add(forme);
        if (mentionsManquantes(code, i as never, LE).length > 0) continue;
        const texte = texteDe(rendre(code, 1, i as never));
        expect(texte, forme).not.toMatch(/null|undefined|NaN|\( ?\)|, ,|\[object/);
      }
      expect(vus.size).toBeGreaterThan(40);
    });
  }

  it('une mention absente empêche aussi l’impression', () => {
    const i = specimenD01();
    i.cra.adresse = '';
    expect(() => rendre('D01', 1, i)).toThrow(RefusError);
  });
});
