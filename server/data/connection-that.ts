import type { DatabaseConnection } from 'kysely';

/** What stands for a connection. Cursors are not used here. */
export function connectionThat(executeQuery: DatabaseConnection['executeQuery']): DatabaseConnection {
  return {
    executeQuery,
    streamQuery: () => {
      throw new Error('Cursors are not used here');
    },
  };
}
