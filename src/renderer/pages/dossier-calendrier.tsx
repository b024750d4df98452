/**
 * The calendar of a case: every clock that runs on its indu, those that wait, those that are over,
 * and what no text lets count; at the right, on demand, the steps of one of them.
 */
import { IconHourglass, IconInfoCircle, IconMathOff } from '@tabler/icons-react';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { HorlogeVue } from '../../shared/contract/bareme-prescription.ts';
import type { DossierDetail } from '../../shared/contract/dossier-vues.ts';
import type { Sortie } from '../../shared/contract/index.ts';
import { formatDate } from '../../shared/date-civile.ts';
import { useLecture } from '../api.ts';
import { CHEMINS } from '../chemins.ts';
import { Bouton } from '../components/bouton.tsx';
import { Carte } from '../components/carte.tsx';
import { EtatVide, Lecture } from '../components/etats.tsx';
import { Explication } from '../components/explication.tsx';
import { compter } from '../format.ts';
import { PageAnnexe, SurDossier } from './dossier-annexe.tsx';
import classes from './dossier-calendrier.module.css';
import { Horloge } from './dossier-calendrier-horloge.tsx';

type Calendrier = Sortie<'dossier.calendrier'>;

const TITRE = 'Calendrier des délais';

export function PageCalendrier() {
  return (
    <SurDossier titre={TITRE}>
      {(dossier) => <DuDossier key={dossier.dossierId} dossier={dossier} />}
    </SurDossier>
  );
}

function DuDossier({ dossier }: { dossier: DossierDetail }) {
  const { dossierId } = dossier;
  const naviguer = useNavigate();
  const calendrier = useLecture('dossier.calendrier', { dossierId });
  return (
    <PageAnnexe
      dossier={dossier}
      titre={TITRE}
      autre={
        <Bouton
          icone={IconHourglass}
          touche="p"
          libelleTouche="Prescription, versement par versement"
          onClick={() => void naviguer(CHEMINS.prescription(dossierId))}
        >
          Prescription
        </Bouton>
      }
      touches={[['p', 'prescription']]}
    >
      <Lecture de={calendrier} libelle="Calcul des délais…" lignes={6}>
        {(valeur) => <Delais calendrier={valeur} dossier={dossier} />}
      </Lecture>
    </PageAnnexe>
  );
}

/** What runs first: it is what an agent comes for. */
const GROUPES: readonly { titre: string; etats: readonly HorlogeVue['etat'][] }[] = [
  { titre: 'En cours', etats: ['en-cours', 'provisoire'] },
  { titre: 'Pas encore ouverts', etats: ['a-venir'] },
  { titre: 'Échus ou clos', etats: ['echue'] },
];

type DelaisProps = { calendrier: Calendrier; dossier: DossierDetail };

function Delais({ calendrier, dossier }: DelaisProps) {
  const { horloges, nonCalcules } = calendrier;
  const cles = horloges.map((h, rang) => ({ horloge: h, cle: `${h.code} ${rang}` }));
  const [choix, setChoix] = useState<string | null>(null);
  const choisie = cles.find((x) => x.cle === choix)?.horloge ?? null;
  if (horloges.length === 0 && nonCalcules.length === 0) {
    return (
      <Carte titre="Délais">
        <EtatVide titre="Aucun délai ne court sur ce dossier.">
          {dossier.resteCentimes <= 0 && 'Rien ne reste dû.'}
        </EtatVide>
      </Carte>
    );
  }
  return (
    <div className={classes.zones}>
      <Carte titre="Délais" sousTitre={compter(horloges.length, 'délai')} marge={false}>
        {GROUPES.map(({ titre, etats }) => {
          const siens = cles.filter((x) => etats.includes(x.horloge.etat));
          if (siens.length === 0) return null;
          return (
            <section key={titre} aria-label={titre}>
              <p className={classes.groupe} aria-hidden>
                {titre}
              </p>
              <ul>
                {siens.map(({ cle, horloge }) => (
                  <Horloge
                    key={cle}
                    horloge={horloge}
                    prescription={dossier.prescription}
                    choisie={cle === choix}
                    surChoisir={() => setChoix(cle === choix ? null : cle)}
                  />
                ))}
              </ul>
            </section>
          );
        })}
        <NonCalcules nonCalcules={nonCalcules} />
      </Carte>
      <div className={classes.raison}>
        {choisie ? (
          <Explication
            titre={'Pourquoi cette date\u202f?'}
            explication={choisie.explication}
            contexte={`au ${formatDate(calendrier.au)}`}
            pied={
              choisie.etat === 'provisoire'
                ? `${choisie.libelle}\u00a0: date provisoire, la preuve de réception manque encore.`
                : choisie.libelle
            }
          />
        ) : (
          <Carte titre={'Pourquoi cette date\u202f?'}>
            <EtatVide titre="Choisissez un délai." icone={IconInfoCircle}>
              Ses étapes de calcul s’affichent ici, chacune avec son article.
            </EtatVide>
          </Carte>
        )}
      </div>
    </div>
  );
}

/** The clocks that a code stands for, in an agent's words. */
const FAMILLES: readonly (readonly [RegExp, string])[] = [
  [/^T(0[1-5]|2[12])$/, 'Délais de la notification'],
  [/^T0[67]$/, 'Recours'],
  [/^T08$/, 'Mise en demeure'],
  [/^T17$/, 'Option de l’héritier'],
  [/^T19$/, 'Prescription de la créance'],
  [/^T20$/, 'Exécution du titre'],
];

function nommer(codes: readonly string[]): string {
  const noms = codes.map((code) => FAMILLES.find(([motif]) => motif.test(code))?.[1] ?? code);
  return [...new Set(noms)].join(', ');
}

function NonCalcules({ nonCalcules }: Pick<Calendrier, 'nonCalcules'>) {
  if (nonCalcules.length === 0) return null;
  return (
    <section aria-label="Non calculés">
      <p className={classes.groupe} aria-hidden>
        Non calculés
      </p>
      <ul>
        {nonCalcules.map(({ codes, raison }) => (
          <li key={codes.join(' ')} className={classes.nonCalcule}>
            <IconMathOff size={16} stroke={1.75} aria-hidden />
            <div className={classes.dit}>
              <h3>{nommer(codes)}</h3>
              <p>{raison}</p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
