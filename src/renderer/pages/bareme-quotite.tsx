/**
 * The seizable part of a pension: what is typed, the slices of the schedule, what is taken and
 * what is left. Recomputed at each keystroke; every amount is the door's.
 */
import { NumberInput } from '@mantine/core';
import { IconStairs } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { Entree, Sortie } from '../../shared/contract/index.ts';
import { type DateCivile, dateCivile, formatDate } from '../../shared/date-civile.ts';
import { type Centimes, centimes, formatEuros } from '../../shared/montant.ts';
import type { RefusLu } from '../api.ts';
import { Pastille, Vide } from '../components/badges.tsx';
import { Carte } from '../components/carte.tsx';
import { ChampDate } from '../components/champ-date.tsx';
import { ChampMontant } from '../components/champ-montant.tsx';
import { EtatVide } from '../components/etats.tsx';
import { Montant } from '../components/montant.tsx';
import { useCalculVif } from '../forms/bareme-calcul.ts';
import { useBrouillon } from '../forms/brouillon.ts';
import { useAujourdhui } from '../session.ts';
import {
  Annonce,
  alerteDe,
  Champs,
  Colonne,
  Detail,
  motifDuChamp,
  Raison,
  Resultat,
  Zones,
} from './bareme-calculs.tsx';
import { PartageDuNet, TranchesSaisissables } from './bareme-quotite-tranches.tsx';
import { PageBareme } from './baremes.tsx';

const POURQUOI = 'Pourquoi ce montant\u202f?';
const CHAMPS = ['date', 'netMensuelCentimes', 'personnesACharge'] as const;

type Saisie = {
  readonly date: DateCivile | null;
  readonly net: Centimes | null;
  readonly personnes: number | null;
};
type Quotite = Sortie<'bareme.quotite'>;

export function PageBaremeQuotite() {
  const aujourdhui = useAujourdhui();
  const { valeur: saisie, changer } = useBrouillon<Saisie>('bareme-quotite', () => ({
    date: aujourdhui,
    net: null,
    personnes: 0,
  }));
  const manque = manqueDe(saisie);
  const { date, net, personnes } = saisie;
  const calcul = useCalculVif(
    'bareme.quotite',
    date && net !== null && personnes !== null
      ? { date, netMensuelCentimes: net, personnesACharge: personnes }
      : null,
  );
  const { valeur, demande, refus, perime } = calcul;
  return (
    <PageBareme
      onglet="quotite"
      titre="Quotité saisissable"
      badges={valeur && <Pastille teinte="contour">Barème du {formatDate(valeur.depuis)}</Pastille>}
      alerte={alerteDe(calcul, CHAMPS)}
      detail={valeur && demande && !perime && <DetailQuotite demande={demande} quotite={valeur} />}
    >
      <Zones>
        <Pension
          saisie={saisie}
          refus={refus}
          surSaisie={(s) => changer((a) => ({ ...a, ...s }))}
        />
        <Colonne>
          {valeur && demande && (
            <PartageDuNet quotite={valeur} net={demande.netMensuelCentimes} perime={perime} />
          )}
          <TranchesSaisissables
            quotite={valeur}
            vide={<EtatVide icone={IconStairs} titre={manque ?? 'Aucune tranche à afficher.'} />}
          />
        </Colonne>
        <Colonne>
          <Resultat
            nom="Quotité saisissable par mois"
            valeur={valeur && <Montant centimes={valeur.saisissableCentimes} taille="cle" />}
            perime={perime}
            manque={manque}
            entrees={valeur ? suiteDe(valeur) : []}
          />
          <Raison
            titre={POURQUOI}
            explication={valeur?.explication ?? null}
            contexte={demande ? `paiement du ${formatDate(dateCivile(demande.date))}` : undefined}
            arret={manque !== null || refus !== null}
            perime={perime}
          />
        </Colonne>
      </Zones>
      <Annonce texte={valeur && !perime ? enPhrase(valeur) : ''} />
    </PageBareme>
  );
}

function manqueDe({ date, net, personnes }: Saisie): string | null {
  if (!date) return 'Indiquez une date du mois de paiement.';
  if (net === null) return 'Indiquez le net mensuel.';
  return personnes === null ? 'Indiquez le nombre de personnes à charge.' : null;
}

type PensionProps = {
  saisie: Saisie;
  refus: RefusLu | null;
  surSaisie: (partiel: Partial<Saisie>) => void;
};

function Pension({ saisie, refus, surSaisie }: PensionProps) {
  return (
    <Carte titre="Pension">
      <Champs>
        <ChampDate
          label="Date du paiement"
          value={saisie.date}
          onChange={(date) => surSaisie({ date })}
          error={motifDuChamp(refus, 'date')}
        />
        <ChampMontant
          label="Net mensuel"
          unite="€ / mois"
          description="Pension et ASPA confondues, après cotisations et impôt retenu."
          value={saisie.net}
          onChange={(net) => surSaisie({ net })}
          error={motifDuChamp(refus, 'netMensuelCentimes')}
        />
        <NumberInput
          label="Personnes à charge"
          value={saisie.personnes ?? ''}
          onValueChange={({ floatValue }) => surSaisie({ personnes: floatValue ?? null })}
          allowNegative={false}
          allowDecimal={false}
          min={0}
          maxLength={3}
          error={motifDuChamp(refus, 'personnesACharge')}
        />
      </Champs>
    </Carte>
  );
}

/** The last step says what is left: its words and its amount are the door's. */
function suiteDe(quotite: Quotite): (readonly [string, ReactNode])[] {
  const reste = quotite.explication.etapes.at(-1);
  return [
    ...(reste ? ([[reste.etape, reste.valeur]] as const) : []),
    ['Plancher, laissé dans tous les cas', formatEuros(quotite.plancherCentimes)],
    [
      'Solde bancaire insaisissable',
      quotite.soldeInsaisissableCentimes === null ? (
        <Vide key="solde" raison="non connu à cette date" />
      ) : (
        formatEuros(quotite.soldeInsaisissableCentimes)
      ),
    ],
  ];
}

function enPhrase(quotite: Quotite): string {
  const reste = quotite.explication.etapes.at(-1);
  const laisse = reste ? `, ${reste.etape.toLocaleLowerCase('fr')}\u00a0: ${reste.valeur}` : '';
  return `Quotité saisissable\u00a0: ${formatEuros(quotite.saisissableCentimes)}${laisse}.`;
}

type DetailProps = { demande: Entree<'bareme.quotite'>; quotite: Quotite };

function DetailQuotite({ demande, quotite }: DetailProps) {
  return (
    <Detail
      saisie={[
        ['Date du paiement', formatDate(dateCivile(demande.date))],
        ['Net mensuel', formatEuros(centimes(demande.netMensuelCentimes))],
        ['Personnes à charge', demande.personnesACharge],
      ]}
      reponse={[
        ['Quotité saisissable', formatEuros(quotite.saisissableCentimes)],
        ...suiteDe(quotite),
      ]}
      question={POURQUOI}
      explication={quotite.explication}
    />
  );
}
