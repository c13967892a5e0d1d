package io.github.digitpad.cli;

import io.github.digitpad.ink.Bounds;

/** What was read of a number, as a JSON object on one line. */
final class NumberJson {

    private NumberJson() {}

    static String of(NumberRow row) {
        StringBuilder object = new StringBuilder("{\"file\":" + JsonText.quoted(row.file()));
        if (row.input() > 0) {
            object.append(",\"input\":").append(row.input());
        }
        FoundNumber number = row.number();
        object.append(",\"number\":").append(JsonText.quoted(number == null ? "" : number.text()));
        object.append(",\"confidence\":").append(number == null ? "null" : probability(number.confidence()));
        object.append(",\"certainty\":")
                .append(number == null ? "null" : JsonText.quoted(NumberRow.certainty(number.certainty())));
        object.append(",\"page\":").append(row.page() == 0 ? "null" : row.page());
        object.append(",\"box\":").append(number == null ? "null" : box(number.box()));
        object.append(",\"digits\":[")
                .append(number == null ? "" : String.join(",", number.signsAsJson()))
                .append("]")
                .append(number == null ? "" : number.moreAsJson());
        String error = row.error();
        if (error != null) {
            object.append(",\"error\":").append(JsonText.quoted(error));
        }
        return object.append("}").toString();
    }

    static String box(Bounds box) {
        return "{\"x\":" + NumberFormat.px(box.left()) + ",\"y\":" + NumberFormat.px(box.top()) + ",\"w\":"
                + NumberFormat.px(box.width()) + ",\"h\":" + NumberFormat.px(box.height()) + "}";
    }

    /** As many figures as a float has, which is what networks compute with. */
    static String probability(double value) {
        return Float.toString((float) value);
    }
}
