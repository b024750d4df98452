/**
 * Creating the base in three parts: organisme, letters, accounts. Going back loses nothing; the
 * door judges the whole at the end and names the field it refuses.
 */
import { IconArrowLeft, IconArrowRight, IconDatabase } from '@tabler/icons-react';
import { type RefObject, useEffect, useRef, useState } from 'react';
import type { Refus } from '../../shared/refus.ts';
import { appeler, refusDe } from '../api.ts';
import { Bouton } from '../components/bouton.tsx';
import {
  ORGANISME_VIDE,
  PartieCourriers,
  PartieOrganisme,
  useFormeOrganisme,
} from '../components/champs-organisme.tsx';
import { Chemin } from '../components/chemin.tsx';
import { Porche, TitrePorche } from '../components/porche.tsx';
import { AlerteRefus } from '../components/refus.tsx';
import classes from './premier-lancement.module.css';
import { CleDeSecoursRemise } from './premier-lancement-cle.tsx';
import {
  COMPTES_VIDES,
  comptesComplets,
  PartieComptes,
  versComptes,
} from './premier-lancement-comptes.tsx';

const PARTIES = [
  { cle: 'organisme', libelle: 'Organisme', detail: 'caisse et service' },
  { cle: 'courriers', libelle: 'Courriers', detail: 'recours, signataires' },
  { cle: 'comptes', libelle: 'Comptes', detail: 'administrateur et agent' },
] as const;

export function CreationDeLaBase({ surAnnuler }: { surAnnuler: () => void }) {
  const forme = useFormeOrganisme(ORGANISME_VIDE);
  const [comptes, setComptes] = useState(COMPTES_VIDES);
  const [partie, setPartie] = useState(0);
  const [refus, setRefus] = useState<Refus | null>(null);
  const [enCours, setEnCours] = useState(false);
  const [cleSecours, setCleSecours] = useState<string | null>(null);
  const formulaire = usePremierChamp(partie);
  const derniere = partie === PARTIES.length - 1;

  const creer = async () => {
    setEnCours(true);
    setRefus(null);
    try {
      const entree = { organisme: forme.values, comptes: versComptes(comptes) };
      setCleSecours((await appeler('poste.creerBase', entree)).cleSecours);
    } catch (erreur) {
      setRefus(refusDe(erreur));
    } finally {
      setEnCours(false);
    }
  };
  const avancer = () => {
    if (derniere) void creer();
    else setPartie(partie + 1);
  };
  if (cleSecours !== null) return <CleDeSecoursRemise cle={cleSecours} />;
  return (
    <Porche large>
      <TitrePorche titre="Créer la base de ce poste">
        Seul le nom de la caisse est obligatoire. Un courrier auquel il manque un renseignement le
        dira le moment venu.
      </TitrePorche>
      <Chemin
        nom="Création de la base"
        etapes={PARTIES.map((p, rang) => ({
          ...p,
          etat: rang < partie ? 'faite' : rang === partie ? 'en-cours' : 'a-venir',
        }))}
      />
      <form
        ref={formulaire}
        className={classes.formulaire}
        noValidate
        onSubmit={forme.onSubmit(avancer)}
      >
        {partie === 0 && <PartieOrganisme forme={forme} />}
        {partie === 1 && <PartieCourriers forme={forme} />}
        {partie === 2 && <PartieComptes comptes={comptes} surChanger={setComptes} refus={refus} />}
        <AlerteRefus refus={refus} />
        <div className={classes.boutons}>
          <Bouton
            icone={IconArrowLeft}
            onClick={() => (partie === 0 ? surAnnuler() : setPartie(partie - 1))}
          >
            Retour
          </Bouton>
          <Bouton
            genre="principal"
            type="submit"
            icone={derniere ? IconDatabase : IconArrowRight}
            loading={enCours}
            refus={
              derniere && !comptesComplets(comptes)
                ? 'Complétez les deux comptes, avec une phrase secrète suffisante saisie deux fois.'
                : null
            }
          >
            {derniere ? 'Créer la base' : 'Continuer'}
          </Bouton>
        </div>
      </form>
    </Porche>
  );
}

/** Each part begins at its first field, in sight. */
function usePremierChamp(partie: number): RefObject<HTMLFormElement | null> {
  const ref = useRef<HTMLFormElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the part is the event
  useEffect(() => {
    ref.current?.querySelector('input')?.focus();
    ref.current?.closest('main')?.scrollTo({ top: 0 });
  }, [partie]);
  return ref;
}
