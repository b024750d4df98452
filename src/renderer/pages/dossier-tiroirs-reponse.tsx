/**
 * Answering a request: one answer a point, the sense of the answer, the months that were owed after
 * all; the debt before and after, and what resumes, shown by the act on trial.
 */
import { Radio, Stack, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { DemandeVue } from '../../shared/contract/suspension.ts';
import { formatMois } from '../../shared/date-civile.ts';
import { LIBELLE_SENS_REPONSE, type SensReponse } from '../../shared/nomenclature-demande.ts';
import type { Refus } from '../../shared/refus.ts';
import { useActe } from '../api.ts';
import { ChampDate } from '../components/champ-date.tsx';
import { ChampMontant } from '../components/champ-montant.tsx';
import { Montant } from '../components/montant.tsx';
import { erreurDuChamp } from '../components/refus.tsx';
import {
  type MoisReclame,
  moisCorriges,
  moisReclames,
  repondAuFond,
  reponseDe,
  reponseEssai,
  type SaisieReponse,
} from '../forms/demande.ts';
import { useEssai } from '../forms/essai.ts';
import { Tiroir } from '../forms/tiroir.tsx';
import { notifier } from '../notifier.tsx';
import { useAujourdhui } from '../session.ts';
import type { TiroirDossierProps } from './dossier-tiroirs.tsx';
import classes from './suspension.module.css';
import { CadreEffet, EffetDeLaReponse } from './suspension-effet.tsx';

export type TiroirReponseProps = TiroirDossierProps & { demande: DemandeVue };

export function TiroirReponse({ dossier, demande, surFermer }: TiroirReponseProps) {
  const aujourdhui = useAujourdhui();
  const acte = useActe('demande.repondre');
  const [saisie, setSaisie] = useState<SaisieReponse>({
    repondueLe: aujourdhui,
    sens: sensInitial(demande),
    reponses: demande.points.map(() => ''),
    dus: {},
  });
  const changer = (change: Partial<SaisieReponse>) => {
    if (acte.refus) acte.oublier();
    setSaisie({ ...saisie, ...change });
  };
  const mois = moisReclames(dossier);
  const entree = reponseDe(demande, saisie, mois);
  const aVide = saisie.sens === 'partielle' && moisCorriges(mois, saisie.dus).length === 0;
  const essai = useEssai('demande.repondre', aVide ? null : reponseEssai(entree), 150);
  const essaye = aVide ? { sortie: undefined, refus: null } : essai;
  const refus = acte.refus ?? (acte.enCours ? null : essaye.refus);
  const place = /^(repondueLe|sens|reponses|lignes\.)/.test(refus?.champ ?? '');
  return (
    <Tiroir
      titre="Répondre à la demande"
      action="Enregistrer la réponse"
      surFermer={surFermer}
      enCours={acte.enCours}
      refus={acte.refus}
      refusPlace
      attente={attenteDe({ saisie, aVide, refus: essaye.refus, demande })}
      surAction={async () => {
        const fait = entree && (await acte.executer(entree));
        if (!fait) return;
        notifier(`Réponse enregistrée\u00a0: ${LIBELLE_SENS_REPONSE[saisie.sens].toLowerCase()}.`);
        surFermer();
      }}
    >
      <Radio.Group
        label="Réponse"
        value={saisie.sens}
        onChange={(v) => changer({ sens: v as SensReponse })}
        error={erreurDuChamp(refus, 'sens')}
      >
        <Stack gap={6} mt={6}>
          {demande.sensPossibles.map((sens, rang) => (
            <Radio
              key={sens}
              value={sens}
              label={LIBELLE_SENS_REPONSE[sens]}
              {...(rang === 0 ? { 'data-autofocus': true } : {})}
            />
          ))}
        </Stack>
      </Radio.Group>
      <ChampDate
        label={demande.genre === 'rectification' ? 'Répondue le' : 'Décision notifiée le'}
        value={saisie.repondueLe}
        onChange={(repondueLe) => changer({ repondueLe })}
        error={erreurDuChamp(refus, 'repondueLe')}
      />
      {repondAuFond(saisie.sens) && (
        <Points demande={demande} saisie={saisie} surChanger={changer} refus={refus} />
      )}
      {saisie.sens === 'partielle' && (
        <Mois mois={mois} dus={saisie.dus} surChanger={(dus) => changer({ dus })} refus={refus} />
      )}
      <CadreEffet
        titre="Avant, après"
        attente={
          place ? 'Corrigez le champ signalé.' : 'Corrigez un mois : le nouveau montant s’affiche.'
        }
        refus={place ? null : refus}
        enCours={essai.enCours}
      >
        {essaye.sortie && !acte.enCours && <EffetDeLaReponse effet={essaye.sortie} />}
      </CadreEffet>
    </Tiroir>
  );
}

/** The answer that the case most often receives is not chosen for the agent, save when it is alone. */
const sensInitial = ({ sensPossibles, tardive }: DemandeVue): SensReponse =>
  (tardive ? sensPossibles[0] : sensPossibles.at(-1)) ?? 'refusee';

type Attente = {
  saisie: SaisieReponse;
  aVide: boolean;
  refus: Refus | null;
  demande: DemandeVue;
};

function attenteDe({ saisie, aVide, refus, demande }: Attente): string | null {
  if (saisie.repondueLe === null) return 'Indiquez la date de la réponse.';
  const muet = saisie.reponses.some((r) => r.trim() === '');
  if (muet && demande.genre === 'rectification' && repondAuFond(saisie.sens)) {
    return 'Chaque point reçoit sa réponse.';
  }
  if (aVide) return 'Corrigez au moins un mois.';
  return refus?.message ?? null;
}

type PointsProps = {
  demande: DemandeVue;
  saisie: SaisieReponse;
  surChanger: (change: Partial<SaisieReponse>) => void;
  refus: Refus | null;
};

function Points({ demande, saisie, surChanger, refus }: PointsProps) {
  return demande.points.map(({ texte }, rang) => (
    <div className={classes.point} key={texte}>
      <p>
        <b>Point {rang + 1}.</b> {texte}
      </p>
      <Textarea
        label={`Réponse au point ${rang + 1}`}
        minRows={2}
        maxRows={8}
        autosize
        maxLength={1000}
        value={saisie.reponses[rang] ?? ''}
        onChange={(e) => {
          const { value } = e.currentTarget;
          surChanger({ reponses: saisie.reponses.map((r, i) => (i === rang ? value : r)) });
        }}
        error={erreurDuChamp(refus, `reponses.${rang}`)}
      />
    </div>
  ));
}

type MoisProps = {
  mois: readonly MoisReclame[];
  dus: SaisieReponse['dus'];
  surChanger: (dus: SaisieReponse['dus']) => void;
  refus: Refus | null;
};

/** What was owed of each month: what was paid less this is what is still claimed. */
function Mois({ mois, dus, surChanger, refus }: MoisProps) {
  const corriges = moisCorriges(mois, dus);
  return (
    <table className={classes.mois}>
      <caption className="hors-ecran">Montant dû de chaque mois, corrigé</caption>
      <thead>
        <tr>
          <th scope="col">Mois</th>
          <th scope="col">Versé</th>
          <th scope="col">Réclamé</th>
          <th scope="col">Dû, corrigé</th>
        </tr>
      </thead>
      <tbody>
        {mois.map((l) => {
          const rang = corriges.findIndex((x) => x.ligneId === l.ligneId);
          return (
            <tr key={l.ligneId}>
              <th scope="row">{formatMois(l.mois)}</th>
              <td>
                <Montant centimes={l.verseCentimes} />
              </td>
              <td>
                <Montant centimes={l.reclameCentimes} />
              </td>
              <td>
                <ChampMontant
                  aria-label={`Dû en ${formatMois(l.mois)}, corrigé, en euros`}
                  size="xs"
                  value={dus[l.ligneId] === undefined ? l.duCentimes : (dus[l.ligneId] ?? null)}
                  onChange={(du) => surChanger({ ...dus, [l.ligneId]: du })}
                  error={rang < 0 ? undefined : erreurDuChamp(refus, `lignes.${rang}.duCentimes`)}
                />
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
