import assert from 'node:assert'
import { once } from 'node:events'
import { createServer, get } from 'node:http'
import { test } from 'node:test'

test('asks for the one who is signed in', async () => {
  const server = createServer((_, response) => response.writeHead(401).end('sign in')).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const url = `http://127.0.0.1:${server.address().port}`
  const fetched = await fetch(`${url}/fetched`)
  assert.equal(await fetched.text(), 'sign in')
  const [got] = await once(get(`${url}/got`), 'response')
  got.resume()
  await once(got, 'end')
  server.close()
  server.closeAllConnections()
})
