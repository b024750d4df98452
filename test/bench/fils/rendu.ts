/** A working thread of the batch of letters: snapshots in, page counts out. */
import { parentPort, workerData } from 'node:worker_threads';
import { compterPages, rendre, VERSION_COURANTE } from '../../../src/main/pdf/index.ts';
import { lireInstantane } from '../../../src/shared/courrier/index.ts';

const { instantanes } = workerData as { instantanes: readonly string[] };
parentPort?.once('message', () => {
  let pages = 0;
  for (const texte of instantanes) {
    const octets = rendre('D01', VERSION_COURANTE.D01, lireInstantane('D01', JSON.parse(texte)));
    pages += compterPages(octets);
  }
  parentPort?.postMessage(pages);
});
parentPort?.postMessage('pret');
