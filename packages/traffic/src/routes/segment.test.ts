import { describe, expect, it } from 'vitest'
import { templateOfSegment } from './segment.ts'

describe('templateOfSegment()', () => {
  it.each([
    [':id', '0 17 404 2026 ord_1234 A12345 tt0111161 INV-2024-0001 order-123 81234-blue-shoes blue-shoes-81234'],
    [':id', '01ARZ3NDEKTSV4RRFFQ69G5FAV cus_Nf9d8sK2xQ 51.5,-0.12 -3 2026-99-99'],
    [':uuid', '550e8400-e29b-41d4-a716-446655440000 550E8400-E29B-41D4-A716-446655440000'],
    [':hash', '3f9ac2b1 0badc0de d41d8cd98f00b204e9800998ecf8427e dQw4w9WgXcQ NffrFeUfNV2Hib aB3-x_9Kq2Lm k3j9x2m1qz'],
    [':hash', 'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9eyJzdWIiOiIxMjM0NTY3ODkwIn0'],
    [':date', '2026-01 2026-01-15 2026-01-15T09:30:00Z'],
    [':email', 'ada@example.org a.b+c@example.co.uk'],
    [':ip', '192.0.2.1 2001:db8::1'],
    [':text', 'how-we-built-a-thing-that-took-us-years-to-finish'],
    [':text', '%D0%BA%D0%BE%D1%82-'.repeat(11)],
  ])('takes for %s: %s', (parameter, segments) => {
    for (const segment of segments.split(' '))
      expect([segment, templateOfSegment(segment)]).toEqual([segment, parameter])
  })

  it.each([
    'v1',
    'v2.1',
    'v20260115',
    'oauth2',
    's3',
    'utf-8',
    'sha256',
    'log4j2core',
    'iPhone15ProMax',
    'getV2UserProfile',
    '1080p',
    'en-US',
    'deadbeef',
    'page-2',
    'my-post-2-of-3',
    'john.doe',
    'chat.postMessage',
    'things:batch',
    '@scope',
    '.well-known',
    '.env',
    'wp-login.php',
    'jquery-3.7.1.min.js',
    'logo@2x.png',
    '%D0%BA%D0%BE%D1%82',
    '%D0%BD%D0%BE%D0%B2%D0%BE%D1%81%D1%82%D0%B8-2026',
    '%20',
  ])('leaves %s as it is', (segment) => {
    expect(templateOfSegment(segment)).toBe(segment)
  })

  it.each([
    ['5000.jpg', ':id.jpg'],
    ['IMG_2034.JPG', ':id.jpg'],
    ['550e8400-e29b-41d4-a716-446655440000.pdf', ':uuid.pdf'],
    ['3f9ac2b1.js', ':hash.js'],
    ['app.3f9ac2b1.js', 'app.:hash.js'],
    ['index-Bs3Kd9f1.css', 'index-:hash.css'],
    ['app.12.js', 'app.:id.js'],
    ['2026-01-15.log', ':date.log'],
  ])('keeps what kind of file it is: %s', (segment, template) => {
    expect(templateOfSegment(segment)).toBe(template)
  })

  it('leaves a template as it is', () => {
    for (const segment of [':id', ':slug', ':id.jpg', 'app.:hash.js', ':file.jpg']) {
      expect(templateOfSegment(segment)).toBe(segment)
    }
  })
})
