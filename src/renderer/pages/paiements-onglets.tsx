/**
 * The tabs of the payments, shared by its three screens: what came in (three views), what is to be
 * given back, the files for the bank. Ctrl 1 to 5 goes to each.
 */
import { Tabs } from '@mantine/core';
import type { ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { useLecture } from '../api.ts';
import { CHEMINS } from '../chemins.ts';
import { useTouche } from '../components/clavier.tsx';
import { formatNombre } from '../format.ts';
import { LIBELLE_ONGLET, ONGLETS, type OngletPaiements } from '../forms/paiements.ts';
import listeCss from './liste.module.css';

const ADRESSES: Record<OngletPaiements, string> = {
  tous: `${CHEMINS.paiements}?vue=tous`,
  suspens: `${CHEMINS.paiements}?vue=suspens`,
  rejetes: `${CHEMINS.paiements}?vue=rejetes`,
  remboursements: CHEMINS.remboursements,
  sepa: CHEMINS.sepa,
};

export type OngletsProps = { onglet: OngletPaiements; children: ReactNode };

export function OngletsPaiements({ onglet, children }: OngletsProps) {
  const naviguer = useNavigate();
  const suspens = useLecture('encaissement.lister', { vue: 'suspens', limite: 1 });
  const rendre = useLecture('remboursement.lister', { vue: 'a-verser' });
  const nombres: Partial<Record<OngletPaiements, number | undefined>> = {
    suspens: suspens.data?.suspensNombre,
    remboursements: rendre.data?.aVerserNombre,
  };
  const voir = (o: OngletPaiements) => void naviguer(ADRESSES[o], { replace: true });
  return (
    <Tabs
      value={onglet}
      onChange={(o) => o && voir(o as OngletPaiements)}
      activateTabWithKeyboard={false}
      classNames={{ root: listeCss.onglets ?? '', panel: listeCss.panneau ?? '' }}
    >
      <Tabs.List aria-label="Vues des paiements">
        {ONGLETS.map((o, rang) => (
          <Tabs.Tab key={o} value={o}>
            {LIBELLE_ONGLET[o]}
            {nombres[o] !== undefined && (
              <span className={listeCss.compte}>{formatNombre(nombres[o])}</span>
            )}
            <ToucheOnglet rang={rang + 1} onglet={o} surVoir={() => voir(o)} />
          </Tabs.Tab>
        ))}
      </Tabs.List>
      <Tabs.Panel value={onglet}>{children}</Tabs.Panel>
    </Tabs>
  );
}

type ToucheOngletProps = { rang: number; onglet: OngletPaiements; surVoir: () => void };

function ToucheOnglet({ rang, onglet, surVoir }: ToucheOngletProps) {
  useTouche(`mod+${rang}`, surVoir, { libelle: `Vue ${LIBELLE_ONGLET[onglet]}`, groupe: 'Liste' });
  return null;
}
