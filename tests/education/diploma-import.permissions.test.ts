import { describe, expect, it } from 'vitest';
import { education } from '../../modules/education/contract.ts';
import { openProvince } from '../support/province.ts';
import { expectError, expectRefused } from '../support/refused.ts';
import { csvOf, diplomaLine } from './diploma-file.ts';
import { diplomaImport, diplomaImports, takeDiplomaImport } from './import-documents.ts';
import { send, sent } from './importing.ts';

const { importDiplomas } = education.permissions;
const province = await openProvince({ work: false });
const { anybody, parent, officer, agencyId } = province;
const here = await province.office('imports-here', [importDiplomas], agencyId);
const other = await province.committee('04792');
const elsewhere = await province.office('imports-elsewhere', [importDiplomas], other);
const file = csvOf([diplomaLine(1)]);
const id = await send(here, agencyId, file);

describe('a file with diplomas', () => {
  it('is sent by those alone who import for the agency', async () => {
    const before = await province.digest();
    const statuses = [];
    for (const asker of [anybody, parent, officer, elsewhere])
      statuses.push((await sent(asker, agencyId, file)).status);
    expect(statuses).toEqual([401, 422, 422, 422]);
    expect(await province.digest()).toEqual(before);
  });

  it('is seen by them alone: diplomaImport, diplomaImports', async () => {
    for (const asker of [parent, officer]) {
      await expectError(asker.answer(diplomaImport, { id }), 'NotAllowed');
      await expectError(asker.answer(diplomaImports, {}), 'NotAllowed');
    }
    await expectError(anybody.answer(diplomaImport, { id }), 'NotSignedIn');
    expect((await elsewhere.ask(diplomaImport, { id })).diplomaImport).toBeNull();
    expect((await elsewhere.ask(diplomaImports, {})).diplomaImports.totalCount).toBe(0);
    expect((await here.ask(diplomaImports, {})).diplomaImports.edges).toEqual([{ node: { id } }]);
  });

  it('is taken by them alone, and not before it was read', async () => {
    const asks = (asker: typeof here) => () => asker.ask(takeDiplomaImport, { import: id });
    await expectRefused(province, 'NotSignedIn', asks(anybody));
    for (const asker of [parent, officer]) await expectRefused(province, 'NotAllowed', asks(asker));
    await expectRefused(province, 'DiplomaImportNotFound', asks(elsewhere));
    await expectRefused(province, 'DiplomaImportNotRead', asks(here));
    await expectRefused(province, 'DiplomaImportNotFound', () =>
      here.ask(takeDiplomaImport, { import: '999999' }),
    );
  });
});
