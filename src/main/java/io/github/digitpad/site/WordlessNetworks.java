package io.github.digitpad.site;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.teavm.model.BasicBlock;
import org.teavm.model.ClassHolder;
import org.teavm.model.ClassHolderTransformer;
import org.teavm.model.ClassHolderTransformerContext;
import org.teavm.model.Instruction;
import org.teavm.model.InvokeDynamicInstruction;
import org.teavm.model.MethodHolder;
import org.teavm.model.MethodReference;
import org.teavm.model.Program;
import org.teavm.model.Variable;
import org.teavm.model.instructions.AssignInstruction;
import org.teavm.model.instructions.InvokeInstruction;
import org.teavm.model.instructions.RaiseInstruction;
import org.teavm.model.instructions.StringConstantInstruction;
import org.teavm.model.util.UsageExtractor;

/**
 * Takes the words out of what {@code nn} refuses, in the script that has one network, inside it: that was put together
 * when the site was built, and whoever got it damaged hears of it from the reader of packed networks. The words are for
 * networks of other people.
 */
public final class WordlessNetworks implements ClassHolderTransformer {

    private static final String NETWORKS = "io.github.digitpad.nn.";

    private static final String EXCEPTION = "Exception";

    private static final String STRING = "java.lang.String";

    private static final String BUILDER = "java.lang.StringBuilder";

    @Override
    public void transformClass(ClassHolder changed, ClassHolderTransformerContext context) {
        silence(changed, NETWORKS);
    }

    /** Takes the words out, if the class's name begins so. */
    static void silence(ClassHolder changed, String beginning) {
        if (changed.getName().startsWith(beginning)) {
            for (MethodHolder method : changed.getMethods()) {
                if (method.getProgram() != null) {
                    for (BasicBlock block : method.getProgram().getBasicBlocks()) {
                        if (block.getLastInstruction() instanceof RaiseInstruction) {
                            silence(method.getProgram(), block);
                        }
                    }
                }
            }
        }
    }

    private static void silence(Program program, BasicBlock block) {
        for (Instruction instruction : block) {
            if (instruction instanceof InvokeInstruction call && makesException(call.getMethod())) {
                StringConstantInstruction nothing = new StringConstantInstruction();
                nothing.setConstant("");
                nothing.setReceiver(program.createVariable());
                nothing.setLocation(call.getLocation());
                call.insertPrevious(nothing);
                List<Variable> arguments = new ArrayList<>(call.getArguments());
                arguments.set(0, nothing.getReceiver());
                call.setArguments(arguments.toArray(new Variable[0]));
            }
        }
        deleteTexts(block);
    }

    private static boolean makesException(MethodReference method) {
        return method.getName().equals("<init>")
                && method.getClassName().endsWith(EXCEPTION)
                && method.parameterCount() > 0
                && method.parameterType(0).isObject(STRING);
    }

    /**
     * TeaVM would go on making texts that nobody needs: the block ends with an exception, so nothing of it is used
     * later.
     */
    private static void deleteTexts(BasicBlock block) {
        Set<Variable> used = new HashSet<>();
        UsageExtractor usage = new UsageExtractor();
        Instruction previous;
        for (Instruction instruction = block.getLastInstruction(); instruction != null; instruction = previous) {
            previous = instruction.getPrevious();
            Variable text = text(instruction);
            if (text != null && !used.contains(text)) {
                instruction.delete();
            } else {
                instruction.acceptVisitor(usage);
                used.addAll(List.of(usage.getUsedVariables()));
            }
        }
    }

    /** Where it is put, if the instruction makes a text, or a part of it, and does nothing else. */
    private static @Nullable Variable text(Instruction instruction) {
        if (instruction instanceof InvokeDynamicInstruction call) {
            return call.getReceiver();
        }
        if (instruction instanceof StringConstantInstruction constant) {
            return constant.getReceiver();
        }
        if (instruction instanceof AssignInstruction copy) {
            return copy.getReceiver();
        }
        if (!(instruction instanceof InvokeInstruction call)) {
            return null;
        }
        if (call.getMethod().getClassName().equals(BUILDER)) {
            return call.getReceiver() == null ? call.getInstance() : call.getReceiver();
        }
        return call.getMethod().getReturnType().isObject(STRING) ? call.getReceiver() : null;
    }
}
