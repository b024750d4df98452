/** The search: by name with or without accents, NIR with spaces, number, reference, amount. */
import { beforeAll, describe, expect, test } from 'vitest';
import type { Entree } from '../../src/shared/contract/index.ts';
import type { Role } from '../../src/shared/nomenclature.ts';
import {
  type BaseEssai,
  creerDossierEssai,
  FRAUDE,
  ligneEssai,
  nirEssai,
  notifier,
  ouvrirBaseEssai,
  personneEssai,
} from '../base-essai.ts';
import { transfererFraude } from '../transfert-essai.ts';

const AMIABLE = 'gestionnaire-amiable';
type Filtre = Partial<Entree<'dossier.lister'>>;

let b: BaseEssai;
const lister = (filtre: Filtre, role: Role = 'dcf') =>
  b.faire(role)('dossier.lister', { vue: 'tous', ...filtre });

/** 1 constat · 2 notified · 3 received · 4 fraud transmitted · 5 long plan · 6 to the other manager · 7 near its limitation. */
beforeAll(() => {
  b = ouvrirBaseEssai();
  const faire = b.faire(AMIABLE);
  const recu = (dossierId: string) => {
    const { documentId } = notifier(b, dossierId);
    faire('courrier.receptionner', { documentId, issue: 'ar-signe', le: '2026-11-21' });
  };
  creerDossierEssai(b, {
    personne: { nom: 'ÉPREUVE', prenoms: 'Zoé Inès', nir: '152072A99901494' },
  });
  notifier(b, creerDossierEssai(b, { personne: { nom: 'D’ÉTALON' } }).dossierId);
  recu(creerDossierEssai(b, { indu: { referenceOrigine: 'REF-ABC-42' } }).dossierId);
  const fraude = creerDossierEssai(b, FRAUDE).dossierId;
  transfererFraude(b, fraude, 'Faux');
  const long = creerDossierEssai(b, { personne: { nir: nirEssai(777) } }).dossierId;
  recu(long);
  faire('echeancier.accorder', {
    dossierId: long,
    premiereLe: '2026-12-31',
    mensualiteCentimes: null,
    nombre: 36,
    mode: 'virement',
    motifDuree: 'Ressources',
  });
  const autre = creerDossierEssai(b, {
    indu: { lignes: [ligneEssai('2026-05', { duCentimes: 10_000 })] },
  }).dossierId;
  faire('dossier.affecter', { dossiers: [autre], compteId: b.compte('gestionnaire-contentieux') });
  creerDossierEssai(b, { indu: { lignes: [ligneEssai('2024-12')] } });
});
describe('La recherche', () => {
  const chercher = (texte: string) => b.faire('dcf')('dossier.rechercher', { texte });
  const trouves = (texte: string) => chercher(texte).dossiers.map((d) => Number(d.numero.slice(9)));

  test.each<[string, string, number]>([
    ['un nom', 'ÉPREUVE', 1],
    ['un nom sans accents ni majuscules', 'epreuve', 1],
    ['un début de nom', 'épr', 1],
    ['un prénom et un nom, dans un autre ordre', 'zoe epreuve', 1],
    ['un second prénom', 'inès', 1],
    ['un nom à apostrophe', 'd’étalon', 2],
    ['le même, avec une apostrophe droite', "d'etalon", 2],
    [
      'un numéro de sécurité sociale à espaces',
      nirEssai(777).replace(/(.)(..)(..)(..)(...)(...)(..)/, '$1 $2 $3 $4 $5 $6 $7'),
      5,
    ],
    ['le même, collé', nirEssai(777), 5],
    ['un numéro corse à espaces', '1 52 07 2A 999 014 94', 1],
    ['le début d’un numéro corse', '1 52 07 2a 999', 1],
    ['un numéro de dossier', 'IND-2026-000003', 3],
    ['un numéro de dossier en minuscules', 'ind-2026-000003', 3],
    ['la fin d’un numéro de dossier', '000003', 3],
    ['une référence d’origine', 'ref-abc-42', 3],
    ['un montant à deux décimales', '800,00', 6],
    ['un montant avec son signe', '800 €', 6],
  ])('trouve par %s', (_quoi, texte, attendu) => {
    expect(trouves(texte)).toContain(attendu);
    expect(trouves(texte)).toHaveLength(1);
  });

  test('donne plusieurs dossiers d’un même montant', () => {
    expect(trouves('1 203,30 €').sort()).toEqual([1, 2, 3, 4, 5]);
    expect(chercher('1\u202f203,30').dossiers).toHaveLength(5);
  });

  test.each(['', ' ', '!!!', '«»', 'zzzz', '999999,99'])('de « %s » ne trouve rien', (texte) => {
    expect(trouves(texte)).toEqual([]);
  });

  test('trouve les courriers par leur référence, ou par leur dossier', () => {
    expect(chercher('d01-ind-2026-000003').documents.map((d) => d.reference)).toEqual([
      'D01-IND-2026-000003',
    ]);
    expect(chercher('etalon').documents).toMatchObject([
      { reference: 'D01-IND-2026-000002', debiteur: 'D’ÉTALON Yvon' },
    ]);
  });

  test('dit la prescription comme la corbeille : provisoire après un envoi, la prochaine après une perte', () => {
    const parNumero = (numero: string) => chercher(numero).dossiers[0]?.prescription;
    expect(parNumero('IND-2026-000002')).toMatchObject({ le: '2028-11-21', provisoire: true });
    const { numero } = creerDossierEssai(b, {
      indu: { lignes: [ligneEssai('2024-12'), ligneEssai('2026-08')] },
    });
    expect(parNumero(numero)).toMatchObject({ le: '2026-12-09', urgence: 'proche' });
    b.le('2027-01-15');
    expect(parNumero(numero)).toMatchObject({ le: '2028-08-09', urgence: 'lointaine' });
    b.le('2026-11-21');
  });

  test('montre le même nom que la corbeille, contacts laissés de côté', () => {
    creerDossierEssai(b, {
      debiteurs: [
        {
          personne: personneEssai(881, { nom: 'ÉTUDE-NOTARIALE', nir: null }),
          qualite: 'notaire',
          partCentimes: null,
        },
        {
          personne: personneEssai(882, { nom: 'ÉBAUCHE' }),
          qualite: 'principal',
          partCentimes: null,
        },
      ],
    });
    const [trouve] = chercher('etude-notariale').dossiers;
    expect(trouve?.debiteur).toBe('ÉBAUCHE Yvon');
    expect(lister({ texte: 'ébauche' }).lignes[0]?.debiteur).toBe('ÉBAUCHE Yvon');
  });
});
