import { z } from 'zod';
import {
  connectionOf,
  key,
  pageArguments,
  parse,
  refusal,
  repeatable,
  type SchemaPart,
  text,
} from '../../../server/kit/index.ts';
import { openClass } from '../acts/open-class.ts';
import { placePupil } from '../acts/place-pupil.ts';
import { education } from '../contract.ts';
import { Pupil, SchoolClass } from '../model.ts';
import { PupilNotFound } from '../refusals.ts';
import { schoolYearName } from '../school-year-name.ts';

const { managePupils, readPupils } = education.permissions;
const opening = z.object({ school: key, schoolYear: schoolYearName, name: text(50) });
const placing = z.object({ pupil: key, schoolClass: key });
const listed = z.object({ school: key });

/** The pupils of a school, and how they come into classes. */
const acts: SchemaPart = (build) => {
  build.queryField('pupils', (t) =>
    t.field({
      type: connectionOf(build, Pupil),
      description: 'The pupils of a school, as far as you may see them.',
      authScopes: { may: readPupils },
      args: {
        school: t.arg.id({ required: true, description: 'The school.' }),
        search: t.arg.string({
          description: 'Words of the name, with or without tone marks, or a whole citizen number.',
        }),
        ...pageArguments(build, t.arg, Pupil),
      },
      resolve: (_root, { school, search, ...page }, ctx, info) =>
        ctx.page(Pupil, info, page, { where: { schoolId: parse(listed, { school }).school }, search }),
    }),
  );
  build.mutationField('openClass', (t) =>
    t.field({
      type: SchoolClass,
      description: 'Opens a class of a school for a school year; one that is there already stays as it is.',
      authScopes: { may: managePupils },
      errors: {},
      args: {
        school: t.arg.id({ required: true, description: 'The school.' }),
        schoolYear: t.arg.string({ required: true, description: 'The school year, such as 2026-2027.' }),
        name: t.arg.string({ required: true, description: 'Its name, such as 9A.' }),
        ...repeatable(t.arg),
      },
      resolve: (_root, args, ctx, info) =>
        ctx.answer(SchoolClass, info, args, (act) => openClass(act, parse(opening, args))),
    }),
  );
  build.mutationField('placePupil', (t) =>
    t.field({
      type: SchoolClass,
      description: 'Places a pupil in a class of the same school and year (xếp lớp).',
      authScopes: { may: managePupils },
      errors: { types: [PupilNotFound] },
      args: {
        pupil: t.arg.id({ required: true, description: 'The pupil.' }),
        schoolClass: t.arg.id({ required: true, description: 'The class.' }),
        ...repeatable(t.arg),
      },
      resolve: (_root, args, ctx, info) =>
        ctx.answer(SchoolClass, info, args, (act) => {
          const { pupil, schoolClass } = parse(placing, args);
          return placePupil(act, pupil, schoolClass);
        }),
    }),
  );
};

export const classActs: readonly SchemaPart[] = [
  acts,
  refusal(PupilNotFound, 'There is no such pupil now, or it is not of a school of your agency.'),
];
