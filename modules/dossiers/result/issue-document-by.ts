import type { Act, Call, Context } from '../../../server/kit/index.ts';

const LARGEST = 5_000_000;

interface Drawn {
  readonly content: Uint8Array<ArrayBuffer>;
  readonly pages: number;
}

interface Issue {
  readonly dossierId: number;
  readonly document: {
    readonly name: string;
    readonly hash: string;
    readonly size: number;
    readonly mediaType: string;
    readonly pages: number;
  };
}

/**
 * What hands a PDF over as the result of a dossier, by the desk's own call, with whatever else belongs to it; `name` is
 * that of the file without its ending.
 */
export const issueDocumentBy = (issueResult: Call<Issue, { fileId: number }>) =>
  async function issueDocument(
    ctx: Context,
    { dossierId, name, drawn }: { readonly dossierId: number; readonly name: string; readonly drawn: Drawn },
    also: (act: Act, fileId: number) => Promise<void> = async () => {},
  ): Promise<void> {
    const { content, pages } = drawn;
    const { hash, size } = await ctx.storage.put(new Blob([content]).stream(), LARGEST);
    const document = { name: `${name}.pdf`, hash, size, mediaType: 'application/pdf', pages };
    await ctx.transact(async (act) => {
      const { fileId } = await act.call(issueResult, { dossierId, document });
      await also(act, fileId);
    });
  };
