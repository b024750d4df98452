/** The left side of a registration: debtors, the indu and its cause, its dates, its motive. */
import { Checkbox, SegmentedControl, Select, TextInput } from '@mantine/core';
import { IconUserPlus } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { BRANCHES, type Branche, type Nature } from '../../shared/nomenclature.ts';
import type { Refus } from '../../shared/refus.ts';
import { Bouton } from '../components/bouton.tsx';
import { ChampDate } from '../components/champ-date.tsx';
import formulaire from '../forms/formulaire.module.css';
import { changerBranche, changerPrestation, type InduForm } from '../forms/indu.ts';
import {
  BRANCHE,
  CHOIX_BONNE_FOI,
  CHOIX_CAUSE,
  CHOIX_NATURE,
  choixPrestation,
} from '../forms/libelles.ts';
import { type DebiteurForm, PERSONNE_VIDE, partDemandee } from '../forms/personne.ts';
import { Debiteur } from './dossier-tiroirs-identite.tsx';
import { ChampsMotif } from './dossier-tiroirs-indu.tsx';
import type { FormulaireProps } from './nouveau-dossier.tsx';

const CONNU: Record<Nature, string> = {
  vivant: 'Changement connu le',
  deces: 'Décès connu le',
  fraude: 'Fraude découverte le',
};

export function FormulaireDossier(props: FormulaireProps & { refus: Refus | null }) {
  return (
    <>
      <SectionDebiteurs {...props} />
      <Section titre="Indu">
        <ChampsIndu {...props} />
      </Section>
      <Section titre="Motif de la notification">
        <p className={formulaire.aide}>
          Ces textes sont imprimés dans la notification. Ils peuvent être complétés plus tard.
        </p>
        <ChampsMotif
          valeur={props.dossier.indu}
          surChanger={(champ, texte) =>
            props.surChanger((d) => ({ ...d, indu: { ...d.indu, [champ]: texte } }))
          }
          erreur={(champ) => props.erreur(`indu.${champ}`)}
        />
      </Section>
    </>
  );
}

function Section({ titre, children }: { titre: string; children: ReactNode }) {
  return (
    <section className={formulaire.section} aria-label={titre}>
      <h3 className={formulaire.titre}>{titre}</h3>
      {children}
    </section>
  );
}

function ChampsIndu({ dossier, surChanger, erreur }: FormulaireProps) {
  const { branche, indu } = dossier;
  const poser = (changement: Partial<InduForm>) =>
    surChanger((d) => ({ ...d, indu: { ...d.indu, ...changement } }));
  return (
    <>
      <div>
        <p className={formulaire.etiquette} id="branche">
          Branche
        </p>
        <SegmentedControl
          aria-labelledby="branche"
          fullWidth
          data={BRANCHES.map((value) => ({ value, label: BRANCHE[value] }))}
          value={branche}
          onChange={(v) => surChanger((d) => changerBranche(d, v as Branche))}
        />
      </div>
      <div className={formulaire.deux}>
        <Select
          label="Nature"
          data={CHOIX_NATURE}
          value={indu.nature}
          onChange={(v) => poser({ nature: v as InduForm['nature'] })}
          error={erreur('indu.nature')}
        />
        <Select
          label="Prestation"
          data={choixPrestation(branche)}
          value={indu.prestation}
          onChange={(v) => surChanger((d) => changerPrestation(d, v as InduForm['prestation']))}
          error={erreur('indu.prestation')}
        />
      </div>
      <Select
        label="Cause"
        placeholder="Choisir une cause"
        data={CHOIX_CAUSE}
        value={indu.cause}
        onChange={(v) => poser({ cause: v as InduForm['cause'] })}
        error={erreur('indu.cause')}
      />
      <div className={formulaire.deux}>
        <Select
          label="Bonne foi"
          data={CHOIX_BONNE_FOI}
          value={indu.bonneFoi}
          onChange={(v) => poser({ bonneFoi: v as InduForm['bonneFoi'] })}
          error={erreur('indu.bonneFoi')}
        />
        <Texte
          label="Référence d’origine"
          champ="referenceOrigine"
          {...{ dossier, surChanger, erreur }}
        />
      </div>
      <Checkbox
        label="Erreur de l’organisme"
        checked={indu.erreurOrganisme}
        onChange={(e) => poser({ erreurOrganisme: e.currentTarget.checked })}
      />
      <Checkbox
        label="Fausse déclaration"
        checked={indu.fausseDeclaration}
        onChange={(e) => poser({ fausseDeclaration: e.currentTarget.checked })}
      />
      <div className={formulaire.deux}>
        <Texte
          label="Direction d’origine"
          champ="directionOrigine"
          {...{ dossier, surChanger, erreur }}
        />
        <Texte
          label="Service d’origine"
          champ="serviceOrigine"
          {...{ dossier, surChanger, erreur }}
        />
      </div>
      <div className={formulaire.deux}>
        <ChampDate
          label="Constaté le"
          value={indu.constateLe}
          onChange={(constateLe) => poser({ constateLe })}
          error={erreur('indu.constateLe')}
        />
        <ChampDate
          label={CONNU[indu.nature]}
          value={indu.connuLe}
          onChange={(connuLe) => poser({ connuLe })}
          error={erreur('indu.connuLe')}
        />
      </div>
      <ChampDate
        label="Ordre de recette pris en charge le"
        description="Sans lui, la notification ne peut pas être établie."
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        value={indu.ordreRecetteLe}
        onChange={(ordreRecetteLe) => poser({ ordreRecetteLe })}
        error={erreur('indu.ordreRecetteLe')}
      />
    </>
  );
}

