package io.github.digitpad.web;

import io.github.digitpad.pad.Answer;
import io.github.digitpad.pad.Field;
import io.github.digitpad.pad.Trigger;
import org.jspecify.annotations.Nullable;

/** An element as the field of its pad. */
final class HostField implements Field {

    private final PadHost host;

    HostField(PadHost host) {
        this.host = host;
    }

    @Override
    public int maxLength() {
        return host.getMaxLength();
    }

    @Override
    public String marks() {
        return host.getMarks();
    }

    @Override
    public boolean accepts(String text) {
        return host.accepts(text);
    }

    @Override
    public Trigger trigger() {
        String trigger = host.getTrigger();
        if (trigger.equals("stroke")) {
            return Trigger.STROKE;
        }
        return trigger.equals("pause") ? Trigger.PAUSE : Trigger.MANUAL;
    }

    @Override
    public int pauseMillis() {
        return host.getPause();
    }

    @Override
    public double minConfidence() {
        return host.getMinConfidence();
    }

    @Override
    public void strokeEnded() {
        host.strokeEnded();
    }

    @Override
    public boolean tapped(int digit) {
        return host.tapped(digit);
    }

    @Override
    public void changed(String value, boolean byUser) {
        host.changed(value, byUser);
    }

    @Override
    public void willChange(String value) {
        host.willChange(value);
    }

    @Override
    public void read(@Nullable Answer answer, boolean drawing) {
        host.read(PadBridge.answer(answer), drawing);
    }

    @Override
    public void settled() {
        host.settled();
    }
}
