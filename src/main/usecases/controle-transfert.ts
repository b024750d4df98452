/**
 * What the base knows of a file, as the checklist of a transfer asks for it. Invariant: each fact is
 * the one that the case screen shows. Protocol of 2020; sheet D13.
 */
import type { Sortie } from '../../shared/contract/index.ts';
import type { DateCivile } from '../../shared/date-civile.ts';
import { RefusError } from '../../shared/refus.ts';
import {
  type ControleTransfert,
  controlerTransfert,
  type FaitsTransfert,
} from '../domain/transfert.ts';
import type { FaitsDossier } from './faits.ts';
import { envoiRelance, faitsRelance } from './faits-relance.ts';
import { prescriptionDe } from './horloges.ts';
import { transfertEnCours } from './passages.ts';
import { niveauFinal, reglageDe } from './regle-relance.ts';
import { faitsCaducite } from './suivi-plan.ts';

/** The last check of the address that no returned letter belies; null: none. */
export function adresseControleeLe({ effectifs }: Pick<FaitsDossier, 'effectifs'>) {
  const rang = effectifs.findLastIndex((e) => e.type === 'adresse');
  const dementie = effectifs
    .slice(rang + 1)
    .some((e) => e.type === 'reception' && e.donnees.issue === 'npai');
  return dementie ? null : (effectifs[rang]?.survenuLe ?? null);
}

export function faitsTransfert(f: FaitsDossier, au: DateCivile): FaitsTransfert {
  const relance = faitsRelance(f, au);
  const caducite = faitsCaducite(f);
  const ouverte = (genre: string) =>
    f.demandes.find((d) => d.genre === genre && d.etat === 'ouverte');
  const D03 = envoiRelance(f, 'D03');
  const final = niveauFinal(f);
  return {
    solde: f.solde,
    fraude: f.principal.indu.nature === 'fraude',
    dejaTransfere: transfertEnCours(f) !== null,
    notificationRecueLe: relance.notificationRecueLe,
    niveauFinal: final,
    dernierRappelLe: D03 ?? (final === 'D02' ? envoiRelance(f, 'D02') : null),
    finRecours: relance.finRecours,
    caduciteLe: caducite?.le ?? null,
    constatEnvoye: caducite?.constatEnvoyeLe != null,
    echeancier: relance.echeancier,
    remiseAccuseeLe: ouverte('remise')?.recueLe ?? null,
    recoursEnCours: ouverte('contestation') !== undefined,
    adresseControleeLe: adresseControleeLe(f),
    prescritEnEntier: prescritEnEntier(f, au),
    suspensions: f.suspensions,
  };
}

/** Once the principal is paid nothing of it can be lost: an accessory alone still goes. */
function prescritEnEntier(f: FaitsDossier, au: DateCivile): boolean {
  if (f.principal.solde <= 0) return false;
  try {
    return prescriptionDe(f, au).recouvrable <= 0;
  } catch (erreur) {
    if (erreur instanceof RefusError) return false;
    throw erreur;
  }
}

export function controleDe(f: FaitsDossier, au: DateCivile): ControleTransfert {
  const { delaiInterne, adresseMax } = reglageDe(f);
  return controlerTransfert(faitsTransfert(f, au), { delaiInterne, adresseMax }, au);
}

export const vueControle = (c: ControleTransfert): Sortie<'transfert.controler'> => ({
  ...c,
  points: c.points.map((p) => ({ ...p })),
});
