// SPDX-License-Identifier: GPL-3.0-or-later
// Stands in for mathjax-full's core/MmlTree/Attributes.js, with the same methods. There, every node of a formula has a
// chain of four prototypes that keep gaining properties, and Qt's QV4 then walks its whole class tree (78 ms per formula,
// 8 ms with this). Here the two objects that change are flat; only the defaults, which never change once made, are chained.

export const INHERIT = '_inherit_';

const has = Object.prototype.hasOwnProperty;
const chains = new Map();

// One object per kind of node: its defaults in front of those of <math>.
function chain(defaults, global) {
    let made = chains.get(defaults);
    if (!made) {
        made = Object.assign(Object.create(global), defaults);
        chains.set(defaults, made);
    }
    return made;
}

export class Attributes {
    constructor(defaults, global) {
        this.global = global;
        this.defaults = chain(defaults, global);
        this.inherited = {};
        this.attributes = {};
    }
    set(name, value) { this.attributes[name] = value; }
    setList(list) { Object.assign(this.attributes, list); }
    get(name) {
        const value = has.call(this.attributes, name) ? this.attributes[name]
            : has.call(this.inherited, name) ? this.inherited[name] : this.defaults[name];
        return value === INHERIT ? this.global[name] : value;
    }
    getExplicit(name) { return has.call(this.attributes, name) ? this.attributes[name] : undefined; }
    getList(...names) {
        const values = {};
        for (let i = 0; i < names.length; ++i)
            values[names[i]] = this.get(names[i]);
        return values;
    }
    setInherited(name, value) { this.inherited[name] = value; }
    getInherited(name) { return has.call(this.inherited, name) ? this.inherited[name] : this.defaults[name]; }
    getDefault(name) { return this.defaults[name]; }
    isSet(name) { return has.call(this.attributes, name) || has.call(this.inherited, name); }
    hasDefault(name) { return name in this.defaults; }
    getExplicitNames() { return Object.keys(this.attributes); }
    getInheritedNames() { return Object.keys(this.inherited); }
    getDefaultNames() { return Object.keys(this.defaults); }
    getGlobalNames() { return Object.keys(this.global); }
    getAllAttributes() { return this.attributes; }
    getAllInherited() { return this.inherited; }
    getAllDefaults() { return this.defaults; }
    getAllGlobals() { return this.global; }
}
