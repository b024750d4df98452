/**
 * 100 000 lines of a bank statement matched to 60 000 debts, index included, against reading the
 * same file and inserting its lines in an encrypted base. Then the labelled set: none wrong.
 * Run by `npm run bench rapprochement`; exits 1 when a limit is broken.
 */
import { join } from 'node:path';
import type { LigneReleve } from '../../src/main/domain/ligne-releve.ts';
import { rapprocher } from '../../src/main/domain/rapprochement.ts';
import { indexer } from '../../src/main/domain/rapprochement-index.ts';
import { ecrireCsv } from '../../src/main/exchange/csv-ecriture.ts';
import type { Releve } from '../../src/main/exchange/releve.ts';
import { lireReleve } from '../../src/main/exchange/releve-lecture.ts';
import { connecter } from '../../src/main/store/open.ts';
import { formatDate } from '../../src/shared/date-civile.ts';
import { enTexte, formatMontant } from '../../src/shared/montant.ts';
import { ouvrirBaseEssai } from '../base-essai.ts';
import { candidatsEssai, lignesEssai } from '../domain/rapprochement-essai.ts';
import { camtEssai } from '../exchange/releve-essai.ts';
import { chronometrer, dire, noter } from './fils/mesure.ts';

const LIGNES = 100_000;
const CANDIDATS = 60_000;
const LIMITE_RATIO = 5;
const LIMITE_CERTAINES = 95;

const candidats = candidatsEssai(CANDIDATS);
const etiquetees = lignesEssai(LIGNES, candidats);
const attendues = etiquetees.map((e) => e.ligne);

function enCsv(lignes: readonly LigneReleve[]): Buffer {
  const entete = ['date', 'libelle', 'montant', 'reference_structuree', 'bout_en_bout', 'nom'];
  return ecrireCsv([
    [...entete, 'iban_contrepartie'],
    ...lignes.map((l) => [
      ...[formatDate(l.comptableLe), l.libelle, formatMontant(l.montant), l.references[0] ?? ''],
      ...[l.boutEnBout ?? '', l.contrepartieNom ?? '', l.contrepartieIban ?? ''],
    ]),
  ]);
}

function enCamt(lignes: readonly LigneReleve[]): Buffer {
  const ecritures = lignes.map((l) => {
    const structuree = l.references[0];
    const strd = structuree ? `<Strd><CdtrRefInf><Ref>${structuree}</Ref></CdtrRefInf></Strd>` : '';
    return `<Ntry><NtryRef>${l.rang}</NtryRef><Amt Ccy="EUR">${enTexte(l.montant)}</Amt><CdtDbtInd>CRDT</CdtDbtInd>
<Sts><Cd>BOOK</Cd></Sts><BookgDt><Dt>${l.comptableLe}</Dt></BookgDt><ValDt><Dt>${l.valeurLe}</Dt></ValDt>
<AcctSvcrRef>GAB${l.rang}</AcctSvcrRef><BkTxCd><Domn><Cd>PMNT</Cd><Fmly><Cd>RCDT</Cd><SubFmlyCd>ESCT</SubFmlyCd></Fmly></Domn></BkTxCd>
<NtryDtls><TxDtls><Refs><EndToEndId>${l.boutEnBout ?? 'NOTPROVIDED'}</EndToEndId></Refs>
<RltdPties><Dbtr><Pty><Nm>${l.contrepartieNom ?? ''}</Nm></Pty></Dbtr><DbtrAcct><Id><IBAN>${l.contrepartieIban ?? ''}</IBAN></Id></DbtrAcct></RltdPties>
<RmtInf><Ustrd>${l.libelle}</Ustrd>${strd}</RmtInf></TxDtls></NtryDtls></Ntry>`;
  });
  return Buffer.from(camtEssai(ecritures));
}

