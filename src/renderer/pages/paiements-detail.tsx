/**
 * A payment beside the list: where the money is, and what can be done with it. An act that this
 * role or this payment does not admit stays, with its reason.
 */
import {
  IconArrowBackUp,
  IconCircleX,
  IconCornerDownRight,
  type TablerIcon,
} from '@tabler/icons-react';
import { Link } from 'react-router';
import type { EncaissementVue } from '../../shared/contract/encaissement.ts';
import { formatDate } from '../../shared/date-civile.ts';
import { formatEuros } from '../../shared/montant.ts';
import { LIBELLE_MOYEN } from '../../shared/nomenclature.ts';
import { CHEMINS } from '../chemins.ts';
import { Bouton } from '../components/bouton.tsx';
import { Definitions } from '../components/carte.tsx';
import { Montant } from '../components/montant.tsx';
import { ACTES, type ActePaiement, raisonDe } from '../forms/paiements.ts';
import { TiroirNu } from '../forms/tiroir.tsx';
import classes from './paiements.module.css';
import { BadgeAge, BadgeRejete } from './paiements-colonnes.tsx';

const LIBELLES: Record<ActePaiement, { libelle: string; icone: TablerIcon }> = {
  affecter: { libelle: 'Affecter à un dossier', icone: IconCornerDownRight },
  desaffecter: { libelle: 'Désaffecter', icone: IconArrowBackUp },
  rejeter: { libelle: 'Rejeté par la banque', icone: IconCircleX },
};

export type DetailProps = {
  paiement: EncaissementVue;
  surActe: (acte: ActePaiement) => void;
  surFermer: () => void;
};

export function DetailPaiement({ paiement: e, surActe, surFermer }: DetailProps) {
  const raisons = ACTES.map((acte) => ({ acte, raison: raisonDe(acte, e) }));
  const premier = raisons.find((r) => r.raison === null)?.acte ?? 'affecter';
  return (
    <TiroirNu titre={`Paiement ${e.numero}`} surFermer={surFermer}>
      <div className={classes.tiroir}>
        <p className={classes.somme}>
          <Montant centimes={e.montantCentimes} taille="cle" />
          <BadgeRejete e={e} />
          <BadgeAge jours={e.ageJours} />
        </p>
        <Definitions
          entrees={[
            ['Reçu le', formatDate(e.recuLe)],
            ['Moyen', LIBELLE_MOYEN[e.moyen]],
            ['Payeur', e.payeur || 'non indiqué'],
            ...(e.libelle ? ([['Libellé', e.libelle]] as const) : []),
            ...(e.reference ? ([['Référence', e.reference]] as const) : []),
            ...(e.rejetMotif ? ([['Motif du rejet', e.rejetMotif]] as const) : []),
            ['Affecté', formatEuros(e.affecteCentimes)],
            ['En suspens', formatEuros(e.suspensCentimes)],
            ['À rembourser', formatEuros(e.aRembourserCentimes)],
            ...(e.rembourseCentimes > 0
              ? ([['Remboursé', formatEuros(e.rembourseCentimes)]] as const)
              : []),
          ]}
        />
        {e.dossiers.length > 0 && (
          <section aria-label="Dossiers réglés">
            <h3 className={classes.titre}>Dossiers réglés</h3>
            <ul className={classes.dossiers}>
              {e.dossiers.map((d) => (
                <li key={d.dossierId}>
                  <Link to={CHEMINS.dossier(d.dossierId)}>{d.numero}</Link>
                  <Montant centimes={d.montantCentimes} />
                </li>
              ))}
            </ul>
          </section>
        )}
      </div>
      <div className={classes.pied}>
        {raisons.map(({ acte, raison }) => (
          <div key={acte} className={classes.acte}>
            <Bouton
              fullWidth
              justify="flex-start"
              genre={acte === 'affecter' && raison === null ? 'principal' : 'secondaire'}
              icone={LIBELLES[acte].icone}
              refus={raison}
              aria-haspopup="dialog"
              onClick={() => surActe(acte)}
              {...(acte === premier ? { 'data-autofocus': true } : {})}
            >
              {LIBELLES[acte].libelle}
            </Bouton>
            {raison !== null && (
              <p className={classes.raison} aria-hidden>
                {raison}
              </p>
            )}
          </div>
        ))}
      </div>
    </TiroirNu>
  );
}
