import { type DocumentNode, GraphQLError } from 'graphql';
import { documentLimits as limits } from './document-limits.ts';
import { measureDocument } from './measure-document.ts';

/** The refusal of a document that is longer than the limit, in characters or in words and signs. */
export function tooLong(measure: 'characters' | 'tokens'): GraphQLError {
  return measure === 'characters'
    ? excess('DocumentTooLong', 'ký tự', 'characters', limits.characters)
    : excess('DocumentTooLong', 'từ và dấu', 'tokens', limits.tokens);
}

/** The refusal of a document that asks for more than the limits; null where it keeps to them. */
export function excessOf(document: DocumentNode): GraphQLError | null {
  const { depth, fields, aliases, roots, directives } = measureDocument(document);
  if (depth > limits.depth) return excess('DocumentTooDeep', 'tầng', 'levels', limits.depth);
  if (fields > limits.fields) return excess('DocumentTooWide', 'trường', 'fields', limits.fields);
  if (aliases > limits.aliases) return excess('TooManyAliases', 'bí danh', 'aliases', limits.aliases);
  if (roots > limits.roots) return excess('TooManyRootFields', 'trường gốc', 'root fields', limits.roots);
  if (directives > limits.directives)
    return excess('TooManyDirectives', 'chỉ thị', 'directives', limits.directives);
  return null;
}

function excess(code: string, viUnit: string, enUnit: string, limit: number): GraphQLError {
  const en = `A document may have at most ${limit} ${enUnit}.`;
  return new GraphQLError(en, {
    // As Yoga has it for every document that is not valid.
    extensions: {
      code,
      vi: `Mỗi yêu cầu chỉ được có tối đa ${limit} ${viUnit}.`,
      en,
      http: { spec: true, status: 400 },
    },
  });
}
