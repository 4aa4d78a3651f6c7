import { it } from 'vitest';
import { openProvince } from '../support/province.ts';
import { expectNothingLeft } from './rude.ts';

const province = await openProvince({ work: false });

// Enough for one in a hundred to show that leaves something behind.
it('300 connections that are dropped rudely leave no reader, timer or descriptor', async () => {
  await expectNothingLeft(province, province.partner, 300);
});
