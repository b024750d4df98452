/** What the palette lists: cases and documents found by the door, actions, screens. */
import { IconBuildingBank, IconFileText, IconFolders, type TablerIcon } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useNavigate } from 'react-router';

import type { Sortie } from '../../shared/contract/index.ts';
import { LIBELLE_COURRIER } from '../../shared/courrier/index.ts';
import { formatDate } from '../../shared/date-civile.ts';
import { formatEuros } from '../../shared/montant.ts';
import { type RefusLu, roleAdmis, useApaise, useLecture } from '../api.ts';
import { CHEMINS } from '../chemins.ts';
import { useSession } from '../session.ts';
import { BadgePrescription, BadgeSolde } from './badges.tsx';
import { type Ecran, ecransDe } from './navigation.tsx';
import { useSectionsPalette } from './palette-actions.ts';
import { contient } from './surlignage.ts';

export type Entree = {
  readonly cle: string;
  readonly libelle: string;
  readonly detail?: string;
  readonly icone: TablerIcon;
  readonly badge?: ReactNode;
  readonly touche?: string;
  readonly refus?: RefusLu | null;
  readonly executer: () => void;
};
export type Section = { readonly titre: string; readonly entrees: readonly Entree[] };

/** Reached by their name, or from the screen they belong to. */
const HORS_MENU: readonly Ecran[] = [
  {
    libelle: 'Importer un relevé de banque',
    vers: CHEMINS.releve,
    icone: IconBuildingBank,
    touche: '',
    operation: 'releve.importer',
  },
];

const DELAI_MS = 120;
const LIMITE = 8;
type Trouvailles = Sortie<'dossier.rechercher'>;

/** Sections in the order of the screen; empty ones are left out. */
export function useSections(texte: string): { sections: Section[]; attente: boolean } {
  const { acteur } = useSession();
  const naviguer = useNavigate();
  const actions = useSectionsPalette();
  const commandes = texte.startsWith('>');
  const saisie = texte.replace(/^>\s*/, '').trim();
  const cherche = useApaise(saisie, DELAI_MS);
  const permis = roleAdmis('dossier.rechercher', acteur.role);
  const actif = permis && !commandes && cherche !== '';
  const recherche = useLecture(
    'dossier.rechercher',
    { texte: cherche.slice(0, 80), limite: LIMITE },
    { actif, garderPrecedent: true },
  );
  const trouve = actif && saisie !== '' ? recherche.data : undefined;
  const aller = (vers: string) => () => void naviguer(vers);
  const ecrans = [
    ...ecransDe(acteur.role).flatMap((g) => g.ecrans),
    ...HORS_MENU.filter((e) => roleAdmis(e.operation, acteur.role)),
  ];
  const sections: Section[] = [
    { titre: 'Dossiers', entrees: trouve ? dossiers(trouve, aller) : [] },
    ...actions.map(({ titre, actions: liste }) => ({
      titre,
      entrees: liste.filter((a) => contient(a.libelle, saisie)),
    })),
    { titre: 'Documents', entrees: trouve ? documents(trouve, aller) : [] },
    {
      titre: 'Aller à',
      entrees: ecrans
        .filter((e) => contient(e.libelle, saisie))
        .map(({ libelle, vers, icone, touche }) => ({
          cle: vers,
          libelle,
          icone,
          ...(touche ? { touche: `g ${touche}` } : {}),
          executer: aller(vers),
        })),
    },
  ];
  return {
    sections: sections.filter((s) => s.entrees.length > 0),
    attente: actif && recherche.isFetching,
  };
}

function dossiers(trouve: Trouvailles, aller: (vers: string) => () => void): Entree[] {
  return trouve.dossiers.map((d) => ({
    cle: d.dossierId,
    libelle: d.debiteur,
    detail: `${d.numero}, ${d.resteCentimes === 0 ? 'soldé' : formatEuros(d.resteCentimes)}`,
    icone: IconFolders,
    badge: d.resteCentimes === 0 ? <BadgeSolde /> : <BadgePrescription delai={d.prescription} />,
    executer: aller(CHEMINS.dossier(d.dossierId)),
  }));
}

function documents(trouve: Trouvailles, aller: (vers: string) => () => void): Entree[] {
  return trouve.documents.map((d) => ({
    cle: d.documentId,
    libelle: libelleDe(d.code),
    detail: `${d.debiteur}, ${formatDate(d.etabliLe)}, ${d.reference}`,
    icone: IconFileText,
    executer: aller(CHEMINS.document(d.dossierId, d.documentId)),
  }));
}

function libelleDe(code: string): string {
  return Object.entries(LIBELLE_COURRIER).find(([c]) => c === code)?.[1] ?? code;
}
