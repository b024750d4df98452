/**
 * « Préparer le remboursement », beside the list or beside the case: origin, director's order,
 * account of the debtor, day of the transfer, set-off on another debt with his agreement.
 */
import { Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { Sortie } from '../../shared/contract/index.ts';
import type { RemboursementVue } from '../../shared/contract/remboursement.ts';
import { formatEuros } from '../../shared/montant.ts';
import type { Refus } from '../../shared/refus.ts';
import { useActe } from '../api.ts';
import { Definitions } from '../components/carte.tsx';
import { ChampDate } from '../components/champ-date.tsx';
import { ChampMontant } from '../components/champ-montant.tsx';
import { AlerteRefus, erreurDuChamp } from '../components/refus.tsx';
import { useEssai } from '../forms/essai.ts';
import formulaire from '../forms/formulaire.module.css';
import {
  CHAMPS_REMBOURSEMENT,
  CHOIX_ORIGINE,
  choixDettes,
  demandeRemboursement,
  manqueRemboursement,
  type Origine,
  type SaisieRemboursement,
  saisieRemboursement,
  vientDUneDecision,
} from '../forms/remboursement.ts';
import { Tiroir } from '../forms/tiroir.tsx';
import { notifier } from '../notifier.tsx';
import { useAujourdhui } from '../session.ts';

export type TiroirRemboursementProps = { remboursement: RemboursementVue; surFermer: () => void };

export function TiroirPreparer({ remboursement: r, surFermer }: TiroirRemboursementProps) {
  const aujourdhui = useAujourdhui();
  const [saisie, setSaisie] = useState(() => saisieRemboursement(r, aujourdhui));
  const acte = useActe('remboursement.preparer');
  const demande = demandeRemboursement(r.remboursementId, saisie);
  const essai = useEssai('remboursement.preparer', demande, 250);
  const refus = acte.refus ?? (demande && !acte.enCours ? essai.refus : null);
  const place = CHAMPS_REMBOURSEMENT.includes(refus?.champ ?? '');
  const changer = (change: Partial<SaisieRemboursement>) => {
    if (acte.refus) acte.oublier();
    setSaisie({ ...saisie, ...change });
  };
  const attente =
    manqueRemboursement(saisie) ??
    (essai.enCours ? 'La somme à virer se calcule.' : (essai.refus?.message ?? null));
  return (
    <Tiroir
      titre="Préparer le remboursement"
      action="Préparer"
      surFermer={surFermer}
      enCours={acte.enCours}
      refus={acte.refus}
      refusPlace
      attente={attente}
      surAction={async () => {
        const fait = demande && (await acte.executer(demande));
        if (!fait) return;
        notifier(
          `Remboursement préparé\u00a0: ${formatEuros(fait.netCentimes)} à virer. Il reste à établir le courrier D21.`,
        );
        surFermer();
      }}
    >
      <p className={formulaire.aide}>
        {formatEuros(r.montantCentimes)} reçus en trop de {r.debiteur}
        {r.paiement && `, paiement ${r.paiement}`}.
      </p>
      <Champs r={r} saisie={saisie} surChanger={changer} refus={refus} />
      <Effet sortie={demande && !acte.enCours ? (essai.sortie ?? null) : null} />
      {refus && !place && <AlerteRefus refus={refus} />}
    </Tiroir>
  );
}

type ChampsProps = {
  r: RemboursementVue;
  saisie: SaisieRemboursement;
  surChanger: (change: Partial<SaisieRemboursement>) => void;
  refus: Refus | null;
};

function Champs({ r, saisie, surChanger, refus }: ChampsProps) {
  return (
    <>
      <Select
        label="Origine"
        data={CHOIX_ORIGINE}
        value={saisie.origine}
        onChange={(v) => v && surChanger({ origine: v as Origine })}
        error={erreurDuChamp(refus, 'origine')}
        data-autofocus
      />
      <div className={formulaire.deux}>
        {vientDUneDecision(saisie.origine) && (
          <ChampDate
            label="Décision du"
            value={saisie.decisionLe}
            onChange={(decisionLe) => surChanger({ decisionLe })}
            error={erreurDuChamp(refus, 'decisionLe')}
          />
        )}
        <ChampDate
          label="Ordre de dépense du"
          description="Signé par le directeur"
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          value={saisie.ordonneLe}
          onChange={(ordonneLe) => surChanger({ ordonneLe })}
          error={erreurDuChamp(refus, 'ordonneLe')}
        />
      </div>
      <Compte saisie={saisie} surChanger={surChanger} refus={refus} />
      {r.dettes.length > 0 && (
        <Imputation r={r} saisie={saisie} surChanger={surChanger} refus={refus} />
      )}
    </>
  );
}

function Compte({ saisie, surChanger, refus }: Omit<ChampsProps, 'r'>) {
  return (
    <>
      <TextInput
        label="IBAN du débiteur"
        autoComplete="off"
        maxLength={42}
        value={saisie.iban}
        onChange={(e) => surChanger({ iban: e.currentTarget.value })}
        error={erreurDuChamp(refus, 'compte.iban')}
      />
      <div className={formulaire.deux}>
        <TextInput
          label="BIC"
          description="Hors de l’Espace économique européen"
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          autoComplete="off"
          maxLength={11}
          value={saisie.bic}
          onChange={(e) => surChanger({ bic: e.currentTarget.value })}
          error={erreurDuChamp(refus, 'compte.bic')}
        />
        <ChampDate
          label="Compte vérifié le"
          description="Au nom du débiteur, sur un relevé d’identité bancaire"
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          value={saisie.verifieLe}
          onChange={(verifieLe) => surChanger({ verifieLe })}
          error={erreurDuChamp(refus, 'compte.verifieLe')}
        />
      </div>
      <ChampDate
        label="Virement le"
        description="Annoncé au débiteur par le courrier D21"
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        value={saisie.virementLe}
        onChange={(virementLe) => surChanger({ virementLe })}
        error={erreurDuChamp(refus, 'virementLe')}
      />
    </>
  );
}

function Imputation({ r, saisie, surChanger, refus }: ChampsProps) {
  return (
    <>
      <Select
        label="Imputer sur une autre dette"
        description="Avec l’accord daté du débiteur seulement"
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        placeholder="Aucune"
        clearable
        data={choixDettes(r)}
        value={saisie.induId}
        onChange={(induId) => surChanger({ induId })}
        error={erreurDuChamp(refus, 'imputation.induId')}
      />
      {saisie.induId !== null && (
        <div className={formulaire.deux}>
          <ChampMontant
            label="Montant imputé"
            value={saisie.impute}
            onChange={(impute) => surChanger({ impute })}
            error={
              erreurDuChamp(refus, 'imputation.montantCentimes') ??
              erreurDuChamp(refus, 'imputation.montant')
            }
          />
          <ChampDate
            label="Accord du débiteur le"
            value={saisie.accordLe}
            onChange={(accordLe) => surChanger({ accordLe })}
            error={erreurDuChamp(refus, 'imputation.accordLe')}
          />
        </div>
      )}
    </>
  );
}

function Effet({ sortie }: { sortie: Sortie<'remboursement.preparer'> | null }) {
  return (
    <section aria-label="Remboursement avant validation">
      <h3 className={formulaire.titre}>Ce qui sera fait</h3>
      {sortie === null ? (
        <p className={formulaire.aide}>La somme à virer s’affiche dès que tout est indiqué.</p>
      ) : (
        <Definitions
          entrees={[
            ...sortie.explication.etapes.map((e) => [e.etape, e.valeur] as const),
            ...(sortie.affectation
              ? ([
                  [
                    `Reste sur ${sortie.affectation.numero}`,
                    `${formatEuros(sortie.affectation.avantCentimes)} → ${formatEuros(sortie.affectation.apresCentimes)}`,
                  ],
                ] as const)
              : []),
          ]}
        />
      )}
    </section>
  );
}
