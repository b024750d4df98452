/**
 * « Écoute client »: whom to call, the longest repayment first; beside, the sheet of the debtor
 * under the cursor with its script; below, what the calls of the month brought.
 */
import { IconPhone, IconReportAnalytics } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import type { CriteresCampagne, LigneCampagne } from '../../shared/contract/appel.ts';
import type { Sortie } from '../../shared/contract/index.ts';
import { formatEuros } from '../../shared/montant.ts';
import type { Consentement, QualiteTelephone } from '../../shared/nomenclature-appel.ts';
import { refusDe, useLecture } from '../api.ts';
import { Bouton } from '../components/bouton.tsx';
import { Carte } from '../components/carte.tsx';
import { Chargement, Echec, EtatVide } from '../components/etats.tsx';
import { Page } from '../components/page.tsx';
import { Tableau } from '../components/tableau.tsx';
import { compter } from '../format.ts';
import { criteresEnMots, trierAppels } from '../forms/ecoute.ts';
import { numeroCourt } from '../forms/groupes-echeance.ts';
import { useAujourdhui } from '../session.ts';
import classes from './ecoute.module.css';
import { BilanCampagne } from './ecoute-bilan.tsx';
import { COLONNES_ECOUTE } from './ecoute-colonnes.tsx';
import { FiltresEcoute } from './ecoute-criteres.tsx';
import { FicheEcoute } from './ecoute-fiche.tsx';

const TOUCHES = [
  ['ArrowDown', 'fiche suivante'],
  ['1', 'à 6, résultat'],
  ['mod+Enter', 'enregistrer et suivante'],
] as const;

export type FiltresCampagne = {
  readonly criteres: CriteresCampagne | null;
  readonly telephones: readonly QualiteTelephone[];
  readonly consentements: readonly Consentement[];
};

export function PageEcoute() {
  const aujourdhui = useAujourdhui();
  const [filtres, setFiltres] = useState<FiltresCampagne>({
    criteres: null,
    telephones: [],
    consentements: [],
  });
  const [bilan, setBilan] = useState(false);
  const liste = useLecture(
    'campagne.selectionner',
    {
      ...(filtres.criteres ? { criteres: filtres.criteres } : {}),
      telephones: [...filtres.telephones],
      consentements: [...filtres.consentements],
    },
    { garderPrecedent: true },
  );
  const { data } = liste;
  const lignes = useMemo(() => trierAppels(data?.lignes ?? [], aujourdhui), [data, aujourdhui]);
  return (
    <Page
      titre="Écoute client"
      sousTitre={data && `${compter(lignes.length, 'débiteur')}, ${criteresEnMots(data.criteres)}`}
      actions={
        <>
          {data && (
            <FiltresEcoute
              filtres={filtres}
              enVigueur={data.criteres}
              surChanger={(change) => setFiltres((f) => ({ ...f, ...change }))}
            />
          )}
          <Bouton
            icone={IconReportAnalytics}
            touche="b"
            aria-haspopup="dialog"
            onClick={() => setBilan(true)}
          >
            Bilan
          </Bouton>
        </>
      }
      touches={TOUCHES}
    >
      {data ? (
        <Corps data={data} lignes={lignes} />
      ) : liste.error ? (
        <Echec refus={refusDe(liste.error)} surReessayer={() => void liste.refetch()} />
      ) : (
        <Chargement libelle="Chargement de la campagne…" lignes={8} />
      )}
      {bilan && <BilanCampagne surFermer={() => setBilan(false)} />}
    </Page>
  );
}

type CorpsProps = { data: Sortie<'campagne.selectionner'>; lignes: readonly LigneCampagne[] };

function Corps({ data, lignes }: CorpsProps) {
  const [choisi, setChoisi] = useState<string | null>(null);
  const courant = lignes.find((l) => l.dossierId === choisi) ?? lignes[0];
  const poser = (l: LigneCampagne) => setChoisi(l.dossierId);
  if (!courant) {
    return (
      <Carte nom="À appeler">
        <EtatVide titre="Personne à appeler." icone={IconPhone}>
          Aucun échéancier en cours ne répond à ces critères. {ecartesEnMots(data.ecartes)}
        </EtatVide>
      </Carte>
    );
  }
  const rang = lignes.indexOf(courant);
  const suivante = lignes[rang + 1] ?? lignes[0];
  return (
    <div className={classes.panneaux}>
      <Carte
        titre="À appeler"
        sousTitre="les plus longs remboursements d’abord"
        marge={false}
        pied={<PiedListe data={data} rang={rang + 1} total={lignes.length} />}
      >
        <div className={classes.liste}>
          <Tableau
            legende="Débiteurs à appeler"
            principal
            densite="carte"
            colonnes={COLONNES_ECOUTE}
            lignes={lignes}
            cleDe={(l) => l.dossierId}
            nomDe={(l) => numeroCourt(l.numero)}
            marque={(l) => (l === courant ? 'courante' : undefined)}
            surOuvrir={poser}
            surCurseur={poser}
          />
        </div>
      </Carte>
      <FicheEcoute
        key={courant.dossierId}
        ligne={courant}
        surSuivante={() => suivante && poser(suivante)}
      />
    </div>
  );
}

type PiedProps = { data: Sortie<'campagne.selectionner'>; rang: number; total: number };

function PiedListe({ data, rang, total }: PiedProps) {
  const aujourdhui = useAujourdhui();
  const du = `${aujourdhui.slice(0, 8)}01`;
  const { data: mois } = useLecture('campagne.bilan', { du, au: aujourdhui });
  return (
    <div className={classes.pied}>
      <span role="status">
        {mois &&
          `Ce mois : ${compter(mois.appels, 'appel')}, ${compter(mois.parResultat.accepte ?? 0, 'accord')}, + ${formatEuros(mois.promisCentimes)} par mois`}
        {data.ecartes.length > 0 && <span> · {ecartesEnMots(data.ecartes)}</span>}
      </span>
      <span>{`${rang} sur ${total}`}</span>
    </div>
  );
}

/** « 3 écartés : décès (2), recouvrement suspendu (1) ». */
function ecartesEnMots(ecartes: CorpsProps['data']['ecartes']): string {
  const total = ecartes.reduce((n, e) => n + e.nombre, 0);
  if (total === 0) return '';
  const motifs = ecartes.map((e) => `${e.motif} (${e.nombre})`).join(', ');
  return `${compter(total, 'écarté')} : ${motifs}`;
}
