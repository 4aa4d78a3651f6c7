import type { Viewer } from '../kit/viewer.ts';
import { platform } from '../platform/contract.ts';

const { exploreGraph, registerDocuments } = platform.permissions;

/** Whether somebody may send what is not registered. Who registers documents may: any could be registered first. */
export function mayExplore(viewer: Viewer | null): boolean {
  return viewer !== null && (viewer.may(exploreGraph) || viewer.may(registerDocuments));
}
