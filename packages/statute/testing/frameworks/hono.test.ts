import { conformance } from '../conformance.ts'
import { subject } from './hono.ts'

conformance(subject)
