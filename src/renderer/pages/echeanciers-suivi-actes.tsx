/**
 * What is done with a plan that runs: receipts checked, warned, found over, restored, amended. The
 * act of its state comes first; what is refused stays, with its reason.
 */
import { Textarea } from '@mantine/core';
import {
  IconCalendarStats,
  IconChecklist,
  IconCircleX,
  IconMail,
  IconRestore,
} from '@tabler/icons-react';
import { useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import type { OperationName, Sortie } from '../../shared/contract/index.ts';
import type { EtatSuivi } from '../../shared/contract/plan-etat.ts';
import { formatDate } from '../../shared/date-civile.ts';
import { type Centimes, centimes, formatEuros } from '../../shared/montant.ts';
import { roleAdmis, useActe } from '../api.ts';
import { CHEMINS } from '../chemins.ts';
import { Bouton } from '../components/bouton.tsx';
import { Confirmation } from '../components/etats.tsx';
import { erreurDuChamp } from '../components/refus.tsx';
import formulaire from '../forms/formulaire.module.css';
import { Tiroir } from '../forms/tiroir.tsx';
import { notifier } from '../notifier.tsx';
import { useSession } from '../session.ts';
import { TiroirAvenant } from './echeanciers-avenant.tsx';

type Suivi = Sortie<'echeancier.suivre'>;
type Ouvert = 'avenant' | 'caducite' | 'retablir' | null;

export function ActesPlan({ plan }: { plan: Suivi }) {
  const { role } = useSession().acteur;
  const convenue = useConvenue();
  // Agreed on the telephone: the amendment is what one comes for.
  const [ouvert, setOuvert] = useState<Ouvert>(
    convenue !== null && !plan.permis['echeancier.avenant'] ? 'avenant' : null,
  );
  const fermer = () => setOuvert(null);
  const peut = (nom: OperationName) => roleAdmis(nom, role);
  if (!peut('echeancier.controler')) return null;
  const { etat } = plan.suivi;
  if (SANS_SUITE.includes(etat)) return <OuvrirDossier dossierId={plan.dossierId} />;
  return (
    <>
      {etat === 'caduc' ? (
        <Bouton
          icone={IconRestore}
          refus={plan.permis['echeancier.retablir']}
          aria-haspopup="dialog"
          onClick={() => setOuvert('retablir')}
        >
          Rétablir
        </Bouton>
      ) : (
        <Bouton
          icone={IconCalendarStats}
          touche="a"
          refus={plan.permis['echeancier.avenant']}
          aria-haspopup="dialog"
          onClick={() => setOuvert('avenant')}
        >
          Avenant
        </Bouton>
      )}
      {etat !== 'caduc' && <Controler plan={plan} />}
      {etat === 'averti' || etat === 'caduc-possible' ? (
        <Bouton
          genre="principal"
          icone={IconCircleX}
          touche="k"
          refus={plan.permis['echeancier.constaterCaducite']}
          aria-haspopup="dialog"
          onClick={() => setOuvert('caducite')}
        >
          Constater la caducité
        </Bouton>
      ) : (
        <Lettre plan={plan} />
      )}
      {ouvert === 'avenant' && <TiroirAvenant plan={plan} convenue={convenue} surFermer={fermer} />}
      {ouvert === 'retablir' && <TiroirRetablir plan={plan} surFermer={fermer} />}
      <Caducite plan={plan} ouverte={ouvert === 'caducite'} surFermer={fermer} />
    </>
  );
}

/** `?mensualite=` of the address: what the debtor accepted on the telephone, in centimes. */
function useConvenue(): Centimes | null {
  const [adresse] = useSearchParams();
  const lue = adresse.get('mensualite') ?? '';
  return /^\d{1,9}$/.test(lue) ? centimes(Number(lue)) : null;
}

/** Signed, put aside or read again in its case: nothing is followed here. */
const SANS_SUITE: readonly EtatSuivi[] = ['propose', 'a-signer', 'solde', 'clos'];

function OuvrirDossier({ dossierId }: { dossierId: string }) {
  const naviguer = useNavigate();
  return (
    <Bouton genre="principal" onClick={() => void naviguer(CHEMINS.dossier(dossierId))}>
      Ouvrir le dossier
    </Bouton>
  );
}

function Lettre({ plan }: { plan: Suivi }) {
  const naviguer = useNavigate();
  return (
    <Bouton
      genre="principal"
      icone={IconMail}
      touche="c"
      refus={plan.permis['courrier.etablir.D06']}
      onClick={() => void naviguer(CHEMINS.courrier(plan.dossierId, 'D06', plan.echeancierId))}
    >
      {plan.suivi.etat === 'caduc' ? 'Écrire le constat' : 'Avertir le débiteur'}
    </Bouton>
  );
}

function Controler({ plan }: { plan: Suivi }) {
  const acte = useActe('echeancier.controler');
  return (
    <Bouton
      icone={IconChecklist}
      touche="v"
      loading={acte.enCours}
      refus={acte.refus ?? plan.permis['echeancier.controler']}
      onClick={async () => {
        const fait = await acte.executer({ echeancierId: plan.echeancierId });
        if (fait) notifier('Encaissements du jour contrôlés.');
      }}
    >
      Encaissements contrôlés
    </Bouton>
  );
}

type ActeProps = { plan: Suivi; surFermer: () => void };

function Caducite({ plan, ouverte, surFermer }: ActeProps & { ouverte: boolean }) {
  const acte = useActe('echeancier.constaterCaducite');
  const { echeancierId, numero, suivi } = plan;
  const constater = async () => {
    const fait = await acte.executer({ echeancierId });
    if (!fait) return;
    notifier(`Échéancier ${numero} caduc le ${formatDate(fait.caducLe)}. Écrivez le constat.`);
    surFermer();
  };
  return (
    <Confirmation
      ouverte={ouverte}
      titre={'Constater la caducité de cet échéancier\u202f?'}
      action="Constater la caducité"
      surConfirmer={() => void constater()}
      surFermer={surFermer}
      enCours={acte.enCours}
      refus={acte.refus}
    >
      <p>
        {suivi.impayes} mensualités manquent, soit {formatEuros(suivi.retardCentimes)}. Le reste,{' '}
        {formatEuros(suivi.resteCentimes)}, sera dû en une seule fois.
      </p>
      <p>
        Le constat (D06) s’écrit ensuite&nbsp;; le dossier peut alors être transféré au contentieux.
        Tant que le constat n’est pas parti, l’échéancier peut être rétabli.
      </p>
    </Confirmation>
  );
}

function TiroirRetablir({ plan, surFermer }: ActeProps) {
  const acte = useActe('echeancier.retablir');
  const [motif, setMotif] = useState('');
  return (
    <Tiroir
      titre="Rétablir l’échéancier"
      action="Rétablir l’échéancier"
      surFermer={surFermer}
      enCours={acte.enCours}
      refus={acte.refus}
      refusPlace={acte.refus?.champ === 'motif'}
      attente={motif.trim() === '' ? 'Indiquez le motif.' : null}
      surAction={async () => {
        const fait = await acte.executer({ echeancierId: plan.echeancierId, motif });
        if (!fait) return;
        notifier(`Échéancier ${plan.numero} rétabli.`);
        surFermer();
      }}
    >
      <p className={formulaire.aide}>
        La caducité fut constatée à tort&nbsp;: les échéances reprennent à leurs dates.
      </p>
      <Textarea
        label="Motif"
        maxLength={300}
        value={motif}
        onChange={(e) => setMotif(e.currentTarget.value)}
        error={erreurDuChamp(acte.refus, 'motif')}
        data-autofocus
      />
    </Tiroir>
  );
}
