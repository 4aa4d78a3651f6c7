import type { Context, Logged } from './context.ts';
import type { Event } from './event.ts';
import { mapped } from './mapped.ts';
import type { PayloadField } from './payload-fields.ts';
import type { One } from './relation.ts';
import type { Builder } from './schema.ts';
import { seesPersonal } from './sees-personal.ts';

type TypesOf<B> = B extends PothosSchemaTypes.SchemaBuilder<infer T> ? T : never;
type Fields = PothosSchemaTypes.FieldBuilder<TypesOf<Builder>, Logged>;

/** Fields of the interface that stand in a payload under the same name already. */
const COMMON = new Set(['agencyId', 'procedure']);

/** The interface of all events, and a type for each that somebody may follow, with the fields of its payload. */
export function mountEvents(build: Builder, events: readonly Event<unknown>[]) {
  const typenames = new Map(events.map(({ name, typename }) => [name, typename]));
  const common = build.interfaceRef<Logged>('Event').implement({
    description: 'Something that happened. Each kind has a type of its own; `eventTypes` lists them.',
    resolveType: ({ name }) => typenames.get(name),
    fields: (t) => ({
      id: t.exposeID('id', { description: 'The same event has the same id, however often it is delivered.' }),
      position: t.exposeString('cursor', {
        description: 'Its place in the log: go on behind it with `after`.',
      }),
      type: t.exposeString('name', { description: 'What kind it is, such as `module.somethingHappened`.' }),
      version: t.exposeInt('version', {
        description: 'The version of its payload. Fields that were added later are null in older ones.',
      }),
      at: t.expose('at', { type: 'DateTime', description: 'When it happened.' }),
      agencyId: t.exposeID('agencyId', {
        nullable: true,
        description: 'Id of the agency where it happened.',
      }),
      procedure: t.exposeString('procedure', {
        nullable: true,
        description: 'National code of the procedure (mã thủ tục) that it belongs to.',
      }),
    }),
  });
  for (const event of events) {
    build.objectRef<Logged>(event.typename).implement({
      description: `${event.title}. ${event.description}`,
      interfaces: [common],
      fields: (t) => ({
        ...Object.fromEntries(
          event.fields
            .filter(({ name }) => !COMMON.has(name))
            .map((field) => [field.name, payloadField(t, event, field)]),
        ),
        ...mapped(event.things, (thing) => thingField(t, thing)),
      }),
    });
  }
  return common;
}

function payloadField(t: Fields, event: Event<unknown>, field: PayloadField) {
  const { name, type, list, personal, nullable } = field;
  const description = personal
    ? `${field.description} Personal: null for whoever may not see it.`
    : field.description;
  return t.field({
    type: list ? [type] : type,
    nullable,
    description,
    resolve: (logged: Logged, _args: object, { viewer }: Context) =>
      personal && !seesPersonal(viewer, event, logged) ? null : Reflect.get(Object(logged.payload), name),
  });
}

function thingField(t: Fields, thing: One<never, object>) {
  return t.field({
    type: thing.target,
    nullable: true,
    description: thing.description,
    resolve: async (logged: Logged, _args: object, ctx: Context) => {
      const key: unknown = Reflect.get(Object(logged.payload), thing.here);
      if (typeof key !== 'number' && typeof key !== 'string') return null;
      const [found] = await ctx.related(thing, key, { first: 1, where: [] });
      return found ?? null;
    },
  });
}
