/**
 * D13, information de transfert au contentieux: who has the file from now on, why, what changes
 * and what does not. Words: courriers.md § 7, D13. Base: the protocol's causes; CSS, art.
 * D. 253-16; CRPA, art. L. 111-2.
 */
import type { InstantaneD13 } from '../../shared/courrier/d13.ts';
import { couler, insecable, paragraphe } from './blocs.ts';
import { fin } from './communs.ts';
import { poserEntete } from './entete.ts';
import type { Feuille } from './page.ts';
import { adresseLiee, exiger, gras, lie, type Phrase, phrase } from './phrase.ts';
import { eurosGras, jour, mots } from './valeurs.ts';

type I = InstantaneD13;
type Motif = NonNullable<I['transfert']['motif']>;

const MOTIFS: Readonly<Record<Motif, Phrase>> = {
  echec: phrase`La somme n’a pas été réglée malgré nos courriers.`,
  caducite: phrase`L’accord de paiement n’a pas été respecté.`,
  remise: phrase`Vous avez demandé une remise de dette : ce service prépare votre dossier pour la
    commission. Ce transfert n’est pas une sanction.`,
};

/** « par le service Contentieux »: the settings may give the name without its article. */
const avecArticle = (nom: string): string =>
  nom.replace(/^(service|pôle|département)(?= )/i, (mot) => `le ${mot.toLowerCase()}`);

function suivi({ indu, date, contentieux }: I): Phrase {
  const reste = eurosGras(indu.reste, 'indu.reste');
  const nature = mots(indu.nature, 'indu.nature');
  const depuis = jour(date.transfert, 'date.transfert');
  const nom = gras(avecArticle(exiger(contentieux.nom, 'contentieux.nom')));
  const adresse = adresseLiee(exiger(contentieux.adresse, 'contentieux.adresse'));
  const telephone = gras(lie(exiger(contentieux.telephone, 'contentieux.telephone')));
  return phrase`Votre dossier (${reste} — ${nature}) est suivi depuis le ${depuis} par ${nom},
    ${adresse}, ${telephone}.`;
}

/** Draws version 1 of D13 on an empty sheet. */
export function dessinerTransfert(f: Feuille, i: I): void {
  const appel = exiger(i.appel, 'appel');
  const motif = exiger(i.transfert.motif, 'transfert.motif');
  const miseEnDemeure =
    motif === 'remise' ? [] : phrase` Il pourra vous envoyer une mise en demeure.`;
  const change = phrase`Ce qui ne change pas : vous pouvez payer ou proposer un accord à tout
    moment, et vos droits restent les mêmes. Ce qui change : adressez désormais vos courriers à ce
    service.${miseEnDemeure}`;
  poserEntete(f, i, appel);
  const blocs = [
    paragraphe(f, suivi(i)),
    paragraphe(f, MOTIFS[motif]),
    // A page never carries the signature and the data notice alone.
    insecable([paragraphe(f, change), ...fin(f, i, { appel, jointes: null })]),
  ];
  couler(f, blocs, f.racine);
}
