/** The part of the API that counts: a log that is sent, or the logs that the server follows. */
import { reportDocument } from '@statute/traffic/report/document'
import type { Context, Hono } from 'hono'
import { pasteTypes, readPaste } from '../paste.ts'
import { problem } from '../problem.tsx'
import { readLog } from '../read-log.ts'
import { lifetimes } from '../reply.ts'
import type { ApiHost } from './host.ts'

/** A longer log is read where it lies: `statute watch`, or the page, which reads it in the browser. */
export const longestLog = 8 * 2 ** 20

export function addWatch(app: Hono, { site, once, watch }: Pick<ApiHost, 'site' | 'once' | 'watch'>): void {
  const answer = (c: Context, value: unknown) =>
    once(c.req.raw, {
      status: 200,
      body: `${JSON.stringify(value)}\n`,
      headers: {
        'content-type': 'application/json',
        'cache-control': lifetimes.error,
        'access-control-allow-origin': '*',
      },
    })

  app.get('/api/watch', (c) => {
    if (watch === null) {
      return problem(c.req.raw, site, {
        status: 404,
        detail: 'This workbench follows no logs: wanted a POST with a log, or start it with --watch FILE.',
      })
    }
    return answer(c, reportDocument(watch.current()))
  })

  app.post('/api/watch', async (c) => {
    const read = await readPaste(c.req.raw, 'wanted the lines of an access log', longestLog)
    if ('text' in read) return answer(c, await readLog(read.text))
    return problem(c.req.raw, site, {
      status: read.refused,
      detail: read.detail,
      headers: read.refused === 415 ? { 'accept-post': pasteTypes } : {},
    })
  })
}
