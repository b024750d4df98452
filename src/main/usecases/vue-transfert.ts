/** The case screen's part of a transfer: where the file is, how often it went back and forth. */
import type { TransfertVu } from '../../shared/contract/transfert.ts';
import {
  LIBELLE_CAUSE_TRANSFERT,
  LIBELLE_MOTIF_RETOUR,
} from '../../shared/nomenclature-transfert.ts';
import { compterAllersRetours } from '../domain/aller-retour.ts';
import { adresseControleeLe } from './controle-transfert.ts';
import type { FaitsDossier } from './faits.ts';
import { enPassage, evenementsPassage } from './passages.ts';

export function vueTransfert(f: FaitsDossier): TransfertVu {
  const evenements = evenementsPassage(f);
  const { chez, transferts, retours } = compterAllersRetours(evenements.map(enPassage));
  return {
    chez,
    transferts,
    retours,
    passages: evenements.map((e) => {
      const p = enPassage(e);
      return {
        evenementId: e.id,
        type: p.type,
        le: p.le,
        libelle:
          p.type === 'retour' ? LIBELLE_MOTIF_RETOUR[p.motif] : LIBELLE_CAUSE_TRANSFERT[p.cause],
        texte: e.texte,
      };
    }),
    adresseControleeLe: adresseControleeLe(f),
  };
}
