package io.github.digitpad.bench.page;

import io.github.digitpad.engine.WasmEngine;
import io.github.digitpad.formats.ModelFormatException;
import io.github.digitpad.formats.packed.PackFormatException;
import io.github.digitpad.formats.packed.PackedLearned;
import io.github.digitpad.formats.tfjs.LayersModelReader;
import io.github.digitpad.ink.Point;
import io.github.digitpad.ink.Stroke;
import io.github.digitpad.nn.Engine;
import io.github.digitpad.nn.Network;
import io.github.digitpad.nn.portable.PortableEngine;
import io.github.digitpad.nn.wasm.CompiledNetwork;
import io.github.digitpad.nn.wasm.NetworkCompiler;
import io.github.digitpad.reading.Grouping;
import io.github.digitpad.reading.Learned;
import io.github.digitpad.reading.Reader;
import io.github.digitpad.reading.ReadingOptions;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSByRef;
import org.teavm.jso.JSExport;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;
import org.teavm.jso.typedarrays.Float32Array;
import org.teavm.jso.typedarrays.Float64Array;
import org.teavm.jso.typedarrays.Int8Array;

/** Our engines as functions that {@code contenders.mjs} calls. An engine is known by a number. */
public final class BenchPage {

    private static final List<Runner> RUNNERS = new ArrayList<>();

    private static @Nullable Learned learned;
    private static @Nullable Reader reader;
    private static Grouping written = Grouping.EMPTY;

    /** An engine with the arrays that it reads from and writes to. */
    private static final class Runner {
        final Engine engine;
        final float[] input;
        final float[] output;

        Runner(Engine engine) {
            this.engine = engine;
            this.input = new float[engine.inputShape().size()];
            this.output = new float[engine.outputShape().size()];
        }
    }

    /** Finds a weight file. */
    @JSFunctor
    interface Shards extends JSObject {
        @Nullable
        Int8Array get(String path);
    }

    /** Hears that an engine can run. */
    @JSFunctor
    interface Ready extends JSObject {
        void accept(int engine);
    }

    /** Hears why an engine cannot run. */
    @JSFunctor
    interface Failed extends JSObject {
        void accept(String message);
    }

    private BenchPage() {}

    /** Nothing to do: the page calls the functions below. */
    public static void main(String[] args) {}

    /** Reads a model and makes an engine for it: {@code "portable"}, {@code "simd"} or {@code "relaxed"}. */
    @JSExport
    public static void digitPadOpen(String modelJson, Shards shards, String engine, Ready ready, Failed failed) {
        try {
            Network network = LayersModelReader.read("model.json", modelJson, path -> {
                Int8Array bytes = shards.get(path);
                if (bytes == null) {
                    throw new ModelFormatException(path + ": is not there");
                }
                return bytes.toJavaArray();
            });
            RUNNERS.add(new Runner(engine.equals("portable") ? new PortableEngine(network) : wasm(network, engine)));
            ready.accept(RUNNERS.size() - 1);
        } catch (Exception e) {
            failed.accept(String.valueOf(e.getMessage()));
        }
    }

    private static Engine wasm(Network network, String engine) {
        CompiledNetwork compiled = NetworkCompiler.compile(network);
        return new WasmEngine(
                network, compiled, engine, instance(compiled.module().module(engine.equals("relaxed"))));
    }

    /** At once: this page may wait. */
    @JSBody(params = "bytes", script = "return new WebAssembly.Instance(new WebAssembly.Module(bytes)).exports;")
    private static native WasmEngine.Exports instance(@JSByRef byte[] bytes);

    /** The array itself that an engine reads from. */
    @JSExport
    public static Float32Array digitPadInput(int engine) {
        return Float32Array.fromJavaArray(RUNNERS.get(engine).input);
    }

    /** The array itself that an engine writes to. */
    @JSExport
    public static Float32Array digitPadOutput(int engine) {
        return Float32Array.fromJavaArray(RUNNERS.get(engine).output);
    }

    /** One forward pass. */
    @JSExport
    public static void digitPadRun(int engine) {
        Runner runner = RUNNERS.get(engine);
        runner.engine.run(runner.input, runner.output);
    }

    /** Takes what was fitted to the network, as the page's script has it. */
    @JSExport
    public static void digitPadLearn(Float64Array numbers, String pen) throws PackFormatException {
        learned = PackedLearned.read(numbers.toJavaArray(), pen);
    }

    /** Begins another number, read with this engine. */
    @JSExport
    public static void digitPadClear(int engine) {
        if (learned == null) {
            throw new IllegalStateException("nothing was learned");
        }
        reader = new Reader(RUNNERS.get(engine).engine, learned);
        written = Grouping.EMPTY;
    }

    /** Adds a stroke of points x, y, x, y, … and reads the number again. */
    @JSExport
    public static String digitPadWrite(Float32Array xy) {
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < xy.getLength(); i += 2) {
            points.add(new Point(xy.get(i), xy.get(i + 1), 0));
        }
        written = written.plus(new Stroke(points));
        if (reader == null) {
            throw new IllegalStateException("no number was begun");
        }
        return reader.read(written, ReadingOptions.DIGITS).text();
    }
}
