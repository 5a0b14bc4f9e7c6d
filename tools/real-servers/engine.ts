/** Starts a program that speaks HTTP, on a port of its own, and waits until it is ready. */
import { freePort } from './backend.ts'
import { makePlace, type Place, runProgram, until } from './run-server.ts'

export interface Engine {
  readonly url: string
  readonly place: Place
  /** What GET of a path gives, as JSON. */
  json<T>(path: string): Promise<T>
  stop(): Promise<void>
}

export async function startEngine(
  name: string,
  ready: string,
  command: (port: number, place: Place) => readonly string[],
): Promise<Engine> {
  const place = makePlace(name)
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const running = runProgram(place, command(port, place), 'output.log')
  const isReady = () =>
    fetch(`${url}${ready}`).then(
      ({ ok }) => ok,
      () => false,
    )
  await until(`${name} to be ready (${place.folder}/output.log)`, isReady, 15_000)
  return {
    url,
    place,
    json: async <T>(path: string) => (await (await fetch(`${url}${path}`)).json()) as T,
    async stop() {
      await running.stop()
      place.remove()
    },
  }
}
