/** h3 by itself: what the wire audit is held against. */
import { H3, HTTPError, toNodeHandler } from 'h3'
import { listen } from '../listen.ts'
import type { Subject } from '../subject.ts'

const app = new H3({ silent: true })
app.get('/things/:id', (event) => {
  throw new HTTPError({ status: 404, message: `no thing ${event.context.params?.id}` })
})
app.get('/throw/401', () => {
  throw new HTTPError({ status: 401, message: 'token expired' })
})
app.get('/throw/405', () => {
  throw new HTTPError({ status: 405 })
})
app.get('/throw/429', () => {
  throw new HTTPError({ status: 429 })
})
for (const [path, status] of [
  ['/no-content', 204],
  ['/reset', 205],
  ['/not-modified', 304],
] as const) {
  app.get(path, (event) => {
    event.res.status = status
    return { id: 7 }
  })
}
app.get('/throw/after-headers', (event) => {
  event.res.headers.set('access-control-allow-origin', 'https://app.example')
  throw new HTTPError({ status: 403 })
})
app.get('/throw/error', () => {
  throw new Error('secret of the database')
})

export const subject: Subject = { name: 'h3 2', exceptions: {}, start: () => listen(toNodeHandler(app)) }
