/**
 * The acts of a case: three in the header, chosen by what the door allows, the rest in the menu and
 * the palette. What is outside the role is absent; what is refused now stays, with its reason.
 */
import { Menu } from '@mantine/core';
import {
  IconCalendarDollar,
  IconCalendarTime,
  IconCash,
  IconDots,
  IconHomeEdit,
  IconHourglass,
  IconLock,
  IconMail,
  IconNote,
  IconPlus,
  IconReportMoney,
  IconSend,
  IconTextPlus,
  IconUserShare,
  IconUsers,
  type TablerIcon,
} from '@tabler/icons-react';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { CODES_COURRIER } from '../../shared/contract/courrier.ts';
import type { DossierDetail } from '../../shared/contract/dossier-vues.ts';
import type { OperationName } from '../../shared/contract/index.ts';
import { type CodeCourrier, LIBELLE_COURRIER } from '../../shared/courrier/index.ts';
import type { Role } from '../../shared/nomenclature.ts';
import type { Refus } from '../../shared/refus.ts';
import { roleAdmis } from '../api.ts';
import { CHEMINS } from '../chemins.ts';
import { Bouton, BoutonIcone } from '../components/bouton.tsx';
import { useActionsPalette } from '../components/palette-actions.ts';
import { rendreAuMenu } from '../forms/retour-focus.ts';
import { useSession } from '../session.ts';
import classes from './dossier.module.css';
import { allerALaNote } from './dossier-journal.tsx';
import type { Ouverture } from './dossier-tiroirs.tsx';

type Action = {
  cle: string;
  libelle: string;
  icone: TablerIcon;
  operation: OperationName;
  touche?: string;
  /** Why it cannot be opened now. */
  refus: Refus | null;
  /** What will be asked there: a refusal that names a field is answered on the screen of the act. */
  avis?: string | undefined;
  executer: () => void;
};

type Props = { dossier: DossierDetail; surOuvrir: (o: Ouverture) => void };

export function ActionsDossier({ dossier, surOuvrir }: Props) {
  const { role } = useSession().acteur;
  const { note, courriers, echeancier, autres } = useActions({ dossier, surOuvrir }, role);
  const principal =
    courriers.some((c) => c.refus === null) && echeancier?.refus ? 'courrier' : 'echeancier';
  return (
    <>
      {note && (
        <Bouton icone={IconNote} touche="n" refus={note.refus} onClick={note.executer}>
          Note
        </Bouton>
      )}
      {courriers.length > 0 && (
        <MenuActions actions={courriers}>
          {(ouvert) => (
            <Bouton
              icone={IconMail}
              touche="c"
              genre={principal === 'courrier' ? 'principal' : 'secondaire'}
              aria-haspopup="menu"
              aria-expanded={ouvert}
            >
              Courrier
            </Bouton>
          )}
        </MenuActions>
      )}
      {echeancier && (
        <Bouton
          icone={IconCalendarDollar}
          touche="e"
          genre={principal === 'echeancier' ? 'principal' : 'secondaire'}
          refus={echeancier.refus}
          onClick={echeancier.executer}
        >
          Échéancier
        </Bouton>
      )}
      {autres.length > 0 && (
        <MenuActions actions={autres}>
          {(ouvert) => (
            <BoutonIcone
              icone={IconDots}
              libelle="Autres actions"
              contour
              aria-haspopup="menu"
              aria-expanded={ouvert}
            />
          )}
        </MenuActions>
      )}
    </>
  );
}

