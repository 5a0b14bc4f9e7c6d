import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { directory } from './generated/directory.ts'
import { loadGuide } from './load.ts'
import { anchor, type Found, lookUp, words } from './look-up.ts'
import { type Stack, stacks } from './model.ts'

const found = (query: string) => lookUp(query, directory).found
const first = (query: string) => found(query)[0]?.path
const digits = (code: number) => String(code).padStart(3, '0')

/** Every entry of the directory: its path, and the titles and names under which a person may ask for it. */
const entries: { path: string; title: string; names: readonly string[] }[] = [
  ...directory.codes.map(([code, name, , , aliases]) => ({
    path: `codes/${code}`,
    title: `${code} ${name}`,
    names: [String(code), name, ...aliases, ...aliases.map((alias) => `${code} ${alias}`)],
  })),
  ...directory.vendor.map(([code, sender, name, aliases]) => ({
    path: `codes/${digits(code)}#${sender}`,
    title: `${digits(code)} ${name}`,
    names: [digits(code), name, `${code} ${sender}`, `${sender} ${code}`, ...aliases],
  })),
  ...directory.subcodes.map(([, sender, code, name]) => ({
    path: `senders/${sender}#${anchor(code)}`,
    title: `${code} ${name}`,
    // HAProxy's `--` has no letters to look for.
    names: words(code).length === 0 ? [name] : [code, name, `${sender} ${code}`, `${code} ${sender}`],
  })),
  ...directory.fields.map(([id, name, , aliases]) => ({ path: `fields/${id}`, title: name, names: [id, ...aliases] })),
  ...directory.senders.map(([id, name]) => ({ path: `senders/${id}`, title: name, names: [id] })),
  ...directory.compare.map(([id]) => ({
    path: `compare/${id}`,
    title: id.split('-').join(' or '),
    names: [id, id.split('-').join(' '), id.split('-').join(' vs '), id.split('-').join('/')],
  })),
  ...directory.guides.map(([id, title]) => ({ path: `guides/${id}`, title, names: [id] })),
  ...directory.faq.map(([id, question]) => ({ path: `faq#${id}`, title: question, names: [] })),
]

/** Queries that do not find the entry: neither first, nor as good as the first, for two things may have one name. */
function missed(ask: (entry: (typeof entries)[number]) => readonly string[]): string[] {
  return entries.flatMap((entry) =>
    ask(entry)
      // A longer text is not a name.
      .filter((query) => query.length <= 200)
      .filter((query) => {
        const list = found(query)
        const own = list.find(({ path }) => path === entry.path)
        return own === undefined || own.score < (list[0]?.score ?? 0) || own.score < 0.98
      })
      .map((query) => `${query} -> ${entry.path}`),
  )
}

