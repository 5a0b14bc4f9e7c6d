import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { type RetryingOptions, retrying } from './retrying.ts'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

type Step = Response | Error | ((request: Request) => Response | Promise<Response>)

/** A fetch that answers in turn, and what it was sent. */
function server(...steps: Step[]) {
  const sent: { at: number; method: string; content: string }[] = []
  const fetch = async (input: string | URL | Request, init?: RequestInit) => {
    const request = new Request(input, init)
    const step = steps.shift()
    sent.push({ at: Date.now(), method: request.method, content: await request.clone().text() })
    if (step instanceof Error) throw step
    if (typeof step === 'function') return step(request)
    return step ?? new Response('done')
  }
  return { fetch, sent }
}

const url = 'http://api.example/'
const fail = (status: number, headers: Record<string, string> = {}) => new Response('later', { status, headers })

async function run(steps: Step[], input: string | URL | Request, init?: RequestInit, options: RetryingOptions = {}) {
  const { fetch, sent } = server(...steps)
  const start = Date.now()
  const result = retrying(fetch, { random: () => 0.5, ...options })(input, init)
  result.catch(() => {})
  await vi.runAllTimersAsync()
  return { result, waits: sent.map(({ at }) => at - start), sent }
}

describe('retrying()', () => {
  test('waits as the server says, and gives the response that came in the end', async () => {
    const { result, waits } = await run([fail(503, { 'retry-after': '3' }), fail(429, { 'retry-after': '0' })], url)
    expect(await (await result).text()).toBe('done')
    expect(waits).toEqual([0, 3000, 3000])
  })

  test('waits longer each time if the server says nothing', async () => {
    const { result, waits } = await run([fail(500), fail(502), fail(504), fail(503)], url)
    expect(waits).toEqual([0, 500, 1500, 3500])
    expect((await result).status).toBe(503)
  })

  test('hands back the last response, its content unread', async () => {
    const { result, sent } = await run([fail(503, { 'retry-after': '86400' })], url)
    expect(sent).toHaveLength(1)
    expect(await (await result).text()).toBe('later')
  })

  test('throws the last error as it came', async () => {
    const lost = new TypeError('fetch failed')
    const { result, sent } = await run([fail(503), lost, lost, lost], url)
    await expect(result).rejects.toBe(lost)
    expect(sent).toHaveLength(4)
  })

  test('does not repeat what never was a request', async () => {
    const { result, sent } = await run([], 'http://')
    await expect(result).rejects.toThrow(TypeError)
    expect(sent).toHaveLength(0)
    await expect(retrying(async () => fail(503))(url, { headers: { 'a b': '' } })).rejects.toThrow(TypeError)
  })

  test('a POST is repeated only with its key', async () => {
    const init = { method: 'POST', body: 'a' }
    expect((await run([fail(503)], url, init)).sent).toHaveLength(1)
    expect((await run([fail(503)], url, { ...init, headers: { 'Idempotency-Key': '"1"' } })).sent).toHaveLength(2)
    const request = new Request(url, { ...init, headers: [['idempotency-key', '"1"']] })
    expect((await run([fail(503)], request)).sent).toHaveLength(2)
  })

  const form = new FormData()
  form.set('a', '1')
  test.each<[string, NonNullable<RequestInit['body']>]>([
    ['text', 'a=1'],
    ['octets', new TextEncoder().encode('a=1')],
    ['a buffer', new TextEncoder().encode('a=1').buffer as ArrayBuffer],
    ['a Blob', new Blob(['a=1'])],
    ['URLSearchParams', new URLSearchParams('a=1')],
    ['FormData', form],
  ])('sends %s again', async (_, body) => {
    const { sent } = await run([fail(429)], url, { method: 'POST', body })
    expect(sent).toHaveLength(2)
    for (const { content } of sent) expect(content).toMatch(/a=1|name="a"\r\n\r\n1/)
  })

  test('sends a Request with content again, and lets go of it in the end', async () => {
    const request = new Request(new URL(url), { method: 'PUT', body: 'a=1' })
    const { sent } = await run([fail(503), fail(503)], request)
    expect(sent.map(({ method, content }) => [method, content])).toEqual(Array(3).fill(['PUT', 'a=1']))
    expect(request.bodyUsed).toBe(true)
    await expect(retrying(async () => fail(503))(request)).rejects.toThrow(TypeError)
  })

  test('does not send a stream again, and says so', async () => {
    const onGiveUp = vi.fn()
    const body = new Blob(['a=1']).stream()
    const init = { method: 'PUT', body, duplex: 'half' } as RequestInit
    const { result, sent } = await run([fail(503)], url, init, { onGiveUp })
    expect(sent).toHaveLength(1)
    expect((await result).status).toBe(503)
    expect(onGiveUp).toHaveBeenCalledWith(expect.objectContaining({ because: 'stream', attempt: 1 }))
  })

  test('tells of each wait, and of the end', async () => {
    const onRetry = vi.fn()
    const onGiveUp = vi.fn()
    const first = fail(503, { 'retry-after': '2' })
    const last = fail(503, { 'retry-after': '500' })
    await run([first, last], url, undefined, { onRetry, onGiveUp })
    expect(onRetry.mock.calls).toEqual([
      [{ attempt: 1, afterMs: 2000, because: 'retry-after', retry: true, response: first }],
    ])
    expect(onGiveUp.mock.calls).toEqual([
      [{ attempt: 2, afterMs: 500_000, because: 'too-long', retry: false, response: last }],
    ])
  })

  test('says nothing of a success', async () => {
    const onGiveUp = vi.fn()
    await run([new Response(null, { status: 304 })], url, undefined, { onGiveUp })
    expect(onGiveUp).not.toHaveBeenCalled()
  })

  test('throws away the content of a response that nobody gets', async () => {
    const cancel = vi.fn()
    const response = new Response(new ReadableStream({ cancel }), { status: 503 })
    await run([response], url)
    expect(cancel).toHaveBeenCalledOnce()
  })

  test('an abort ends the wait', async () => {
    const { fetch, sent } = server(fail(503, { 'retry-after': '30' }))
    const stop = new AbortController()
    const result = retrying(fetch)(url, { signal: stop.signal })
    result.catch(() => {})
    await vi.advanceTimersByTimeAsync(1000)
    stop.abort(new Error('enough'))
    await expect(result).rejects.toThrow('enough')
    expect(vi.getTimerCount()).toBe(0)
    expect(sent).toHaveLength(1)
  })

  test('the signal of a Request does so too', async () => {
    const stop = new AbortController()
    const { fetch } = server(fail(503, { 'retry-after': '30' }))
    const result = retrying(fetch)(new Request(url, { signal: stop.signal }))
    result.catch(() => {})
    await vi.advanceTimersByTimeAsync(1000)
    stop.abort()
    await expect(result).rejects.toThrow(/abort/)
    expect(vi.getTimerCount()).toBe(0)
  })

  test('is not sent again after an abort', async () => {
    const stop = new AbortController()
    const { result, sent } = await run(
      [
        () => {
          stop.abort(new Error('enough'))
          throw new TypeError('terminated')
        },
      ],
      url,
      { signal: stop.signal },
    )
    await expect(result).rejects.toThrow('terminated')
    expect(sent).toHaveLength(1)
  })

  test('a try that takes too long is ended, and repeated', async () => {
    const never = ({ signal }: Request) =>
      new Promise<Response>((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)))
    const { result, waits } = await run([never], url, undefined, { attemptTimeoutMs: 700 })
    expect((await result).status).toBe(200)
    expect(waits).toEqual([0, 1200])
    const late = await run([never], url, { method: 'POST', body: 'a' }, { attemptTimeoutMs: 700 })
    await expect(late.result).rejects.toMatchObject({ name: 'TimeoutError' })
  })

  test('a try that came in time is not ended afterwards', async () => {
    let signal: AbortSignal | undefined
    const fetch = retrying(
      async (_, init) => {
        signal = init?.signal ?? undefined
        return new Response('done')
      },
      { attemptTimeoutMs: 700 },
    )
    await fetch(url)
    await vi.advanceTimersByTimeAsync(2000)
    expect(signal?.aborted).toBe(false)
  })

  test('takes the fetch of the environment if none is given', async () => {
    vi.stubGlobal('fetch', async () => new Response('global'))
    expect(await (await retrying()(url)).text()).toBe('global')
    vi.unstubAllGlobals()
  })
})
