import { sql } from 'kysely';
import { z } from 'zod';
import {
  type Act,
  boolean,
  type Context,
  computed,
  dateTime,
  defineContract,
  entity,
  event,
  extend,
  id,
  implement,
  int,
  many,
  maybe,
  one,
  string,
  when,
} from '../../server/kit/index.ts';

// Checked by tsc alone: every wrong use of the kit that stands here must not compile.

class Town {
  declare readonly id: number;
  declare readonly name: string;
}
class Lease {
  declare readonly id: number;
  declare readonly validFrom: string | null;
  declare readonly validTo: string | null;
}
class House {
  declare readonly id: number;
  declare readonly townId: number;
  declare readonly street: string;
  declare readonly finishedAt: Date;
  declare readonly inhabited: boolean;
  declare readonly burntAt: Date | null;
  declare readonly town: Town;
  declare readonly neighbours: readonly House[];
}

const payload = z.object({ houseId: z.int(), owner: z.string() });
const told = { title: 'Nhà', description: 'A house was built.', followers: 'nobody' } as const;
const sample = { houseId: 1, owner: 'An' };
const built = event(payload, {
  ...told,
  sample,
  personal: ['owner'],
  subject: 'houseId',
  things: { town: one(Town, { houseId: 'id' }, 'Town.', { nullable: true }) },
});
// @ts-expect-error a sample that is no payload
event(payload, { ...told, sample: { houseId: 'one', owner: 'An' } });
// @ts-expect-error a personal field that the payload does not have
event(payload, { ...told, sample, personal: ['tenant'] });
// @ts-expect-error a text in the place of an agency's id
event(payload, { ...told, sample, agency: 'owner' });
// @ts-expect-error a thing that is found by a field which the payload does not have
event(payload, { ...told, sample, things: { town: one(Town, { townId: 'id' }, 'Town.') } });
// @ts-expect-error an event of which it is not said who may follow it
event(payload, { title: 'Nhà', description: 'A house was built.', sample });

const houses = defineContract({
  id: 'houses',
  title: 'Nhà',
  permissions: { build: 'Xây nhà.' },
  events: { built },
  jobs: { paint: { lane: 'painting', payload: z.object({ colour: z.string() }) } },
  calls: { measure: { input: z.object({ houseId: z.int() }), output: z.object({ metres: z.number() }) } },
});

const rest = {
  description: 'A house.',
  table: 'houses.house',
  key: 'id',
  visible: () => sql<boolean>`true`,
} as const;

export const right = entity(House, {
  ...rest,
  columns: { id: id('Id.'), street: string('Street.') },
  relations: {
    town: one(Town, { townId: 'id' }, 'Town.'),
    neighbours: many(House, { townId: 'townId' }, 'Neighbours.', { newest: 'id', first: 3 }),
  },
});

