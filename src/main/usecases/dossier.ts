/** Acts on a file: registering, noting, assigning, its debtors and accessories. */

import { formatDate } from '../../shared/date-civile.ts';
import { formatEuros } from '../../shared/montant.ts';
import { LIBELLE_ACCESSOIRE, LIBELLE_ROLE } from '../../shared/nomenclature.ts';
import { RefusError, refuser } from '../../shared/refus.ts';
import type { Contexte, Handlers } from '../contexte.ts';
import { lireIdentite } from '../domain/identite.ts';
import { nomDe, trouverCompte } from '../store/compte.ts';
import {
  affecterDossier,
  dossiersDePersonne,
  insererDebiteur,
  insererIndu,
  supprimerDebiteurs,
  trouverDossier,
} from '../store/dossier.ts';
import { insererMouvement } from '../store/mouvement.ts';
import { modifierPersonne, personneParNir } from '../store/personne.ts';
import { clore } from '../store/suivi.ts';
import { consigner } from './consigne.ts';
import { dansChamp, poserDebiteurs } from './debiteurs.ts';
import { enregistrerIndu } from './enregistrement.ts';
import { type FaitsDossier, lireFaits, montantDe } from './faits.ts';
import { exigerDecesTenu, gardeDebiteurs } from './gardes-succession.ts';
import { reindexer } from './reindexation.ts';
import { partagerAccessoire } from './succession-partage.ts';
import { actualiserSuivi } from './suivi.ts';
import { vueDossier } from './vue-dossier.ts';

export const dossierHandlers = {
  'dossier.creer': (demande, c) => enregistrerIndu(c, demande),

  'dossier.ouvrir': ({ dossierId }, c) => vueDossier(c, dossierId),

  'dossier.noter': ({ dossierId, texte }, c) => {
    lireFaits(c.db, dossierId);
    const evenementId = consigner(c, { dossierId, type: 'note', titre: 'Note', texte });
    return { dossierId, evenementId };
  },

  'dossier.affecter': ({ dossiers, compteId }, c) => {
    const compte = trouverCompte(c.db, compteId);
    if (!compte?.actif || !compte.role.startsWith('gestionnaire')) {
      return refuser(
        'AFFECTATION_COMPTE',
        'Choisissez un gestionnaire dont le compte est ouvert.',
        {
          champ: 'compteId',
        },
      );
    }
    const uniques = new Set(dossiers);
    for (const dossierId of uniques) {
      const dossier = trouverDossier(c.db, dossierId);
      if (!dossier || dossier.annuleLe)
        return refuser('DOSSIER_INCONNU', 'Un des dossiers n’existe pas.');
      affecterDossier(c.db, dossierId, compteId);
      consigner(c, {
        dossierId,
        type: 'affectation',
        titre: 'Dossier affecté',
        texte: `${nomDe(compte)}, ${LIBELLE_ROLE[compte.role].toLowerCase()}.`,
      });
    }
    return { affectes: uniques.size };
  },

  'dossier.ajouterAccessoire': (
    { dossierId, accessoire, montantCentimes, constateLe, motif },
    c,
  ) => {
    const f = lireFaits(c.db, dossierId);
    if (montantCentimes <= 0)
      refuser('ACCESSOIRE_NUL', 'Le montant doit être positif.', { champ: 'montantCentimes' });
    if (constateLe > c.aujourdhui)
      refuser('INDU_DATE', 'La date est dans le futur.', { champ: 'constateLe' });
    const induId = c.nouvelId();
    const { indu } = f.principal;
    insererIndu(c.db, {
      ...indu,
      id: induId,
      principalId: indu.id,
      accessoire,
      referenceOrigine: null,
      constateLe,
      motif,
      ordreRecetteLe: null,
    });
    const redevable = f.principal.debiteurs.find((d) => d.partCentimes > 0);
    if (redevable) {
      const { personneId, qualite } = redevable;
      insererDebiteur(c.db, {
        id: c.nouvelId(),
        induId,
        personneId,
        qualite,
        partCentimes: montantCentimes,
      });
    }
    insererMouvement(c.db, c.poste.identite(), {
      id: c.nouvelId(),
      induId,
      debiteurId: null,
      nature: accessoire === 'dommages' ? 'constat' : accessoire,
      montantCentimes,
      effetLe: constateLe,
      enregistreLe: c.maintenant.toISOString(),
      moyen: null,
      annuleId: null,
      encaissementId: null,
    });
    partagerAccessoire(c, dossierId, induId);
    consigner(c, {
      dossierId,
      induId,
      type: 'accessoire',
      survenuLe: constateLe,
      titre: `Créance accessoire : ${LIBELLE_ACCESSOIRE[accessoire].toLowerCase()}`,
      texte: `${formatEuros(montantCentimes)}. ${motif}`.trim(),
    });
    actualiserSuivi(c, dossierId);
    return { dossierId, induId };
  },

  'debiteur.definir': ({ dossierId, debiteurs, motif }, c) => {
    const f = lireFaits(c.db, dossierId);
    const r = gardeDebiteurs(f, c);
    if (r) throw new RefusError(r);
    const poses = poserDebiteurs(c, debiteurs, montantDe(f.principal));
    supprimerDebiteurs(c.db, f.principal.indu.id);
    for (const d of poses.debiteurs) {
      insererDebiteur(c.db, { id: c.nouvelId(), induId: f.principal.indu.id, ...d });
    }
    reindexer(c, dossierId);
    consigner(c, {
      dossierId,
      type: 'debiteurs',
      titre: 'Débiteurs modifiés',
      texte: `${poses.fiche.noms}. ${motif}`.trim(),
    });
    actualiserSuivi(c, dossierId);
    return { dossierId };
  },

  'personne.corriger': ({ dossierId, personneId, personne }, c) => {
    const f = lireFaits(c.db, dossierId);
    const avant = f.indus
      .flatMap((i) => i.debiteurs)
      .find((d) => d.personneId === personneId)?.personne;
    if (!avant) return refuser('PERSONNE_INCONNUE', 'Cette personne n’est pas dans ce dossier.');
    const lue = dansChamp('personne', () => lireIdentite(personne, c.aujourdhui)).personne;
    exigerDecesTenu(f, avant, lue.decesLe);
    const autre = lue.nir ? personneParNir(c.db, lue.nir) : undefined;
    if (autre && autre.id !== personneId) {
      refuser('NIR_AUTRE_NOM', `Ce numéro est déjà celui de ${autre.nom} ${autre.prenoms}.`, {
        champ: 'personne.nir',
      });
    }
    modifierPersonne(c.db, personneId, { ...lue, majLe: c.maintenant.toISOString() });
    for (const id of dossiersDePersonne(c.db, personneId)) reindexer(c, id);
    const deplace = avant.adresse !== lue.adresse;
    if (deplace) cloreRecherches(c, f);
    consigner(c, {
      dossierId,
      type: 'identite',
      titre: deplace ? 'Adresse corrigée' : 'Identité corrigée',
      texte: `${lue.nom} ${lue.prenoms}, le ${formatDate(c.aujourdhui)}.`,
    });
    actualiserSuivi(c, dossierId);
    return { dossierId };
  },
} satisfies Partial<Handlers>;

/** A new address answers the tracing task that an NPAI opened. */
function cloreRecherches(c: Contexte, f: FaitsDossier): void {
  for (const t of f.taches) {
    if (t.type !== 'recherche-adresse' || t.closeLe) continue;
    clore(c.db, { tacheId: t.id, le: c.maintenant.toISOString(), issue: 'trouvee' });
  }
}
