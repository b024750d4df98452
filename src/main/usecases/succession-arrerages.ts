/**
 * Arrears due to the deceased, set against the debt with their steps, or taken back. Invariant:
 * never beyond what is left once the funeral is paid, nor beyond the debt. Circ. Cnav 2013/3.
 */
import { formatDate } from '../../shared/date-civile.ts';
import { formatEuros, moins, oppose } from '../../shared/montant.ts';
import { refuser } from '../../shared/refus.ts';
import type { Handlers } from '../contexte.ts';
import { exigerArrerages } from '../domain/succession.ts';
import { contrepassation, insererMouvement } from '../store/mouvement.ts';
import { consigner } from './consigne.ts';
import { lireFaits } from './faits.ts';
import { gardeArrerages, gardeBanque } from './gardes-succession.ts';
import { ouvrir } from './succession-ouverte.ts';
import { actualiserSuivi } from './suivi.ts';

const FUNERAILLES = 'Circ. Cnav 2013/3';

export const MOYEN_ARRERAGES = 'arrerages';

export const successionArreragesHandlers = {
  'succession.imputerArrerages': (saisie, c) => {
    const { dossierId, le, dusCentimes, obsequesCentimes, montantCentimes, libelle } = saisie;
    const { f, s } = ouvrir(c, dossierId, gardeArrerages);
    if (le < s.decesLe || le > c.aujourdhui) {
      refuser(
        'ARRERAGES_DATE',
        `L’imputation se date entre le décès (${formatDate(s.decesLe)}) et aujourd’hui.`,
        { champ: 'le' },
      );
    }
    const { solde, indu } = f.principal;
    exigerArrerages({
      dus: dusCentimes,
      obseques: obsequesCentimes,
      impute: montantCentimes,
      solde,
    });
    const mouvementId = c.nouvelId();
    insererMouvement(c.db, c.poste.identite(), {
      id: mouvementId,
      induId: indu.id,
      debiteurId: null,
      nature: 'retenue',
      montantCentimes: oppose(montantCentimes),
      effetLe: le,
      enregistreLe: c.maintenant.toISOString(),
      moyen: MOYEN_ARRERAGES,
      annuleId: null,
      encaissementId: null,
    });
    const apres = moins(solde, montantCentimes);
    consigner(c, {
      dossierId,
      induId: indu.id,
      type: 'succession',
      survenuLe: le,
      titre: `Arrérages imputés : ${formatEuros(montantCentimes)}`,
      texte: `${libelle}. ${formatEuros(dusCentimes)} dus au défunt, ${formatEuros(obsequesCentimes)} pour les obsèques. Reste dû ${formatEuros(apres)}.`,
    });
    actualiserSuivi(c, dossierId);
    const disponible = moins(dusCentimes, obsequesCentimes);
    const etapes = [
      { etape: 'Arrérages dus au défunt', valeur: formatEuros(dusCentimes), reference: null },
      {
        etape: 'Priorité de qui a payé les obsèques',
        valeur: formatEuros(obsequesCentimes),
        reference: FUNERAILLES,
      },
      { etape: 'Disponible', valeur: formatEuros(disponible), reference: null },
      { etape: 'Reste dû avant', valeur: formatEuros(solde), reference: null },
      { etape: 'Imputé', valeur: formatEuros(montantCentimes), reference: FUNERAILLES },
      { etape: 'Reste dû après', valeur: formatEuros(apres), reference: null },
    ];
    return {
      dossierId,
      mouvementId,
      avantCentimes: solde,
      apresCentimes: apres,
      // DOUTE: the articles on the set-off and on the funeral's priority were not read; circulars only.
      explication: { etapes, statut: 'interpretation' },
    };
  },

  'succession.reprendreArrerages': ({ dossierId, mouvementId, motif }, c) => {
    const { f } = ouvrir(c, dossierId, gardeBanque);
    const { mouvements } = f.principal;
    const m = mouvements.find(
      (x) => x.id === mouvementId && x.moyen === MOYEN_ARRERAGES && x.annuleId === null,
    );
    if (!m) {
      return refuser('ARRERAGES_INCONNUS', 'Ces arrérages ne sont pas imputés sur ce dossier.', {
        champ: 'mouvementId',
      });
    }
    if (mouvements.some((x) => x.annuleId === m.id)) {
      refuser('ARRERAGES_REPRIS', 'Ces arrérages sont déjà repris.', { champ: 'mouvementId' });
    }
    insererMouvement(
      c.db,
      c.poste.identite(),
      contrepassation(m, { id: c.nouvelId(), enregistreLe: c.maintenant.toISOString() }),
    );
    consigner(c, {
      dossierId,
      induId: f.principal.indu.id,
      type: 'succession',
      titre: 'Arrérages repris',
      texte: `${formatEuros(oppose(m.montantCentimes))} sont dus de nouveau. ${motif}`,
    });
    actualiserSuivi(c, dossierId);
    return { dossierId, resteCentimes: lireFaits(c.db, dossierId).principal.solde };
  },
} satisfies Partial<Handlers>;
