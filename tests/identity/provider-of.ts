/** The address of the provider that a server started beside itself. */
export function providerOf(url: string): string {
  return `http://127.0.0.1:${Number(new URL(url).port) + 10}`;
}
