import { auditKeyPart } from '../audit/audit-key-part.ts';
import { auditKeyRoute } from '../audit/audit-key-route.ts';
import { readOfMyData, readsOfMyData } from '../audit/reads-of-my-data.ts';
import { developmentSignIn } from '../identity/development-sign-in.ts';
import { signOut } from '../identity/sign-out.ts';
import { viewerPart } from '../identity/viewer-part.ts';
import { implement, type Module } from '../kit/module.ts';
import { platform } from './contract.ts';

/** The platform as a module that nobody can switch off. In production nobody signs in by name alone. */
export function platformModule({ production }: { readonly production: boolean }): Module {
  return implement(platform, {
    routes: [auditKeyRoute],
    schema: [
      viewerPart,
      signOut,
      readOfMyData,
      readsOfMyData,
      auditKeyPart,
      ...(production ? [] : [developmentSignIn]),
    ],
  });
}
