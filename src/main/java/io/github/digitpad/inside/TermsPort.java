package io.github.digitpad.inside;

import org.teavm.jso.JSObject;

/** What one number is made of; {@code webapp/externs/types.js} has the other side. */
public interface TermsPort extends JSObject {

    /** From now on it is this number among what the node gives. */
    void of(int node, int number);

    /** How the number comes of its terms: the name of one of {@link io.github.digitpad.explain.Terms.How}. */
    String how();

    /** How many terms. */
    int count();

    /** Rows of the window; 1 where there is none. */
    int rows();

    /** Columns of the window; 1 where there is none. */
    int columns();

    /** The node that a term's value comes from; -1 for what the network takes. */
    int node(int term);

    /** Which of that node's numbers it is; -1 for none, outside of the picture. */
    int place(int term);

    double value(int term);

    /** By what the value is multiplied, or how much the number grows with it. */
    double factor(int term);

    double bias();

    /** The factors times the values, and the bias. */
    double sum();

    /** The term of the greatest value. */
    int greatest();

    /** The number, as the last pass computed it. */
    double result();
}
