/** The columns of the withholdings, and those of the lines of a month's file. */
import type { LigneFichier, RetenueVue } from '../../shared/contract/retenue-vues.ts';
import { formatMois } from '../../shared/date-civile.ts';
import { LIBELLE_PRESTATION } from '../../shared/nomenclature.ts';
import { Vide } from '../components/badges.tsx';
import { Montant } from '../components/montant.tsx';
import type { Colonne } from '../components/tableau-modele.ts';
import { majuscule } from '../format.ts';
import { Etat } from './dossier-retenue.tsx';

export const COLONNES_RETENUES: Colonne<RetenueVue>[] = [
  { cle: 'debiteur', titre: 'Débiteur', nomme: true, maximum: '180px', rendu: (r) => r.debiteur },
  { cle: 'numero', titre: 'Retenue', rendu: (r) => r.numero.replace(/^RET-IND-/, '') },
  {
    cle: 'prestations',
    titre: 'Sur',
    maximum: '190px',
    rendu: (r) => majuscule(r.prestations.map((p) => LIBELLE_PRESTATION[p]).join(', ')),
  },
  {
    cle: 'plafond',
    titre: 'Plafond',
    droite: true,
    rendu: (r) => <Montant centimes={r.plafondCentimes} />,
  },
  {
    cle: 'mensuelle',
    titre: 'Par mois',
    droite: true,
    rendu: (r) => <Montant centimes={r.mensuelleCentimes} taille="fort" />,
  },
  {
    cle: 'retenu',
    titre: 'Retenu',
    droite: true,
    rendu: (r) => <Montant centimes={r.retenuCentimes} />,
  },
  {
    cle: 'reste',
    titre: 'Reste',
    droite: true,
    rendu: (r) => <Montant centimes={r.soldeCentimes} />,
  },
  {
    cle: 'fin',
    titre: 'Fin',
    rendu: (r) => {
      const fin = r.etat === 'close' ? r.fin : r.projection.dernier;
      return fin ? formatMois(fin) : <Vide raison="non prévue" />;
    },
  },
  { cle: 'etat', titre: 'État', rendu: (r) => <Etat retenue={r} /> },
  {
    cle: 'raison',
    titre: 'Raison',
    maximum: '260px',
    rendu: (r) =>
      (r.etat === 'close' ? r.motifFin : r.obstacles[0]?.raison) || <Vide raison="aucune" />,
  },
];

export const COLONNES_FICHIER: Colonne<LigneFichier>[] = [
  { cle: 'debiteur', titre: 'Débiteur', nomme: true, maximum: '170px', rendu: (l) => l.debiteur },
  { cle: 'dossier', titre: 'Dossier', rendu: (l) => l.numero.replace(/^IND-/, '') },
  {
    cle: 'prestation',
    titre: 'Sur',
    maximum: '170px',
    rendu: (l) => majuscule(LIBELLE_PRESTATION[l.prestation]),
  },
  {
    cle: 'montant',
    titre: 'Demandé',
    droite: true,
    rendu: (l) => <Montant centimes={l.montantCentimes} taille="fort" />,
  },
  {
    cle: 'retenu',
    titre: 'Retenu',
    droite: true,
    rendu: (l) =>
      l.retenuCentimes === null ? (
        <Vide raison="attendu" />
      ) : (
        <Montant centimes={l.retenuCentimes} />
      ),
  },
];
