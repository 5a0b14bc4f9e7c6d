import { describe, expect, it } from 'vitest'
import { openapiPatterns } from './openapi-patterns.ts'
import { readPatterns } from './read-patterns.ts'

function templatesOf(text: string): string[] {
  return readPatterns(text).map(({ template }) => template)
}

describe('readPatterns()', () => {
  it('reads a list', () => {
    expect(readPatterns('# ours\nGET /orders/{id} # one\r\n/files/\n/^\\/v\\d+\\//i\n')).toEqual([
      { kind: 'template', template: '/orders/:id', method: 'GET' },
      { kind: 'template', template: '/files/', method: null },
      { kind: 'expression', template: '~ ^\\/v\\d+\\/', source: '^\\/v\\d+\\/', ignoreCase: true },
    ])
  })

  it('names the line that is no path', () => {
    expect(() => readPatterns('/a\norders')).toThrow(
      'Cannot read route "orders" in line 2: it is not a path, wanted: /orders/:id, with a method in front or without',
    )
  })

  it('reads OpenAPI in JSON', () => {
    const text = JSON.stringify({
      openapi: '3.1.0',
      servers: [{ url: 'https://{host}/{base}', variables: { base: { default: 'v1' } } }, { url: '/beta/' }],
      paths: {
        '/orders/{id}': { parameters: [], get: {}, put: {} },
        '/report.{format}': { servers: [{ url: '//files.example' }], get: {} },
        'x-note': {},
      },
    })
    expect(
      readPatterns(text).map((pattern) => pattern.kind === 'template' && [pattern.method, pattern.template]),
    ).toEqual([
      ['GET', '/v1/orders/:id'],
      ['GET', '/beta/orders/:id'],
      ['PUT', '/v1/orders/:id'],
      ['PUT', '/beta/orders/:id'],
      ['GET', '/report.{format}'],
    ])
    expect(openapiPatterns({ swagger: '2.0', basePath: '/api', paths: { '/a': { get: {} } } })[0]?.template).toBe(
      '/api/a',
    )
  })

  it('says when it is no description', () => {
    expect(() => readPatterns('{"paths":{}}')).toThrow('it has no field openapi, nor swagger, wanted one of them')
    expect(() => readPatterns('{"paths":')).toThrow('Cannot read routes: it begins as JSON and is not: ')
  })

  it('reads the locations of nginx', () => {
    const text = `
      http {
        # location /commented { }
        server {
          location /a/ {
            location ~ "^/a/\\d{2}/" { content_by_lua_block { if x then ngx.say("location /lua {") end } }
          }
          location @named { }
          location =/b { set $x "}"; }
          location ~*\\.png$ { expires 1d; }
        }
        server { location /a/ { } location ^~ '/c d/' { } }
      }`
    expect(templatesOf(text)).toEqual(['/a/*', '~ ^/a/\\d{2}/', '/b', '~* \\.png$', '/c d/*'])
    expect(templatesOf('location /x { }')).toEqual(['/x*'])
    expect(() => readPatterns('server { location { } }')).toThrow('it has no path')
  })
})
