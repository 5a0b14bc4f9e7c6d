import { describe, expect, test } from 'vitest'
import { limitFields } from '../limits.ts'
import { parseRateLimit } from './rate-limit.ts'

const now = Date.UTC(2026, 0, 1)
const epoch = now / 1000

describe('parseRateLimit()', () => {
  test('reads the fields of the draft and joins them by name', () => {
    expect(
      parseRateLimit({
        RateLimit: '"peruser";r=50;t=30, "burst";r=0;t=2',
        'RateLimit-Policy': '"peruser";q=100;w=60;qu="content-bytes", "daily";q=1000;w=86400',
      }),
    ).toEqual([
      { name: 'peruser', remaining: 50, resetSeconds: 30, quota: 100, windowSeconds: 60, unit: 'content-bytes' },
      { name: 'daily', quota: 1000, windowSeconds: 86400 },
      { name: 'burst', remaining: 0, resetSeconds: 2 },
    ])
  })

  test('reads what limitFields() writes', () => {
    const limits = [
      {
        name: 'per "user" \\ day',
        remaining: 0,
        resetSeconds: 30,
        quota: 10,
        windowSeconds: 60,
        unit: 'requests',
        partitionKey: 'Zoë',
      },
    ]
    expect(parseRateLimit(limitFields(limits))).toEqual(limits)
  })

  test('keeps partitions of one policy apart', () => {
    const two = [
      { name: 'a', remaining: 0, resetSeconds: 1, partitionKey: 'x' },
      { name: 'a', remaining: 5, resetSeconds: 9, partitionKey: 'y' },
    ]
    expect(parseRateLimit(limitFields(two))).toEqual(two)
  })

  test.each([
    ['"a" ;r=0;t=2'],
    ['a;r=0;t=2'],
    ['"a";r=0;t=2,'],
    ['"a";r=0;t=2 "b";r=1'],
    ['"a";R=0'],
    ['"a";r=0;t=1.2345'],
    ['"a";r=0;t='],
    ['"\u00e9";r=0;t=1'],
    ['"a;r=0;t=2'],
    ['"a";t=2'],
    ['"a";r=-1;t=2'],
    ['"a";r="0";t=2'],
    ['"a";r=0.5;t=2'],
    [''],
  ])('gives nothing for the malformed RateLimit %j', (ratelimit) => expect(parseRateLimit({ ratelimit })).toEqual([]))

  test.each([
    ['"a"; r=0;   t=2', { resetSeconds: 2 }],
    ['"a";r=0;t=2;x;y=?1;z=token/1;d=@1;n=1.5;b=:YQ==:;s="q;r=9"', { resetSeconds: 2 }],
    ['"a";r=9;r=0;t=2', { resetSeconds: 2 }],
    ['"a";r=0', {}],
    ['"a";r=0;t=soon', {}],
    ['"a";r=0;t=2;pk=:a:', { resetSeconds: 2 }],
  ])('reads the legal RateLimit %j', (ratelimit, more) =>
    expect(parseRateLimit({ ratelimit })).toEqual([{ name: 'a', remaining: 0, ...more }]),
  )

  test.each([
    ['draft 7', { ratelimit: 'limit=100, remaining=0, reset=30' }, { quota: 100, remaining: 0, resetSeconds: 30 }],
    [
      'draft 6',
      { 'ratelimit-limit': '100, 100;w=60', 'ratelimit-remaining': '0', 'ratelimit-reset': '30' },
      { quota: 100, remaining: 0, resetSeconds: 30 },
    ],
    [
      'Docker Hub',
      { 'ratelimit-limit': '100;w=21600', 'ratelimit-remaining': '76;w=21600' },
      { quota: 100, remaining: 76 },
    ],
    [
      'GitHub',
      { 'x-ratelimit-limit': '60', 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': `${epoch + 90}` },
      { quota: 60, remaining: 0, resetSeconds: 90 },
    ],
    [
      'Twitter',
      { 'x-rate-limit-limit': '15', 'x-rate-limit-remaining': '0', 'x-rate-limit-reset': `${epoch + 900}` },
      { quota: 15, remaining: 0, resetSeconds: 900 },
    ],
    [
      'a reset in milliseconds since 1970',
      { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': `${now + 1500}` },
      { remaining: 0, resetSeconds: 1.5 },
    ],
    [
      'Reddit',
      { 'x-ratelimit-used': '600', 'x-ratelimit-remaining': '0.0', 'x-ratelimit-reset': '277' },
      { remaining: 0, resetSeconds: 277 },
    ],
    [
      'Discord',
      {
        'x-ratelimit-limit': '5',
        'x-ratelimit-remaining': '0',
        'x-ratelimit-reset': `${epoch + 500}.25`,
        'x-ratelimit-reset-after': '64.57',
      },
      { quota: 5, remaining: 0, resetSeconds: 64.57 },
    ],
    [
      'Symfony',
      { 'x-ratelimit-remaining': '0', 'x-ratelimit-retry-after': `${epoch + 7}`, 'x-ratelimit-limit': '10' },
      { quota: 10, remaining: 0, resetSeconds: 7 },
    ],
    ['a reset that has passed', { 'x-ratelimit-reset': `${epoch - 5}` }, { resetSeconds: 0 }],
  ])('reads %s', (_, headers, limit) =>
    expect(parseRateLimit(new Headers(Object.entries(headers)), now)).toEqual([{ name: 'default', ...limit }]),
  )

  test('reads both limits of OpenAI, whose resets are durations', () => {
    expect(
      parseRateLimit({
        'x-ratelimit-limit-requests': '60',
        'x-ratelimit-remaining-requests': '0',
        'x-ratelimit-reset-requests': '6m0s',
        'x-ratelimit-limit-tokens': '150000',
        'x-ratelimit-remaining-tokens': '149984',
        'x-ratelimit-reset-tokens': '1h1m1.5s120ms',
      }),
    ).toEqual([
      { name: 'requests', quota: 60, remaining: 0, resetSeconds: 360 },
      { name: 'tokens', quota: 150000, remaining: 149984, resetSeconds: 3661.62 },
    ])
  })

  test.each(['soon', '-1', '', '1e3', '0x1', '1 2', '5x'])('gives nothing for a reset of %j', (reset) =>
    expect(parseRateLimit({ 'x-ratelimit-reset': reset })).toEqual([]),
  )

  test('takes the draft over what stands beside it', () =>
    expect(parseRateLimit({ ratelimit: '"a";r=1;t=2', 'x-ratelimit-remaining': '7' })).toMatchObject([{ name: 'a' }]))

  test('is not slow for a long malformed field', () => {
    const start = performance.now()
    for (const ratelimit of [
      `"${'\\"'.repeat(50_000)}`,
      `"a"${';a'.repeat(50_000)}"`,
      `"a"${' '.repeat(50_000)}x`,
      `"a";a=${'1'.repeat(50_000)}`,
    ])
      parseRateLimit({
        ratelimit,
        'x-ratelimit-reset': `${'1m'.repeat(50_000)}!`,
        'x-ratelimit-limit': '1'.repeat(50_000),
      })
    expect(performance.now() - start).toBeLessThan(500)
  })
})
