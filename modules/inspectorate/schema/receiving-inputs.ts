import { type ArgumentBuilder, type Builder, repeatable } from '../../../server/kit/index.ts';
import { PetitionKind, PetitionMatter } from '../model.ts';

/** What petitions are told with; made once for a graph. */
export function receivingInputs(build: Builder) {
  const petition = build.inputType('ToldPetition', {
    description: 'What a complaint, a petition or feedback says.',
    fields: (t) => ({
      kind: t.field({
        type: PetitionKind,
        required: true,
        description: 'Kind; denunciations go another way.',
      }),
      matter: t.field({ type: PetitionMatter, description: 'Of a complaint: what it is against.' }),
      knownOn: t.field({
        type: 'Date',
        description: 'Of a complaint: when what it is against was known, or the first decision received.',
      }),
      first: t.id({ description: 'Of a second complaint (lần hai): the first.' }),
      summary: t.string({ required: true, description: 'What it is about, up to 2,000 characters.' }),
      people: t.int({ description: 'How many people it comes from; 1 where nothing is said.' }),
    }),
  });
  const author = build.inputType('PetitionAuthor', {
    description: 'Who complains, petitions or denounces, and how to reach them.',
    fields: (t) => ({
      fullName: t.string({ required: true, description: 'Full name (họ và tên).' }),
      citizenNumber: t.string({
        description: 'Personal identification number, 12 digits; of a denouncer where it is known.',
      }),
      birthDate: t.field({ type: 'Date', description: 'Date of birth; of a denouncer it is not kept.' }),
      phone: t.string({ description: 'Phone number: with its leading 0, or with +84.' }),
      address: t.string({ description: 'Address, up to 300 characters.' }),
    }),
  });
  const reception = build.inputType('ToldReception', {
    description: 'What the book of citizen reception (sổ tiếp công dân) says beside the petition.',
    fields: (t) => ({
      settledBefore: t.string({ description: 'The agency that settled it before (cơ quan đã giải quyết).' }),
      withinCompetence: t.boolean({
        required: true,
        description: 'Whether it is for the agency to settle (thuộc thẩm quyền).',
      }),
      guidance: t.string({ description: 'What they were guided to do (hướng dẫn).' }),
      handledBy: t.string({ description: 'The agency that is to handle it (cơ quan thụ lý).' }),
      note: t.string({ description: 'Note (ghi chú).' }),
    }),
  });
  return {
    petition,
    author,
    /** Of what an officer takes in. */
    atOffice: (arg: ArgumentBuilder) => ({
      agency: arg.id({ required: true, description: 'The agency.' }),
      receivedOn: arg({ type: 'Date', description: 'Day of receipt; today where nothing is said.' }),
      reception: arg({ type: reception, description: 'Of somebody who came in person.' }),
      ...repeatable(arg),
    }),
  };
}