const COLONNES = [
  ...(['rang', 'repere', 'releve', 'sens', 'montant', 'comptableLe', 'valeurLe'] as const),
  ...(['libelle', 'boutEnBout', 'mandat', 'referenceBanque', 'contrepartieNom'] as const),
  ...(['contrepartieIban', 'debiteurFinal', 'anomalie', 'motifRetour'] as const),
];

/**
 * Milliseconds of the bare insertion: one table, one index, one transaction, the encryption of the
 * application.
 */
function inserer({ lignes }: Releve): number {
  const base = ouvrirBaseEssai();
  try {
    const { brut } = connecter(join(base.dossier, 'quittance.db'), base.cleBase);
    const colonnes = COLONNES.join(', ');
    brut.exec(`CREATE TABLE ligne_mesuree (id TEXT PRIMARY KEY, extourne, reference, ${colonnes})`);
    brut.exec('CREATE INDEX ligne_mesuree_jour ON ligne_mesuree (comptableLe)');
    const trous = COLONNES.map((c) => `@${c}`).join(', ');
    const ecrire = brut.prepare(
      `INSERT INTO ligne_mesuree (id, extourne, reference, ${colonnes}) VALUES (@id, @extourne, @reference, ${trous})`,
    );
    const debut = process.cpuUsage();
    brut.transaction(() => {
      for (const l of lignes) {
        const { references, ...valeurs } = l;
        const id = `${l.rang}-00000000-0000-4000-8000-000000000000`;
        ecrire.run({
          ...valeurs,
          id,
          extourne: Number(l.extourne),
          reference: references[0] ?? null,
        });
      }
    })();
    const { user, system } = process.cpuUsage(debut);
    brut.close();
    return (user + system) / 1_000;
  } finally {
    base.fermer();
  }
}

const mediane = (durees: readonly number[]): number =>
  [...durees].sort((a, b) => a - b)[durees.length >> 1] ?? Number.NaN;

const rapprochement = mediane(
  chronometrer(3, () => {
    const index = indexer(candidats);
    for (const ligne of attendues) rapprocher(ligne, index);
  }),
);
noter('Index de 60 000 dettes et 100 000 lignes rapprochées', rapprochement, 'ms');

for (const [nom, octets] of [
  ['CSV', enCsv(attendues)],
  ['camt.053', enCamt(attendues)],
] as const) {
  let releve: Releve | null = null;
  const lecture = mediane(
    chronometrer(3, () => {
      releve = lireReleve({ octets, compte: null });
    }),
  );
  const lu = releve as Releve | null;
  if (lu?.lignes.length !== LIGNES) throw new Error(`${nom} : ${lu?.lignes.length} lignes lues`);
  const insertion = inserer(lu);
  noter(`${nom} de ${Math.round(octets.length / 1e6)} Mo : lecture`, lecture, 'ms');
  noter(`${nom} : insertion nue`, insertion, 'ms');
  dire(
    `${nom} : rapprochement ÷ lecture et insertion`,
    rapprochement / (lecture + insertion),
    'fois',
    {
      auPlus: LIMITE_RATIO,
    },
  );
}

const index = indexer(candidats);
const vues = etiquetees.map((e) => ({ ...e, r: rapprocher(e.ligne, index) }));
const certaines = vues.filter((v) => v.r.verdict === 'certain');
const fausses = certaines.filter((v) => v.r.propositions[0]?.compte.reference !== v.vrai);
const valables = vues.filter((v) => v.referenceValable);
dire('Certaines et fausses, sur 100 000 lignes étiquetées', fausses.length, 'lignes', {
  auPlus: 0,
});
dire(
  'Lignes à référence valable rapprochées sans agent',
  (100 * valables.filter((v) => v.r.verdict === 'certain').length) / valables.length,
  '%',
  { auMoins: LIMITE_CERTAINES },
);
noter('Proposées', vues.filter((v) => v.r.verdict === 'propose').length, 'lignes');
noter('En attente', vues.filter((v) => v.r.verdict === 'suspens').length, 'lignes');
