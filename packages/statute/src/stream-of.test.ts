import { createReadStream } from 'node:fs'
import { expect, test } from 'vitest'
import { streamOf } from './stream-of.ts'

async function* words() {
  yield 'é'
  yield new Uint8Array([1])
}

test('gives octets, text as UTF-8', async () => {
  const chunks: Uint8Array[] = []
  for await (const chunk of streamOf(words())) chunks.push(chunk)
  expect(chunks.map((chunk) => [...chunk])).toEqual([[0xc3, 0xa9], [1]])
})

test('closes a file that nobody has read from', async () => {
  const file = createReadStream(import.meta.filename)
  await streamOf(file).cancel()
  expect(file.destroyed).toBe(true)
})
