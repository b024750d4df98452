/** Who owes: correcting a person, or replacing the debtors of an indu and their shares. */
import { Select, Textarea } from '@mantine/core';
import { IconTrash, IconUserPlus } from '@tabler/icons-react';
import { useState } from 'react';
import type { QualiteDebiteur } from '../../shared/nomenclature.ts';
import type { Refus } from '../../shared/refus.ts';
import { useActe } from '../api.ts';
import { Bouton, BoutonIcone } from '../components/bouton.tsx';
import { ChampMontant } from '../components/champ-montant.tsx';
import { Montant } from '../components/montant.tsx';
import { ChampsPersonne } from '../forms/champs-personne.tsx';
import formulaire from '../forms/formulaire.module.css';
import { CHOIX_QUALITE } from '../forms/libelles.ts';
import {
  type DebiteurForm,
  debiteursVersContrat,
  PERSONNE_VIDE,
  partDemandee,
  personneDepuisVue,
  personneVersContrat,
} from '../forms/personne.ts';
import { Tiroir } from '../forms/tiroir.tsx';
import { notifier } from '../notifier.tsx';
import { principalDe } from './dossier-entete.tsx';
import type { TiroirDossierProps } from './dossier-tiroirs.tsx';

/** The door names a field of a person alone (« nir ») or in its place (« personne.nir »). */
function erreurPersonne(refus: Refus | null, champ: string): string | undefined {
  if (!refus?.champ) return undefined;
  return refus.champ.split('.').at(-1) === champ ? refus.message : undefined;
}

const CHAMPS_PERSONNE = Object.keys(PERSONNE_VIDE);
const aSaPlace = (refus: Refus | null) =>
  CHAMPS_PERSONNE.includes(refus?.champ?.split('.').at(-1) ?? '');

export function TiroirPersonne({
  dossier,
  personneId,
  surFermer,
}: TiroirDossierProps & { personneId: string }) {
  const acte = useActe('personne.corriger');
  const tous = dossier.indus.flatMap((i) => i.debiteurs.map((d) => d.personne));
  const personnes = [...new Map(tous.map((p) => [p.personneId, p])).values()];
  const [choisie, setChoisie] = useState(personneId);
  const vue = personnes.find((p) => p.personneId === choisie);
  const [valeur, setValeur] = useState(vue ? personneDepuisVue(vue) : PERSONNE_VIDE);
  return (
    <Tiroir
      titre="Corriger l’adresse, l’identité"
      action="Enregistrer"
      surFermer={surFermer}
      enCours={acte.enCours}
      refus={acte.refus}
      refusPlace={aSaPlace(acte.refus)}
      surAction={async () => {
        const personne = personneVersContrat(valeur);
        if (!(await acte.executer({ dossierId: dossier.dossierId, personneId: choisie, personne })))
          return;
        notifier('Identité et adresse enregistrées.');
        surFermer();
      }}
    >
      {personnes.length > 1 && (
        <Select
          label="Personne"
          data={personnes.map((p) => ({ value: p.personneId, label: `${p.nom} ${p.prenoms}` }))}
          value={choisie}
          onChange={(v) => {
            const autre = personnes.find((p) => p.personneId === v);
            if (!autre) return;
            setChoisie(autre.personneId);
            setValeur(personneDepuisVue(autre));
          }}
        />
      )}
      <ChampsPersonne
        complet
        valeur={valeur}
        surChanger={setValeur}
        erreur={(champ) => erreurPersonne(acte.refus, champ)}
      />
    </Tiroir>
  );
}

