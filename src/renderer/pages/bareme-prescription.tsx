/**
 * The limitation asked free: nature, benefit, payments and acts on the left, each payment with its
 * last day in the middle, what a registered letter would save and why on the right. Recomputed at
 * each keystroke by the door; a refusal stands at its field.
 */
import { SegmentedControl, Select } from '@mantine/core';
import { IconHourglass } from '@tabler/icons-react';
import { useId } from 'react';
import type { AnalysePrescription } from '../../shared/contract/bareme-prescription.ts';
import { formatDate } from '../../shared/date-civile.ts';
import { formatEuros } from '../../shared/montant.ts';
import {
  BRANCHES,
  LIBELLE_NATURE,
  LIBELLE_PRESTATION,
  type Nature,
  PRESTATIONS,
} from '../../shared/nomenclature.ts';
import type { RefusLu } from '../api.ts';
import { Bouton } from '../components/bouton.tsx';
import { Carte } from '../components/carte.tsx';
import { ChampDate } from '../components/champ-date.tsx';
import { EtatVide } from '../components/etats.tsx';
import { useCalculVif } from '../forms/bareme-calcul.ts';
import { useBrouillon } from '../forms/brouillon.ts';
import formulaire from '../forms/formulaire.module.css';
import { BRANCHE, CHOIX_NATURE, choixPrestation } from '../forms/libelles.ts';
import { useAujourdhui } from '../session.ts';
import {
  Annonce,
  alerteDe,
  Champs,
  Colonne,
  Detail,
  Groupe,
  motifDuChamp,
  Raison,
  Zones,
} from './bareme-calculs.tsx';
import { Actes } from './bareme-prescription-actes.tsx';
import {
  AlerteBloc,
  CarteEnvoi,
  CarteVersements,
  phrasesEnvoi,
  RaisonPrescription,
} from './bareme-prescription-resultat.tsx';
import {
  manquePrescription,
  nommerPeriode,
  type PrescriptionForm,
  prescriptionVide,
  versContrat,
} from './bareme-prescription-saisie.ts';
import { Versements } from './bareme-prescription-versements.tsx';
import { PageBareme } from './baremes.tsx';

const POURQUOI = 'Pourquoi ces dates\u202f?';
/** The fields that show their own refusal; those of an act and of the payments are inside. */
const CHAMPS = ['prestation', 'connaissance', 'au', 'paiements', 'actes'] as const;

type Changer = (partiel: Partial<PrescriptionForm>) => void;

export function PageBaremePrescription() {
  const aujourdhui = useAujourdhui();
  const { valeur, changer, oublier } = useBrouillon('bareme-prescription', () =>
    prescriptionVide(aujourdhui),
  );
  const manque = manquePrescription(valeur);
  const calcul = useCalculVif('bareme.prescription', versContrat(valeur));
  const { valeur: analyse, refus, perime } = calcul;
  return (
    <PageBareme
      onglet="prescription"
      titre="Prescription, versement par versement"
      alerte={
        alerteDe(calcul, CHAMPS) ??
        (analyse && !perime && analyse.avertissements.length > 0 && (
          <AlerteBloc analyse={analyse} />
        ))
      }
      detail={analyse && !perime && <DetailPrescription saisie={valeur} analyse={analyse} />}
      actions={
        valeur.periodes.length > 0 && <Bouton onClick={oublier}>Recommencer la saisie</Bouton>
      }
    >
      <Zones>
        <Question saisie={valeur} refus={refus} changer={(p) => changer((a) => ({ ...a, ...p }))} />
        {analyse ? (
          <CarteVersements analyse={analyse} perime={perime} />
        ) : (
          <Carte titre="Versement par versement" marge={false}>
            <EtatVide titre={manque ?? 'Aucun versement à afficher.'} icone={IconHourglass}>
              Chaque versement aura son dernier jour, et ce qu’un envoi y change.
            </EtatVide>
          </Carte>
        )}
        <Colonne>
          {analyse ? (
            <>
              <CarteEnvoi analyse={analyse} perime={perime} />
              <RaisonPrescription analyse={analyse} perime={perime} />
            </>
          ) : (
            <Raison
              titre={POURQUOI}
              explication={null}
              arret={manque !== null || refus !== null}
              perime={perime}
            />
          )}
        </Colonne>
      </Zones>
      <Annonce texte={analyse && !perime ? enPhrase(analyse) : ''} />
    </PageBareme>
  );
}

