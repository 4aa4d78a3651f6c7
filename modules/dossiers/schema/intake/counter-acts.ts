import { z } from 'zod';
import {
  type ArgumentBuilder,
  key,
  parse,
  repeatable,
  type SchemaPart,
} from '../../../../server/kit/index.ts';
import { personAtCounter } from '../../../people/contract.ts';
import { enterDossier } from '../../acts/enter-dossier.ts';
import { dossiers } from '../../contract.ts';
import { parcelNumber } from '../../intake/parcel-number.ts';
import { NumberOfAnother, RepresentationEnded } from '../../intake/refusals.ts';
import { FileNotYours } from '../../intake/refusals-of-papers.ts';
import { RepresentationKind } from '../../intake/representation.ts';
import { Dossier } from '../../model.ts';
import { opening } from './opening.ts';
import { refusalsOfOpening } from './refusals-of-opening.ts';
import { returning } from './returning.ts';

const entering = opening.extend({
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

const posted = entering.extend({ parcelNumber, arrivedOn: z.iso.date() });

/** What a clerk enters for whoever stands at the counter, or sends their papers by public post. */
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
  const of = (arg: ArgumentBuilder) => ({
    procedure: arg.string({ required: true, description: 'National code of the procedure.' }),
    commune: arg.string({
      required: true,
      description:
        'Code of the commune in which it is wanted: its committee decides, but what the province handles.',
    }),
    case: arg.string({ description: 'The case (trường hợp); the usual one where none is named.' }),
    receivingAgency: arg.id({
      description: 'Agency at whose desk it is handed in; the one that decides where nothing is said.',
    }),
    supportAgency: arg.id({ description: 'Agency that helped the applicant (điểm hỗ trợ).' }),
    applicant: arg({ type: person, required: true, description: 'Who applies.' }),
    representation: arg({ type: representation, description: 'Who acts for the applicant.' }),
    ...returning(arg),
    ...repeatable(arg),
  });
  const authScopes = { may: dossiers.permissions.receiveDossiers };
  const errors = {
    types: [...refusalsOfOpening, NumberOfAnother, RepresentationEnded, FileNotYours],
  };
  build.mutationField('openDossierAtCounter', (t) =>
    t.field({
      type: Dossier,
      description:
        'Opens a draft for somebody at the counter (tiếp nhận trực tiếp). Its form, its papers and its handing in follow by the mutations that an applicant uses.',
      authScopes,
      errors,
      args: of(t.arg),
      resolve: (_root, args, ctx, info) =>
        ctx.answer(Dossier, info, args, (act) => enterDossier(act, parse(entering, args))),
    }),
  );
  build.mutationField('openDossierByPost', (t) =>
    t.field({
      type: Dossier,
      description: 'The same for what came by public post (bưu chính công ích).',
      authScopes,
      errors,
      args: {
        ...of(t.arg),
        parcelNumber: t.arg.string({ required: true, description: 'Number of the parcel (mã bưu gửi).' }),
        arrivedOn: t.arg({ type: 'Date', required: true, description: 'The day on which it came.' }),
      },
      resolve: (_root, args, ctx, info) =>
        ctx.answer(Dossier, info, args, (act) => {
          const { parcelNumber: number, arrivedOn, ...wanted } = parse(posted, args);
          return enterDossier(act, { ...wanted, parcel: { number, arrivedOn } });
        }),
    }),
  );
};
