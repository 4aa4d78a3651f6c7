import { sql } from 'kysely';
import {
  byValue,
  choice,
  computed,
  date,
  dateTime,
  entity,
  id,
  int,
  many,
  maybe,
  one,
  string,
} from '../../../../server/kit/index.ts';
import { File } from '../../../files/model.ts';
import { Agency, Officer, Unit } from '../../../organisations/model.ts';
import { Person } from '../../../people/model.ts';
import { Channel, Procedure } from '../../../procedures/model.ts';
import { DossierEvent } from '../../history/model.ts';
import { Dossier, DossierFile, DossierState } from '../../model.ts';
import { isOfOffice, isOwn } from '../../queries/seen-by.ts';
import { PORTAL_STATE } from '../../states/portal-state.ts';

export const dossier = entity(Dossier, {
  description: 'A dossier (hồ sơ): one application for one procedure at one agency.',
  table: 'dossiers.dossier',
  key: 'id',
  visible: (viewer, col) => sql`(
    ${isOwn(viewer, col)}
    or ((${col('state')} <> ${DossierState.DRAFT} or ${col('channel')} <> ${Channel.ONLINE})
      and ${isOfOffice(viewer, col)}))`,
  isGround: true,
  keeps: ['askedAgencyIds', 'clockAgencyId'],
  search: {
    beginning: ['code', 'parcelNumber', 'returnParcel'],
    through: ['applicant', 'representative', 'procedure'],
  },
  columns: {
    id: id('Id.'),
    code: maybe(string('Dossier code (mã hồ sơ), from receipt on.')),
    state: choice(DossierState, 'Where it stands.'),
    version: int(
      'Grows with each change. An act that is given the version that its page shows is refused when the dossier has changed since.',
    ),
    channel: choice(Channel, 'How it was handed in (kênh thực hiện).'),
    caseName: string('The case of its procedure (trường hợp): with the channel it sets time and fee.'),
    createdAt: dateTime('When the draft was opened.'),
    submittedAt: maybe(dateTime('When it was handed in.')),
    receivedAt: maybe(dateTime('When the one-stop desk received it.')),
    dueAt: maybe(
      dateTime(
        'When the result is due (hẹn trả kết quả); null while the clock stands, and where the catalogue states no exact limit. `deadline` explains it.',
      ),
    ),
    lateFrom: maybe(
      dateTime('From when it counts as late: by its due date, or because a supplement was asked for twice.'),
    ),
    decidedAt: maybe(dateTime('When it was decided.')),
    finishedAt: maybe(dateTime('When it was finished.')),
    parcelNumber: maybe(string('Number of the parcel in which it came by post (mã bưu gửi).')),
    arrivedOn: maybe(date('The day on which that parcel came.')),
    returnedAt: maybe(dateTime('When the result was handed over.')),
    returnedBy: maybe(choice(Channel, 'How the result was handed over.')),
    returnParcel: maybe(string('Number of the parcel in which the result went by post.')),
    lookUpPassword: string(
      'With this and its code anybody looks up how far it has come (mật khẩu tra cứu): it stands on the receipt.',
    ),
    reason: maybe(string('Why it was not granted or not taken in, or was withdrawn.')),
  },
  orders: { NEWEST: { description: 'Newest first.', by: [['id', 'desc']] } },
  filters: ['agency', 'holder', 'handler', 'state', 'channel'],
  computed: {
    portalState: computed(int('State code of the National Public Service Portal, 1 to 10.'), (col) =>
      byValue(col('state'), PORTAL_STATE),
    ),
    portalChannel: computed(
      int('Channel code of the National Public Service Portal, 1 to 3.'),
      (col) => sql`${col('channel')}`,
    ),
  },
  relations: {
    procedure: one(
      Procedure,
      { procedureId: 'id' },
      'The procedure, in the version under which the dossier was received; before that, the last that somebody acted under.',
    ),
    applicant: one(Person, { applicantId: 'id' }, 'Who applies (người nộp hồ sơ).', { withParent: true }),
    representative: one(
      Person,
      { representativeId: 'id' },
      'Who acts for the applicant (người đại diện, người được ủy quyền); null where nobody does. `representation` tells by what right.',
      { nullable: true, withParent: true },
    ),
    commune: one(Unit, { unitId: 'id' }, 'The commune it was handed in to.'),
    agency: one(Agency, { agencyId: 'id' }, 'The agency that decides.'),
    holder: one(
      Agency,
      { holderAgencyId: 'id' },
      'The agency that it was handed over to; null while it is with the one that decides.',
      { nullable: true },
    ),
    receivingAgency: one(
      Agency,
      { receivingAgencyId: 'id' },
      'Where it was handed in, where that is not the agency that decides (nơi tiếp nhận).',
      { nullable: true },
    ),
    supportAgency: one(
      Agency,
      { supportAgencyId: 'id' },
      'Who helped the applicant to hand it in (điểm hỗ trợ).',
      { nullable: true },
    ),
    enterer: one(Officer, { entererId: 'id' }, 'The clerk who entered it for the applicant; null online.', {
      nullable: true,
      withParent: true,
    }),
    officer: one(Officer, { officerId: 'id' }, 'Who received it.', { nullable: true, withParent: true }),
    handler: one(Officer, { handlerId: 'id' }, 'Who processes it.', { nullable: true, withParent: true }),
    resultFile: one(File, { resultFileId: 'id' }, 'The result document.', { nullable: true }),
    files: many(DossierFile, { id: 'dossierId' }, 'What was handed in.', {
      oldest: 'id',
      first: 20,
      withParent: true,
    }),
    events: many(DossierEvent, { id: 'dossierId' }, 'What happened, newest first.', {
      newest: 'at',
      first: 20,
      // What happened before it was transferred happened elsewhere.
      withParent: true,
    }),
  },
});
