/** Directory: what a rectification, a recourse or a request for remission stops. */
import type { ActionRecouvrement, Portee } from '../domain/suspension.ts';
import { type Arrets, arretsParMotif } from './effets-suspension.ts';
import { type Entree, sous } from './repertoire-entree.ts';

const notification = sous('Notification et recours');

const NOMS: Readonly<Record<ActionRecouvrement, string>> = {
  relance: 'relance',
  echeancier: 'nouvel échéancier',
  echeance: 'échéances en cours',
  caducite: 'fin d’échéancier',
  retenue: 'retenue',
  transfert: 'transfert',
  'mise-en-demeure': 'mise en demeure',
  contrainte: 'contrainte',
  saisie: 'saisie',
};

function dire(arrets: Arrets): string {
  const par = (portee: Portee): string =>
    Object.entries(arrets)
      .filter(([, p]) => p === portee)
      .map(([action]) => NOMS[action as ActionRecouvrement])
      .join(', ');
  const morceaux = [
    ['de par la loi', par('loi')],
    ['par choix de la caisse', par('choix-de-la-caisse')],
  ] as const;
  return morceaux
    .filter(([, actions]) => actions !== '')
    .map(([titre, actions]) => `${titre}\u00a0: ${actions}`)
    .join('\u00a0; ');
}

export const SUSPENSIONS: readonly Entree[] = Object.entries(arretsParMotif).map(([motif, datee]) =>
  notification({ cle: `suspension-${motif}`, datee, afficher: dire }),
);
