import type { Stack } from './stack.ts'

export const hono: Stack = {
  id: 'hono',
  name: 'Hono',
  language: 'js',
  quote: "'",
  forms: {
    'add-field': 'c.header({name}, {value})',
    'remove-field': 'c.header({name}, undefined)',
    'send-status': 'return c.json({ message }, {=status})',
    'send-problem': `return c.json({ title: {phrase}, status: {=status}, detail }, {=status}, {
  'Content-Type': 'application/problem+json',
})`,
    'send-nothing': 'return c.body(null, {=status})',
    redirect: 'return c.redirect({location}, {=status})',
    'hide-errors': `app.onError((error, c) => {
  if (error instanceof HTTPException) return error.getResponse()
  console.error(error)
  return c.json({ title: 'Internal Server Error', status: 500 }, 500, { 'Content-Type': 'application/problem+json' })
})`,
    'allow-cors': `import { cors } from 'hono/cors'

app.use(cors({ origin: 'https://app.example.com', credentials: true }))`,
    'answer-conditional': `import { etag } from 'hono/etag'

app.use(etag())`,
    'answer-range': `import { serveStatic } from '@hono/node-server/serve-static'

app.use('/files/*', serveStatic({ root: './' }))`,
  },
}
