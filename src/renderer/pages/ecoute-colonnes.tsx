/** The columns of the call list: what is owed, at what rate, how long, and on which number. */
import { IconPhoneOff } from '@tabler/icons-react';
import type { LigneCampagne } from '../../shared/contract/appel.ts';
import { LIBELLE_TELEPHONE } from '../../shared/nomenclature-appel.ts';
import { Pastille, Vide } from '../components/badges.tsx';
import { Montant } from '../components/montant.tsx';
import type { Colonne } from '../components/tableau-modele.ts';
import { formatMoisDuree } from '../format.ts';
import { suiviEnMots } from '../forms/ecoute.ts';

export const COLONNES_ECOUTE: Colonne<LigneCampagne>[] = [
  { cle: 'debiteur', titre: 'Débiteur', nomme: true, rendu: (l) => l.debiteur, maximum: '170px' },
  {
    cle: 'reste',
    titre: 'Reste dû',
    droite: true,
    rendu: (l) => <Montant centimes={l.resteCentimes} />,
  },
  {
    cle: 'mensualite',
    titre: 'Mensualité',
    droite: true,
    rendu: (l) => <Montant centimes={l.rythme.mensualiteCentimes} taille="fort" />,
  },
  { cle: 'duree', titre: 'Durée restante', rendu: (l) => formatMoisDuree(l.rythme.mois) },
  { cle: 'telephone', titre: 'Téléphone', rendu: (l) => <Telephone ligne={l} /> },
  { cle: 'suivi', titre: 'Suivi', rendu: (l) => <Suivi ligne={l} /> },
];

function Telephone({ ligne }: { ligne: LigneCampagne }) {
  if (ligne.qualite === 'absent' || ligne.qualite === 'invalide') {
    return (
      <Pastille teinte="echeance" icone={IconPhoneOff} title={ligne.telephone ?? ''}>
        {LIBELLE_TELEPHONE[ligne.qualite]}
      </Pastille>
    );
  }
  return <span title={LIBELLE_TELEPHONE[ligne.qualite]}>{ligne.telephone}</span>;
}

function Suivi({ ligne }: { ligne: LigneCampagne }) {
  const mots = suiviEnMots(ligne);
  if (mots === null) return <Vide raison="jamais appelé" />;
  return ligne.dernier?.resultat === 'rappel' ? <Pastille teinte="encre">{mots}</Pastille> : mots;
}
