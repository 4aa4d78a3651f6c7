import { implement } from '../../server/kit/index.ts';
import { contents } from './calls/contents.ts';
import { holdFor } from './calls/hold-for.ts';
import { keepForOffice } from './calls/keep-for-office.ts';
import { keepIssued } from './calls/keep-issued.ts';
import { keepSealed } from './calls/keep-sealed.ts';
import { ownFile } from './calls/own-file.ts';
import { share } from './calls/share.ts';
import { shareOn } from './calls/share-on.ts';
import { unshare } from './calls/unshare.ts';
import { files } from './contract.ts';
import { shares } from './holdings/shares.ts';
import { inspectFile } from './jobs/inspect-file.ts';
import { download } from './routes/download.ts';
import { upload } from './routes/upload.ts';
import { file, fileState } from './schema/file.ts';

export default implement(files, {
  schema: [fileState, file],
  jobs: { inspectFile },
  calls: { ownFile, holdFor, share, shareOn, unshare, keepIssued, keepForOffice, keepSealed, contents },
  holdings: { shares },
  routes: [upload, ...download],
});
