/** The choice of an heir; one who leaves or comes back asks for the new shares of all. */
import { Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { Entree } from '../../shared/contract/index.ts';
import type { SuccessionVue } from '../../shared/contract/succession-vues.ts';
import type { DateCivile } from '../../shared/date-civile.ts';
import {
  LIBELLE_OPTION,
  lireFraction,
  OPTIONS_HERITIER,
  type OptionHeritier,
} from '../../shared/nomenclature-succession.ts';
import { useActe } from '../api.ts';
import { ChampDate } from '../components/champ-date.tsx';
import { erreurDuChamp } from '../components/refus.tsx';
import { useEssai } from '../forms/essai.ts';
import formulaire from '../forms/formulaire.module.css';
import { attendre, type HeritierVu, partEcrite, partFausse } from '../forms/succession.ts';
import { Tiroir } from '../forms/tiroir.tsx';
import { notifier } from '../notifier.tsx';
import { useAujourdhui } from '../session.ts';
import type { TiroirDossierProps } from './dossier-tiroirs.tsx';
import { EffetPartage } from './succession-partage.tsx';

type Props = TiroirDossierProps & { succession: SuccessionVue };

const CHOIX_OPTION = OPTIONS_HERITIER.map((o) => ({ value: o, label: LIBELLE_OPTION[o] }));

export function TiroirOption({
  dossier,
  succession,
  personneId,
  surFermer,
}: Props & { personneId: string }) {
  const heritier = succession.heritiers.find((h) => h.personneId === personneId);
  const acte = useActe('succession.opter');
  const aujourdhui = useAujourdhui();
  const [option, setOption] = useState<OptionHeritier>(
    heritier?.option === 'inconnue' ? 'acceptation' : (heritier?.option ?? 'acceptation'),
  );
  const [optionLe, setOptionLe] = useState<DateCivile | null>(aujourdhui);
  const [piece, setPiece] = useState('');
  const [parts, setParts] = useState<Readonly<Record<string, string>>>({});
  const restants = partsDemandees(succession, { personneId, option });
  const demande = versOpter({
    dossierId: dossier.dossierId,
    personneId,
    option,
    optionLe: option === 'inconnue' ? null : optionLe,
    parts: restants.map((h) => ({ personneId: h.personneId, part: parts[h.personneId] ?? '' })),
    piece,
  });
  const essai = useEssai('succession.opter', acte.enCours ? null : demande);
  const refus = acte.refus ?? (demande ? essai.refus : null);
  if (!heritier) return null;
  return (
    <Tiroir
      titre={`Option de ${heritier.nom}`}
      action="Enregistrer l’option"
      surFermer={surFermer}
      enCours={acte.enCours}
      refusPlace
      attente={attendre(demande ? null : 'Indiquez le jour et des parts lisibles.', essai)}
      surAction={async () => {
        if (!demande || !(await acte.executer(demande))) return;
        notifier(`${LIBELLE_OPTION[option]}, enregistré.`);
        surFermer();
      }}
    >
      <Select
        label="Option"
        data={CHOIX_OPTION}
        value={option}
        onChange={(v) => setOption(v as OptionHeritier)}
        data-autofocus
      />
      {option !== 'inconnue' && (
        <ChampDate
          label="Option du"
          value={optionLe}
          onChange={setOptionLe}
          error={erreurDuChamp(refus, 'optionLe')}
        />
      )}
      <TextInput
        label="Pièce"
        placeholder="Récépissé du greffe, acte reçu par le notaire…"
        autoComplete="off"
        maxLength={120}
        value={piece}
        onChange={(e) => setPiece(e.currentTarget.value)}
        error={erreurDuChamp(refus, 'piece')}
      />
      {restants.length > 0 && (
        <section className={formulaire.section} aria-label="Nouvelles parts">
          <h3 className={formulaire.titre}>Nouvelles parts</h3>
          <p className={formulaire.aide}>
            Celles que donne l’acte du notaire. Toutes vides{'\u00a0'}: elles restent à demander.
          </p>
          {restants.map((h) => (
            <TextInput
              key={h.personneId}
              label={`Part de ${h.nom}`}
              placeholder={partEcrite(h.part) || '1/2'}
              autoComplete="off"
              maxLength={15}
              value={parts[h.personneId] ?? ''}
              onChange={(e) => setParts({ ...parts, [h.personneId]: e.currentTarget.value })}
              error={partFausse(parts[h.personneId] ?? '')}
            />
          ))}
        </section>
      )}
      <EffetPartage
        partage={demande ? (essai.sortie ?? null) : null}
        refus={refus}
        enCours={essai.enCours}
        attente="Ce que chacun devra s’affiche dès que la saisie est complète."
      />
    </Tiroir>
  );
}

/** Those whose new share is asked: all who remain, when one leaves or comes back. */
function partsDemandees(
  s: SuccessionVue,
  o: { personneId: string; option: OptionHeritier },
): HeritierVu[] {
  const lui = s.heritiers.find((h) => h.personneId === o.personneId);
  const change = (o.option === 'renonciation') !== (lui?.option === 'renonciation');
  if (!change) return [];
  return s.heritiers.filter((h) =>
    h.personneId === o.personneId ? o.option !== 'renonciation' : h.option !== 'renonciation',
  );
}

type Opter = Entree<'succession.opter'>;

/** null while the day is missing, or a share does not read or stands alone. */
function versOpter(
  o: Omit<Opter, 'parts'> & { parts: readonly { personneId: string; part: string }[] },
): Opter | null {
  if (o.option !== 'inconnue' && o.optionLe === null) return null;
  if (o.parts.some((p) => partFausse(p.part) !== undefined)) return null;
  const donnees = o.parts.flatMap(({ personneId, part }) => {
    const lue = lireFraction(part);
    return lue ? [{ personneId, part: lue }] : [];
  });
  return { ...o, parts: donnees.length === 0 ? null : donnees };
}
