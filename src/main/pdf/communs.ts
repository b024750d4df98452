/**
 * The common blocks of letters (courriers.md § 5.2), in the words of the catalogue:
 * payer, difficultes, recours_cra, droit_erreur, contact, donnees.
 */
import type { InstantaneD01 } from '../../shared/courrier/d01.ts';
import type { Socle } from '../../shared/courrier/socle.ts';
import { type Bloc, encadre, insecable, liste, paragraphe, section, titre } from './blocs.ts';
import { present } from './entete.ts';
import { COULEURS, type Colonne, type Feuille } from './page.ts';
import { adresseLiee, exiger, fixe, gras, lie, type Phrase, phrase } from './phrase.ts';
import { blocSignature } from './signature.ts';

/** The least size of a text in a letter (courriers.md § 4.1). */
const CORPS_MENTIONS = 11;
const ESPECES = fixe(`N’envoyez jamais d’espèces par la poste. Nous ne demandons jamais vos codes
  bancaires, ni par téléphone ni par message.`);

/** « FR76 3000 6000 … » by groups of four. */
export function formatIban(iban: string): string {
  return iban.replace(/\s/g, '').replace(/(.{4})(?=.)/g, '$1\u00a0');
}

/** Free text typed by an agent: French typography, one paragraph a line. */
export function paragraphesLibres(f: Feuille, texte: string): Bloc[] {
  return texte
    .split(/\n+/)
    .filter((t) => t.trim() !== '')
    .map((t) => paragraphe(f, fixe(t.trim())));
}

/** How to pay. Without enclosures, neither the coupon nor the mandate is spoken of. */
export function payer(f: Feuille, { caisse, dossier }: Socle, pieces = true): Bloc[] {
  const nom = exiger(caisse.nom, 'caisse.nom');
  const iban = gras(formatIban(exiger(caisse.iban, 'caisse.iban')));
  const bic = gras(exiger(caisse.bic, 'caisse.bic'));
  const libelle = gras(exiger(dossier.reference_paiement, 'dossier.reference_paiement'));
  const enLigne = caisse.paiement_en_ligne;
  const coupon = pieces ? phrase`, avec le coupon` : [];
  const entrees: Phrase[] = [
    phrase`Par virement : IBAN ${iban} — BIC ${bic} — libellé à recopier : ${libelle}`,
    phrase`Par chèque à l’ordre du directeur comptable et financier de ${nom}${coupon}`,
    ...(pieces ? [phrase`Par prélèvement : remplissez le mandat joint`] : []),
    ...(present(enLigne) ? [phrase`Par carte bancaire : ${enLigne}`] : []),
  ];
  return section(titre(f, 'H2', 'Comment régler'), [liste(f, { entrees }), paragraphe(f, ESPECES)]);
}

