import assert from 'node:assert/strict';
import { diskReason, systemCode } from '../../../src/journal/problem.ts';

describe('A disk that says no', () => {
  const table = [
    ['ENOSPC', 'full'],
    ['EDQUOT', 'full'],
    ['EACCES', 'not-allowed'],
    ['EPERM', 'not-allowed'],
    ['EROFS', 'not-allowed'],
    ['ENOTDIR', 'no-folder'],
    ['EIO', 'failed'],
  ] as const;
  for (const [code, reason] of table) {
    it(`is ${reason} when it says ${code}`, () => assert.equal(diskReason(code), reason));
  }

  it('is told apart from a bug', () => {
    assert.equal(systemCode(Object.assign(new Error('no space'), { code: 'ENOSPC', syscall: 'write' })), 'ENOSPC');
    const bug = new TypeError('undefined is not a function');
    assert.throws(() => systemCode(bug), bug);
    const badCall = Object.assign(new TypeError('bad argument'), { code: 'ERR_INVALID_ARG_TYPE' });
    assert.throws(() => systemCode(badCall), badCall);
  });
});
