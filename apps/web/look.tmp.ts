import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { html } from './src/html.tsx'
import { view } from './src/view.tsx'

createServer(async (q, r) => {
  if (q.url === '/s.css') {
    r.setHeader('content-type', 'text/css')
    return r.end(readFileSync('src/styles/statute.css'))
  }
  const v = await view((q.url ?? '/').slice(1))
  if (!v) {
    r.statusCode = 404
    return r.end('none')
  }
  r.setHeader('content-type', 'text/html; charset=utf-8')
  r.end(html(v.page, v.head, { assets: { style: '/s.css', script: '/x.js', ask: '/y.js' }, origin: '' }))
}).listen(4071)
