/**
 * What the window shows: the base to create, the lock, or the frame with its routes. One source,
 * poste.etat; each screen comes in a file of its own.
 */
import { useEffect } from 'react';
import { createHashRouter, Navigate, type RouteObject } from 'react-router';
import { RouterProvider } from 'react-router/dom';
import { refusDe, useLecture } from './api.ts';
import { CHEMINS } from './chemins.ts';
import { Cadre } from './components/cadre.tsx';
import { Echec } from './components/etats.tsx';
import { useInstallation } from './installation.ts';
import { InstallationDemonstration } from './pages/demonstration.tsx';
import { Deverrouillage } from './pages/deverrouillage.tsx';
import { PageErreur } from './pages/erreur.tsx';
import { PremierLancement } from './pages/premier-lancement.tsx';
import { ContexteEtat, useSession } from './session.ts';

const ECRANS: RouteObject[] = [
  {
    path: CHEMINS.corbeille,
    lazy: async () => ({ Component: (await import('./pages/corbeille.tsx')).PageCorbeille }),
  },
  {
    path: CHEMINS.dossiers,
    lazy: async () => ({ Component: (await import('./pages/dossiers.tsx')).PageDossiers }),
  },
  {
    path: CHEMINS.nouveauDossier,
    lazy: async () => ({
      Component: (await import('./pages/nouveau-dossier.tsx')).PageNouveauDossier,
    }),
  },
  {
    path: CHEMINS.dossier(':dossierId'),
    lazy: async () => ({ Component: (await import('./pages/dossier.tsx')).PageDossier }),
  },
  {
    path: CHEMINS.courrier(':dossierId', ':code'),
    lazy: async () => ({ Component: (await import('./pages/courrier.tsx')).PageCourrier }),
  },
  {
    path: CHEMINS.document(':dossierId', ':documentId'),
    lazy: async () => ({ Component: (await import('./pages/courrier.tsx')).PageCourrier }),
  },
  {
    path: CHEMINS.calendrier(':dossierId'),
    lazy: async () => ({
      Component: (await import('./pages/dossier-calendrier.tsx')).PageCalendrier,
    }),
  },
  {
    path: CHEMINS.prescription(':dossierId'),
    lazy: async () => ({
      Component: (await import('./pages/dossier-prescription.tsx')).PagePrescription,
    }),
  },
  {
    path: CHEMINS.echeancier(':dossierId'),
    lazy: async () => ({ Component: (await import('./pages/echeancier.tsx')).PageEcheancier }),
  },
  {
    path: CHEMINS.echeanciers,
    lazy: async () => ({ Component: (await import('./pages/echeanciers.tsx')).PageEcheanciers }),
  },
  {
    path: CHEMINS.plan(':echeancierId'),
    lazy: async () => ({ Component: (await import('./pages/echeanciers-suivi.tsx')).PagePlan }),
  },
  {
    path: CHEMINS.ecoute,
    lazy: async () => ({ Component: (await import('./pages/ecoute.tsx')).PageEcoute }),
  },
  {
    path: CHEMINS.paiements,
    lazy: async () => ({ Component: (await import('./pages/paiements.tsx')).PagePaiements }),
  },
  {
    path: CHEMINS.transferts,
    lazy: async () => ({ Component: (await import('./pages/transferts.tsx')).PageTransferts }),
  },
  {
    path: CHEMINS.retenues,
    lazy: async () => ({ Component: (await import('./pages/retenues.tsx')).PageRetenues }),
  },
  {
    path: CHEMINS.remboursements,
    lazy: async () => ({
      Component: (await import('./pages/remboursements.tsx')).PageRemboursements,
    }),
  },
  {
    path: CHEMINS.sepa,
    lazy: async () => ({ Component: (await import('./pages/sepa.tsx')).PageSepa }),
  },
  {
    path: CHEMINS.import,
    lazy: async () => ({ Component: (await import('./pages/import.tsx')).PageImport }),
  },
  {
    path: CHEMINS.releve,
    lazy: async () => ({ Component: (await import('./pages/releve.tsx')).PageReleve }),
  },
  {
    path: CHEMINS.baremes,
    lazy: async () => ({ Component: (await import('./pages/baremes.tsx')).PageBaremes }),
  },
  {
    path: CHEMINS.bareme('quotite'),
    lazy: async () => ({
      Component: (await import('./pages/bareme-quotite.tsx')).PageBaremeQuotite,
    }),
  },
  {
    path: CHEMINS.bareme('seuils'),
    lazy: async () => ({ Component: (await import('./pages/bareme-seuils.tsx')).PageBaremeSeuils }),
  },
  {
    path: CHEMINS.bareme('delais'),
    lazy: async () => ({ Component: (await import('./pages/bareme-delais.tsx')).PageBaremeDelais }),
  },
  {
    path: CHEMINS.bareme('famille'),
    lazy: async () => ({
      Component: (await import('./pages/bareme-famille.tsx')).PageBaremeFamille,
    }),
  },
  {
    path: CHEMINS.bareme('prescription'),
    lazy: async () => ({
      Component: (await import('./pages/bareme-prescription.tsx')).PageBaremePrescription,
    }),
  },
  {
    path: CHEMINS.bareme('succession'),
    lazy: async () => ({
      Component: (await import('./pages/bareme-succession.tsx')).PageBaremeSuccession,
    }),
  },
  {
    path: CHEMINS.bareme('parametres'),
    lazy: async () => ({
      Component: (await import('./pages/bareme-parametres.tsx')).PageBaremeParametres,
    }),
  },
  {
    path: CHEMINS.comptes,
    lazy: async () => ({
      Component: (await import('./pages/administration-comptes.tsx')).PageComptes,
    }),
  },
  {
    path: CHEMINS.organisme,
    lazy: async () => ({
      Component: (await import('./pages/administration-organisme.tsx')).PageOrganisme,
    }),
  },
  {
    path: CHEMINS.relances,
    lazy: async () => ({
      Component: (await import('./pages/administration-relances.tsx')).PageRelances,
    }),
  },
  {
    path: CHEMINS.sauvegardes,
    lazy: async () => ({
      Component: (await import('./pages/administration-sauvegardes.tsx')).PageSauvegardes,
    }),
  },
  {
    path: CHEMINS.etats,
    lazy: async () => ({ Component: (await import('./pages/etats.tsx')).PageEtats }),
  },
];

