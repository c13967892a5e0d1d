package io.github.digitpad.site;

import org.teavm.model.BasicBlock;
import org.teavm.model.MethodReference;
import org.teavm.model.Program;
import org.teavm.model.Variable;
import org.teavm.model.instructions.ExitInstruction;
import org.teavm.model.instructions.InvocationType;
import org.teavm.model.instructions.InvokeInstruction;

/** What a static method does in a script, where another static one with the same parameters does its work. */
final class AnotherMethod {

    private AnotherMethod() {}

    /** A program that gives what the other one gives. */
    static Program calling(MethodReference other) {
        Program program = new Program();
        // That of a method's object, which a static one has not.
        program.createVariable();
        Variable[] given = new Variable[other.parameterCount()];
        for (int i = 0; i < given.length; i++) {
            given[i] = program.createVariable();
        }
        InvokeInstruction call = new InvokeInstruction();
        call.setType(InvocationType.SPECIAL);
        call.setMethod(other);
        call.setArguments(given);
        call.setReceiver(program.createVariable());
        ExitInstruction exit = new ExitInstruction();
        exit.setValueToReturn(call.getReceiver());
        BasicBlock block = program.createBasicBlock();
        block.add(call);
        block.add(exit);
        return program;
    }
}
