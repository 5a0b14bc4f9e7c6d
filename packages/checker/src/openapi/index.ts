export type { Load } from './files.ts'
export { reasonToIgnore } from './ignore.ts'
export { looksLikeDescription } from './looks-like.ts'
export { matchOperation, matchPath } from './match.ts'
export type {
  DescribedContent,
  DescribedOperation,
  DescribedResponse,
  DescribedSchema,
  Description,
  Difference,
  Parameter,
  Position,
  Problem,
  SecurityScheme,
} from './model.ts'
export type { DescribedPath } from './paths.ts'
export { type ReadOptions, readDescription } from './read.ts'
export { responseFor } from './response.ts'
