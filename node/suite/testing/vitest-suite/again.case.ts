import { afterAll, expect, test } from 'vitest'
import { serve, stopServers, unchallenged } from '../servers.ts'

afterAll(stopServers)

test('asks for the one who is signed in', async () => {
  const response = await fetch(`${await serve(unchallenged)}/me`)
  expect(response.status).toBe(401)
  await expect(response).not.toKeepContract()
  expect(await response.text()).toBe('sign in')
})
