/**
 * Recording a request of the debtor, answering it point by point, withdrawing it, finding its
 * silence. What stops, what the debt becomes and what resumes are shown before anything is written.
 */
import { Radio, Select, Stack, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { DemandeVue } from '../../shared/contract/suspension.ts';
import { formatDate } from '../../shared/date-civile.ts';
import {
  CANAUX_DEMANDE,
  GENRES_DEMANDE,
  LIBELLE_CANAL,
  LIBELLE_GENRE_DEMANDE,
} from '../../shared/nomenclature-demande.ts';
import { useActe } from '../api.ts';
import { Alerte } from '../components/alerte.tsx';
import { ChampDate } from '../components/champ-date.tsx';
import { erreurDuChamp } from '../components/refus.tsx';
import { demandeDe, pointsSaisis, type SaisieDemande } from '../forms/demande.ts';
import { useEssai } from '../forms/essai.ts';
import { Tiroir } from '../forms/tiroir.tsx';
import { notifier } from '../notifier.tsx';
import { useAujourdhui } from '../session.ts';
import type { TiroirDossierProps } from './dossier-tiroirs.tsx';
import { CadreEffet, EffetArrets, EffetReprises } from './suspension-effet.tsx';

const CHAMPS = ['genre', 'recueLe', 'canal', 'arguments'];

export function TiroirDemande({ dossier, surFermer }: TiroirDossierProps) {
  const aujourdhui = useAujourdhui();
  const acte = useActe('demande.enregistrer');
  const [saisie, setSaisie] = useState<SaisieDemande>({
    genre: 'rectification',
    canal: 'ecrit',
    recueLe: aujourdhui,
    points: '',
  });
  const changer = (change: Partial<SaisieDemande>) => {
    if (acte.refus) acte.oublier();
    setSaisie({ ...saisie, ...change });
  };
  const points = pointsSaisis(saisie.points);
  const demande = demandeDe(dossier.dossierId, saisie, points);
  const essai = useEssai(
    'demande.enregistrer',
    demandeDe(dossier.dossierId, saisie, ['Point à écrire']),
    150,
  );
  const refus = acte.refus ?? (acte.enCours ? null : essai.refus);
  const place = CHAMPS.includes(refus?.champ?.split('.')[0] ?? '');
  const effet = essai.sortie ?? null;
  return (
    <Tiroir
      titre="Enregistrer une demande"
      action="Enregistrer la demande"
      surFermer={surFermer}
      enCours={acte.enCours}
      refus={acte.refus}
      refusPlace
      attente={
        !demande
          ? 'Indiquez la date de réception.'
          : points.length === 0
            ? 'Écrivez ce que dit le débiteur.'
            : (essai.refus?.message ?? null)
      }
      surAction={async () => {
        if (!demande || !(await acte.executer(demande))) return;
        notifier(`${LIBELLE_GENRE_DEMANDE[saisie.genre]}\u00a0: enregistrement fait.`);
        surFermer();
      }}
    >
      <Select
        label="Demande"
        data={GENRES_DEMANDE.map((value) => ({ value, label: LIBELLE_GENRE_DEMANDE[value] }))}
        value={saisie.genre}
        onChange={(genre) => genre && changer({ genre })}
        error={erreurDuChamp(refus, 'genre')}
        data-autofocus
      />
      <ChampDate
        label="Reçue le"
        value={saisie.recueLe}
        onChange={(recueLe) => changer({ recueLe })}
        error={erreurDuChamp(refus, 'recueLe')}
      />
      <Radio.Group
        label="Canal"
        value={saisie.canal}
        onChange={(v) => changer({ canal: v as SaisieDemande['canal'] })}
      >
        <Stack gap={6} mt={6}>
          {CANAUX_DEMANDE.map((value) => (
            <Radio key={value} value={value} label={LIBELLE_CANAL[value]} />
          ))}
        </Stack>
      </Radio.Group>
      <Textarea
        label="Ce que dit le débiteur"
        description="Un point par ligne : chacun reçoit sa réponse."
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        minRows={3}
        maxRows={10}
        autosize
        value={saisie.points}
        onChange={(e) => changer({ points: e.currentTarget.value })}
        error={erreurDuChamp(refus, 'arguments')}
      />
      <CadreEffet
        titre="Ce que la demande arrête"
        attente="Ce qui s’arrête s’affiche dès que la date est saisie."
        refus={place ? null : refus}
        enCours={essai.enCours}
      >
        {effet && !acte.enCours && (
          <>
            {effet.tardive && (
              <Alerte ton="echeance" titre="Après les 20 jours.">
                {effet.suspension
                  ? 'Elle vaut recours : transmettez-la à la commission.'
                  : 'Orale, elle est à confirmer par écrit par le débiteur.'}
              </Alerte>
            )}
            {effet.silenceLe && (
              <p>
                Réponse au plus tard le <b>{formatDate(effet.silenceLe)}</b>&nbsp;: ensuite, le
                silence vaut rejet.
              </p>
            )}
            <EffetArrets effet={effet.suspension} />
          </>
        )}
      </CadreEffet>
    </Tiroir>
  );
}

type DemandeProps = TiroirDossierProps & { demande: DemandeVue };

export function TiroirRetrait({ demande, surFermer }: DemandeProps) {
  const acte = useActe('demande.retirer');
  const [motif, setMotif] = useState('');
  const essai = useEssai('demande.retirer', {
    demandeId: demande.demandeId,
    motif: 'Motif à écrire',
  });
  return (
    <Tiroir
      titre="Retirer la demande"
      action="Retirer la demande"
      surFermer={surFermer}
      enCours={acte.enCours}
      refus={acte.refus}
      refusPlace={acte.refus?.champ === 'motif'}
      attente={motif.trim() === '' ? 'Indiquez pourquoi elle est retirée.' : null}
      surAction={async () => {
        if (!(await acte.executer({ demandeId: demande.demandeId, motif }))) return;
        notifier('Demande retirée.');
        surFermer();
      }}
    >
      <Textarea
        label="Pourquoi"
        data-autofocus
        maxLength={600}
        value={motif}
        onChange={(e) => setMotif(e.currentTarget.value.replaceAll('\n', ' '))}
        error={erreurDuChamp(acte.refus, 'motif')}
      />
      <Reprise essai={essai} fait={acte.enCours} />
    </Tiroir>
  );
}

export function TiroirSilence({ demande, surFermer }: DemandeProps) {
  const acte = useActe('demande.constaterSilence');
  const { demandeId } = demande;
  const essai = useEssai('demande.constaterSilence', { demandeId });
  return (
    <Tiroir
      titre="Constater le rejet implicite"
      action="Constater le rejet"
      surFermer={surFermer}
      enCours={acte.enCours}
      refus={acte.refus}
      attente={essai.refus?.message ?? null}
      surAction={async () => {
        if (!(await acte.executer({ demandeId }))) return;
        notifier('Rejet implicite constaté.');
        surFermer();
      }}
    >
      <Alerte ton="echeance" titre="La caisse n’a pas répondu à temps.">
        Le débiteur peut saisir la suite des recours. Une réponse écrite reste possible.
      </Alerte>
      <Reprise essai={essai} fait={acte.enCours} />
    </Tiroir>
  );
}

type RepriseProps = {
  essai: ReturnType<typeof useEssai<'demande.retirer' | 'demande.constaterSilence'>>;
  fait: boolean;
};

function Reprise({ essai, fait }: RepriseProps) {
  return (
    <CadreEffet
      titre="Ce qui reprend"
      attente="Calcul en cours."
      refus={fait ? null : essai.refus}
      enCours={essai.enCours}
    >
      {essai.sortie && !fait && <EffetReprises reprises={essai.sortie.reprises} />}
    </CadreEffet>
  );
}
