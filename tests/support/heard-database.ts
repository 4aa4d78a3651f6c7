import { openDatabase } from '../../server/data/database.ts';
import { openLog } from '../../server/observe/log.ts';
import { cloneUrl } from './database.ts';
import { endWithFile } from './end-with-file.ts';

/** For the top of a test file: a database of its own, which ends with the file, and the statements that are sent to it. */
export async function heardDatabase(connections: number) {
  const { url, drop } = await cloneUrl();
  const sent: string[] = [];
  const log = openLog('silent');
  const database = openDatabase({ url, connections, log, onStatement: (text) => sent.push(text) });
  endWithFile(async () => {
    await database.close();
    await drop();
  });
  return { database, sent };
}
