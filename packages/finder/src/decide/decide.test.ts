import { loadFacts } from '@statute/codes'
import { decision } from '@statute/codes/decision'
import { decisionExamples } from '@statute/codes/decision-examples'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decide } from './decide.ts'
import { factNames, type RequestFacts, readFacts } from './facts.ts'
import { answersOf } from './path.ts'
import { walk } from './walk.ts'

const byHand = (answers: Readonly<Record<string, 'yes' | 'no'>>) => {
  const given: ('yes' | 'no')[] = []
  for (let { node } = walk(given); node; { node } = walk(given)) given.push(answers[node.id] ?? node.ordinary)
  return walk(given)
}

describe('decide()', () => {
  test.each(decisionExamples)('$name: $status', ({ facts, answers, status, interim }) => {
    const wanted = byHand(answers)
    const found = decide(facts)
    expect([found.status, found.interim]).toEqual([status, interim])
    expect(found.path.map(({ node, answer }) => node + answer)).toEqual(
      wanted.path.map(({ node, answer }) => node + answer),
    )
  })

  test.each<[RequestFacts, number]>([
    [{}, 200],
    [{ method: 'OPTIONS' }, 200],
    [{ method: 'BREW' }, 501],
    [{ method: 'DELETE', exists: false, authenticated: true }, 404],
    [{ method: 'GET', authenticated: false, exists: false }, 401],
    [{ method: 'POST', created: true }, 201],
    [{ conflict: true }, 409],
    [{ conditionMissing: true }, 428],
    [{ partialPut: true }, 400],
    [{ keyReused: true }, 422],
    [{ creates: true }, 201],
    [{ unmodifiedSince: false }, 412],
    [{ unmodifiedSince: false, alreadyApplied: true }, 200],
    [{ method: 'PUT', alreadyApplied: true }, 204],
    [{ upstreamTimedOut: false }, 200],
    [{ resetsView: true }, 205],
    [{ proxyAuthenticated: false }, 407],
    [{ networkAccess: false }, 511],
    [{ method: 'PROPFIND', severalOutcomes: true }, 207],
    [{ method: 'PROPFIND', loop: true }, 508],
    [{ role: 'gateway', authenticated: false }, 401],
  ])('%j is %i', (facts, status) => {
    expect(decide(facts).status).toBe(status)
  })

  test('says what was told, what follows and what was assumed', () => {
    const { path, assumed, unused } = decide({ method: 'PUT', ifMatchHolds: false, processable: false })
    const step = (id: string) => path.find(({ node }) => node === id)
    expect(step('F3')).toMatchObject({ answer: 'no', stated: true, because: null, spec: 'RFC 9110 §13.1.1' })
    expect(step('F2')).toMatchObject({ answer: 'yes', stated: false, because: 'ifMatchHolds=no' })
    expect(step('E1')).toMatchObject({ answer: 'yes', stated: false, because: null })
    expect(assumed).toContainEqual({ fact: 'exists', value: true })
    expect(assumed).toContainEqual({ fact: 'authenticated', value: true })
    expect(assumed.map(({ fact }) => fact)).not.toContain('method')
    expect(unused).toEqual(['processable'])
  })

  test('names the method that it assumed', () => {
    expect(decide({}).assumed[0]).toEqual({ fact: 'method', value: 'GET' })
    expect(decide({ wellFormed: false }).assumed[0]).toEqual({ fact: 'method', value: 'POST' })
  })

  test('does not ask an origin server what only a proxy is asked', () => {
    const { status, unused } = decide({ role: 'origin', proxyAuthenticated: false })
    expect([status, unused]).toEqual([200, ['proxyAuthenticated']])
  })

  test('names the fields of the answer, and other codes that would do', () => {
    expect(decide({ method: 'DELETE', methodAllowed: false }).fields).toEqual(['Allow'])
    expect(decide({ ifNoneMatchHolds: false }).fields).toContain('ETag')
    expect(decide({ method: 'PUT', ifNoneMatchHolds: false }).fields).toEqual([])
    expect(decide({ allowed: false }).alternatives).toEqual([404])
  })

  test('reaches every status of the guide by stating what leads there', async () => {
    for (const { id, yes, no, fact } of decision.nodes) {
      for (const [answer, target] of [
        ['yes', yes],
        ['no', no],
      ] as const) {
        if ('goto' in target || fact === 'method') continue
        const node = decision.nodes.find((one) => one.id === id)
        const facts = { [fact]: answer === node?.holds }
        // J8 to J11 and the like end the walk only by their less ordinary answer, or when all before was ordinary.
        if (answer === node?.ordinary) continue
        expect([id, decide(facts).status]).toEqual([id, target.status])
        expect(await loadFacts(target.status)).toBeDefined()
      }
    }
  })

  test('any facts lead to a path that is a walk', () => {
    const facts = fc.record(
      {
        method: fc.constantFrom('GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'BREW'),
        role: fc.constantFrom('origin', 'gateway', 'proxy', 'intercepting proxy'),
        ...Object.fromEntries(factNames.slice(2).map((name) => [name, fc.boolean()])),
      },
      { requiredKeys: [] },
    )
    fc.assert(
      fc.property(facts, (told) => {
        const { status, key, path } = decide(told as RequestFacts)
        expect(walk(answersOf(key) ?? []).outcome?.status).toBe(status)
        for (const { stated, node, answer } of path) {
          const one = decision.nodes.find(({ id }) => id === node)
          if (stated && one) expect((told as RequestFacts)[one.fact as 'exists']).toBe(answer === one.holds)
        }
      }),
    )
  })
})

describe('readFacts()', () => {
  test('takes names in any case, with hyphens, and yes or no in many forms', () => {
    expect(readFacts(['method=delete', 'Exists=no', 'media-type-supported=TRUE', 'role=intercepting-proxy'])).toEqual({
      facts: { method: 'DELETE', exists: false, mediaTypeSupported: true, role: 'intercepting proxy' },
    })
  })

  test.each([
    ['exist=no', 'no fact is called "exist"; perhaps exists. Wanted one of method, role, '],
    ['exists', 'wanted NAME=VALUE'],
    ['=no', 'wanted NAME=VALUE'],
    ['exists=maybe', 'wanted exists=yes or exists=no'],
    ['method=a b', 'not a method'],
    ['role=king', 'wanted one of origin, gateway, proxy, intercepting proxy'],
    ['constructor=yes', 'no fact is called "constructor"'],
  ])('refuses %s', (pair, wanted) => {
    const result = readFacts([pair])
    expect('message' in result && result.message).toContain(wanted)
  })

  test('refuses a fact that is told twice', () => {
    expect(readFacts(['exists=no', 'exists=yes'])).toMatchObject({ message: expect.stringContaining('told twice') })
  })
})
