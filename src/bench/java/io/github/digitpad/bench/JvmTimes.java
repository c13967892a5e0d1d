package io.github.digitpad.bench;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import io.github.digitpad.nn.Engine;
import io.github.digitpad.nn.Network;
import io.github.digitpad.nn.portable.PortableEngine;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The time of a prediction on the JVM: our portable engine and ONNX Runtime for Java, one thread each. */
final class JvmTimes {

    /** Both are compiled after so many. */
    private static final int WARM_UP = 3_000;

    private interface Contender {
        float[] predict(float[] pixels) throws OrtException;
    }

    private final Settings settings;
    private final Pictures pictures;

    JvmTimes(Settings settings, Pictures pictures) {
        this.settings = settings;
        this.pictures = pictures;
    }

    Race race(Subject subject) throws OrtException {
        OrtEnvironment environment = OrtEnvironment.getEnvironment();
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            try (OrtSession session = environment.createSession(subject.onnx(), options)) {
                Map<String, Contender> contenders = new LinkedHashMap<>();
                contenders.put("DigitPad, portable", portable(subject.network()));
                contenders.put("ONNX Runtime for Java, CPU", onnxRuntime(environment, session, subject.network()));
                return race(subject, contenders);
            }
        }
    }

    private Race race(Subject subject, Map<String, Contender> contenders) throws OrtException {
        Map<String, List<List<Double>>> outputs = new LinkedHashMap<>();
        Map<String, List<Double>> micros = new LinkedHashMap<>();
        for (Map.Entry<String, Contender> contender : contenders.entrySet()) {
            List<List<Double>> given = new ArrayList<>();
            for (float[] picture : pictures.pixels()) {
                given.add(doubles(contender.getValue().predict(picture)));
            }
            outputs.put(contender.getKey(), given);
            micros.put(contender.getKey(), new ArrayList<>());
            block(contender.getValue(), 0, WARM_UP);
        }
        double difference = Outputs.requireAgreement(outputs);
        for (int round = 0; round < settings.rounds(); round++) {
            for (Map.Entry<String, Contender> contender : contenders.entrySet()) {
                double time = block(contender.getValue(), round * Settings.BLOCK, Settings.BLOCK);
                micros.computeIfAbsent(contender.getKey(), name -> new ArrayList<>())
                        .add(time);
            }
        }
        List<Sample> samples = new ArrayList<>();
        micros.forEach((name, values) -> samples.add(new Sample(name, values)));
        long multiplyAdds = subject.network().multiplyAdds();
        return new Race(subject.title(), "JVM", multiplyAdds, samples, List.of(), difference, "");
    }

    /** µs per prediction. */
    private double block(Contender contender, int from, int count) throws OrtException {
        List<float[]> pixels = pictures.pixels();
        long start = System.nanoTime();
        for (int i = 0; i < count; i++) {
            contender.predict(pixels.get((from + i) % pixels.size()));
        }
        return (System.nanoTime() - start) / 1e3 / count;
    }

    private static Contender portable(Network network) {
        Engine engine = PortableEngine.onJvm(network);
        float[] output = new float[network.outputShape().size()];
        return pixels -> {
            engine.run(pixels, output);
            return output;
        };
    }

    private static Contender onnxRuntime(OrtEnvironment environment, OrtSession session, Network network) {
        String name = session.getInputNames().iterator().next();
        long channels = network.inputShape().extent(2);
        long[] shape = {
            1, channels, network.inputShape().extent(0), network.inputShape().extent(1)
        };
        return pixels -> {
            try (OnnxTensor input = OnnxTensor.createTensor(environment, FloatBuffer.wrap(pixels), shape);
                    OrtSession.Result result = session.run(Map.of(name, input))) {
                return ((OnnxTensor) result.get(0)).getFloatBuffer().array();
            }
        };
    }

    private static List<Double> doubles(float[] values) {
        List<Double> list = new ArrayList<>();
        for (float value : values) {
            list.add((double) value);
        }
        return list;
    }
}
