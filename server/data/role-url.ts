const ROLE = / ?-c role=\S+/;

/** The same address with one more option of PostgreSQL, such as `-c search_path=x`, for every session. */
export function withOption(url: string, option: string): string {
  const address = new URL(url);
  const options = [address.searchParams.get('options'), option].filter((each) => each !== null).join(' ');
  address.searchParams.set('options', options);
  return address.href;
}

/** The same address without the role that its sessions take on: as the login itself. */
export function withoutRole(url: string): string {
  const address = new URL(url);
  const options = address.searchParams.get('options');
  if (options !== null) address.searchParams.set('options', options.replace(ROLE, ''));
  return address.href;
}
