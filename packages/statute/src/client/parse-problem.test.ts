import { describe, expect, expectTypeOf, test } from 'vitest'
import { problemTypes } from '../problem-types.ts'
import { isProblemOf, parseProblem, type ReceivedProblem } from './parse-problem.ts'

const type = 'https://api.example/problems/out-of-credit'

function respond(body: unknown, contentType = 'application/problem+json', status = 403): Response {
  return new Response(typeof body === 'string' ? body : JSON.stringify(body), {
    status,
    headers: { 'content-type': contentType },
  })
}

describe('parseProblem()', () => {
  test('reads the members of RFC 9457 and those beside them', async () => {
    const body = { type, title: 'Out of credit', status: 403, detail: 'It costs 50.', instance: '/a/1', balance: 30 }
    expect(await parseProblem(respond(body))).toStrictEqual(body)
  })

  test.each([
    ['application/problem+json; charset=utf-8', true],
    ['Application/Problem+JSON', true],
    ['application/problem+json ;a=b', true],
    ['application/vnd.example.problem+json', true],
    ['application/json', false],
    ['application/hal+json', false],
    ['application/problem+xml', false],
    ['application/problem+jsonx', false],
    ['text/html; a=application/problem+json', false],
  ])('of media type %s: %s', async (contentType, is) =>
    expect((await parseProblem(respond({ title: 'T' }, contentType))) !== undefined).toBe(is),
  )

  test('passes over members of the wrong type', async () =>
    expect(
      await parseProblem(respond({ type: 7, title: null, status: '403', detail: ['x'], instance: {}, balance: 30 })),
    ).toStrictEqual({ type: 'about:blank', status: 403, balance: 30 }))

  test('an empty object is about:blank, with the status of the response', async () =>
    expect(await parseProblem(respond({}, undefined, 418))).toStrictEqual({ type: 'about:blank', status: 418 }))

  test.each(['', '{', '[]', '"x"', '7', 'null', 'true'])('is undefined for the content %j', async (body) =>
    expect(await parseProblem(respond(body))).toBeUndefined(),
  )

  test('leaves the response to be read', async () => {
    const response = respond({ title: 'T' })
    await parseProblem(response)
    expect(response.bodyUsed).toBe(false)
    expect(await response.json()).toEqual({ title: 'T' })
  })

  test('is undefined for a response that has been read, has no content or breaks off', async () => {
    const read = respond({ title: 'T' })
    await read.text()
    const headers = { 'content-type': 'application/problem+json' }
    const broken = new ReadableStream({ start: (controller) => controller.error(new Error('lost')) })
    expect(await parseProblem(read)).toBeUndefined()
    expect(await parseProblem(new Response(null, { status: 404, headers }))).toBeUndefined()
    expect(await parseProblem(new Response(broken, { status: 404, headers }))).toBeUndefined()
  })

  test('does not read more than it was told', async () => {
    const body = { detail: 'é'.repeat(50) }
    expect(await parseProblem(respond(body), { maxBytes: 100 })).toBeUndefined()
    expect(await parseProblem(respond(body), { maxBytes: 113 })).toMatchObject(body)
    let sent = 0
    const endless = new ReadableStream({
      pull: (controller) => {
        sent += 1000
        controller.enqueue(new Uint8Array(1000).fill(32))
      },
    })
    const headers = { 'content-type': 'application/problem+json' }
    expect(await parseProblem(new Response(endless, { status: 500, headers }))).toBeUndefined()
    expect(sent).toBeLessThan(80_000)
  })

  test('a character may lie across two chunks', async () => {
    const octets = new TextEncoder().encode('{"detail":"é"}')
    const stream = new ReadableStream({
      start: (controller) => {
        for (const octet of octets) controller.enqueue(Uint8Array.of(octet))
        controller.close()
      },
    })
    const headers = { 'content-type': 'application/problem+json' }
    expect(await parseProblem(new Response(stream, { headers }))).toMatchObject({ detail: 'é' })
  })
})

describe('isProblemOf()', () => {
  const problems = problemTypes({
    outOfCredit: { type, status: 403, title: 'Out of credit', ext: (x: { balance: number }) => x },
    moved: { type: 'https://api.example/problems/moved', status: 410, title: 'Moved', ext: (x: { to: string }) => x },
  })
  type Known = ReturnType<(typeof problems)['outOfCredit' | 'moved']>['body']

  test('narrows to the problem of a type, as the server declared it', async () => {
    const problem = await parseProblem<Known>(problems.outOfCredit({ balance: 30 }).toResponse())
    if (!isProblemOf(problem, type)) throw new Error('no such problem')
    expectTypeOf(problem.balance).toEqualTypeOf<number>()
    expect(problem.balance).toBe(30)
    expect(isProblemOf(problem, 'https://api.example/problems/moved')).toBe(false)
  })

  test('narrows by status', async () => {
    const problem = await parseProblem<Known>(problems.moved({ to: '/b' }).toResponse())
    if (!isProblemOf(problem, 410)) throw new Error('no such problem')
    expectTypeOf(problem.to).toEqualTypeOf<string>()
    expect(problem.to).toBe('/b')
    expect(isProblemOf(problem, 403)).toBe(false)
  })

  test('works without a list of known problems', async () => {
    const problem = await parseProblem(respond({ type, status: 403 }))
    if (!isProblemOf(problem, type)) throw new Error('no such problem')
    expectTypeOf(problem.type).toEqualTypeOf<typeof type>()
    expectTypeOf(problem).toExtend<ReceivedProblem>()
  })

  test('nothing is no problem', () => {
    expect(isProblemOf(undefined, 403)).toBe(false)
    expect(isProblemOf(undefined, type)).toBe(false)
  })
})