// @ts-expect-error a column that the class does not have
entity(House, { ...rest, columns: { colour: string('Colour.') } });
// @ts-expect-error a column of another type than the property
entity(House, { ...rest, columns: { street: int('Street.') } });
// @ts-expect-error a key that the class does not have
entity(House, { ...rest, key: 'number', columns: {} });
// @ts-expect-error a join on a property that the target does not have
one(Town, { townId: 'code' }, 'Town.');
// @ts-expect-error a join on a property that is missing here
entity(House, { ...rest, columns: {}, relations: { town: one(Town, { villageId: 'id' }, 'Town.') } });
// @ts-expect-error a join of a number with a text
entity(House, { ...rest, columns: {}, relations: { town: one(Town, { townId: 'name' }, 'Town.') } });
// @ts-expect-error a relation to another class than the property has
entity(House, { ...rest, columns: {}, relations: { town: one(House, { townId: 'id' }, 'Town.') } });
// @ts-expect-error an order by a property that the target does not have
many(House, { id: 'townId' }, 'Houses.', { newest: 'builtAt', first: 3 });
export const findable = entity(House, {
  ...rest,
  columns: {},
  search: { words: 'street', beginning: ['street'], whole: ['street'], through: ['town', 'neighbours'] },
});
// @ts-expect-error words in a property that the class does not have
entity(House, { ...rest, columns: {}, search: { words: 'colour' } });
// @ts-expect-error words in a property that is no text
entity(House, { ...rest, columns: {}, search: { words: 'townId' } });
// @ts-expect-error the beginning of a number
entity(House, { ...rest, columns: {}, search: { beginning: ['townId'] } });
// @ts-expect-error through a property behind which there is no row
entity(House, { ...rest, columns: {}, search: { through: ['street'] } });
// @ts-expect-error a way of searching that the kit does not know
entity(House, { ...rest, columns: {}, search: { end: ['street'] } });
export const listed = entity(House, {
  ...rest,
  columns: { id: id('Id.'), burntAt: maybe(dateTime('When it burnt.')), inhabited: boolean('Whether.') },
  orders: {
    OLDEST: { description: 'Oldest first.', by: [['finishedAt', 'asc']] },
    STREET: {
      description: 'By street.',
      by: [
        ['street', 'asc'],
        ['finishedAt', 'desc'],
      ],
    },
  },
  filters: ['street', 'inhabited', 'town'],
  computed: {
    address: computed(string('Address.'), (col) => sql`${col('street')} || ${col('townId')}`),
    empty: computed(boolean('Whether nobody lives in it.'), (col) => sql`not ${col('inhabited')}`),
  },
});
// @ts-expect-error an order by a property that the class does not have
entity(House, { ...rest, columns: {}, orders: { A: { description: 'A.', by: [['colour', 'asc']] } } });
// @ts-expect-error an order in a direction that is none
entity(House, { ...rest, columns: {}, orders: { A: { description: 'A.', by: [['street', 'up']] } } });
// @ts-expect-error an order without words about it
entity(House, { ...rest, columns: {}, orders: { A: { by: [['street', 'asc']] } } });
// @ts-expect-error an order that is a property and no list of them
entity(House, { ...rest, columns: {}, orders: { A: { description: 'A.', by: ['street', 'asc'] } } });
// @ts-expect-error a filter by a property that the class does not have
entity(House, { ...rest, columns: {}, filters: ['colour'] });
// @ts-expect-error a filter that is a value and no name
entity(House, { ...rest, columns: {}, filters: [1] });
// @ts-expect-error a list of filters that is one
entity(House, { ...rest, columns: {}, filters: 'street' });
const colour = {
  COLOUR: computed<{ readonly colour: string }, string>(string('C.'), (col) => sql<string>`${col('colour')}`),
};
// @ts-expect-error a value computed of a property that another class has
entity(House, { ...rest, columns: {}, computed: colour });
entity(House, {
  ...rest,
  columns: {},
  // @ts-expect-error a value computed of a property that the class does not have
  computed: { a: computed<House, string>(string('A.'), (col) => sql<string>`${col('colour')}`) },
});
// @ts-expect-error a value of another type than its column
computed<House, number>(int('A.'), (col) => sql<string>`${col('street')}`);
// @ts-expect-error an extension that joins on a property which the extended class does not have
extend(Town, {
  relations: { houses: many(House, { code: 'townId' }, 'Houses.', { newest: 'id', first: 3 }) },
});

const paint = async () => undefined;
const measure = async () => ({ metres: 1 });

export const whole = implement(houses, { schema: [right], jobs: { paint }, calls: { measure } });

