/**
 * A new file for the bank, tried before it is made: what leaves, for how much, what is left out and
 * why. Once recorded, the file is handed to the user to be put in the bank's own tool.
 */
import { useState } from 'react';
import type { LotFait } from '../../shared/contract/sepa.ts';
import { ajouterJours, type DateCivile, formatDate } from '../../shared/date-civile.ts';
import { formatEuros } from '../../shared/montant.ts';
import type { Refus } from '../../shared/refus.ts';
import { useActe } from '../api.ts';
import { ChampDate } from '../components/champ-date.tsx';
import { Montant } from '../components/montant.tsx';
import { AlerteRefus, erreurDuChamp } from '../components/refus.tsx';
import { telecharger } from '../fichier.ts';
import { compter } from '../format.ts';
import { useEssai } from '../forms/essai.ts';
import formulaire from '../forms/formulaire.module.css';
import { Tiroir } from '../forms/tiroir.tsx';
import { notifier } from '../notifier.tsx';
import { useAujourdhui } from '../session.ts';
import classes from './sepa.module.css';

type Props = { surFermer: () => void };

/** Instalments are collected a month at a time. */
const JOURS_PROPOSES = 31;

export function TiroirPrelevements({ surFermer }: Props) {
  const aujourdhui = useAujourdhui();
  const [du, setDu] = useState<DateCivile | null>(aujourdhui);
  const [au, setAu] = useState<DateCivile | null>(ajouterJours(aujourdhui, JOURS_PROPOSES));
  const acte = useActe('sepa.prelevements');
  const demande = du && au ? { du, au } : null;
  const essai = useEssai('sepa.prelevements', demande, 250);
  const refus = acte.refus ?? (demande && !acte.enCours ? essai.refus : null);
  return (
    <Tiroir
      titre="Prélever les échéances"
      action="Établir le fichier"
      surFermer={surFermer}
      enCours={acte.enCours}
      refus={acte.refus}
      refusPlace
      attente={attenteDe(demande !== null, essai)}
      surAction={async () => {
        if (demande) remettre(await acte.executer(demande), surFermer);
      }}
    >
      <p className={formulaire.aide}>
        Les échéances des échéanciers signés, payés par prélèvement, avec un mandat en vigueur.
      </p>
      <div className={formulaire.deux}>
        <ChampDate
          label="Échéances du"
          value={du}
          onChange={setDu}
          error={erreurDuChamp(refus, 'du')}
          data-autofocus
        />
        <ChampDate label="Au" value={au} onChange={setAu} error={erreurDuChamp(refus, 'au')} />
      </div>
      <Contenu
        lot={demande && !acte.enCours ? (essai.sortie ?? null) : null}
        refus={refus && !['du', 'au'].includes(refus.champ ?? '') ? refus : null}
      />
    </Tiroir>
  );
}

export function TiroirVirements({ surFermer }: Props) {
  const aujourdhui = useAujourdhui();
  const [executionLe, setExecutionLe] = useState<DateCivile | null>(aujourdhui);
  const acte = useActe('sepa.virements');
  const demande = executionLe ? { executionLe } : null;
  const essai = useEssai('sepa.virements', demande, 250);
  const refus = acte.refus ?? (demande && !acte.enCours ? essai.refus : null);
  return (
    <Tiroir
      titre="Virer les remboursements"
      action="Établir le fichier"
      surFermer={surFermer}
      enCours={acte.enCours}
      refus={acte.refus}
      refusPlace
      attente={attenteDe(demande !== null, essai)}
      surAction={async () => {
        if (demande) remettre(await acte.executer(demande), surFermer);
      }}
    >
      <p className={formulaire.aide}>
        Les remboursements préparés et annoncés par le courrier D21, à leur jour ou après.
      </p>
      <ChampDate
        label="Exécution le"
        value={executionLe}
        onChange={setExecutionLe}
        error={erreurDuChamp(refus, 'executionLe')}
        data-autofocus
      />
      <Contenu
        lot={demande && !acte.enCours ? (essai.sortie ?? null) : null}
        refus={refus && refus.champ !== 'executionLe' ? refus : null}
      />
    </Tiroir>
  );
}

function attenteDe(
  complet: boolean,
  essai: { readonly enCours: boolean; readonly refus: Refus | null },
): string | null {
  if (!complet) return 'Indiquez les dates.';
  if (essai.enCours) return 'Le contenu du fichier se calcule.';
  return essai.refus?.message ?? null;
}

function remettre(lot: LotFait | null, surFermer: () => void): void {
  if (!lot) return;
  // A replayed answer carries no bytes: the lot gives them again.
  if (lot.contenu !== '') telecharger(lot.nom, lot.contenu, 'application/xml');
  notifier(
    `Lot ${lot.messageId}\u00a0: ${compter(lot.ordres.length, 'ordre')}, ${formatEuros(lot.totalCentimes)}. Remettez ${lot.nom} à la banque.`,
  );
  surFermer();
}

function Contenu({ lot, refus }: { lot: LotFait | null; refus: Refus | null }) {
  if (refus) return <AlerteRefus refus={refus} />;
  if (!lot) {
    return <p className={formulaire.aide}>Ce que contiendra le fichier s’affiche ici.</p>;
  }
  return (
    <section aria-label="Contenu du fichier avant validation" className={classes.contenu}>
      <h3 className={formulaire.titre}>
        {compter(lot.ordres.length, 'ordre')}, {formatEuros(lot.totalCentimes)}, exécution le{' '}
        {formatDate(lot.executionLe)}
      </h3>
      <ul className={classes.ordres}>
        {lot.ordres.map((o) => (
          <li key={o.ordreId}>
            <span>
              {o.nom}
              <span className={classes.detail}>
                {o.numero}, {o.libelle}
              </span>
            </span>
            <Montant centimes={o.montantCentimes} taille="fort" />
          </li>
        ))}
      </ul>
      {lot.ecartes.length > 0 && (
        <>
          <h3 className={formulaire.titre}>{compter(lot.ecartes.length, 'écarté')}</h3>
          <ul className={classes.ordres}>
            {lot.ecartes.map((e) => (
              <li key={`${e.numero} ${e.libelle}`}>
                <span>
                  {e.nom}
                  <span className={classes.detail}>
                    {e.numero}, {e.libelle}. {e.raison}
                  </span>
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
