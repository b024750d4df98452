/**
 * A screen that belongs to a case: it is opened from the case, says whose it is, and Échap goes back
 * there. Calendar and limitation are two of them.
 */
import type { ReactNode } from 'react';
import { useNavigate, useParams } from 'react-router';
import type { DossierDetail } from '../../shared/contract/dossier-vues.ts';
import { refusDe, useLecture } from '../api.ts';
import { CHEMINS } from '../chemins.ts';
import { Bouton } from '../components/bouton.tsx';
import { useEchap } from '../components/echap.ts';
import { Chargement, Echec } from '../components/etats.tsx';
import { Page, type PageProps } from '../components/page.tsx';
import classes from './dossier-annexe.module.css';
import { BadgesDossier } from './dossier-entete.tsx';

/** Opens the case of the address, then draws what stands on it. */
export function SurDossier({
  titre,
  children,
}: {
  titre: string;
  children: (dossier: DossierDetail) => ReactNode;
}) {
  const { dossierId = '' } = useParams();
  const dossier = useLecture('dossier.ouvrir', { dossierId });
  // No <Page> while reading: its title would take the focus, and lose it with the next one.
  if (dossier.isPending) return <Chargement libelle="Ouverture du dossier…" />;
  if (dossier.data) return children(dossier.data);
  return (
    <Page titre={titre} fil={[{ libelle: 'Dossiers', vers: CHEMINS.dossiers }]}>
      <Echec refus={refusDe(dossier.error)} surReessayer={() => void dossier.refetch()} />
    </Page>
  );
}

type PageAnnexeProps = Pick<PageProps, 'titre' | 'alerte' | 'children'> & {
  dossier: DossierDetail;
  /** The way to the other screen of the case, beside the way back. */
  autre: ReactNode;
  touches: NonNullable<PageProps['touches']>;
};

export function PageAnnexe({ dossier, titre, autre, touches, alerte, children }: PageAnnexeProps) {
  const { dossierId, numero } = dossier;
  const naviguer = useNavigate();
  const retour = () => void naviguer(CHEMINS.dossier(dossierId));
  useEchap(retour, { libelle: 'Retour au dossier' });
  return (
    <Page
      titre={titre}
      badges={
        <>
          <span className={classes.debiteur}>{dossier.titre}</span>
          <BadgesDossier dossier={dossier} />
        </>
      }
      fil={[
        { libelle: 'Dossiers', vers: CHEMINS.dossiers },
        { libelle: numero, vers: CHEMINS.dossier(dossierId) },
      ]}
      actions={
        <>
          <Bouton onClick={retour}>Retour au dossier</Bouton>
          {autre}
        </>
      }
      alerte={alerte}
      touches={[['F6', 'zone suivante'], ...touches, ['Escape', 'retour au dossier']]}
    >
      {children}
    </Page>
  );
}
