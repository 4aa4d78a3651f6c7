import { developmentSignIn } from '../identity/development-sign-in.ts';
import { ownSessions } from '../identity/own-sessions-part.ts';
import { beginSignIn } from '../identity/sign-in/begin-sign-in.ts';
import { endSignIn } from '../identity/sign-in/end-sign-in.ts';
import { finishSignIn } from '../identity/sign-in/finish-sign-in.ts';
import type { SignIn } from '../identity/sign-in/sign-in.ts';
import { signOut } from '../identity/sign-out.ts';
import { sweepSessions } from '../identity/sweep-sessions.ts';
import { viewerPart } from '../identity/viewer-part.ts';
import { implement, type Module } from '../kit/module.ts';
import { platform } from './contract.ts';

interface Options {
  readonly production: boolean;
  /** How people sign in; not needed where the graph alone is wanted. */
  readonly signIn?: SignIn;
}

/** The platform as a module that nobody can switch off. In production nobody signs in by name alone. */
export function platformModule({ production, signIn }: Options): Module {
  return implement(platform, {
    schema: [viewerPart, ...ownSessions, signOut, ...(production ? [] : [developmentSignIn])],
    jobs: { sweepSessions },
    routes: signIn === undefined ? [] : [beginSignIn(signIn), finishSignIn(signIn), ...endSignIn(signIn)],
  });
}
