/**
 * Time limits: one that is counted freely, or the calendar that opens when a notification is
 * received. Each keeps what was typed in it; dates and carry-overs are the door's.
 */
import { SegmentedControl } from '@mantine/core';
import { useSearchParams } from 'react-router';
import { Carte } from '../components/carte.tsx';
import { Annonce, Champs, Groupe, Zones } from './bareme-calculs.tsx';
import { useVoletDelai } from './bareme-delais-libre.tsx';
import { useVoletNotification } from './bareme-delais-notification.tsx';
import { PageBareme } from './baremes.tsx';

/** Kept in the address: « retour » comes back to the same calculator. */
const PARAMETRE = 'calcul';
const CHOIX = [
  { value: 'delai', label: 'Un délai' },
  { value: 'notification', label: 'Une notification' },
];

export function PageBaremeDelais() {
  const [parametres, setParametres] = useSearchParams();
  const delai = useVoletDelai();
  const notification = useVoletNotification();
  const choisi = parametres.get(PARAMETRE) === 'notification' ? 'notification' : 'delai';
  const volet = choisi === 'notification' ? notification : delai;
  const choisir = (valeur: string) => {
    const suivants = new URLSearchParams(parametres);
    suivants.set(PARAMETRE, valeur);
    setParametres(suivants, { replace: true });
  };
  return (
    <PageBareme
      onglet="delais"
      titre="Délais"
      badges={volet.badges}
      alerte={volet.alerte}
      detail={volet.detail}
    >
      <Zones>
        <Carte titre={volet.titre}>
          <Champs>
            <Groupe id="bareme-calcul" libelle="Ce que l’on compte">
              <SegmentedControl
                fullWidth
                aria-labelledby="bareme-calcul"
                value={choisi}
                data={CHOIX}
                onChange={choisir}
              />
            </Groupe>
            {volet.champs}
          </Champs>
        </Carte>
        {volet.milieu}
        {volet.raison}
      </Zones>
      <Annonce texte={volet.annonce} />
    </PageBareme>
  );
}
