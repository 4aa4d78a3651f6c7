import { type Act, type Context, drawPaper, type Paper } from '../../server/kit/index.ts';
import { dossiers } from '../dossiers/contract.ts';

const LARGEST = 5_000_000;

interface Issued {
  readonly dossierId: number;
  /** Of the file, without its ending. */
  readonly name: string;
  readonly paper: Paper;
}

/** Draws a document and hands it over as the result of a dossier, with whatever else belongs to it. */
export async function issuePaper(
  ctx: Context,
  { dossierId, name, paper }: Issued,
  also: (act: Act, fileId: number) => Promise<void> = async () => {},
): Promise<void> {
  const { content, pages } = await drawPaper(paper);
  const { hash, size } = await ctx.storage.put(new Blob([content]).stream(), LARGEST);
  const document = { name: `${name}.pdf`, hash, size, mediaType: 'application/pdf', pages };
  await ctx.transact(async (act) => {
    const { fileId } = await act.call(dossiers.calls.issueResult, { dossierId, document });
    await also(act, fileId);
  });
}
