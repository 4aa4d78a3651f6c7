import type { SchemaPart } from '../../../server/kit/index.ts';
import { fillForm } from '../../dossiers/contract.ts';
import { residence } from '../contract.ts';

/** `fillResidence`: the form of procedure 1.004222. */
export const fillResidence: SchemaPart = (build) =>
  fillForm(build, 'fillResidence', {
    procedure: residence.procedures.registerResidence,
    input: 'ResidenceApplication',
    form: 'tờ khai thay đổi thông tin cư trú',
    fields: (t) => ({
      fullName: t.string({ required: true, description: 'Full name (họ và tên).' }),
      birthDate: t.field({ type: 'Date', required: true, description: 'Date of birth, not in the future.' }),
      address: t.string({ required: true, description: 'Address of the residence (nơi thường trú).' }),
      householder: t.string({ description: 'The head of the household (chủ hộ).' }),
    }),
    chains: ({ birthDate }) => [[['application.birthDate', birthDate]]],
  });
