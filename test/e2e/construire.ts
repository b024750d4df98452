/** Before the end-to-end tests: the application is built if a source is newer than its build. */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

const DEMARRER = join(import.meta.dirname, '..', '..', 'tools', 'demarrer.mjs');

export function setup(): void {
  execFileSync(process.execPath, [DEMARRER, 'build', '--si-perime'], { stdio: 'inherit' });
}
