import { parseArgs } from 'node:util';
import { serviceAccounts } from '../sample/clients.ts';
import { organisations } from '../sample/organisations.ts';
import { people } from '../sample/people.ts';
import { StartFailure, reasonOf } from './failure.ts';
import { signIn, UnknownHandle } from './identity/sign-in.ts';
import { defaultDataDir } from './paths.ts';
import { readRunFile } from './supervisor/run-file.ts';

const USAGE = `Usage: npm run -s token -- NAME                        an access token of a sample person or service account
       npm run -s token -- NAME --represents KEY       to act for another organisation (needs a recorded delegation)
       npm run -s token -- --list                      everybody, as JSON`;

const listed = [...people, ...serviceAccounts].map((subject) => ({
  name: subject.handle,
  subjectId: subject.id,
  roles: subject.grants.map((grant) => grant.role),
  organisation: organisations[subject.organisation].name,
  organisationId: organisations[subject.organisation].id,
  regions: [...new Set(subject.grants.flatMap((grant) => grant.regions))],
}));

async function tokenOf(handle: string, represents: string | undefined): Promise<string> {
  const dataDir = defaultDataDir();
  const run = readRunFile(dataDir);
  if (run === undefined) throw new StartFailure(`No platform runs on ${dataDir}: start it with npm start.`);
  return await signIn({
    issuer: run.issuer,
    identityDir: run.identityDir,
    handle,
    ...(represents === undefined ? {} : { represents }),
  });
}

try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { list: { type: 'boolean' }, represents: { type: 'string' } },
  });
  const [handle] = positionals;
  if (values.list === true) process.stdout.write(`${JSON.stringify(listed, undefined, 2)}\n`);
  else if (handle === undefined || positionals.length > 1) throw new StartFailure(USAGE);
  else process.stdout.write(`${await tokenOf(handle, values.represents)}\n`);
} catch (error) {
  const known =
    error instanceof UnknownHandle
      ? `${error.message}. Those that exist: npm run -s token -- --list`
      : reasonOf(error);
  process.stderr.write(`${known}\n`);
  process.exitCode = 1;
}
