import fc from 'fast-check';

/** Addresses of all kinds, good and bad. (fast-check's own take seconds for a thousand.) */
export const anyUrl: fc.Arbitrary<string> = fc
  .tuple(
    fc.constantFrom(
      'https://',
      'http://',
      '//',
      '/',
      '',
      'javascript:',
      'data:',
      'HTTPS://',
      'ftp://',
    ),
    fc.constantFrom('ehr.example.org', 'evil.example', 'localhost', '[::1]', 'a@b.example', 'x'),
    fc.constantFrom('', ':443', ':8443', ':0', ':x'),
    fc.array(
      fc.oneof(fc.constantFrom('fhir', '..', '%2e', '\\', '*', ''), fc.string({ maxLength: 5 })),
      {
        maxLength: 4,
      },
    ),
    fc.constantFrom('', '?x=1', '#x', '?next=//evil.example'),
  )
  .map(([scheme, host, port, path, rest]) => `${scheme}${host}${port}/${path.join('/')}${rest}`);
