/** D13 tells a transfer that was made, in the name of the service that takes the file. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type BaseEssai, ouvrirBaseEssai } from '../base-essai.ts';
import { controlerAdresse } from '../transfert-essai.ts';
import { AMIABLE, type Essai, essaiRelance } from './relance-essai.ts';
import { relancer } from './transfert-relance-essai.ts';

let b: BaseEssai;
let e: Essai;
beforeEach(() => {
  b = ouvrirBaseEssai();
  e = essaiRelance(b);
});
afterEach(() => b.fermer());

const envoyer = (dossierId: string) =>
  b.faire(AMIABLE)('transfert.envoyer', { dossierId, motif: '', simulation: null });

function transferable(): string {
  const dossierId = relancer(b, e);
  b.le('2027-02-23');
  controlerAdresse(b, dossierId);
  return dossierId;
}

describe('Le courrier de transfert (D13)', () => {
  test('annonce un transfert fait, au nom du service qui prend la suite', () => {
    const dossierId = transferable();
    const d13 = { dossierId, code: 'D13' } as const;
    expect(b.refus(AMIABLE)('courrier.etablir', d13).code).toBe('TRANSFERT_ABSENT');
    envoyer(dossierId);
    const preparation = b.faire(AMIABLE)('courrier.preparer', d13);
    expect(preparation.refus).toBeNull();
    expect(preparation.mentions.every((m) => m.presente)).toBe(true);
    const { documentId, pages } = b.faire(AMIABLE)('courrier.etablir', d13);
    expect(pages).toBe(1);
    b.faire(AMIABLE)('courrier.envoyer', {
      ...{ documentId, envoyeLe: '2027-02-23', mode: 'simple', numero: null },
    });
    const titres = e.ouvrir(dossierId).evenements.map((x) => x.titre);
    expect(titres).toContain('Information de transfert établie');
  });

  test('est refusé par son nom quand le service contentieux n’est pas renseigné', () => {
    const dossierId = transferable();
    envoyer(dossierId);
    const { organisme } = b.faire('administrateur')('organisme.lire', {});
    const vide = { nom: '', adresse: '', telephone: '' };
    b.faire('administrateur')('organisme.definir', {
      ...{ organisme: { ...organisme, contentieux: vide }, motif: '' },
    });
    const d13 = { dossierId, code: 'D13' } as const;
    expect(b.refus(AMIABLE)('courrier.etablir', d13)).toMatchObject({
      code: 'MENTION_MANQUANTE',
      champ: expect.stringMatching(/^contentieux/),
    });
  });
});
