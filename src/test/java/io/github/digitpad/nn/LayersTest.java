package io.github.digitpad.nn;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What holds for every kind of layer. */
class LayersTest {

    /** Weights that a layer forgets to list would be packed twice and not be counted. */
    @Test
    void everyTensorOfALayerIsAmongItsWeights() throws ReflectiveOperationException {
        Set<Class<?>> seen = new HashSet<>();
        for (long seed = 0; seed < 300; seed++) {
            for (Layer layer : RandomNetworks.graph(seed).layers()) {
                List<Object> tensors = new ArrayList<>();
                // Rearrange, which is no record, has none.
                RecordComponent[] components = layer.getClass().getRecordComponents();
                for (RecordComponent component : components == null ? new RecordComponent[0] : components) {
                    if (component.getType() == Tensor.class) {
                        tensors.add(component.getAccessor().invoke(layer));
                    }
                }
                assertEquals(tensors, layer.weights(), layer.kind());
                seen.add(layer.getClass());
            }
        }
        assertEquals(Layers.kinds(), seen);
    }

    @Test
    void aGraphsWeightsAreThoseOfItsLayersInOrder() {
        Random random = new Random(1);
        Tensor kernel = RandomNetworks.tensor(random, 2, 3);
        Tensor bias = RandomNetworks.tensor(random, 3);
        Tensor alpha = RandomNetworks.tensor(random, 3);
        Network network = new Network(
                "two", Shape.of(2), List.of(new Dense("dense", kernel, bias), new Relu("relu"), new PRelu("p", alpha)));
        assertEquals(List.of(kernel, bias, alpha), network.weights());
        assertEquals(12, network.parameters());
    }

    @Test
    void onlyWhoAloneUsesANodeIsItsUser() {
        Layer relu = new Relu("relu");
        Users users = new Users(List.of(
                Node.of(relu, Node.INPUT),
                Node.of(relu, 0),
                Node.of(relu, 1),
                Node.of(new Add("add"), 1, 2),
                Node.of(new Add("twice"), 3, 3)));
        assertEquals(1, users.only(0));
        assertEquals(Users.NONE, users.only(1), "two use it");
        assertEquals(3, users.only(2));
        assertEquals(Users.NONE, users.only(3), "one uses it twice");
        assertEquals(Users.NONE, users.only(4), "the output");
    }
}
