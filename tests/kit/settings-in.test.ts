import { expect, it } from 'vitest';
import { z } from 'zod';
import { settingsIn } from '../../server/kit/index.ts';

const form = z.object({
  days: z.int().max(30).default(10),
  from: z.iso.date().default('2026-01-01'),
});

it('what is set holds, and the rest has its default', () => {
  expect(settingsIn(form, { days: 20 })).toEqual({ days: 20, from: '2026-01-01' });
});

it('what a newer form allows no longer has its default, and takes nothing else with it', () => {
  expect(settingsIn(form, { days: 31, from: '2026-02-02', gone: true })).toEqual({
    days: 10,
    from: '2026-02-02',
  });
});
