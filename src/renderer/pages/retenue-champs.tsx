/** The fields of a withholding: the benefits, what the cap is computed from, what is decided. */
import { Checkbox, NumberInput, Select } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import type { Branche, Fraude, Prestation } from '../../shared/nomenclature.ts';
import type { Refus } from '../../shared/refus.ts';
import { Bouton, BoutonIcone } from '../components/bouton.tsx';
import { ChampDate } from '../components/champ-date.tsx';
import { ChampMontant } from '../components/champ-montant.tsx';
import { erreurDuChamp } from '../components/refus.tsx';
import { ChampMois } from '../forms/champ-mois.tsx';
import formulaire from '../forms/formulaire.module.css';
import {
  autreBranche,
  brancheDe,
  CHOIX_SUPPORT,
  prestationLibre,
  type SaisieRetenue,
  type SupportSaisi,
  sommePrestations,
} from '../forms/retenue.ts';

export type ChampsProps = {
  saisie: SaisieRetenue;
  refus: Refus | null;
  surChanger: (change: Partial<SaisieRetenue>) => void;
  /** Takes the focus when the drawer opens. */
  premier?: boolean;
};

const SUPPORTS_MAX = 4;

export function ChampsSupports({ saisie, refus, surChanger, premier = false }: ChampsProps) {
  const { supports } = saisie;
  const libre = prestationLibre(saisie);
  const changer = (rang: number, change: Partial<SupportSaisi>) =>
    surChanger({ supports: supports.map((s, i) => (i === rang ? { ...s, ...change } : s)) });
  return (
    <section className={formulaire.section} aria-label="Prestations servies">
      {supports.map((s, rang) => (
        <div key={s.prestation} className={formulaire.section}>
          <Select
            label="Prestation servie"
            data={CHOIX_SUPPORT}
            value={s.prestation}
            allowDeselect={false}
            onChange={(v) => v && changer(rang, { prestation: v as Prestation })}
            error={erreurDuChamp(refus, `supports.${rang}.prestation`)}
          />
          <div className={formulaire.deux}>
            <ChampMontant
              label="Servie chaque mois"
              value={s.du}
              onChange={(du) => changer(rang, { du })}
              error={erreurDuChamp(refus, `supports.${rang}.duCentimes`)}
              {...(premier && rang === 0 ? { 'data-autofocus': true } : {})}
            />
            <ChampMontant
              label="Déjà prélevé pour d’autres"
              value={s.deja}
              onChange={(deja) => changer(rang, { deja })}
            />
          </div>
          {supports.length > 1 && (
            <BoutonIcone
              icone={IconTrash}
              size="xs"
              libelle={`Retirer la prestation ${rang + 1}`}
              onClick={() => surChanger({ supports: supports.filter((_, i) => i !== rang) })}
            />
          )}
        </div>
      ))}
      {libre && supports.length < SUPPORTS_MAX && (
        <Bouton
          size="xs"
          icone={IconPlus}
          onClick={() =>
            surChanger({ supports: [...supports, { prestation: libre, du: null, deja: null }] })
          }
        >
          Ajouter une prestation
        </Bouton>
      )}
    </section>
  );
}

export function ChampsSituation(props: ChampsProps) {
  return brancheDe(props.saisie) === 'retraite' ? (
    <ChampsPension {...props} />
  ) : (
    <ChampsFoyer {...props} />
  );
}

function ChampsPension({ saisie, refus, surChanger }: ChampsProps) {
  return (
    <div className={formulaire.deux}>
      <ChampMontant
        label="Net de toutes les pensions"
        unite="€ / mois"
        value={saisie.net}
        onChange={(net) => surChanger({ net })}
        error={erreurDuChamp(refus, 'situation.netMensuelCentimes')}
      />
      <NumberInput
        label="Personnes à charge"
        min={0}
        max={99}
        allowDecimal={false}
        value={saisie.personnes ?? ''}
        onChange={(v) => surChanger({ personnes: typeof v === 'number' ? v : null })}
        error={erreurDuChamp(refus, 'situation.personnesACharge')}
      />
    </div>
  );
}

