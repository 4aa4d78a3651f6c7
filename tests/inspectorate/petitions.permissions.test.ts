import { describe, expect, it } from 'vitest';
import { inspectorate } from '../../modules/inspectorate/contract.ts';
import { pdfWithPages } from '../files/samples.ts';
import { askedInTurn } from '../support/asked-in-turn.ts';
import type { Asker } from '../support/asker.ts';
import { openProvince } from '../support/province.ts';
import { expectError } from '../support/refused.ts';
import * as documents from './documents.ts';
import { accepted, complaint, inspectorsOf, petitioner, petitionIn, received, taken } from './office.ts';

const paper = pdfWithPages(['Tài liệu']);

const province = await openProvince({ work: false });
const here = await inspectorsOf(province, province.agencyId);
const there = await inspectorsOf(province, await province.committee('04792'));
const { followPetitions } = inspectorate.permissions;
const follower = await province.office('follower', [followPetitions], province.agencyId);

const everybody = () => ({
  anybody: province.anybody,
  parent: province.parent,
  follower,
  clerk: here.clerk,
  inspector: here.inspector,
  chair: here.chair,
  clerkThere: there.clerk,
  inspectorThere: there.inspector,
  chairThere: there.chair,
});

const NOBODY = {
  anybody: 'NotSignedIn',
  parent: 'NotAllowed',
  follower: 'NotAllowed',
  clerk: 'NotAllowed',
  inspector: 'NotAllowed',
  chair: 'NotAllowed',
  clerkThere: 'NotAllowed',
  inspectorThere: 'NotAllowed',
  chairThere: 'NotAllowed',
};
const NOT_THERE = { inspectorThere: 'PetitionNotFound', chairThere: 'PetitionNotFound' };
const HANDLING = { ...NOBODY, ...NOT_THERE, inspector: 'Petition', chair: 'Petition' };
const DECIDING = { ...NOBODY, chairThere: 'PetitionNotFound', chair: 'Petition' };

/** What each is answered; whoever may gets a petition of their own to do it to. */
const asked = (
  wanted: Readonly<Record<string, string>>,
  ask: (asker: Asker, petition: string) => Promise<{ readonly answer: { readonly __typename: string } }>,
  prepared: (id: string) => Promise<unknown> = async () => undefined,
) =>
  askedInTurn(everybody(), wanted, 'Petition', async (asker) => {
    const { id } = await received(here);
    await prepared(id);
    return ask(asker, id);
  });

describe('petitions are seen', () => {
  it('by the officers of their agency and whoever sent them, and by nobody else', async () => {
    const { id } = await received(here);
    const seenBy = async (asker: Asker) =>
      (await asker.answer(documents.seePetition, { id })).data?.petition?.id === id;
    const found: Record<string, boolean> = {};
    for (const [role, asker] of Object.entries(everybody())) found[role] = await seenBy(asker);
    expect(Object.keys(found).filter((role) => found[role])).toEqual(['clerk', 'inspector', 'chair']);
    const { answer } = await province.parent.ask(documents.sendPetition, {
      agency: here.agency,
      petition: complaint,
    });
    const own = answer.__typename === 'Petition' ? answer.id : '';
    expect((await province.parent.ask(documents.seePetition, { id: own })).petition?.id).toBe(own);
    const stranger = await province.person();
    expect((await stranger.ask(documents.seePetition, { id: own })).petition).toBeNull();
    expect((await stranger.ask(documents.listPetitions, {})).petitions.edges).toEqual([]);
  });

  it('by when they are due, in the agency alone', async () => {
    province.clock.set('2026-11-30T09:00+07:00');
    const { id: late } = await received(here);
    province.clock.set('2026-11-23T09:00+07:00');
    const { id: next } = await received(here);
    await taken(here.inspector, (await received(here)).id, 'RETURN');
    const due = async (asker: Asker, until: string | null = null) =>
      (await asker.ask(documents.petitionsDue, { until })).petitionsDue.edges.map(({ node }) => node.id);
    const all = await due(here.inspector);
    expect(all.at(-1)).toBe(late);
    expect(all.at(-2)).toBe(next);
    expect(await due(here.inspector, '2026-12-04T00:00:00Z')).toEqual(all.slice(0, -1));
    expect(await due(here.inspector, '2026-11-23T02:00:00Z')).toEqual([]);
    expect(await due(there.inspector)).toEqual([]);
    await expectError(province.parent.answer(documents.petitionsDue, {}), 'NotAllowed');
  });

  it('in the reception book by its agency alone', async () => {
    await here.clerk.ask(documents.receivePetition, {
      agency: here.agency,
      petition: complaint,
      petitioner,
      reception: { withinCompetence: true },
    });
    const entries = async (asker: Asker) =>
      (await asker.ask(documents.listReceptions, {})).receptions.edges.length;
    expect([await entries(here.inspector), await entries(there.inspector)]).toEqual([1, 0]);
    await expectError(province.parent.answer(documents.listReceptions, {}), 'NotAllowed');
    await expectError(follower.answer(documents.listReceptions, {}), 'NotAllowed');
  });
});

