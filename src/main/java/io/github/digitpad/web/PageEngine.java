package io.github.digitpad.web;

import io.github.digitpad.nn.Engine;
import io.github.digitpad.nn.Network;
import io.github.digitpad.nn.PortableEngine;

/** The engine of a page: the portable one, until there is a faster one. */
final class PageEngine implements Engine {

    private Engine engine;

    PageEngine(Network network) {
        engine = new PortableEngine(network);
    }

    /** From now on this one, which runs the same network. */
    void use(Engine faster) {
        engine = faster;
    }

    @Override
    public String name() {
        return engine.name();
    }

    @Override
    public Network network() {
        return engine.network();
    }

    @Override
    public void run(float[] input, float[] output) {
        engine.run(input, output);
    }
}
