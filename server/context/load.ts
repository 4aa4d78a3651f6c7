import DataLoader from 'dataloader';
import type { Context } from '../kit/context.ts';
import type { Loader } from '../kit/contract.ts';
import { ModuleNotEnabled } from '../kit/errors.ts';
import type { Graph } from '../kit/graph.ts';
import type { LoaderBody, Module } from '../kit/module.ts';

type Declared = Module['loaders'][number];

/** The declared loaders in one context: a batch each, shared with nobody else. */
export function loadsIn(graph: Graph, context: () => Context): Context['load'] {
  const batches = new Map<string, object>();
  return <K, V>(loader: Loader<K, V>, key: K): Promise<V | null> => {
    const known = batches.get(loader.name);
    if (known instanceof DataLoader) return known.load(key);
    const body = graph.modules.flatMap((module) => module.loaders).find((found) => isBodyOf(loader, found));
    if (body === undefined) throw new ModuleNotEnabled(loader.name);
    const { load } = body;
    const batch = new DataLoader<K, V | null>((keys) => load(keys, context()));
    batches.set(loader.name, batch);
    return batch.load(key);
  };
}

/** A loader's name is made by its contract alone, so that the same name is the same declaration. */
function isBodyOf<K, V>(
  loader: Loader<K, V>,
  found: Declared,
): found is Declared & { readonly loader: Loader<K, V>; readonly load: LoaderBody<K, V> } {
  return found.loader.name === loader.name;
}
