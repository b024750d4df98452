/** Each operation of a death called once, for the test that calls them all. */
import type { OperationName } from '../../src/shared/contract/index.ts';
import type { BaseEssai } from '../base-essai.ts';
import {
  banque,
  declarer,
  definir,
  GA,
  notaire,
  proche,
  semerDeces,
  TROIS,
} from './succession-essai.ts';

export function faireSuccession(base: BaseEssai, faites: Set<OperationName>): void {
  const faire = base.faire(GA);
  const { dossierId, defuntId } = semerDeces(base);
  declarer(base, { dossierId, defuntId });
  faire('succession.annuler', { dossierId, motif: 'Homonyme' });
  declarer(base, { dossierId, defuntId });
  const qui = definir(base, dossierId, TROIS);
  faire('succession.opter', {
    dossierId,
    personneId: qui.get('Ida') ?? '',
    option: 'acceptation',
    optionLe: '2026-11-15',
    parts: null,
    piece: '',
  });
  notaire(base, dossierId);
  faire('succession.definirTiers', {
    dossierId,
    debiteurId: null,
    personne: proche('Odile'),
    recuCentimes: 10_000,
    piece: 'Relevé de compte',
  });
  banque(base, dossierId, 330);
  const { mouvementId } = faire('succession.imputerArrerages', {
    dossierId,
    le: '2026-11-12',
    dusCentimes: 10_000,
    obsequesCentimes: 0,
    montantCentimes: 10_000,
    libelle: 'Juin 2026',
  });
  faire('succession.reprendreArrerages', { dossierId, mouvementId, motif: 'Erreur' });
  const noms: OperationName[] = [
    'succession.declarer',
    'succession.annuler',
    'succession.definirHeritiers',
    'succession.opter',
    'succession.definirNotaire',
    'succession.definirTiers',
    'succession.enregistrerBanque',
    'succession.imputerArrerages',
    'succession.reprendreArrerages',
  ];
  for (const nom of noms) faites.add(nom);
}
