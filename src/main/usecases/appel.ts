/**
 * A call to a debtor: its sheet (script, comparison, history) and its record. A call changes no
 * plan: what was agreed orally is granted and signed on the screen of the schedule. Sheet D26.
 */
/**
 * A call to a debtor: its sheet (script, comparison, history) and its record. A call changes no
 * plan: what was agreed orally is granted and signed on the screen of the schedule. Sheet D26.
 */
import type { Centimes } from '../../shared/montant.ts';
import { LIBELLE_PRESTATION } from '../../shared/nomenclature.ts';
import { LIBELLE_RESULTAT } from '../../shared/nomenclature-appel.ts';
import { RefusError, refuser } from '../../shared/refus.ts';
import type { Contexte, Handlers } from '../contexte.ts';
import {
  consentementDe,
  type DonneesAppel,
  mensualiteVisee,
  numeroErrone,
  qualiteTelephone,
  type Rythme,
  rythme,
} from '../domain/appel.ts';
import { type EtapeScript, INTERDITS, OBJECTIONS, scriptAppel } from '../domain/script-appel.ts';
import { soldePlan } from '../store/campagne.ts';
import { nomDe, trouverCompte } from '../store/compte.ts';
import type { Echeancier } from '../store/echeancier.ts';
import { lireOrganisme } from '../store/parametre.ts';
import {
  exigerDate,
  exigerInterlocuteur,
  exigerMensualite,
  exigerRappel,
  texteAppel,
} from './appel-regles.ts';
import { consigner } from './consigne.ts';
import {
  dernierDocument,
  etatPostal,
  type FaitsDossier,
  lireFaits,
  planEnCours,
  type Tenu,
} from './faits.ts';
import { appele, appelsDe, gardeAppel } from './gardes-appel.ts';
import { lieuDe } from './horloges.ts';
import { actualiserSuivi } from './suivi.ts';

export const appelHandlers = {
  'appel.preparer': ({ dossierId, mensualiteCentimes }, c) => {
    const f = lireFaits(c.db, dossierId);
    const { plan, tenu, solde } = exiger(f, c);
    const viseeCentimes = mensualiteVisee(solde, plan.mensualiteCentimes);
    const a = (mensualite: Centimes): Rythme =>
      rythme({ solde, mensualite }, plan.premiereLe, c.aujourdhui);
    const avant = a(plan.mensualiteCentimes);
    const propose = a(mensualiteCentimes || viseeCentimes);
    const appels = appelsDe(f);
    const donnees = appels.map((a) => a.appel);
    const { telephone } = tenu.personne;
    return {
      dossierId,
      numero: f.dossier.numero,
      debiteur: nomCivil(tenu),
      telephone,
      qualite: qualiteTelephone(telephone, numeroErrone(donnees)),
      consentement: consentementDe(donnees),
      resteCentimes: solde,
      viseeCentimes,
      avant,
      propose,
      moisGagnes: avant.mois - propose.mois,
      script: scriptDe(c, f, { tenu, solde, avant, propose }),
      objections: [...OBJECTIONS],
      interdits: INTERDITS,
      appels: appels.toReversed().map((a) => {
        const auteur = trouverCompte(c.db, a.par);
        return {
          evenementId: a.evenementId,
          le: a.le,
          resultat: a.appel.resultat,
          par: auteur ? nomDe(auteur) : 'Automatique',
          titre: a.titre,
          texte: a.texte,
        };
      }),
      permis: { 'appel.enregistrer': gardeAppel(f, c) },
    };
  },

  'appel.enregistrer': (demande, c) => {
    const f = lireFaits(c.db, demande.dossierId);
    const r = gardeAppel(f, c);
    if (r) throw new RefusError(r);
    const { plan, tenu, solde } = exiger(f, c);
    exigerDate(demande, plan, c.aujourdhui);
    exigerInterlocuteur(demande);
    exigerRappel(demande, lieuDe(f));
    exigerMensualite(demande, plan, solde);
    const accord = demande.resultat === 'accepte' ? demande.mensualiteCentimes : null;
    const rappele = demande.resultat === 'rappel';
    const appel: DonneesAppel = {
      resultat: demande.resultat,
      telephone: tenu.personne.telephone ?? '',
      interlocuteur: demande.interlocuteur,
      dureeMinutes: demande.dureeMinutes,
      consentement: demande.consentement,
      rappelLe: rappele ? demande.rappelLe : null,
      rappelHeure: rappele ? demande.rappelHeure : null,
      soldeCentimes: solde,
      avantCentimes: plan.mensualiteCentimes,
      mensualiteCentimes: accord,
    };
    const evenementId = consigner(c, {
      dossierId: demande.dossierId,
      induId: f.principal.indu.id,
      type: 'appel',
      survenuLe: demande.le,
      titre: `Appel : ${LIBELLE_RESULTAT[demande.resultat].toLowerCase()}`,
      texte: texteAppel(appel, demande.note),
      donnees: { appel },
    });
    actualiserSuivi(c, demande.dossierId);
    return {
      dossierId: demande.dossierId,
      evenementId,
      echeancierId: plan.id,
      proposition:
        accord === null
          ? null
          : rythme({ solde, mensualite: accord }, plan.premiereLe, c.aujourdhui),
    };
  },
} satisfies Partial<Handlers>;

type Appelable = { plan: Echeancier; tenu: Tenu; solde: Centimes };

function exiger(f: FaitsDossier, c: Contexte): Appelable {
  const [enCours, tenu] = [planEnCours(f), appele(f)];
  const solde = enCours ? soldePlan(c.db, enCours.plan.id) : null;
  if (!enCours || !tenu || solde === null || solde <= 0) {
    return refuser('APPEL_SANS_PLAN', 'Aucun échéancier ne court sur ce dossier : rien à relever.');
  }
  return { plan: enCours.plan, tenu, solde };
}

/** « Mme Rose TÉMOIN ». */
const nomCivil = ({ personne }: Tenu): string =>
  `${personne.civilite} ${personne.prenoms} ${personne.nom}`.trim();

type Proposition = { tenu: Tenu; solde: Centimes; avant: Rythme; propose: Rythme };

function scriptDe(c: Contexte, f: FaitsDossier, p: Proposition): EtapeScript[] {
  const organisme = lireOrganisme(c.db);
  const d01 = dernierDocument(f, 'D01');
  const { indu } = f.principal;
  const { personne } = p.tenu;
  return scriptAppel({
    agent: nomDe(c.acteur),
    caisse: organisme.caisse.nom,
    debiteur: `${personne.civilite} ${personne.nom}`.trim(),
    naissanceLe: personne.naissanceLe,
    reference: d01?.reference ?? f.dossier.numero,
    telephoneService: organisme.service.telephone,
    notifieLe: d01 ? etatPostal(f, d01.id).envoyeLe : null,
    objet: majuscule(LIBELLE_PRESTATION[indu.prestation]),
    solde: p.solde,
    erreurOrganisme: indu.erreurOrganisme,
    avant: p.avant,
    propose: p.propose,
  });
}

const majuscule = (texte: string): string => texte.charAt(0).toUpperCase() + texte.slice(1);
