/** Where a file stands, fact after fact; the path drawn agrees with the stage. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ETAPES, type Faits, parcours, situer } from '../../src/main/domain/parcours.ts';
import { dateCivile } from '../../src/shared/date-civile.ts';
import { faits } from './parcours-arbitraire.ts';
import { ENVOYE, NEUF, PLAN, recu, SIGNE } from './parcours-essai.ts';

const d = dateCivile;

describe('Un dossier', () => {
  test.each<[string, Partial<Faits>, [string, string, string | null, boolean]]>([
    ['neuf se notifie sous quinze jours', {}, ['constat', 'Notifier l’indu', '2026-10-20', false]],
    [
      'd’erreur de la caisse vérifie d’abord les ressources',
      { recouvrabilite: 'a-verifier' },
      ['constat', 'Vérifier les ressources', '2026-10-05', false],
    ],
    [
      'que rien ne permet de réclamer s’abandonne',
      { recouvrabilite: 'aucune-reclamation' },
      ['constat', 'Proposer l’abandon', '2026-10-05', false],
    ],
    [
      'vérifié se notifie',
      { recouvrabilite: 'verifiee' },
      ['constat', 'Notifier l’indu', '2026-10-20', false],
    ],
    [
      'dont le courrier est prêt s’envoie',
      { notification: { ...ENVOYE, envoyeLe: null } },
      ['notification', 'Envoyer la notification', '2026-11-02', false],
    ],
    [
      'envoyé attend l’avis quinze jours',
      { notification: ENVOYE },
      ['notification', 'Vérifier la réception', '2026-11-18', true],
    ],
    [
      'revenu NPAI cherche l’adresse',
      { notification: recu('npai'), aRechercher: true },
      ['notification', 'Rechercher l’adresse', '2026-11-10', false],
    ],
    [
      'revenu NPAI, adresse trouvée, se notifie à nouveau',
      { notification: recu('npai') },
      ['notification', 'Notifier à la nouvelle adresse', '2026-11-10', false],
    ],
    [
      'non réclamé se renvoie',
      { notification: recu('non-reclame') },
      ['notification', 'Envoyer de nouveau la notification', '2026-11-10', false],
    ],
    [
      'reçu propose un échéancier, quand la retenue devient possible',
      { notification: recu('ar-signe'), retenuePossibleLe: d('2026-12-01') },
      ['amiable', 'Proposer un échéancier', '2026-12-01', false],
    ],
    [
      'relancé attend la dernière relance',
      { notification: recu('ar-signe'), suite: { pas: 'D03', des: d('2027-01-12') } },
      ['amiable', 'Dernière relance', '2027-01-12', false],
    ],
    [
      'relancé deux fois se transmet',
      { notification: recu('ar-signe'), suite: { pas: 'transfert', des: d('2027-02-12') } },
      ['amiable', 'Transmettre au contentieux', '2027-02-12', false],
    ],
    [
      'refusé aussi, à titre provisoire',
      { notification: recu('refuse') },
      ['amiable', 'Proposer un échéancier', '2026-11-10', true],
    ],
    [
      'de fraude reçu se transmet',
      { notification: recu('ar-signe'), nature: 'fraude' },
      ['amiable', 'Transmettre au contentieux', '2026-11-10', false],
    ],
    [
      'transmis attend l’expertise',
      { notification: recu('ar-signe'), nature: 'fraude', transmisLe: d('2026-11-15') },
      ['contentieux', 'Expertise du pôle contentieux', '2026-11-15', false],
    ],
    [
      'échelonné se signe sous un mois',
      { notification: recu('ar-signe'), echeancier: PLAN },
      ['echeancier', 'Faire signer l’accord', '2026-12-14', false],
    ],
    [
      'signé se contrôle cinq jours après l’échéance',
      { echeancier: SIGNE },
      ['echeancier', 'Contrôler la 1re mensualité', '2027-01-05', false],
    ],
    [
      'à sa deuxième mensualité le dit',
      { echeancier: { ...SIGNE, prochaineNumero: 2 } },
      ['echeancier', 'Contrôler la 2e mensualité', '2027-01-05', false],
    ],
    [
      'dont le plan est payé se contrôle',
      { echeancier: { ...SIGNE, prochaineLe: null, prochaineNumero: null } },
      ['echeancier', 'Contrôler le solde', null, false],
    ],
    [
      'soldé n’attend plus rien',
      { solde: true, echeancier: SIGNE },
      ['solde', 'Rien à faire', null, false],
    ],
    [
      'retourné par le contentieux attend d’être remis en ordre',
      { notification: recu('ar-signe'), retourLe: d('2026-12-01') },
      ['amiable', 'Traiter le retour', '2026-12-01', false],
    ],
    [
      'sous le seuil se propose à l’abandon',
      { sousSeuil: true },
      ['constat', 'Proposer l’abandon', '2026-10-20', false],
    ],
    [
      'd’un import annulé n’est plus suivi',
      { annule: true, solde: true },
      ['annule', 'Import annulé', null, false],
    ],
  ])('%s', (_quoi, change, [etape, action, echeanceLe, provisoire]) => {
    expect(situer({ ...NEUF, ...change })).toEqual({ etape, action, echeanceLe, provisoire });
  });
});

describe('Quels que soient les faits', () => {
  test('l’étape est l’une des étapes connues, avec une action en une phrase', () => {
    fc.assert(
      fc.property(faits, (f) => {
        const s = situer(f);
        expect(ETAPES).toContain(s.etape);
        expect(s.action).toMatch(/^\p{Lu}/u);
        expect(s.etape === 'solde').toBe(f.solde && !f.annule);
      }),
    );
  });

  test('le chemin dessiné a six pas, amiables puis contentieux, et jamais deux fois le même', () => {
    fc.assert(
      fc.property(faits, (f) => {
        const pas = parcours(f);
        expect(pas.map((p) => p.cle)).toEqual([
          'constat',
          'notification',
          'amiable',
          'transfert',
          'mise-en-demeure',
          'contrainte',
        ]);
        expect(pas.map((p) => p.phase).join(' ')).toBe(
          'amiable amiable amiable contentieux contentieux contentieux',
        );
        if (f.solde && !f.annule)
          expect(pas.slice(0, 3).map((p) => p.etat)).toEqual(['faite', 'faite', 'faite']);
      }),
    );
  });

  test('un dossier neuf n’a qu’un pas en cours', () => {
    expect(
      parcours(NEUF)
        .filter((p) => p.etat === 'en-cours')
        .map((p) => p.cle),
    ).toEqual(['constat']);
    expect(
      parcours({ ...NEUF, notification: ENVOYE })
        .filter((p) => p.etat === 'en-cours')
        .map((p) => p.cle),
    ).toEqual(['notification']);
  });
});
