import { readEnvironment } from '../environment.ts';
import { runCommand } from '../start/run-command.ts';
import { exportLog } from './export-log.ts';
import { openStoredLog } from './open-stored-log.ts';

/** `npm run audit:export -- <file>`: writes the audit log into a file that `audit:verify -- --file <file>` proves. */
const [file] = process.argv.slice(2);
if (file === undefined) {
  console.error('npm run audit:export -- <file>');
  process.exit(1);
}
await runCommand(async (stack) => {
  await exportLog(await openStoredLog(readEnvironment(), stack), file);
  console.log(`The audit log is in ${file}. It holds personal data: keep it as such.`);
});
