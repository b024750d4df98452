/**
 * The acts of a case, in the order of the menus and of the palette: what each opens, and why it
 * cannot be opened now. What is outside the role is absent.
 */
import {
  IconArrowBackUp,
  IconBuildingBank,
  IconCalculator,
  IconCalendarDollar,
  IconCalendarTime,
  IconCash,
  IconCoinOff,
  IconCoins,
  IconGrave2,
  IconHomeEdit,
  IconHourglass,
  IconMail,
  IconMapPinCheck,
  IconMessageQuestion,
  IconNote,
  IconPlayerPause,
  IconPlus,
  IconReportMoney,
  IconRestore,
  IconSend,
  IconStack2,
  IconTextPlus,
  IconUserShare,
  IconUsers,
  type TablerIcon,
} from '@tabler/icons-react';
import { useNavigate } from 'react-router';
import { CODES_COURRIER } from '../../shared/contract/courrier.ts';
import type { DossierDetail } from '../../shared/contract/dossier-vues.ts';
import type { OperationName } from '../../shared/contract/index.ts';
import { type CodeCourrier, LIBELLE_COURRIER } from '../../shared/courrier/index.ts';
import type { Role } from '../../shared/nomenclature.ts';
import type { Refus } from '../../shared/refus.ts';
import { roleAdmis } from '../api.ts';
import { CHEMINS } from '../chemins.ts';
import { useActionsPalette } from '../components/palette-actions.ts';
import { allerALaNote } from './dossier-journal.tsx';
import type { Ouverture } from './dossier-tiroirs.tsx';

export type Action = {
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

/** A transfer that is refused is opened all the same: its checklist says what to do. */
const ouvrable = ({ refus, ...action }: Action): Action =>
  refus === null || refus.code === 'TRANSFERT_DEJA'
    ? { ...action, refus }
    : { ...action, refus: null, avis: refus.message };

export type ActesProps = { dossier: DossierDetail; surOuvrir: (o: Ouverture) => void };

export function useActions({ dossier, surOuvrir }: ActesProps, role: Role) {
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
    acte('echeancier.grouper', 'Échéancier sur plusieurs indus', IconStack2, {
      tiroir: 'grouper',
    }),
    acte('budget.definir', 'Fiche budget', IconCalculator, { tiroir: 'budget' }),
    acte('indu.completer', 'Compléter le motif', IconTextPlus, { tiroir: 'motif' }),
    acte('indu.verifierRecouvrabilite', 'Vérifier les ressources', IconReportMoney, {
      tiroir: 'ressources',
    }),
    acte('personne.corriger', 'Corriger l’adresse, l’identité', IconHomeEdit, {
      tiroir: 'personne',
      personneId,
    }),
    acte('debiteur.definir', 'Modifier les débiteurs', IconUsers, { tiroir: 'debiteurs' }),
    acte('mandat.enregistrer', 'Enregistrer un mandat de prélèvement', IconBuildingBank, {
      tiroir: 'mandat',
    }),
    acte('dossier.ajouterAccessoire', 'Ajouter un accessoire', IconPlus, { tiroir: 'accessoire' }),
    ouvrable(
      acte('transfert.envoyer', 'Transmettre au contentieux', IconSend, { tiroir: 'transmettre' }),
    ),
    acte('transfert.retourner', 'Retourner à l’amiable', IconArrowBackUp, { tiroir: 'retourner' }),
    acte('adresse.controler', 'Contrôler l’adresse', IconMapPinCheck, { tiroir: 'adresse' }),
    acte('indu.abandonner', 'Abandonner sous le seuil', IconCoinOff, { tiroir: 'abandonner' }),
    acte('indu.reprendre', 'Revenir sur l’abandon', IconRestore, { tiroir: 'reprendre' }),
    acte('demande.enregistrer', 'Enregistrer une demande', IconMessageQuestion, {
      tiroir: 'demande',
    }),
    acte('suspension.ouvrir', 'Suspendre le recouvrement', IconPlayerPause, {
      tiroir: 'suspendre',
    }),
    acte('succession.declarer', 'Déclarer un décès', IconGrave2, {
      tiroir: 'succession',
      acte: 'declarer',
    }),
    ...(dossier.succession?.declaree
      ? [
          acte('succession.annuler', 'Annuler le décès déclaré', IconGrave2, {
            tiroir: 'succession',
            acte: 'annuler',
          }),
        ]
      : []),
    acte('dossier.affecter', 'Affecter à un agent', IconUserShare, { tiroir: 'affecter' }),
    {
      ...acte('retenue.decider', 'Mettre en place une retenue', IconCoins, { tiroir: 'retenue' }),
      touche: 'r',
    },
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
