/** Where a bucket is and who asks for it. */
export interface S3Settings {
  /** The bucket's address, path-style (`https://host/bucket`), which every S3-compatible server understands. */
  readonly bucket: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly region: string;
}

/**
 * Reads `s3://key:secret@host:port/bucket?region=x&tls=false`. A prefix may follow the bucket (`/bucket/motcua`).
 * `region` is us-east-1 and TLS is on unless said otherwise; a secret with `/`, `+` or `@` must be percent-encoded.
 * Throws with what is wrong, and without the secret in the message.
 */
export function s3Settings(text: string): S3Settings {
  const url = URL.parse(text);
  if (url?.protocol !== 's3:') throw new Error('An S3 address begins with s3://');
  if (url.username === '' || url.password === '')
    throw new Error('The S3 address lacks its key or its secret');
  const path = url.pathname.replace(/\/+$/, '');
  if (url.host === '' || !/^(?:\/[A-Za-z0-9][A-Za-z0-9._-]*)+$/.test(path)) {
    throw new Error('The S3 address lacks its host or its bucket');
  }
  const tls = url.searchParams.get('tls') ?? 'true';
  if (tls !== 'true' && tls !== 'false') throw new Error('tls in the S3 address is true or false');
  return {
    bucket: `${tls === 'true' ? 'https' : 'http'}://${url.host}${path}`,
    accessKeyId: decodeURIComponent(url.username),
    secretAccessKey: decodeURIComponent(url.password),
    region: url.searchParams.get('region') ?? 'us-east-1',
  };
}
