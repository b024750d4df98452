/**
 * The files for the bank: direct debits of instalments, transfers of refunds; each lot with what
 * became of its orders. P prepares the direct debits, V the transfers.
 */
import { IconArrowBackUp, IconFileCode, IconTransferIn } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { contract } from '../../shared/contract/index.ts';
import type { LotVue } from '../../shared/contract/sepa.ts';
import { formatDate } from '../../shared/date-civile.ts';
import { LIBELLE_ROLE, type Role } from '../../shared/nomenclature.ts';
import { roleAdmis, useLecture } from '../api.ts';
import { Bouton } from '../components/bouton.tsx';
import { Carte } from '../components/carte.tsx';
import { EtatVide, Lecture } from '../components/etats.tsx';
import { Montant } from '../components/montant.tsx';
import { Page } from '../components/page.tsx';
import { Tableau } from '../components/tableau.tsx';
import type { Colonne } from '../components/tableau-modele.ts';
import { formatInstant, formatNombre } from '../format.ts';
import { LIBELLE_GENRE, suiteLot } from '../forms/sepa.ts';
import { useSession } from '../session.ts';
import classes from './paiements.module.css';
import { OngletsPaiements } from './paiements-onglets.tsx';
import { TiroirAnnulerLot, TiroirLot } from './sepa-lot.tsx';
import { TiroirPrelevements, TiroirVirements } from './sepa-nouveau.tsx';

const TOUCHES = [
  ['Enter', 'ouvrir'],
  ['p', 'prélever'],
  ['v', 'virer'],
] as const;

const COLONNES: Colonne<LotVue>[] = [
  {
    cle: 'lot',
    titre: 'Lot',
    nomme: true,
    rendu: (l) => <span className={classes.numero}>{l.messageId}</span>,
  },
  { cle: 'genre', titre: 'Genre', rendu: (l) => LIBELLE_GENRE[l.genre] },
  { cle: 'execution', titre: 'Exécution', rendu: (l) => formatDate(l.executionLe) },
  { cle: 'ordres', titre: 'Ordres', droite: true, rendu: (l) => formatNombre(l.ordres) },
  {
    cle: 'total',
    titre: 'Total',
    droite: true,
    rendu: (l) => <Montant centimes={l.totalCentimes} taille="fort" discret={l.annule} />,
  },
  { cle: 'suite', titre: 'Suite', rendu: suiteLot },
  { cle: 'etabli', titre: 'Établi', rendu: (l) => `${formatInstant(l.etabliLe)}, ${l.par}` },
];

type Ouvert =
  | { quoi: 'prelevements' | 'virements' }
  | { quoi: 'lot' | 'annuler'; lotId: string }
  | null;

export function PageSepa() {
  const [ouvert, setOuvert] = useState<Ouvert>(null);
  const rangee = useRef<HTMLElement | null>(null);
  const lecture = useLecture('sepa.lister', {});
  const fermer = () => setOuvert(null);
  const lot =
    ouvert && 'lotId' in ouvert
      ? lecture.data?.lots.find((l) => l.lotId === ouvert.lotId)
      : undefined;
  const ouvrir = (l: LotVue) => {
    rangee.current = document.activeElement as HTMLElement | null;
    setOuvert({ quoi: 'lot', lotId: l.lotId });
  };
  return (
    <Page
      titre="Prélèvements et virements"
      actions={<Actions surOuvrir={(quoi) => setOuvert({ quoi })} />}
      touches={TOUCHES}
    >
      <OngletsPaiements onglet="sepa">
        <Lecture de={lecture} libelle="Chargement des lots…" lignes={6}>
          {({ lots }) => (
            <Carte nom="Lots de prélèvements et de virements" marge={false}>
              {lots.length === 0 ? (
                <EtatVide titre="Aucun fichier établi." icone={IconFileCode}>
                  Les échéances se prélèvent et les remboursements se virent par des fichiers SEPA,
                  à remettre à la banque.
                </EtatVide>
              ) : (
                <Tableau
                  legende="Lots de prélèvements et de virements"
                  principal
                  colonnes={COLONNES}
                  lignes={lots}
                  cleDe={(l) => l.lotId}
                  nomDe={(l) => l.messageId}
                  surOuvrir={ouvrir}
                  surApercu={ouvrir}
                />
              )}
            </Carte>
          )}
        </Lecture>
      </OngletsPaiements>
      {ouvert?.quoi === 'prelevements' && <TiroirPrelevements surFermer={fermer} />}
      {ouvert?.quoi === 'virements' && <TiroirVirements surFermer={fermer} />}
      {lot && ouvert?.quoi === 'lot' && (
        <TiroirLot
          lot={lot}
          surFermer={fermer}
          surAnnuler={() => {
            rangee.current?.focus();
            setOuvert({ quoi: 'annuler', lotId: lot.lotId });
          }}
        />
      )}
      {lot && ouvert?.quoi === 'annuler' && <TiroirAnnulerLot lot={lot} surFermer={fermer} />}
    </Page>
  );
}

function raison(nom: 'sepa.prelevements' | 'sepa.virements'): string {
  const roles = contract[nom].roles as readonly Role[];
  return `Cet acte revient au ${roles.map((r) => LIBELLE_ROLE[r].toLowerCase()).join(' ou au ')}.`;
}

function Actions({ surOuvrir }: { surOuvrir: (quoi: 'prelevements' | 'virements') => void }) {
  const { role } = useSession().acteur;
  const refus = (nom: 'sepa.prelevements' | 'sepa.virements') =>
    roleAdmis(nom, role) ? null : raison(nom);
  return (
    <>
      <Bouton
        icone={IconTransferIn}
        touche="p"
        aria-haspopup="dialog"
        refus={refus('sepa.prelevements')}
        onClick={() => surOuvrir('prelevements')}
      >
        Prélever les échéances
      </Bouton>
      <Bouton
        icone={IconArrowBackUp}
        touche="v"
        aria-haspopup="dialog"
        refus={refus('sepa.virements')}
        onClick={() => surOuvrir('virements')}
      >
        Virer les remboursements
      </Bouton>
    </>
  );
}
