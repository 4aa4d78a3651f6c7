import { z } from 'zod';
import { defineContract, vouchedPerson } from '../../server/kit/index.ts';

/** The persons that departments and the desk have in common. */
export const people = defineContract({
  id: 'people',
  title: 'Công dân / People',
  permissions: { readPeople: 'Look persons up by name or number (tra cứu công dân).' },
  calls: {
    /** The person with this number; entered where the province does not know them yet. */
    identified: { input: vouchedPerson, output: z.number() },
    /** The names of persons, in any order. */
    names: {
      input: z.object({ personIds: z.array(z.number()).readonly() }),
      output: z.array(z.object({ personId: z.number(), name: z.string() })).readonly(),
    },
    /** How to reach a person; null where no address is known. */
    contact: {
      input: z.object({ personId: z.number() }),
      output: z.object({ name: z.string(), email: z.string().nullable() }),
    },
  },
});
