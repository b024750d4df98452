/**
 * What is done with a payment: given to a file, with the same before and after as at its entry;
 * taken off the debts it settled; returned by the bank. What will be owed again is said first.
 */
import { Textarea } from '@mantine/core';
import { useState } from 'react';
import type { EncaissementVue } from '../../shared/contract/encaissement.ts';
import type { Entree } from '../../shared/contract/index.ts';
import type { DateCivile } from '../../shared/date-civile.ts';
import { formatEuros } from '../../shared/montant.ts';
import { LIBELLE_MOYEN } from '../../shared/nomenclature.ts';
import type { Refus } from '../../shared/refus.ts';
import { refusDe, useActe } from '../api.ts';
import { Alerte } from '../components/alerte.tsx';
import { ChampDate } from '../components/champ-date.tsx';
import { Confirmation } from '../components/etats.tsx';
import { erreurDuChamp } from '../components/refus.tsx';
import {
  attenteDe,
  type CibleSaisie,
  cibleDe,
  estPlace,
  phraseEffet,
  SANS_CIBLE,
} from '../forms/encaissement.ts';
import { useEssai } from '../forms/essai.ts';
import formulaire from '../forms/formulaire.module.css';
import type { ActePaiement } from '../forms/paiements.ts';
import { Tiroir } from '../forms/tiroir.tsx';
import { notifier } from '../notifier.tsx';
import { useAujourdhui } from '../session.ts';
import { useDossierChoisi } from './encaissement.tsx';
import { ChampDossier, ChampsCible, type Trouve } from './encaissement-cible.tsx';
import { EffetPaiement } from './encaissement-effet.tsx';
import classes from './paiements.module.css';

export type ActeProps = { paiement: EncaissementVue; surFermer: () => void };

export function TiroirActe({ acte, ...props }: ActeProps & { acte: ActePaiement }) {
  if (acte === 'affecter') return <Affecter {...props} />;
  return acte === 'desaffecter' ? <Desaffecter {...props} /> : <Rejeter {...props} />;
}

const DELAI_ESSAI_MS = 150;

function Affecter({ paiement: e, surFermer }: ActeProps) {
  const [trouve, setTrouve] = useState<Trouve | null>(null);
  const [cible, setCible] = useState<CibleSaisie>(SANS_CIBLE);
  const { dossier, refus: illisible } = useDossierChoisi(trouve);
  const acte = useActe('encaissement.affecter');
  const demande: Entree<'encaissement.affecter'> | null = dossier && {
    encaissementId: e.encaissementId,
    ...cibleDe(dossier, cible),
  };
  const essai = useEssai('encaissement.affecter', demande, DELAI_ESSAI_MS);
  const refus = acte.refus ?? illisible ?? (demande && !acte.enCours ? essai.refus : null);
  const place = refus !== null && estPlace(refus, dossier);
  const changer = (change: Partial<CibleSaisie>) => {
    if (acte.refus) acte.oublier();
    setCible({ ...cible, ...change });
  };
  return (
    <Tiroir
      titre="Affecter à un dossier"
      action="Affecter le paiement"
      surFermer={surFermer}
      enCours={acte.enCours}
      refus={acte.refus}
      refusPlace
      attente={demande ? attenteDe(demande, essai) : 'Choisissez le dossier.'}
      surAction={async () => {
        if (!demande) return;
        const effet = await acte.executer(demande);
        if (!effet) return;
        notifier(phraseEffet(effet, 'affecté'));
        surFermer();
      }}
    >
      <Resume paiement={e} />
      <ChampDossier
        premierFocus
        valeur={trouve}
        suggestion={e.payeur}
        surChoisir={(d) => {
          setTrouve(d);
          changer(SANS_CIBLE);
        }}
      />
      {dossier && (
        <ChampsCible dossier={dossier} cible={cible} surChanger={changer} refus={refus} />
      )}
      <EffetPaiement
        effet={demande && !acte.enCours ? (essai.sortie ?? null) : null}
        montant={e.montantCentimes}
        refus={place ? null : refus}
        enCours={essai.enCours}
        attente="Ce que devient chaque dette s’affiche dès que le dossier est choisi."
      />
    </Tiroir>
  );
}

function Desaffecter({ paiement: e, surFermer }: ActeProps) {
  const acte = useActe('encaissement.desaffecter');
  const [motif, setMotif] = useState('');
  return (
    <Tiroir
      titre="Désaffecter"
      action="Désaffecter le paiement"
      surFermer={surFermer}
      enCours={acte.enCours}
      refus={acte.refus}
      refusPlace={acte.refus?.champ === 'motif'}
      attente={motif.trim() === '' ? 'Indiquez le motif.' : null}
      surAction={async () => {
        const effet = await acte.executer({ encaissementId: e.encaissementId, motif });
        if (!effet) return;
        notifier(phraseEffet(effet, 'désaffecté'));
        surFermer();
      }}
    >
      <Resume paiement={e} />
      <DusDeNouveau paiement={e} />
      <ChampMotif valeur={motif} surChanger={setMotif} refus={acte.refus} premierFocus />
    </Tiroir>
  );
}

