import type { Site } from '../parts/layout.tsx'
import type { Entity } from '../reply.ts'
import type { WatchSource } from '../watch-source.ts'

/** What the routes of the API are given. */
export interface ApiHost {
  readonly site: Site
  /** Logs that are followed; null if none are. */
  readonly watch: WatchSource | null
  /** Sends an answer that is the same for everybody; it is made once for its key. */
  send(request: Request, key: string, entity: () => Entity): Response
  /** Sends an answer to what anybody may type; it is not kept. */
  once(request: Request, entity: Entity): Response
}
