/** The post of a letter and the signature of a schedule: facts that start or stop clocks. */
import { Radio, SegmentedControl, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { LETTRES_SIMPLES } from '../../shared/contract/courrier.ts';
import type { DocumentVue } from '../../shared/contract/dossier-vues.ts';
import type { Entree } from '../../shared/contract/index.ts';
import { type DateCivile, formatDate } from '../../shared/date-civile.ts';
import { ISSUES_POSTALES, type IssuePostale, LIBELLE_ISSUE } from '../../shared/nomenclature.ts';
import { useActe } from '../api.ts';
import { Alerte } from '../components/alerte.tsx';
import { ChampDate } from '../components/champ-date.tsx';
import { erreurDuChamp } from '../components/refus.tsx';
import formulaire from '../forms/formulaire.module.css';
import { Tiroir } from '../forms/tiroir.tsx';
import { notifier } from '../notifier.tsx';
import { useAujourdhui } from '../session.ts';
import type { TiroirDossierProps } from './dossier-tiroirs.tsx';

type Mode = Entree<'courrier.envoyer'>['mode'];

const MODES: { value: Mode; label: string }[] = [
  { value: 'lrar', label: 'Recommandé' },
  { value: 'remise', label: 'Remise' },
  { value: 'simple', label: 'Lettre simple' },
];

type CourrierProps = TiroirDossierProps & { courrier: DocumentVue };

export function TiroirEnvoi({ courrier, surFermer }: CourrierProps) {
  const acte = useActe('courrier.envoyer');
  const aujourdhui = useAujourdhui();
  const [envoyeLe, setEnvoyeLe] = useState<DateCivile | null>(aujourdhui);
  const [mode, setMode] = useState<Mode>(
    LETTRES_SIMPLES.includes(courrier.code) ? 'simple' : 'lrar',
  );
  const [numero, setNumero] = useState('');
  const place = ['envoyeLe', 'mode', 'numero'].includes(acte.refus?.champ ?? '');
  return (
    <Tiroir
      titre="Enregistrer l’envoi"
      action="Enregistrer l’envoi"
      surFermer={surFermer}
      enCours={acte.enCours}
      refus={acte.refus}
      refusPlace={place && acte.refus?.champ !== 'mode'}
      attente={envoyeLe ? null : 'Indiquez la date d’envoi.'}
      surAction={async () => {
        if (!envoyeLe) return;
        const fait = await acte.executer({
          documentId: courrier.documentId,
          envoyeLe,
          mode,
          numero: numero.trim() === '' ? null : numero.trim(),
        });
        if (!fait) return;
        const effet = mode === 'simple' ? 'Aucun délai ne part.' : 'Les délais partent.';
        notifier(`Envoi de ${courrier.reference} enregistré. ${effet}`);
        surFermer();
      }}
    >
      <Resume courrier={courrier} />
      <ChampDate
        label="Envoyé le"
        value={envoyeLe}
        onChange={setEnvoyeLe}
        error={erreurDuChamp(acte.refus, 'envoyeLe')}
        data-autofocus
      />
      <div>
        <p className={formulaire.etiquette} id="mode-envoi">
          Mode d’envoi
        </p>
        <SegmentedControl
          aria-labelledby="mode-envoi"
          fullWidth
          data={MODES}
          value={mode}
          onChange={(v) => setMode(v as Mode)}
        />
      </div>
      {mode === 'simple' && (
        <p className={formulaire.aide}>
          Une lettre simple n’interrompt pas la prescription et ne fait courir aucun délai.
        </p>
      )}
      {mode === 'lrar' && (
        <TextInput
          label="Numéro du recommandé"
          description="À laisser vide si le courrier le porte déjà."
          autoComplete="off"
          maxLength={30}
          value={numero}
          onChange={(e) => setNumero(e.currentTarget.value)}
          error={erreurDuChamp(acte.refus, 'numero')}
        />
      )}
    </Tiroir>
  );
}

const EFFETS: Record<IssuePostale, string> = {
  'ar-signe': 'Les délais du débiteur partent de cette date.',
  refuse: 'Les délais partent de la présentation, à titre provisoire.',
  'non-reclame': 'La prescription reste interrompue ; aucun délai ne court contre le débiteur.',
  npai: 'La prescription n’est plus interrompue ; une recherche d’adresse s’ouvre.',
};

export function TiroirReception({ courrier, surFermer }: CourrierProps) {
  const acte = useActe('courrier.receptionner');
  const aujourdhui = useAujourdhui();
  const [issue, setIssue] = useState<IssuePostale | null>(null);
  const [le, setLe] = useState<DateCivile | null>(aujourdhui);
  return (
    <Tiroir
      titre="Enregistrer la réception"
      action="Enregistrer la réception"
      surFermer={surFermer}
      enCours={acte.enCours}
      refus={acte.refus}
      refusPlace={acte.refus?.champ === 'le'}
      attente={!issue ? 'Choisissez l’issue postale.' : le ? null : 'Indiquez la date.'}
      surAction={async () => {
        if (!issue || !le) return;
        const fait = await acte.executer({ documentId: courrier.documentId, issue, le });
        if (!fait) return;
        const suite = fait.alertes.map((a) => a.message).join(' ');
        notifier(`${LIBELLE_ISSUE[issue]}, enregistré. ${suite}`.trim());
        surFermer();
      }}
    >
      <Resume courrier={courrier} />
      <Radio.Group
        label="Issue postale"
        value={issue ?? ''}
        onChange={(v) => setIssue(v as IssuePostale)}
      >
        <Stack gap={10} mt={8}>
          {ISSUES_POSTALES.map((i, rang) => (
            <Radio
              key={i}
              value={i}
              label={LIBELLE_ISSUE[i]}
              description={EFFETS[i]}
              {...(rang === 0 ? { 'data-autofocus': true } : {})}
            />
          ))}
        </Stack>
      </Radio.Group>
      <ChampDate
        label={issue === 'ar-signe' ? 'Signé le' : 'Présenté le'}
        value={le}
        onChange={setLe}
        error={erreurDuChamp(acte.refus, 'le')}
      />
    </Tiroir>
  );
}

function Resume({ courrier }: { courrier: DocumentVue }) {
  return (
    <p className={formulaire.aide}>
      {courrier.libelle} {courrier.reference}, établi le {formatDate(courrier.etabliLe)}
      {courrier.destinataire && ` pour ${courrier.destinataire}`}
      {courrier.envoyeLe && `, envoyé le ${formatDate(courrier.envoyeLe)}`}.
    </p>
  );
}

export function TiroirSignature({
  dossier,
  echeancierId,
  surFermer,
}: TiroirDossierProps & { echeancierId: string }) {
  const acte = useActe('echeancier.signer');
  const aujourdhui = useAujourdhui();
  const [signeLe, setSigneLe] = useState<DateCivile | null>(aujourdhui);
  const plan = dossier.echeanciers.find((e) => e.echeancierId === echeancierId);
  return (
    <Tiroir
      titre="Enregistrer la signature"
      action="Enregistrer la signature"
      surFermer={surFermer}
      enCours={acte.enCours}
      refus={acte.refus}
      refusPlace={acte.refus?.champ === 'signeLe'}
      attente={signeLe ? null : 'Indiquez la date de signature.'}
      surAction={async () => {
        if (!signeLe) return;
        if (!(await acte.executer({ echeancierId, signeLe }))) return;
        notifier('Signature enregistrée. La prescription repart de cette date.');
        surFermer();
      }}
    >
      {plan && (
        <p className={formulaire.aide}>
          Échéancier {plan.numero}, accordé le {formatDate(plan.accordeLe)}.
        </p>
      )}
      <ChampDate
        label="Signé par le débiteur le"
        value={signeLe}
        onChange={setSigneLe}
        error={erreurDuChamp(acte.refus, 'signeLe')}
        data-autofocus
      />
      <Alerte ton="encre">
        La signature vaut reconnaissance de la dette&nbsp;: elle interrompt la prescription.
      </Alerte>
    </Tiroir>
  );
}
