/** Takes the list as a file: what is chosen, or all that the filters keep. */
import type { Entree } from '../../shared/contract/index.ts';
import { appeler, refusDe } from '../api.ts';
import { telecharger } from '../fichier.ts';
import { compter } from '../format.ts';
import { notifier, notifierRefus } from '../notifier.tsx';

export async function exporterListe(demande: Entree<'lot.exporter'>): Promise<void> {
  try {
    const { nom, contenu, lignes } = await appeler('lot.exporter', demande);
    telecharger(nom, contenu, 'text/csv');
    notifier(`${compter(lignes, 'dossier')} dans ${nom}.`);
  } catch (erreur) {
    notifierRefus(refusDe(erreur));
  }
}
