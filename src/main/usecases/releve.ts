/**
 * A bank statement: each booked credit becomes a payment. Certain, it is settled at once by the
 * dated rule; else it waits in suspense with its proposals. Invariant: a line is read once, in
 * whatever file it comes; a debit settles nothing; one transaction, all or nothing.
 */
import type { LigneRapprochee, RapportReleve } from '../../shared/contract/releve.ts';
import { plus, ZERO } from '../../shared/montant.ts';
import type { MoyenEncaissement } from '../../shared/nomenclature.ts';
import { refuser } from '../../shared/refus.ts';
import type { Contexte, Handlers } from '../contexte.ts';
import type { LigneReleve } from '../domain/ligne-releve.ts';
import type { Rapprochement } from '../domain/rapprochement.ts';
import { rapprocher } from '../domain/rapprochement.ts';
import { lireReleve } from '../exchange/releve-lecture.ts';
import { sha256 } from '../store/chaine.ts';
import { listerComptes, nomDe } from '../store/compte.ts';
import { trouverEncaissement } from '../store/encaissement.ts';
import { lireOrganisme } from '../store/parametre.ts';
import {
  insererLigneReleve,
  insererReleve,
  ligneDejaLue,
  ligneDuPaiement,
  listerReleves,
  releveDeja,
} from '../store/releve.ts';
import { encaisser } from './encaissement.ts';
import { payeurDe } from './encaissement-payeur.ts';
import { pas } from './import-progres.ts';
import { type Annuaire, annuaireDe, deduire, ligneVue, propositionsVues } from './rapprochement.ts';
import { saisieEnLigne } from './releve-saisie.ts';
import { type SuiteOrdre, suiteOrdre } from './releve-sepa.ts';

const VUES = 500;

export const releveHandlers = {
  'releve.importer': ({ nom, contenu }, c) => {
    const octets = Buffer.from(contenu, 'base64');
    const empreinte = sha256(octets);
    const deja = releveDeja(c.db, empreinte);
    if (deja) {
      refuser('RELEVE_DEJA_LU', `Ce fichier a déjà été lu, sous le nom « ${deja} ».`, {
        champ: 'contenu',
      });
    }
    const { iban } = lireOrganisme(c.db).caisse;
    if (iban.trim() === '') {
      refuser('RELEVE_COMPTE_ABSENT', 'Renseignez l’IBAN de la caisse avant de lire un relevé.');
    }
    const lu = lireReleve({ octets, compte: iban });
    const releveId = c.nouvelId();
    insererReleve(c.db, {
      id: releveId,
      fichier: nom,
      sha256: empreinte,
      format: lu.format,
      importeLe: c.maintenant.toISOString(),
      par: c.acteur.compteId,
      lignes: lu.lignes.length,
    });
    const bilan = new Bilan(c, { releveId, comptes: lu.releves.map((r) => r.compte ?? '') });
    const avancer = pas(c, { total: lu.lignes.length, libelle: 'Rapprochement du relevé' });
    lu.lignes.forEach((ligne, rang) => {
      avancer(rang);
      bilan.ranger(ligne);
    });
    return {
      ...bilan.rapport(),
      dossierId: null,
      releveId: c.essai ? null : releveId,
      nom,
      format: lu.format,
      lignes: lu.lignes.length,
      attente: lu.attente.length,
      rejetes: lu.rejets.length,
      rejets: lu.rejets.slice(0, VUES).map(({ motif: _, ...r }) => r),
    };
  },

  'releve.lister': (_entree, c) => {
    const comptes = new Map(listerComptes(c.db).map((x) => [x.compteId, nomDe(x)]));
    const releves = listerReleves(c.db).map((r) => ({
      releveId: r.id,
      fichier: r.fichier,
      format: r.format,
      importeLe: r.importeLe,
      par: comptes.get(r.par) ?? '',
      lignes: r.lignes,
    }));
    return { releves };
  },

  'encaissement.rapprocher': ({ encaissementId }, c) => {
    const e = trouverEncaissement(c.db, encaissementId);
    if (!e) return refuser('PAIEMENT_INCONNU', 'Ce paiement n’existe pas dans cette base.');
    const lue = ligneDuPaiement(c.db, encaissementId);
    const ligne = lue
      ? (JSON.parse(lue) as LigneReleve)
      : saisieEnLigne({ ...e, montant: e.montantCentimes });
    const annuaire = annuaireDe(c.db);
    const { propositions, remarques } = rapprocher(ligne, annuaire.index);
    return {
      propositions: propositionsVues(annuaire, propositions),
      remarques: remarques.map((r) => r.texte),
    };
  },
} satisfies Partial<Handlers>;

