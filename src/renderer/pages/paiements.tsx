/**
 * Every payment received: what it settled, what waits in suspense and since when, what is to be
 * given back. A row opens beside the list, with what can be done; N enters a payment.
 */
import { IconBuildingBank, IconCash, IconClock, IconPlus } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import type { EncaissementVue } from '../../shared/contract/encaissement.ts';
import type { Sortie } from '../../shared/contract/index.ts';
import { formatEuros } from '../../shared/montant.ts';
import { roleAdmis, useApaise, useLecture } from '../api.ts';
import { CHEMINS } from '../chemins.ts';
import { Pastille } from '../components/badges.tsx';
import { Bouton } from '../components/bouton.tsx';
import { Carte } from '../components/carte.tsx';
import { EtatVide, Lecture, VideFiltre } from '../components/etats.tsx';
import { FiltreTexte } from '../components/filtre-texte.tsx';
import { Page } from '../components/page.tsx';
import { Tableau } from '../components/tableau.tsx';
import { compter, formatNombre } from '../format.ts';
import {
  type ActePaiement,
  ageEnMots,
  LIBELLE_VUE,
  raisonRole,
  type VuePaiements,
  vueDemandee,
} from '../forms/paiements.ts';
import { useSession } from '../session.ts';
import { TiroirPaiement } from './encaissement.tsx';
import { TiroirActe } from './paiements-actes.tsx';
import { COLONNES } from './paiements-colonnes.tsx';
import { DetailPaiement } from './paiements-detail.tsx';
import { OngletsPaiements } from './paiements-onglets.tsx';

type Liste = Sortie<'encaissement.lister'>;

const TOUCHES = [
  ['ArrowDown', 'se déplacer'],
  ['Enter', 'ouvrir'],
  ['/', 'filtrer'],
  ['n', 'saisir un paiement'],
] as const;
const DELAI_MS = 200;

export function PagePaiements() {
  const [adresse] = useSearchParams();
  const vue = vueDemandee(adresse.get('vue'));
  const [texte, setTexte] = useState('');
  const [saisie, setSaisie] = useState(false);
  const liste = useLecture(
    'encaissement.lister',
    { vue, texte: useApaise(texte, DELAI_MS) },
    { garderPrecedent: true },
  );
  return (
    <Page
      titre="Paiements"
      badges={liste.data && <Suspens liste={liste.data} />}
      actions={<Actions surSaisir={() => setSaisie(true)} />}
      touches={TOUCHES}
    >
      <OngletsPaiements onglet={vue}>
        <Lecture de={liste} libelle="Chargement des paiements…" lignes={8}>
          {(lue) => (
            <>
              <FiltreTexte texte={texte} surTexte={setTexte} invite="Payeur, numéro, libellé…">
                {lue.encaissements.length < lue.total
                  ? `Les ${formatNombre(lue.encaissements.length)} plus récents sur ${formatNombre(lue.total)}`
                  : lue.total > 0 && compter(lue.total, 'paiement')}
              </FiltreTexte>
              <Paiements vue={vue} liste={lue} texte={texte} surEffacer={() => setTexte('')} />
            </>
          )}
        </Lecture>
      </OngletsPaiements>
      {saisie && <TiroirPaiement dossier={null} surFermer={() => setSaisie(false)} />}
    </Page>
  );
}

/** What waits, for how much and for how long: the first thing to read here. */
function Suspens({ liste }: { liste: Liste }) {
  if (liste.suspensAgeJours === null) return null;
  return (
    <Pastille teinte="echeance" icone={IconClock}>
      {formatEuros(liste.suspensCentimes)} en suspens, le plus ancien{' '}
      {liste.suspensAgeJours === 0 ? '' : 'depuis '}
      {ageEnMots(liste.suspensAgeJours)}
    </Pastille>
  );
}

function Actions({ surSaisir }: { surSaisir: () => void }) {
  const { role } = useSession().acteur;
  const naviguer = useNavigate();
  return (
    <>
      {roleAdmis('releve.importer', role) && (
        <Bouton icone={IconBuildingBank} touche="i" onClick={() => void naviguer(CHEMINS.releve)}>
          Importer un relevé
        </Bouton>
      )}
      <Bouton
        genre="principal"
        icone={IconPlus}
        touche="n"
        aria-haspopup="dialog"
        refus={roleAdmis('encaissement.saisir', role) ? null : raisonRole('encaissement.saisir')}
        onClick={surSaisir}
      >
        Saisir un paiement
      </Bouton>
    </>
  );
}

const VIDES: Record<VuePaiements, { titre: string; detail: string }> = {
  tous: {
    titre: 'Aucun paiement reçu.',
    detail: 'Un paiement se saisit ici, ou depuis le dossier par la touche V.',
  },
  suspens: {
    titre: 'Rien en suspens.',
    detail: 'Un paiement dont le payeur n’est pas reconnu attend ici son dossier.',
  },
  rejetes: {
    titre: 'Aucun paiement rejeté.',
    detail: 'Un paiement rejeté par la banque reste ici, avec sa date.',
  },
};

type PaiementsProps = {
  vue: VuePaiements;
  liste: Liste;
  texte: string;
  surEffacer: () => void;
};
type Geste = { paiement: EncaissementVue; acte: ActePaiement | null };

function Paiements({ vue, liste, texte, surEffacer }: PaiementsProps) {
  const [geste, setGeste] = useState<Geste | null>(null);
  const rangee = useRef<HTMLElement | null>(null);
  const ouvrir = (paiement: EncaissementVue) => {
    rangee.current = document.activeElement as HTMLElement | null;
    setGeste({ paiement, acte: null });
  };
  const fermer = () => setGeste(null);
  return (
    <>
      <Carte nom="Paiements" marge={false}>
        {liste.encaissements.length > 0 ? (
          <Tableau
            key={vue}
            legende={`Paiements, vue ${LIBELLE_VUE[vue]}`}
            principal
            colonnes={COLONNES}
            lignes={liste.encaissements}
            cleDe={(e) => e.encaissementId}
            nomDe={(e) => e.numero}
            surOuvrir={ouvrir}
            surApercu={ouvrir}
          />
        ) : texte.trim() !== '' ? (
          <VideFiltre
            titre="Aucun paiement ne correspond à ce filtre"
            filtres={1}
            surEffacer={surEffacer}
          />
        ) : (
          <EtatVide titre={VIDES[vue].titre} {...(vue === 'tous' ? { icone: IconCash } : {})}>
            {VIDES[vue].detail}
          </EtatVide>
        )}
      </Carte>
      {geste?.acte === null && (
        <DetailPaiement
          paiement={geste.paiement}
          surFermer={fermer}
          surActe={(acte) => {
            // The row first: the drawer of the act gives the focus back to it.
            rangee.current?.focus();
            setGeste({ ...geste, acte });
          }}
        />
      )}
      {geste?.acte && <TiroirActe paiement={geste.paiement} acte={geste.acte} surFermer={fermer} />}
    </>
  );
}
