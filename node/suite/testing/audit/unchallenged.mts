/** An application that breaks RFC 9110 §15.5.2 once, and ends. */
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import express from 'express'
import { audit } from '../../src/audit/express.ts'

const app = express()
app.use(audit())
app.get('/me', (_, response) => {
  response.status(401).json({ error: 'sign in' })
})
const server = app.listen(0, '127.0.0.1')
await once(server, 'listening')
const { status } = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/me`)
console.log(status)
server.closeAllConnections()
server.close()
