/** One of the two servers of a comparison, in a process of its own: `ours`, or `hello N` with a body of N bytes. */
import { createAdaptorServer } from '@hono/node-server'
import { compress, createApp, loadAssets } from '@statute/web'
import { Hono } from 'hono'

const [kind, size = '0'] = process.argv.slice(2)
const body = 'x'.repeat(Number(size))
const fetch =
  kind === 'ours'
    ? createApp({ ...loadAssets(), compress }).fetch
    : new Hono().get('/*', (c) => c.body(body, 200, { 'content-type': 'text/html; charset=utf-8' })).fetch
const server = createAdaptorServer({ fetch })
server.listen(0, '127.0.0.1', () => process.send?.((server.address() as { port: number }).port))
// The parent may die without a word.
process.on('disconnect', () => process.exit(0))
