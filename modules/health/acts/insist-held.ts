import { type Act, dayOf, InvalidInput } from '../../../server/kit/index.ts';

/** What was held for something was held since that began, and not in the future (YYYY-MM-DD). @throws InvalidInput */
export function insistHeld({ clock }: Pick<Act, 'clock'>, heldOn: string, since: string): void {
  if (heldOn >= since && heldOn <= dayOf(clock.now()).toString()) return;
  throw new InvalidInput('heldOn', {
    vi: 'Ngày không được ở tương lai, hoặc trước khi có hồ sơ, giấy phép.',
    en: 'The day must not be in the future, nor before there was a dossier or a licence.',
  });
}
