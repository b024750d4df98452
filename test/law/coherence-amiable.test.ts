/** D02, D03, D04, D06, D13: a letter that contradicts itself is refused, with its field. */
import { describe, expect, it } from 'vitest';
import {
  listeMentions,
  mentionsManquantes,
  mentionsObligatoires,
} from '../../src/main/law/mentions.ts';
import { incoherences } from '../../src/main/law/mentions-coherence.ts';
import type { CodeCourrier } from '../../src/shared/courrier/index.ts';
import { dateCivile as d } from '../../src/shared/date-civile.ts';
import { centimes, ZERO } from '../../src/shared/montant.ts';
import type { RefusError } from '../../src/shared/refus.ts';
import { LE } from '../pdf/parcours.ts';
import {
  specimenD02,
  specimenD03,
  specimenD04,
  specimenD04Complet,
  specimenD06,
  specimenD13,
} from '../pdf/specimens-amiable.ts';

const codes = (code: CodeCourrier, i: unknown) =>
  incoherences(code, i as never).map((r) => [r.code, r.champ]);

/** The same letter, changed by `faire`. */
const avec = <I>(i: I, faire: (i: I) => void): I => {
  faire(i);
  return i;
};

describe('cohérence des courriers amiables', () => {
  it('les spécimens ne se contredisent pas', () => {
    expect(codes('D02', specimenD02())).toEqual([]);
    expect(codes('D03', specimenD03())).toEqual([]);
    expect(codes('D04', specimenD04Complet())).toEqual([]);
    expect(codes('D04', specimenD04(36))).toEqual([]);
    expect(codes('D06', specimenD06())).toEqual([]);
    expect(codes('D06', specimenD06('constat'))).toEqual([]);
    for (const motif of ['echec', 'caducite', 'remise'] as const) {
      expect(codes('D13', specimenD13(motif))).toEqual([]);
    }
  });

  it.each([
    ['D02', specimenD02],
    ['D03', specimenD03],
    ['D06', specimenD06],
    ['D13', specimenD13],
  ] as const)('%s n’est pas écrit quand il ne reste rien', (code, specimen) => {
    const i = specimen();
    i.indu.reste = ZERO;
    expect(codes(code, i)).toContainEqual(['RESTE_NUL', 'indu.reste']);
  });

  it.each([
    ['D02', specimenD02],
    ['D03', specimenD03],
    ['D04', specimenD04],
    ['D06', specimenD06],
    ['D13', specimenD13],
  ] as const)('%s dont l’objet ne suit pas les faits est dit', (code, specimen) => {
    const i = specimen();
    i.document.objet = 'Votre dossier';
    expect(codes(code, i)).toEqual([['OBJET_INCOHERENT', 'document.objet']]);
  });
});

describe('cohérence des relances', () => {
  it('un reste qui oublie ce qui a été reçu est dit', () => {
    const i = avec(specimenD02(), ({ comptes }) => {
      comptes.recu = centimes(2_305);
    });
    expect(codes('D02', i)).toEqual([['MONTANT_INCOHERENT', 'indu.reste']]);
  });

  it('une indemnité plus haute que la somme est dite', () => {
    const i = avec(specimenD02(), ({ indu }) => {
      indu.indemnite = centimes(123_457);
    });
    expect(codes('D02', i)).toEqual([['MONTANT_INCOHERENT', 'indu.indemnite']]);
  });

  it('une date limite déjà passée, ou le jour même, est dite', () => {
    for (const specimen of [specimenD02(), specimenD03()]) {
      specimen.date.limite_interne = LE;
      const code = 'comptes' in specimen ? 'D02' : 'D03';
      expect(codes(code, specimen)).toEqual([['DATE_INCOHERENTE', 'date.limite_interne']]);
      specimen.date.limite_interne = d('2026-11-24');
      expect(codes(code, specimen)).toEqual([]);
    }
  });

  it('une notification reçue après la relance, une relance avant la notification sont dites', () => {
    const tard = avec(specimenD03(), ({ ev }) => {
      ev.d01_recu = d('2026-11-24');
    });
    expect(codes('D03', tard)).toContainEqual(['DATE_INCOHERENTE', 'ev.d01_recu']);
    const avant = avec(specimenD03(), ({ ev }) => {
      ev.d02 = ev.d01_recu;
    });
    expect(codes('D03', avant)).toEqual([['DATE_INCOHERENTE', 'ev.d02']]);
  });
});

describe('cohérence d’un transfert', () => {
  it('un transfert à venir ne s’annonce pas comme fait', () => {
    const i = avec(specimenD13(), ({ date }) => {
      date.transfert = d('2026-11-24');
    });
    expect(codes('D13', i)).toEqual([['DATE_INCOHERENTE', 'date.transfert']]);
  });
});

describe('mentions sous condition', () => {
  const champs = (i: ReturnType<typeof specimenD02>) =>
    listeMentions('D02', i, LE).map((m) => m.champ);

  it('le délai de contestation n’est une mention que tant qu’il court, ou qu’on l’ignore', () => {
    expect(champs(specimenD02())).toContain('ev.delai_cra_ouvert');
    const echu = avec(specimenD02(), ({ ev }) => {
      ev.delai_cra_ouvert = false;
    });
    expect(champs(echu)).not.toContain('ev.delai_cra_ouvert');
    const inconnu = avec(specimenD02(), ({ ev }) => {
      ev.delai_cra_ouvert = null;
    });
    const manque = mentionsManquantes('D02', inconnu, LE);
    expect(manque.map((m) => m.champ)).toEqual(['ev.delai_cra_ouvert']);
    expect(manque[0]?.article).toBe('CSS, art.\u00a0R.\u00a0142-1 ; R.\u00a0133-9-2, V');
  });

  it('ce qui a été reçu n’est une mention que s’il y en a, ou qu’on l’ignore', () => {
    const rien = avec(specimenD02(), ({ comptes }) => {
      comptes.recu = ZERO;
    });
    expect(champs(rien)).not.toContain('comptes.recu');
    const inconnu = avec(specimenD02(), ({ comptes }) => {
      comptes.recu = null;
    });
    expect(mentionsManquantes('D02', inconnu, LE).map((m) => m.champ)).toEqual(['comptes.recu']);
  });

  it('une lettre de pratique n’est pas dite imposée par un texte ; une proposition l’est', () => {
    const statut = (code: CodeCourrier) =>
      mentionsObligatoires[code].versions.map((v) => v.statut).join();
    for (const code of ['D02', 'D03', 'D06', 'D13'] as const) {
      expect(statut(code)).toBe('interpretation');
    }
    expect(statut('D04')).toBe('certain');
  });

  it('avant le texte qui partage les étapes, le transfert est refusé, avec ce texte', () => {
    try {
      mentionsManquantes('D13', specimenD13(), d('2022-12-31'));
      expect.unreachable();
    } catch (e) {
      expect((e as RefusError).refus).toMatchObject({
        code: 'MENTIONS_HORS_DROIT',
        champ: 'document.date',
        source: 'CSS, art.\u00a0D.\u00a0253-16',
      });
    }
    expect(mentionsManquantes('D13', specimenD13(), d('2023-01-01'))).toEqual([]);
  });
});
