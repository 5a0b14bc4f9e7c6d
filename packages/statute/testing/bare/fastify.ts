/** Fastify with http-errors and nothing else: what the wire audit is held against. */
import fastify from 'fastify'
import createError from 'http-errors'
import type { Subject } from '../subject.ts'

const app = fastify()
app.get<{ Params: { id: string } }>('/things/:id', async (request) => {
  throw createError(404, `no thing ${request.params.id}`)
})
app.get('/throw/401', async () => {
  throw createError(401, 'token expired')
})
app.get('/throw/405', async () => {
  throw createError(405)
})
app.get('/throw/429', async () => {
  throw createError(429)
})
app.get('/no-content', async (_, reply) => reply.code(204).send({ id: 7 }))
app.get('/reset', async (_, reply) => reply.code(205).send({ id: 7 }))
app.get('/not-modified', async (_, reply) => reply.code(304).send({ id: 7 }))
app.get('/throw/after-headers', async (_, reply) => {
  reply.header('access-control-allow-origin', 'https://app.example')
  throw createError(403)
})
app.get('/throw/error', async () => {
  throw new Error('secret of the database')
})

export const subject: Subject = {
  name: 'Fastify 5 and http-errors',
  exceptions: {},
  start: async () => ({ url: await app.listen({ port: 0, host: '127.0.0.1' }), close: () => app.close() }),
}
