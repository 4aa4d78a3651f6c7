import { it } from 'vitest';
import { openProvince } from '../support/province.ts';
import { expectNothingLeft } from './rude.ts';

const province = await openProvince({ work: false });

it('1,000 connections that are dropped rudely leave no reader, timer or descriptor', async () => {
  await expectNothingLeft(province, province.partner, 1_000);
});
