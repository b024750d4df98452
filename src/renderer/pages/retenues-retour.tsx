/**
 * The return of the paying service, dropped or chosen: checked by the command on trial, then
 * recorded. Each difference and each rejected row is told with its reason.
 */
import { Dropzone } from '@mantine/dropzone';
import '@mantine/dropzone/styles.css';
import { IconDeviceFloppy, IconFolderOpen } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import type { FichierRetenues, RapportRetour } from '../../shared/contract/retenue-vues.ts';
import type { DateCivile } from '../../shared/date-civile.ts';
import { formatEuros } from '../../shared/montant.ts';
import { refus as unRefus } from '../../shared/refus.ts';
import { roleAdmis, useActe } from '../api.ts';
import { Alerte } from '../components/alerte.tsx';
import { Bouton } from '../components/bouton.tsx';
import { Carte } from '../components/carte.tsx';
import { ChampDate } from '../components/champ-date.tsx';
import { AlerteRefus, erreurDuChamp } from '../components/refus.tsx';
import { lireFichier } from '../fichier.ts';
import { compter } from '../format.ts';
import { useEssai } from '../forms/essai.ts';
import { notifier } from '../notifier.tsx';
import { useAujourdhui, useSession } from '../session.ts';
import classes from './retenues.module.css';

const CSV = {
  'text/csv': ['.csv', '.txt'],
  'text/plain': ['.csv', '.txt'],
  'application/vnd.ms-excel': ['.csv'],
};
const PAS_UN_CSV = unRefus(
  'RETOUR_FICHIER',
  'Un seul fichier à la fois\u00a0: le CSV rendu par le service payeur.',
);

type Fichier = { readonly nom: string; readonly contenu: string };

export function RetourRetenues({ fichier }: { fichier: FichierRetenues }) {
  const { role } = useSession().acteur;
  const aujourdhui = useAujourdhui();
  const [recuLe, setRecuLe] = useState<DateCivile | null>(aujourdhui);
  const [depose, setDepose] = useState<Fichier | null>(null);
  const [fait, setFait] = useState<RapportRetour | null>(null);
  const acte = useActe('retenue.importerRetour');
  const demande = depose && recuLe ? { ...depose, fichierId: fichier.fichierId, recuLe } : null;
  const essai = useEssai('retenue.importerRetour', fait ? null : demande, 200);
  if (!roleAdmis('retenue.importerRetour', role)) return null;
  const refus = acte.refus ?? (demande && !fait ? essai.refus : null);
  const rapport = fait ?? (demande ? (essai.sortie ?? null) : null);
  const enregistrer = async () => {
    if (!demande) return;
    const lu = await acte.executer(demande);
    if (!lu) return;
    setFait(lu);
    notifier(`Retour enregistré\u00a0: ${formatEuros(lu.retenuCentimes)} retenus.`);
  };
  return (
    <Carte titre="Retour du service payeur" remplit={false}>
      <div className={classes.bloc}>
        <ChampDate
          label="Prestations payées le"
          value={recuLe}
          onChange={setRecuLe}
          error={erreurDuChamp(refus, 'recuLe')}
        />
        <Depot
          nom={depose?.nom ?? null}
          surDeposer={(f) => {
            acte.oublier();
            setFait(null);
            setDepose(f);
          }}
        />
        {refus && refus.champ !== 'recuLe' && <AlerteRefus refus={refus} />}
        {rapport && !refus && <Rapport rapport={rapport} fait={fait !== null} />}
        {demande && !fait && (
          <Bouton
            genre="principal"
            icone={IconDeviceFloppy}
            touche="mod+Enter"
            loading={acte.enCours}
            refus={essai.enCours ? 'Le retour se contrôle.' : refusEnregistrer(rapport, refus)}
            onClick={() => void enregistrer()}
          >
            Enregistrer le retour
          </Bouton>
        )}
      </div>
    </Carte>
  );
}

function refusEnregistrer(rapport: RapportRetour | null, refus: { message: string } | null) {
  if (refus) return refus.message;
  return rapport?.imputees === 0 ? 'Aucune ligne nouvelle dans ce fichier.' : null;
}

type DepotProps = { nom: string | null; surDeposer: (f: Fichier) => void };

function Depot({ nom, surDeposer }: DepotProps) {
  const ouvrir = useRef<() => void>(null);
  const [refuse, setRefuse] = useState(false);
  return (
    <>
      {refuse && <AlerteRefus refus={PAS_UN_CSV} />}
      <Dropzone
        openRef={ouvrir}
        multiple={false}
        accept={CSV}
        activateOnKeyboard={false}
        enablePointerEvents
        tabIndex={-1}
        className={classes.depot ?? ''}
        onDrop={([fichier]: File[]) => {
          setRefuse(false);
          if (fichier) void lireFichier(fichier).then(surDeposer);
        }}
        onReject={() => setRefuse(true)}
      >
        <div className={classes.invite}>
          <p>{nom ?? 'Déposez ici le fichier rendu par le service payeur'}</p>
          <Bouton
            size="xs"
            icone={IconFolderOpen}
            touche="n"
            libelleTouche="Choisir le retour"
            onClick={(e) => {
              e.stopPropagation();
              ouvrir.current?.();
            }}
          >
            {nom ? 'Choisir un autre fichier' : 'Choisir un fichier'}
          </Bouton>
        </div>
      </Dropzone>
    </>
  );
}

function Rapport({ rapport: r, fait }: { rapport: RapportRetour; fait: boolean }) {
  return (
    <>
      <Alerte
        ton={r.rejets.length > 0 ? 'echeance' : 'solde'}
        titre={`${compter(r.imputees, 'ligne', 'lignes')}, ${formatEuros(r.retenuCentimes)} ${fait ? 'imputés' : 'à imputer'}.`}
      >
        {[
          r.demandeCentimes > r.retenuCentimes &&
            `${formatEuros(r.demandeCentimes)} étaient demandés.`,
          r.aRendreCentimes > 0 && `${formatEuros(r.aRendreCentimes)} sont à rendre.`,
          r.dejaLues > 0 && `${compter(r.dejaLues, 'ligne déjà lue', 'lignes déjà lues')}.`,
          r.absentes.length > 0 &&
            `${compter(r.absentes.length, 'ligne reste attendue', 'lignes restent attendues')}.`,
          r.soldees > 0 && `${compter(r.soldees, 'retenue close', 'retenues closes')}.`,
        ]
          .filter(Boolean)
          .join(' ')}
      </Alerte>
      <ul className={classes.exclus} aria-label="Écarts et rejets">
        {r.ecarts.map((e) => (
          <li key={`e ${e.reference} ${e.prestation}`}>
            <b>{e.debiteur}</b>&nbsp;: {formatEuros(e.retenuCentimes ?? e.montantCentimes)} sur{' '}
            {formatEuros(e.demandeCentimes)}. {e.ecart}. {e.explication}
          </li>
        ))}
        {r.aRendre.map((e) => (
          <li key={`r ${e.reference} ${e.prestation}`}>
            <b>{e.debiteur}</b>&nbsp;: {formatEuros(e.aRendreCentimes)} à rendre. {e.raison}
          </li>
        ))}
        {r.rejets.map((x) => (
          <li key={`x ${x.ligne} ${x.colonne}`}>
            <b>Ligne {x.ligne}</b>, {x.colonne}&nbsp;: {x.motif}. {x.detail}
          </li>
        ))}
      </ul>
    </>
  );
}
