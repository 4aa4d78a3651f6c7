/** Of the locks in `pg_locks`, those of the database that is asked: the tables of other files bear the same numbers. */
export const OF_THIS_DATABASE = 'database = (select oid from pg_database where datname = current_database())';
