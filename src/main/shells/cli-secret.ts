/**
 * The secret phrase: from QUITTANCE_MOT_DE_PASSE, or typed without an echo on a terminal. Never
 * from the arguments, which every user of the machine can read.
 */
import { UsageError } from './cli-sortie.ts';

export const VARIABLE = 'QUITTANCE_MOT_DE_PASSE';

/** The part of a terminal that a hidden prompt needs. */
export type Terminal = {
  readonly entree: NodeJS.ReadStream;
  readonly sortie: Pick<NodeJS.WriteStream, 'write' | 'isTTY'>;
};

const ICI: Terminal = { entree: process.stdin, sortie: process.stderr };

export const secretDonne = (): string | undefined => process.env[VARIABLE] || undefined;

/** @throws UsageError SECRET_ABSENT, SECRET_ABANDONNE */
export async function demanderSecret(invite: string, terminal: Terminal = ICI): Promise<string> {
  const donne = secretDonne();
  if (donne !== undefined) return donne;
  if (!terminal.entree.isTTY || !terminal.sortie.isTTY) {
    throw new UsageError(
      'SECRET_ABSENT',
      `Donnez la phrase secrète par la variable ${VARIABLE}, ou lancez la commande dans un terminal.`,
    );
  }
  return saisirSansEcho(invite, terminal);
}

const TOUCHES = { entree: /[\r\n]/, arret: '\u0003', fin: '\u0004', vider: '\u0015' } as const;
const SEQUENCE = new RegExp(`${String.fromCharCode(27)}\\[[0-9;]*[A-Za-z~]`, 'g');
const EFFACER = ['\u007f', '\b'];

function saisirSansEcho(invite: string, { entree, sortie }: Terminal): Promise<string> {
  return new Promise((resoudre, rejeter) => {
    let saisie = '';
    const fermer = () => {
      entree.off('data', lire);
      entree.off('end', abandonner);
      entree.setRawMode(false);
      entree.pause();
      sortie.write('\n');
    };
    const abandonner = () => {
      fermer();
      rejeter(
        new UsageError('SECRET_ABANDONNE', 'La saisie de la phrase secrète a été abandonnée.'),
      );
    };
    const lire = (recu: Buffer | string) => {
      // A control sequence (an arrow key) is no part of a phrase.
      for (const lettre of String(recu).replace(SEQUENCE, '')) {
        if (lettre === TOUCHES.arret || lettre === TOUCHES.fin) return abandonner();
        if (TOUCHES.entree.test(lettre)) {
          fermer();
          return resoudre(saisie);
        }
        if (lettre === TOUCHES.vider) saisie = '';
        else if (EFFACER.includes(lettre)) saisie = [...saisie].slice(0, -1).join('');
        else saisie += lettre;
      }
    };
    // No echo before the question is seen: a fast hand would be read on the screen.
    entree.setRawMode(true);
    sortie.write(invite);
    entree.setEncoding('utf8');
    entree.on('data', lire);
    entree.on('end', abandonner);
    entree.resume();
  });
}
