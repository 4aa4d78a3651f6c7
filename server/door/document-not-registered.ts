import { GraphQLError } from 'graphql';
import { Refusal } from '../kit/errors.ts';

/** The document is not among those that everybody may send. */
export class DocumentNotRegistered extends Refusal {
  constructor() {
    super({
      vi: 'Văn bản truy vấn này chưa được đăng ký. Chỉ nhận các truy vấn đã đăng ký.',
      en: 'This document is not registered. Only registered ones are taken.',
    });
  }
}

/** As clients of Apollo and urql know it: they send the whole document next. */
export function persistedQueryNotFound(): GraphQLError {
  const { vi, en } = new DocumentNotRegistered();
  return new GraphQLError('PersistedQueryNotFound', {
    extensions: { code: 'PERSISTED_QUERY_NOT_FOUND', vi, en, http: { spec: true, status: 400 } },
  });
}
