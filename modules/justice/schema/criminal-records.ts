import { listed } from '../../../server/kit/index.ts';
import { CriminalRecord } from '../model.ts';

export const criminalRecords = listed('criminalRecords', CriminalRecord, {
  description:
    'The register of criminal record certificates (sổ cấp Phiếu lý lịch tư pháp) as far as you may see it, newest first: your own, and those of your agencies.',
  authScopes: { signedIn: true },
  search: 'Words of the name of the applicant, with or without tone marks; a whole citizen number.',
});
