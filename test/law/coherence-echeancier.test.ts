/** D04 and D06: the offer says its table, the agreement ends after the fifteen days, or a refusal. */
import { describe, expect, it } from 'vitest';
import { mentionsManquantes } from '../../src/main/law/mentions.ts';
import { incoherences } from '../../src/main/law/mentions-coherence.ts';
import type { CodeCourrier } from '../../src/shared/courrier/index.ts';
import { dateCivile as d } from '../../src/shared/date-civile.ts';
import { centimes } from '../../src/shared/montant.ts';
import { LE } from '../pdf/parcours.ts';
import { specimenD04, specimenD06 } from '../pdf/specimens-amiable.ts';

const codes = (code: CodeCourrier, i: unknown) =>
  incoherences(code, i as never).map((r) => [r.code, r.champ]);

/** The same letter, changed by `faire`. */
const avec = <I>(i: I, faire: (i: I) => void): I => {
  faire(i);
  return i;
};

describe('cohérence d’une proposition d’échéancier', () => {
  const offre = (faire: (i: ReturnType<typeof specimenD04>) => void) =>
    codes('D04', avec(specimenD04(), faire));

  it('l’offre dit ce que dit le tableau : mensualité, dernier versement, jour, départ', () => {
    const champ = (nom: string) => ['OFFRE_INCOHERENTE', `echeancier.${nom}`];
    expect(offre(({ echeancier: e }) => (e.mensualite = centimes(10_001)))).toEqual([
      champ('mensualite'),
    ]);
    expect(offre(({ echeancier: e }) => (e.derniere_differente = false))).toEqual([
      champ('mensualite'),
    ]);
    expect(offre(({ echeancier: e }) => (e.derniere_montant = centimes(11_151)))).toEqual([
      ['TOTAL_INCOHERENT', 'echeancier.derniere_montant'],
    ]);
    expect(offre(({ echeancier: e }) => (e.jour = 10))).toEqual([champ('jour')]);
    expect(offre(({ echeancier: e }) => (e.premiere = d('2027-02-05')))).toEqual([
      champ('premiere'),
    ]);
  });

  it('le projet d’accord joint est contrôlé comme l’accord', () => {
    expect(offre(({ echeancier: e }) => e.lignes.pop())).toContainEqual([
      'ECHEANCE_NOMBRE',
      'echeancier.nombre',
    ]);
    expect(offre(({ indu }) => (indu.reste = centimes(121_153)))).toContainEqual([
      'TOTAL_INCOHERENT',
      'indu.reste',
    ]);
  });

  it('un seul versement n’est pas un échéancier', () => {
    expect(codes('D04', specimenD04(1))).toContainEqual(['OFFRE_INCOHERENTE', 'echeancier.nombre']);
  });

  it('le régime réglementaire s’arrête à douze mois, et exclut la prime d’activité', () => {
    expect(codes('D04', specimenD04(12))).toEqual([]);
    const treize = avec(specimenD04(13), (i) => {
      i.echeancier.regime = 'reglementaire';
      i.date.t05 = d('2026-12-17');
    });
    expect(codes('D04', treize)).toEqual([['REGIME_EXCLU', 'echeancier.regime']]);
    const prime = avec(specimenD04(), ({ dossier }) => {
      dossier.prestation = 'PRIME_ACTIVITE';
    });
    expect(codes('D04', prime)).toEqual([['REGIME_EXCLU', 'echeancier.regime']]);
    expect(
      codes(
        'D04',
        avec(prime, (i) => (i.echeancier.regime = 'amiable')),
      ),
    ).toEqual([]);
  });

  it('la réponse est attendue après le courrier, et au plus tard avec la conclusion', () => {
    expect(offre(({ date }) => (date.limite_reponse = LE))).toEqual([
      ['DATE_INCOHERENTE', 'date.limite_reponse'],
    ]);
    expect(offre(({ date }) => (date.limite_reponse = d('2026-12-18')))).toEqual([
      ['DATE_INCOHERENTE', 'date.limite_reponse'],
    ]);
    expect(offre(({ date }) => (date.limite_reponse = d('2026-12-17')))).toEqual([]);
  });

  it('tant que le régime n’est pas connu, la date de conclusion est exigée', () => {
    const i = avec(specimenD04(36), ({ echeancier }) => {
      echeancier.regime = null;
    });
    const champs = mentionsManquantes('D04', i, LE).map((m) => m.champ);
    expect(champs).toEqual(['echeancier.regime', 'date.t05']);
  });
});

describe('cohérence d’une caducité', () => {
  it('les impayés font leur total, et ne dépassent pas le solde', () => {
    const total = avec(specimenD06(), ({ echeancier }) => {
      echeancier.impayes_total = centimes(17_551);
    });
    expect(codes('D06', total)).toEqual([['TOTAL_INCOHERENT', 'echeancier.impayes_total']]);
    const solde = avec(specimenD06(), ({ indu }) => {
      indu.reste = centimes(17_549);
    });
    expect(codes('D06', solde)).toEqual([['MONTANT_INCOHERENT', 'echeancier.impayes_total']]);
  });

  it('le relevé fait la somme reçue, et le solde ne dépasse pas ce qui reste de l’accord', () => {
    const releve = avec(specimenD06(), ({ comptes }) => {
      comptes.versements.pop();
    });
    expect(codes('D06', releve)).toEqual([['TOTAL_INCOHERENT', 'comptes.recu_echeancier']]);
    const solde = avec(specimenD06(), ({ indu }) => {
      indu.reste = centimes(91_153);
    });
    expect(codes('D06', solde)).toEqual([['MONTANT_INCOHERENT', 'indu.reste']]);
  });

  it('une échéance à venir, ou d’avant l’accord, n’est pas impayée', () => {
    for (const date of [d('2026-11-24'), d('2026-05-20')]) {
      const i = avec(specimenD06(), ({ echeancier }) => {
        const [premiere] = echeancier.impayes_liste;
        if (premiere) premiere.date = date;
      });
      expect(codes('D06', i)).toEqual([['DATE_INCOHERENTE', 'echeancier.impayes_liste[0].date']]);
    }
  });

  it('l’accord ne finit qu’après les quinze jours entiers de l’avertissement', () => {
    // Received on 20 October: the fifteenth day is 4 November.
    const finir = (jour: string) =>
      codes(
        'D06',
        avec(specimenD06('constat'), (i) => (i.date.caducite = d(jour))),
      );
    expect(finir('2026-11-04')).toEqual([['DATE_INCOHERENTE', 'date.caducite']]);
    expect(finir('2026-11-05')).toEqual([]);
    expect(finir('2026-11-23')).toEqual([]);
    expect(finir('2026-11-24')).toEqual([['DATE_INCOHERENTE', 'date.caducite']]);
  });

  it('l’avertissement n’exige ni réception ni date de fin ; le constat, pas la liste', () => {
    expect(mentionsManquantes('D06', specimenD06(), LE)).toEqual([]);
    const constat = avec(specimenD06('constat'), ({ echeancier }) => {
      echeancier.impayes_liste = [];
      echeancier.impayes_total = null;
    });
    expect(mentionsManquantes('D06', constat, LE)).toEqual([]);
    expect(codes('D06', constat)).toEqual([]);
  });
});
