import { once } from 'node:events'
import { createServer } from 'node:http'

test('asks for the one who is signed in', async () => {
  const server = createServer((_, response) => response.writeHead(401).end('sign in')).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const response = await fetch(`http://127.0.0.1:${server.address().port}/me`)
  await expect(response).not.toKeepContract()
  expect(await response.text()).toBe('sign in')
  server.close()
  server.closeAllConnections()
})
