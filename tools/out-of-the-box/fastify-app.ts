/** The small application in Fastify, as its guide shows it. */
import Fastify from 'fastify'
import { host, items, page, port } from './application.ts'

const app = Fastify()
app.get('/items', async () => items)
app.get<{ Params: { id: string } }>('/items/:id', async (request, reply) => {
  const item = items.find(({ id }) => id === Number(request.params.id))
  return item ?? reply.callNotFound()
})
app.post('/items', async (_, reply) => reply.code(201).header('location', '/items/2').send(items[1]))
app.delete('/items/:id', async (_, reply) => reply.code(204).send())
app.get('/page', async (_, reply) => reply.type('text/html; charset=utf-8').send(page))
app.get('/old', async (_, reply) => reply.redirect('/page'))
app.get('/fail', async () => {
  throw new Error('The cellar is flooded')
})
app.get('/private', async (_, reply) => reply.code(401).send(new Error('Who are you?')))
app.get('/busy', async (_, reply) => reply.code(429).send(new Error('Not so fast')))
await app.listen({ port, host })
