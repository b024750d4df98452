/** The columns of the list of schedules, and their badges: words and an icon, never hue alone. */
import { IconCircleX, IconEye, IconEyeCheck } from '@tabler/icons-react';
import { formatDate } from '../../shared/date-civile.ts';
import { BadgeNature, Pastille, Vide } from '../components/badges.tsx';
import { Bouton } from '../components/bouton.tsx';
import { Montant } from '../components/montant.tsx';
import type { Colonne } from '../components/tableau-modele.ts';
import { formatMoisDuree } from '../format.ts';
import { type EcheancierListe, numeroEcheancier } from '../forms/echeanciers.ts';
import classes from './echeanciers.module.css';
import { BadgeSuivi } from './echeanciers-etat.tsx';

export function colonnesEcheanciers(
  surRevoir: (echeancier: EcheancierListe) => void,
): Colonne<EcheancierListe>[] {
  return [
    { cle: 'debiteur', titre: 'Débiteur', nomme: true, rendu: (e) => e.debiteur },
    {
      cle: 'numero',
      titre: 'Échéancier',
      rendu: (e) => <span className={classes.gris}>{numeroEcheancier(e.numero)}</span>,
    },
    { cle: 'nature', titre: 'Nature', rendu: (e) => <BadgeNature nature={e.nature} /> },
    {
      cle: 'montant',
      titre: 'Montant',
      droite: true,
      rendu: (e) => <Montant centimes={e.montantCentimes} taille="fort" />,
    },
    {
      cle: 'mensualite',
      titre: 'Mensualité',
      droite: true,
      rendu: (e) => <Montant centimes={e.mensualiteCentimes} />,
    },
    { cle: 'nombre', titre: 'Durée', droite: true, rendu: (e) => formatMoisDuree(e.nombre) },
    {
      cle: 'prochaine',
      titre: 'Prochaine',
      rendu: (e) =>
        e.suivi.prochaineLe ? formatDate(e.suivi.prochaineLe) : <Vide raison="aucune" />,
    },
    { cle: 'derniere', titre: 'Dernière', rendu: (e) => formatDate(e.derniereLe) },
    { cle: 'etat', titre: 'État', rendu: (e) => <BadgeSuivi suivi={e.suivi} /> },
    {
      cle: 'retard',
      titre: 'En retard',
      droite: true,
      rendu: (e) =>
        e.suivi.retardCentimes > 0 ? (
          <Montant centimes={e.suivi.retardCentimes} taille="fort" />
        ) : (
          <Vide raison="rien en retard" />
        ),
    },
    {
      cle: 'revue',
      titre: 'Revue',
      rendu: (e) => (
        <span className={classes.revue}>
          <BadgeRevue revue={e.revue} />
          {e.revue === 'ouverte' && (
            // By keyboard: Espace on the row. One tab stop for the whole list.
            <Bouton genre="discret" size="compact-xs" tabIndex={-1} onClick={() => surRevoir(e)}>
              Revoir
            </Bouton>
          )}
        </span>
      ),
    },
  ];
}

export function BadgeRevue({ revue }: Pick<EcheancierListe, 'revue'>) {
  if (revue === 'ouverte') {
    return (
      <Pastille teinte="echeance" icone={IconEye}>
        À revoir
      </Pastille>
    );
  }
  if (revue === 'visee') {
    return (
      <Pastille teinte="solde" icone={IconEyeCheck}>
        Visé
      </Pastille>
    );
  }
  if (revue === 'refusee') {
    return (
      <Pastille teinte="prescription" icone={IconCircleX}>
        Visa refusé
      </Pastille>
    );
  }
  return <Vide raison="sans revue" />;
}
