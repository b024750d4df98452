/**
 * The application in a process of its own, for a power cut: a note is added, the process says so,
 * then waits for the blow. Arguments: folder of the base, name of the debtor, text of the note.
 */
import { entrer, GESTIONNAIRE, ouvrirPoste, retrouver } from './recit-poste.ts';

const [dossier = '', debiteur = '', note = ''] = process.argv.slice(2);

const bureau = await ouvrirPoste(dossier);
await entrer(bureau, GESTIONNAIRE);
await retrouver(bureau, debiteur, debiteur);
await bureau.frapper('n');
await bureau.ecrire(note);
await bureau.frapper('Control+Enter');
await bureau.voir('Note ajoutée au journal.');
process.stdout.write('NOTE\n');
setInterval(() => {}, 60_000);
