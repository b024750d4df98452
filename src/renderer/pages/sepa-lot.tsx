/**
 * A lot beside the list: its file to download again, its orders with what the bank made of each.
 * Several orders take their outcome at once; a rejection has its reason.
 */
import { SegmentedControl, Textarea, TextInput } from '@mantine/core';
import { IconBan, IconDownload } from '@tabler/icons-react';
import { useState } from 'react';
import { Link } from 'react-router';
import type { Sortie } from '../../shared/contract/index.ts';
import type { LotVue, OrdreVue } from '../../shared/contract/sepa.ts';
import { type DateCivile, formatDate, laPlusTardive } from '../../shared/date-civile.ts';
import { formatEuros } from '../../shared/montant.ts';
import { useActe, useLecture } from '../api.ts';
import { CHEMINS } from '../chemins.ts';
import { Pastille, type Teinte } from '../components/badges.tsx';
import { Bouton } from '../components/bouton.tsx';
import { Definitions } from '../components/carte.tsx';
import { ChampDate } from '../components/champ-date.tsx';
import { Lecture } from '../components/etats.tsx';
import { Montant } from '../components/montant.tsx';
import { erreurDuChamp } from '../components/refus.tsx';
import { telecharger } from '../fichier.ts';
import { compter } from '../format.ts';
import formulaire from '../forms/formulaire.module.css';
import { demandeConfirmation, type Issues, LIBELLE_GENRE, LIBELLE_ORDRE } from '../forms/sepa.ts';
import { Tiroir } from '../forms/tiroir.tsx';
import { notifier } from '../notifier.tsx';
import { useAujourdhui } from '../session.ts';
import classes from './sepa.module.css';

export type TiroirLotProps = {
  lot: LotVue;
  surFermer: () => void;
  surAnnuler: () => void;
};

const TEINTES: Record<OrdreVue['etat'], Teinte> = {
  emis: 'echeance',
  regle: 'solde',
  rejete: 'prescription',
  annule: 'neutre',
};

const ISSUES = [
  { value: '', label: 'Attend' },
  { value: 'regle', label: 'Réglé' },
  { value: 'rejete', label: 'Rejeté' },
];

export function TiroirLot({ lot, surFermer, surAnnuler }: TiroirLotProps) {
  const aujourdhui = useAujourdhui();
  const lecture = useLecture('sepa.lire', { lotId: lot.lotId });
  const acte = useActe('sepa.confirmer');
  const [issues, setIssues] = useState<Issues>({});
  const [le, setLe] = useState<DateCivile | null>(laPlusTardive(lot.executionLe, aujourdhui));
  const [motif, setMotif] = useState('');
  const demande = demandeConfirmation(lot.lotId, { issues, le, motif });
  const ferme = lot.permis['sepa.confirmer']?.message ?? null;
  const rejete = Object.values(issues).includes('rejete');
  return (
    <Tiroir
      titre={`Lot ${lot.messageId}`}
      action="Enregistrer la réponse de la banque"
      surFermer={surFermer}
      enCours={acte.enCours}
      refus={acte.refus}
      refusPlace={['le', 'motif'].includes(acte.refus?.champ ?? '')}
      attente={
        ferme ??
        (demande ? null : 'Indiquez ce que la banque a réglé ou rejeté, la date et le motif.')
      }
      surAction={async () => {
        const fait = demande && (await acte.executer(demande));
        if (!fait) return;
        notifier(
          `${compter(fait.regles, 'ordre réglé', 'ordres réglés')} (${formatEuros(fait.reglesCentimes)}), ${compter(fait.rejetes, 'rejeté')}.`,
        );
        surFermer();
      }}
    >
      <Lecture de={lecture} libelle="Lecture du lot…" lignes={4}>
        {(lu) => (
          <>
            <Resume lu={lu} surAnnuler={surAnnuler} />
            <Ordres
              ordres={lu.ordres}
              issues={issues}
              ouvert={ferme === null}
              surChanger={(ordreId, issue) => {
                const { [ordreId]: _, ...autres } = issues;
                setIssues(issue === null ? autres : { ...autres, [ordreId]: issue });
              }}
            />
          </>
        )}
      </Lecture>
      {ferme === null && (
        <div className={formulaire.deux}>
          <ChampDate
            label="Date donnée par la banque"
            value={le}
            onChange={setLe}
            error={erreurDuChamp(acte.refus, 'le')}
          />
          {rejete && (
            <TextInput
              label="Motif du rejet"
              autoComplete="off"
              maxLength={140}
              value={motif}
              onChange={(e) => setMotif(e.currentTarget.value)}
              error={erreurDuChamp(acte.refus, 'motif')}
            />
          )}
        </div>
      )}
    </Tiroir>
  );
}

