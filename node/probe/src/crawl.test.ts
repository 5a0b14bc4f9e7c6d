import type { RequestListener } from 'node:http'
import { afterAll, describe, expect, test } from 'vitest'
import { run, serve, stopServers } from '../testing/servers.ts'
import { readRobots } from './robots.ts'

afterAll(stopServers)

const site = (pages: Readonly<Record<string, string>>, robots: RequestListener): Promise<string> =>
  serve((request, response) => {
    const { url = '' } = request
    if (url === '/robots.txt') return robots(request, response)
    const page = pages[url]
    if (page === undefined) return response.writeHead(404, { 'content-type': 'text/html' }).end('nothing')
    response.setHeader('ETag', `"${url}"`)
    if (request.headers['if-none-match']) return response.writeHead(304).end()
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(page)
  })
const none: RequestListener = (_, response) => response.writeHead(404).end()
const pages = {
  '/': '<a href="/a">a</a><a href="/b">b</a><a href="https://other.example/">o</a><a href="/logout">l</a>',
  '/a': '<a href="/c">c</a><a href="/">home</a>',
  '/b': '<a href="/private/x">p</a>',
  '/c': '',
  '/private/x': '',
}
/** What was visited after the first page. */
const visited = (lines: readonly string[]) => {
  const at = lines.findIndex((line) => line.startsWith('TRACE'))
  return lines.slice(at + 1)
}

describe('probe() with crawl', () => {
  test('visits pages breadth first, with a small plan', async () => {
    const { lines, problems } = await run(await site(pages, none), { crawl: 10 })
    expect(problems).toEqual([])
    expect(visited(lines)).toEqual(
      ['/a', '/b', '/c', '/private/x'].flatMap((path) => [`GET ${path} 200`, `HEAD ${path} 200`, `GET ${path} 304`]),
    )
  })

  test('visits no more pages than it may', async () => {
    const { lines } = await run(await site(pages, none), { crawl: 2 })
    expect(visited(lines)).toEqual(['GET /a 200', 'HEAD /a 200', 'GET /a 304'])
  })

  test('does as robots.txt says', async () => {
    const { lines, notes } = await run(
      await site(pages, (_, response) => response.end('User-agent: *\nDisallow: /private/\nDisallow: /b\n')),
      { crawl: 10 },
    )
    expect(visited(lines).filter((line) => line.startsWith('GET') && line.endsWith('200'))).toEqual([
      'GET /a 200',
      'GET /c 200',
    ])
    expect(notes).toContain('robots.txt forbids 1 of the pages that were found')
  })

  test('follows nothing if robots.txt cannot be read', async () => {
    const { lines, notes } = await run(await site(pages, (_, response) => response.writeHead(500).end()), { crawl: 10 })
    expect(visited(lines)).toEqual([])
    expect(notes[0]).toMatch(/robots\.txt cannot be read \(500\)/)
  })
})

describe('readRobots()', () => {
  const url = new URL('https://example.com/robots.txt')

  test('goes by the group of its own name before that of all', () => {
    const { allows, delay } = readRobots(
      url,
      'User-agent: *\nDisallow: /\n\nUser-agent: Statute-Check\nDisallow: /a\nCrawl-delay: 2\n',
    )
    expect([allows(new URL('https://example.com/')), allows(new URL('https://example.com/a'))]).toEqual([true, false])
    expect(delay).toBe(2)
  })

  test('caps the delay, and reads anything', () => {
    expect(readRobots(url, 'User-agent: *\nCrawl-delay: 86400').delay).toBe(10)
    expect(readRobots(url, 'User-agent: *\nCrawl-delay: soon').delay).toBe(0)
    expect(readRobots(url, '\0<html>').allows(new URL('https://example.com/'))).toBe(true)
  })
})
