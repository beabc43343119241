// SPDX-License-Identifier: GPL-3.0-or-later
// QV4's RegExp.prototype.source puts a backslash before every slash, even one that has it already, so that
// `RegExp(pattern.source)` means something else. Prism does that with every greedy pattern.

const native = Object.getOwnPropertyDescriptor(RegExp.prototype, 'source').get;
if (native.call(/\//) !== '\\/') {
    Object.defineProperty(RegExp.prototype, 'source', {
        configurable: true,
        get() { return native.call(this).replace(/\\\//g, '/'); },
    });
}
