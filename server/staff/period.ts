import { InvalidInput } from '../kit/errors.ts';

export interface Period {
  readonly validFrom: string;
  readonly validTo: string | null;
}

/** From when to when something holds: from today where nothing is said, and never from before. @throws InvalidInput */
export function period(
  asked: { readonly validFrom: string | null; readonly validTo: string | null },
  today: Temporal.PlainDate,
): Period {
  const { validFrom = null, validTo } = asked;
  const from = validFrom === null ? today : Temporal.PlainDate.from(validFrom);
  if (Temporal.PlainDate.compare(from, today) < 0)
    throw new InvalidInput('validFrom', { vi: 'Ngày bắt đầu đã qua.', en: 'It begins before today.' });
  if (validTo !== null && Temporal.PlainDate.compare(from, Temporal.PlainDate.from(validTo)) >= 0)
    throw new InvalidInput('validTo', {
      vi: 'Ngày kết thúc phải sau ngày bắt đầu.',
      en: 'It ends before it begins.',
    });
  return { validFrom: from.toString(), validTo };
}
