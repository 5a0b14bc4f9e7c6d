import { describe, expect, test } from 'vitest'
import { abnormalUsageDetected, quotaExceeded, temporaryReducedCapacity } from './registered.ts'
import { wire } from './wire.ts'

const at = (name: string) => `https://iana.org/assignments/http-problem-types#${name}`

describe('quotaExceeded()', () => {
  test('sends its type, the violated policies, the limits and Retry-After', () => {
    const limits = [{ name: 'daily', remaining: 0, resetSeconds: 30, quota: 100, windowSeconds: 86400 }]
    const problem = quotaExceeded(30, { detail: 'all gone', violatedPolicies: ['daily'], limits })
    const { status, headers, body } = wire(problem)
    expect(status).toBe(429)
    expect(headers).toEqual({
      'content-type': 'application/problem+json',
      'retry-after': '30',
      ratelimit: '"daily";r=0;t=30',
      'ratelimit-policy': '"daily";q=100;w=86400',
    })
    expect(JSON.parse(body as string)).toEqual({
      type: at('quota-exceeded'),
      title: 'Quota Exceeded',
      status: 429,
      detail: 'all gone',
      'violated-policies': ['daily'],
    })
  })

  test('has neither member nor field for what is not said', () => {
    expect(quotaExceeded('unknown').headers).toEqual({ 'content-type': 'application/problem+json' })
    expect(JSON.parse(JSON.stringify(quotaExceeded('unknown')))).toEqual({
      type: at('quota-exceeded'),
      title: 'Quota Exceeded',
      status: 429,
    })
  })

  test('is typed by its status, its type and its member', () => {
    const problem = quotaExceeded('unknown', { violatedPolicies: ['a'] })
    problem.status satisfies 429
    problem.type satisfies 'https://iana.org/assignments/http-problem-types#quota-exceeded'
    problem.body['violated-policies'] satisfies readonly string[] | undefined
    expect(problem.body['violated-policies']).toEqual(['a'])
    // @ts-expect-error the type is not for the caller to say
    quotaExceeded(1, { type: 'about:blank' })
  })

  test('keeps the fields of the caller', () => {
    expect(quotaExceeded(1, { headers: { 'x-why': 'plan' } }).headers).toMatchObject({ 'x-why': 'plan' })
  })

  test('refuses what is no delay', () => {
    expect(() => quotaExceeded(-1)).toThrow(RangeError)
  })
})

test('temporaryReducedCapacity() > is a 503 that keeps its text and sends the lower limit', () => {
  const limits = [{ name: 'hourly', quota: 10, windowSeconds: 3600 }]
  const problem = temporaryReducedCapacity(60, { detail: 'secret', violatedPolicies: ['hourly'], limits })
  problem.status satisfies 503
  expect(problem.headers).toMatchObject({ 'retry-after': '60', 'ratelimit-policy': '"hourly";q=10;w=3600' })
  expect(JSON.parse(JSON.stringify(problem))).toEqual({
    type: at('temporary-reduced-capacity'),
    title: 'Temporary Reduced Capacity',
    status: 503,
    'violated-policies': ['hourly'],
  })
})

test('abnormalUsageDetected() > is a 429 of its own type', () => {
  const problem = abnormalUsageDetected('unknown', { violatedPolicies: ['hourly'] })
  problem.status satisfies 429
  expect(problem.body).toMatchObject({
    type: at('abnormal-usage-detected'),
    title: 'Abnormal Usage Detected',
    status: 429,
    'violated-policies': ['hourly'],
  })
})
