// Counts what vitest's JSON report says, so that the last line of `npm test` counts every single test.

/**
 * @typedef {{ status: string, fullName: string, failureMessages?: string[] }} Assertion
 * @typedef {{ name: string, status: string, assertionResults: Assertion[] }} TestFile
 * @typedef {{ passed: number, failed: number, skipped: number }} Tally
 */

/**
 * @param {{ testResults: TestFile[] }} report
 * @param {boolean} passed whether vitest's own exit code was 0
 * @returns {Tally & { notes: string[] }} notes name what failed and what was skipped
 */
export function countTests(report, passed) {
  const counted = { passed: 0, failed: 0, skipped: 0, notes: /** @type {string[]} */ ([]) };
  for (const file of report.testResults) {
    for (const { status, fullName, failureMessages = [] } of file.assertionResults) {
      if (status === 'passed') {
        counted.passed += 1;
      } else if (status === 'failed') {
        counted.failed += 1;
        counted.notes.push(`failed: ${fullName}${reason(failureMessages)}`);
      } else {
        counted.skipped += 1;
        counted.notes.push(`skipped: ${fullName}`);
      }
    }
    // A file that could not be loaded has no tests to fail.
    const hasFailure = file.assertionResults.some(({ status }) => status === 'failed');
    if (file.status === 'failed' && !hasFailure) {
      counted.failed += 1;
      counted.notes.push(`failed: ${file.name}`);
    }
  }
  // An error outside every test, or no tests at all, shows in the exit code alone.
  if (!passed && counted.failed === 0) {
    counted.failed += 1;
    counted.notes.push('failed: vitest reported an error outside the tests, see above');
  }
  return counted;
}

/**
 * Why a test failed, as far as one line says it: what was said last, and where in our tests.
 * @param {string[]} messages
 */
function reason(messages) {
  const message = messages.at(-1) ?? '';
  const place = /\btest\/[\w/.-]+\.ts:\d+/.exec(message)?.[0];
  const said = (message.split('\n')[0] ?? '').slice(0, 300);
  return said === '' ? '' : ` (${said}${place === undefined ? '' : `; ${place}`})`;
}

/** @param {Tally} tally */
export function lastLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
