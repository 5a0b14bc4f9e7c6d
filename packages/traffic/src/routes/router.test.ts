import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Router } from './router.ts'

function routeOf(router: Router, path: string): string {
  return router.template(router.route(path))
}

function knownOf(router: Router, path: string): string | null {
  const id = router.known(path)
  return id === null ? null : router.template(id)
}

function words(count: number, start = 0): string[] {
  const letters = 'abcdefghijklmnopqrstuvwxyz'
  return Array.from({ length: count }, (_, at) => {
    const n = at + start
    return `w${letters[Math.floor(n / 676) % 26]}${letters[Math.floor(n / 26) % 26]}${letters[n % 26]}`
  })
}

describe('Router.route()', () => {
  it('puts paths together that differ in a parameter', () => {
    const router = new Router()
    expect(router.route('/orders/17')).toBe(router.route('/orders/18/'))
    expect(routeOf(router, '/orders/17')).toBe('/orders/:id')
    expect(routeOf(router, '/orders/17/items/4')).toBe('/orders/:id/items/:id')
    expect(routeOf(router, '/')).toBe('/')
  })

  it.each([
    ['', '(malformed)'],
    ['orders', '(malformed)'],
    ['\u0016\u0003\u0001', '(malformed)'],
    ['*', '*'],
    ['example.org:443', '(connect)'],
    ['[2001:db8::1]:443', '(connect)'],
    ['http://example.org/orders/1?a', '/orders/:id'],
    ['http://example.org', '/'],
    ['HTTP://example.org?a', '/'],
  ])('has a name for the target %j', (target, template) => {
    expect(routeOf(new Router(), target)).toBe(template)
  })

  it('makes a parameter of a place with too many names', () => {
    const router = new Router()
    const first = router.route('/blog/waaa')
    for (const word of words(64)) router.route(`/blog/${word}`)
    expect(router.size).toBe(64)
    expect(router.template(first)).toBe('/blog/waaa')
    const { version } = router
    router.route('/blog/one-more')
    expect(router.version).not.toBe(version)
    expect(router.size).toBe(1)
    expect(router.template(first)).toBe('/blog/:slug')
    expect(router.current(first)).toBe(router.route('/blog/another'))
  })

  it('puts what lies beneath together with it', () => {
    const router = new Router({ fanOut: 2 })
    const ids = words(9).flatMap((word) => ['', '/a', '/b'].map((rest) => router.route(`/shop/${word}/x${rest}`)))
    expect(router.templates()).toEqual(['/shop/:slug/x', '/shop/:slug/x/a', '/shop/:slug/x/b'])
    expect(new Set(ids.map((id) => router.template(id))).size).toBe(3)
  })

  it('tells pages from directories, and the first segment has four times as many names', () => {
    const router = new Router()
    for (const word of words(257)) router.route(`/${word}`)
    router.route('/api/orders/1')
    expect(router.templates()).toEqual(['/:slug', '/api/orders/:id'])
  })

  it('keeps files by their kind', () => {
    const router = new Router({ fanOut: 4 })
    for (const word of words(9)) router.route(`/img/${word}.jpg`)
    router.route('/img/17.jpg')
    router.route('/img/style.css')
    router.route('/img/about')
    for (const word of words(9)) router.route(`/hidden/.${word}`)
    expect(router.templates()).toEqual(['/hidden/:hidden', '/img/:file.jpg', '/img/about', '/img/style.css'])
  })

  it('does not take a path for a template', () => {
    const router = new Router()
    expect(routeOf(router, '/a/:slug')).toBe('/a/%3Aslug')
    expect(routeOf(router, '/a/b')).toBe('/a/b')
    expect(routeOf(router, '/(other)')).toBe('/(other)')
  })

  it('is bounded by its cap, whatever comes', () => {
    const router = new Router({ cap: 100, fanOut: 8 })
    let seed = 7
    const random = () => {
      seed = (Math.imul(seed, 1103515245) + 12345) >>> 0
      return seed
    }
    const kinds = ['jpg', 'js', 'php', 'html', 'css', 'txt']
    for (let at = 0; at < 30_000; at++) {
      const [word] = words(1, random() % 17576)
      const depth = 1 + (random() % 14)
      const path = Array.from({ length: depth }, () => words(1, (random() >>> 8) % 17576)[0]).join('/')
      const id = router.route(`/${word}/${path}.${kinds[random() % kinds.length]}`)
      if (id >= router.limit || router.size > 100) expect([id, router.size]).toBe('within bounds')
    }
    expect(router.size).toBeLessThanOrEqual(100)
    expect(router.templates().length).toBe(router.size)
  })

  it('makes parameters before their time rather than give up at the cap', () => {
    const router = new Router({ cap: 100 })
    for (const directory of words(10)) for (const word of words(40)) router.route(`/d/${directory}/${word}`)
    expect(router.size).toBeLessThan(100)
    expect(routeOf(router, '/d/waaa/waaa')).toBe('/d/waaa/:slug')
    expect(routeOf(router, '/d/wabd/waaa')).not.toBe('(other)')
  })

  it('says (other) when nothing can be put together', () => {
    const router = new Router({ cap: 5 })
    for (const word of words(9)) router.route(`/${word}`)
    expect(router.size).toBe(5)
    expect(routeOf(router, '/waai')).toBe('(other)')
    expect(routeOf(router, '/waaa')).toBe('/waaa')
  })

  it('makes a template without control characters of whatever comes, and knows it again', () => {
    const path = fc.string({
      unit: fc.oneof(
        fc.constantFrom('/', '.', '%', ':', ';', '*', '2', 'f', '@', '-'),
        fc.string({ unit: 'binary', maxLength: 1 }),
      ),
      maxLength: 60,
    })
    fc.assert(
      fc.property(path, (path) => {
        const router = new Router()
        const template = routeOf(router, `/${path}`)
        expect(template).toMatch(/^\/[!-~]*$/)
        expect(knownOf(router, `/${path}`)).toBe(template)
        const other = new Router()
        expect(other.template(other.merge(template))).toBe(template)
      }),
      { numRuns: 500 },
    )
  })

  it('reads a path of 8 KiB', () => {
    const router = new Router()
    expect(routeOf(router, `/${'a'.repeat(8192)}`)).toBe('/:hash')
    expect(routeOf(router, `/${'%41-'.repeat(2048)}`)).toBe('/:text')
    expect(routeOf(router, '/a'.repeat(4096))).toBe(`${'/a'.repeat(10)}/*`)
    expect(routeOf(router, '/.'.repeat(4096))).toBe('/')
  })

  it('has the same templates whatever the order, and however the paths are spread', () => {
    const segment = fc.oneof(
      fc.constantFrom(
        'a',
        'b',
        'c',
        'd',
        'e',
        'f',
        'g',
        'h',
        'i.js',
        'j.js',
        'k.js',
        'l.css',
        '.m',
        '.n',
        '.o',
        'p.JS',
      ),
      fc.constantFrom('17', 'ord_1234', '3f9ac2b1', '5.jpg', 'app.3f9ac2b1.js', ':id', ':slug', '*', 'x'.repeat(41)),
    )
    const path = fc.array(segment, { maxLength: 5 }).map((segments) => `/${segments.join('/')}`)
    fc.assert(
      fc.property(fc.array(fc.tuple(path, fc.boolean()), { maxLength: 120 }), fc.integer(), (paths, seed) => {
        const options = { fanOut: 2 }
        const whole = new Router(options)
        const parts = [new Router(options), new Router(options)] as const
        for (const [path, isFirst] of paths) {
          whole.route(path)
          parts[isFirst ? 0 : 1].route(path)
        }
        const backwards = new Router(options)
        for (const [path] of paths.toReversed()) backwards.route(path)
        const merged = new Router(options)
        const texts = parts.flatMap((part) => part.templates())
        texts.sort((a, b) => mix(a, seed) - mix(b, seed))
        const ids = texts.map((text) => merged.merge(text))
        expect(backwards.templates()).toEqual(whole.templates())
        expect(merged.templates()).toEqual(whole.templates())
        for (const [at, text] of texts.entries()) {
          // What a part calls a path by leads to what the whole calls it by.
          const [path] = paths.find(([path, isFirst]) => routeOf(parts[isFirst ? 0 : 1], path) === text) ?? []
          if (path !== undefined) expect(merged.template(ids[at] as number)).toBe(routeOf(whole, path))
        }
        for (const [path] of paths) {
          const known = knownOf(whole, path)
          if (known !== null || !/\.\w+\//.test(path)) expect(known).toBe(routeOf(whole, path))
          expect(routeOf(merged, path)).toBe(routeOf(whole, path))
        }
        expect(whole.size).toBe(whole.templates().length)
      }),
      { numRuns: 150 },
    )
  })
})

function mix(text: string, seed: number): number {
  let hash = seed | 0
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x9e3779b1)
  return hash
}

