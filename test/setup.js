/** The official client reads these silently; no test may depend on who runs it. */
for (const name of Object.keys(process.env))
  if (name.startsWith('TWILIO_')) Reflect.deleteProperty(process.env, name);

/** Commands set it, and tests of them look at it: one file's is not the next one's. */
process.exitCode = undefined;
