/** The row of a statement that has one. @throws where there is none */
export function single<R>([row]: readonly R[]): R {
  if (row === undefined) throw new Error('A statement that has a row had none');
  return row;
}
