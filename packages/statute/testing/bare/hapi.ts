/** hapi with boom and nothing else: what the wire audit is held against. */
import boom from '@hapi/boom'
import { server as create } from '@hapi/hapi'
import type { Subject } from '../subject.ts'

const server = create({ port: 0, host: '127.0.0.1', debug: false })
const get = (
  path: string,
  handler: (
    request: { params: { id?: string } },
    h: import('@hapi/hapi').ResponseToolkit,
  ) => import('@hapi/hapi').Lifecycle.ReturnValue,
) => server.route({ method: 'GET', path, handler })
get('/things/{id}', ({ params }) => boom.notFound(`no thing ${params.id}`))
get('/throw/401', () => boom.unauthorized('token expired'))
get('/throw/405', () => boom.methodNotAllowed())
get('/throw/429', () => boom.tooManyRequests())
get('/no-content', (_, h) => h.response({ id: 7 }).code(204))
get('/reset', (_, h) => h.response({ id: 7 }).code(205))
get('/not-modified', (_, h) => h.response({ id: 7 }).code(304))
get('/throw/after-headers', () => boom.forbidden())
get('/throw/error', () => {
  throw new Error('secret of the database')
})

export const subject: Subject = {
  name: 'hapi 21 and boom',
  exceptions: { 'field set before a throw': 'a response is made whole: nothing can be set before' },
  async start() {
    await server.start()
    return { url: server.info.uri, close: () => server.stop() }
  },
}
