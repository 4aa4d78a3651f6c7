import { type RawBuilder, sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { modules } from '../../modules/index.ts';
import { compose } from '../../server/graphql/compose.ts';
import type { Permission } from '../../server/kit/index.ts';
import { Viewer } from '../../server/kit/index.ts';
import { isVisible } from '../../server/kit/properties.ts';
import { statementFor } from '../../server/kit/statement-for.ts';
import { statementsByShape } from '../../server/kit/statements.ts';
import { unconnected } from '../../server/kit/unconnected.ts';
import { platform } from '../../server/platform/contract.ts';
import { platformModule } from '../../server/platform/module.ts';

const { entities } = compose(modules, platformModule({ production: false }));
const permissions = [platform, ...modules.map(({ contract }) => contract)].flatMap(
  (contract): readonly Permission[] => Object.values(contract.permissions),
);
const grants = (agencyId: number | null) => permissions.map(({ name }) => ({ permission: name, agencyId }));

const KINDS = {
  'a person': (accountId: number, personId: number) =>
    new Viewer({ accountId, personId, name: 'P', grants: [] }),
  'a person who works for an agency': (accountId: number, personId: number) =>
    new Viewer({ accountId, personId, name: 'W', grants: grants(7), assurance: 2 }),
  'an officer': (accountId: number) =>
    new Viewer({ accountId, personId: null, name: 'O', grants: grants(7) }),
  'an officer of the province': (accountId: number) =>
    new Viewer({ accountId, personId: null, name: 'E', grants: grants(null) }),
  'a program': (accountId: number) =>
    new Viewer({
      accountId,
      personId: null,
      name: 'C',
      grants: grants(7),
      purpose: { code: 'x', personal: true },
    }),
};

describe('who may see a row', () => {
  it.each(Object.entries(KINDS))('is said with the ids of %s as values, for every type', (_kind, viewer) => {
    for (const entity of entities.values()) {
      const [one, other] = [viewer(4_000_000_001, 5_000_000_001), viewer(4_000_000_002, 5_000_000_002)].map(
        (by) => isVisible(entity, by, 't').compile(unconnected),
      );
      expect(one?.sql).toBe(other?.sql);
      expect(one?.sql).not.toMatch(/[45]00000000/);
      const next = (value: unknown) =>
        value === 4_000_000_001 || value === 5_000_000_001 ? Number(value) + 1 : value;
      expect(one?.parameters.map(next)).toEqual(other?.parameters);
    }
    expect(entities.size).toBeGreaterThan(50);
  });
});

describe('a statement for a viewer', () => {
  const statements = statementsByShape();
  let made = 0;
  const ask = (viewer: Viewer | null, id: number) =>
    statementFor(statements, viewer, 'shape', [id], ([place], by): RawBuilder<unknown> => {
      made += 1;
      return sql`select from t where id = ${place} and owner = ${by?.personId ?? null} and of = ${by?.accountId ?? null}
        and agency = any(${by?.reach(platform.permissions.keepWebhooks) ?? []})`;
    });

  it('is made once for all of equal rights, and filled in with who asks', () => {
    const before = made;
    const parameters = [11, 12, 13].map((id) => ask(KINDS['a person'](id, id + 100), id + 200).parameters);
    expect(parameters).toEqual([11, 12, 13].map((id) => [id + 200, id + 100, id, []]));
    expect(made - before).toBe(1);
  });

  it('is another one for other rights, and for nobody', () => {
    const before = made;
    expect(ask(null, 1).parameters).toEqual([1, null, null, []]);
    expect(ask(KINDS['an officer'](3), 1).parameters).toEqual([1, null, 3, [7]]);
    expect(ask(KINDS['an officer'](4), 2).parameters).toEqual([2, null, 4, [7]]);
    expect(ask(KINDS['an officer of the province'](3), 1).parameters).toEqual([1, null, 3, 'everywhere']);
    expect(made - before).toBe(3);
  });
});
