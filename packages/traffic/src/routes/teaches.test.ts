import { describe, expect, it } from 'vitest'
import { teaches } from './teaches.ts'

describe('teaches()', () => {
  it('lets success, redirects, failures and answers of the application show that a path exists', () => {
    for (const status of [200, 204, 206, 301, 302, 304, 401, 402, 409, 412, 422, 499, 500, 503]) {
      expect([status, teaches(status)]).toEqual([status, true])
    }
  })

  it('learns nothing from what a scanner gets', () => {
    for (const status of [0, 101, 400, 403, 404, 405, 408, 410, 414, 421, 429, 431, 444, 495, 999]) {
      expect([status, teaches(status)]).toEqual([status, false])
    }
  })
})
