// SPDX-License-Identifier: GPL-3.0-or-later
// Code to token ranges. Leaves `waymarkColours` in the global object.

import './regexp.js';
import Prism from 'prismjs/components/prism-core.js';
import 'waymark:languages';

const names = { sh: 'bash', shell: 'bash', zsh: 'bash', console: 'shell-session', py: 'python', python3: 'python', pycon: 'python',
    ipython: 'python', js: 'javascript', mjs: 'javascript', node: 'javascript', ts: 'typescript', 'c++': 'cpp', cc: 'cpp', hpp: 'cpp',
    h: 'c', golang: 'go', rs: 'rust', yml: 'yaml', dockerfile: 'docker', terraform: 'hcl', tf: 'hcl', html: 'markup', xml: 'markup',
    svg: 'markup', md: 'markdown', patch: 'diff', postgresql: 'sql', postgres: 'sql', mysql: 'sql', sqlite: 'sql', cql: 'sql',
    jsonc: 'json', json5: 'json', jsonl: 'json', cfg: 'ini', conf: 'ini', proto: 'protobuf', make: 'makefile', rlang: 'r', tex: 'latex',
    cs: 'csharp', kt: 'kotlin', rb: 'ruby', jl: 'julia', ps1: 'powershell' };

globalThis.waymarkColours = {
    // Returns a flat list [start, length, class, start, length, class, …] in UTF-16 units, innermost classes last;
    // null when the language is not known.
    tokens(code, language) {
        const grammar = Prism.languages[names[language] || language];
        if (!grammar || typeof grammar !== 'object')
            return null;
        const ranges = [];
        let at = 0;
        const walk = tokens => {
            for (let i = 0; i < tokens.length; ++i) {
                const token = tokens[i];
                if (typeof token === 'string') {
                    at += token.length;
                    continue;
                }
                const start = at;
                const index = ranges.push(start, 0, token.type) - 2;
                if (typeof token.content === 'string')
                    at += token.content.length;
                else
                    walk(Array.isArray(token.content) ? token.content : [token.content]);
                ranges[index] = at - start;
            }
        };
        walk(Prism.tokenize(code, grammar));
        return ranges;
    },
};
