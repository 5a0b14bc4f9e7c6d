/** The same few answers by each framework on a socket of its own, with the audit put in as its README says. */
import { once } from 'node:events'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Readable } from 'node:stream'
import Hapi from '@hapi/hapi'
import { serve as serveHono } from '@hono/node-server'
import { Module } from '@nestjs/common'
import { NestFactory } from '@nestjs/core'
import { ExpressAdapter } from '@nestjs/platform-express'
import { FastifyAdapter } from '@nestjs/platform-fastify'
import { Elysia } from 'elysia'
import express from 'express'
// @ts-expect-error an alias, which has no types
import express4 from 'express4'
import fastify from 'fastify'
import { H3, toNodeHandler } from 'h3'
import { Hono } from 'hono'
import Koa from 'koa'
import 'reflect-metadata'
import { audit as auditElysia } from '../../src/audit/elysia.ts'
import { audit as auditExpress } from '../../src/audit/express.ts'
import { audit as auditFastify } from '../../src/audit/fastify.ts'
import { audit as auditFetch } from '../../src/audit/fetch.ts'
import { audit as auditH3 } from '../../src/audit/h3.ts'
import { audit as auditHapi } from '../../src/audit/hapi.ts'
import { audit as auditHono } from '../../src/audit/hono.ts'
import { audit as auditKoa } from '../../src/audit/koa.ts'
import { audit as auditNest } from '../../src/audit/nest.ts'
import { audit as auditNode } from '../../src/audit/node.ts'
import type { AuditOptions } from '../../src/audit/options.ts'

export interface App {
  readonly url: string
  stop(): unknown
}

export const closed = (): void => {}

/** Gives the next octet of `/stream` when it is called; `closed` while nobody waits at it. */
export const gate = { open: closed }

async function* drip(): AsyncGenerator<Buffer> {
  for (const letter of 'drops') {
    yield Buffer.from(letter)
    await new Promise<void>((done) => {
      gate.open = done
    })
  }
}

interface Answer {
  readonly status: number
  readonly headers: Record<string, string>
  readonly body?: string
}

const problem = (status: number): Answer => ({
  status,
  headers: { 'content-type': 'application/problem+json' },
  body: JSON.stringify({ type: 'about:blank', status }),
})

const answers: Record<string, Answer> = {
  '/unchallenged': problem(401),
  '/empty': { status: 204, headers: { 'content-length': '0' } },
  '/refused': problem(405),
  '/limited': problem(429),
  '/fine': {
    status: 200,
    headers: { 'content-type': 'application/json', 'cache-control': 'no-store' },
    body: '{"ok":1}',
  },
}
const paths = Object.keys(answers)
const answerTo = (path: string) => answers[path] as Answer

/** For frameworks that have no answer of their own. */
function answerRaw(request: IncomingMessage, response: ServerResponse): void {
  const path = (request as { originalUrl?: string }).originalUrl ?? request.url ?? ''
  if (path === '/stream') {
    response.writeHead(200, { 'Content-Type': 'text/plain', 'Cache-Control': 'no-store' })
    Readable.from(drip()).pipe(response)
    return
  }
  const { status, headers, body } = answerTo(path)
  response.writeHead(status, headers).end(body)
}

function answerFetch(path: string): Response {
  if (path === '/stream') {
    const stream = Readable.toWeb(Readable.from(drip())) as ReadableStream
    return new Response(stream, { headers: { 'content-type': 'text/plain', 'cache-control': 'no-store' } })
  }
  const { status, headers, body = null } = answerTo(path)
  return new Response(body, { status, headers })
}

async function on(server: Server): Promise<App> {
  if (!server.listening) server.listen(0, '127.0.0.1')
  if (!server.listening) await once(server, 'listening')
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop() {
      server.closeAllConnections()
      server.close()
    },
  }
}

function routesOf(app: {
  // biome-ignore lint/suspicious/noExplicitAny: two versions of Express
  get(path: string, handler: (request: any, response: any) => void): unknown
}): void {
  for (const path of paths) {
    const { status, headers, body } = answerTo(path)
    app.get(path, (_, response) => void response.status(status).set(headers).end(body))
  }
  app.get('/stream', answerRaw)
}

