package io.github.digitpad.web;

import io.github.digitpad.pad.Readers;
import io.github.digitpad.reading.Hand;
import io.github.digitpad.reading.Reader;
import io.github.digitpad.reading.Reading;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSByRef;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;

/** One pad's readers: all pads' network, and the hand of who writes on this one, if that is learned. */
final class PadReaders implements Readers {

    /** A hand, as the script of hands has it. */
    @JSFunctor
    interface Heed extends JSObject {
        /** As {@link Hand#heed}. */
        void heed(@JSByRef float[] said, @JSByRef double[] pen);
    }

    private @Nullable Hand hand;
    private int changes;

    /** From now on this is who writes; nothing: anybody. */
    void heed(@Nullable Heed heed) {
        hand = heed == null ? null : heed::heed;
        changes++;
    }

    @Override
    public @Nullable Reader newReader() {
        return SharedNetwork.newReader(hand);
    }

    @Override
    public @Nullable Reading slice(Supplier<Reading> reading) {
        return SharedNetwork.READERS.slice(reading);
    }

    @Override
    public int changes() {
        return SharedNetwork.READERS.changes() + changes;
    }
}
