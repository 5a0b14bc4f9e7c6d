/** Express and Koa publish no types of their own: what the small applications use of them. */
declare module 'express' {
  interface Request {
    readonly params: Readonly<Record<string, string>>
    readonly body: unknown
  }
  interface Response {
    status(code: number): Response
    location(to: string): Response
    type(name: string): Response
    json(value: unknown): Response
    send(text: string): Response
    sendStatus(code: number): Response
    redirect(to: string): Response
    end(): Response
  }
  type Handler = (request: Request, response: Response) => void
  interface Application {
    use(handler: unknown): void
    get(path: string, handler: Handler): void
    post(path: string, handler: Handler): void
    delete(path: string, handler: Handler): void
    listen(port: number, host: string): void
  }
  function express(): Application
  namespace express {
    function json(): unknown
  }
  export default express
}

declare module 'koa' {
  import type { IncomingMessage } from 'node:http'

  export interface Context {
    readonly method: string
    readonly path: string
    readonly req: IncomingMessage
    status: number
    type: string
    body: unknown
    set(name: string, value: string): void
    redirect(to: string): void
    throw(status: number, message?: string): never
  }
  export default class Koa {
    use(handler: (context: Context) => unknown): this
    listen(port: number, host: string): unknown
  }
}
