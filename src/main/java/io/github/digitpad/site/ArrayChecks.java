package io.github.digitpad.site;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.teavm.model.BasicBlock;
import org.teavm.model.ClassHolder;
import org.teavm.model.ClassHolderTransformer;
import org.teavm.model.ClassHolderTransformerContext;
import org.teavm.model.Instruction;
import org.teavm.model.MethodHolder;
import org.teavm.model.MethodReference;
import org.teavm.model.Program;
import org.teavm.model.ValueType;
import org.teavm.model.Variable;
import org.teavm.model.instructions.ArrayElementType;
import org.teavm.model.instructions.GetElementInstruction;
import org.teavm.model.instructions.InvocationType;
import org.teavm.model.instructions.InvokeInstruction;
import org.teavm.model.instructions.PutElementInstruction;
import org.teavm.model.instructions.UnwrapArrayInstruction;

/**
 * Lets the code that reads models and ink files ask before every array access whether the index is good, as the JVM
 * does: what it reads may be anybody's. TeaVM's strict code does so too, but everywhere, in the engines' loops as well,
 * and in more bytes: a seventh of the whole script.
 */
public final class ArrayChecks implements ClassHolderTransformer {

    /** The class that does it, there in the scripts of models and of ink files only. */
    private static final String CHECKED = "io.github.digitpad.models.CheckedArrays";

    private static final List<String> READERS = List.of("io.github.digitpad.formats.", "io.github.digitpad.inkfiles.");

    /** Written by us, read by nobody else. */
    private static final String PACKED = "io.github.digitpad.formats.packed.";

    /** Asked by readers for the extent of an axis that a file has named. */
    private static final List<String> OTHERS = List.of("io.github.digitpad.nn.Shape", "io.github.digitpad.models.Main");

    private static final ValueType OBJECT = ValueType.object("java.lang.Object");

    private static final Map<ArrayElementType, ValueType> ELEMENTS = Map.of(
            ArrayElementType.CHAR, ValueType.CHARACTER,
            ArrayElementType.BYTE, ValueType.BYTE,
            ArrayElementType.SHORT, ValueType.SHORT,
            ArrayElementType.INT, ValueType.INTEGER,
            ArrayElementType.LONG, ValueType.LONG,
            ArrayElementType.FLOAT, ValueType.FLOAT,
            ArrayElementType.DOUBLE, ValueType.DOUBLE);

    @Override
    public void transformClass(ClassHolder changed, ClassHolderTransformerContext context) {
        check(changed);
    }

    /** Puts the checks in, if it is a class that needs them. */
    static void check(ClassHolder changed) {
        String name = changed.getName();
        if (OTHERS.contains(name) || (isReader(name) && !name.startsWith(PACKED))) {
            for (MethodHolder method : changed.getMethods()) {
                if (method.getProgram() != null) {
                    check(method.getProgram());
                }
            }
        }
    }

    private static boolean isReader(String name) {
        return READERS.stream().anyMatch(name::startsWith);
    }

    private static void check(Program program) {
        Map<Variable, Variable> arrays = new HashMap<>();
        for (BasicBlock block : program.getBasicBlocks()) {
            for (Instruction instruction : block) {
                if (instruction instanceof UnwrapArrayInstruction of) {
                    arrays.put(of.getReceiver(), of.getArray());
                }
            }
        }
        for (BasicBlock block : program.getBasicBlocks()) {
            for (Instruction instruction : block) {
                if (instruction instanceof GetElementInstruction get) {
                    check(program, get, Objects.requireNonNull(arrays.get(get.getArray())));
                } else if (instruction instanceof PutElementInstruction put) {
                    check(program, put, Objects.requireNonNull(arrays.get(put.getArray())));
                }
            }
        }
    }

    private static void check(Program program, GetElementInstruction get, Variable array) {
        ValueType element = ELEMENTS.get(get.getType());
        if (element == null) {
            get.setIndex(goodIndex(program, get, array, get.getIndex()));
        } else {
            MethodReference method =
                    new MethodReference(CHECKED, "get", ValueType.arrayOf(element), ValueType.INTEGER, element);
            InvokeInstruction call = call(method, get, array, get.getIndex());
            call.setReceiver(get.getReceiver());
            get.replace(call);
        }
    }

    private static void check(Program program, PutElementInstruction put, Variable array) {
        ValueType element = ELEMENTS.get(put.getType());
        if (element == null) {
            put.setIndex(goodIndex(program, put, array, put.getIndex()));
        } else {
            MethodReference method = new MethodReference(
                    CHECKED, "put", ValueType.arrayOf(element), ValueType.INTEGER, element, ValueType.VOID);
            put.replace(call(method, put, array, put.getIndex(), put.getValue()));
        }
    }

    /** Objects stay where they are: through one method for all, TeaVM would lose what each array has. */
    private static Variable goodIndex(Program program, Instruction access, Variable array, Variable index) {
        MethodReference method =
                new MethodReference(CHECKED, "at", ValueType.arrayOf(OBJECT), ValueType.INTEGER, ValueType.INTEGER);
        InvokeInstruction call = call(method, access, array, index);
        call.setReceiver(program.createVariable());
        access.insertPrevious(call);
        return call.getReceiver();
    }

    private static InvokeInstruction call(MethodReference method, Instruction instead, Variable... arguments) {
        InvokeInstruction call = new InvokeInstruction();
        call.setType(InvocationType.SPECIAL);
        call.setMethod(method);
        call.setArguments(arguments);
        call.setLocation(instead.getLocation());
        return call;
    }
}
