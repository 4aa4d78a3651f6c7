import { z } from 'zod';
import { defineContract, text, vouchedPerson } from '../../server/kit/index.ts';
import { citizenNumber, dayOfLife, phoneNumber } from './model.ts';

/** A person as a clerk enters them from an identity card, and how to reach them. */
export const personAtCounter = z.object({
  fullName: text(200),
  citizenNumber,
  birthDate: dayOfLife.nullish(),
  phone: phoneNumber.nullish(),
  email: z.email().max(200).nullish(),
  address: text(300).nullish(),
});
export type PersonAtCounter = z.output<typeof personAtCounter>;

/** Somebody of whom a file says who they are. */
const personInFile = personAtCounter.pick({ fullName: true, citizenNumber: true, birthDate: true });
const personsInFile = z.object({ persons: z.array(personInFile).readonly() });
export type PersonInFile = z.output<typeof personInFile>;

const contact = z.object({
  name: z.string(),
  citizenNumber: z.string().nullable(),
  email: z.string().nullable(),
  phone: z.string().nullable(),
  address: z.string().nullable(),
});

/** The persons that departments and the desk have in common. */
export const people = defineContract({
  id: 'people',
  title: 'Công dân / People',
  permissions: { readPeople: 'Look persons up by name or number (tra cứu công dân).' },
  calls: {
    /** The person with this number; entered where the province does not know them yet. */
    identified: { input: vouchedPerson, output: z.number() },
    /** The same of many, in any order. */
    contacts: {
      input: z.object({ personIds: z.array(z.number()).readonly() }),
      output: z.array(contact.extend({ personId: z.number() })).readonly(),
    },
    /**
     * The person whose identity card a clerk has seen; entered where the province does not know them yet. Null where it
     * knows the number under another name or day of birth.
     */
    enterPerson: { input: personAtCounter, output: z.number().nullable() },
    /** The person with this number, where the province knows them under this name; null otherwise. */
    known: {
      input: z.object({ citizenNumber: z.string(), fullName: z.string() }),
      output: z.number().nullable(),
    },
    /** Who a person is. */
    identity: {
      input: z.object({ personId: z.number() }),
      output: z.object({
        fullName: z.string(),
        citizenNumber: z.string().nullable(),
        birthDate: z.string().nullable(),
      }),
    },
    /** Of many, by their place: who has the number, and whether under the same name and day of birth. */
    matchPersons: {
      input: personsInFile,
      output: z.array(z.object({ nth: z.number(), personId: z.number(), isSame: z.boolean() })).readonly(),
    },
    /** `enterPerson` for many, each number once: those of another name or day of birth are left out of the answer. */
    enterPersons: {
      input: personsInFile,
      output: z.array(z.object({ citizenNumber: z.string(), personId: z.number() })).readonly(),
    },
    /** How to reach a person; null where no address is known. */
    contact: {
      input: z.object({ personId: z.number() }),
      output: contact,
    },
  },
});
