import type { Stack } from './stack.ts'

export const express: Stack = {
  id: 'express',
  name: 'Express',
  language: 'js',
  quote: "'",
  forms: {
    'add-field': 'res.set({name}, {value})',
    'remove-field': 'res.removeHeader({name})',
    'send-status': 'return res.status({=status}).json({ message })',
    'send-problem':
      "return res.status({=status}).type('application/problem+json').json({ title: {phrase}, status: {=status}, detail })",
    'send-nothing': 'return res.status({=status}).end()',
    redirect: 'return res.redirect({=status}, {location})',
    'hide-errors': `app.use((error, req, res, next) => {
  console.error(error)
  if (res.headersSent) return next(error)
  res.status(500).type('application/problem+json').json({ title: 'Internal Server Error', status: 500 })
})`,
    'hide-version': "app.disable('x-powered-by')",
    'allow-cors': `import cors from 'cors'

app.use(cors({ origin: 'https://app.example.com', credentials: true }))`,
    'answer-conditional': `res.set('ETag', etag)
if (req.fresh) return res.status(304).end()`,
    'answer-range': 'res.sendFile(path)',
  },
}
