import type { Words } from '../../../server/kit/index.ts';

/** That the applicant holds no such diploma. */
export function notInRegister(number: string): Words {
  return {
    vi: `Sổ gốc không có văn bằng số hiệu ${number} thuộc loại này cấp cho người yêu cầu.`,
    en: `The register holds no diploma ${number} of this kind that was issued to the requester.`,
  };
}
