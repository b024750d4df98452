/** On the case: what is to be given back to its debtors, and their mandates of direct debit. */
import { IconBuildingBank, IconCashBanknote } from '@tabler/icons-react';
import type { MandatVue } from '../../shared/contract/sepa.ts';
import { formatDate } from '../../shared/date-civile.ts';
import { formatEuros } from '../../shared/montant.ts';
import { roleAdmis } from '../api.ts';
import { Pastille, type Teinte } from '../components/badges.tsx';
import { Bouton } from '../components/bouton.tsx';
import { Carte } from '../components/carte.tsx';
import { useSession } from '../session.ts';
import classes from './dossier.module.css';
import type { CoteProps } from './dossier-cote.tsx';
import { BadgeRemboursement } from './remboursement-detail.tsx';

export function Remboursements({ dossier, surOuvrir }: CoteProps) {
  const vus = dossier.remboursements;
  if (vus.length === 0) return null;
  return (
    <Carte titre="Remboursements" remplit={false} marge={false}>
      <ul className={classes.liste}>
        {vus.toReversed().map((r) => (
          <li key={r.remboursementId} className={classes.document}>
            <IconCashBanknote size={16} stroke={1.75} aria-hidden />
            <span className={classes.documentNom}>
              <b>
                {formatEuros(r.montantCentimes)} à {r.debiteur}
              </b>
              <span>
                {r.verseLe
                  ? `versé le ${formatDate(r.verseLe)}`
                  : r.virementLe
                    ? `virement annoncé le ${formatDate(r.virementLe)}`
                    : `ouvert le ${formatDate(r.ouvertLe)}`}
              </span>
              <Bouton
                size="xs"
                aria-haspopup="dialog"
                onClick={() =>
                  surOuvrir({ tiroir: 'remboursement', remboursementId: r.remboursementId })
                }
              >
                Ouvrir
                <span className="hors-ecran"> le remboursement à {r.debiteur}</span>
              </Bouton>
            </span>
            <span className={classes.bout}>
              <BadgeRemboursement etape={r.etape} />
            </span>
          </li>
        ))}
      </ul>
    </Carte>
  );
}

const ETATS: Record<MandatVue['etat'], { libelle: string; teinte: Teinte }> = {
  valide: { libelle: 'En vigueur', teinte: 'solde' },
  revoque: { libelle: 'Révoqué', teinte: 'neutre' },
  caduc: { libelle: 'Caduc', teinte: 'retard' },
};

export function Mandats({ dossier, surOuvrir }: CoteProps) {
  const { role } = useSession().acteur;
  if (dossier.mandats.length === 0) return null;
  const revoque = roleAdmis('mandat.revoquer', role) && !dossier.annule;
  return (
    <Carte titre="Mandats de prélèvement" remplit={false} marge={false}>
      <ul className={classes.liste}>
        {dossier.mandats.map((m) => (
          <li key={m.mandatId} className={classes.document}>
            <IconBuildingBank size={16} stroke={1.75} aria-hidden />
            <span className={classes.documentNom}>
              <b>{m.rum}</b>
              <span>
                {m.titulaire}, compte se terminant par {m.ibanFin}, signé le {formatDate(m.signeLe)}
                {m.dernierLe && `, dernier prélèvement le ${formatDate(m.dernierLe)}`}
              </span>
              {revoque && m.etat !== 'revoque' && (
                <Bouton
                  size="xs"
                  aria-haspopup="dialog"
                  refus={m.permis['mandat.revoquer'] ?? null}
                  onClick={() => surOuvrir({ tiroir: 'revoquer-mandat', mandatId: m.mandatId })}
                >
                  Révoquer
                </Bouton>
              )}
            </span>
            <span className={classes.bout}>
              <Pastille teinte={ETATS[m.etat].teinte}>{ETATS[m.etat].libelle}</Pastille>
            </span>
          </li>
        ))}
      </ul>
    </Carte>
  );
}
