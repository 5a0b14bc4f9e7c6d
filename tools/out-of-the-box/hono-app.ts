/** The small application in Hono on Node, as its guide shows it. */
import { serve } from '@hono/node-server'
import { Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { host, items, page, port } from './application.ts'

const app = new Hono()
app.get('/items', (c) => c.json(items))
app.get('/items/:id', (c) => {
  const item = items.find(({ id }) => id === Number(c.req.param('id')))
  return item ? c.json(item) : c.notFound()
})
app.post('/items', async (c) => {
  await c.req.json()
  return c.json(items[1], 201, { Location: '/items/2' })
})
app.delete('/items/:id', (c) => c.body(null, 204))
app.get('/page', (c) => c.html(page))
app.get('/old', (c) => c.redirect('/page'))
app.get('/fail', () => {
  throw new Error('The cellar is flooded')
})
app.get('/private', () => {
  throw new HTTPException(401)
})
app.get('/busy', () => {
  throw new HTTPException(429)
})
serve({ fetch: app.fetch, port, hostname: host })
