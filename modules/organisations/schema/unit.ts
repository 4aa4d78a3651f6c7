import {
  choice,
  choices,
  connectionOf,
  date,
  dayOf,
  entity,
  everybody,
  id,
  many,
  maybe,
  one,
  pageArguments,
  type SchemaPart,
  string,
} from '../../../server/kit/index.ts';
import { Succession, Unit, UnitLevel } from '../model.ts';

export const unitLevel = choices(
  UnitLevel,
  'UnitLevel',
  'Level of an administrative unit (cấp hành chính).',
  {
    PROVINCE: 'Province (tỉnh).',
    DISTRICT: 'District (huyện); there is none since 1 July 2025.',
    COMMUNE: 'Commune or ward (xã, phường, thị trấn).',
  },
);

export const unit = entity(Unit, {
  description:
    'An administrative unit (đơn vị hành chính) with the days on which it exists. Codes are used again: only code and first day together are its identity.',
  table: 'organisations.unit',
  key: 'id',
  visible: everybody,
  columns: {
    id: id('Id.'),
    code: string('Code of the General Statistics Office.'),
    name: string('Official name with its kind (tên đầy đủ).'),
    nameEn: string('Name in English.'),
    level: choice(UnitLevel, 'Level.'),
    kind: string('Kind (loại): Tỉnh, Thành phố, Huyện, Phường, Xã, Thị trấn.'),
    validFrom: maybe(date('First day; null where it is older than the records.')),
    validTo: maybe(date('First day on which it no longer exists.')),
  },
  orders: { CODE: { description: 'By code.', by: [['code', 'asc']] } },
  filters: ['parent'],
  search: { words: 'plainName' },
  relations: {
    parent: one(Unit, { parentId: 'id' }, 'The unit it belongs to.', { nullable: true }),
    successions: many(Succession, { id: 'fromUnitId' }, 'What became of it; several where it was split.', {
      oldest: 'toUnitId',
      first: 20,
    }),
  },
});

export const succession = entity(Succession, {
  description: 'What a unit became on a day (kế thừa đơn vị).',
  table: 'organisations.succession',
  key: 'toUnitId',
  visible: everybody,
  columns: { onDate: date('The day on which it happened.') },
  relations: { to: one(Unit, { toUnitId: 'id' }, 'The unit that it became, wholly or in part.') },
});

export const communes: SchemaPart = (build) => {
  build.queryField('communes', (t) =>
    t.field({
      type: connectionOf(build, Unit),
      description: 'The communes and wards that exist on a day, by name.',
      authScopes: { public: true },
      args: {
        on: t.arg({ type: 'Date', description: 'The day; today by default.' }),
        search: t.arg.string({ description: 'Words of the name, with or without tone marks.' }),
        ...pageArguments(build, t.arg, Unit),
      },
      resolve: (_root, { on, search, ...page }, ctx, info) => {
        const day = on == null ? dayOf(ctx.clock.now()) : Temporal.PlainDate.from(on);
        return ctx.page(Unit, info, page, { where: { level: UnitLevel.COMMUNE }, on: day, search });
      },
    }),
  );
};
