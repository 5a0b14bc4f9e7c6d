/** An OpenAPI description (2.0, 3.0, 3.1) as rules see it: one shape for all versions, references resolved. */

export interface Description {
  readonly version: '2.0' | '3.0' | '3.1'
  readonly operations: readonly DescribedOperation[]
  /** Paths of the servers, without a slash at the end: `/v1`; an empty text for the root. */
  readonly basePaths: readonly string[]
  readonly securitySchemes: ReadonlyMap<string, SecurityScheme>
  /** What could not be read: a reference without a target, a schema that is none. */
  readonly problems: readonly { readonly pointer: string; readonly message: string }[]
  /** Where a JSON pointer (`#/paths/~1items/get`) stands: lines and columns from 1. */
  locate(pointer: string): Position
}

export interface Position {
  readonly file: string
  readonly line: number
  readonly column: number
}

export interface DescribedOperation {
  /** In upper case. */
  readonly method: string
  /** The template: `/items/{id}`. */
  readonly path: string
  /** `#/paths/~1items~1{id}/get` */
  readonly pointer: `#/${string}`
  readonly operationId: string
  readonly summary: string
  readonly tags: readonly string[]
  readonly deprecated: boolean
  /** Those of the path and of the operation; the operation's own go first where both name one. */
  readonly parameters: readonly Parameter[]
  readonly hasRequestBody: boolean
  /** What is in effect: alternatives, each the names of schemes that it needs. Empty: none is needed. */
  readonly security: readonly (readonly string[])[]
  readonly responses: readonly DescribedResponse[]
  /** Rules that `x-statute-ignore` here, or on its path or document, switches off, each with its reason. */
  readonly ignored: ReadonlyMap<string, string>
}

export interface Parameter {
  readonly name: string
  readonly in: 'query' | 'header' | 'path' | 'cookie' | 'body' | 'formData'
  readonly required: boolean
}

export interface DescribedResponse {
  /** As written: `404`, `4XX`, `default`, or what is none of them. */
  readonly key: string
  readonly pointer: `#/${string}`
  readonly description: string
  /** Names in lower case. */
  readonly headers: ReadonlyMap<string, { readonly required: boolean; readonly pointer: `#/${string}` }>
  /** By media range as written. */
  readonly content: ReadonlyMap<string, DescribedContent>
  readonly hasLinks: boolean
  readonly ignored: ReadonlyMap<string, string>
}

export interface DescribedContent {
  readonly pointer: `#/${string}`
  /** JSON Schema, references resolved lazily; undefined if there is none. */
  readonly schema: unknown
  readonly examples: readonly { readonly pointer: `#/${string}`; readonly value: unknown }[]
}

export interface SecurityScheme {
  readonly type: string
  /** Of `http`: `bearer`, `basic`. */
  readonly scheme: string
  /** Of `apiKey`. */
  readonly in: string
  readonly name: string
}
