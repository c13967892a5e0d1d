package io.github.digitpad.site;

import java.util.HashMap;
import java.util.Map;
import org.teavm.model.BasicBlock;
import org.teavm.model.ClassHolder;
import org.teavm.model.ClassHolderTransformer;
import org.teavm.model.ClassHolderTransformerContext;
import org.teavm.model.Instruction;
import org.teavm.model.MethodDescriptor;
import org.teavm.model.MethodHolder;
import org.teavm.model.ValueType;
import org.teavm.model.Variable;
import org.teavm.model.instructions.InvokeInstruction;
import org.teavm.model.instructions.StringConstantInstruction;

/**
 * Leaves out the names of enums' constants that have a text of their own, which is what files and messages call them.
 */
public final class EnumNames implements ClassHolderTransformer {

    private static final ValueType STRING = ValueType.object("java.lang.String");

    @Override
    public void transformClass(ClassHolder changed, ClassHolderTransformerContext context) {
        remove(changed);
    }

    static void remove(ClassHolder changed) {
        MethodHolder first = changed.getMethod(new MethodDescriptor("<clinit>", ValueType.VOID));
        if (!"java.lang.Enum".equals(changed.getParent()) || first == null || first.getProgram() == null) {
            return;
        }
        Map<Variable, StringConstantInstruction> texts = new HashMap<>();
        for (BasicBlock block : first.getProgram().getBasicBlocks()) {
            for (Instruction instruction : block) {
                if (instruction instanceof StringConstantInstruction text) {
                    texts.put(text.getReceiver(), text);
                } else if (instruction instanceof InvokeInstruction call
                        && call.getMethod().getClassName().equals(changed.getName())
                        && call.getMethod().getName().equals("<init>")
                        && call.getMethod().parameterCount() > 2
                        && call.getMethod().parameterType(2).equals(STRING)) {
                    StringConstantInstruction name =
                            texts.get(call.getArguments().get(0));
                    if (name != null) {
                        name.setConstant("");
                    }
                }
            }
        }
    }
}
