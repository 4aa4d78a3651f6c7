/** What our data may be had for (mục đích). */
export class Purpose {
  declare readonly id: number;
  declare readonly code: string;
  declare readonly titleVi: string;
  declare readonly titleEn: string;
  declare readonly legalBasis: string;
  declare readonly personal: boolean;
}

/** A program of another organisation (ứng dụng kết nối). */
export class Client {
  declare readonly id: number;
  declare readonly clientId: string;
  declare readonly name: string;
  declare readonly plainName: string;
  declare readonly organisation: string;
  declare readonly contact: string;
  declare readonly purposeId: number;
  declare readonly operationsPerSecond: number;
  declare readonly sockets: number;
  declare readonly productionSince: Date | null;
  declare readonly registeredAt: Date;
  declare readonly suspendedAt: Date | null;
  declare readonly purpose: Purpose;
  declare readonly keys: readonly ClientKey[];
  declare readonly permissions: readonly HeldPermission[];
}

/** A public key of a program. */
export class ClientKey {
  declare readonly id: number;
  declare readonly clientId: number;
  declare readonly kid: string;
  declare readonly algorithm: string;
  declare readonly thumbprint: string;
  declare readonly validFrom: Date;
  declare readonly validTo: Date | null;
}

/** Something that an account may, in an agency or everywhere. */
export class HeldPermission {
  declare readonly id: number;
  declare readonly accountId: number;
  declare readonly permission: string;
  declare readonly agencyId: number | null;
}

/** A member of staff. */
export class Staff {
  declare readonly id: number;
  declare readonly login: string;
  declare readonly name: string;
}

/** What somebody is in an office (vai trò), with what goes with it. */
export class Role {
  declare readonly id: number;
  declare readonly code: string;
  declare readonly titleVi: string;
  declare readonly titleEn: string;
  declare readonly administrative: boolean;
  declare readonly permissions: readonly RolePermission[];
}

export class RolePermission {
  declare readonly id: number;
  declare readonly roleId: number;
  declare readonly permission: string;
}

/** That an account has a role in an agency, from the first day until the day before the last. */
export class RoleGrant {
  declare readonly id: number;
  declare readonly accountId: number;
  declare readonly login: string;
  declare readonly name: string;
  declare readonly roleId: number;
  declare readonly agencyId: number | null;
  declare readonly validFrom: string;
  declare readonly validTo: string | null;
  declare readonly grantedBy: string;
  declare readonly grantedAt: Date;
  declare readonly approvedBy: string | null;
  declare readonly approvedAt: Date | null;
  declare readonly endedAt: Date | null;
  declare readonly ended: boolean;
  declare readonly proposed: boolean;
  declare readonly role: Role;
}

/** That somebody acts for another (ủy quyền), from the first day until the day before the last. */
export class Delegation {
  declare readonly id: number;
  declare readonly fromAccount: number;
  declare readonly fromName: string;
  declare readonly toAccount: number;
  declare readonly toName: string;
  declare readonly toLogin: string;
  declare readonly agencyId: number | null;
  declare readonly validFrom: string;
  declare readonly validTo: string;
  declare readonly reason: string;
  declare readonly madeAt: Date;
  declare readonly endedAt: Date | null;
  declare readonly permissions: readonly DelegationPermission[];
}

export class DelegationPermission {
  declare readonly id: number;
  declare readonly delegationId: number;
  declare readonly permission: string;
}
