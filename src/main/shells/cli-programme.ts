/** The commands and their options, in French; each ends in an exit code. */
import { resolve } from 'node:path';
import { Command, CommanderError } from 'commander';
import type { RapportVerification } from '../../shared/contract/audit.ts';
import type { RapportImport } from '../../shared/contract/import.ts';
import { VERSION } from '../version.ts';
import { ficheOperation, listeOperations } from './cli-aide.ts';
import { type Appel, appeler, listerComptes } from './cli-appel.ts';
import { demontrer, type OptionsDemo } from './cli-demo.ts';
import type { OptionsDroit } from './cli-droit.ts';
import { exporter, type OptionsExporter } from './cli-exporter.ts';
import { lireDemande, lireFichier } from './cli-saisie.ts';
import { VARIABLE } from './cli-secret.ts';
import { avouer, CODES, type Code, dire, ecrire, repondre, UsageError } from './cli-sortie.ts';
import { dossierParDefaut } from './dossier-base.ts';

type Options = {
  readonly base?: string;
  readonly demonstration?: boolean;
  readonly compte?: string;
  readonly essai?: boolean;
  readonly cle?: string;
};

const TITRES: Readonly<Record<string, string>> = {
  'Usage:': 'Usage :',
  'Arguments:': 'Arguments :',
  'Options:': 'Options :',
  'Commands:': 'Commandes :',
};
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i;

/** @returns the exit code */
export async function lancer(args: readonly string[]): Promise<Code> {
  const issue: { code: Code } = { code: CODES.fait };
  const programme = composer((code) => {
    issue.code = code;
  });
  try {
    await programme.parseAsync([...args], { from: 'user' });
    return issue.code;
  } catch (erreur) {
    if (!(erreur instanceof CommanderError)) return avouer(erreur);
    if (erreur.exitCode === 0) return CODES.fait;
    return avouer(new UsageError('USAGE', traduire(erreur)));
  }
}

type Finir = (code: Code) => void;

function composer(finir: Finir): Command {
  const programme = new Command('quittance')
    .description('Recouvrement des indus : les opérations de l’application, par leur nom.')
    .usage('[options] OPÉRATION [JSON | -]\n       quittance [options] COMMANDE')
    .argument('[operation]', 'nom de l’opération, par exemple dossier.lister')
    .argument('[json]', 'sa demande en JSON ; « - » la lit sur l’entrée standard')
    .option('--base <dossier>', 'dossier de la base (par défaut, celui de ce poste)')
    .option('--demonstration', 'la base de démonstration de ce dossier')
    .option('--compte <identifiant>', 'compte qui ouvre la base')
    .option('--essai', 'fait l’opération puis la défait : rien n’est enregistré')
    .option('--cle <uuid>', 'clé de la demande : la répéter redonne la première réponse')
    .version(VERSION, '-V, --version', 'Affiche la version.')
    .helpOption('-h, --help', 'Affiche cette aide.')
    .helpCommand(false)
    .exitOverride()
    // The French sentence is ours; commander's own is not shown.
    .configureOutput({ outputError: () => {} })
    .configureHelp({ styleTitle: (titre) => TITRES[titre] ?? titre, showGlobalOptions: false })
    .addHelpText('after', () => PIED)
    .action(async (operation: string | undefined, json: string | undefined, options: Options) => {
      finir(await parNom(programme, { operation, json, options }));
    });
  composerCommandes(programme, finir);
  for (const commande of programme.commands)
    commande.helpOption('-h, --help', 'Affiche cette aide.');
  return programme;
}

const PIED = `
Phrase secrète : par la variable ${VARIABLE}, ou demandée dans un terminal.
Réponse : du JSON ; code 0 fait, 1 refusé, 2 mal écrit, 3 erreur interne.

Opérations (« quittance aide OPÉRATION » montre la demande attendue) :
${listeOperations()}`;

async function parNom(
  programme: Command,
  {
    operation,
    json,
    options,
  }: { operation: string | undefined; json: string | undefined; options: Options },
): Promise<Code> {
  if (operation === undefined) {
    dire(programme.helpInformation());
    return CODES.usage;
  }
  const entree = await lireDemande(json);
  return repondre(await appeler({ ...reglages(options), operation, entree }));
}

function reglages(o: Options): Omit<Appel, 'operation' | 'entree'> {
  if (o.cle !== undefined && !UUID.test(o.cle)) {
    throw new UsageError('OPTION_INVALIDE', '--cle attend un uuid.');
  }
  return {
    base: o.base === undefined ? dossierParDefaut() : resolve(o.base),
    demonstration: o.demonstration ?? false,
    compte: o.compte,
    essai: o.essai ?? false,
    cle: o.cle,
  };
}

