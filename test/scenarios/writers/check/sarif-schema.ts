import { z } from 'zod';

/*
 * What SARIF 2.1.0 demands of the parts we write: the property names of the standard and no others (all its
 * objects are closed), what is required, and what values are allowed.
 */

const message = z.strictObject({ text: z.string().min(1) });
const propertyBag = z.record(z.string(), z.unknown());
const level = z.enum(['none', 'note', 'warning', 'error']);

/** RFC 3986, as far as a reference to a file goes: no space, no backslash, no scheme but file. */
const uri = z
  .string()
  .regex(/^(file:\/\/\/)?[A-Za-z0-9\-._~!$&'()*+,;=:@%/]+$/)
  .refine((text) => !/%(?![0-9A-F]{2})/i.test(text));

const location = z.strictObject({
  physicalLocation: z.strictObject({
    artifactLocation: z.strictObject({ uri }),
    region: z.strictObject({ startLine: z.int().min(1), startColumn: z.int().min(1) }),
  }),
});

const reportingDescriptor = z.strictObject({
  id: z.string().min(1),
  name: z.string().regex(/^([A-Z][a-z0-9]*)+$/),
  shortDescription: message,
  fullDescription: message,
  help: z.strictObject({ text: z.string().min(1), markdown: z.string().min(1) }),
  defaultConfiguration: z.strictObject({ level }),
  properties: propertyBag,
});

const result = z.strictObject({
  ruleId: z.string(),
  ruleIndex: z.int().min(0),
  level,
  message,
  locations: z.array(location).min(1),
  partialFingerprints: z.record(z.string(), z.string().min(1)),
  suppressions: z.array(
    z.strictObject({
      kind: z.enum(['inSource', 'external']),
      status: z.enum(['accepted', 'underReview', 'rejected']),
      justification: z.string(),
      location,
    }),
  ),
  properties: propertyBag,
});

export const SarifLog = z.strictObject({
  $schema: z.url(),
  version: z.literal('2.1.0'),
  runs: z
    .array(
      z.strictObject({
        tool: z.strictObject({
          driver: z.strictObject({
            name: z.string().min(1),
            version: z.string(),
            semanticVersion: z.string().regex(/^\d+\.\d+\.\d+/),
            rules: z.array(reportingDescriptor),
          }),
        }),
        invocations: z.array(
          z.strictObject({
            executionSuccessful: z.boolean(),
            toolExecutionNotifications: z.array(
              z.strictObject({
                descriptor: z.strictObject({ id: z.string() }),
                level,
                message,
                locations: z.array(location),
              }),
            ),
          }),
        ),
        columnKind: z.enum(['utf16CodeUnits', 'unicodeCodePoints']),
        results: z.array(result),
        properties: propertyBag,
      }),
    )
    .length(1),
});
