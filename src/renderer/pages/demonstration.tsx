/**
 * Building the demonstration base: progress, a way to stop, then the phrase of its account, told
 * once, and the door into it. It is a base of its own: the poste's is not touched.
 */
import { IconArrowRight } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { appeler, rafraichir, useActe, useLong } from '../api.ts';
import { Avancement } from '../components/avancement.tsx';
import { Bouton } from '../components/bouton.tsx';
import { Porche, TitrePorche } from '../components/porche.tsx';
import { AlerteRefus } from '../components/refus.tsx';
import { compter, majuscule } from '../format.ts';
import { quitterInstallation } from '../installation.ts';
import { oublierSession } from '../session.ts';
import classes from './premier-lancement.module.css';

export function InstallationDemonstration() {
  const client = useQueryClient();
  const travail = useLong('poste.creerDemonstration', { rafraichit: false });
  const ouverture = useActe('poste.deverrouiller');
  const { lancer, progres, refus, resultat, enCours } = travail;
  useUneFois(async () => {
    await appeler('poste.verrouiller', {}).catch(() => undefined);
    await lancer({});
  });
  const revenir = async () => {
    await appeler('poste.choisirBase', { base: 'principale' }).catch(() => undefined);
    await oublierSession(client);
    quitterInstallation();
  };
  const ouvrir = async () => {
    if (!resultat) return;
    const { compteId, motDePasse } = resultat;
    if (!(await ouverture.executer({ compteId, motDePasse }))) return;
    await rafraichir(client);
    quitterInstallation();
  };
  if (resultat) {
    return (
      <Porche>
        <TitrePorche titre="La démonstration est prête">
          {`${majuscule(compter(resultat.dossiers, 'dossier'))} inventés, dans une base à part.`}
        </TitrePorche>
        <p className={classes.etiquette}>Phrase secrète de la démonstration</p>
        <p className={classes.cle}>{resultat.motDePasse}</p>
        <p className={classes.aide}>
          Elle ouvre tous les comptes de la démonstration : changez de compte pour voir chaque rôle.
        </p>
        <AlerteRefus refus={ouverture.refus} />
        <Bouton
          genre="principal"
          size="lg"
          fullWidth
          mt="md"
          icone={IconArrowRight}
          loading={ouverture.enCours}
          autoFocus
          onClick={() => void ouvrir()}
        >
          Ouvrir la démonstration
        </Bouton>
      </Porche>
    );
  }
  return (
    <Porche>
      <TitrePorche titre="Préparation de la démonstration">
        Des dossiers inventés, chiffrés comme les vrais, sur ce poste seulement.
      </TitrePorche>
      {enCours && <Avancement progres={progres} libelle="Création de la base…" />}
      <AlerteRefus refus={refus} />
      <div className={classes.boutons}>
        {enCours ? (
          <Bouton onClick={travail.interrompre}>Interrompre</Bouton>
        ) : (
          <>
            <Bouton onClick={() => void revenir()}>Revenir</Bouton>
            {refus && (
              <Bouton genre="principal" onClick={() => void lancer({})}>
                Réessayer
              </Bouton>
            )}
          </>
        )}
      </div>
    </Porche>
  );
}

/** Started by the screen's arrival, once, whatever React draws again. */
function useUneFois(travail: () => Promise<void>): void {
  const lance = useRef(false);
  useEffect(() => {
    if (lance.current) return;
    lance.current = true;
    void travail();
  });
}