function composerCommandes(programme: Command, finir: Finir): void {
  const global = () => reglages(programme.opts<Options>());
  programme
    .command('importer <fichier>')
    .description('Importe un CSV d’indus ; avec --essai, le contrôle sans rien enregistrer.')
    .action(async (chemin: string) => finir(await importer(global(), chemin)));
  programme
    .command('verifier')
    .description('Vérifie la base : chaînes, montants, courriers. Code 1 si elle n’est pas saine.')
    .action(async () => finir(await verifier(global())));
  programme
    .command('exporter')
    .description('Écrit tous les mouvements, à relire par un autre programme.')
    .option('--format <nom>', 'hledger')
    .option('--au <jour>', 'dernier jour retenu, AAAA-MM-JJ (par défaut, aujourd’hui)')
    .option('--sortie <fichier>', 'fichier à créer (par défaut, la sortie standard)')
    .action(async (o: OptionsExporter) => finir(await exporter(global(), o)));
  programme
    .command('sauvegarder <fichier>')
    .description('Copie la base, chiffrée, dans un fichier, relu et vérifié.')
    .action(async (chemin: string) => {
      const entree = { fichier: resolve(chemin) };
      finir(repondre(await appeler({ ...global(), operation: 'sauvegarde.faire', entree })));
    });
  programme
    .command('comptes')
    .description('Liste les comptes qui ouvrent la base.')
    .action(async () => {
      const { base, demonstration } = global();
      finir(repondre(await listerComptes(base, demonstration)));
    });
  programme
    .command('demo')
    .description('Construit une base de démonstration par les vraies opérations et la résume.')
    .option('--sortie <dossier>', 'y écrit le PDF de chaque courrier')
    .option('--au <jour>', 'jour de référence AAAA-MM-JJ (par défaut, aujourd’hui)')
    .option('--graine <nombre>', 'même graine, même jour : mêmes dossiers, mêmes courriers')
    .option('--taille <nombre>', 'nombre de dossiers, environ (par défaut, 200)')
    .action(async (options: OptionsDemo) =>
      finir(await demo({ ...programme.opts<Options>(), ...options })),
    );
  programme
    .command('calcul')
    .description('Répond aux règles, sans dossier : une ligne de JSON reçue, une ligne répondue.')
    .action(async () => finir(await (await import('./cli-calcul.ts')).lancer()));
  programme
    .command('droit')
    .description(
      'Dit le droit en vigueur un jour donné, ou, avec --manques, ce qui n’est pas certain.',
    )
    .option('--date <jour>', 'jour demandé, AAAA-MM-JJ')
    .option('--branche <nom>', 'retraite ou famille (par défaut, les deux)')
    .option('--manques', 'ce qui est reconstitué, interprété ou inconnu, et pourquoi')
    .option('--json', 'répond en JSON')
    .action(async (options: OptionsDroit) =>
      finir((await import('./cli-droit.ts')).imprimerDroit(options)),
    );
  programme
    .command('aide [operation]')
    .description('Liste les opérations, ou montre la demande que l’une d’elles attend.')
    .action((operation: string | undefined) => {
      if (operation === undefined) process.stdout.write(`${listeOperations()}\n`);
      else ecrire(ficheOperation(operation), 2);
    });
}

async function importer(
  reglages: Omit<Appel, 'operation' | 'entree'>,
  chemin: string,
): Promise<Code> {
  const fichier = lireFichier(chemin);
  if (!fichier.ok) return repondre(fichier);
  const reponse = await appeler({
    ...reglages,
    operation: 'import.executer',
    entree: fichier.value,
  });
  if (reponse.ok) {
    const r = reponse.value as RapportImport;
    const verbe = reglages.essai ? 'à créer' : 'créés';
    dire(
      `${r.lignes} lignes lues, dossiers ${verbe} : ${r.crees}, lignes déjà présentes : ${r.dejaPresentes}, ` +
        `rejetées : ${r.lignesRejetees}, retenues : ${r.retenues}.`,
    );
  }
  return repondre(reponse);
}

async function verifier(reglages: Omit<Appel, 'operation' | 'entree'>): Promise<Code> {
  const reponse = await appeler({ ...reglages, operation: 'audit.verifier', entree: {} });
  if (!reponse.ok) return repondre(reponse);
  const rapport = reponse.value as RapportVerification;
  for (const c of rapport.controles) dire(`${c.sain ? 'Sain' : 'FAUTE'} — ${c.nom} : ${c.detail}`);
  dire(rapport.sain ? 'La base est saine.' : 'La base n’est pas saine.');
  repondre(reponse);
  return rapport.sain ? CODES.fait : CODES.refus;
}

async function demo(options: OptionsDemo): Promise<Code> {
  const reponse = await demontrer(options);
  if (!reponse.ok) return repondre(reponse);
  const { dossiers, base, motDePasse } = reponse.value;
  ecrire(reponse.value, 2);
  dire(`${dossiers} dossiers de démonstration dans ${base}.`);
  dire(
    motDePasse
      ? `Phrase secrète de tous les comptes : ${motDePasse}`
      : 'Phrase secrète de tous les comptes : la vôtre.',
  );
  return CODES.fait;
}

function traduire(erreur: CommanderError): string {
  const quoi = /'([^']+)'/.exec(erreur.message)?.[1] ?? '';
  const phrases: Readonly<Record<string, string>> = {
    'commander.unknownOption': `L’option « ${quoi} » n’existe pas.`,
    'commander.optionMissingArgument': `L’option « ${quoi} » attend une valeur.`,
    'commander.missingArgument': `Il manque : ${quoi}.`,
    'commander.excessArguments': 'Il y a trop d’arguments : mettez le JSON entre apostrophes.',
  };
  return `${phrases[erreur.code] ?? 'La commande est mal écrite.'} « quittance --help » montre l’usage.`;
}
