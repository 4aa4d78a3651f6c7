import type { z } from 'zod';
import type { BodyOf } from '../../../server/kit/index.ts';
import type { justice } from '../contract.ts';

type Decide = BodyOf<typeof justice.procedures.registerDeath>['decide'];

/** A dossier to be decided, whose form says this. */
export type ToRegister<A> = Omit<Parameters<Decide>[0], 'application'> & { readonly application: A };

/** What every registration leads to. */
export type Registered = z.output<typeof justice.procedures.registerDeath.result>;