function useActions({ dossier, surOuvrir }: Props, role: Role) {
  const naviguer = useNavigate();
  const { dossierId, permis } = dossier;
  const lettre = (code: CodeCourrier): Action => {
    const refus = permis[`courrier.etablir.${code}`] ?? null;
    return {
      cle: code,
      libelle: LIBELLE_COURRIER[code],
      icone: IconMail,
      operation: 'courrier.etablir',
      ...(refus?.champ ? { refus: null, avis: refus.message } : { refus }),
      executer: () => void naviguer(CHEMINS.courrier(dossierId, code)),
    };
  };
  const acte = (
    operation: OperationName,
    libelle: string,
    icone: TablerIcon,
    ouverture: Ouverture,
  ): Action => ({
    cle: operation,
    libelle,
    icone,
    operation,
    refus: permis[operation] ?? null,
    executer: () => surOuvrir(ouverture),
  });
  const personneId = dossier.indus[0]?.debiteurs[0]?.personne.personneId ?? '';
  const tous: Action[] = [
    {
      cle: 'note',
      libelle: 'Ajouter une note',
      icone: IconNote,
      operation: 'dossier.noter',
      touche: 'n',
      refus: permis['dossier.noter'] ?? null,
      executer: allerALaNote,
    },
    ...CODES_COURRIER.map(lettre),
    {
      cle: 'echeancier',
      libelle: 'Nouvel échéancier',
      icone: IconCalendarDollar,
      operation: 'echeancier.accorder',
      touche: 'e',
      refus: permis['echeancier.accorder'] ?? null,
      executer: () => void naviguer(CHEMINS.echeancier(dossierId)),
    },
    {
      cle: 'calendrier',
      libelle: 'Calendrier des délais',
      icone: IconCalendarTime,
      operation: 'dossier.calendrier',
      touche: 'd',
      refus: null,
      executer: () => void naviguer(CHEMINS.calendrier(dossierId)),
    },
    {
      cle: 'prescription',
      libelle: 'Prescription, versement par versement',
      icone: IconHourglass,
      operation: 'dossier.prescription',
      touche: 'p',
      refus: null,
      executer: () => void naviguer(CHEMINS.prescription(dossierId)),
    },
    acte('indu.completer', 'Compléter le motif', IconTextPlus, { tiroir: 'motif' }),
    acte('indu.verifierRecouvrabilite', 'Vérifier les ressources', IconReportMoney, {
      tiroir: 'ressources',
    }),
    acte('personne.corriger', 'Corriger l’adresse, l’identité', IconHomeEdit, {
      tiroir: 'personne',
      personneId,
    }),
    acte('debiteur.definir', 'Modifier les débiteurs', IconUsers, { tiroir: 'debiteurs' }),
    acte('dossier.ajouterAccessoire', 'Ajouter un accessoire', IconPlus, { tiroir: 'accessoire' }),
    acte('dossier.transmettre', 'Transmettre au contentieux', IconSend, { tiroir: 'transmettre' }),
    acte('dossier.affecter', 'Affecter à un agent', IconUserShare, { tiroir: 'affecter' }),
    {
      ...acte('encaissement.saisir', 'Saisir un paiement', IconCash, { tiroir: 'paiement' }),
      touche: 'v',
    },
  ];
  const permises = dossier.annule ? [] : tous.filter((a) => roleAdmis(a.operation, role));
  useActionsPalette(
    `Sur le dossier de ${dossier.titre}`,
    permises.map(({ operation: _, avis: __, ...action }) => action),
  );
  const dehors = ['note', ...CODES_COURRIER, 'echeancier', 'calendrier', 'prescription'];
  return {
    note: permises.find((a) => a.cle === 'note'),
    courriers: permises.filter((a) => a.operation === 'courrier.etablir'),
    echeancier: permises.find((a) => a.cle === 'echeancier'),
    autres: permises.filter((a) => !dehors.includes(a.cle)),
  };
}

/** A menu whose refused items stay reachable and say why under their name. */
function MenuActions({
  actions,
  children,
}: {
  actions: readonly Action[];
  children: (ouvert: boolean) => React.ReactNode;
}) {
  const [ouvert, setOuvert] = useState(false);
  return (
    <Menu opened={ouvert} onChange={setOuvert} position="bottom-end" width={320} returnFocus>
      <Menu.Target>{children(ouvert) as React.ReactElement}</Menu.Target>
      <Menu.Dropdown>
        {actions.map((a) => {
          const ferme = a.refus !== null;
          const Icone = ferme ? IconLock : a.icone;
          const raison = a.refus?.message ?? a.avis;
          return (
            <Menu.Item
              key={a.cle}
              aria-disabled={ferme || undefined}
              closeMenuOnClick={!ferme}
              className={ferme ? (classes.choixRefuse ?? '') : ''}
              leftSection={<Icone size={16} stroke={1.75} aria-hidden />}
              onClick={(e) => {
                if (ferme) return;
                rendreAuMenu(e.currentTarget);
                a.executer();
              }}
            >
              {a.libelle}
              {raison && <span className={classes.choixRaison}>{raison}</span>}
            </Menu.Item>
          );
        })}
      </Menu.Dropdown>
    </Menu>
  );
}
