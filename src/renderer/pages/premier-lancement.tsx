/**
 * First run: discover with invented data, or create the encrypted base of this poste. Nothing is
 * written before the last button.
 */
import { IconBuilding, IconShieldLock, IconSparkles } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { appeler, rafraichir } from '../api.ts';
import { CarteChoix } from '../components/carte-choix.tsx';
import { useEcouteClavier } from '../components/clavier.tsx';
import { Porche, TitrePorche } from '../components/porche.tsx';
import { demanderDemonstration } from '../installation.ts';
import { useEtatPoste } from '../session.ts';
import classes from './premier-lancement.module.css';
import { CreationDeLaBase } from './premier-lancement-base.tsx';

export function PremierLancement() {
  const [creation, setCreation] = useState(false);
  useBasePrincipale();
  useEcouteClavier();
  if (creation) return <CreationDeLaBase surAnnuler={() => setCreation(false)} />;
  return <Accueil surCreer={() => setCreation(true)} />;
}

/** A demonstration that was not built leaves its place chosen: the poste's own base comes back. */
function useBasePrincipale(): void {
  const { base } = useEtatPoste();
  const client = useQueryClient();
  useEffect(() => {
    if (base === 'principale') return;
    void appeler('poste.choisirBase', { base: 'principale' }).then(() => rafraichir(client));
  }, [base, client]);
}

function Accueil({ surCreer }: { surCreer: () => void }) {
  const { demonstrationExiste } = useEtatPoste();
  const client = useQueryClient();
  const decouvrir = async () => {
    if (!demonstrationExiste) return demanderDemonstration();
    await appeler('poste.choisirBase', { base: 'demonstration' });
    await rafraichir(client);
  };
  return (
    <Porche large>
      <TitrePorche titre="Bienvenue dans Quittance">
        Ce poste n’a pas encore de base. Choisissez comment commencer : l’un n’empêche pas l’autre.
      </TitrePorche>
      <div className={classes.choix}>
        <CarteChoix
          icone={IconSparkles}
          rang={2}
          titre="Découvrir avec la démonstration"
          texte="Des dossiers inventés, tous les rôles, tous les écrans. Elle s’efface en un geste et ne touche pas à votre base."
          bouton={demonstrationExiste ? 'Ouvrir la démonstration' : 'Charger la démonstration'}
          touche="1"
          principal
          surChoisir={() => void decouvrir()}
        />
        <CarteChoix
          icone={IconBuilding}
          rang={2}
          titre="Créer la base de ce poste"
          texte="L’organisme, les courriers, les comptes : trois parties, dix minutes environ. Vous recevez à la fin la clé de secours."
          bouton="Créer la base"
          touche="2"
          surChoisir={surCreer}
        />
      </div>
      <p className={classes.rappel}>
        <IconShieldLock size={16} stroke={1.75} aria-hidden />
        Les données restent sur ce poste, chiffrées avec la phrase secrète de chacun.
      </p>
    </Porche>
  );
}
