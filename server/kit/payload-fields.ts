import { z } from 'zod';

/** A field of an event, as the graph and the registry show it. */
export interface PayloadField {
  readonly name: string;
  readonly type: 'ID' | 'Int' | 'Float' | 'String' | 'Boolean' | 'Date' | 'DateTime';
  readonly list: boolean;
  readonly nullable: boolean;
  readonly personal: boolean;
  readonly description: string;
}

type Type = PayloadField['type'];

const single = z.object({
  type: z.enum(['integer', 'number', 'string', 'boolean']),
  format: z.string().optional(),
});
const nullType = z.object({ type: z.literal('null') });
const plain = single.shape.type;
const property = z.union([
  z
    .object({ type: z.tuple([plain, z.literal('null')]), format: z.string().optional() })
    .transform(({ type: [type], format }) => ({ type, format, list: false, nullable: true })),
  single.transform((of) => ({ ...of, list: false, nullable: false })),
  z
    .object({ type: z.literal('array'), items: single })
    .transform(({ items }) => ({ ...items, list: true, nullable: false })),
  z
    .object({ anyOf: z.tuple([single, nullType]) })
    .transform(({ anyOf: [of] }) => ({ ...of, list: false, nullable: true })),
]);
const described = z.object({ description: z.string().default('As it was announced.') });
const schema = z.object({
  properties: z.record(z.string(), z.unknown()).default({}),
  required: z.array(z.string()).default([]),
});

const FORMATS: Readonly<Record<string, Type>> = { date: 'Date', 'date-time': 'DateTime' };
const TYPES: Readonly<Record<string, Type>> = {
  integer: 'Int',
  number: 'Float',
  string: 'String',
  boolean: 'Boolean',
};

/**
 * The fields of a payload, read off its JSON Schema. One whose name ends in `Id` is an id.
 * @throws for a field that is neither a plain value nor a list of them
 */
export function payloadFields(payload: z.ZodType, personal: readonly string[]): readonly PayloadField[] {
  const { properties, required } = schema.parse(z.toJSONSchema(payload));
  return Object.entries(properties).map(([name, of]) => {
    const found = property.safeParse(of).data;
    if (found === undefined)
      throw new Error(`The field ${name} of an event must be a plain value or a list of them`);
    const { type, format, list, nullable } = found;
    return {
      name,
      type: name.endsWith('Id') ? 'ID' : (FORMATS[format ?? ''] ?? TYPES[type] ?? 'String'),
      list,
      nullable: nullable || !required.includes(name) || personal.includes(name),
      personal: personal.includes(name),
      description: described.parse(of).description,
    };
  });
}