// @ts-expect-error the body of a declared job is missing
implement(houses, { schema: [], jobs: {}, calls: { measure } });
// @ts-expect-error all bodies of the calls are missing
implement(houses, { schema: [], jobs: { paint } });
// @ts-expect-error a body for a job that was not declared
implement(houses, { schema: [], jobs: { paint, plaster: paint }, calls: { measure } });
// @ts-expect-error a body that answers something else than was declared
implement(houses, { schema: [], jobs: { paint }, calls: { measure: async () => ({ feet: 3 }) } });
const brush = async (_: { readonly brush: string }) => undefined;
// @ts-expect-error a body that wants another payload than was declared
implement(houses, { schema: [], jobs: { paint: brush }, calls: { measure } });

export async function uses(act: Act, ctx: Context): Promise<void> {
  await act.publish(houses.events.built, { houseId: 1, owner: 'An' });
  // @ts-expect-error a payload that is not the event's
  await act.publish(houses.events.built, { house: 1 });
  // @ts-expect-error a job in the place of an event
  await act.publish(houses.jobs.paint, { colour: 'đỏ' });
  // @ts-expect-error a payload that is not the job's
  await act.enqueue(houses.jobs.paint, { colour: 7 });
  // @ts-expect-error an event that was not declared
  await act.publish(houses.events.sold, { houseId: 1 });
  // @ts-expect-error an input that is not the call's
  await act.call(houses.calls.measure, { houseId: 'one' });
  // @ts-expect-error the output of a call under a name that it does not have
  (await act.call(houses.calls.measure, { houseId: 1 })).feet;
  // @ts-expect-error a permission is a declared value, not a text
  ctx.viewer?.may('houses.build');
  // @ts-expect-error outside an act nothing is announced
  await ctx.publish(houses.events.built, { houseId: 1 });
}

export async function reads({ list, page, read }: Context): Promise<void> {
  await read(House, null, { where: { id: 1, street: 'Bà Triệu', inhabited: true } });
  await list(House, null, [['finishedAt', 'desc']], 3, { where: { townId: 1 } });
  await list(Lease, null, [], 3, { on: Temporal.PlainDate.from('2026-11-23') });
  // @ts-expect-error a day for rows that do not hold from a day to a day
  await list(House, null, [], 3, { on: Temporal.PlainDate.from('2026-11-23') });
  await page(House, null, { first: 3 }, { search: 'ba trieu', where: { townId: 1 } });
  await list(House, null, [], 3, { refine: (query) => query.where('t.street', '=', 'Bà Triệu') });
  // @ts-expect-error a property that the class does not have
  await read(House, null, { where: { colour: 'đỏ' } });
  // @ts-expect-error a value of another type than the property
  await read(House, null, { where: { id: '1' } });
  // @ts-expect-error a value of another type than the property
  await read(House, null, { where: { inhabited: 'yes' } });
  // @ts-expect-error a moment, which is not found by being equal
  await read(House, null, { where: { finishedAt: new Date(0) } });
  // @ts-expect-error null, which equals nothing
  await read(House, null, { where: { street: null } });
  // @ts-expect-error null, which equals nothing, where there may be none
  await read(House, null, { where: { burntAt: null } });
  // @ts-expect-error a row behind a relation, which is not a value
  await read(House, null, { where: { town: new Town() } });
  // @ts-expect-error a list of values
  await read(House, null, { where: { id: [1, 2] } });
  // @ts-expect-error a day that is written as text
  await read(House, null, { on: '2026-11-23' });
  // @ts-expect-error a property that the class does not have, in what is refined
  await read(House, null, { refine: (query) => query.where('t.colour', '=', 'đỏ') });
  // @ts-expect-error an order by a property that the class does not have
  await list(House, null, [['colour', 'asc']], 3);
  // @ts-expect-error a list without an order
  await list(House, null);
  // @ts-expect-error a way to narrow that the kit does not know
  await read(House, null, { having: { id: 1 } });
  // @ts-expect-error nothing that says which
  await read(House, null);
}

when(houses.events.built, async ({ houseId }, act) => void [houseId.toFixed(), act.db]);
// @ts-expect-error a listener that wants another payload than the event has
when(houses.events.built, async (_: { readonly colour: string }) => undefined);
