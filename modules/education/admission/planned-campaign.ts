import { z } from 'zod';
import { key, text } from '../../../server/kit/index.ts';
import { SchoolLevel } from '../model.ts';
import { schoolYearName } from '../school-year-name.ts';

const onceEach = (all: readonly { readonly code: string }[]) =>
  new Set(all.map(({ code }) => code)).size === all.length;
const twice = { vi: 'Mỗi mã chỉ được nêu một lần.', en: 'Each code may be named once.' };

/** The plan of a campaign, as an officer sends it. */
export const plannedCampaign = z
  .object({
    agency: key,
    level: z.enum(SchoolLevel),
    schoolYear: schoolYearName,
    name: text(200),
    opensAt: z.date(),
    closesAt: z.date(),
    bornFrom: z.iso.date().nullish(),
    bornTo: z.iso.date().nullish(),
    mostWishes: z.number().int().min(1).max(10),
    schools: z
      .array(
        z.object({
          code: text(40),
          quota: z.number().int().min(0).max(10_000),
          communes: z.array(text(10)).max(100),
        }),
      )
      .min(1)
      .max(200)
      .refine(onceEach, { params: twice }),
    priorities: z
      .array(
        z.object({
          code: text(40),
          name: text(300),
          nameEn: text(300),
          points: z.number().int().min(1).max(1000),
        }),
      )
      .max(20)
      .refine(onceEach, { params: twice }),
  })
  .refine(({ opensAt, closesAt }) => opensAt < closesAt, {
    path: ['closesAt'],
    params: { vi: 'Đợt tuyển sinh phải kết thúc sau khi bắt đầu.', en: 'A campaign closes after it opens.' },
  })
  .refine(({ bornFrom, bornTo }) => bornFrom == null || bornTo == null || bornFrom <= bornTo, {
    path: ['bornTo'],
    params: { vi: 'Khoảng ngày sinh không hợp lệ.', en: 'The last birthday is before the first.' },
  });

export type PlannedCampaign = z.output<typeof plannedCampaign>;