const routeur = createHashRouter([
  {
    Component: Cadre,
    HydrateFallback: () => null,
    children: [
      {
        ErrorBoundary: PageErreur,
        children: [...ECRANS, { path: '*', Component: Accueil }],
      },
    ],
  },
]);

/** The first screen of a role: its work, or its administration. */
function Accueil() {
  const { acteur } = useSession();
  const vers = acteur.role === 'administrateur' ? CHEMINS.comptes : CHEMINS.corbeille;
  return <Navigate to={vers} replace />;
}

export function Application() {
  const { data: etat, error, refetch } = useLecture('poste.etat', {});
  const ouverte = etat?.acteur != null;
  useEffect(() => {
    if (!ouverte) document.title = 'Quittance';
  }, [ouverte]);
  useNouvelActeur(etat?.acteur?.compteId);
  const installation = useInstallation();
  if (error && !etat) {
    return <Echec refus={refusDe(error)} surReessayer={() => void refetch()} />;
  }
  if (!etat) return null;
  return (
    <ContexteEtat value={etat}>
      {installation ? (
        <InstallationDemonstration />
      ) : etat.acteur ? (
        <RouterProvider router={routeur} />
      ) : etat.existe ? (
        <Deverrouillage />
      ) : (
        <PremierLancement />
      )}
    </ContexteEtat>
  );
}

const CLE_ACTEUR = 'quittance.dernier-acteur';

/**
 * The same person comes back to the same screen; another one starts at the first. Remembered across
 * the reload that follows a lock: an opaque id, no name.
 */
function useNouvelActeur(compteId: string | undefined): void {
  useEffect(() => {
    if (compteId === undefined) return;
    const dernier = sessionStorage.getItem(CLE_ACTEUR);
    if (dernier !== null && dernier !== compteId) void routeur.navigate('/');
    sessionStorage.setItem(CLE_ACTEUR, compteId);
  }, [compteId]);
}
