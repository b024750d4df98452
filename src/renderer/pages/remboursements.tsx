/**
 * What is to be given back: each refund with its stage, the next act beside it. A refund is
 * prepared, told to the debtor, then leaves in a file of transfers.
 */
import { SegmentedControl } from '@mantine/core';
import { IconCashBanknote } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import type { Entree, Sortie } from '../../shared/contract/index.ts';
import type { RemboursementVue } from '../../shared/contract/remboursement.ts';
import { formatDate } from '../../shared/date-civile.ts';
import { formatEuros } from '../../shared/montant.ts';
import { useLecture } from '../api.ts';
import { Pastille, Vide } from '../components/badges.tsx';
import { Carte } from '../components/carte.tsx';
import { EtatVide, Lecture } from '../components/etats.tsx';
import filtre from '../components/filtre-texte.module.css';
import { Montant } from '../components/montant.tsx';
import { Page } from '../components/page.tsx';
import { Tableau } from '../components/tableau.tsx';
import type { Colonne } from '../components/tableau-modele.ts';
import { compter } from '../format.ts';
import { ageEnMots } from '../forms/paiements.ts';
import classes from './paiements.module.css';
import { OngletsPaiements } from './paiements-onglets.tsx';
import { TiroirAnnulerRemboursement, TiroirVerser } from './remboursement-actes.tsx';
import {
  type ActeRemboursement,
  BadgeRemboursement,
  DetailRemboursement,
} from './remboursement-detail.tsx';
import { TiroirPreparer } from './remboursement-preparer.tsx';

type Vue = Entree<'remboursement.lister'>['vue'];
type Liste = Sortie<'remboursement.lister'>;

const VUES: { value: Vue; label: string }[] = [
  { value: 'a-verser', label: 'À verser' },
  { value: 'verses', label: 'Versés' },
  { value: 'tous', label: 'Tous' },
];

const TOUCHES = [
  ['ArrowDown', 'se déplacer'],
  ['Enter', 'ouvrir'],
] as const;

const COLONNES: Colonne<RemboursementVue>[] = [
  { cle: 'debiteur', titre: 'Débiteur', nomme: true, maximum: '220px', rendu: (r) => r.debiteur },
  {
    cle: 'dossier',
    titre: 'Dossier',
    rendu: (r) => <span className={classes.numero}>{r.numero.replace(/^IND-/, '')}</span>,
  },
  { cle: 'paiement', titre: 'Paiement', rendu: (r) => r.paiement ?? <Vide raison="aucun" /> },
  {
    cle: 'montant',
    titre: 'Reçu en trop',
    droite: true,
    rendu: (r) => <Montant centimes={r.montantCentimes} />,
  },
  {
    cle: 'net',
    titre: 'À virer',
    droite: true,
    rendu: (r) => <Montant centimes={r.netCentimes} taille="fort" />,
  },
  { cle: 'ouvert', titre: 'Depuis', rendu: (r) => ageEnMots(r.ageJours) },
  {
    cle: 'virement',
    titre: 'Virement',
    rendu: (r) => (r.virementLe ? formatDate(r.virementLe) : <Vide raison="à fixer" />),
  },
  { cle: 'etape', titre: 'État', rendu: (r) => <BadgeRemboursement etape={r.etape} /> },
];

export function PageRemboursements() {
  const [vue, setVue] = useState<Vue>('a-verser');
  const liste = useLecture('remboursement.lister', { vue }, { garderPrecedent: true });
  return (
    <Page
      titre="Remboursements"
      badges={liste.data && <Attente liste={liste.data} />}
      touches={TOUCHES}
    >
      <OngletsPaiements onglet="remboursements">
        <div className={filtre.filtres}>
          <SegmentedControl
            aria-label="Remboursements à afficher"
            size="xs"
            data={VUES}
            value={vue}
            onChange={(v) => setVue(v as Vue)}
          />
          <span role="status" className={filtre.mention}>
            {liste.data && compter(liste.data.remboursements.length, 'remboursement')}
          </span>
        </div>
        <Lecture de={liste} libelle="Chargement des remboursements…" lignes={6}>
          {({ remboursements }) => <Remboursements remboursements={remboursements} />}
        </Lecture>
      </OngletsPaiements>
    </Page>
  );
}

function Attente({ liste }: { liste: Liste }) {
  if (liste.aVerserNombre === 0) return null;
  return (
    <Pastille teinte="echeance" icone={IconCashBanknote}>
      {formatEuros(liste.aVerserCentimes)} à rendre
    </Pastille>
  );
}

type Geste = { remboursementId: string; acte: ActeRemboursement | null };

function Remboursements({ remboursements }: { remboursements: readonly RemboursementVue[] }) {
  const [geste, setGeste] = useState<Geste | null>(null);
  const rangee = useRef<HTMLElement | null>(null);
  const choisi = remboursements.find((r) => r.remboursementId === geste?.remboursementId);
  const ouvrir = (r: RemboursementVue) => {
    rangee.current = document.activeElement as HTMLElement | null;
    setGeste({ remboursementId: r.remboursementId, acte: null });
  };
  const fermer = () => setGeste(null);
  return (
    <>
      <Carte nom="Remboursements" marge={false}>
        {remboursements.length === 0 ? (
          <EtatVide titre="Aucun remboursement ici.">
            Un paiement de trop, ou une décision favorable au débiteur, en ouvre un.
          </EtatVide>
        ) : (
          <Tableau
            legende="Remboursements"
            principal
            colonnes={COLONNES}
            lignes={remboursements}
            cleDe={(r) => r.remboursementId}
            nomDe={(r) => r.debiteur}
            surOuvrir={ouvrir}
            surApercu={ouvrir}
          />
        )}
      </Carte>
      {choisi && geste?.acte === null && (
        <DetailRemboursement
          remboursement={choisi}
          surFermer={fermer}
          surActe={(acte) => {
            // The row first: the drawer of the act gives the focus back to it.
            rangee.current?.focus();
            setGeste({ ...geste, acte });
          }}
        />
      )}
      {choisi && geste?.acte && (
        <TiroirActeRemboursement remboursement={choisi} acte={geste.acte} surFermer={fermer} />
      )}
    </>
  );
}

export function TiroirActeRemboursement({
  acte,
  ...props
}: {
  acte: ActeRemboursement;
  remboursement: RemboursementVue;
  surFermer: () => void;
}) {
  if (acte === 'preparer') return <TiroirPreparer {...props} />;
  return acte === 'verser' ? (
    <TiroirVerser {...props} />
  ) : (
    <TiroirAnnulerRemboursement {...props} />
  );
}
