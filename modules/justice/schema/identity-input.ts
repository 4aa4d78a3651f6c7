import type { Builder } from '../../../server/kit/index.ts';

export function identityInput(build: Builder) {
  return build.inputType('CivilStatusIdentity', {
    description: 'Somebody whom an entry of the civil status register will name, as their papers have them.',
    fields: (t) => ({
      fullName: t.string({ required: true, description: 'Full name (họ, chữ đệm, tên).' }),
      birthDate: t.field({ type: 'Date', required: true, description: 'Date of birth.' }),
      citizenNumber: t.string({
        description: 'Personal identification number (số định danh cá nhân), 12 digits.',
      }),
      ethnicity: t.string({ description: 'Ethnicity (dân tộc).' }),
      nationality: t.string({ required: true, description: 'Nationality (quốc tịch).' }),
      residence: t.string({ description: 'Residence (nơi cư trú).' }),
    }),
  });
}

export type IdentityInput = ReturnType<typeof identityInput>;
