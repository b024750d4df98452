/** A refund beside the list: where it stands, and the next act; what cannot be done says why. */
import {
  IconBan,
  IconCash,
  IconClipboardCheck,
  IconMail,
  type TablerIcon,
} from '@tabler/icons-react';
import { Link, useNavigate } from 'react-router';
import type { EtapeRemboursement, RemboursementVue } from '../../shared/contract/remboursement.ts';
import { formatDate } from '../../shared/date-civile.ts';
import { formatEuros } from '../../shared/montant.ts';
import { CHEMINS } from '../chemins.ts';
import { Pastille, type Teinte } from '../components/badges.tsx';
import { Bouton } from '../components/bouton.tsx';
import { Definitions } from '../components/carte.tsx';
import { Montant } from '../components/montant.tsx';
import { LIBELLE_ETAPE_REMBOURSEMENT, LIBELLE_ORIGINE } from '../forms/remboursement.ts';
import { TiroirNu } from '../forms/tiroir.tsx';
import classes from './paiements.module.css';

const TEINTES: Record<EtapeRemboursement, Teinte> = {
  'a-preparer': 'echeance',
  'a-notifier': 'echeance',
  pret: 'encre',
  emis: 'encre',
  verse: 'solde',
  annule: 'neutre',
};

export function BadgeRemboursement({ etape }: { etape: EtapeRemboursement }) {
  return <Pastille teinte={TEINTES[etape]}>{LIBELLE_ETAPE_REMBOURSEMENT[etape]}</Pastille>;
}

export type ActeRemboursement = 'preparer' | 'annuler' | 'verser';

export type DetailRemboursementProps = {
  remboursement: RemboursementVue;
  surActe: (acte: ActeRemboursement) => void;
  surFermer: () => void;
};

type Bouton21 = {
  cle: string;
  libelle: string;
  icone: TablerIcon;
  acte: ActeRemboursement | 'd21';
};

const BOUTONS: readonly Bouton21[] = [
  {
    cle: 'remboursement.preparer',
    libelle: 'Préparer le remboursement',
    icone: IconClipboardCheck,
    acte: 'preparer',
  },
  {
    cle: 'courrier.etablir.D21',
    libelle: 'Établir le courrier D21',
    icone: IconMail,
    acte: 'd21',
  },
  {
    cle: 'remboursement.verser',
    libelle: 'Constater le versement',
    icone: IconCash,
    acte: 'verser',
  },
  {
    cle: 'remboursement.annuler',
    libelle: 'Annuler le remboursement',
    icone: IconBan,
    acte: 'annuler',
  },
];

/** The act that this stage waits for. */
const SUIVANTS: Partial<Record<EtapeRemboursement, Bouton21['acte']>> = {
  'a-preparer': 'preparer',
  'a-notifier': 'd21',
};

export function DetailRemboursement({
  remboursement: r,
  surActe,
  surFermer,
}: DetailRemboursementProps) {
  const naviguer = useNavigate();
  const agir = (acte: Bouton21['acte']) =>
    acte === 'd21'
      ? void naviguer(CHEMINS.courrier(r.dossierId, 'D21', r.remboursementId))
      : surActe(acte);
  return (
    <TiroirNu titre={`Remboursement à ${r.debiteur}`} surFermer={surFermer}>
      <div className={classes.tiroir}>
        <p className={classes.somme}>
          <Montant centimes={r.netCentimes} taille="cle" />
          <BadgeRemboursement etape={r.etape} />
        </p>
        <Definitions entrees={entreesDe(r)} />
        <p className={classes.vers}>
          <Link to={CHEMINS.dossier(r.dossierId)}>Ouvrir le dossier {r.numero}</Link>
        </p>
      </div>
      <div className={classes.pied}>
        {BOUTONS.map(({ cle, libelle, icone, acte }) => {
          const raison = r.permis[cle]?.message ?? null;
          const suivant = SUIVANTS[r.etape] === acte && raison === null;
          return (
            <div key={cle} className={classes.acte}>
              <Bouton
                fullWidth
                justify="flex-start"
                genre={suivant ? 'principal' : 'secondaire'}
                icone={icone}
                refus={raison}
                {...(acte === 'd21' ? {} : { 'aria-haspopup': 'dialog' as const })}
                onClick={() => agir(acte)}
                {...(suivant ? { 'data-autofocus': true } : {})}
              >
                {libelle}
              </Bouton>
              {raison !== null && (
                <p className={classes.raison} aria-hidden>
                  {raison}
                </p>
              )}
            </div>
          );
        })}
      </div>
    </TiroirNu>
  );
}

const entreesDe = (r: RemboursementVue): (readonly [string, string])[] => [
  ['Reçu en trop', formatEuros(r.montantCentimes)],
  ...(r.imputeCentimes > 0
    ? ([['Imputé sur une autre dette', formatEuros(r.imputeCentimes)]] as const)
    : []),
  ['À virer', formatEuros(r.netCentimes)],
  ['Paiement', r.paiement ?? 'aucun'],
  ['Ouvert le', formatDate(r.ouvertLe)],
  ...(r.origine ? ([['Origine', LIBELLE_ORIGINE[r.origine]]] as const) : []),
  ...(r.ibanFin ? ([['Compte se terminant par', r.ibanFin]] as const) : []),
  ...(r.virementLe ? ([['Virement annoncé le', formatDate(r.virementLe)]] as const) : []),
  ...(r.verseLe ? ([['Versé le', formatDate(r.verseLe)]] as const) : []),
];
