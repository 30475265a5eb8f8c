import { resolve } from 'node:path';
import { reasonOf, StartFailure } from '../failure.ts';
import { defaultDataDir } from '../paths.ts';
import { backUp, restore } from './archive.ts';

const USAGE = `Usage: npm run backup -- FILE      writes all data into FILE (.tar.gz), while the platform runs or when it is stopped
       npm run restore -- FILE     puts it back into an empty data folder`;

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

const [action, name, ...more] = process.argv.slice(2);
const dataDir = defaultDataDir();
try {
  if (name === undefined || more.length > 0) throw new StartFailure(USAGE);
  // npm runs in the folder of the project; the name is meant from where the command was typed.
  const file = resolve(process.env['INIT_CWD'] ?? '.', name);
  if (action === 'restore') {
    await restore(dataDir, file, say);
    say(`Restored ${file} into ${dataDir}. Start it with npm start.`);
  } else {
    await backUp(dataDir, file, say);
    say(`Backed up ${dataDir} to ${file}. It holds keys and passwords: keep it as safe as the platform.`);
  }
} catch (error) {
  process.stderr.write(`${reasonOf(error)}\n`);
  process.exitCode = 1;
}
