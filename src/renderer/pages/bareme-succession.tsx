/**
 * What may be recovered on an estate (ASPA): the estate on the left, the sums served in the
 * middle, the recoverable amount and why on the right. Recomputed at each keystroke by the door.
 */
import type { ReactNode } from 'react';
import type { Sortie } from '../../shared/contract/index.ts';
import { formatDate } from '../../shared/date-civile.ts';
import { formatEuros } from '../../shared/montant.ts';
import { Vide } from '../components/badges.tsx';
import { Carte } from '../components/carte.tsx';
import { Montant } from '../components/montant.tsx';
import { useCalculVif } from '../forms/bareme-calcul.ts';
import { useBrouillon } from '../forms/brouillon.ts';
import { Annonce, alerteDe, Colonne, Detail, Raison, Resultat, Zones } from './bareme-calculs.tsx';
import { ChampsSuccession } from './bareme-succession-champs.tsx';
import { PeriodesServies } from './bareme-succession-periodes.tsx';
import {
  manqueSuccession,
  nomDuLieu,
  type SuccessionForm,
  successionVide,
  versContrat,
} from './bareme-succession-saisie.ts';
import { PageBareme } from './baremes.tsx';

type Succession = Sortie<'bareme.succession'>;

const POURQUOI = 'Pourquoi ce montant\u202f?';
const CHAMPS = [
  'dateDeces',
  'lieu',
  'actifNetCentimes',
  'capitalAgricoleCentimes',
  'rapportsCentimes',
  'immeublesCentimes',
  'enregistrement',
  'periodes',
] as const;

export function PageBaremeSuccession() {
  const { valeur: saisie, changer } = useBrouillon('bareme-succession', successionVide);
  const manque = manqueSuccession(saisie);
  const calcul = useCalculVif('bareme.succession', versContrat(saisie));
  const { valeur, refus, perime } = calcul;
  const poser = (partiel: Partial<SuccessionForm>) => changer((a) => ({ ...a, ...partiel }));
  return (
    <PageBareme
      onglet="succession"
      titre="Récupération sur succession"
      alerte={alerteDe(calcul, CHAMPS)}
      detail={valeur && !perime && <DetailSuccession saisie={saisie} succession={valeur} />}
    >
      <Zones>
        <Carte titre="Succession">
          <ChampsSuccession saisie={saisie} refus={refus} poser={poser} />
        </Carte>
        <PeriodesServies
          periodes={saisie.periodes}
          surChanger={(periodes) => poser({ periodes })}
          refus={refus}
        />
        <Colonne>
          <Resultat
            nom="Récupérable sur la succession"
            valeur={valeur && <Montant centimes={valeur.recuperableCentimes} taille="cle" />}
            perime={perime}
            manque={manque}
            entrees={valeur ? suiteDe(valeur, saisie.survivant) : []}
          />
          <Raison
            titre={POURQUOI}
            explication={valeur?.explication ?? null}
            arret={manque !== null || refus !== null}
            perime={perime}
            contexte={saisie.dateDeces ? `décès du ${formatDate(saisie.dateDeces)}` : undefined}
          />
        </Colonne>
      </Zones>
      <Annonce
        texte={
          valeur && !perime ? `Récupérable\u00a0: ${formatEuros(valeur.recuperableCentimes)}.` : ''
        }
      />
    </PageBareme>
  );
}

function suiteDe(s: Succession, survivant: boolean): (readonly [string, ReactNode])[] {
  // Nothing is recovered of the ASI: no threshold, no action, no delay.
  if (s.seuilCentimes === null) return [];
  return [
    ['Seuil de l’actif', formatEuros(s.seuilCentimes)],
    ['Actif retenu', formatEuros(s.actifRetenuCentimes)],
    ['Sommes servies', formatEuros(s.sommesServiesCentimes)],
    ['Retenues, maximum appliqué', formatEuros(s.sommesRetenuesCentimes)],
    ['Hypothèque légale', hypothequeDe(s)],
    [
      'Report au décès du survivant',
      s.differable ? 'possible' : survivant ? 'sans objet' : 'aucun survivant',
    ],
    [
      'Dernier jour pour agir',
      s.prescriptionLe ? formatDate(s.prescriptionLe) : 'aucun acte enregistré',
    ],
  ];
}

function hypothequeDe({ hypotheque }: Succession): ReactNode {
  if (hypotheque === null) return <Vide raison="valeur des immeubles non connue" />;
  return hypotheque ? 'possible' : 'immeubles sous le seuil';
}

function DetailSuccession({
  saisie,
  succession,
}: {
  saisie: SuccessionForm;
  succession: Succession;
}) {
  const actif = saisie.actif !== null && formatEuros(saisie.actif);
  return (
    <Detail
      saisie={[
        ['Allocation servie', saisie.prestation],
        ['Décès le', saisie.dateDeces && formatDate(saisie.dateDeces)],
        ['Résidence', nomDuLieu(saisie.lieu)],
        [saisie.deficitaire ? 'Passif net' : 'Actif net', actif],
      ]}
      reponse={[
        ['Récupérable', formatEuros(succession.recuperableCentimes)],
        ...suiteDe(succession, saisie.survivant),
      ]}
      question={POURQUOI}
      explication={succession.explication}
    />
  );
}
