import type { Context, Logged } from './context.ts';
import type { Event } from './event.ts';
import { mapped } from './mapped.ts';
import type { PayloadField } from './payload-fields.ts';
import type { One } from './relation.ts';
import type { Builder } from './schema.ts';
import { seesPersonal } from './sees-personal.ts';

type TypesOf<B> = B extends PothosSchemaTypes.SchemaBuilder<infer T> ? T : never;
type Fields = PothosSchemaTypes.FieldBuilder<TypesOf<Builder>, Logged>;
type InterfaceRef = PothosSchemaTypes.InterfaceRef<TypesOf<Builder>, Logged>;
type Events = ReadonlyMap<string, Event<unknown>>;

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
  const byName = new Map(events.map((event) => [event.name, event]));
  const families = new Map<string, InterfaceRef>();
  for (const event of events) {
    if (event.family === null || families.has(event.family.name)) continue;
    const { name, description } = event.family;
    const family = build.interfaceRef<Logged>(name).implement({
      description,
      interfaces: [common],
      resolveType: (logged) => typenames.get(logged.name),
      fields: (t) => fieldsOf(t, event, byName),
    });
    families.set(name, family);
  }
  for (const event of events) {
    const family = event.family === null ? undefined : families.get(event.family.name);
    build.objectRef<Logged>(event.typename).implement({
      description: `${event.title}. ${event.description}`,
      interfaces: family === undefined ? [common] : [common, family],
      // What its family has is inherited.
      fields: (t) => (family === undefined ? fieldsOf(t, event, byName) : {}),
    });
  }
  return common;
}

/** What stands in the payload, and the things that it names. */
function fieldsOf(t: Fields, event: Event<unknown>, byName: Events) {
  return {
    ...Object.fromEntries(
      event.fields
        .filter(({ name }) => !COMMON.has(name))
        .map((field) => [field.name, payloadField(t, field, byName)]),
    ),
    ...mapped(event.things, (thing) => thingField(t, thing)),
  };
}

function payloadField(t: Fields, field: PayloadField, byName: Events) {
  const { name, type, list, personal, nullable } = field;
  const description = personal
    ? `${field.description} Personal: null for whoever may not see it.`
    : field.description;
  return t.field({
    type: list ? [type] : type,
    nullable,
    description,
    resolve: (logged: Logged, _args: object, { viewer }: Context) => {
      const event = byName.get(logged.name);
      const hidden = personal && (event === undefined || !seesPersonal(viewer, event, logged));
      return hidden ? null : Reflect.get(Object(logged.payload), name);
    },
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
