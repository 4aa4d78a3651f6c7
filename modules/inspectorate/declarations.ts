import type { Dossier } from '../dossiers/model.ts';
import type { Agency } from '../organisations/model.ts';
import type { Person } from '../people/model.ts';

/** A declaration of assets and income in the register (bản kê khai tài sản, thu nhập). */
export class AssetDeclaration {
  declare readonly id: number;
  declare readonly dossierId: number;
  declare readonly agencyId: number;
  declare readonly declarantId: number;
  declare readonly code: string;
  declare readonly kind: DeclarationKind;
  declare readonly position: string;
  declare readonly workplace: string;
  declare readonly enteredOn: string;
  declare readonly agency: Agency;
  declare readonly declarant: Person;
  declare readonly dossier: Dossier | null;
  declare readonly assets: readonly DeclaredAsset[];
}

/** Something that was declared. */
export class DeclaredAsset {
  declare readonly id: number;
  declare readonly declarationId: number;
  declare readonly kind: string;
  declare readonly description: string;
  declare readonly value: string | null;
  declare readonly change: string | null;
}

/** Law on Anti-corruption 2018, Art. 36. */
export const DeclarationKind = {
  FIRST: 'first',
  SUPPLEMENTARY: 'supplementary',
  YEARLY: 'yearly',
  FOR_APPOINTMENT: 'for-appointment',
} as const;
export type DeclarationKind = (typeof DeclarationKind)[keyof typeof DeclarationKind];
