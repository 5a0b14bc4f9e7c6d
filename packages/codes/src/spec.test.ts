import { describe, expect, test } from 'vitest'
import { specUrl } from './spec.ts'

describe('specUrl()', () => {
  test.each([
    ['a section', 'RFC 9110 §15.5.5', 'https://www.rfc-editor.org/rfc/rfc9110.html#section-15.5.5'],
    ['a whole RFC', 'RFC 2324', 'https://www.rfc-editor.org/rfc/rfc2324.html'],
    ['an appendix', 'RFC 9110 §B', 'https://www.rfc-editor.org/rfc/rfc9110.html#appendix-B'],
    ['a part of an appendix', 'RFC 9110 §B.3', 'https://www.rfc-editor.org/rfc/rfc9110.html#appendix-B.3'],
    [
      'a section of a draft',
      'draft-ietf-httpbis-resumable-upload §5',
      'https://datatracker.ietf.org/doc/html/draft-ietf-httpbis-resumable-upload#section-5',
    ],
    [
      'a whole draft with its number',
      'draft-ietf-httpapi-ratelimit-headers-10',
      'https://datatracker.ietf.org/doc/html/draft-ietf-httpapi-ratelimit-headers-10',
    ],
    ['a head of a standard', 'Fetch §CORS check', 'https://fetch.spec.whatwg.org/#cors-check'],
    ['a weakness', 'CWE-209', 'https://cwe.mitre.org/data/definitions/209.html'],
    ['a section of OpenAPI', 'OpenAPI 3.1 §4.8.16', 'https://spec.openapis.org/oas/v3.1.html'],
  ])('leads to %s', (_, spec, url) => {
    expect(specUrl(spec)).toBe(url)
  })

  test.each(['', 'Fetch', 'nginx documentation', 'RFC', 'RFC 9110 15.5', 'see RFC 9110', 'RFC 9110 §', 'Draft-x'])(
    'has no page for "%s"',
    (spec) => {
      expect(specUrl(spec)).toBeNull()
    },
  )
})
