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
