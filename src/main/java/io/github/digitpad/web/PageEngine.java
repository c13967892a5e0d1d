package io.github.digitpad.web;

import io.github.digitpad.nn.Engine;
import io.github.digitpad.nn.Network;
import io.github.digitpad.nn.Shape;
import io.github.digitpad.nn.portable.PortableEngine;
import org.jspecify.annotations.Nullable;

/**
 * The engine that a page reads with: one of the page's own network, the portable one, made when first needed, until
 * there is a faster one; or one that somebody has brought.
 */
final class PageEngine implements Engine {

    private final Network network;
    private @Nullable Engine own;
    private @Nullable Engine brought;

    PageEngine(Network network) {
        this.network = network;
    }

    /** From now on this one runs the page's own network. */
    void runOwnWith(Engine faster) {
        own = faster;
    }

    /** From now on this one, of whatever network; nothing for the page's own. */
    void bring(@Nullable Engine other) {
        brought = other;
    }

    @Override
    public String name() {
        return current().name();
    }

    @Override
    public Shape inputShape() {
        return brought == null ? network.inputShape() : brought.inputShape();
    }

    @Override
    public Shape outputShape() {
        return brought == null ? network.outputShape() : brought.outputShape();
    }

    @Override
    public void forward(float[] input, int from, float[] output, int to) {
        current().forward(input, from, output, to);
    }

    private Engine current() {
        if (brought != null) {
            return brought;
        }
        if (own == null) {
            own = new PortableEngine(network);
        }
        return own;
    }
}
