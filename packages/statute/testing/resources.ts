/** The routes of `routes.ts` by their path, for frameworks that have a file for each, or no router. */
import { badRequest, contentTooLarge } from '../src/index.ts'
import { limit, type Route, routes } from './routes.ts'

export interface Resource {
  readonly path: string
  /** The parameters in a path; null if it is another. */
  readonly match: (path: string) => Record<string, string> | null
  readonly actions: Readonly<Partial<Record<Route['method'], Route['act']>>>
}

export const resources: readonly Resource[] = [...new Set(routes.map(({ path }) => path))].map((path) => {
  const pattern = new RegExp(`^${path.replace(/:(\w+)/g, '(?<$1>[^/]+)')}$`)
  return {
    path,
    match: (given) => {
      const found = pattern.exec(given)
      return found && { ...found.groups }
    },
    actions: Object.fromEntries(routes.flatMap((route) => (route.path === path ? [[route.method, route.act]] : []))),
  }
})

export async function readJson(request: Request): Promise<unknown> {
  const text = await request.text()
  if (text.length > limit) throw contentTooLarge()
  try {
    return JSON.parse(text)
  } catch (error) {
    throw badRequest({ detail: 'The content is no JSON', cause: error })
  }
}
