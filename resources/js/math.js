// SPDX-License-Identifier: GPL-3.0-or-later
// TeX (base and ams) to SVG. Leaves `waymarkMath` in the global object.

import { mathjax } from 'mathjax-full/js/mathjax.js';
import { TeX } from 'mathjax-full/js/input/tex.js';
import 'mathjax-full/js/input/tex/base/BaseConfiguration.js';
import 'mathjax-full/js/input/tex/ams/AmsConfiguration.js';
import 'mathjax-full/js/input/tex/newcommand/NewcommandConfiguration.js';
import { SVG } from 'mathjax-full/js/output/svg.js';
import { liteAdaptor } from 'mathjax-full/js/adaptors/liteAdaptor.js';
import { RegisterHTMLHandler } from 'mathjax-full/js/handlers/html.js';

const adaptor = liteAdaptor();
RegisterHTMLHandler(adaptor);

// An equation number at the right edge needs a page of known width; it stands after the formula instead.
function withoutTags(tex) {
    return tex.replace(/\\label\s*\{[^{}]*\}/g, '')
        .replace(/\\(?:notag|nonumber)(?![A-Za-z])/g, '')
        .replace(/\\tag\s*(\*?)\s*\{([^{}]*)\}/g, (all, star, label) => '\\qquad\\text{' + (star ? label : '(' + label + ')') + '}');
}

function fail(jax, error) {
    throw new Error(error.message);
}

globalThis.waymarkMath = {
    document: null,

    // Forgets every \def, \newcommand and \label: call between files.
    reset() {
        this.document = mathjax.document('', {
            InputJax: new TeX({ packages: ['base', 'ams', 'newcommand'], tags: 'none', formatError: fail }),
            OutputJax: new SVG({ fontCache: 'none', internalSpeechTitles: false, mtextInheritFont: false }),
        });
    },

    // Returns { svg, width, height, depth } in em, or { error }.
    typeset(tex, display) {
        if (!this.document)
            this.reset();
        try {
            const node = this.document.convert(withoutTags(tex), { display, em: 16, ex: 8, containerWidth: 80 * 16 });
            this.document.clear();
            const svg = adaptor.firstChild(node);
            const box = (adaptor.getAttribute(svg, 'viewBox') || '').split(' ').map(Number);
            if (box.length !== 4)
                return { error: 'MathJax gave this formula no size.' };
            return { svg: adaptor.outerHTML(svg), width: box[2] / 1000, height: -box[1] / 1000, depth: (box[3] + box[1]) / 1000 };
        } catch (error) {
            this.document = null;
            return { error: String(error && error.message || error) };
        }
    },
};
