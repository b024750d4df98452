/**
 * A limit counted freely: its last day in words, whether it was carried over and why, and the
 * month around it. Recomputed at each keystroke.
 */
import { NumberInput, SegmentedControl, Select } from '@mantine/core';
import { useId } from 'react';
import type { Entree, Sortie } from '../../shared/contract/index.ts';
import { dateCivile, formatDate } from '../../shared/date-civile.ts';
import type { RefusLu } from '../api.ts';
import { ChampDate } from '../components/champ-date.tsx';
import { majuscule } from '../format.ts';
import { type CalculVif, useCalculVif } from '../forms/bareme-calcul.ts';
import {
  delaiInitial,
  delaiVersContrat,
  enToutesLettres,
  manqueAuDelai,
  type NatureDelai,
  type SaisieDelai,
  UNITES,
  type Unite,
} from '../forms/bareme-delais.ts';
import { useBrouillon } from '../forms/brouillon.ts';
import { useAujourdhui } from '../session.ts';
import {
  Aide,
  alerteDe,
  Colonne,
  Detail,
  Groupe,
  motifDuChamp,
  Paire,
  Raison,
  Resultat,
} from './bareme-calculs.tsx';
import { ChampsLieu, lieuEnMots } from './bareme-delais-lieu.tsx';
import { MoisEcheance, Report } from './bareme-delais-mois.tsx';
import type { Volet } from './bareme-delais-volet.ts';

const POURQUOI = 'Pourquoi cette date\u202f?';
const CHAMPS = ['evenement', 'duree', 'nature', 'territoire'] as const;
type Delai = Sortie<'bareme.delai'>;

/** The pane of a free limit. */
export function useVoletDelai(): Volet {
  const aujourdhui = useAujourdhui();
  const { valeur: saisie, changer } = useBrouillon('bareme-delai', () => delaiInitial(aujourdhui));
  const manque = manqueAuDelai(saisie);
  const calcul = useCalculVif('bareme.delai', delaiVersContrat(saisie));
  const { valeur, demande, refus, perime } = calcul;
  return {
    titre: 'Délai',
    champs: (
      <ChampsDelai
        saisie={saisie}
        refus={refus}
        surSaisie={(partiel) => changer((avant) => ({ ...avant, ...partiel }))}
      />
    ),
    milieu: <Milieu calcul={calcul} manque={manque} />,
    raison: (
      <Raison
        titre={POURQUOI}
        explication={valeur?.explication ?? null}
        arret={manque !== null || refus !== null}
        perime={perime}
      />
    ),
    alerte: alerteDe(calcul, CHAMPS),
    badges: null,
    detail: valeur && demande && !perime && <DetailDelai demande={demande} delai={valeur} />,
    annonce: valeur && !perime ? enPhrase(valeur) : '',
  };
}

type MilieuProps = { calcul: CalculVif<'bareme.delai'>; manque: string | null };

function Milieu({ calcul: { valeur, demande, perime }, manque }: MilieuProps) {
  return (
    <Colonne>
      <Resultat
        nom="Dernier jour du délai, jusqu’à minuit"
        valeur={valeur && majuscule(enToutesLettres(valeur.echeance))}
        perime={perime}
        manque={manque}
      >
        {valeur && demande && <Report delai={valeur} procedure={demande.nature === 'procedure'} />}
      </Resultat>
      {valeur && demande && (
        <MoisEcheance
          evenement={dateCivile(demande.evenement)}
          echeance={valeur.echeance}
          perime={perime}
        />
      )}
    </Colonne>
  );
}

const enPhrase = ({ echeance, reportee }: Delai): string =>
  `Dernier jour du délai\u00a0: ${enToutesLettres(echeance)}${reportee ? ', reporté' : ''}.`;

const UNITE: Record<Unite, string> = { D: 'jours', M: 'mois', Y: 'ans' };
const NATURE: Record<NatureDelai, string> = {
  procedure: 'Procédure',
  prescription: 'Prescription',
};
const AIDE_NATURE: Record<NatureDelai, string> = {
  procedure: 'Reporté au premier jour ouvrable s’il finit un jour chômé.',
  prescription: 'Compté jour pour jour, jamais reporté.',
};
const NATURES: readonly NatureDelai[] = ['procedure', 'prescription'];

type ChampsDelaiProps = {
  saisie: SaisieDelai;
  refus: RefusLu | null;
  surSaisie: (partiel: Partial<SaisieDelai>) => void;
};

function ChampsDelai({ saisie, refus, surSaisie }: ChampsDelaiProps) {
  const id = useId();
  return (
    <>
      <ChampDate
        label="Événement qui ouvre le délai"
        value={saisie.evenement}
        onChange={(evenement) => surSaisie({ evenement })}
        error={motifDuChamp(refus, 'evenement')}
      />
      <Paire>
        <NumberInput
          label="Durée"
          value={saisie.nombre ?? ''}
          onValueChange={({ floatValue }) => surSaisie({ nombre: floatValue ?? null })}
          allowNegative={false}
          allowDecimal={false}
          min={0}
          maxLength={6}
          error={motifDuChamp(refus, 'duree')}
        />
        <Select
          label="Unité"
          value={saisie.unite}
          data={UNITES.map((value) => ({ value, label: UNITE[value] }))}
          onChange={(valeur) => {
            const unite = UNITES.find((u) => u === valeur);
            if (unite) surSaisie({ unite });
          }}
        />
      </Paire>
      <Groupe id={id} libelle="Nature du délai">
        <SegmentedControl
          fullWidth
          aria-labelledby={id}
          value={saisie.nature}
          data={NATURES.map((value) => ({ value, label: NATURE[value] }))}
          onChange={(valeur) => {
            const nature = NATURES.find((n) => n === valeur);
            if (nature) surSaisie({ nature });
          }}
        />
        <Aide>{AIDE_NATURE[saisie.nature]}</Aide>
      </Groupe>
      {saisie.nature === 'procedure' && (
        <ChampsLieu saisie={saisie} refus={refus} surSaisie={surSaisie} />
      )}
    </>
  );
}

function DetailDelai({ demande, delai }: { demande: Entree<'bareme.delai'>; delai: Delai }) {
  return (
    <Detail
      saisie={[
        ['Événement', formatDate(dateCivile(demande.evenement))],
        ['Nature du délai', NATURE[demande.nature]],
        ...(demande.nature === 'procedure' ? lieuEnMots(demande) : []),
      ]}
      reponse={[['Dernier jour du délai', enToutesLettres(delai.echeance)]]}
      question={POURQUOI}
      explication={delai.explication}
    />
  );
}
