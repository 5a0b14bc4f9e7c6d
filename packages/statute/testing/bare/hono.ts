/** Hono by itself: what the wire audit is held against. */
import { createAdaptorServer } from '@hono/node-server'
import { Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { listen } from '../listen.ts'
import type { Subject } from '../subject.ts'

const app = new Hono()
app.get('/things/:id', (c) => {
  throw new HTTPException(404, { message: `no thing ${c.req.param('id')}` })
})
app.get('/throw/401', () => {
  throw new HTTPException(401, { message: 'token expired' })
})
app.get('/throw/405', () => {
  throw new HTTPException(405)
})
app.get('/throw/429', () => {
  throw new HTTPException(429)
})
// The compiler refuses c.json() with these, and people cast.
app.get('/no-content', (c) => c.json({ id: 7 }, 204 as 200))
app.get('/reset', (c) => c.json({ id: 7 }, 205 as 200))
app.get('/not-modified', (c) => c.json({ id: 7 }, 304 as 200))
app.get('/throw/after-headers', (c) => {
  c.header('access-control-allow-origin', 'https://app.example')
  throw new HTTPException(403)
})
app.get('/throw/error', () => {
  throw new Error('secret of the database')
})

export const subject: Subject = {
  name: 'Hono 4',
  exceptions: {},
  start: () => listen(createAdaptorServer({ fetch: app.fetch }) as import('node:http').Server),
}
