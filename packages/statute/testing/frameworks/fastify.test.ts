import { conformance } from '../conformance.ts'
import { subject } from './fastify.ts'

conformance(subject)
