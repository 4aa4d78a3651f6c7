import { type Audit, serverAudits } from 'graphql-http';
import { expect, it } from 'vitest';
import { closedProvince } from './closed-province.ts';

const province = closedProvince();
let bearer = '';
const audits: readonly Audit[] = serverAudits({
  url: () => `${province.url()}/graphql`,
  fetchFn: (url: string, init: RequestInit = {}) =>
    fetch(url, {
      ...init,
      headers: { ...Object.fromEntries(new Headers(init.headers)), authorization: bearer },
    }),
});

it('there are 61 audits of GraphQL over HTTP', () => {
  expect(audits).toHaveLength(61);
});

it.each(audits.map(({ id, name, fn }) => [id, name, fn] as const))(
  'with an allowed credential, in production: %s %s',
  async (_id, _name, audit) => {
    bearer = `Bearer ${province.as('explorer').token}`;
    const { status } = await audit();
    expect(status).toBe('ok');
  },
);
