import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { auditWire } from './audit.ts'
import { cases, run } from './cases.ts'
import { exchange } from './exchange.ts'
import type { Running, Subject } from './subject.ts'

const names = new Set(cases.map(({ name }) => name))

/** All cases over real sockets. Each framework has a file of its own, since some change the globals of their process. */
export function conformance(subject: Subject): void {
  describe(subject.name, () => {
    let running: Running
    beforeAll(async () => {
      // A 5xx that nobody listens for is written there, and there are some on purpose.
      vi.spyOn(console, 'error').mockImplementation(() => {})
      running = await subject.start()
    }, 30_000)
    afterAll(() => running.close())

    for (const one of cases) {
      const reason = subject.exceptions[one.name]
      if (reason === undefined) test(one.name, () => run(running.url, one))
      else test(`${one.name}: not here, because ${reason}`, () => expect(run(running.url, one)).rejects.toThrow())
    }

    test('is right in every column of the wire audit', async () => {
      expect((await auditWire(running.url)).filter(({ isRight }) => !isRight)).toEqual([])
    })

    test('lives on after all of them', async () => {
      expect((await exchange(`${running.url}/things/7`)).status).toBe(200)
    })

    test('has no exception for a case that does not exist', () => {
      expect(Object.keys(subject.exceptions).filter((name) => !names.has(name))).toEqual([])
    })
  })
}