describe('Router.known()', () => {
  it('adds nothing', () => {
    const router = new Router()
    expect(router.known('/orders/17')).toBe(null)
    expect(router.size).toBe(0)
    router.route('/orders/17')
    expect(knownOf(router, '/orders/99')).toBe('/orders/:id')
    expect(router.known('/orders/new')).toBe(null)
    expect(router.known('/orders')).toBe(null)
    expect(router.known('/orders/17/items')).toBe(null)
    expect(router.size).toBe(1)
  })

  it('knows a name from the first success on', () => {
    const router = new Router()
    expect(router.known('/about')).toBe(null)
    router.route('/about')
    expect(knownOf(router, '/about')).toBe('/about')
  })

  it('takes one more name for a value, but no file and no hidden name', () => {
    const router = new Router()
    for (const word of words(257)) {
      router.route(`/${word}`)
      router.route(`/${word}/index.html`)
    }
    expect(router.templates()).toEqual(['/:slug', '/:slug/index.html'])
    expect(knownOf(router, '/new-page')).toBe('/:slug')
    expect(knownOf(router, '/new-page/index.html')).toBe('/:slug/index.html')
    for (const probe of [
      '/wp-login.php',
      '/.env',
      '/.git/config',
      '/.git/index.html',
      '/new-page/setup.php',
      '/a.php/index.html',
    ]) {
      expect([probe, knownOf(router, probe)]).toEqual([probe, null])
    }
  })

  it('knows what needs no path', () => {
    const router = new Router()
    expect(knownOf(router, '')).toBe('(malformed)')
    expect(knownOf(router, 'example.org:443')).toBe('(connect)')
  })
})

