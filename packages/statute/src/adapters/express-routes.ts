/** As much of an Express `Application` as is needed: its routes are in `router` since Express 5, in `_router` before. */
export interface ExpressApplication {
  /** The application that this one is mounted in. */
  readonly parent?: object | undefined
  readonly router?: Router | undefined
  readonly _router?: Router | undefined
}

interface Router {
  readonly stack?: readonly Layer[] | undefined
}

/** A route, a router below a path, or a middleware. */
interface Layer {
  /** Since router 2.3 it returns what it found; before, it keeps it in `path`. */
  match(path: string): boolean | { readonly path: string }
  readonly path?: string | undefined
  readonly route?: Route | undefined
  readonly handle: Router
}

interface Route {
  readonly methods: Readonly<Record<string, unknown>>
}

/** The methods that the routes of an application have for a path; middleware and `all()` have none. */
export function methodsAt(app: ExpressApplication, path: string): string[] {
  // Express 4 throws whoever reads `router`.
  return methodsIn(app._router ?? app.router, path)
}

function methodsIn(router: Router | undefined, path: string): string[] {
  return (router?.stack ?? []).flatMap((layer) => {
    if (!layer.route && !layer.handle.stack) return []
    const matched = matchedPath(layer, path)
    if (matched === undefined) return []
    if (layer.route) return methodsOf(layer.route)
    const rest = path.slice(matched.length)
    // A pattern may have matched half a segment: Express passes over the router then.
    return /^[^/]/.test(rest) && matched !== '' ? [] : methodsIn(layer.handle, rest.replace(/^(?!\/)/, '/'))
  })
}

/** `app.all()` has every method that Node knows, `router.all()` says `_all`: whoever gets here was passed on by it. */
function methodsOf({ methods }: Route): string[] {
  return 'm-search' in methods ? [] : Object.keys(methods).filter((method) => method !== '_all')
}

function matchedPath(layer: Layer, path: string): string | undefined {
  try {
    const found = layer.match(path)
    return found === true ? layer.path : found ? found.path : undefined
  } catch {
    // A parameter that cannot be decoded: Express has said so already, or another route has taken it.
  }
}