function Resume({ lu, surAnnuler }: { lu: Sortie<'sepa.lire'>; surAnnuler: () => void }) {
  const { lot } = lu;
  return (
    <>
      <Definitions
        entrees={[
          ['Genre', LIBELLE_GENRE[lot.genre]],
          ['Exécution le', formatDate(lot.executionLe)],
          ['Total', formatEuros(lot.totalCentimes)],
          ['Établi par', lot.par],
        ]}
      />
      <p className={classes.empreinte}>Empreinte SHA-256&nbsp;: {lot.sha256}</p>
      <div className={formulaire.deux}>
        <Bouton
          icone={IconDownload}
          onClick={() => telecharger(lu.nom, lu.contenu, 'application/xml')}
        >
          Télécharger le fichier
        </Bouton>
        <Bouton
          icone={IconBan}
          aria-haspopup="dialog"
          refus={lot.permis['sepa.annuler'] ?? null}
          onClick={surAnnuler}
        >
          Annuler le lot
        </Bouton>
      </div>
    </>
  );
}

type OrdresProps = {
  ordres: readonly OrdreVue[];
  issues: Issues;
  ouvert: boolean;
  surChanger: (ordreId: string, issue: 'regle' | 'rejete' | null) => void;
};

function Ordres({ ordres, issues, ouvert, surChanger }: OrdresProps) {
  return (
    <ul className={classes.ordres} aria-label="Ordres du lot">
      {ordres.map((o) => (
        <li key={o.ordreId}>
          <span>
            {o.nom}
            <span className={classes.detail}>
              <Link to={CHEMINS.dossier(o.dossierId)}>{o.numero}</Link>, {o.libelle}, {o.reference}
              {o.motif && `. ${o.motif}`}
            </span>
          </span>
          <span className={classes.bout}>
            <Montant centimes={o.montantCentimes} taille="fort" />
            {ouvert && o.etat === 'emis' ? (
              <SegmentedControl
                size="xs"
                aria-label={`Réponse de la banque, ${o.nom}, ${o.libelle}`}
                data={ISSUES}
                value={issues[o.ordreId] ?? ''}
                onChange={(v) => surChanger(o.ordreId, v === '' ? null : (v as 'regle'))}
              />
            ) : (
              <Pastille teinte={TEINTES[o.etat]}>{LIBELLE_ORDRE[o.etat]}</Pastille>
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}

export function TiroirAnnulerLot({ lot, surFermer }: { lot: LotVue; surFermer: () => void }) {
  const acte = useActe('sepa.annuler');
  const [motif, setMotif] = useState('');
  return (
    <Tiroir
      titre={`Annuler le lot ${lot.messageId}`}
      action="Annuler le lot"
      surFermer={surFermer}
      enCours={acte.enCours}
      refus={acte.refus}
      refusPlace={acte.refus?.champ === 'motif'}
      attente={motif.trim() === '' ? 'Indiquez le motif.' : null}
      surAction={async () => {
        if (!(await acte.executer({ lotId: lot.lotId, motif }))) return;
        notifier(`Lot ${lot.messageId} annulé\u00a0: ne remettez pas son fichier à la banque.`);
        surFermer();
      }}
    >
      <p className={formulaire.aide}>
        À faire seulement si le fichier n’a pas été remis à la banque&nbsp;: ses{' '}
        {compter(lot.ordres, 'ordre')} pourront partir dans un autre lot.
      </p>
      <Textarea
        label="Motif"
        maxLength={300}
        value={motif}
        onChange={(e) => setMotif(e.currentTarget.value)}
        error={erreurDuChamp(acte.refus, 'motif')}
        data-autofocus
      />
    </Tiroir>
  );
}
