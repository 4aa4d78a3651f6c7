import type { Holding } from '../kit/holding.ts';
import { delegationsOfAgencies, handOverDelegations } from '../staff/queries/delegations-of-agencies.ts';
import { handOverRights, rightsOfAgencies } from '../staff/queries/rights-of-agencies.ts';
import { handOverRoles, rolesOfAgencies } from '../staff/queries/roles-of-agencies.ts';
import { handOverWebhooks, webhooksOfAgencies } from '../webhooks/queries/webhooks-of-agencies.ts';

/** What the platform keeps for agencies: before all else, so that there is somebody to take the rest over. */
export const holdings: Readonly<Record<string, Holding>> = {
  roles: {
    title: 'Vai trò của cán bộ, công chức / Roles of staff',
    columns: ['server.role_grant.agency_id'],
    things: rolesOfAgencies,
    handOver: (handovers, day, { db }) => handOverRoles(db, handovers, day),
  },
  delegations: {
    title: 'Ủy quyền / Delegations',
    columns: ['server.delegation.agency_id'],
    things: delegationsOfAgencies,
    handOver: (handovers, day, { db }) => handOverDelegations(db, handovers, day),
  },
  rights: {
    title: 'Quyền của ứng dụng / Rights of programs',
    columns: ['server.account_grant.agency_id'],
    things: rightsOfAgencies,
    toEach: true,
    handOver: (handovers, _day, { db }) => handOverRights(db, handovers),
  },
  webhooks: {
    title: 'Đăng ký nhận sự kiện / Webhooks',
    columns: ['server.webhook.agencies'],
    things: webhooksOfAgencies,
    toEach: true,
    handOver: (handovers, _day, { db }) => handOverWebhooks(db, handovers),
  },
};
