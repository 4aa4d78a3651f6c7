import { z } from 'zod';
import { key, parse, repeatable, type SchemaPart, text } from '../../../server/kit/index.ts';
import { personAtCounter } from '../../people/contract.ts';
import { enterDossier } from '../acts/enter-dossier.ts';
import { dossiers } from '../contract.ts';
import { Dossier } from '../model.ts';
import { AgencyNotInForce, FileNotYours, NumberOfAnother, RepresentationEnded } from '../refusals.ts';
import { RepresentationKind } from '../representation.ts';
import { refusalsOfOpening } from './refusals-of-opening.ts';

const entering = z.object({
  procedure: text(40),
  commune: text(10),
  case: text(200).nullish(),
  receivingAgency: key.nullish(),
  supportAgency: key.nullish(),
  applicant: personAtCounter,
  representation: z
    .object({
      person: personAtCounter,
      kind: z.enum(RepresentationKind),
      document: key.nullish(),
      validUntil: z.iso.date().nullish(),
    })
    .nullish(),
});

/** What a clerk enters for whoever stands at the counter. */
export const counterActs: SchemaPart = (build) => {
  const person = build.inputType('PersonAtCounter', {
    description:
      'A person as the identity card has them, and how to reach them. What the province knows of them already stays.',
    fields: (t) => ({
      fullName: t.string({ required: true, description: 'Full name (họ và tên).' }),
      citizenNumber: t.string({
        required: true,
        description: 'Personal identification number (số định danh cá nhân), 12 digits.',
      }),
      birthDate: t.field({ type: 'Date', description: 'Date of birth.' }),
      phone: t.string({ description: 'Phone number: with its leading 0, or with +84.' }),
      email: t.string({ description: 'E-mail address.' }),
      address: t.string({ description: 'Address (địa chỉ liên hệ), up to 300 characters.' }),
    }),
  });
  const representation = build.inputType('RepresentationAtCounter', {
    description: 'Who hands a dossier in for its applicant.',
    fields: (t) => ({
      person: t.field({ type: person, required: true, description: 'Who acts.' }),
      kind: t.field({ type: RepresentationKind, required: true, description: 'By what right.' }),
      document: t.id({ description: 'The paper that says so: a file that you uploaded by `POST /files`.' }),
      validUntil: t.field({ type: 'Date', description: 'The last day on which it holds.' }),
    }),
  });
  build.mutationField('openDossierAtCounter', (t) =>
    t.field({
      type: Dossier,
      description:
        'Opens a draft for somebody at the counter (tiếp nhận trực tiếp). Its form, its papers and its handing in follow by the mutations that an applicant uses.',
      authScopes: { may: dossiers.permissions.receiveDossiers },
      errors: {
        types: [...refusalsOfOpening, AgencyNotInForce, NumberOfAnother, RepresentationEnded, FileNotYours],
      },
      args: {
        procedure: t.arg.string({ required: true, description: 'National code of the procedure.' }),
        commune: t.arg.string({
          required: true,
          description: 'Code of the commune whose committee decides.',
        }),
        case: t.arg.string({ description: 'The case (trường hợp); the usual one where none is named.' }),
        receivingAgency: t.arg.id({
          description: 'Agency at whose desk it is handed in; the one that decides where nothing is said.',
        }),
        supportAgency: t.arg.id({ description: 'Agency that helped the applicant (điểm hỗ trợ).' }),
        applicant: t.arg({ type: person, required: true, description: 'Who applies.' }),
        representation: t.arg({ type: representation, description: 'Who acts for the applicant.' }),
        ...repeatable(t.arg),
      },
      resolve: (_root, args, ctx, info) =>
        ctx.answer(Dossier, info, args, (act) => enterDossier(act, parse(entering, args))),
    }),
  );
};