describe('who may', () => {
  it('receive a petition', async () => {
    const wanted = { ...NOBODY, clerk: 'Petition' };
    const ask = (asker: Asker) =>
      asker.ask(documents.receivePetition, { agency: here.agency, petition: complaint, petitioner });
    expect(await asked(wanted, ask)).toEqual(wanted);
  });

  it('receive a denunciation', async () => {
    const wanted = { ...NOBODY, clerk: 'Petition' };
    const denouncer = { fullName: 'Hà Văn Kín', address: 'Xóm Kín' };
    const ask = (asker: Asker) =>
      asker.ask(documents.receiveDenunciation, { agency: here.agency, summary: 'Tố cáo', denouncer });
    expect(await asked(wanted, ask)).toEqual(wanted);
  });

  it('send a petition or a denunciation: persons, and nobody in office', async () => {
    const wanted = { ...NOBODY, parent: 'Petition' };
    expect(
      await asked(wanted, (asker) =>
        asker.ask(documents.sendPetition, { agency: here.agency, petition: complaint }),
      ),
    ).toEqual(wanted);
    expect(
      await asked(wanted, (asker) =>
        asker.ask(documents.sendDenunciation, { agency: here.agency, letter: 'Tố cáo' }),
      ),
    ).toEqual(wanted);
  });

  it('have the reception book written out', async () => {
    const wanted = { ...NOBODY, chair: 'ReceptionExport' };
    const ids: string[] = [];
    const found = await askedInTurn(everybody(), wanted, 'ReceptionExport', async (asker) => {
      const asked = { agency: here.agency, year: 2026, format: 'XLSX' as const };
      const { answer } = await asker.ask(documents.exportReceptions, asked);
      if (answer.__typename === 'ReceptionExport') ids.push(answer.id);
      return { answer };
    });
    expect(found).toEqual(wanted);
    const [id = ''] = ids;
    expect((await here.chair.ask(documents.receptionExport, { id })).receptionExport?.id).toBe(id);
    expect((await there.chair.ask(documents.receptionExport, { id })).receptionExport).toBeNull();
    await expectError(here.clerk.answer(documents.receptionExport, { id }), 'NotAllowed');
  });

  it('classify, forward and take further steps', async () => {
    const known = { remote: false, complexity: 0, severalPlaces: false, outside: false };
    const acts: readonly Parameters<typeof asked>[1][] = [
      (asker, petition) => asker.ask(documents.classifyPetition, { petition, ...known }),
      (asker, petition) => asker.ask(documents.forwardPetition, { petition, toAgency: there.agency }),
      (asker, petition) => asker.ask(documents.takePetitionStep, { petition, step: 'RETURN' }),
    ];
    for (const act of acts) expect(await asked(HANDLING, act)).toEqual(HANDLING);
  });

  it('accept and settle', async () => {
    const accept = (asker: Asker, petition: string) => asker.ask(documents.acceptPetition, { petition });
    expect(await asked(DECIDING, accept)).toEqual(DECIDING);
    const decide = (asker: Asker, petition: string) =>
      asker.ask(documents.decidePetition, { petition, decision: '1/QĐ-UBND' });
    const drafted = async (id: string) => {
      await accepted(here, id);
      await taken(here.inspector, id, 'VERIFY', 'DRAFT');
    };
    expect(await asked(DECIDING, decide, drafted)).toEqual(DECIDING);
    // Not to accept is a decision, too, though it comes by the way of the other steps.
    const refuse = (asker: Asker, petition: string) =>
      asker.ask(documents.takePetitionStep, { petition, step: 'NOT_ACCEPT' });
    const wanted = { ...DECIDING, inspectorThere: 'PetitionNotFound' };
    expect(await asked(wanted, refuse)).toEqual(wanted);
  });
});

describe('attachPetitionFile', () => {
  const attached = async (asker: Asker, petition: string, shown = false) => {
    const file = asker === province.anybody ? '1' : await asker.upload('tài liệu.pdf', await paper);
    return asker.ask(documents.attachPetitionFile, { petition, file, shown });
  };

  it('is for who works on the petitions of the agency', async () => {
    const working = { clerk: 'Petition', inspector: 'Petition', chair: 'Petition' };
    const elsewhere = { parent: 'PetitionNotFound', follower: 'PetitionNotFound', ...NOT_THERE };
    const wanted = { ...NOBODY, ...elsewhere, clerkThere: 'PetitionNotFound', ...working };
    expect(await asked(wanted, attached)).toEqual(wanted);
  });

  it('is for whoever sent the petition, who sees their own files and what is shown to them', async () => {
    const { answer } = await province.parent.ask(documents.sendPetition, {
      agency: here.agency,
      petition: complaint,
    });
    const { id } = petitionIn(answer);
    petitionIn((await attached(province.parent, id)).answer);
    petitionIn((await attached(here.chair, id)).answer);
    petitionIn((await attached(here.chair, id, true)).answer);
    const filesFor = async (asker: Asker) =>
      (await asker.ask(documents.filesOfPetition, { id })).petition?.files.map(
        ({ shown, file }) => `${shown} ${file?.name}`,
      );
    const shown = 'true tài liệu.pdf';
    expect(await filesFor(province.parent)).toEqual([shown, shown]);
    expect(await filesFor(here.chair)).toEqual([shown, 'false tài liệu.pdf', shown]);
    // Sees petitions, and reads no files.
    expect(await filesFor(here.clerk)).toEqual(['true undefined', 'false undefined', 'true undefined']);
    expect(await filesFor(there.chair)).toBeUndefined();
    const forward = { petition: id, toAgency: there.agency };
    petitionIn((await here.inspector.ask(documents.forwardPetition, forward)).answer);
    const { petitions } = await there.chair.ask(documents.listPetitions, {});
    const [first] = petitions.edges;
    const elsewhere = await there.chair.ask(documents.filesOfPetition, { id: first?.node.id ?? '' });
    expect(elsewhere.petition?.files.map(({ file }) => file?.name)).toHaveLength(3);
    expect((await attached(province.parent, id)).answer.__typename).toBe('PetitionActNotPossible');
  });
});
