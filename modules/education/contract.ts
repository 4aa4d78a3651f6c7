import { z } from 'zod';
import { defineContract, event, one, text } from '../../server/kit/index.ts';
import { citizenNumber, dayOfLife } from '../people/model.ts';
import { AdmissionCampaign } from './admission/model.ts';
import { DiplomaField, DiplomaImport, DiplomaImportState, DiplomaKind } from './model.ts';
import { schoolYearName } from './school-year-name.ts';

/** The form of a request for copies of a diploma (đơn đề nghị cấp bản sao văn bằng). */
const diplomaCopyApplication = z.object({
  diplomaNumber: text(50),
  kind: z.enum(DiplomaKind),
  copies: z.number().int().min(1).max(20),
});

const codes = (most: number) =>
  z
    .array(text(40))
    .max(most)
    .refine((all) => new Set(all).size === all.length, {
      params: { vi: 'Mỗi mã chỉ được nêu một lần.', en: 'Each code may be named once.' },
    });

/** The form of an application for a place at a school (đơn đăng ký dự tuyển). */
export const admissionApplication = z.object({
  campaignId: z.number(),
  childName: text(100),
  childCitizenNumber: citizenNumber,
  childBirthDate: dayOfLife,
  /** Code of the commune where the child lives. */
  commune: text(10),
  /** Codes of schools, the most wanted first. */
  schools: codes(10).min(1),
  priorities: codes(20),
});
export type AdmissionApplication = z.output<typeof admissionApplication>;

/** The form of a request to go to another school (đơn xin chuyển trường). */
export const schoolTransferApplication = z.object({
  childName: text(100),
  childCitizenNumber: citizenNumber,
  /** The transfer takes place within it. */
  schoolYear: schoolYearName,
  /** Code of the school to go to. */
  school: text(40),
  reason: text(500),
});

/** The form of a request to correct a diploma (đơn đề nghị chỉnh sửa nội dung văn bằng). */
const diplomaCorrectionApplication = z.object({
  diplomaNumber: text(50),
  kind: z.enum(DiplomaKind),
  /** The paper that proves it, such as the number and day of an extract. */
  basis: text(300),
  changes: z
    .array(z.object({ field: z.enum(DiplomaField), becomes: text(300) }))
    .min(1)
    .refine((all) => new Set(all.map(({ field }) => field)).size === all.length, {
      params: { vi: 'Mỗi nội dung chỉ được nêu một lần.', en: 'Each field may be named once.' },
    })
    .refine((all) => all.every(isWritable), {
      params: {
        vi: 'Ngày sinh ghi YYYY-MM-DD; giới tính ghi Nam hoặc Nữ.',
        en: 'A day of birth is YYYY-MM-DD; a sex is Nam or Nữ.',
      },
    }),
});

function isWritable({ field, becomes }: { readonly field: DiplomaField; readonly becomes: string }): boolean {
  if (field === DiplomaField.BIRTH_DATE) return dayOfLife.safeParse(becomes).success;
  return field !== DiplomaField.SEX || ['Nam', 'Nữ'].includes(becomes);
}

const transfer = {
  application: schoolTransferApplication,
  result: z.object({ formerId: z.number(), pupilId: z.number() }),
};
const admission = { application: admissionApplication, result: z.object({ candidateId: z.number() }) };

/** The department of education: schools, their pupils, admission to them, and the register of diplomas. */
export const education = defineContract({
  id: 'education',
  title: 'Giáo dục / Education',
  permissions: {
    readPupils: 'See the pupils of the schools that the agency manages, and the diplomas that it issued.',
    managePupils: 'Open classes of the schools that the agency manages, and place their pupils in them.',
    manageAdmissions:
      'Plan the admission campaigns of the agency, draw the places and publish the results; held everywhere, plan school years, too.',
    importDiplomas: 'Fill the register of diplomas of the agency from files.',
  },
  events: {
    diplomaImportAdvanced: event(
      z.object({
        importId: z.number(),
        agencyId: z.number(),
        state: z.enum(DiplomaImportState).describe('How the import stands.'),
        waiting: z.number().int().describe('How many rows can be taken, and are not yet.'),
        known: z.number().int().describe('How many rows the register says already.'),
        refused: z.number().int().describe('How many rows are refused.'),
        taken: z.number().int().describe('How many rows are in the register.'),
      }),
      {
        title: 'Tiến độ nhập sổ gốc / Import of diplomas advanced',
        description: 'A worker has gone through further rows of a file with diplomas.',
        sample: {
          importId: 4,
          agencyId: 12,
          state: 'taking',
          waiting: 1500,
          known: 0,
          refused: 3,
          taken: 500,
        },
        agency: 'agencyId',
        subject: 'importId',
        things: { import: one(DiplomaImport, { importId: 'id' }, 'The import.', { nullable: true }) },
        followers: { follow: 'importDiplomas' },
      },
    ),
    admissionsPublished: event(
      z.object({ campaignId: z.number(), agencyId: z.number(), publishedAt: z.iso.datetime() }),
      {
        title: 'Công bố kết quả tuyển sinh / Admissions published',
        description: 'The results of an admission campaign were published: each family sees its own.',
        sample: { campaignId: 3, agencyId: 12, publishedAt: '2026-07-20T01:00:00.000Z' },
        agency: 'agencyId',
        subject: 'campaignId',
        things: {
          campaign: one(AdmissionCampaign, { campaignId: 'id' }, 'The campaign.', { nullable: true }),
        },
        followers: 'everybody',
      },
    ),
  },
  jobs: {
    /** Draws the copy of a diploma, and hands it over as the result of its dossier. */
    renderDiplomaCopy: { lane: 'documents', payload: z.object({ copyId: z.number() }) },
    /** Reports whether each row of a file with diplomas can be taken. */
    readDiplomaImport: { lane: 'imports', payload: z.object({ importId: z.number() }) },
    /** Takes what can be taken into the register. */
    takeDiplomaImport: { lane: 'imports', payload: z.object({ importId: z.number() }) },
    /** Publishes the results whose moment has come. */
    publishDueAdmissions: { lane: 'admissions', payload: z.object({}), every: 30 },
    /** Draws the notices of a published campaign, bit by bit, and hands them over as results. */
    issueAdmissionNotices: { lane: 'documents', payload: z.object({ campaignId: z.number() }) },
  },
  procedures: {
    copyDiploma: {
      code: '3.000465',
      application: diplomaCopyApplication,
      result: z.object({ diplomaId: z.number(), copies: z.number() }),
    },
    correctDiploma: {
      code: '3.000466',
      application: diplomaCorrectionApplication,
      result: z.object({ correctionId: z.number(), number: z.number(), year: z.number() }),
    },
    transferLowerSecondary: { code: '2.002481', ...transfer },
    transferUpperSecondary: { code: '2.002478', ...transfer },
    preschoolAdmission: { code: '2.002493', ...admission },
    primaryAdmission: { code: '2.002492', ...admission },
    lowerSecondaryAdmission: { code: '3.000182', ...admission },
    upperSecondaryAdmission: { code: '3.000181', ...admission },
  },
});
