package io.github.digitpad.web;

import io.github.digitpad.nn.Engine;
import io.github.digitpad.nn.Network;
import io.github.digitpad.nn.PortableEngine;
import org.jspecify.annotations.Nullable;

/** The engine of a page: the portable one, made when first needed, until there is a faster one. */
final class PageEngine implements Engine {

    private final Network own;
    private @Nullable Engine engine;

    PageEngine(Network network) {
        own = network;
    }

    /** From now on this one. */
    void use(Engine other) {
        engine = other;
    }

    @Override
    public String name() {
        return current().name();
    }

    @Override
    public Network network() {
        return engine == null ? own : engine.network();
    }

    @Override
    public void run(float[] input, float[] output) {
        current().run(input, output);
    }

    private Engine current() {
        if (engine == null) {
            engine = new PortableEngine(own);
        }
        return engine;
    }
}
