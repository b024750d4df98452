/**
 * When nobody is in front of the screen, the base closes: ten minutes without a gesture, a locked
 * session, a sleeping machine. A long work in progress only defers the ten minutes.
 */
import { powerMonitor } from 'electron';

const INACTIVITE_S = 600;
const PERIODE_MS = 15_000;

export function surveiller({ occupe, verrouiller }: Surveillance): void {
  const battement = setInterval(() => {
    if (powerMonitor.getSystemIdleTime() >= INACTIVITE_S && !occupe()) verrouiller();
  }, PERIODE_MS);
  battement.unref();
  powerMonitor.on('lock-screen', verrouiller);
  powerMonitor.on('suspend', verrouiller);
  powerMonitor.on('user-did-resign-active', verrouiller);
}

type Surveillance = { occupe: () => boolean; verrouiller: () => void };