function Rejeter({ paiement: e, surFermer }: ActeProps) {
  const aujourdhui = useAujourdhui();
  const acte = useActe('encaissement.rejeter');
  const [rejeteLe, setRejeteLe] = useState<DateCivile | null>(aujourdhui);
  const [motif, setMotif] = useState('');
  const [refus, setRefus] = useState<Refus | null>(null);
  const [confirme, setConfirme] = useState(false);
  const demande = rejeteLe && { encaissementId: e.encaissementId, rejeteLe, motif };
  // On trial first: what the door refuses is said at its field, before anything is confirmed.
  const demander = async () => {
    if (!demande) return;
    try {
      await acte.essayer(demande);
      setRefus(null);
      setConfirme(true);
    } catch (erreur) {
      setRefus(refusDe(erreur));
    }
  };
  const executer = async () => {
    if (!demande || !(await acte.executer(demande))) return;
    notifier(`Rejet du paiement ${e.numero} enregistré.`);
    surFermer();
  };
  return (
    <>
      <Tiroir
        titre="Rejeté par la banque"
        action="Enregistrer le rejet"
        // Échap reaches both dialogues: it closes the one on top.
        surFermer={() => !confirme && surFermer()}
        refus={refus}
        refusPlace={['rejeteLe', 'motif'].includes(refus?.champ ?? '')}
        attente={
          !rejeteLe || motif.trim() === '' ? 'Indiquez la date du rejet et son motif.' : null
        }
        surAction={() => void demander()}
      >
        <Resume paiement={e} />
        <DusDeNouveau paiement={e} />
        <ChampDate
          label="Rejeté le"
          value={rejeteLe}
          onChange={setRejeteLe}
          error={erreurDuChamp(refus, 'rejeteLe')}
        />
        <ChampMotif valeur={motif} surChanger={setMotif} refus={refus} premierFocus />
      </Tiroir>
      <Confirmation
        ouverte={confirme}
        titre={`Enregistrer le rejet du paiement ${e.numero}\u202f?`}
        action="Enregistrer le rejet"
        irreversible
        surConfirmer={() => void executer()}
        surFermer={() => setConfirme(false)}
        enCours={acte.enCours}
        refus={acte.refus}
      >
        <DusDeNouveau paiement={e} />
        <p>Un paiement rejeté ne s’impute plus. S’il revient, il se saisit de nouveau.</p>
      </Confirmation>
    </>
  );
}

function Resume({ paiement: e }: { paiement: EncaissementVue }) {
  return (
    <p className={formulaire.aide}>
      {e.numero}, {LIBELLE_MOYEN[e.moyen].toLowerCase()} de {formatEuros(e.montantCentimes)}
      {e.payeur && `, ${e.payeur}`}
      {e.libelle && `, «\u00a0${e.libelle}\u00a0»`}.
    </p>
  );
}

/** What the debts take back when this payment leaves them. */
function DusDeNouveau({ paiement: e }: { paiement: EncaissementVue }) {
  if (e.dossiers.length === 0) {
    return <Alerte ton="encre">Ce paiement est en suspens&nbsp;: aucune dette n’en dépend.</Alerte>;
  }
  return (
    <Alerte ton="echeance" titre="Sera dû de nouveau&nbsp;:">
      <ul className={classes.dus}>
        {e.dossiers.map((d) => (
          <li key={d.dossierId}>
            <b>{formatEuros(d.montantCentimes)}</b> sur le dossier {d.numero}
          </li>
        ))}
      </ul>
      {e.aRembourserCentimes > 0 && (
        <p>
          Le remboursement de {formatEuros(e.aRembourserCentimes)} ouvert par ce paiement est
          annulé.
        </p>
      )}
    </Alerte>
  );
}

type ChampMotifProps = {
  valeur: string;
  surChanger: (motif: string) => void;
  refus: Refus | null;
  premierFocus?: boolean;
};

function ChampMotif({ valeur, surChanger, refus, premierFocus = false }: ChampMotifProps) {
  return (
    <Textarea
      label="Motif"
      description="Il se lit au journal de chaque dossier."
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      maxLength={300}
      value={valeur}
      onChange={(e) => surChanger(e.currentTarget.value)}
      error={erreurDuChamp(refus, 'motif')}
      {...(premierFocus ? { 'data-autofocus': true } : {})}
    />
  );
}
