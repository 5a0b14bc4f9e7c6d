import { describe, expect, it } from 'vitest'
import { nginxPatterns } from './nginx-patterns.ts'
import { PatternMatcher } from './pattern-matcher.ts'
import { plainPatterns } from './plain-patterns.ts'

describe('PatternMatcher.match()', () => {
  it('takes the most specific template, wherever it stands', () => {
    const matcher = new PatternMatcher(
      plainPatterns(`
        /**
        /files/*
        /files/**
        /orders/:id
        /orders/latest
        /orders/:id/items/{item}
        /orders/{id}.json
        /{tenant}/orders
        /a/**/z
      `),
    )
    for (const [path, template] of [
      ['/', '/**'],
      ['/x/y', '/**'],
      ['/files', '/files/**'],
      ['/files/a', '/files/*'],
      ['/files/a/b', '/files/**'],
      ['/orders/17', '/orders/:id'],
      ['/orders/latest/', '/orders/latest'],
      ['/orders/17.json', '/orders/{id}.json'],
      ['/orders/.json', '/orders/{id}.json'],
      ['/orders/17/items/4?q', '/orders/:id/items/:item'],
      ['/acme/orders', '/:tenant/orders'],
      ['/a/z', '/a/**/z'],
      ['/a/b/c/z', '/a/**/z'],
      ['/a/b/c', '/**'],
    ] as const) {
      expect([path, matcher.match(path)]).toEqual([path, template])
    }
  })

  it('follows the order of nginx', () => {
    const matcher = new PatternMatcher(
      nginxPatterns(`
        server {
          location = /api/exact { return 200; }
          location /api/ { proxy_pass http://app; }
          location /api/v2/ { proxy_pass http://app2; }
          location ^~ /static/ { root /srv; }
          location ~ \\.php$ { }
          location ~* ^/API/v2/.*\\.jpg$ { }
          location / { }
        }`),
    )
    for (const [path, template] of [
      ['/api/exact', '/api/exact'],
      ['/api/exact/', '/api/*'],
      ['/api/orders', '/api/*'],
      ['/api/v2/orders', '/api/v2/*'],
      ['/api//v2/./orders', '/api/v2/*'],
      ['/static/a.php', '/static/*'],
      ['/api/v2/a.php', '~ \\.php$'],
      ['/api/v2/a.php.jpg', '~* ^/API/v2/.*\\.jpg$'],
      ['/a%2Ephp', '~ \\.php$'],
      ['/about', null],
    ] as const) {
      expect([path, matcher.match(path)]).toEqual([path, template])
    }
  })

  it('refuses a template with a condition', () => {
    expect(() => new PatternMatcher(plainPatterns('/a/:id?'))).toThrow(
      'Cannot read route "/a/:id?": ":id?" puts a condition on its parameter, wanted: a plain one, or an expression between slashes',
    )
  })
})
