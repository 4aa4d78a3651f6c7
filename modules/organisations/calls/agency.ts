import type { BodyOf } from '../../../server/kit/index.ts';
import type { organisations } from '../contract.ts';
import { findAgency } from '../queries/find-agency.ts';

export const agency: BodyOf<typeof organisations.calls.agency> = ({ id }, { db }) => findAgency(db, id);
