/** The notary of a succession: a contact to whom letter A is written. */
import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useActe } from '../api.ts';
import { erreurDuChamp } from '../components/refus.tsx';
import { ChampAdresse } from '../forms/champ-adresse.tsx';
import formulaire from '../forms/formulaire.module.css';
import { lignesAdresse, PERSONNE_VIDE } from '../forms/personne.ts';
import { Tiroir } from '../forms/tiroir.tsx';
import { notifier } from '../notifier.tsx';
import type { TiroirSuccessionProps } from './dossier-tiroirs-succession.tsx';

export function TiroirNotaire({
  dossier,
  succession: { notaire },
  surFermer,
}: TiroirSuccessionProps) {
  const acte = useActe('succession.definirNotaire');
  const [nom, setNom] = useState(notaire?.nomFamille ?? '');
  const [prenoms, setPrenoms] = useState(notaire?.prenoms ?? '');
  const [adresse, setAdresse] = useState(notaire?.adresse ?? '');
  const [telephone, setTelephone] = useState(notaire?.telephone ?? '');
  const erreur = (champ: string) => erreurDuChamp(acte.refus, `notaire.${champ}`);
  const vide = [nom, prenoms, adresse].some((t) => t.trim() === '');
  return (
    <Tiroir
      titre="Notaire de la succession"
      action="Enregistrer le notaire"
      surFermer={surFermer}
      enCours={acte.enCours}
      refus={acte.refus}
      refusPlace={acte.refus?.champ?.startsWith('notaire.') ?? false}
      attente={vide ? 'Indiquez le nom, le prénom et l’adresse de l’office.' : null}
      surAction={async () => {
        const fait = await acte.executer({
          dossierId: dossier.dossierId,
          notaire: {
            nom,
            prenoms,
            adresse: lignesAdresse(adresse).join('\n'),
            telephone: telephone.trim() || null,
            courriel: notaire?.courriel ?? null,
          },
        });
        if (!fait) return;
        notifier(`Maître ${prenoms} ${nom} enregistré.`);
        surFermer();
      }}
    >
      <p className={formulaire.aide}>
        Un notaire est un contact{'\u00a0'}: il ne doit rien. Son courrier commence par «{'\u00a0'}
        Maître{'\u00a0'}».
      </p>
      <div className={formulaire.deux}>
        <TextInput
          label="Nom"
          autoComplete="off"
          maxLength={60}
          value={nom}
          onChange={(e) => setNom(e.currentTarget.value)}
          error={erreur('nom')}
          data-autofocus
        />
        <TextInput
          label="Prénoms"
          autoComplete="off"
          maxLength={60}
          value={prenoms}
          onChange={(e) => setPrenoms(e.currentTarget.value)}
          error={erreur('prenoms')}
        />
      </div>
      <ChampAdresse
        personne={{ ...PERSONNE_VIDE, nom, prenoms, adresse }}
        surChanger={setAdresse}
        erreur={erreur('adresse')}
      />
      <TextInput
        label="Téléphone"
        inputMode="tel"
        autoComplete="off"
        maxLength={24}
        value={telephone}
        onChange={(e) => setTelephone(e.currentTarget.value)}
        error={erreur('telephone')}
      />
    </Tiroir>
  );
}
