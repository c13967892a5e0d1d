package io.github.digitpad.formats.onnx;

import io.github.digitpad.formats.ModelFormatException;
import io.github.digitpad.formats.ProtoReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * An operator that a file brings itself, made of others.
 *
 * @param op with its domain in front
 * @param defaults of attributes that a node need not have
 * @param opset version of ONNX's own operators that its nodes are of
 */
record FunctionProto(
        String op,
        List<String> inputs,
        List<String> outputs,
        List<NodeProto> nodes,
        Map<String, AttributeProto> defaults,
        int opset) {

    static FunctionProto read(ProtoReader in) throws ModelFormatException {
        String name = "";
        String domain = "";
        List<String> inputs = new ArrayList<>();
        List<String> outputs = new ArrayList<>();
        List<NodeProto> nodes = new ArrayList<>();
        Map<String, AttributeProto> defaults = new HashMap<>();
        int opset = 1;
        while (in.next()) {
            switch (in.field()) {
                case 1 -> name = in.text();
                case 4 -> inputs.add(in.text());
                case 5 -> outputs.add(in.text());
                case 7 -> nodes.add(NodeProto.read(in.message(), 1));
                case 9 -> opset = Math.max(opset, ModelProto.opset(in.message()));
                case 10 -> domain = in.text();
                case 11 -> {
                    AttributeProto attribute = AttributeProto.read(in.message(), 1);
                    defaults.put(attribute.name(), attribute);
                }
                default -> in.skip();
            }
        }
        return new FunctionProto(NodeProto.qualified(domain, name), inputs, outputs, nodes, defaults, opset);
    }
}