export const apps: Record<string, (options: AuditOptions) => Promise<App>> = {
  'node, a listener': (options) => on(createServer(auditNode(answerRaw, options))),
  'node, a server': (options) => on(auditNode(createServer(answerRaw), options)),
  'express 5'(options) {
    const app = express()
    app.use(auditExpress(options))
    routesOf(app)
    return on(createServer(app))
  },
  'express 4'(options) {
    const app = express4()
    app.use(auditExpress(options))
    routesOf(app)
    return on(createServer(app))
  },
  koa(options) {
    const app = new Koa()
    app.use(auditKoa(options))
    app.use((context) => {
      if (context.path === '/stream') {
        context.set('cache-control', 'no-store')
        context.type = 'text/plain'
        context.body = Readable.from(drip(), { objectMode: false })
        return
      }
      // Koa takes the Content-Length of a 204 away by itself.
      if (context.path === '/empty') context.respond = false
      if (context.path === '/empty') return answerRaw(context.req, context.res)
      const { status, headers, body } = answerTo(context.path)
      context.status = status
      context.body = body
      context.set(headers)
    })
    return on(createServer(app.callback()))
  },
  async fastify(options) {
    const app = fastify()
    app.register(auditFastify, options)
    for (const path of paths) {
      const { status, headers, body } = answerTo(path)
      app.get(path, (_, reply) => reply.code(status).headers(headers).send(body))
    }
    app.get('/stream', (_, reply) =>
      reply.headers({ 'content-type': 'text/plain', 'cache-control': 'no-store' }).send(Readable.from(drip())),
    )
    return {
      url: await app.listen({ port: 0, host: '127.0.0.1' }),
      stop: () => on(app.server).then((one) => one.stop()),
    }
  },
  async hapi(options) {
    const server = Hapi.server({ port: 0, host: '127.0.0.1' })
    await server.register({ plugin: auditHapi, options })
    server.route({
      method: 'GET',
      path: '/{any*}',
      handler(request, h) {
        if (request.path === '/empty') answerRaw(request.raw.req, request.raw.res)
        if (request.path === '/empty') return h.abandon
        if (request.path === '/stream') {
          return h.response(Readable.from(drip(), { objectMode: false })).type('text/plain')
        }
        const { status, headers, body } = answerTo(request.path)
        const response = h.response(body).code(status)
        for (const [name, value] of Object.entries(headers)) response.header(name, value)
        return response
      },
    })
    await server.start()
    return { url: server.info.uri, stop: () => on(server.listener as Server).then((one) => one.stop()) }
  },
  'nest on express': (options) => nest(new ExpressAdapter(), options),
  'nest on fastify': (options) => nest(new FastifyAdapter(), options),
  'hono in Node'(options) {
    const app = new Hono()
    app.use(auditHono(options))
    app.get('*', (context) => answerFetch(context.req.path))
    return on(serveHono({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }) as Server)
  },
  'hono elsewhere'(options) {
    const app = new Hono()
    app.use(auditHono(options))
    app.get('*', (context) => answerFetch(context.req.path))
    return on(serveHono({ fetch: (request) => app.fetch(request), port: 0, hostname: '127.0.0.1' }) as Server)
  },
  'h3 in Node'(options) {
    const app = new H3()
    app.register(auditH3(options))
    app.get('/**', (event) => answerFetch(event.url.pathname))
    return on(createServer(toNodeHandler(app)))
  },
  'h3 elsewhere'(options) {
    const app = new H3()
    app.register(auditH3(options))
    app.get('/**', (event) => answerFetch(event.url.pathname))
    return on(serveHono({ fetch: (request) => app.fetch(new Request(request.url)), port: 0 }) as Server)
  },
  elysia(options) {
    const app = new Elysia().use(auditElysia(options)).get('/*', ({ path }) => answerFetch(path))
    return on(serveHono({ fetch: (request) => app.fetch(request), port: 0 }) as Server)
  },
  fetch(options) {
    const handler = auditFetch((request: Request) => answerFetch(new URL(request.url).pathname), options)
    return on(serveHono({ fetch: handler, port: 0 }) as Server)
  },
}

async function nest(adapter: ExpressAdapter | FastifyAdapter, options: AuditOptions): Promise<App> {
  class Room {}
  Module({})(Room)
  const app = await NestFactory.create(Room, adapter, { logger: false })
  auditNest(app, options)
  for (const path of [...paths, '/stream']) app.use(path, answerRaw)
  await app.listen(0, '127.0.0.1')
  return on(app.getHttpServer())
}