type Totaux = Omit<
  RapportReleve,
  'dossierId' | 'releveId' | 'nom' | 'format' | 'lignes' | 'attente' | 'rejetes' | 'rejets'
>;

/** What is done of each line, counted as it goes. */
class Bilan {
  readonly #c: Contexte;
  readonly #o: { readonly releveId: string; readonly comptes: readonly string[] };
  readonly #annuaire: Annuaire;
  readonly #vues = new Map<string, number>();
  #totaux = { dejaLues: 0, certains: 0, proposes: 0, suspens: 0, debits: 0 };
  #certains = ZERO;
  #suspens = ZERO;
  readonly #aVoir: LigneRapprochee[] = [];

  constructor(c: Contexte, o: { releveId: string; comptes: readonly string[] }) {
    this.#c = c;
    this.#o = o;
    this.#annuaire = annuaireDe(c.db);
  }

  ranger(ligne: LigneReleve): void {
    const cle = this.#cle(ligne);
    if (ligneDejaLue(this.#c.db, cle)) {
      this.#totaux.dejaLues += 1;
      return;
    }
    const suite = suiteOrdre(this.#c, ligne);
    if (suite) {
      this.#noterOrdre(ligne, cle, suite);
      return;
    }
    const r = rapprocher(ligne, this.#annuaire.index);
    const encaissementId = ligne.sens === 'credit' ? this.#encaisser(ligne, r) : null;
    if (ligne.sens === 'debit') this.#totaux.debits += 1;
    insererLigneReleve(this.#c.db, {
      id: this.#c.nouvelId(),
      releveId: this.#o.releveId,
      rang: ligne.rang,
      cle,
      donnees: JSON.stringify(ligne),
      verdict: r.verdict,
      encaissementId,
    });
    if (r.verdict !== 'certain' && this.#aVoir.length < VUES) {
      this.#aVoir.push(ligneVue(this.#annuaire, ligne, { r, encaissementId }));
    }
  }

  /** The bank answers an order of ours: its outcome is recorded, nothing is to be looked at. */
  #noterOrdre(ligne: LigneReleve, cle: string, { encaissementId }: SuiteOrdre): void {
    this.#totaux.certains += 1;
    if (encaissementId) this.#certains = plus(this.#certains, ligne.montant);
    insererLigneReleve(this.#c.db, {
      id: this.#c.nouvelId(),
      releveId: this.#o.releveId,
      rang: ligne.rang,
      cle,
      donnees: JSON.stringify(ligne),
      verdict: 'certain',
      encaissementId,
    });
  }

  rapport(): Totaux {
    return {
      ...this.#totaux,
      certainsCentimes: this.#certains,
      suspensCentimes: this.#suspens,
      aVoir: this.#aVoir,
    };
  }

  #encaisser(ligne: LigneReleve, r: Rapprochement): string {
    const sure = r.verdict === 'certain' ? r.propositions[0] : undefined;
    const porteur = sure && this.#annuaire.porteurs.get(sure.compte.reference);
    const payeur = porteur ? payeurDe(this.#c, { ...porteur, induDesigneId: null }) : null;
    const { encaissementId, affectations } = encaisser(this.#c, paiementDe(ligne), payeur);
    if (payeur && sure) {
      this.#totaux.certains += 1;
      this.#certains = plus(this.#certains, ligne.montant);
      deduire(this.#annuaire, affectations);
    } else {
      this.#totaux[r.verdict === 'propose' ? 'proposes' : 'suspens'] += 1;
      this.#suspens = plus(this.#suspens, ligne.montant);
    }
    return encaissementId;
  }

  /** The bank's own reference, or all that the line says and its rank among its like. */
  #cle(l: LigneReleve): string {
    const compte = this.#o.comptes[0] ?? '';
    const dit = [l.comptableLe, l.valeurLe, l.sens, l.montant, l.libelle, l.contrepartieIban];
    const corps = JSON.stringify(
      l.referenceBanque
        ? [compte, l.comptableLe, l.referenceBanque, l.sens, l.montant, l.boutEnBout]
        : [compte, ...dit, l.contrepartieNom, l.boutEnBout],
    );
    const vue = this.#vues.get(corps) ?? 0;
    this.#vues.set(corps, vue + 1);
    return sha256(Buffer.from(`${corps} ${vue}`));
  }
}

const MOYEN_BANQUE: MoyenEncaissement = 'virement';

const paiementDe = (l: LigneReleve) => ({
  recuLe: l.valeurLe,
  montantCentimes: l.montant,
  moyen: l.mandat === null ? MOYEN_BANQUE : ('prelevement' as const),
  payeur: (l.contrepartieNom ?? l.debiteurFinal ?? '').slice(0, 140),
  libelle: l.libelle.slice(0, 140),
  reference: l.references.join(' ').slice(0, 40),
});
