/**
 * One line of the statement: what the bank says, why it is not certain, who it may come from and
 * why. Once recorded, its proposals are asked again and the payment is settled from here.
 */
import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import { type RefObject, useState } from 'react';
import type { EffetEncaissement } from '../../shared/contract/encaissement.ts';
import type { LigneRapprochee, PropositionVue } from '../../shared/contract/releve.ts';
import { formatDate } from '../../shared/date-civile.ts';
import { formatEuros } from '../../shared/montant.ts';
import { refusDe, useLecture } from '../api.ts';
import { Alerte } from '../components/alerte.tsx';
import { Carte } from '../components/carte.tsx';
import { AlerteRefus } from '../components/refus.tsx';
import { compter } from '../format.ts';
import { etatDe, nomLigne } from '../forms/releve.ts';
import { notifier } from '../notifier.tsx';
import classes from './releve.module.css';
import { Affectation } from './releve-affectation.tsx';
import { Proposition } from './releve-proposition.tsx';

export type DetailLigneProps = {
  ligne: LigneRapprochee;
  /** The statement is recorded: the payment exists. */
  fait: boolean;
  effet: EffetEncaissement | undefined;
  surEffet: (effet: EffetEncaissement) => void;
  zone: RefObject<HTMLDivElement | null>;
};

export function DetailLigne({ ligne, fait, effet, surEffet, zone }: DetailLigneProps) {
  const [choisie, setChoisie] = useState<PropositionVue | null>(null);
  const paiement = fait && !effet ? ligne.encaissementId : null;
  // What others have settled since lowers the balances: asked again, not remembered.
  const frais = useLecture(
    'encaissement.rapprocher',
    { encaissementId: paiement ?? '' },
    { actif: paiement !== null },
  );
  const propositions = frais.data?.propositions ?? ligne.propositions;
  const remarques = frais.data?.remarques ?? ligne.remarques;
  return (
    <Carte titre={nomLigne(ligne)} nom="Ligne choisie">
      <div ref={zone} tabIndex={-1} data-focus-discret className={classes.fiche}>
        <p className={classes.libelle}>
          <span>
            <b>{formatEuros(ligne.montantCentimes)}</b>
            <span className={classes.gris}>
              {` ${ligne.sens === 'credit' ? 'au crédit' : 'au débit'}, valeur le ${formatDate(ligne.valeurLe)}, ${ligne.repere}`}
            </span>
          </span>
          {ligne.libelle || '(sans libellé)'}
        </p>
        {effet ? <Reglee effet={effet} /> : <Remarques remarques={remarques} />}
        {frais.error && <AlerteRefus refus={refusDe(frais.error)} />}
        {!effet && (
          <section aria-label="Propositions" className={classes.propositions}>
            <h3 className={classes.titre}>{titrePropositions(ligne, propositions.length)}</h3>
            {propositions.map((p, rang) => (
              <Proposition
                key={`${p.dossierId} ${p.debiteurId}`}
                proposition={p}
                premiere={rang === 0}
                refus={refusAffecter(ligne, fait)}
                surAffecter={() => setChoisie(p)}
              />
            ))}
            {propositions.length === 0 && <p className={classes.gris}>{sansProposition(ligne)}</p>}
          </section>
        )}
      </div>
      {choisie && paiement && (
        <Affectation
          ligne={ligne}
          encaissementId={paiement}
          proposition={choisie}
          surFermer={() => setChoisie(null)}
          surFait={(nouveau) => {
            setChoisie(null);
            surEffet(nouveau);
            notifier(`Paiement ${nouveau.numero} affecté au dossier ${choisie.numero}.`);
          }}
        />
      )}
    </Carte>
  );
}

function titrePropositions(ligne: LigneRapprochee, nombre: number): string {
  if (nombre === 0) return 'Aucune proposition';
  return etatDe(ligne) === 'debit' ? 'Dossiers concernés' : compter(nombre, 'proposition');
}

function sansProposition(ligne: LigneRapprochee): string {
  return etatDe(ligne) === 'debit'
    ? 'Un débit ne règle aucune dette.'
    : 'Aucun débiteur ne ressemble à ce payeur. Le paiement attend en suspens, sans rien régler.';
}

function refusAffecter(ligne: LigneRapprochee, fait: boolean): string | null {
  if (etatDe(ligne) === 'debit') {
    return 'Un débit ne règle aucune dette\u00a0: rejetez le paiement d’origine s’il est retourné.';
  }
  return fait ? null : 'Enregistrez d’abord le relevé.';
}

function Remarques({ remarques }: { remarques: readonly string[] }) {
  if (remarques.length === 0) return null;
  return (
    <section aria-label="Pourquoi cette ligne n’est pas certaine" className={classes.remarques}>
      <IconAlertTriangle size={16} stroke={1.75} aria-hidden />
      <div>
        <h3 className={classes.titre}>Pourquoi cette ligne n’est pas certaine</h3>
        <ul>
          {remarques.map((texte) => (
            <li key={texte}>{texte}</li>
          ))}
        </ul>
      </div>
    </section>
  );
}

function Reglee({ effet }: { effet: EffetEncaissement }) {
  return (
    <Alerte ton="solde" icone={IconCircleCheck} titre={`Paiement ${effet.numero} affecté.`}>
      {effet.affectations
        .map((a) => `${a.numero}\u00a0: il reste ${formatEuros(a.apresCentimes)}`)
        .join('. ')}
      {effet.excedentCentimes > 0 &&
        `. ${formatEuros(effet.excedentCentimes)} de trop, à rembourser.`}
    </Alerte>
  );
}