type TexteProps = FormulaireProps & {
  label: string;
  champ: 'referenceOrigine' | 'directionOrigine' | 'serviceOrigine';
};

function Texte({ label, champ, dossier, surChanger, erreur }: TexteProps) {
  return (
    <TextInput
      label={label}
      autoComplete="off"
      maxLength={champ === 'referenceOrigine' ? 60 : 120}
      value={dossier.indu[champ]}
      onChange={(e) => {
        const texte = e.currentTarget.value;
        surChanger((d) => ({ ...d, indu: { ...d.indu, [champ]: texte } }));
      }}
      error={erreur(`indu.${champ}`)}
    />
  );
}

function SectionDebiteurs({
  dossier,
  surChanger,
  erreur,
  refus,
}: FormulaireProps & { refus: Refus | null }) {
  const { debiteurs } = dossier;
  const poser = (cle: string, changement: Partial<DebiteurForm>) =>
    surChanger((d) => ({
      ...d,
      debiteurs: d.debiteurs.map((x) => (x.cle === cle ? { ...x, ...changement } : x)),
    }));
  return (
    <Section titre={debiteurs.length > 1 ? 'Débiteurs' : 'Débiteur'}>
      {debiteurs.map((debiteur, rang) => (
        <Debiteur
          key={debiteur.cle}
          rang={rang}
          debiteur={debiteur}
          nouveau
          seul={debiteurs.length === 1}
          deces={dossier.indu.nature === 'deces' && debiteur.qualite === 'principal'}
          partage={partDemandee(debiteur, debiteurs)}
          refus={refus}
          manque={(champ) => erreur(`debiteurs.${rang}.personne.${champ}`)}
          surChanger={(changement) => poser(debiteur.cle, changement)}
          surRetirer={
            debiteurs.length > 1
              ? () =>
                  surChanger((d) => ({
                    ...d,
                    debiteurs: d.debiteurs.filter((x) => x.cle !== debiteur.cle),
                  }))
              : undefined
          }
        />
      ))}
      <div>
        <Bouton
          size="xs"
          icone={IconUserPlus}
          onClick={() =>
            surChanger((d) => ({
              ...d,
              debiteurs: [
                ...d.debiteurs,
                {
                  cle: crypto.randomUUID(),
                  personne: PERSONNE_VIDE,
                  qualite: d.indu.nature === 'deces' ? 'heritier' : 'conjoint',
                  part: null,
                },
              ],
            }))
          }
        >
          Ajouter un débiteur
        </Bouton>
      </div>
    </Section>
  );
}
