package io.github.digitpad.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.digitpad.formats.tfjs.ModelDirectory;
import io.github.digitpad.nn.GlobalAveragePool;
import io.github.digitpad.nn.Network;
import io.github.digitpad.nn.RandomNetworks;
import io.github.digitpad.nn.Shape;
import io.github.digitpad.nn.Softmax;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ContributionsTest {

    @Test
    void addUpToHowMuchMoreProbableAClassIs() throws Exception {
        Network network = ModelDirectory.read(Path.of("model-weights"));
        Activations activations = new Activations(network);
        activations.run(RandomNetworks.values(new Random(2), 784));
        Contributions contributions = Contributions.of(activations);
        assertEquals(256, contributions.count());
        assertEquals("flatten", network.layers().get(contributions.node()).name());
        double[] logs = new double[10];
        double mean = 0;
        for (int digit = 0; digit < 10; digit++) {
            logs[digit] = Math.log(activations.output()[digit]);
            mean += logs[digit] / 10;
        }
        for (int digit = 0; digit < 10; digit++) {
            int other = (digit + 3) % 10;
            double sum = contributions.bias(digit);
            double difference = contributions.bias(digit, other);
            for (int number = 0; number < contributions.count(); number++) {
                sum += contributions.of(number, digit);
                difference += contributions.of(number, digit, other);
            }
            assertEquals(logs[digit] - mean, sum, 1e-4, "digit " + digit);
            assertEquals(logs[digit] - logs[other], difference, 1e-4, "digit " + digit);
        }
    }

    @Test
    void thereAreNoneWhereNoDenseLayerWeighs() throws Exception {
        Network network = new Network(
                "pooled", Shape.of(2, 2, 3), List.of(new GlobalAveragePool("pool"), new Softmax("softmax")));
        assertFalse(Contributions.exist(network));
        assertThrows(IllegalArgumentException.class, () -> Contributions.of(new Activations(network)));
        assertTrue(Contributions.exist(ModelDirectory.read(Path.of("model-weights"))));
    }
}