const enPhrase = (a: AnalysePrescription): string =>
  `${formatEuros(a.recouvrableCentimes)} recouvrables, ${formatEuros(a.prescritCentimes)} prescrits. ${phrasesEnvoi(a)[0] ?? ''}`;

const PRESTATIONS_PAR_BRANCHE = BRANCHES.map((branche) => ({
  group: BRANCHE[branche],
  items: choixPrestation(branche),
}));

const LIBELLE_CONNAISSANCE: Record<Exclude<Nature, 'vivant'>, string> = {
  deces: 'Décès connu le',
  fraude: 'Fraude découverte le',
};

type QuestionProps = { saisie: PrescriptionForm; refus: RefusLu | null; changer: Changer };

function Question({ saisie, refus, changer }: QuestionProps) {
  const id = useId();
  return (
    <Carte titre="Question">
      <div className={formulaire.section}>
        <Champs>
          <Groupe id={`${id}-nature`} libelle="Nature">
            <SegmentedControl
              fullWidth
              aria-labelledby={`${id}-nature`}
              data={CHOIX_NATURE.map(({ value }) => ({ value, label: NATURE_COURTE[value] }))}
              value={saisie.nature}
              onChange={(v) => changer({ nature: v as Nature })}
            />
          </Groupe>
          <Select
            label="Prestation"
            data={PRESTATIONS_PAR_BRANCHE}
            value={saisie.prestation}
            allowDeselect={false}
            onChange={(v) => {
              const prestation = PRESTATIONS.find((p) => p === v);
              if (prestation) changer({ prestation });
            }}
            error={motifDuChamp(refus, 'prestation')}
          />
          {saisie.nature !== 'vivant' && (
            <ChampDate
              label={LIBELLE_CONNAISSANCE[saisie.nature]}
              value={saisie.connaissance}
              onChange={(connaissance) => changer({ connaissance })}
              error={motifDuChamp(refus, 'connaissance')}
            />
          )}
          <ChampDate
            label="Question posée le"
            value={saisie.au}
            onChange={(au) => changer({ au })}
            error={motifDuChamp(refus, 'au')}
          />
        </Champs>
      </div>
      <Versements
        periodes={saisie.periodes}
        surChanger={(periodes) => changer({ periodes })}
        refus={refus}
      />
      <Actes actes={saisie.actes} surChanger={(actes) => changer({ actes })} refus={refus} />
    </Carte>
  );
}

const NATURE_COURTE: Record<Nature, string> = {
  vivant: 'Du vivant',
  deces: 'Décès',
  fraude: 'Fraude',
};

function DetailPrescription({
  saisie,
  analyse,
}: {
  saisie: PrescriptionForm;
  analyse: AnalysePrescription;
}) {
  return (
    <Detail
      saisie={[
        ['Nature', LIBELLE_NATURE[saisie.nature]],
        ['Prestation', LIBELLE_PRESTATION[saisie.prestation]],
        ['Question posée le', formatDate(analyse.au)],
        ['Versements', saisie.periodes.map(nommerPeriode).join('\u00a0; ')],
      ]}
      reponse={[
        ['Encore recouvrable', formatEuros(analyse.recouvrableCentimes)],
        ['Déjà prescrit', formatEuros(analyse.prescritCentimes)],
        ['Dernier jour', analyse.dateLimite ? formatDate(analyse.dateLimite) : 'aucun'],
      ]}
      question={POURQUOI}
      explication={analyse.explication}
    >
      <p>{phrasesEnvoi(analyse).join(' ')}</p>
    </Detail>
  );
}
