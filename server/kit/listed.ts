import { pageArguments } from './arguments.ts';
import { connectionOf } from './connection.ts';
import type { Permission } from './contract.ts';
import type { Class } from './entity.ts';
import type { Builder } from './schema.ts';

interface Listing {
  readonly description: string;
  /** Who may ask; which rows they see, the type says. */
  readonly authScopes: { readonly public: true } | { readonly signedIn: true } | { readonly may: Permission };
  /** What a row is found by, for a type that declares `search`; none by default. */
  readonly search?: string;
}

/** The root field that pages through what somebody may see of a type, by its orders, filters and words. */
export function listed<T extends object>(
  name: string,
  type: Class<T>,
  { description, authScopes, search: found }: Listing,
): (build: Builder) => void {
  return (build) => {
    const connection = connectionOf(build, type);
    build.queryField(name, (t) =>
      t.field({
        type: connection,
        description,
        authScopes,
        args: {
          ...(found === undefined ? {} : { search: t.arg.string({ description: found }) }),
          ...pageArguments(build, t.arg, type),
        },
        resolve: (_root, { search, ...page }, ctx, info) => ctx.page(type, info, page, { search }),
      }),
    );
  };
}
