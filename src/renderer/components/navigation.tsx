/**
 * The navigation: screens that exist and that this role may open (from the contract); what is
 * outside the role is absent, not grey. Counts are work waiting, hidden at zero.
 */
import { Tooltip } from '@mantine/core';
import {
  IconBellRinging,
  IconBuilding,
  IconCalendarDollar,
  IconCash,
  IconCoins,
  IconDeviceFloppy,
  IconFileImport,
  IconFolders,
  IconInbox,
  IconLock,
  IconPhone,
  IconReceiptRefund,
  IconRulerMeasure,
  IconSend,
  IconUsers,
  type TablerIcon,
} from '@tabler/icons-react';
import { NavLink, useNavigate } from 'react-router';
import type { OperationName } from '../../shared/contract/index.ts';
import type { Role } from '../../shared/nomenclature.ts';
import { roleAdmis, useLecture } from '../api.ts';
import { CHEMINS } from '../chemins.ts';
import { formatNombre } from '../format.ts';
import { useSession } from '../session.ts';
import { BoutonIcone } from './bouton.tsx';
import { useTouche } from './clavier.tsx';
import classes from './navigation.module.css';
import { Utilisateur } from './utilisateur.tsx';

export type Ecran = {
  readonly libelle: string;
  readonly vers: string;
  readonly icone: TablerIcon;
  /** Second key of the sequence G …; empty: none. */
  readonly touche: string;
  /** The operation without which the screen has no sense. */
  readonly operation: OperationName;
};

const GROUPES: readonly { titre: string; ecrans: readonly Ecran[] }[] = [
  {
    titre: 'Travail',
    ecrans: [
      {
        libelle: 'Corbeille',
        vers: CHEMINS.corbeille,
        icone: IconInbox,
        touche: 'c',
        operation: 'dossier.lister',
      },
      {
        libelle: 'Dossiers',
        vers: CHEMINS.dossiers,
        icone: IconFolders,
        touche: 'd',
        operation: 'dossier.lister',
      },
      {
        libelle: 'Échéanciers',
        vers: CHEMINS.echeanciers,
        icone: IconCalendarDollar,
        touche: 'e',
        operation: 'echeancier.lister',
      },
      {
        libelle: 'Écoute client',
        vers: CHEMINS.ecoute,
        icone: IconPhone,
        touche: 'a',
        operation: 'campagne.selectionner',
      },
      {
        libelle: 'Paiements',
        vers: CHEMINS.paiements,
        icone: IconCash,
        touche: 'p',
        operation: 'encaissement.lister',
      },
      {
        libelle: 'Retenues',
        vers: CHEMINS.retenues,
        icone: IconCoins,
        touche: 'r',
        operation: 'retenue.lister',
      },
      {
        libelle: 'Transferts',
        vers: CHEMINS.transferts,
        icone: IconSend,
        touche: 't',
        operation: 'transfert.chiffres',
      },
    ],
  },
  {
    titre: 'Données',
    ecrans: [
      {
        libelle: 'Import et export',
        vers: CHEMINS.import,
        icone: IconFileImport,
        touche: 'i',
        operation: 'import.executer',
      },
      {
        libelle: 'Barèmes',
        vers: CHEMINS.baremes,
        icone: IconRulerMeasure,
        touche: 'b',
        operation: 'bareme.retenueFamille',
      },
    ],
  },
  {
    titre: 'Administration',
    ecrans: [
      {
        libelle: 'Comptes',
        vers: CHEMINS.comptes,
        icone: IconUsers,
        touche: '',
        operation: 'compte.creer',
      },
      {
        libelle: 'Organisme',
        vers: CHEMINS.organisme,
        icone: IconBuilding,
        touche: '',
        operation: 'organisme.definir',
      },
      {
        libelle: 'Relances',
        vers: CHEMINS.relances,
        icone: IconBellRinging,
        touche: '',
        operation: 'relance.regler',
      },
      {
        libelle: 'Sauvegardes',
        vers: CHEMINS.sauvegardes,
        icone: IconDeviceFloppy,
        touche: '',
        operation: 'compte.creer',
      },
    ],
  },
];

