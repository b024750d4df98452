/**
 * The frame of the calculators: breadcrumb, a row of tabs that goes from one to the other, what
 * Ctrl I prints, the way back to a case. Each calculator is a screen of its own, with its address.
 */
import { Tabs } from '@mantine/core';
import { IconArrowLeft, IconPrinter, IconRulerMeasure } from '@tabler/icons-react';
import { type ReactNode, useEffect, useState } from 'react';
import { Navigate, useLocation, useNavigate, useSearchParams } from 'react-router';
import { CHEMINS } from '../chemins.ts';
import { Bouton } from '../components/bouton.tsx';
import { useTouche } from '../components/clavier.tsx';
import { Page, type PageProps } from '../components/page.tsx';
import { useActionsPalette } from '../components/palette-actions.ts';
import classes from './baremes.module.css';
import { FeuilleBareme } from './baremes-impression.tsx';

/** In the order of the tabs: what the tab says, what the breadcrumb says. */
const LIBELLES = {
  famille: { onglet: 'Famille', fil: 'Famille (CAF, MSA)' },
  quotite: { onglet: 'Quotité saisissable', fil: 'Quotité saisissable' },
  seuils: { onglet: 'Seuils d’abandon', fil: 'Seuils d’abandon' },
  delais: { onglet: 'Délais', fil: 'Délais' },
  prescription: { onglet: 'Prescription', fil: 'Prescription' },
  succession: { onglet: 'Succession', fil: 'Succession (ASPA)' },
  parametres: { onglet: 'Paramètres', fil: 'Paramètres du droit' },
} as const;

export type OngletBareme = keyof typeof LIBELLES;
const ONGLETS = Object.keys(LIBELLES) as OngletBareme[];

const CLE_DERNIER = 'quittance.dernier-bareme';
const DOSSIER = 'dossier';
const IMPRIMER = ['mod+i', 'imprimer le détail'] as const;

/** G then B: the calculator used last; the first one to begin with. */
export function PageBaremes() {
  const { search } = useLocation();
  const dernier = localStorage.getItem(CLE_DERNIER);
  const onglet = ONGLETS.find((o) => o === dernier) ?? 'famille';
  return <Navigate to={{ pathname: CHEMINS.bareme(onglet), search }} replace />;
}

export type PageBaremeProps = Pick<
  PageProps,
  'titre' | 'badges' | 'sousTitre' | 'actions' | 'alerte' | 'touches' | 'children'
> & {
  onglet: OngletBareme;
  /** The sheet that « Imprimer le détail » prints (Ctrl I); absent while there is nothing to. */
  detail?: ReactNode;
};

export function PageBareme({
  onglet,
  detail,
  actions,
  touches = [],
  children,
  ...page
}: PageBaremeProps) {
  const aller = useAller();
  const { search } = useLocation();
  const dossierId = useSearchParams()[0].get(DOSSIER);
  const [imprime, setImprime] = useState(false);
  const imprimer = () => setImprime(true);
  useEffect(() => localStorage.setItem(CLE_DERNIER, onglet), [onglet]);
  useTouche('mod+i', imprimer, { libelle: 'Imprimer le détail', actif: Boolean(detail) });
  useActionsPalette('Barèmes', [
    ...(detail
      ? [{ cle: 'imprimer', libelle: 'Imprimer le détail', icone: IconPrinter, executer: imprimer }]
      : []),
    ...ONGLETS.filter((o) => o !== onglet).map((o) => ({
      cle: o,
      libelle: `Barème\u00a0: ${LIBELLES[o].fil}`,
      icone: IconRulerMeasure,
      executer: () => aller(o),
    })),
  ]);
  return (
    <Page
      {...page}
      fil={[
        { libelle: 'Barèmes', vers: `${CHEMINS.baremes}${search}` },
        { libelle: LIBELLES[onglet].fil },
      ]}
      actions={
        <>
          {dossierId && <RetourAuDossier dossierId={dossierId} />}
          {detail && (
            <Bouton icone={IconPrinter} onClick={imprimer}>
              Imprimer le détail
            </Bouton>
          )}
          {actions}
        </>
      }
      touches={[['Tab', 'champ suivant'], ...touches, ...(detail ? [IMPRIMER] : [])]}
    >
      <Onglets onglet={onglet} surChoisir={aller}>
        {children}
      </Onglets>
      {imprime && (
        <FeuilleBareme titre={page.titre} surFini={() => setImprime(false)}>
          {detail}
        </FeuilleBareme>
      )}
    </Page>
  );
}

/** To another calculator, keeping the case it was opened from. */
function useAller(): (onglet: OngletBareme) => void {
  const naviguer = useNavigate();
  const { search } = useLocation();
  return (onglet) => void naviguer({ pathname: CHEMINS.bareme(onglet), search });
}

function RetourAuDossier({ dossierId }: { dossierId: string }) {
  const naviguer = useNavigate();
  return (
    <Bouton icone={IconArrowLeft} onClick={() => void naviguer(CHEMINS.dossier(dossierId))}>
      Retour au dossier
    </Bouton>
  );
}

type OngletsProps = {
  onglet: OngletBareme;
  surChoisir: (onglet: OngletBareme) => void;
  children: ReactNode;
};

function Onglets({ onglet, surChoisir, children }: OngletsProps) {
  return (
    <Tabs
      value={onglet}
      onChange={(v) => v && surChoisir(v as OngletBareme)}
      activateTabWithKeyboard={false}
      classNames={{
        root: classes.onglets ?? '',
        list: classes.liste ?? '',
        tab: classes.onglet ?? '',
        panel: classes.panneau ?? '',
      }}
    >
      <Tabs.List aria-label="Barèmes">
        {ONGLETS.map((o, rang) => (
          <Tabs.Tab key={o} value={o}>
            {LIBELLES[o].onglet}
            <ToucheOnglet rang={rang + 1} onglet={o} surChoisir={surChoisir} />
          </Tabs.Tab>
        ))}
      </Tabs.List>
      <Tabs.Panel value={onglet}>{children}</Tabs.Panel>
    </Tabs>
  );
}

function ToucheOnglet({
  rang,
  onglet,
  surChoisir,
}: Omit<OngletsProps, 'children'> & { rang: number }) {
  useTouche(`mod+${rang}`, () => surChoisir(onglet), {
    libelle: LIBELLES[onglet].fil,
    groupe: 'Barèmes',
  });
  return null;
}
