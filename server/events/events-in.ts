import type { Event } from '../kit/event.ts';
import type { Module } from '../kit/module.ts';

/** The events of these modules that somebody outside may follow. */
export function eventsIn({ modules }: { readonly modules: readonly Module[] }): readonly Event<unknown>[] {
  return modules
    .flatMap(({ contract }) => Object.values(contract.events))
    .filter(({ followers }) => followers !== null);
}