const RESSOURCES = [
  { value: 'annuelles', label: 'Annuelles' },
  { value: 'trimestrielles', label: 'Du trimestre' },
  { value: 'inconnues', label: 'Inconnues (réputées)' },
] as const;

const FRAUDES: { value: Fraude; label: string }[] = [
  { value: 'non', label: 'Sans majoration' },
  { value: 'premiere', label: 'Fraude établie, + 50\u00a0%' },
  { value: 'recidive', label: 'Réitérée en cinq ans, + 100\u00a0%' },
];

function ChampsFoyer({ saisie, refus, surChanger }: ChampsProps) {
  const inconnues = saisie.type === 'inconnues';
  return (
    <section className={formulaire.section} aria-label="Foyer">
      <div className={formulaire.deux}>
        <Select
          label="Ressources"
          data={RESSOURCES}
          allowDeselect={false}
          value={saisie.type}
          onChange={(v) => v && surChanger({ type: v as SaisieRetenue['type'] })}
        />
        {!inconnues && (
          <ChampMontant
            label="Montant des ressources"
            value={saisie.ressources}
            onChange={(ressources) => surChanger({ ressources })}
            error={erreurDuChamp(refus, 'situation.ressources')}
          />
        )}
      </div>
      <div className={formulaire.deux}>
        <ChampMontant
          label="Prestations comptées"
          unite="€ / mois"
          value={saisie.prestations ?? sommePrestations(saisie)}
          onChange={(prestations) => surChanger({ prestations })}
        />
        <ChampMontant
          label="Loyer ou emprunt justifié"
          unite="€ / mois"
          value={saisie.logement}
          onChange={(logement) => surChanger({ logement })}
        />
      </div>
      <div className={formulaire.deux}>
        <NumberInput
          label="Enfants à charge"
          min={0}
          max={99}
          allowDecimal={false}
          value={saisie.enfants ?? ''}
          onChange={(v) => surChanger({ enfants: typeof v === 'number' ? v : null })}
          error={erreurDuChamp(refus, 'situation.enfants')}
        />
        <Select
          label="Fraude"
          data={FRAUDES}
          allowDeselect={false}
          value={saisie.fraude}
          onChange={(v) => v && surChanger({ fraude: v as Fraude })}
          error={erreurDuChamp(refus, 'situation.fraude')}
        />
      </div>
      <Checkbox
        label="Vit en couple"
        checked={saisie.couple}
        onChange={(e) => surChanger({ couple: e.currentTarget.checked })}
      />
    </section>
  );
}

type DecisionProps = ChampsProps & { branche: Branche };

export function ChampsDecision({ saisie, refus, surChanger, branche }: DecisionProps) {
  return (
    <section className={formulaire.section} aria-label="Décision">
      <div className={formulaire.deux}>
        <ChampMois
          label="Premier mois retenu"
          value={saisie.debut}
          onChange={(debut) => surChanger({ debut })}
          error={erreurDuChamp(refus, 'debut')}
        />
        <ChampMontant
          label="Montant décidé"
          unite="€ / mois"
          description={'Vide\u00a0: tout le plafond.'}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          value={saisie.decide}
          onChange={(decide) => surChanger({ decide })}
          error={erreurDuChamp(refus, 'decideCentimes')}
        />
      </div>
      <div className={formulaire.deux}>
        <ChampDate
          label="Accord écrit du débiteur le"
          value={saisie.accordDebiteurLe}
          onChange={(accordDebiteurLe) => surChanger({ accordDebiteurLe })}
          error={erreurDuChamp(refus, 'accordDebiteurLe')}
        />
        {(autreBranche(saisie, branche) || saisie.accordOrganismeLe !== null) && (
          <ChampDate
            label="Accord de l’autre organisme le"
            value={saisie.accordOrganismeLe}
            onChange={(accordOrganismeLe) => surChanger({ accordOrganismeLe })}
            error={erreurDuChamp(refus, 'accordOrganismeLe')}
          />
        )}
      </div>
    </section>
  );
}
