import type { SchemaPart } from '../../../server/kit/index.ts';
import { birthForms } from './birth-forms.ts';
import { certifiedCopyForm } from './certified-copy-form.ts';
import { criminalRecordForms } from './criminal-record-form.ts';
import { deathForms } from './death-forms.ts';
import { extractCopyForm } from './extract-copy-form.ts';
import { identityInput } from './identity-input.ts';
import { maritalStatusForm } from './marital-status-form.ts';
import { marriageForms } from './marriage-forms.ts';

/** The forms of what is registered. */
export const forms: SchemaPart = (build) => {
  const identity = identityInput(build);
  birthForms(build);
  marriageForms(build, identity);
  deathForms(build, identity);
  maritalStatusForm(build);
  extractCopyForm(build);
  certifiedCopyForm(build);
  criminalRecordForms(build);
};
