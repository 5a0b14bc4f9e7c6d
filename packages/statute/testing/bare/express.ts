/** Express with http-errors and nothing else: what the wire audit is held against. */
import express from 'express'
import createError from 'http-errors'
import { listen } from '../listen.ts'
import type { Subject } from '../subject.ts'

const app = express()
app.get('/things/:id', (req) => {
  throw createError(404, `no thing ${req.params.id}`)
})
app.get('/throw/401', () => {
  throw createError(401, 'token expired')
})
app.get('/throw/405', () => {
  throw createError(405)
})
app.get('/throw/429', () => {
  throw createError(429)
})
app.get('/no-content', (_, res) => void res.status(204).json({ id: 7 }))
app.get('/reset', (_, res) => void res.status(205).json({ id: 7 }))
app.get('/not-modified', (_, res) => void res.status(304).json({ id: 7 }))
app.get('/throw/after-headers', (_, res) => {
  res.set('access-control-allow-origin', 'https://app.example')
  throw createError(403)
})
app.get('/throw/error', () => {
  throw new Error('secret of the database')
})

export const subject: Subject = { name: 'Express 5 and http-errors', exceptions: {}, start: () => listen(app) }
