/**
 * The calendar that opens when a notification is received: rectification, first day of a
 * retention, appeal, mise en demeure, on one line of time. Recomputed at each keystroke.
 */
import { Select, Switch } from '@mantine/core';
import { IconCalendarEvent } from '@tabler/icons-react';
import type { Entree, Sortie } from '../../shared/contract/index.ts';
import { dateCivile, formatDate } from '../../shared/date-civile.ts';
import { BRANCHES, LIBELLE_PRESTATION, PRESTATIONS } from '../../shared/nomenclature.ts';
import type { RefusLu } from '../api.ts';
import { Pastille } from '../components/badges.tsx';
import { Carte } from '../components/carte.tsx';
import { ChampDate } from '../components/champ-date.tsx';
import { Chargement, EtatVide } from '../components/etats.tsx';
import { majuscule } from '../format.ts';
import { type CalculVif, useCalculVif } from '../forms/bareme-calcul.ts';
import {
  enToutesLettres,
  jalonsDe,
  manqueALaNotification,
  notificationInitiale,
  notificationVersContrat,
  type SaisieNotification,
} from '../forms/bareme-delais.ts';
import { useBrouillon } from '../forms/brouillon.ts';
import { BRANCHE, choixPrestation } from '../forms/libelles.ts';
import { useAujourdhui } from '../session.ts';
import { alerteDe, DernierValable, Detail, motifDuChamp, Raison } from './bareme-calculs.tsx';
import { Frise } from './bareme-delais-frise.tsx';
import { ChampsLieu, lieuEnMots } from './bareme-delais-lieu.tsx';
import type { Volet } from './bareme-delais-volet.ts';

const POURQUOI = 'Pourquoi ces dates\u202f?';
const CHAMPS = ['reception', 'prestation', 'territoire', 'rectification'] as const;
type Calendrier = Sortie<'bareme.notification'>;
type Demande = Entree<'bareme.notification'>;

/** The pane of a notification received. */
export function useVoletNotification(): Volet {
  const aujourdhui = useAujourdhui();
  const { valeur: saisie, changer } = useBrouillon('bareme-notification', () =>
    notificationInitiale(aujourdhui),
  );
  const manque = manqueALaNotification(saisie);
  const calcul = useCalculVif('bareme.notification', notificationVersContrat(saisie));
  const { valeur, demande, refus, perime } = calcul;
  return {
    titre: 'Notification reçue',
    champs: (
      <ChampsNotification
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
        contexte={demande ? contexteDe(demande) : undefined}
        arret={manque !== null || refus !== null}
        perime={perime}
      />
    ),
    alerte: alerteDe(calcul, CHAMPS),
    badges: valeur && <Pastille teinte="contour">{valeur.regime}</Pastille>,
    detail: valeur && demande && !perime && (
      <DetailCalendrier demande={demande} calendrier={valeur} />
    ),
    annonce: valeur && demande && !perime ? enPhrase(valeur, demande) : '',
  };
}

type MilieuProps = { calcul: CalculVif<'bareme.notification'>; manque: string | null };

function Milieu({ calcul: { valeur, demande, refus, perime }, manque }: MilieuProps) {
  return (
    <Carte titre="Calendrier" actions={valeur && perime && <DernierValable />}>
      {valeur && demande ? (
        <Frise jalons={jalonsDe(valeur, demande)} perime={perime} />
      ) : manque !== null || refus !== null ? (
        <EtatVide icone={IconCalendarEvent} titre={manque ?? 'Aucune date à afficher.'} />
      ) : (
        <Chargement libelle="Calcul du calendrier…" />
      )}
    </Carte>
  );
}

type ChampsProps = {
  saisie: SaisieNotification;
  refus: RefusLu | null;
  surSaisie: (partiel: Partial<SaisieNotification>) => void;
};

function ChampsNotification({ saisie, refus, surSaisie }: ChampsProps) {
  return (
    <>
      <ChampDate
        label="Reçue le"
        value={saisie.reception}
        onChange={(reception) => surSaisie({ reception })}
        error={motifDuChamp(refus, 'reception')}
      />
      <Select
        label="Prestation"
        data={CHOIX}
        searchable
        nothingFoundMessage="Aucune prestation de ce nom."
        value={saisie.prestation}
        onChange={(valeur) => {
          const prestation = PRESTATIONS.find((p) => p === valeur);
          if (prestation) surSaisie({ prestation });
        }}
        error={motifDuChamp(refus, 'prestation')}
      />
      <ChampsLieu saisie={saisie} refus={refus} surSaisie={surSaisie} />
      <Switch
        label="Rectification demandée"
        checked={saisie.rectification}
        onChange={(e) => surSaisie({ rectification: e.currentTarget.checked })}
      />
      {saisie.rectification && (
        <>
          <ChampDate
            label="Demande reçue par l’organisme le"
            value={saisie.demandeLe}
            onChange={(demandeLe) => surSaisie({ demandeLe })}
            error={motifDuChamp(refus, 'rectification.date')}
          />
          <ChampDate
            label="Réponse reçue par le débiteur le"
            description="Vide tant qu’il n’y a pas de réponse."
            value={saisie.reponseLe}
            onChange={(reponseLe) => surSaisie({ reponseLe })}
            error={motifDuChamp(refus, 'rectification.reponse')}
          />
        </>
      )}
    </>
  );
}

const CHOIX = BRANCHES.map((branche) => ({
  group: BRANCHE[branche],
  items: choixPrestation(branche),
}));

const enPhrase = (calendrier: Calendrier, demande: Demande): string =>
  jalonsDe(calendrier, demande)
    .filter(({ fait }) => !fait)
    .map(({ titre, le, note }) => `${titre}\u00a0: ${le ? enToutesLettres(le) : note}`)
    .join('. ');

const contexteDe = ({ prestation, reception }: Demande): string =>
  `${LIBELLE_PRESTATION[prestation]}, notification reçue le ${formatDate(dateCivile(reception))}`;

function DetailCalendrier({ demande, calendrier }: { demande: Demande; calendrier: Calendrier }) {
  return (
    <Detail
      saisie={[
        ['Prestation', majuscule(LIBELLE_PRESTATION[demande.prestation])],
        ...lieuEnMots(demande),
        ['Règles appliquées', calendrier.regime],
      ]}
      reponse={jalonsDe(calendrier, demande).map(({ titre, le, note }) => [
        titre,
        le ? formatDate(dateCivile(le)) : note,
      ])}
      question={POURQUOI}
      explication={calendrier.explication}
    />
  );
}
