import { z } from 'zod';
import { key, paragraphs, text } from '../../server/kit/index.ts';
import { citizenNumber, phoneNumber } from '../people/model.ts';
import { PetitionKind, PetitionMatter } from './model.ts';

/** What need not be said. */
export function orNull<T, I>(schema: z.ZodType<T, I>): z.ZodType<T | null, I | null | undefined> {
  return schema.nullish().transform((told) => told ?? null);
}

/** From how many people something comes; one where nothing is said. */
export const howMany = z
  .int()
  .min(1)
  .max(100_000)
  .nullish()
  .transform((told) => told ?? 1);

/** What a complaint, a petition or feedback says. Of a denunciation nothing stands here: it is told otherwise. */
export const toldPetition = z
  .object({
    kind: z.enum(PetitionKind).exclude(['DENUNCIATION']),
    matter: z.enum(PetitionMatter).nullish(),
    knownOn: z.iso.date().nullish(),
    first: key.nullish(),
    summary: paragraphs(2000),
    people: howMany,
  })
  .refine(({ kind, matter, knownOn }) => (kind === 'complaint') === (matter != null && knownOn != null), {
    path: ['matter'],
    params: {
      vi: 'Khiếu nại, và chỉ khiếu nại, nêu loại quyết định và ngày biết được.',
      en: 'A complaint, and nothing else, says against what it is and since when that was known.',
    },
  })
  .refine(({ kind, first }) => first == null || kind === 'complaint', {
    path: ['first'],
    params: { vi: 'Chỉ khiếu nại có lần hai.', en: 'Only a complaint has a second instance.' },
  });
export type ToldPetition = z.output<typeof toldPetition>;

/** What the reception book says beside the petition of somebody who came in person. */
export const toldReception = z.object({
  settledBefore: orNull(text(300)),
  withinCompetence: z.boolean(),
  guidance: orNull(paragraphs(2000)),
  handledBy: orNull(text(300)),
  note: orNull(paragraphs(2000)),
});
export type ToldReception = z.output<typeof toldReception>;

/** Who denounces, as an officer enters them. They can be reached, or nobody could answer them. */
export const toldDenouncer = z
  .object({
    fullName: text(200),
    citizenNumber: orNull(citizenNumber),
    phone: orNull(phoneNumber),
    address: orNull(text(300)),
  })
  .refine(({ phone, address }) => phone !== null || address !== null, {
    path: ['address'],
    params: {
      vi: 'Cần có địa chỉ hoặc số điện thoại liên hệ.',
      en: 'An address or a telephone number is needed.',
    },
  });
export type ToldDenouncer = z.output<typeof toldDenouncer>;
