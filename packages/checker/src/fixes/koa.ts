import type { Stack } from './stack.ts'

export const koa: Stack = {
  id: 'koa',
  name: 'Koa',
  language: 'js',
  quote: "'",
  forms: {
    'add-field': 'ctx.set({name}, {value})',
    'remove-field': 'ctx.remove({name})',
    'send-status': `ctx.status = {=status}
ctx.body = { message }`,
    'send-problem': `ctx.status = {=status}
ctx.body = { title: {phrase}, status: {=status}, detail }
ctx.type = 'application/problem+json'`,
    'send-nothing': `ctx.status = {=status}
ctx.body = null
ctx.status = {=status}`,
    redirect: `ctx.status = {=status}
ctx.redirect({location})`,
    'hide-errors': `app.use(async (ctx, next) => {
  try {
    await next()
  } catch (error) {
    if (error.expose) throw error
    ctx.app.emit('error', error, ctx)
    ctx.status = 500
    ctx.body = { title: 'Internal Server Error', status: 500 }
    ctx.type = 'application/problem+json'
  }
})`,
    'allow-cors': `import cors from '@koa/cors'

app.use(cors({ origin: 'https://app.example.com', credentials: true }))`,
    'answer-conditional': `import conditional from 'koa-conditional-get'
import etag from 'koa-etag'

app.use(conditional())
app.use(etag())`,
    'answer-range': `import range from 'koa-range'

app.use(range)`,
  },
}