describe('lookUp()', () => {
  test.each([
    // Numbers
    ['404', 'codes/404'],
    [' 404 ', 'codes/404'],
    ['"404"', 'codes/404'],
    ['(404)', 'codes/404'],
    ['404!', 'codes/404'],
    ['HTTP404', 'codes/404'],
    ['http 404', 'codes/404'],
    ['error 404', 'codes/404'],
    ['404 error', 'codes/404'],
    ['status code 404', 'codes/404'],
    ['HTTP/1.1 404 Not Found', 'codes/404'],
    ['HTTP/2 404', 'codes/404'],
    ['nginx 404', 'codes/404'],
    ['100', 'codes/100'],
    ['306', 'codes/306'],
    ['511', 'codes/511'],
    // Names, former names, phrases of software
    ['Not Found', 'codes/404'],
    ['not found', 'codes/404'],
    ['404 Not Found', 'codes/404'],
    ['OK', 'codes/200'],
    ['gone', 'codes/410'],
    ['teapot', 'codes/418'],
    ["I'm a teapot", 'codes/418'],
    ['I’m a teapot', 'codes/418'],
    ['Payload Too Large', 'codes/413'],
    ['413 Payload Too Large', 'codes/413'],
    ['Request Entity Too Large', 'codes/413'],
    ['Unprocessable Entity', 'codes/422'],
    ['Moved Temporarily', 'codes/302'],
    ['Server Error', 'codes/500'],
    ['503 Backend fetch failed', 'codes/503'],
    // Constants
    ['NOT_FOUND', 'codes/404'],
    ['NotFound', 'codes/404'],
    ['StatusNotFound', 'codes/404'],
    ['RequestEntityTooLarge', 'codes/413'],
    ['StatusRequestEntityTooLarge', 'codes/413'],
    ['http.StatusTeapot', 'codes/418'],
    ['HttpStatusCode.RequestHeaderFieldTooLarge', 'codes/431'],
    ['StatusCodes.Status422UnprocessableEntity', 'codes/422'],
    ['STATUS_CODES[404]', 'codes/404'],
    // Fields
    ['Retry-After', 'fields/retry-after'],
    ['retry after', 'fields/retry-after'],
    ['retry-afte', 'fields/retry-after'],
    ['ETag', 'fields/etag'],
    ['etag', 'fields/etag'],
    ['e-tag', 'fields/etag'],
    ['location header', 'fields/location'],
    ['www authenticate', 'fields/www-authenticate'],
    ['TE', 'fields/te'],
    ['X-RateLimit-Remaining', 'fields/x-ratelimit'],
    ['Proxy-Status', 'fields/proxy-status'],
    // Classes
    ['4xx', 'codes/4xx'],
    ['5XX', 'codes/5xx'],
    ['1**', 'codes/1xx'],
    ['200s', 'codes/2xx'],
    // Comparisons
    ['401 or 403', 'compare/401-403'],
    ['403 vs 401', 'compare/401-403'],
    ['401/403', 'compare/401-403'],
    ['401, 403?', 'compare/401-403'],
    // Senders, their codes and their finer codes
    ['nginx 499', 'codes/499#nginx'],
    ['499 nginx', 'codes/499#nginx'],
    ['cloudflare 522', 'codes/522#cloudflare'],
    ['Error 522', 'codes/522#cloudflare'],
    ['Client Closed Request', 'codes/499#nginx'],
    ['000', 'codes/000#curl'],
    ['009', 'codes/009#nginx'],
    ['9', 'codes/009#nginx'],
    ['401.2', 'senders/iis#401.2'],
    ['IIS 401.2', 'senders/iis#401.2'],
    ['H12', 'senders/heroku#H12'],
    ['heroku h12', 'senders/heroku#H12'],
    ['1020', 'senders/cloudflare#1020'],
    ['error 1020', 'senders/cloudflare#1020'],
    ['UF', 'senders/envoy#UF'],
    ['http_response_timeout', 'senders/proxy-status#http-response-timeout'],
    ['DEADLINE_EXCEEDED', 'senders/grpc#4'],
    ['haproxy', 'senders/haproxy'],
    ['Microsoft IIS', 'senders/iis'],
    // Guides
    ['caching', 'guides/caching'],
    // Slips of the fingers
    ['nto found', 'codes/404'],
    ['unathorized', 'codes/401'],
    ['unauthorised', 'codes/401'],
    ['forbiden', 'codes/403'],
    ['intrenal server error', 'codes/500'],
    ['too many reqeusts', 'codes/429'],
    ['gatway timeout', 'codes/504'],
  ])('%s leads to %s', (query, path) => {
    expect(first(query)).toBe(path)
  })

  test('tells letters in upper and lower case apart where a sender does', () => {
    // HAProxy: who ended the session, in capitals by closing, in small letters by a timeout.
    const [best, next] = found('sH--')
    expect(best?.title).toMatch(/^sH/)
    expect([best?.path, next?.path].toSorted()).toEqual(['senders/haproxy#SH', 'senders/haproxy#sH'])
    expect(found('SH--')[0]?.title).toMatch(/^SH/)
  })

  test('finds every entry by its own title', () => {
    expect(missed(({ title }) => [title])).toEqual([])
  })

  test('finds every entry by each of its names and aliases', () => {
    expect(missed(({ names }) => names)).toEqual([])
  })

  test('gives every entry a path of its own', () => {
    const paths = entries.map(({ path }) => path)
    expect(paths.filter((path, i) => paths.indexOf(path) !== i)).toEqual([])
  })

  describe('constants of the stacks', () => {
    /** Constants that carry more than a name of the code, and so find nothing until the directory has them. */
    const unlike = new Set(['Response::HTTP_VARIANT_ALSO_NEGOTIATES_EXPERIMENTAL'])
    const constants: { code: number; name: string }[] = []

    beforeAll(async () => {
      for (const [code] of directory.codes) {
        const guide = await loadGuide(code)
        for (const stack of Object.keys(stacks) as Stack[]) {
          // What stands there for curl is a sentence.
          const name = stack === 'curl' ? null : guide?.constants[stack]
          if (name && !unlike.has(name)) constants.push({ code, name })
        }
      }
    })

    test('find their code first', () => {
      expect(constants.length).toBeGreaterThan(64)
      const lost = constants.filter(({ code, name }) => first(name) !== `codes/${code}`)
      expect(lost).toEqual([])
    })

    test('find their code first without what stands before the last dot or colon', () => {
      const lost = constants.filter(({ code, name }) => first(name.split(/\.|::|^:/).at(-1) ?? '') !== `codes/${code}`)
      expect(lost).toEqual([])
    })
  })

  describe('of a number without a page', () => {
    test('names the number, and those near it as similar at most', () => {
      const { unknown, found: near } = lookUp('471', directory)
      expect(unknown).toBe(471)
      expect(near.length).toBeGreaterThan(0)
      for (const { score, code } of near) {
        expect(score).toBeLessThan(0.5)
        expect(String(code)).toMatch(/^[1-9]\d\d$/)
      }
    })

    test('gives those that begin alike for the beginning of a number', () => {
      const { unknown, found: near } = lookUp('40', directory)
      expect(unknown).toBe(40)
      expect(near.map(({ path }) => path).slice(0, 3)).toEqual(['codes/400', 'codes/401', 'codes/402'])
    })

    test('gives those that a digit too many may have hidden', () => {
      const { unknown, found: near } = lookUp('4040', directory)
      expect(unknown).toBe(4040)
      expect(near.map(({ path }) => path)).toContain('codes/404')
    })

    test('names each number once', () => {
      for (const query of ['471', '40', '4040', '599', '97', '298']) {
        const codes = found(query).flatMap(({ code, kind }) => (kind === 'code' ? [code] : []))
        expect(new Set(codes).size).toBe(codes.length)
      }
    })

    test('takes words that say nothing for nothing', () => {
      expect(lookUp('error 471', directory)).toMatchObject({ unknown: 471, compare: null })
    })

    test('does not call a number unknown that has a page, though it is written otherwise', () => {
      const { unknown, found: near } = lookUp('0404', directory)
      expect(unknown).toBeNull()
      expect(near[0]?.path).toBe('codes/404')
    })

    test('does not take a digit for a slip of the fingers', () => {
      expect(found('nginx 471')).toEqual([])
    })
  })

  describe('of codes to compare', () => {
    test.each([
      ['403 401', [401, 403]],
      ['401 or 403', [401, 403]],
      ['401 VS. 403', [401, 403]],
      ['401 versus 403?', [401, 403]],
      ['301/302/307', [301, 302, 307]],
      ['301 | 302 & 307, 308', [301, 302, 307, 308]],
      ['499-404', [404, 499]],
    ])('sets the codes of "%s" side by side', (query, codes) => {
      expect(lookUp(query, directory).compare).toEqual(codes)
    })

    test.each(['404', '404 404', '401 or', '401 not 403', '4010 403', 'either 401 or 403', 'or'])(
      'sees none in "%s"',
      (query) => {
        expect(lookUp(query, directory).compare).toBeNull()
      },
    )
  })

  test.each(['', '   ', '\n', '?', '...', '--', '/', '!?§$%&', '日本語', '🤷', '_'])(
    'finds nothing for "%s", in which there is no word',
    (query) => {
      expect(lookUp(query, directory)).toEqual({ query: query.trim(), found: [], compare: null, unknown: null })
    },
  )

  test.each(['xyzzy', 'flurble wug', 'asdfghjkl', '123456', '6xx', '0xx', 'constructor', 'qqqq 12 zzzz'])(
    'finds nothing for "%s"',
    (query) => {
      expect(lookUp(query, directory)).toMatchObject({ found: [], compare: null, unknown: null })
    },
  )

  test('takes 200 characters for a name, and no more', () => {
    const long = `404 ${'x'.repeat(10_000)}`
    expect(lookUp(long, directory)).toMatchObject({ found: [], unknown: null })
    expect(first(`404${' '.repeat(10_000)}`)).toBe('codes/404')
  })

  test('gives the query back without the space around it', () => {
    expect(lookUp('  Not Found\n', directory).query).toBe('Not Found')
  })

  test('lists the best first, with scores over 0 and up to 1, and each page once', () => {
    const word = fc.constantFrom(
      ...entries.flatMap(({ title }) => title.split(' ')),
      'not',
      'error',
      'HTTP/1.1',
      '404',
      '-',
      'xq',
    )
    const query = fc.oneof(
      fc.array(word, { maxLength: 5 }).map((list) => list.join(' ')),
      fc.string(),
    )
    fc.assert(
      fc.property(query, (text) => {
        const list = found(text)
        for (const { score } of list) {
          expect(score).toBeGreaterThan(0)
          expect(score).toBeLessThanOrEqual(1)
        }
        const scores = list.map(({ score }: Found) => score)
        expect(scores).toEqual(scores.toSorted((a, b) => b - a))
        expect(new Set(list.map(({ path }) => path)).size).toBe(list.length)
      }),
      { numRuns: 200 },
    )
  })

  test('does not count a word twice that is asked for twice', () => {
    for (const { score } of found('ok ok ok ok ok ok ok ok')) expect(score).toBeLessThan(0.98)
  })

  test('knows its directory by what is in it', () => {
    const none = { codes: [], vendor: [], senders: [], subcodes: [], fields: [], compare: [], guides: [], faq: [] }
    expect(lookUp('404', none)).toEqual({ query: '404', found: [], compare: null, unknown: 404 })
    expect(first('404')).toBe('codes/404')
  })
})

describe('words()', () => {
  test.each([
    ['Not Found', ['not', 'found']],
    ['NOT_FOUND', ['not', 'found']],
    ['NotFound', ['not', 'found']],
    [':not_found', ['not', 'found']],
    ['HTTPVersionNotSupported', ['http', 'version', 'not', 'supported']],
    ['Status404NotFound', ['status', '404', 'not', 'found']],
    ["I'm", ['im']],
    ['401.2', ['401.2']],
    ['HttpStatus.OK', ['http', 'status', 'ok']],
    ['.5.', ['5']],
    ['', []],
  ])('of %j are %j', (text, expected) => {
    expect(words(text)).toEqual(expected)
  })
})

describe('anchor()', () => {
  test.each([
    ['401.2', '401.2'],
    ['sH--', 'sH--'],
    ['503 first byte timeout', '503-first-byte-timeout'],
    ['http_request_error', 'http-request-error'],
  ])('of %s is %s', (code, id) => {
    expect(anchor(code)).toBe(id)
  })
})
