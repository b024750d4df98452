/**
 * Money after a death: who received payments, what the bank gave back. Invariant: nothing beyond the debt, and each is undone by its reverse act.
 */
import { formatDate } from '../../shared/date-civile.ts';
import { formatEuros, moins, somme, ZERO } from '../../shared/montant.ts';
import { refuser } from '../../shared/refus.ts';
import type { Contexte, Handlers } from '../contexte.ts';
import { payesParPersonne, poserDebiteur, retirerDebiteur } from '../store/succession.ts';
import { consigner } from './consigne.ts';
import { encaisser } from './encaissement.ts';
import { type FaitsDossier, lireFaits, montantDe } from './faits.ts';
import { gardeBanque, gardeTiers } from './gardes-succession.ts';
import { reindexer } from './reindexation.ts';
import { restesDe } from './restes-debiteurs.ts';
import { type Succession, successionDe } from './succession-lue.ts';
import { ouvrir } from './succession-ouverte.ts';
import { partager, partageVu } from './succession-partage.ts';
import { personneSaisie } from './succession-personnes.ts';
import { actualiserSuivi } from './suivi.ts';

export const successionSommesHandlers = {
  'succession.definirTiers': ({ dossierId, debiteurId, personne, recuCentimes, piece }, c) => {
    const { f, s } = ouvrir(c, dossierId, gardeTiers);
    const connu = debiteurId ? s.tiers.find((d) => d.id === debiteurId) : undefined;
    if (debiteurId && !connu) {
      refuser('TIERS_INCONNU', 'Ce tiers n’est pas dans ce dossier.', { champ: 'debiteurId' });
    }
    const tiers =
      connu?.personne ?? personneSaisie(c, f, { personneId: null, personne, champ: 'personne' });
    const deja = f.principal.debiteurs.find((d) => d.personneId === tiers.id);
    if (deja && !connu) {
      refuser('TIERS_DEBITEUR', 'Cette personne est déjà débiteur de ce dossier.', {
        champ: 'personne',
      });
    }
    poserRecu(c, f, { s, personneId: tiers.id, recu: recuCentimes });
    return clore(c, dossierId, {
      titre: recuCentimes === 0 ? 'Tiers retiré' : 'Versements reçus par un tiers',
      texte: `${tiers.prenoms} ${tiers.nom}${recuCentimes === 0 ? '' : ` a reçu ${formatEuros(recuCentimes)}`}. Pièce : ${piece}.`,
    });
  },

  'succession.enregistrerBanque': (
    { dossierId, banque, le, montantCentimes, reference, debiteurId },
    c,
  ) => {
    const { f, s } = ouvrir(c, dossierId, gardeBanque);
    if (le < s.decesLe || le > c.aujourdhui) {
      refuser(
        'BANQUE_DATE',
        `La réponse se date entre le décès (${formatDate(s.decesLe)}) et aujourd’hui.`,
        { champ: 'le' },
      );
    }
    const titulaire = debiteurId ? s.tiers.find((d) => d.id === debiteurId) : s.defunt;
    if (!titulaire) {
      return refuser('TIERS_INCONNU', 'Ce titulaire n’est pas dans ce dossier.', {
        champ: 'debiteurId',
      });
    }
    const reste = restesDe(c.db, f.principal).get(titulaire.personneId) ?? ZERO;
    if (montantCentimes > reste) {
      refuser(
        'BANQUE_TROP',
        `La banque ne peut rendre que ce qui reste dû\u00a0: ${formatEuros(reste)}.`,
        { champ: 'montantCentimes' },
      );
    }
    const encaissementId =
      montantCentimes === 0
        ? null
        : encaisser(
            c,
            {
              recuLe: le,
              montantCentimes,
              moyen: 'tiers',
              payeur: banque,
              libelle: 'Versements rendus après le décès',
              reference,
            },
            {
              personneId: titulaire.personneId,
              branche: f.dossier.branche,
              induDesigneId: f.principal.indu.id,
            },
          ).encaissementId;
    const rendu =
      montantCentimes === 0 ? 'n’a rien rendu' : `a rendu ${formatEuros(montantCentimes)}`;
    consigner(c, {
      dossierId,
      induId: f.principal.indu.id,
      type: 'succession',
      survenuLe: le,
      titre: 'Réponse de la banque',
      texte: `${banque} ${rendu}.`,
      donnees: { banqueCentimes: montantCentimes, ...(encaissementId ? { encaissementId } : {}) },
    });
    actualiserSuivi(c, dossierId);
    return { dossierId, encaissementId, resteCentimes: lireFaits(c.db, dossierId).principal.solde };
  },
} satisfies Partial<Handlers>;

/** What one received himself leaves the estate, and the estate's shares are divided anew. */
function poserRecu(
  c: Contexte,
  f: FaitsDossier,
  o: { readonly s: Succession; readonly personneId: string; readonly recu: typeof ZERO },
): void {
  const i = f.principal;
  const autres = i.debiteurs.filter(
    (d) =>
      d.personneId !== o.personneId &&
      d.personneId !== o.s.defunt.personneId &&
      d.qualite !== 'heritier',
  );
  const libre = moins(montantDe(i), somme(autres.map((d) => d.partCentimes)));
  if (o.recu > libre) {
    refuser(
      'TIERS_TROP',
      `Un tiers ne doit pas plus que ce qui a été versé\u00a0: ${formatEuros(libre)}.`,
      { champ: 'recuCentimes' },
    );
  }
  const induId = i.indu.id;
  if (o.recu === 0) {
    const paye = payesParPersonne(c.db, induId).get(o.personneId) ?? ZERO;
    if (paye > 0) {
      refuser('TIERS_PAYEUR', `Ce tiers a déjà versé ${formatEuros(paye)}\u00a0: sa part reste.`, {
        champ: 'recuCentimes',
      });
    }
    retirerDebiteur(c.db, { induId, personneId: o.personneId });
  } else {
    poserDebiteur(c.db, {
      id: c.nouvelId(),
      induId,
      personneId: o.personneId,
      qualite: 'tiers',
      partCentimes: o.recu,
    });
  }
  const apres = lireFaits(c.db, f.dossier.id);
  const s = successionDe(apres) ?? o.s;
  const heritiers = s.heritiers.filter((h) => h.option !== 'renonciation');
  partager(c, { ...apres, indus: [apres.principal] }, { s, heritiers });
}

function clore(c: Contexte, dossierId: string, e: { titre: string; texte: string }) {
  reindexer(c, dossierId);
  consigner(c, { dossierId, type: 'succession', ...e });
  actualiserSuivi(c, dossierId);
  return partageVu(c, dossierId);
}
