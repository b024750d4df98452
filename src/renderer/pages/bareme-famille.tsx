/**
 * The family withholding: household, schedule, reason, side by side. Recomputed at each keystroke
 * by the door; the schedule of the day is drawn even while the household cannot be computed.
 */
import { IconHistory } from '@tabler/icons-react';
import { formatDate } from '../../shared/date-civile.ts';
import { LIBELLE_STATUT } from '../../shared/explication.ts';
import { formatEuros } from '../../shared/montant.ts';
import { Alerte } from '../components/alerte.tsx';
import { Pastille } from '../components/badges.tsx';
import { Etapes, StatutEnMots } from '../components/explication.tsx';
import { type CalculVif, useCalculVif } from '../forms/bareme-calcul.ts';
import {
  type CalculFamille,
  CHAMPS,
  demandeDe,
  demandeDuBareme,
  echeancesEnPhrase,
  manqueDe,
  resultatEnPhrase,
  type SaisieFamille,
  saisieEnClair,
  saisieInitiale,
} from '../forms/bareme-famille.ts';
import { useBrouillon } from '../forms/brouillon.ts';
import { useAujourdhui } from '../session.ts';
import { Annonce, AutreRefus, Detail } from './bareme-calculs.tsx';
import classes from './bareme-famille.module.css';
import { Foyer } from './bareme-famille-foyer.tsx';
import { etapesDe, PourquoiCeMontant, RetenueMensuelle } from './bareme-famille-resultat.tsx';
import { CalculParTranche, Courbe } from './bareme-famille-tranches.tsx';
import { PageBareme } from './baremes.tsx';

const NOM = 'bareme.retenueFamille';

export function PageBaremeFamille() {
  const aujourdhui = useAujourdhui();
  const { valeur: saisie, changer } = useBrouillon<SaisieFamille>('bareme-famille', () =>
    saisieInitiale(aujourdhui),
  );
  const manque = manqueDe(saisie);
  const foyer = useCalculVif(NOM, demandeDe(saisie));
  const seul = useCalculVif(NOM, demandeDuBareme(saisie));
  const { valeur, refus, perime } = foyer;
  const juste = valeur !== null && !perime;
  // Without an answer to what is typed, the schedule of the day alone; else nothing is drawn.
  const bareme = juste ? valeur : seul.perime ? null : seul.valeur;
  return (
    <PageBareme
      onglet="famille"
      titre="Retenue sur prestations familiales"
      badges={bareme && <Version bareme={bareme.bareme} />}
      alerte={alerteDe(foyer)}
      detail={juste && <DetailFamille saisie={saisie} calcul={valeur} />}
    >
      <div className={classes.zones}>
        <Foyer
          saisie={saisie}
          surSaisie={(partiel) => changer((avant) => ({ ...avant, ...partiel }))}
          calcul={bareme}
          foyer={juste}
          refus={refus ?? (manque ? seul.refus : null)}
        />
        <div className={classes.colonne}>
          <Courbe calcul={bareme} foyer={juste} refus={seul.refus} />
          <CalculParTranche calcul={bareme} foyer={juste} />
        </div>
        <div className={classes.colonne}>
          <RetenueMensuelle calcul={valeur} perime={perime} manque={manque} />
          <PourquoiCeMontant
            calcul={valeur}
            bareme={bareme}
            perime={perime}
            manque={manque}
            arret={refus !== null}
          />
        </div>
      </div>
      <Annonce texte={juste ? resultatEnPhrase(valeur) : ''} />
    </PageBareme>
  );
}

/** Which schedule, since when; what is rebuilt or read otherwise says so. */
function Version({ bareme }: { bareme: CalculFamille['bareme'] }) {
  const { annee, depuis, statut } = bareme;
  return (
    <>
      <Pastille teinte="contour" icone={IconHistory} title={`Depuis le ${formatDate(depuis)}`}>
        Barème {annee}
      </Pastille>
      {statut !== 'certain' && <Pastille teinte="echeance">{LIBELLE_STATUT[statut]}</Pastille>}
    </>
  );
}

/** One alert at most: what no field says, else an overpayment under the threshold. */
function alerteDe({ valeur, refus, perime, reessayer }: CalculVif<typeof NOM>) {
  if (refus) {
    const dit = CHAMPS.some((c) => refus.champ === c || refus.champ?.startsWith(`${c}.`));
    return !dit && <AutreRefus refus={refus} champs={CHAMPS} reessayer={reessayer} />;
  }
  const seuil = valeur?.seuil;
  if (perime || !seuil?.dessous) return null;
  return (
    <Alerte ton="echeance" titre="Indu sous le seuil d’abandon.">
      Il est inférieur à {formatEuros(seuil.seuilCentimes)}&nbsp;:{' '}
      {seuil.obligatoire ? 'il ne se récupère pas.' : 'l’organisme peut renoncer à le recouvrer.'}{' '}
      {seuil.explication.etapes.at(-1)?.reference}
    </Alerte>
  );
}

/** The sheet of Ctrl I: what was typed, what was answered, band by band, and why. */
function DetailFamille({ saisie, calcul }: { saisie: SaisieFamille; calcul: CalculFamille }) {
  const { bareme, periode, revision, seuil } = calcul;
  const etapes = etapesDe(calcul);
  const mois = echeancesEnPhrase(calcul);
  return (
    <Detail
      saisie={saisieEnClair(saisie)}
      reponse={[
        ['Barème', `${bareme.annee}, ${bareme.reference}, ${LIBELLE_STATUT[bareme.statut]}`],
        ['Période des ressources', periode],
        ['Retenue mensuelle', formatEuros(calcul.retenueCentimes)],
        ...(revision
          ? ([['Retenue à appliquer', formatEuros(revision.retenueCentimes)]] as const)
          : []),
        ...(mois ? ([['Mensualités', mois]] as const) : []),
        ['Calcul', LIBELLE_STATUT[etapes.statut]],
      ]}
      question={'Pourquoi ce montant\u202f?'}
      explication={etapes}
    >
      {seuil && (
        <section>
          <h2>Seuil d’abandon</h2>
          <Etapes etapes={seuil.explication.etapes} />
          <StatutEnMots statut={seuil.explication.statut} />
        </section>
      )}
    </Detail>
  );
}
