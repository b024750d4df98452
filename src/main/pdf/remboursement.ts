/**
 * D21, refund of what was paid beyond the debt. Words: courriers.md § 7, D21. Base: C. civ.,
 * art. 1302-1; CSS, art. D. 122-4. A set-off against another debt opens the appeal.
 */
import type { InstantaneD21 } from '../../shared/courrier/d21.ts';
import { couler, paragraphe } from './blocs.ts';
import { fin, recoursCra } from './communs.ts';
import { poserEntete } from './entete.ts';
import type { Feuille } from './page.ts';
import { exiger, gras, type Phrase, phrase } from './phrase.ts';
import { dedans, euros, eurosGras, jour } from './valeurs.ts';

type I = InstantaneD21;

function origine({ remboursement, cra }: I): Phrase {
  switch (exiger(remboursement.origine, 'remboursement.origine')) {
    case 'double':
      return phrase`Un paiement et une retenue ont porté sur la même somme.`;
    case 'cra':
      return phrase`La commission de recours amiable vous a donné raison le
        ${jour(cra.seance, 'cra.seance')}.`;
    case 'jugement':
      return phrase`Le tribunal a jugé en votre faveur le
        ${jour(remboursement.jugement, 'remboursement.jugement')}.`;
    case 'erreur':
      return phrase`Nous avons commis une erreur dans le compte. Nous vous présentons nos excuses.`;
  }
}

function calcul({ remboursement: r }: I): Phrase {
  return phrase`Calcul : reçu et retenu ${euros(r.recu, 'remboursement.recu')}, moins dû
    ${euros(r.du, 'remboursement.du')} = ${eurosGras(r.montant, 'remboursement.montant')}.`;
}

const estImpute = ({ remboursement }: I): boolean =>
  exiger(remboursement.impute, 'remboursement.impute') > 0;

function imputation(i: I): Phrase {
  if (!estImpute(i)) return [];
  const { accord, impute, autre_dette } = i.remboursement;
  return phrase`Avec votre accord du ${jour(accord, 'remboursement.accord')},
    ${euros(impute, 'remboursement.impute')} ont servi à régler
    ${dedans(autre_dette, 'remboursement.autre_dette')}.`;
}

/** Nothing to say when everything went to the other debt. */
function virement({ remboursement: r }: I): Phrase {
  if (exiger(r.net, 'remboursement.net') === 0) return [];
  const compte = gras(exiger(r.iban_fin, 'remboursement.iban_fin'));
  return phrase`Nous virons ${eurosGras(r.net, 'remboursement.net')} le
    ${jour(r.date, 'remboursement.date')} sur votre compte se terminant par ${compte}. Si ce compte
    n’est plus le vôtre, prévenez-nous avant cette date.`;
}

/** Draws version 1 of D21 on an empty sheet. */
export function dessinerRemboursement(f: Feuille, i: I): void {
  const appel = exiger(i.appel, 'appel');
  poserEntete(f, i, appel);
  const suite = [imputation(i), virement(i)].filter((p) => p.length > 0);
  const blocs = [
    paragraphe(f, phrase`Vous nous avez versé plus que vous ne deviez. ${origine(i)}`),
    paragraphe(f, calcul(i)),
    ...suite.map((p) => paragraphe(f, p)),
    ...(estImpute(i) ? [recoursCra(f, i)] : []),
    ...fin(f, i, { appel, jointes: null }),
  ];
  couler(f, blocs, f.racine);
}
