/**
 * The sheet of one call: who, the script, what a higher instalment changes, what was said before,
 * and the result by one key. An agreement opens the schedule to grant; it changes nothing by itself.
 */
import { Slider } from '@mantine/core';
import { IconFolder, IconPhoneCall } from '@tabler/icons-react';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { FicheAppel, LigneCampagne } from '../../shared/contract/appel.ts';
import { type DateCivile, formatDate } from '../../shared/date-civile.ts';
import { type Centimes, centimes, formatEuros } from '../../shared/montant.ts';
import { LIBELLE_CONSENTEMENT } from '../../shared/nomenclature-appel.ts';
import { appeler, refusDe, useActe, useApaise, useLecture } from '../api.ts';
import { CHEMINS } from '../chemins.ts';
import { Bouton } from '../components/bouton.tsx';
import { Carte } from '../components/carte.tsx';
import { ChampMontant } from '../components/champ-montant.tsx';
import { Chargement, Echec } from '../components/etats.tsx';
import { AlerteRefus, erreurDuChamp } from '../components/refus.tsx';
import { formatMoisDuree } from '../format.ts';
import { demandeAppel, type SaisieAppel, saisieAppel } from '../forms/ecoute.ts';
import { numeroCourt } from '../forms/groupes-echeance.ts';
import { notifier } from '../notifier.tsx';
import { useAujourdhui } from '../session.ts';
import classes from './ecoute.module.css';
import { ResultatAppel } from './ecoute-resultat.tsx';
import { Historique, Script } from './ecoute-script.tsx';

const REPOS_MS = 200;
const PAS = 500;

type FicheProps = { ligne: LigneCampagne; surSuivante: () => void };

export function FicheEcoute({ ligne, surSuivante }: FicheProps) {
  const aujourdhui = useAujourdhui();
  const [saisie, setSaisie] = useState(() => saisieAppel(aujourdhui));
  const acte = useActe('appel.enregistrer');
  const mensualite = useApaise(saisie.mensualite, REPOS_MS);
  const fiche = useLecture(
    'appel.preparer',
    {
      dossierId: ligne.dossierId,
      ...(mensualite === null ? {} : { mensualiteCentimes: mensualite }),
    },
    { garderPrecedent: true },
  );
  const changer = (change: Partial<SaisieAppel>) => {
    if (acte.refus) acte.oublier();
    setSaisie((s) => ({ ...s, ...change }));
  };
  const enregistrer = useEnregistrer(ligne, acte, surSuivante);
  const { data } = fiche;
  if (!data) {
    return (
      <Carte titre="Fiche d’appel">
        {fiche.error ? (
          <Echec refus={refusDe(fiche.error)} surReessayer={() => void fiche.refetch()} />
        ) : (
          <Chargement libelle="Ouverture de la fiche…" />
        )}
      </Carte>
    );
  }
  const demande = demandeAppel(ligne.dossierId, saisie, data.viseeCentimes);
  const empechement = data.permis['appel.enregistrer'];
  return (
    <Carte
      titre="Fiche d’appel"
      icone={<IconPhoneCall size={16} stroke={1.75} aria-hidden />}
      sousTitre={`dossier ${numeroCourt(data.numero)}`}
      pied={
        <div className={classes.pied}>
          <span>Sans effet avant un échéancier signé.</span>
          <Bouton
            genre="principal"
            touche="mod+Enter"
            loading={acte.enCours}
            refus={empechement ?? (demande ? null : 'Indiquez le résultat de l’appel.')}
            onClick={() => demande && void enregistrer(demande)}
          >
            {saisie.resultat === 'accepte'
              ? 'Enregistrer, ouvrir l’avenant'
              : 'Enregistrer, fiche suivante'}
          </Bouton>
        </div>
      }
    >
      <div className={classes.fiche}>
        <Entete fiche={data} />
        {empechement && <AlerteRefus refus={empechement} />}
        <Script fiche={data} />
        <Comparaison fiche={data} saisie={saisie} surChanger={changer} refus={acte.refus} />
        <ResultatAppel saisie={saisie} surChanger={changer} refus={acte.refus} />
        <Historique fiche={data} />
      </div>
    </Carte>
  );
}

