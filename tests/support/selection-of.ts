import {
  type GraphQLInterfaceType,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isInterfaceType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
} from 'graphql';
import { documentLimits } from '../../server/graphql/document-limits.ts';
import { connectedBy } from '../../server/kit/connection.ts';

type Kind = GraphQLObjectType | GraphQLInterfaceType;

/** A type where it is nearest to the root, and how its parent asks for it. */
interface Place {
  readonly type: GraphQLNamedType;
  readonly parent: Place | null;
  /** The kind of the parent that leads here. */
  readonly of: Kind | null;
  readonly open: string;
  readonly close: string;
  /** Relations from the root, and levels of the document. */
  readonly steps: number;
  readonly level: number;
  /** By kind, what is asked for here itself: values, and the ids of what stands in full elsewhere. */
  readonly own: Map<Kind, string[]>;
  readonly inside: Place[];
}

/** Fewer than a document may have: the calls around have names and arguments, too. */
const MOST_WORDS = documentLimits.fields - 100;

/**
 * All that can be had from a type within so many steps and the depth of a document: each type in full where it is
 * nearest, and by its id wherever else something leads to it; several selections where that is too much for one.
 */
export function selectionsOf(
  schema: GraphQLSchema,
  type: GraphQLNamedType,
  steps: number,
): readonly string[] {
  if (isLeafType(type)) return [''];
  const paged = pageOf(schema, type);
  const root = { type: paged?.type ?? type, parent: null, of: null, steps: 0, level: paged === null ? 2 : 4 };
  const chunks: Place[][] = [];
  let words = 0;
  const places = placesFrom(schema, { ...root, open: paged?.open ?? '', close: paged?.close ?? '' }, steps);
  for (const place of places) {
    const own = wordsIn([...place.own.values()].flat().join(' ')) + wordsIn(place.open) + place.own.size;
    const chunk = chunks.at(-1);
    if (chunk === undefined || words + own > MOST_WORDS) {
      chunks.push([place]);
      words = own + 5 * place.steps;
    } else {
      chunk.push(place);
      words += own;
    }
  }
  return chunks.map((chunk) => written(new Set(chunk), new Set(chunk.flatMap(upTo)), places[0]));
}

/** Breadth first, so that each type stands where it is nearest. */
function placesFrom(
  schema: GraphQLSchema,
  root: Omit<Place, 'own' | 'inside'>,
  most: number,
): readonly Place[] {
  const places: Place[] = [{ ...root, own: new Map(), inside: [] }];
  const met = new Set([root.type.name]);
  // The list grows while it is gone through.
  for (const place of places) {
    const meanings = new Map<string, string>();
    for (const kind of kindsOf(schema, place.type)) {
      const own: string[] = [];
      place.own.set(kind, own);
      for (const field of Object.values(kind.getFields())) {
        if (field.args.some(isRequiredArgument)) continue;
        // Two kinds may give one name to different things: only the first then has it under this name.
        const meaning = meanings.get(field.name) ?? String(field.type);
        meanings.set(field.name, meaning);
        const name =
          meaning === String(field.type) ? field.name : `${field.name}Of${kind.name}: ${field.name}`;
        // Lists within lists multiply.
        const length = place.steps === 0 ? 3 : 1;
        const asked = `${name}${field.args.some((arg) => arg.name === 'first') ? `(first: ${length})` : ''}`;
        const page = pageOf(schema, getNamedType(field.type));
        const type = page?.type ?? getNamedType(field.type);
        const [open, close] = [`${asked} ${page?.open ?? ''}`, page?.close ?? ''];
        const level = place.level + (page === null ? 1 : 3);
        if (isLeafType(type)) own.push(asked);
        else if (met.has(type.name) || place.steps === most || level >= documentLimits.depth)
          own.push(`${open}{ __typename ${hasId(type) ? 'id' : ''} }${close}`);
        else {
          met.add(type.name);
          const inside = { type, parent: place, of: kind, open, close, steps: place.steps + 1, level };
          const next: Place = { ...inside, own: new Map(), inside: [] };
          place.inside.push(next);
          places.push(next);
        }
      }
    }
  }
  return places;
}

/** What stands in full, and what leads there. */
function written(full: ReadonlySet<Place>, leading: ReadonlySet<Place>, place: Place | undefined): string {
  if (place === undefined) return '';
  const kinds = [...place.own].map(([kind, own]) => {
    const inside = place.inside.filter((one) => one.of === kind && leading.has(one));
    const asked = [...(full.has(place) ? own : []), ...inside.map((one) => written(full, leading, one))];
    if (asked.length === 0) return '';
    return isAbstractType(place.type) ? `... on ${kind.name} { ${asked.join(' ')} }` : asked.join(' ');
  });
  return `${place.open}{ __typename ${hasId(place.type) ? 'id' : ''} ${kinds.join(' ')} }${place.close}`;
}

function upTo(place: Place | null): readonly Place[] {
  return place === null ? [] : [place, ...upTo(place.parent)];
}

function kindsOf(schema: GraphQLSchema, type: GraphQLNamedType): readonly Kind[] {
  if (isAbstractType(type)) return schema.getPossibleTypes(type);
  return isObjectType(type) ? [type] : [];
}

/** How the rows of a page are asked for, with how many there are in all; null for what is no page. */
function pageOf(schema: GraphQLSchema, type: GraphQLNamedType) {
  const row = isObjectType(type) ? schema.getType(connectedBy(type) ?? '') : undefined;
  if (row === undefined) return null;
  const open = '{ __typename totalCount pageInfo { hasNextPage hasPreviousPage } edges { cursor node ';
  return { type: row, open, close: ' } }' };
}

function hasId(type: GraphQLNamedType): boolean {
  return (isObjectType(type) || isInterfaceType(type)) && 'id' in type.getFields();
}

function wordsIn(text: string): number {
  return text.match(/\w+/g)?.length ?? 0;
}
