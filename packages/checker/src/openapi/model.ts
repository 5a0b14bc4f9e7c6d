/** An OpenAPI description (2.0, 3.0, 3.1) as rules see it: one shape for all versions, references resolved. */
import type { Pointer } from './pointer.ts'

export interface Description {
  readonly version: '2.0' | '3.0' | '3.1'
  readonly operations: readonly DescribedOperation[]
  /** Paths of the servers, without a slash at the end: `/v1`; an empty text for the root. Variables stay: `/{version}`. */
  readonly basePaths: readonly string[]
  /** Hosts of the servers in lower case, variables as `{name}`; empty if one of them does not name its host. */
  readonly hosts: readonly string[]
  readonly securitySchemes: ReadonlyMap<string, SecurityScheme>
  /** What could not be read: a reference without a target, a schema that is none. */
  readonly problems: readonly Problem[]
  /** Rules that `x-statute-ignore` at the root switches off, each with its reason. */
  readonly ignored: ReadonlyMap<string, string>
  /** Where a JSON pointer (`#/paths/~1items/get`) stands: lines and columns from 1. References on the way are followed. */
  locate(pointer: string): Position
}

export interface Problem {
  readonly pointer: Pointer
  readonly message: string
  readonly position: Position
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
  /** Of the servers that this operation has, as in the description. */
  readonly basePaths: readonly string[]
  /** `#/paths/~1items~1{id}/get` */
  readonly pointer: Pointer
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
  /** A path parameter that may hold slashes (`x-multi-segment`, `allowReserved`). */
  readonly manySegments: boolean
}

export interface DescribedResponse {
  /** As written: `404`, `4XX`, `default`, or what is none of them. */
  readonly key: string
  /** The key is a number without quotes, as YAML allows and JSON does not. */
  readonly isNumber: boolean
  /** False if a reference leads nowhere, so that nobody knows what the response has. */
  readonly isKnown: boolean
  readonly pointer: Pointer
  readonly description: string
  /** Names in lower case. */
  readonly headers: ReadonlyMap<string, { readonly required: boolean; readonly pointer: Pointer }>
  /** By media range as written. */
  readonly content: ReadonlyMap<string, DescribedContent>
  readonly hasLinks: boolean
  readonly ignored: ReadonlyMap<string, string>
}

export interface DescribedContent {
  readonly pointer: Pointer
  readonly schema: DescribedSchema | null
  /** Those of the media type and of its schema. */
  readonly examples: readonly { readonly pointer: Pointer; readonly value: unknown }[]
}

export interface DescribedSchema {
  readonly pointer: Pointer
  /** The schema as written, its own reference followed. */
  readonly value: unknown
  /** What it says of a member of an object, also by way of `allOf`. */
  member(name: string): readonly DescribedSchema[]
  /** Where a JSON value differs from it; null if the schema cannot be used. */
  differences(value: unknown): readonly Difference[] | null
}

export interface Difference {
  /** JSON pointer into the value: `/items/0/id`; empty for the whole. */
  readonly pointer: string
  /** What is there and what was wanted: `is a string, not an integer`. */
  readonly message: string
  /** It fits several schemas of a `oneOf`: as likely a fault of the description as of the value. */
  readonly ambiguous: boolean
}

export interface SecurityScheme {
  readonly type: string
  /** Of `http`: `bearer`, `basic`. */
  readonly scheme: string
  /** Of `apiKey`. */
  readonly in: string
  readonly name: string
}