export function TiroirDebiteurs({ dossier, surFermer }: TiroirDossierProps) {
  const acte = useActe('debiteur.definir');
  const indu = principalDe(dossier);
  const connus = new Set(indu?.debiteurs.map((d) => d.debiteurId));
  const [motif, setMotif] = useState('');
  const [debiteurs, setDebiteurs] = useState<readonly DebiteurForm[]>(() =>
    (indu?.debiteurs ?? []).map((d) => ({
      cle: d.debiteurId,
      personne: personneDepuisVue(d.personne),
      qualite: d.qualite,
      part: d.partCentimes,
    })),
  );
  const poser = (cle: string, changement: Partial<DebiteurForm>) =>
    setDebiteurs((avant) => avant.map((d) => (d.cle === cle ? { ...d, ...changement } : d)));
  return (
    <Tiroir
      titre="Modifier les débiteurs"
      action="Enregistrer les débiteurs"
      surFermer={surFermer}
      enCours={acte.enCours}
      refus={acte.refus}
      attente={debiteurs.length === 0 ? 'Il faut au moins un débiteur.' : null}
      surAction={async () => {
        const demande = {
          dossierId: dossier.dossierId,
          debiteurs: debiteursVersContrat(debiteurs),
          motif,
        };
        if (!(await acte.executer(demande))) return;
        notifier('Débiteurs modifiés.');
        surFermer();
      }}
    >
      {indu && (
        <p className={formulaire.aide}>
          Les parts font ensemble le montant de l’indu, <Montant centimes={indu.initialCentimes} />.
        </p>
      )}
      {debiteurs.map((d, rang) => (
        <Debiteur
          key={d.cle}
          rang={rang}
          debiteur={d}
          nouveau={!connus.has(d.cle)}
          partage={partDemandee(d, debiteurs)}
          refus={acte.refus}
          surChanger={(changement) => poser(d.cle, changement)}
          surRetirer={() => setDebiteurs(debiteurs.filter((x) => x.cle !== d.cle))}
        />
      ))}
      <Bouton
        size="xs"
        icone={IconUserPlus}
        onClick={() =>
          setDebiteurs([
            ...debiteurs,
            { cle: crypto.randomUUID(), personne: PERSONNE_VIDE, qualite: 'heritier', part: null },
          ])
        }
      >
        Ajouter un débiteur
      </Bouton>
      <Textarea
        label="Motif de la modification"
        maxLength={500}
        minRows={2}
        value={motif}
        onChange={(e) => setMotif(e.currentTarget.value)}
      />
    </Tiroir>
  );
}

export type DebiteurProps = {
  rang: number;
  debiteur: DebiteurForm;
  /** Its person is typed here; otherwise it is known and corrected elsewhere. */
  nouveau: boolean;
  /** The only one: its name needs no heading. */
  seul?: boolean;
  /** Its death may be typed here. */
  deces?: boolean;
  /** A share is asked: there are several debtors. */
  partage: boolean;
  refus: Refus | null;
  /** What the form itself finds missing, before the door is asked. */
  manque?: (champ: string) => string | undefined;
  surChanger: (changement: Partial<DebiteurForm>) => void;
  surRetirer?: (() => void) | undefined;
};

export function Debiteur({
  rang,
  debiteur,
  nouveau,
  seul = false,
  deces = false,
  partage,
  refus,
  manque,
  surChanger,
  surRetirer,
}: DebiteurProps) {
  const { nom, prenoms } = debiteur.personne;
  const titre = `${prenoms} ${nom}`.trim() || `Débiteur ${rang + 1}`;
  return (
    <section className={formulaire.section} aria-label={titre}>
      {!seul && (
        <div className={formulaire.ligneSection}>
          <h3 className={formulaire.titre}>{titre}</h3>
          {surRetirer && (
            <BoutonIcone
              icone={IconTrash}
              libelle={`Retirer ${titre}`}
              size="xs"
              onClick={surRetirer}
            />
          )}
        </div>
      )}
      <div className={formulaire.deux}>
        <Select
          label="Qualité"
          data={CHOIX_QUALITE}
          value={debiteur.qualite}
          onChange={(v) => surChanger({ qualite: v as QualiteDebiteur })}
        />
        {partage && (
          <ChampMontant
            label="Part"
            value={debiteur.part}
            onChange={(part) => surChanger({ part })}
            error={refus?.champ === 'debiteurs' ? refus.message : undefined}
          />
        )}
      </div>
      {nouveau && (
        <ChampsPersonne
          deces={deces}
          valeur={debiteur.personne}
          surChanger={(personne) => surChanger({ personne })}
          erreur={(champ) => manque?.(champ) ?? erreurDe(refus, rang, champ)}
        />
      )}
    </section>
  );
}

/** A field of one debtor: named with its rank, or alone when the door does not say whose it is. */
function erreurDe(refus: Refus | null, rang: number, champ: string): string | undefined {
  const nomme = refus?.champ ?? '';
  if (nomme === `debiteurs.${rang}.personne.${champ}` || nomme === champ) return refus?.message;
  return undefined;
}
