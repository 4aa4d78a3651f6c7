import { admin } from '../modules/admin/contract.ts';
import { dossiers } from '../modules/dossiers/contract.ts';
import { education } from '../modules/education/contract.ts';
import { files } from '../modules/files/contract.ts';
import { justice } from '../modules/justice/contract.ts';
import { organisations } from '../modules/organisations/contract.ts';
import { people } from '../modules/people/contract.ts';
import { procedures } from '../modules/procedures/contract.ts';
import type { Permission } from '../server/kit/index.ts';
import { platform } from '../server/platform/contract.ts';

export interface DemoPerson {
  readonly login: string;
  readonly role: string;
  readonly name: string;
  /** A natural person, who may apply. */
  readonly person: {
    readonly citizenNumber: string;
    readonly birthDate: string;
    readonly email: string;
  } | null;
  /** Where the permissions hold: in the demo commune, or everywhere. */
  readonly at: 'commune' | 'everywhere';
  readonly permissions: readonly Permission[];
}

/** Code of the commune in which the demo plays: Xã Đà Bắc, since 1 July 2025. */
export const DEMO_COMMUNE = '04831';

const {
  readDossiers,
  receiveDossiers,
  assignDossiers,
  processDossiers,
  decideDossiers,
  exportRegister,
  giveOpinions,
  followDossiers,
} = dossiers.permissions;

/** Invented persons, one for each kind of user. */
export const DEMO_PERSONS: readonly DemoPerson[] = [
  {
    login: 'parent',
    role: 'Phụ huynh / parent',
    name: 'Bùi Thị Thử Nghiệm',
    person: { citizenNumber: '017199000001', birthDate: '1999-03-08', email: 'parent@demo.invalid' },
    at: 'commune',
    permissions: [],
  },
  {
    login: 'clerk',
    role: 'Cán bộ một cửa / one-stop clerk',
    name: 'Đinh Văn Một Cửa',
    person: null,
    at: 'commune',
    permissions: [
      readDossiers,
      receiveDossiers,
      exportRegister,
      files.permissions.readFiles,
      people.permissions.readPeople,
    ],
  },
  {
    login: 'officer',
    role: 'Công chức tư pháp / justice officer',
    name: 'Quách Thị Hộ Tịch',
    person: null,
    at: 'commune',
    permissions: [
      readDossiers,
      assignDossiers,
      processDossiers,
      decideDossiers,
      giveOpinions,
      files.permissions.readFiles,
      justice.permissions.readRegister,
      justice.permissions.keepRegister,
    ],
  },
  {
    login: 'registrar',
    role: 'Công chức giáo dục / education officer',
    name: 'Xa Thị Sổ Gốc',
    person: null,
    at: 'commune',
    permissions: [readDossiers, decideDossiers, ...Object.values(education.permissions)],
  },
  {
    login: 'administrator',
    role: 'Quản trị tỉnh / provincial administrator',
    name: 'Lò Văn Quản Trị',
    person: null,
    at: 'everywhere',
    permissions: [
      admin.permissions.manageModules,
      procedures.permissions.manageCatalogue,
      platform.permissions.manageClients,
      platform.permissions.grantRoles,
      platform.permissions.approveAdministration,
      platform.permissions.keepWebhooks,
      organisations.permissions.manageCalendar,
      followDossiers,
    ],
  },
  {
    login: 'partner',
    role: 'Tổ chức đối tác / partner organisation',
    name: 'Bảo hiểm Mẫu',
    person: null,
    at: 'everywhere',
    permissions: [followDossiers, platform.permissions.keepWebhooks],
  },
];
