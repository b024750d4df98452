/**
 * The one alert under the title: why the plan cannot be granted here, or what a long one asks.
 * The sentence is the door's; the way out is a button.
 */
import { IconFileText, IconSend } from '@tabler/icons-react';
import { useNavigate } from 'react-router';
import { formatEuros } from '../../shared/montant.ts';
import type { RefusLu } from '../api.ts';
import { CHEMINS } from '../chemins.ts';
import { Alerte, LectureSeule } from '../components/alerte.tsx';
import { Bouton } from '../components/bouton.tsx';
import { type Calcul, ditParUnChamp, limiteDe, SEUIL_MOIS } from '../forms/echeancier.ts';

export type AlerteEcheancierProps = {
  dossierId: string;
  calcul: Calcul | null;
  /** Why it cannot be granted as it stands. */
  refus: RefusLu | null;
  frauduleux: boolean;
  /** Refusal of the transmission: already done, another role. */
  refusTransmission: RefusLu | null | undefined;
  surLimiter: (nombre: number) => void;
  surTransmettre: () => void;
};

/** True when there is something to say. */
export function alerteNecessaire(calcul: Calcul | null, refus: RefusLu | null): boolean {
  return calcul?.revueRequise === true || (refus !== null && !ditParUnChamp(refus.champ));
}

export function AlerteEcheancier(props: AlerteEcheancierProps) {
  const { refus, calcul } = props;
  if (refus?.code === 'ECHEANCIER_FRAUDE') return <Fraude {...props} />;
  if (refus && !ditParUnChamp(refus.champ)) return <Empechement {...props} refus={refus} />;
  return calcul?.revueRequise ? <DureeLongue {...props} calcul={calcul} /> : null;
}

function Fraude({ refus, refusTransmission, surTransmettre }: AlerteEcheancierProps) {
  const [titre, suite] = couper(refus?.message ?? '');
  return (
    <Alerte
      ton="fraude"
      titre={titre}
      actions={
        <Bouton size="xs" icone={IconSend} refus={refusTransmission} onClick={surTransmettre}>
          Transmettre au contentieux
        </Bouton>
      }
    >
      {suite} Votre simulation sera jointe à la transmission, sans accord donné au débiteur.
    </Alerte>
  );
}

/** « Première phrase. » in bold, then the rest. */
function couper(message: string): [string, string] {
  const fin = message.indexOf('. ');
  return fin < 0 ? [message, ''] : [message.slice(0, fin + 1), message.slice(fin + 2)];
}

function Empechement({ dossierId, refus }: AlerteEcheancierProps & { refus: RefusLu }) {
  const naviguer = useNavigate();
  if (refus.code === 'HABILITATION_REFUSEE') {
    return <LectureSeule>Vous simulez sans accorder. {refus.message}</LectureSeule>;
  }
  const sortie = SORTIES[refus.code];
  return (
    <Alerte
      ton={refus.code === 'INDU_PRESCRIT' ? 'prescription' : 'echeance'}
      titre={refus.message}
      actions={
        sortie && (
          <Bouton
            size="xs"
            icone={IconFileText}
            onClick={() => void naviguer(CHEMINS.courrier(dossierId, sortie.code))}
          >
            {sortie.libelle}
          </Bouton>
        )
      }
    >
      {refus.source}
    </Alerte>
  );
}

/** Refusals that a letter lifts or follows. */
const SORTIES: Readonly<Record<string, { code: string; libelle: string }>> = {
  ECHEANCIER_NON_NOTIFIE: { code: 'D01', libelle: 'Notifier l’indu' },
  ECHEANCIER_OFFRE_EN_COURS: { code: 'D04', libelle: 'Ouvrir la lettre de proposition' },
  ECHEANCIER_EN_COURS: { code: 'D05', libelle: 'Ouvrir le courrier d’accord' },
};

function DureeLongue({
  calcul,
  frauduleux,
  surLimiter,
}: AlerteEcheancierProps & { calcul: Calcul }) {
  const limite = limiteDe(calcul);
  return (
    <Alerte
      ton="echeance"
      titre={`Durée de ${calcul.plan.nombre} mois, supérieure à ${SEUIL_MOIS} mois.`}
      actions={
        limite && (
          <Bouton size="xs" onClick={() => surLimiter(limite.nombre)}>
            {`Limiter à ${limite.nombre} mois (${formatEuros(limite.mensualiteCentimes)})`}
          </Bouton>
        )
      }
    >
      {!frauduleux && 'Possible à l’amiable car l’indu n’est pas frauduleux. '}
      Un motif est obligatoire et le dossier entrera dans la revue du référent technique.
    </Alerte>
  );
}