/** « la commission de recours amiable, 1 place… », however the settings give it. */
export function adresseCra(texte: string): string {
  const adresse = adresseLiee(texte);
  if (/^(la|monsieur|madame)\s|^l['’]/i.test(adresse)) return adresse;
  if (/^commission/i.test(adresse)) return `la c${adresse.slice(1)}`;
  return `la commission de recours amiable, ${adresse}`;
}

export function difficultes(f: Feuille, craAdresse: string | null): Bloc[] {
  const adresse = adresseCra(exiger(craAdresse, 'cra.adresse'));
  return section(titre(f, 'H2', 'Une difficulté pour payer ?'), [
    paragraphe(
      f,
      phrase`Appelez-nous avant l’échéance : nous pouvons étaler le remboursement. Si votre
        situation est précaire, vous pouvez demander une remise totale ou partielle, à tout moment,
        en écrivant à ${adresse} et en joignant vos justificatifs de ressources et de charges. La
        remise n’est pas possible en cas de fraude ou de fausse déclaration.`,
      { avant: f.corps * 0.35 },
    ),
  ]);
}

/** « le pôle social… »: the settings may give the court without its article. */
function avecArticle(juge: string): string {
  return /^(le|la|les)\s|^l['’]/i.test(juge) ? juge : `le ${juge}`;
}

type Fin = {
  readonly appel: string;
  /** « coupon-réponse, mandat SEPA »; null when nothing is enclosed. */
  readonly jointes: string | null;
};
type Recours = Pick<InstantaneD01, 'recours'> & {
  readonly cra: { readonly adresse: string | null };
  readonly dossier: Pick<Socle['dossier'], 'prestation'>;
};

/**
 * DOUTE: for the RSA the appeal goes first to the president of the département (from memory).
 * The other benefits: the commission de recours amiable.
 */
function instance(rsa: boolean) {
  return rsa
    ? { devant: 'le président du conseil départemental', il: 'Il', lui: 'de l’avoir saisi' }
    : {
        devant: 'la commission de recours amiable (CRA)',
        il: 'La CRA',
        lui: 'd’avoir saisi la CRA',
      };
}

/** The box of appeals: whole, in the size of the text, its title inside. */
export function recoursCra(f: Feuille, { cra, recours, dossier }: Recours): Bloc {
  const rsa = dossier.prestation === 'RSA';
  const lieu = exiger(cra.adresse, 'cra.adresse');
  const adresse = rsa ? adresseLiee(lieu) : adresseCra(lieu);
  const juge = avecArticle(exiger(recours.juge_libelle, 'recours.juge_libelle'));
  const adresseJuge = adresseLiee(exiger(recours.juge_adresse, 'recours.juge_adresse'));
  const { devant, il, lui } = instance(rsa);
  const deuxMois = gras('deux mois');
  const textes = [
    phrase`Vous avez ${deuxMois}, à partir de la réception de ce courrier, pour contester devant
      ${devant}. Après ce délai, votre contestation ne pourra plus être acceptée.`,
    phrase`Comment faire : écrivez à ${adresse}. Expliquez vos raisons, signez votre lettre et
      joignez une copie de ce courrier. Un envoi recommandé vous permet de garder une preuve.`,
    phrase`${il} a deux mois pour vous répondre. Sans réponse dans ce délai, votre demande est
      considérée comme rejetée. Vous avez alors ${deuxMois} pour saisir ${juge}, ${adresseJuge}.
      Vous ne pouvez pas saisir le tribunal avant ${lui}.`,
  ];
  return encadre(f, { trait: COULEURS.titre }, (colonne: Colonne) =>
    section(
      titre(f, 'H2', 'Vous n’êtes pas d’accord ?', { colonne, avant: 0 }),
      textes.map((t, rang) =>
        paragraphe(f, t, { colonne, avant: rang === 0 ? f.corps * 0.35 : f.corps * 0.5 }),
      ),
    ),
  );
}

export function droitErreur(f: Feuille): Bloc[] {
  return section(titre(f, 'H2', 'Le droit à l’erreur'), [
    paragraphe(
      f,
      phrase`Se tromper de bonne foi n’est pas frauder. Si vous corrigez votre déclaration de
        vous-même, ou dans le délai que nous vous indiquons, vous n’aurez pas de pénalité pour une
        première erreur. Les sommes versées en trop restent à rembourser.`,
      { avant: f.corps * 0.35 },
    ),
  ]);
}

export function contact(f: Feuille, { service, document }: Socle): Bloc {
  const telephone = gras(lie(exiger(service.telephone, 'service.telephone')));
  const horaires = fixe(exiger(service.horaires, 'service.horaires'));
  const courriel = exiger(service.courriel, 'service.courriel');
  const reference = exiger(document.reference, 'document.reference');
  return paragraphe(
    f,
    phrase`${gras('Une question ?')} ${telephone} (${horaires}), ${courriel}, ou en agence sur
      rendez-vous. Gardez ce courrier : sa référence ${reference} vous sera demandée.`,
    { avant: f.corps * 0.9 },
  );
}

export function donnees(f: Feuille, { caisse }: Socle): Bloc {
  const nom = exiger(caisse.nom, 'caisse.nom');
  const duree = exiger(caisse.duree_conservation, 'caisse.duree_conservation');
  const dpo = exiger(caisse.dpo, 'caisse.dpo');
  return paragraphe(
    f,
    phrase`${nom} traite vos données pour verser les prestations et récupérer les sommes versées à
      tort (mission d’intérêt public et obligations légales). Elles sont réservées aux services
      habilités, aux juridictions et aux commissaires de justice concernés, et conservées ${duree}.
      Vous pouvez y accéder, les faire rectifier ou en limiter l’usage : ${dpo}. Réclamation : CNIL,
      www.cnil.fr.`,
    { couleur: COULEURS.discret, taille: CORPS_MENTIONS },
  );
}

/**
 * Contact, personal data, closing formula, signature, enclosures. The signature never stands on
 * a page without the end of the text.
 */
export function fin(f: Feuille, i: Socle, { appel, jointes }: Fin): Bloc[] {
  const formule = phrase`Nous vous prions d’agréer, ${appel}, l’expression de notre considération.`;
  return [
    contact(f, i),
    insecable([
      donnees(f, i),
      paragraphe(f, formule, { avant: f.corps * 0.8 }),
      blocSignature(f, i),
      ...(jointes === null
        ? []
        : [
            paragraphe(f, phrase`Pièces jointes : ${fixe(jointes)}.`, {
              avant: f.corps * 0.6,
              couleur: COULEURS.discret,
              taille: 10,
            }),
          ]),
    ]),
  ];
}
