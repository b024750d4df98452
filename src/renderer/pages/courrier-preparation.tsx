/**
 * Preparing a letter: its mandatory mentions at the left, each with its article and the way to what
 * is missing; its very page at the right, from the command on trial. Nothing is made before.
 */
import { Select, TextInput } from '@mantine/core';
import { IconFileCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { type CodeEtabli, LETTRES_SIMPLES } from '../../shared/contract/courrier.ts';
import type { DossierDetail } from '../../shared/contract/dossier-vues.ts';
import { LIBELLE_COURRIER } from '../../shared/courrier/index.ts';
import { roleAdmis, useActe, useApaise, useLecture } from '../api.ts';
import { CHEMINS } from '../chemins.ts';
import { Bouton } from '../components/bouton.tsx';
import { Page } from '../components/page.tsx';
import { Pdf } from '../components/pdf.tsx';
import { AlerteRefus } from '../components/refus.tsx';
import { useEssai } from '../forms/essai.ts';
import { attendD19, destinatairesD19 } from '../forms/succession.ts';
import { notifier } from '../notifier.tsx';
import { useSession } from '../session.ts';
import classes from './courrier.module.css';
import { filCourrier } from './courrier.tsx';
import { Empechement, ListeMentions } from './courrier-mentions.tsx';
import { principalDe } from './dossier-entete.tsx';
import { type Ouverture, Tiroirs } from './dossier-tiroirs.tsx';

const ETABLIR: Record<CodeEtabli, string> = {
  D01: 'Établir la notification',
  D02: 'Établir la relance',
  D03: 'Établir la dernière relance',
  D04: 'Établir la proposition',
  D05: 'Établir l’accord',
  D06: 'Établir la lettre de caducité',
  D13: 'Établir l’information de transfert',
  D19: 'Établir le courrier',
  D22: 'Établir le plan',
  D20: 'Établir l’attestation',
  D21: 'Établir le courrier de remboursement',
  D23: 'Établir la réponse',
};

const SANS_NUMERO = {
  certain: 'Sans numéro, le courrier part par un autre moyen qui donne date certaine.',
  simple:
    'Sans numéro, le courrier part en lettre simple\u00a0: elle n’interrompt pas la prescription et ne fait courir aucun délai.',
} as const;

const CHAMP_NUMERO = 'numero-recommande';

type Props = { dossier: DossierDetail; code: CodeEtabli };

export function PreparationCourrier({ dossier, code }: Props) {
  const naviguer = useNavigate();
  const { role } = useSession().acteur;
  const [numero, setNumero] = useState('');
  const [ouverture, setOuverture] = useState<Ouverture | null>(null);
  const objetId = useSearchParams()[0].get('objet');
  // Letters of a succession name their addressee from the start: the notary, or one heir.
  const [debiteurId, setDebiteurId] = useState<string | null>(() =>
    code === 'D19' ? (objetId ?? attendD19(dossier.succession)) : null,
  );
  const demande = {
    dossierId: dossier.dossierId,
    code,
    ...(debiteurId ? { debiteurId } : {}),
    ...(objetId ? { objetId } : {}),
    numeroRecommande: numero.trim() === '' ? null : numero.trim(),
  };
  const preparation = useLecture('courrier.preparer', useDemandeCalme(demande), {
    garderPrecedent: true,
  });
  const agit = roleAdmis('courrier.etablir', role);
  const essai = useEssai('courrier.etablir', agit ? demande : null, 500);
  const acte = useActe('courrier.etablir');
  const refus = preparation.data?.refus ?? null;
  const etablir = async () => {
    const fait = await acte.executer(demande);
    if (!fait) return;
    notifier(
      `${LIBELLE_COURRIER[code]} ${fait.reference} : courrier établi, ${fait.pages} pages. Il reste à l’envoyer.`,
    );
    void naviguer(CHEMINS.dossier(dossier.dossierId));
  };
  return (
    <Page
      titre={LIBELLE_COURRIER[code]}
      sousTitre={dossier.titre}
      fil={filCourrier(dossier)}
      touches={[
        ['F8', 'mention manquante'],
        ['mod+Enter', 'établir'],
      ]}
      actions={
        <>
          <Bouton onClick={() => void naviguer(CHEMINS.dossier(dossier.dossierId))}>Annuler</Bouton>
          {agit && (
            <Bouton
              genre="principal"
              icone={IconFileCheck}
              touche="mod+Enter"
              loading={acte.enCours}
              refus={refus}
              onClick={() => void etablir()}
            >
              {ETABLIR[code]}
            </Bouton>
          )}
        </>
      }
      alerte={
        acte.refus ? (
          <AlerteRefus refus={acte.refus} />
        ) : (
          refus && <Empechement refus={refus} dossier={dossier} surOuvrir={setOuverture} />
        )
      }
    >
      <div className={classes.volets}>
        <ListeMentions
          preparation={preparation}
          dossier={dossier}
          surOuvrir={setOuverture}
          surNumero={() => document.getElementById(CHAMP_NUMERO)?.focus()}
        >
          <Destinataire
            tenus={code === 'D19' ? destinatairesD19(dossier.succession) : tenusDe(dossier)}
            valeur={debiteurId}
            surChanger={setDebiteurId}
          />
          <TextInput
            id={CHAMP_NUMERO}
            label="Numéro du recommandé"
            description={`Imprimé sous les références. ${SANS_NUMERO[LETTRES_SIMPLES.includes(code) ? 'simple' : 'certain']}`}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            autoComplete="off"
            maxLength={30}
            value={numero}
            onChange={(e) => setNumero(e.currentTarget.value)}
          />
        </ListeMentions>
        <Pdf
          titre="Aperçu du courrier"
          base64={essai.sortie?.pdf}
          enAttente={agit ? essai.refus && <SansApercu /> : <SansApercu />}
        />
      </div>
      {ouverture && (
        <Tiroirs
          key={JSON.stringify(ouverture)}
          ouverture={ouverture}
          dossier={dossier}
          surFermer={() => setOuverture(null)}
        />
      )}
    </Page>
  );
}

/** The mentions follow the number and the addressee once the typing rests. */
function useDemandeCalme<T>(demande: T): T {
  return JSON.parse(useApaise(JSON.stringify(demande), 400)) as T;
}

/** Those who owe: a notary is a contact. */
const tenusDe = (dossier: DossierDetail) =>
  (principalDe(dossier)?.debiteurs ?? [])
    .filter((d) => d.qualite !== 'notaire')
    .map((d) => ({ debiteurId: d.debiteurId, nom: `${d.personne.nom} ${d.personne.prenoms}` }));

function Destinataire({
  tenus,
  valeur,
  surChanger,
}: {
  tenus: readonly { readonly debiteurId: string; readonly nom: string }[];
  valeur: string | null;
  surChanger: (id: string) => void;
}) {
  if (tenus.length < 2) return null;
  return (
    <Select
      label="Destinataire"
      data={tenus.map((d) => ({ value: d.debiteurId, label: d.nom }))}
      value={valeur ?? tenus[0]?.debiteurId ?? null}
      onChange={(v) => v && surChanger(v)}
    />
  );
}

function SansApercu() {
  return (
    <p className={classes.sansApercu}>L’aperçu s’affiche dès que le courrier peut être établi.</p>
  );
}
