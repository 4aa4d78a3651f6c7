import { AssuranceTooLow } from './assurance.ts';
import { int } from './columns.ts';
import {
  AuditNotSealed,
  IdempotencyKeyReused,
  InvalidInput,
  ModuleDraining,
  ModuleFrozen,
  NotAllowed,
  NotInProduction,
  NotSignedIn,
  ReasonNeeded,
} from './errors.ts';
import { refusal } from './refusal.ts';
import type { SchemaPart } from './schema.ts';

/** The refusals of the kit itself, in the graph whatever is enabled. */
export const kitRefusals: readonly SchemaPart[] = [
  refusal(InvalidInput, 'The input breaks a rule.', {
    field: 'Path of the faulty value inside the arguments.',
  }),
  refusal(NotAllowed, 'The permission is missing.'),
  refusal(NotInProduction, 'The program is in the sandbox: what is real is not for it yet.'),
  refusal(AuditNotSealed, 'Nothing is changed while the audit log is not being sealed.'),
  refusal(ModuleFrozen, 'The module can be read, and nothing is done in it at present.', {
    module: 'Its id.',
  }),
  refusal(ModuleDraining, 'The module is being switched off: nothing new is begun in it.', {
    module: 'Its id.',
  }),
  refusal(ReasonNeeded, "Somebody else's protected data needs a reason: header `x-reason`, percent-encoded."),
  refusal(NotSignedIn, 'Nobody is signed in, or the sign-in has ended.'),
  refusal(IdempotencyKeyReused, 'The idempotency key was used before with other content.'),
  refusal(
    AssuranceTooLow,
    'Who asks has not proven surely enough who they are: `GET /sign-in?level=<required>` helps.',
    {
      required: int('The level that is asked for: 1 or 2.'),
      held: int('The level of this session: 0, 1 or 2.'),
    },
  ),
];
