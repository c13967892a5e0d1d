package io.github.digitpad.web;

import io.github.digitpad.engine.EngineChoice;
import io.github.digitpad.ink.Ink;
import io.github.digitpad.ink.Point;
import io.github.digitpad.ink.Stroke;
import io.github.digitpad.nn.Engine;
import io.github.digitpad.pad.Readers;
import io.github.digitpad.reading.Hand;
import io.github.digitpad.reading.Learned;
import io.github.digitpad.reading.Reader;
import io.github.digitpad.reading.Reading;
import io.github.digitpad.reading.ReadingOptions;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSBody;
import org.teavm.jso.browser.Window;

/** The network inside the script, read once for all pads of a page: after the first paint, or when first needed. */
final class SharedNetwork {

    /** Hears once what has become of the network. */
    interface Listener {
        void ready();

        void failed(String message);
    }

    /** Hears once the name of the engine that runs the network from now on. */
    interface EngineListener {
        void chosen(String engine);
    }

    /** Read once before anybody waits for an answer: the first reading takes many times as long as the later ones. */
    private static final Ink DOT = Ink.of(new Stroke(List.of(new Point(0, 0, 0))));

    private static final List<Listener> WAITING = new ArrayList<>();

    private static final List<EngineListener> WAITING_FOR_ENGINE = new ArrayList<>();

    private static final List<Runnable> WATCHING = new ArrayList<>();

    private static @Nullable PageEngine inUse;
    private static @Nullable Learned learned;
    private static List<String> labels = Reader.DIGITS;
    private static NetworkLoading loading = PageWeights.loading();
    private static @Nullable String chosen;
    private static @Nullable String failure;
    private static boolean scheduled;
    private static int changes;
    private static @Nullable BroughtEngine brought;

    /** Readers for pads. */
    static final Readers READERS = new Readers() {
        @Override
        public @Nullable Reader newReader() {
            return SharedNetwork.newReader();
        }

        @Override
        public @Nullable Reading slice(Supplier<Reading> reading) {
            return brought == null ? reading.get() : brought.slice(reading);
        }

        @Override
        public int changes() {
            return changes;
        }
    };

    private SharedNetwork() {}

    /** Tells the listener, now or when the network has been read. */
    static void whenRead(Listener listener) {
        if (inUse != null) {
            listener.ready();
        } else if (failure != null) {
            listener.failed(failure);
        } else {
            WAITING.add(listener);
            if (!scheduled) {
                scheduled = true;
                Page.atNextFrame(Window.current(), () -> Window.setTimeout(SharedNetwork::loadInParts, 0));
            }
        }
    }

    /** Tells the listener, now or when it is settled, which engine runs the network. */
    static void whenChosen(EngineListener listener) {
        if (chosen != null) {
            listener.chosen(chosen);
        } else {
            WAITING_FOR_ENGINE.add(listener);
        }
    }

    /**
     * A reader with the network in use, which is read now if need be; nothing, if the network is damaged. Lasts until
     * another network comes into use.
     */
    static @Nullable Reader newReader() {
        return newReader(null);
    }

    /** As {@link #newReader()}, of what a person writes with this hand. */
    static @Nullable Reader newReader(@Nullable Hand hand) {
        load();
        return inUse == null || learned == null ? null : new Reader(inUse, labels, learned, hand);
    }

    /** Why there is no network; nothing, if there is. Reads it now if need be. */
    static @Nullable String failure() {
        load();
        return failure;
    }

    /**
     * From now on all pads read with this engine; with none, with the network inside the script.
     *
     * @param names what its classes are called
     * @throws IllegalArgumentException if it does not read ink, or the network inside the script is damaged; then the
     *     one in use stays
     */
    static void use(@Nullable BroughtEngine engine, List<String> names) {
        load();
        if (inUse == null || learned == null) {
            throw new IllegalArgumentException(failure);
        }
        PageEngine engines = inUse;
        if (engine != null) {
            new Reader(engine, names, learned);
        }
        engines.bring(engine);
        brought = engine;
        labels = names;
        changes++;
        WATCHING.forEach(Runnable::run);
    }

    /** Tells the watcher whenever another network has come into use, with its engine. */
    static void whenChanged(Runnable watcher) {
        WATCHING.add(watcher);
    }

    /** In many tasks, between which the browser can answer to a person. */
    private static void loadInParts() {
        if (isSettled()) {
            return;
        }
        try {
            loading.goOn();
        } catch (IOException | RuntimeException e) {
            // Said when all is tried again.
            loading = PageWeights.loading();
            Window.setTimeout(SharedNetwork::load, 0);
            return;
        }
        Window.setTimeout(loading.isDone() ? SharedNetwork::load : SharedNetwork::loadInParts, 0);
    }

    private static boolean isSettled() {
        return inUse != null || failure != null;
    }

    private static void load() {
        if (isSettled()) {
            return;
        }
        try {
            EngineChoice choice = loading.finish();
            learned = PageWeights.learned();
            PageEngine engine = new PageEngine(choice.network());
            // Before anybody reads: compiling its module takes a fraction of the portable engine's first reading.
            choice.make(faster -> settle(engine, faster));
            inUse = engine;
            Window.setTimeout(SharedNetwork::warm, 0);
        } catch (IOException | RuntimeException e) {
            failure = String.valueOf(e.getMessage());
            warn(failure);
        }
        loading = PageWeights.loading();
        List<Listener> listeners = List.copyOf(WAITING);
        WAITING.clear();
        listeners.forEach(SharedNetwork::whenRead);
    }

    private static void warm() {
        Reader reader = newReader();
        if (reader != null) {
            reader.read(DOT, ReadingOptions.ONE_DIGIT);
        }
    }

    private static void settle(PageEngine engine, @Nullable Engine faster) {
        if (faster != null) {
            engine.runOwnWith(faster);
        }
        chosen = engine.name();
        List<EngineListener> listeners = List.copyOf(WAITING_FOR_ENGINE);
        WAITING_FOR_ENGINE.clear();
        listeners.forEach(SharedNetwork::whenChosen);
    }

    /** Tells developers the reason. */
    @JSBody(params = "message", script = "console.warn(message);")
    private static native void warn(String message);
}
