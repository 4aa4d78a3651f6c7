import type { BodyOf } from '../../../server/kit/index.ts';
import type { procedures } from '../contract.ts';
import { findParts } from '../queries/find-parts.ts';

export const parts: BodyOf<typeof procedures.calls.parts> = ({ id }, { db }) => findParts(db, id);