/** The screens a role may open, in their groups. */
export function ecransDe(role: Role): { titre: string; ecrans: Ecran[] }[] {
  return GROUPES.map(({ titre, ecrans }) => ({
    titre,
    ecrans: ecrans.filter((e) => roleAdmis(e.operation, role)),
  })).filter(({ ecrans }) => ecrans.length > 0);
}

export function Navigation({ surVerrouiller }: { surVerrouiller: () => void }) {
  const { acteur } = useSession();
  const comptes = useComptes(acteur.role);
  return (
    <>
      <div className={classes.marque}>
        <span className={classes.logo} aria-hidden>
          <IconReceiptRefund size={16} stroke={1.75} />
        </span>
        <span className={classes.nom}>Quittance</span>
        <span className={classes.verrou}>
          <BoutonIcone icone={IconLock} libelle="Verrouiller" size="xs" onClick={surVerrouiller} />
        </span>
      </div>
      {ecransDe(acteur.role).map(({ titre, ecrans }) => (
        <div key={titre}>
          <p className={classes.groupe} aria-hidden>
            {titre}
          </p>
          <ul aria-label={titre}>
            {ecrans.map((ecran) => (
              <li key={ecran.vers}>
                <Lien ecran={ecran} nombre={comptes[ecran.vers] ?? 0} />
              </li>
            ))}
          </ul>
        </div>
      ))}
      <div className={classes.bas}>
        <Utilisateur surVerrouiller={surVerrouiller} />
      </div>
    </>
  );
}

function Lien({ ecran, nombre }: { ecran: Ecran; nombre: number }) {
  const { libelle, vers, icone: Icone, touche } = ecran;
  const naviguer = useNavigate();
  useTouche(touche && `g ${touche}`, () => void naviguer(vers), {
    libelle,
    groupe: 'Aller à',
    actif: touche !== '',
  });
  return (
    <Tooltip label={libelle} position="right" classNames={{ tooltip: classes.infobulle ?? '' }}>
      <NavLink to={vers} end={vers === CHEMINS.nouveauDossier} className={classes.lien ?? ''}>
        <Icone size={16} stroke={1.75} aria-hidden />
        <span className={classes.libelle}>{libelle}</span>
        {nombre > 0 && (
          <span className={classes.nombre}>
            {formatNombre(nombre)}
            <span className="hors-ecran"> à traiter</span>
          </span>
        )}
      </NavLink>
    </Tooltip>
  );
}

/** Work waiting: the agent's day, the open reviews of the référent, the money in suspense. */
function useComptes(role: Role): Record<string, number> {
  const vise = roleAdmis('echeancier.viser', role);
  const { data: corbeille } = useLecture(
    'dossier.lister',
    { vue: 'ma-journee', limite: 1 },
    { actif: roleAdmis('dossier.lister', role) },
  );
  const { data: revues } = useLecture('echeancier.lister', { revue: 'ouverte' }, { actif: vise });
  const { data: paiements } = useLecture(
    'encaissement.lister',
    { vue: 'suspens', limite: 1 },
    { actif: roleAdmis('encaissement.affecter', role) },
  );
  const { data: campagne } = useLecture(
    'campagne.selectionner',
    {},
    { actif: roleAdmis('appel.enregistrer', role) },
  );
  return {
    [CHEMINS.ecoute]: campagne?.lignes.length ?? 0,
    [CHEMINS.corbeille]: corbeille?.comptes['ma-journee'] ?? 0,
    // The list of schedules reads the same page: what it read is no work of who does not review.
    [CHEMINS.echeanciers]: (vise && revues?.echeanciers.length) || 0,
    [CHEMINS.paiements]: paiements?.suspensNombre ?? 0,
  };
}
