// The library brings no types; its answer stays unknown, so that whoever calls it must parse it.
declare module 'mailparser' {
  export function simpleParser(
    source: Uint8Array,
    options?: { readonly skipImageLinks?: boolean; readonly skipTextToHtml?: boolean },
  ): Promise<unknown>;
}
