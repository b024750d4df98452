/** What is completed or checked about an indu before it is notified. */
import { Radio, Stack, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { Sortie } from '../../shared/contract/index.ts';
import type { DateCivile } from '../../shared/date-civile.ts';
import type { Centimes } from '../../shared/montant.ts';
import { useActe } from '../api.ts';
import { Alerte, type Ton } from '../components/alerte.tsx';
import { Bouton } from '../components/bouton.tsx';
import { ChampDate } from '../components/champ-date.tsx';
import { ChampMontant } from '../components/champ-montant.tsx';
import { Explication } from '../components/explication.tsx';
import { erreurDuChamp } from '../components/refus.tsx';
import formulaire from '../forms/formulaire.module.css';
import { Tiroir, TiroirNu } from '../forms/tiroir.tsx';
import { notifier } from '../notifier.tsx';
import classes from './dossier.module.css';
import { principalDe } from './dossier-entete.tsx';
import type { TiroirDossierProps } from './dossier-tiroirs.tsx';

/** The texts that the notification prints, in the order it prints them. */
export const TEXTES_MOTIF = [
  {
    champ: 'motif',
    libelle: 'Motif',
    aide: 'Ce que le débiteur lira : le fait, puis sa conséquence.',
    lignes: 3,
    maximum: 4000,
  },
  {
    champ: 'regleAppliquee',
    libelle: 'Règle appliquée',
    aide: 'En mots simples.',
    lignes: 2,
    maximum: 1000,
  },
  {
    champ: 'articleFond',
    libelle: 'Article',
    aide: 'Exemple : article L. 353-1 du code de la sécurité sociale.',
    lignes: 1,
    maximum: 200,
  },
  {
    champ: 'changement',
    libelle: 'Changement de situation',
    aide: 'Exemple : reprise d’une activité.',
    lignes: 1,
    maximum: 1000,
  },
  {
    champ: 'raisonRetard',
    libelle: 'Pourquoi il n’a pas été pris en compte à temps',
    aide: 'Exemple : elle n’a pas été déclarée.',
    lignes: 1,
    maximum: 1000,
  },
] as const;
export type ChampMotif = (typeof TEXTES_MOTIF)[number]['champ'];
export type Motif = Record<ChampMotif, string>;

/** The five texts of the motive, shared by the registration and the completion. */
export function ChampsMotif({
  valeur,
  surChanger,
  erreur,
  premierFocus = false,
}: {
  valeur: Motif;
  surChanger: (champ: ChampMotif, texte: string) => void;
  erreur: (champ: ChampMotif) => string | undefined;
  premierFocus?: boolean;
}) {
  return TEXTES_MOTIF.map(({ champ, libelle, aide, lignes, maximum }, rang) => {
    const commun = {
      label: libelle,
      description: aide,
      inputWrapperOrder: ['label', 'input', 'description', 'error'] as (
        | 'label'
        | 'input'
        | 'description'
        | 'error'
      )[],
      maxLength: maximum,
      autoComplete: 'off',
      value: valeur[champ],
      error: erreur(champ),
      onChange: (e: { currentTarget: { value: string } }) =>
        surChanger(champ, e.currentTarget.value),
      ...(premierFocus && rang === 0 ? { 'data-autofocus': true } : {}),
    };
    return champ === 'articleFond' ? (
      <TextInput key={champ} {...commun} />
    ) : (
      <Textarea key={champ} {...commun} minRows={lignes} maxRows={8} />
    );
  });
}

export function TiroirMotif({ dossier, surFermer }: TiroirDossierProps) {
  const acte = useActe('indu.completer');
  const indu = principalDe(dossier);
  const [ordreRecetteLe, setOrdre] = useState<DateCivile | null>(indu?.ordreRecetteLe ?? null);
  const [motif, setMotif] = useState<Motif>({
    motif: indu?.motif ?? '',
    regleAppliquee: indu?.regleAppliquee ?? '',
    articleFond: indu?.articleFond ?? '',
    changement: indu?.changement ?? '',
    raisonRetard: indu?.raisonRetard ?? '',
  });
  return (
    <Tiroir
      titre="Compléter le motif"
      action="Enregistrer le motif"
      surFermer={surFermer}
      enCours={acte.enCours}
      refus={acte.refus}
      refusPlace={acte.refus?.champ !== undefined}
      surAction={async () => {
        if (!(await acte.executer({ dossierId: dossier.dossierId, ...motif, ordreRecetteLe })))
          return;
        notifier('Motif et règle complétés.');
        surFermer();
      }}
    >
      <ChampsMotif
        valeur={motif}
        premierFocus
        surChanger={(champ, texte) => setMotif({ ...motif, [champ]: texte })}
        erreur={(champ) => erreurDuChamp(acte.refus, champ)}
      />
      <ChampDate
        label="Ordre de recette pris en charge le"
        value={ordreRecetteLe}
        onChange={setOrdre}
        error={erreurDuChamp(acte.refus, 'ordreRecetteLe')}
      />
    </Tiroir>
  );
}

type Verdict = Sortie<'indu.verifierRecouvrabilite'>;

const ISSUES: Record<Verdict['issue'], { ton: Ton; phrase: string }> = {
  'aucune-reclamation': { ton: 'prescription', phrase: 'Rien ne peut être réclamé.' },
  'cra-sans-retenue': {
    ton: 'echeance',
    phrase:
      'La somme peut être réclamée, sans retenue d’office ; le dossier va à la CRA (commission de recours amiable).',
  },
  'droit-commun': { ton: 'solde', phrase: 'La réclamation suit son cours.' },
};

export function TiroirRessources({ dossier, surFermer }: TiroirDossierProps) {
  const acte = useActe('indu.verifierRecouvrabilite');
  const [foyer, setFoyer] = useState<'seul' | 'couple'>('seul');
  const [ressources, setRessources] = useState<Centimes | null>(null);
  const [verdict, setVerdict] = useState<Verdict | null>(null);
  if (verdict) return <Resultat verdict={verdict} surFermer={surFermer} />;
  return (
    <Tiroir
      titre="Vérifier les ressources"
      action="Vérifier"
      surFermer={surFermer}
      enCours={acte.enCours}
      refus={acte.refus}
      attente={ressources === null ? 'Indiquez les ressources annuelles.' : null}
      surAction={async () => {
        if (ressources === null) return;
        const fait = await acte.executer({
          dossierId: dossier.dossierId,
          foyer,
          ressourcesAnnuellesCentimes: ressources,
        });
        if (fait) setVerdict(fait);
      }}
    >
      <p className={formulaire.aide}>
        Erreur de la caisse et bonne foi&nbsp;: les ressources du débiteur décident si la somme peut
        être réclamée.
      </p>
      <Radio.Group label="Foyer" value={foyer} onChange={(v) => setFoyer(v as 'seul' | 'couple')}>
        <Stack gap={8} mt={8}>
          <Radio value="seul" label="Personne seule" data-autofocus />
          <Radio value="couple" label="Couple" />
        </Stack>
      </Radio.Group>
      <ChampMontant
        label="Ressources des douze derniers mois"
        value={ressources}
        onChange={setRessources}
        error={erreurDuChamp(acte.refus, 'ressourcesAnnuellesCentimes')}
      />
    </Tiroir>
  );
}

function Resultat({ verdict, surFermer }: { verdict: Verdict; surFermer: () => void }) {
  const { ton, phrase } = ISSUES[verdict.issue];
  return (
    <TiroirNu titre="Ressources vérifiées" surFermer={surFermer}>
      <div className={classes.pourquoiCorps}>
        <Alerte ton={ton} titre={phrase} />
        <Explication
          remplit={false}
          titre={'Pourquoi cette issue\u202f?'}
          explication={verdict.explication}
        />
        <Bouton
          genre="principal"
          touche="mod+Enter"
          dansDialogue
          data-autofocus
          onClick={surFermer}
        >
          Revenir au dossier
        </Bouton>
      </div>
    </TiroirNu>
  );
}