describe('Router.merge()', () => {
  it('keeps names in brackets', () => {
    const router = new Router()
    for (const name of ['(other)', '(unmatched)', '(malformed)', '(connect)', '*', '/']) {
      expect(router.template(router.merge(name))).toBe(name)
    }
    expect(router.merge('(unmatched)')).toBe(router.unmatched)
  })

  it('lets a parameter of one take the names of another', () => {
    const router = new Router()
    const id = router.route('/blog/hello')
    router.merge('/blog/:slug')
    expect(router.template(id)).toBe('/blog/:slug')
  })
})

describe('Router with given patterns', () => {
  const patterns = [{ kind: 'template', template: '/orders/:order', method: 'GET' }] as const

  it('prefers them to what it finds', () => {
    const router = new Router({ patterns })
    expect(routeOf(router, '/orders/latest')).toBe('/orders/:order')
    expect(knownOf(router, '/orders/never-seen')).toBe('/orders/:order')
    expect(routeOf(router, '/carts/17')).toBe('/carts/:id')
    expect(router.merge('/orders/:order')).toBe(router.route('/orders/1'))
  })

  it('puts the rest aside if asked to', () => {
    const router = new Router({ patterns, otherwise: 'unmatched' })
    expect(routeOf(router, '/orders/17')).toBe('/orders/:order')
    expect(routeOf(router, '/carts/17')).toBe('(unmatched)')
    expect(router.known('/carts/17')).toBe(null)
    expect(routeOf(router, '')).toBe('(malformed)')
  })
})
