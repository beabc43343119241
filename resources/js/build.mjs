// SPDX-License-Identifier: GPL-3.0-or-later
// node build.mjs SOURCE_DIR OUT_DIR, run in the folder that holds node_modules: writes OUT_DIR/{math,colours}.js, one
// script each, in the ECMAScript that Qt 6.4's QJSEngine understands.

import { createRequire } from 'node:module';
import path from 'node:path';
import process from 'node:process';

const [, , sources, out] = process.argv;
const require = createRequire(path.join(process.cwd(), 'package.json'));
const esbuild = require('esbuild');

const languages = ['python', 'sql', 'bash', 'shell-session', 'json', 'yaml', 'javascript', 'typescript', 'java', 'c', 'cpp', 'csharp',
    'go', 'rust', 'kotlin', 'ruby', 'swift', 'docker', 'hcl', 'toml', 'ini', 'diff', 'scala', 'r', 'julia', 'markdown', 'jsx', 'tsx',
    'css', 'markup', 'protobuf', 'graphql', 'makefile', 'cmake', 'latex', 'promql', 'http', 'regex', 'powershell', 'lua', 'nginx'];

// Prism's grammars extend one another: its own table says in which order they must run.
function languageImports() {
    const order = [];
    require('prismjs/dependencies.js')(require('prismjs/components.js'), languages).load(id => order.push(id));
    return order.filter(id => id !== 'core').map(id => `import 'prismjs/components/prism-${id}.js';`).join('\n');
}

const plugin = {
    name: 'waymark',
    setup(build) {
        build.onResolve({ filter: /\/Attributes\.js$/ }, () => ({ path: path.join(sources, 'attributes.js') }));
        build.onResolve({ filter: /^waymark:languages$/ }, () => ({ path: 'languages', namespace: 'waymark' }));
        build.onLoad({ filter: /.*/, namespace: 'waymark' }, () => ({ contents: languageImports(), resolveDir: process.cwd() }));
    },
};

// QJSEngine has none of these three; timers are never reached (nothing here is asynchronous).
const prelude = 'var globalThis = this, global = this;'
    + 'if (typeof console === "undefined") var console = { log() {}, warn() {}, error() {}, info() {} };';

await esbuild.build({
    entryPoints: { math: path.join(sources, 'math.js'), colours: path.join(sources, 'colours.js') },
    outdir: out,
    bundle: true,
    minify: true,
    keepNames: false,
    format: 'iife',
    target: 'es2016',
    charset: 'utf8',
    legalComments: 'eof',
    nodePaths: [path.join(process.cwd(), 'node_modules')],
    plugins: [plugin],
    banner: { js: prelude },
    logLevel: 'warning',
    logOverride: { 'direct-eval': 'silent' },
});
