package io.github.digitpad.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.teavm.model.BasicBlock;
import org.teavm.model.ClassHolder;
import org.teavm.model.Instruction;
import org.teavm.model.InvokeDynamicInstruction;
import org.teavm.model.MethodHolder;
import org.teavm.model.ReferenceCache;
import org.teavm.model.instructions.RaiseInstruction;
import org.teavm.model.instructions.StringConstantInstruction;
import org.teavm.parsing.ClasspathClassHolderSource;

class WordlessNetworksTest {

    private static final String NETWORKS = "io.github.digitpad.nn.";

    @ParameterizedTest
    @ValueSource(strings = {"nn.Shape", "nn.Dense", "nn.Tensor"})
    void whatNetworksRefuseHasNoWords(String name) {
        ClassHolder network = read(name);
        List<BasicBlock> refusing = refusing(network);
        assertTrue(words(refusing) > 0, name);
        WordlessNetworks.silence(network, NETWORKS);
        assertEquals(refusing, refusing(network), "it is still refused");
        assertEquals(0, words(refusing), name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"formats.packed.PackedModule", "reading.ReadingOptions"})
    void othersKeepTheirs(String name) {
        ClassHolder other = read(name);
        int before = words(refusing(other));
        assertTrue(before > 0, name);
        WordlessNetworks.silence(other, NETWORKS);
        assertEquals(before, words(refusing(other)), name);
    }

    /** Each time anew: a source gives the same again, changed as it may be. */
    private static ClassHolder read(String name) {
        return new ClasspathClassHolderSource(new ReferenceCache()).get("io.github.digitpad." + name);
    }

    private static List<BasicBlock> refusing(ClassHolder holder) {
        List<BasicBlock> blocks = new ArrayList<>();
        for (MethodHolder method : holder.getMethods()) {
            if (method.getProgram() != null) {
                for (BasicBlock block : method.getProgram().getBasicBlocks()) {
                    if (block.getLastInstruction() instanceof RaiseInstruction) {
                        blocks.add(block);
                    }
                }
            }
        }
        return blocks;
    }

    private static int words(List<BasicBlock> blocks) {
        int count = 0;
        for (BasicBlock block : blocks) {
            for (Instruction instruction : block) {
                boolean isConstant = instruction instanceof StringConstantInstruction constant
                        && !constant.getConstant().isEmpty();
                count += isConstant || instruction instanceof InvokeDynamicInstruction ? 1 : 0;
            }
        }
        return count;
    }
}
