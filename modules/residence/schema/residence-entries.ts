import { listed } from '../../../server/kit/index.ts';
import { ResidenceEntry } from '../model.ts';

export const residenceEntries = listed('residenceEntries', ResidenceEntry, {
  description:
    'What you may see of it, newest first. An entry of the register of permanent residence (đăng ký thường trú).',
  authScopes: { signedIn: true },
  search: 'Words of the name, with or without tone marks.',
});
