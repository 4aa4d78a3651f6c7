import { z } from 'zod';
import {
  date,
  entity,
  everybody,
  id,
  listed,
  NotAllowed,
  parse,
  repeatable,
  type SchemaPart,
  signedIn,
  string,
} from '../../../server/kit/index.ts';
import { education } from '../contract.ts';
import { SchoolYear } from '../model.ts';
import { putSchoolYear } from '../queries/schools.ts';
import { schoolYearName } from '../school-year-name.ts';

const { manageAdmissions } = education.permissions;

export const schoolYear = entity(SchoolYear, {
  description: 'A school year (năm học), with the days that the province has set for it.',
  table: 'education.year_plan',
  key: 'id',
  visible: everybody,
  columns: {
    id: id('Id.'),
    name: string('Its two years, such as 2026-2027.'),
    firstDay: date('First day (ngày bắt đầu).'),
    lastDay: date('Last day (ngày kết thúc).'),
  },
  orders: { NEWEST: { description: 'Newest first.', by: [['name', 'desc']] } },
});

const planning = z
  .object({ name: schoolYearName, firstDay: z.iso.date(), lastDay: z.iso.date() })
  .refine(({ name, firstDay, lastDay }) => name === `${firstDay.slice(0, 4)}-${lastDay.slice(0, 4)}`, {
    params: {
      vi: 'Năm học bắt đầu và kết thúc trong hai năm nêu ở tên gọi.',
      en: 'A school year begins and ends in the two years of its name.',
    },
  });

export const schoolYears: SchemaPart = (build) => {
  listed('schoolYears', SchoolYear, {
    description: 'The school years that are planned, newest first.',
    authScopes: { public: true },
  })(build);
  build.mutationField('planSchoolYear', (t) =>
    t.field({
      type: SchoolYear,
      description: 'Sets the days of a school year: for whoever manages admissions everywhere.',
      authScopes: { may: manageAdmissions },
      errors: {},
      args: {
        name: t.arg.string({ required: true, description: 'Such as 2026-2027.' }),
        firstDay: t.arg({ type: 'Date', required: true, description: 'First day.' }),
        lastDay: t.arg({ type: 'Date', required: true, description: 'Last day.' }),
        ...repeatable(t.arg),
      },
      resolve: (_root, args, ctx, info) =>
        ctx.answer(SchoolYear, info, args, (act) => {
          if (signedIn(act.viewer).reach(manageAdmissions) !== 'everywhere') throw new NotAllowed();
          return putSchoolYear(act.db, parse(planning, args));
        }),
    }),
  );
};
