/** The columns of the list of payments; what waits in suspense says its age. */
import { IconCircleX, IconClock } from '@tabler/icons-react';
import type { EncaissementVue } from '../../shared/contract/encaissement.ts';
import { formatDate } from '../../shared/date-civile.ts';
import type { Centimes } from '../../shared/montant.ts';
import { LIBELLE_MOYEN } from '../../shared/nomenclature.ts';
import { Pastille, Vide } from '../components/badges.tsx';
import { Montant } from '../components/montant.tsx';
import type { Colonne } from '../components/tableau-modele.ts';
import { ageEnMots } from '../forms/paiements.ts';
import classes from './paiements.module.css';

export const COLONNES: Colonne<EncaissementVue>[] = [
  {
    cle: 'numero',
    titre: 'Paiement',
    nomme: true,
    rendu: (e) => <span className={classes.numero}>{e.numero}</span>,
  },
  { cle: 'recu', titre: 'Reçu le', rendu: (e) => formatDate(e.recuLe) },
  { cle: 'payeur', titre: 'Payeur', maximum: '170px', rendu: (e) => e.payeur || e.libelle },
  { cle: 'moyen', titre: 'Moyen', rendu: (e) => LIBELLE_MOYEN[e.moyen] },
  {
    cle: 'montant',
    titre: 'Montant',
    droite: true,
    rendu: (e) => (
      <Montant centimes={e.montantCentimes} taille="fort" discret={e.rejeteLe !== null} />
    ),
  },
  { cle: 'affecte', titre: 'Affecté', droite: true, rendu: (e) => somme(e.affecteCentimes) },
  {
    cle: 'suspens',
    titre: 'En suspens',
    droite: true,
    rendu: (e) => (
      <span className={classes.suspens}>
        <BadgeAge jours={e.ageJours} />
        {somme(e.suspensCentimes)}
      </span>
    ),
  },
  {
    cle: 'rendre',
    titre: 'À rembourser',
    droite: true,
    rendu: (e) => somme(e.aRembourserCentimes),
  },
  {
    cle: 'dossiers',
    titre: 'Dossiers',
    maximum: '200px',
    rendu: (e) => (e.rejeteLe ? <BadgeRejete e={e} /> : numeros(e)),
  },
];

/** A zero says nothing in a list. */
const somme = (montant: Centimes) =>
  montant === 0 ? <Vide raison="rien" /> : <Montant centimes={montant} />;

function numeros({ dossiers }: EncaissementVue): React.ReactNode {
  if (dossiers.length === 0) return <Vide raison="aucun" />;
  return dossiers.map((d) => d.numero.replace(/^IND-/, '')).join(', ');
}

export function BadgeAge({ jours }: { jours: number | null }) {
  if (jours === null) return null;
  return (
    <Pastille teinte="echeance" icone={IconClock}>
      {ageEnMots(jours)}
    </Pastille>
  );
}

export function BadgeRejete({ e }: { e: EncaissementVue }) {
  if (!e.rejeteLe) return null;
  return (
    <Pastille teinte="prescription" icone={IconCircleX}>
      Rejeté le {formatDate(e.rejeteLe)}
    </Pastille>
  );
}
