/**
 * What forbids to match a line without an agent. An empty list is the only way to `certain`.
 * Each remark is told to the agent as it stands.
 */
import { formatReference } from '../../shared/reference-paiement.ts';
import type { LigneReleve } from './ligne-releve.ts';
import type { IndexPaiement } from './rapprochement-index.ts';
import type { Signes } from './rapprochement-signes.ts';

export type CodeRemarque =
  | 'DEBIT'
  | 'EXTOURNE'
  | 'RETOUR'
  | 'ANOMALIE'
  | 'SANS_REFERENCE'
  | 'PLUSIEURS_REFERENCES'
  | 'REFERENCE_DOUTEUSE'
  | 'REFERENCE_INCONNUE'
  | 'DOSSIER_SOLDE'
  | 'DOSSIER_CONTRAIRE'
  | 'COMPTE_CONTRAIRE';

export type Remarque = { readonly code: CodeRemarque; readonly texte: string };

type Contexte = { readonly signes: Signes; readonly index: IndexPaiement };

export function obstacles(ligne: LigneReleve, { signes, index }: Contexte): Remarque[] {
  const remarques = obstaclesLigne(ligne);
  const dire = (code: CodeRemarque, texte: string): void => {
    remarques.push({ code, texte });
  };
  const [seule, ...suivantes] = signes.exactes;
  const autres = [
    ...suivantes,
    ...signes.sansLettres.filter((r) => r !== seule && index.parReference.has(r)),
  ];
  if (signes.douteuses.length > 0) {
    dire(
      'REFERENCE_DOUTEUSE',
      `« ${signes.douteuses[0]} » ressemble à une référence de paiement et n’en est pas une.`,
    );
  }
  if (seule === undefined) {
    dire('SANS_REFERENCE', 'Aucune référence de paiement exacte.');
    return remarques;
  }
  if (autres.length > 0) {
    dire('PLUSIEURS_REFERENCES', `Le payeur cite ${autres.length + 1} références différentes.`);
    return remarques;
  }
  const compte = index.parReference.get(seule);
  if (compte === undefined) {
    dire(
      'REFERENCE_INCONNUE',
      `La référence ${formatReference(seule)} est juste et n’est celle d’aucun débiteur connu.`,
    );
    return remarques;
  }
  if (compte.solde <= 0) dire('DOSSIER_SOLDE', `Le dossier ${compte.dossier} est soldé.`);
  const contraire = signes.dossiers.find((dossier) => dossier !== compte.dossier);
  if (contraire !== undefined) {
    dire(
      'DOSSIER_CONTRAIRE',
      `La référence est celle du dossier ${compte.dossier}, le payeur écrit aussi ${contraire}.`,
    );
  }
  const iban = ligne.contrepartieIban;
  if (iban !== null && index.parIban.has(iban) && !compte.ibans.has(iban)) {
    dire(
      'COMPTE_CONTRAIRE',
      'Le compte bancaire du payeur est celui d’un autre débiteur que la référence.',
    );
  }
  return remarques;
}

/** What the line itself says, whatever its reference. */
function obstaclesLigne(ligne: LigneReleve): Remarque[] {
  const remarques: Remarque[] = [];
  if (ligne.sens === 'debit') {
    remarques.push({ code: 'DEBIT', texte: 'La ligne est au débit du compte.' });
  }
  if (ligne.extourne) {
    remarques.push({ code: 'EXTOURNE', texte: 'La banque annule ici une opération antérieure.' });
  }
  if (ligne.motifRetour !== null) {
    remarques.push({ code: 'RETOUR', texte: `Paiement retourné, motif ${ligne.motifRetour}.` });
  }
  if (ligne.anomalie !== null) remarques.push({ code: 'ANOMALIE', texte: ligne.anomalie });
  return remarques;
}
