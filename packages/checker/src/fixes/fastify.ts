import type { Stack } from './stack.ts'

export const fastify: Stack = {
  id: 'fastify',
  name: 'Fastify',
  language: 'js',
  quote: "'",
  forms: {
    'add-field': 'reply.header({name}, {value})',
    'remove-field': 'reply.removeHeader({name})',
    'send-status': 'return reply.code({=status}).send({ message })',
    'send-problem':
      "return reply.code({=status}).type('application/problem+json').send({ title: {phrase}, status: {=status}, detail })",
    'send-nothing': 'return reply.code({=status}).send()',
    redirect: 'return reply.redirect({location}, {=status})',
    'hide-errors': `app.setErrorHandler((error, request, reply) => {
  request.log.error(error)
  const status = error.statusCode >= 400 && error.statusCode < 500 ? error.statusCode : 500
  reply.code(status).type('application/problem+json')
  return reply.send({ title: status === 500 ? 'Internal Server Error' : error.message, status })
})`,
    'hide-version': "app.addHook('onSend', async (request, reply) => reply.removeHeader('server'))",
    'allow-cors': `import cors from '@fastify/cors'

await app.register(cors, { origin: 'https://app.example.com', credentials: true })`,
    'answer-conditional': `import etag from '@fastify/etag'

await app.register(etag)`,
    'answer-range': `import files from '@fastify/static'

await app.register(files, { root, acceptRanges: true })`,
  },
}
