import type { Platform } from '../context/platform.ts';
import { CursorExpired } from '../events/cursor-expired.ts';
import type { Position } from '../events/position.ts';
import type { Viewer } from '../kit/viewer.ts';
import { type Fact, factsAfter } from './facts.ts';

const EVERYTHING = { types: null, agencies: null, procedures: null };

/** The event at a position, as far as the viewer may see it now; null where they may not, or it is kept no more. */
export async function factAt(
  { events, registry }: Platform,
  viewer: Viewer,
  { tx, id }: Position,
): Promise<Fact | null> {
  try {
    const before = { tx, id: id - 1 };
    const { facts } = await factsAfter(events, registry.graph(), viewer, EVERYTHING, before, 1);
    return facts.find((fact) => fact.id === id) ?? null;
  } catch (error) {
    if (error instanceof CursorExpired) return null;
    throw error;
  }
}
