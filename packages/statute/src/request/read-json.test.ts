import { describe, expect, test } from 'vitest'
import { readJson } from './read-json.ts'

const post = (body: string) => new Request('http://localhost/', { method: 'POST', body })

describe('readJson()', () => {
  test('gives what is there', async () => expect(await readJson(post('{"a":[1]}'))).toEqual({ a: [1] }))

  test.each(['', '{"a":', 'a'])('throws a 400 for %j', async (body) => {
    await expect(readJson(post(body))).rejects.toMatchObject({
      status: 400,
      body: { detail: 'The content is no JSON' },
    })
  })

  test('hands on what is no matter of the content', async () => {
    const request = post('{}')
    await request.text()
    await expect(readJson(request)).rejects.toThrow(TypeError)
  })
})
