// A reporter of vitest's that tells which tests of a browser passed only when they were tried again: such a
// test is no failure of the page, and not to be forgotten either. Their names go to the file THAW_SECOND_TRIES.

import { writeFileSync } from 'node:fs';

export default class SecondTries {
  /** @param {readonly import('vitest/node').TestModule[]} modules */
  onTestRunEnd(modules) {
    const path = process.env.THAW_SECOND_TRIES;
    if (path === undefined) return;
    /** @type {string[]} */
    const names = [];
    for (const module of modules) {
      for (const test of module.children.allTests()) {
        if (test.diagnostic()?.flaky === true) names.push(test.fullName);
      }
    }
    writeFileSync(path, JSON.stringify(names));
  }
}
