import { InvalidInput } from '../kit/errors.ts';

/** Runs what writes an agency's id; that there is no such agency is what PostgreSQL says of it. @throws InvalidInput */
export async function withKnownAgency<R>(field: string, write: () => Promise<R>): Promise<R> {
  try {
    return await write();
  } catch (error) {
    if (error instanceof Error && 'constraint' in error && /_agency_id_fkey$/.test(String(error.constraint)))
      throw new InvalidInput(field, { vi: 'Không có cơ quan này.', en: 'There is no such agency.' });
    throw error;
  }
}
