import assert from 'node:assert'
import { test } from 'node:test'
import { assertKeepsContract } from '@statute/suite/assert'

const sent = (status, headers) =>
  new Response('text', { status, headers: { date: new Date().toUTCString(), ...headers } })

test('assertKeepsContract()', async () => {
  await assertKeepsContract(sent(200, { 'cache-control': 'no-store' }))
  await assert.rejects(assertKeepsContract(sent(401, {})), /auth\/unauthorized-without-challenge/)
})

test('t.assert.keepsContract()', { skip: process.version.startsWith('v20.') }, async (t) => {
  await t.assert.keepsContract(sent(200, { 'cache-control': 'no-store' }))
  await assert.rejects(t.assert.keepsContract(sent(401, {})), /auth\/unauthorized-without-challenge/)
})