type Enregistrement = Parameters<ReturnType<typeof useActe<'appel.enregistrer'>>['executer']>[0];

function useEnregistrer(
  ligne: LigneCampagne,
  acte: ReturnType<typeof useActe<'appel.enregistrer'>>,
  surSuivante: () => void,
) {
  const naviguer = useNavigate();
  return async (demande: Enregistrement) => {
    const fait = await acte.executer(demande);
    if (!fait) return;
    if (fait.proposition) {
      notifier(
        `Accord de ${ligne.debiteur} enregistré : accordez l’avenant, puis faites-le signer.`,
      );
      const { mensualiteCentimes } = fait.proposition;
      void naviguer(`${CHEMINS.plan(fait.echeancierId)}?mensualite=${mensualiteCentimes}`);
      return;
    }
    notifier(`Appel à ${ligne.debiteur} enregistré.`, () => {
      void appeler('evenement.annuler', {
        evenementId: fait.evenementId,
        motif: 'Saisi par erreur',
      });
    });
    surSuivante();
  };
}

function Entete({ fiche }: { fiche: FicheAppel }) {
  const naviguer = useNavigate();
  return (
    <div className={classes.entete}>
      <div>
        <h3 className={classes.nom}>{fiche.debiteur}</h3>
        <p className={classes.gris}>
          {fiche.telephone ?? 'Aucun numéro'} · consentement :{' '}
          {LIBELLE_CONSENTEMENT[fiche.consentement].toLowerCase()}
        </p>
      </div>
      <Bouton icone={IconFolder} onClick={() => void naviguer(CHEMINS.dossier(fiche.dossierId))}>
        Dossier
      </Bouton>
    </div>
  );
}

const finEnMots = (le: DateCivile | null): string =>
  le ? formatDate(le) : 'dans plus d’un siècle';

type ComparaisonProps = {
  fiche: FicheAppel;
  saisie: SaisieAppel;
  surChanger: (change: Partial<SaisieAppel>) => void;
  refus: ReturnType<typeof useActe<'appel.enregistrer'>>['refus'];
};

function Comparaison({ fiche, saisie, surChanger, refus }: ComparaisonProps) {
  const { avant, propose, viseeCentimes, resteCentimes } = fiche;
  const valeur = saisie.mensualite ?? viseeCentimes;
  const poser = (m: Centimes | null) => surChanger({ mensualite: m });
  const lignes: [string, string, string][] = [
    ['Mensualité', formatEuros(avant.mensualiteCentimes), formatEuros(propose.mensualiteCentimes)],
    ['Durée', formatMoisDuree(avant.mois), formatMoisDuree(propose.mois)],
    ['Fin', finEnMots(avant.finLe), finEnMots(propose.finLe)],
    ['Temps gagné', '–', formatMoisDuree(Math.max(0, fiche.moisGagnes))],
  ];
  return (
    <section aria-label="Mensualité proposée">
      <div className={classes.mensualite}>
        <ChampMontant
          label="Nouvelle mensualité"
          unite="€ / mois"
          value={valeur}
          onChange={poser}
          error={erreurDuChamp(refus, 'mensualiteCentimes')}
        />
        <Slider
          thumbLabel="Nouvelle mensualité, en euros par mois"
          min={Math.min(avant.mensualiteCentimes, resteCentimes)}
          max={Math.max(Math.min(resteCentimes, viseeCentimes * 3), valeur)}
          step={PAS}
          label={(v) => formatEuros(centimes(v))}
          value={valeur}
          onChange={(v) => poser(centimes(v))}
        />
      </div>
      <table className={classes.comparaison}>
        <caption className="hors-ecran">L’échéancier d’aujourd’hui et celui proposé</caption>
        <thead>
          <tr>
            <td />
            <th scope="col">Aujourd’hui</th>
            <th scope="col">Proposé</th>
          </tr>
        </thead>
        <tbody aria-live="polite">
          {lignes.map(([nom, a, b]) => (
            <tr key={nom}>
              <th scope="row">{nom}</th>
              <td>{a}</td>
              <td>
                <b>{b}</b>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
