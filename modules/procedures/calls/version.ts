import type { BodyOf } from '../../../server/kit/index.ts';
import type { procedures } from '../contract.ts';
import { findVersion } from '../queries/find-version.ts';

export const version: BodyOf<typeof procedures.calls.version> = ({ id }, { db }) => findVersion(db, id);
