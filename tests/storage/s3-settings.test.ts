import { describe, expect, it } from 'vitest';
import { s3Settings } from '../../server/storage/s3-settings.ts';

describe('the address of an S3 bucket', () => {
  it('names host, bucket, prefix, region, TLS and a percent-encoded secret', () => {
    expect(s3Settings('s3://key:a%2Fb%2B@minio.local:9000/papers/motcua/?region=hcm&tls=false')).toEqual({
      bucket: 'http://minio.local:9000/papers/motcua',
      accessKeyId: 'key',
      secretAccessKey: 'a/b+',
      region: 'hcm',
    });
  });

  it('means TLS and us-east-1 when it says nothing of them', () => {
    expect(s3Settings('s3://k:s@host/b')).toMatchObject({ bucket: 'https://host/b', region: 'us-east-1' });
  });

  it.each([
    'https://k:very-secret@host/b',
    's3://k@host/b',
    's3://k:very-secret@host',
    's3://k:very-secret@host/',
    's3://k:very-secret@host/a b',
    's3://k:very-secret@host/b?tls=no',
  ])('is refused without naming the secret: %s', (address) => {
    const refused = () => s3Settings(address);
    expect(refused).toThrow(/S3 address/);
    expect(refused).not.toThrow(/very-secret/);
  });
});
