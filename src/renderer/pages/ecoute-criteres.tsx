/**
 * Whom the campaign retains, by instalment and length (the référent keeps them for everybody), and
 * the filters of the moment: telephone, consent.
 */
import { Checkbox, NumberInput, Stack } from '@mantine/core';
import { IconCoinEuro, IconPhone, IconUserCheck } from '@tabler/icons-react';
import type { CriteresCampagne } from '../../shared/contract/appel.ts';
import {
  CONSENTEMENTS,
  type Consentement,
  LIBELLE_CONSENTEMENT,
  LIBELLE_TELEPHONE,
  QUALITES_TELEPHONE,
  type QualiteTelephone,
} from '../../shared/nomenclature-appel.ts';
import { roleAdmis, useActe } from '../api.ts';
import { Bouton } from '../components/bouton.tsx';
import { ChampMontant } from '../components/champ-montant.tsx';
import { AlerteRefus } from '../components/refus.tsx';
import { criteresEnMots } from '../forms/ecoute.ts';
import { notifier } from '../notifier.tsx';
import { useSession } from '../session.ts';
import { Puce } from './corbeille-filtres.tsx';
import type { FiltresCampagne } from './ecoute.tsx';

type Props = {
  filtres: FiltresCampagne;
  enVigueur: CriteresCampagne;
  surChanger: (change: Partial<FiltresCampagne>) => void;
};

export function FiltresEcoute({ filtres, enVigueur, surChanger }: Props) {
  return (
    <>
      <Puce
        nom="Plans"
        icone={IconCoinEuro}
        valeur={filtres.criteres ? criteresEnMots(filtres.criteres) : null}
        surRetirer={() => surChanger({ criteres: null })}
      >
        {(fermer) => (
          <Criteres
            criteres={filtres.criteres ?? enVigueur}
            surChanger={(criteres) => surChanger({ criteres })}
            surRetenu={() => {
              surChanger({ criteres: null });
              fermer();
            }}
          />
        )}
      </Puce>
      <Puce
        nom="Téléphone"
        icone={IconPhone}
        valeur={filtres.telephones.map((t) => LIBELLE_TELEPHONE[t]).join(', ') || null}
        surRetirer={() => surChanger({ telephones: [] })}
      >
        {() => (
          <Checkbox.Group
            label="Qualité du téléphone"
            value={[...filtres.telephones]}
            onChange={(v) => surChanger({ telephones: v as QualiteTelephone[] })}
          >
            <Stack gap={8} mt={8}>
              {QUALITES_TELEPHONE.map((t) => (
                <Checkbox key={t} value={t} label={LIBELLE_TELEPHONE[t]} />
              ))}
            </Stack>
          </Checkbox.Group>
        )}
      </Puce>
      <Puce
        nom="Consentement"
        icone={IconUserCheck}
        valeur={filtres.consentements.map((t) => LIBELLE_CONSENTEMENT[t]).join(', ') || null}
        surRetirer={() => surChanger({ consentements: [] })}
      >
        {() => (
          <Checkbox.Group
            label="Consentement à être appelé"
            value={[...filtres.consentements]}
            onChange={(v) => surChanger({ consentements: v as Consentement[] })}
          >
            <Stack gap={8} mt={8}>
              {CONSENTEMENTS.map((t) => (
                <Checkbox key={t} value={t} label={LIBELLE_CONSENTEMENT[t]} />
              ))}
            </Stack>
          </Checkbox.Group>
        )}
      </Puce>
    </>
  );
}

type CriteresProps = {
  criteres: CriteresCampagne;
  surChanger: (criteres: CriteresCampagne) => void;
  surRetenu: () => void;
};

function Criteres({ criteres, surChanger, surRetenu }: CriteresProps) {
  const { role } = useSession().acteur;
  const acte = useActe('campagne.definir');
  const vide = criteres.mensualiteMaximumCentimes === null && criteres.dureeMinimumAnnees === null;
  /** One of the two at least: the other may be emptied. */
  const changer = (k: CriteresCampagne) => {
    if (k.mensualiteMaximumCentimes !== null || k.dureeMinimumAnnees !== null) surChanger(k);
  };
  return (
    <Stack gap={10}>
      <ChampMontant
        label="Mensualité de moins de"
        data-autofocus
        value={criteres.mensualiteMaximumCentimes}
        onChange={(mensualiteMaximumCentimes) =>
          changer({ ...criteres, mensualiteMaximumCentimes })
        }
      />
      <NumberInput
        label="Ou plus de, en années à courir"
        min={1}
        max={50}
        allowDecimal={false}
        hideControls
        value={criteres.dureeMinimumAnnees ?? ''}
        onChange={(v) =>
          changer({
            ...criteres,
            dureeMinimumAnnees: typeof v === 'number' && v >= 1 && v <= 50 ? v : null,
          })
        }
      />
      {roleAdmis('campagne.definir', role) && (
        <Bouton
          size="xs"
          loading={acte.enCours}
          refus={vide ? 'Indiquez au moins un critère.' : null}
          onClick={async () => {
            if (!(await acte.executer(criteres))) return;
            notifier('Critères retenus pour la campagne : les gestionnaires les voient.');
            surRetenu();
          }}
        >
          Retenir pour la campagne
        </Bouton>
      )}
      <AlerteRefus refus={acte.refus} />
    </Stack>
  );
}
