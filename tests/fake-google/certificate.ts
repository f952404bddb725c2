import { generate } from 'selfsigned';

export interface Certificate {
  readonly key: string;
  readonly certificate: string;
}

let made: Promise<Certificate> | undefined;

/** A certificate for these names and 127.0.0.1, made once a process and kept nowhere else. */
export function getCertificate(hosts: readonly string[]): Promise<Certificate> {
  made ??= makeCertificate(hosts);
  return made;
}

async function makeCertificate(hosts: readonly string[]): Promise<Certificate> {
  const { private: key, cert } = await generate([{ name: 'commonName', value: hosts[0] ?? '' }], {
    keyType: 'ec',
    algorithm: 'sha256',
    extensions: [
      { name: 'basicConstraints', cA: true },
      { name: 'keyUsage', digitalSignature: true, keyCertSign: true },
      {
        name: 'subjectAltName',
        altNames: [
          ...hosts.map((value) => ({ type: 2 as const, value })),
          { type: 7 as const, ip: '127.0.0.1' },
        ],
      },
    ],
  });
  return { key, certificate: cert };
}
