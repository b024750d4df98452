/** Holds an XML text against its schemas (xsd/README.md) by xmllint, and says so when it is missing. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { TestContext } from 'vitest';

const DOSSIERS = [join(import.meta.dirname, 'xsd'), process.env.QUITTANCE_XSD_ISO];

/** The schemas at hand for a message: that of ISO 20022, the profile of this repository, or both. */
export function schemasDe(version: string): string[] {
  const chemins = DOSSIERS.flatMap((dossier) =>
    dossier === undefined
      ? []
      : [join(dossier, `${version}.xsd`), join(dossier, `profil-${version}.xsd`)],
  ).filter((chemin) => existsSync(chemin));
  if (chemins.length === 0) throw new Error(`aucun schéma pour ${version}`);
  return chemins;
}

/** What xmllint reproaches; empty: valid against every schema at hand. */
export function fautesDeSchema(version: string, xml: string): string[] {
  return schemasDe(version).flatMap((chemin) => {
    const r = spawnSync('xmllint', ['--noout', '--nonet', '--schema', chemin, '-'], {
      input: xml,
      encoding: 'utf8',
    });
    if (r.error) throw r.error;
    return r.status === 0 ? [] : [`${chemin}\n${r.stderr}`];
  });
}

/** Skips the test, loudly, when a program it needs is not on this machine. */
export function exigerProgramme(programme: string, paquet: string, contexte: TestContext): void {
  if (spawnSync(programme, ['--version']).error === undefined) return;
  const phrase = `NON VÉRIFIÉ : « ${programme} » manque sur ce poste (paquet Debian ${paquet}).`;
  process.stderr.write(`\n*** ${phrase}\n*** ${contexte.task.name}\n\n`);
  contexte.skip(phrase);
}
