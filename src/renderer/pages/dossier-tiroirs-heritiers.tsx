/** The heirs and their shares: what each will owe is shown before it is recorded. */
import { TextInput } from '@mantine/core';
import { IconTrash, IconUserPlus } from '@tabler/icons-react';
import { useEffect, useId, useState } from 'react';
import type { SuccessionVue } from '../../shared/contract/succession-vues.ts';
import { useActe } from '../api.ts';
import { Bouton, BoutonIcone } from '../components/bouton.tsx';
import { erreurDuChamp } from '../components/refus.tsx';
import { ChampsPersonne } from '../forms/champs-personne.tsx';
import { useEssai } from '../forms/essai.ts';
import formulaire from '../forms/formulaire.module.css';
import {
  attendre,
  type HeritierForm,
  heritiersDepuisVue,
  heritierVide,
  partFausse,
  versDefinir,
} from '../forms/succession.ts';
import { Tiroir } from '../forms/tiroir.tsx';
import { notifier } from '../notifier.tsx';
import classes from './dossier-succession.module.css';
import type { TiroirDossierProps } from './dossier-tiroirs.tsx';
import { EffetPartage } from './succession-partage.tsx';

type Props = TiroirDossierProps & { succession: SuccessionVue };

export function TiroirHeritiers({ dossier, succession, surFermer }: Props) {
  const acte = useActe('succession.definirHeritiers');
  const [heritiers, setHeritiers] = useState<readonly HeritierForm[]>(() => {
    const connus = heritiersDepuisVue(succession);
    return connus.length > 0 ? connus : [heritierVide('premier')];
  });
  const [piece, setPiece] = useState('');
  const demande = versDefinir(dossier.dossierId, heritiers, piece);
  const essai = useEssai('succession.definirHeritiers', acte.enCours ? null : demande);
  const poser = (cle: string, change: Partial<HeritierForm>) => {
    if (acte.refus) acte.oublier();
    setHeritiers((avant) => avant.map((h) => (h.cle === cle ? { ...h, ...change } : h)));
  };
  const refus = acte.refus ?? (demande ? essai.refus : null);
  const manque = demande ? null : 'Indiquez chaque héritier, son lien, et la pièce.';
  return (
    <Tiroir
      titre="Héritiers et parts"
      action="Enregistrer les héritiers"
      surFermer={surFermer}
      enCours={acte.enCours}
      refusPlace
      attente={attendre(manque, essai)}
      surAction={async () => {
        if (!demande) return;
        const fait = await acte.executer(demande);
        if (!fait) return;
        notifier(fait.reparti ? 'Dette divisée entre les héritiers.' : 'Héritiers enregistrés.');
        surFermer();
      }}
    >
      <p className={formulaire.aide}>
        Chaque héritier ne doit que sa part (C.&nbsp;civ., art.&nbsp;873). Une part inconnue se
        laisse vide.
      </p>
      {heritiers.map((h, rang) => (
        <ChampsHeritier
          key={h.cle}
          rang={rang}
          heritier={h}
          surChanger={(change) => poser(h.cle, change)}
          surRetirer={() => setHeritiers(heritiers.filter((x) => x.cle !== h.cle))}
          erreur={(champ) =>
            refus?.champ === `heritiers.${rang}.personne.${champ}` ? refus.message : undefined
          }
        />
      ))}
      <Bouton
        size="xs"
        className={classes.ajout ?? ''}
        icone={IconUserPlus}
        onClick={() => setHeritiers([...heritiers, heritierVide(crypto.randomUUID())])}
      >
        Ajouter un héritier
      </Bouton>
      <TextInput
        label="Pièce qui établit leur qualité"
        placeholder="Acte de notoriété du…"
        autoComplete="off"
        maxLength={120}
        value={piece}
        onChange={(e) => setPiece(e.currentTarget.value)}
        error={erreurDuChamp(refus, 'piece')}
      />
      <EffetPartage
        partage={demande ? (essai.sortie ?? null) : null}
        refus={refus}
        enCours={essai.enCours}
        attente="La part de chacun s’affiche dès que la saisie est complète."
      />
    </Tiroir>
  );
}

function ChampsHeritier({
  rang,
  heritier: h,
  surChanger,
  surRetirer,
  erreur,
}: {
  rang: number;
  heritier: HeritierForm;
  surChanger: (change: Partial<HeritierForm>) => void;
  surRetirer: () => void;
  erreur: (champ: string) => string | undefined;
}) {
  const id = useId();
  const ajoute = rang > 0 && h.personneId === null;
  // One who is added takes the hand at once: his first field is above the button that added him.
  useEffect(() => {
    if (ajoute) document.getElementById(id)?.focus();
  }, [ajoute, id]);
  const titre = h.nom || `${h.personne.prenoms} ${h.personne.nom}`.trim() || `Héritier ${rang + 1}`;
  return (
    <section className={formulaire.section} aria-label={titre}>
      <div className={formulaire.ligneSection}>
        <h3 className={formulaire.titre}>{titre}</h3>
        <BoutonIcone
          icone={IconTrash}
          libelle={`Retirer ${titre}`}
          size="xs"
          onClick={surRetirer}
        />
      </div>
      <div className={formulaire.deux}>
        <TextInput
          id={id}
          label="Lien avec le défunt"
          placeholder="fille, conjoint…"
          autoComplete="off"
          maxLength={60}
          value={h.lien}
          onChange={(e) => surChanger({ lien: e.currentTarget.value })}
          {...(rang === 0 ? { 'data-autofocus': true } : {})}
        />
        <TextInput
          label="Part de la succession"
          placeholder="1/4"
          autoComplete="off"
          maxLength={15}
          value={h.part}
          onChange={(e) => surChanger({ part: e.currentTarget.value })}
          error={partFausse(h.part)}
        />
      </div>
      {h.personneId === null && (
        <ChampsPersonne
          valeur={h.personne}
          surChanger={(personne) => surChanger({ personne })}
          erreur={erreur}
        />
      )}
    </section>
  );
}
