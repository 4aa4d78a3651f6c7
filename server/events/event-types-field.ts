import { z } from 'zod';
import type { Event } from '../kit/event.ts';
import type { PayloadField } from '../kit/payload-fields.ts';
import type { SchemaPart } from '../kit/schema.ts';

/** `eventTypes`: what can be followed, for programs that are made from it. */
export function eventTypesField(events: readonly Event<unknown>[]): SchemaPart {
  return (build) => {
    const field = build.objectRef<PayloadField>('EventField').implement({
      description: 'A field of the payload of an event.',
      fields: (t) => ({
        name: t.exposeString('name', { description: 'Its name.' }),
        type: t.string({
          description: 'Its type in the graph.',
          resolve: ({ type, list, nullable }) => `${list ? `[${type}!]` : type}${nullable ? '' : '!'}`,
        }),
        personal: t.exposeBoolean('personal', {
          description: 'Whether it is null for whoever may not see personal data.',
        }),
        description: t.exposeString('description', { description: 'What it is.' }),
      }),
    });
    const type = build.objectRef<Event<unknown>>('EventType').implement({
      description: 'A kind of event.',
      fields: (t) => ({
        name: t.exposeString('name', { description: 'Its name, for `types`.' }),
        typename: t.exposeString('typename', { description: 'The type of the graph that it has.' }),
        version: t.exposeInt('version', { description: 'The version in which it is announced now.' }),
        title: t.exposeString('title', { description: 'In Vietnamese and English.' }),
        description: t.exposeString('description', { description: 'What it tells.' }),
        fields: t.field({
          type: [field],
          description: 'What its payload holds.',
          resolve: (of) => of.fields,
        }),
        personal: t.stringList({
          description: 'Its personal fields.',
          resolve: (of) => of.fields.filter(({ personal }) => personal).map(({ name }) => name),
        }),
        schema: t.string({
          description: 'The JSON Schema of its payload.',
          resolve: (of) => JSON.stringify(z.toJSONSchema(of.payload)),
        }),
        sample: t.string({
          description: 'An invented payload, as JSON.',
          resolve: (of) => JSON.stringify(of.sample),
        }),
      }),
    });
    build.queryField('eventTypes', (t) =>
      t.field({
        type: [type],
        description: 'The kinds of events that can be followed.',
        authScopes: { public: true },
        resolve: () => events,
      }),
    );
  };
}
