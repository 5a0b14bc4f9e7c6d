/** A problem of whatever was thrown: by other frameworks and libraries, by HTTP clients, by databases. */
export { fromUnknown, type UnknownOptions } from './from-unknown.ts'
