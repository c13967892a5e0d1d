package io.github.digitpad.inside;

import io.github.digitpad.explain.Activations;
import io.github.digitpad.explain.Terms;

/** {@link Terms} as scripts ask for them: nothing is made for an answer. */
final class SeenTerms implements TermsPort {

    private final Terms terms;

    SeenTerms(Activations activations) {
        this.terms = new Terms(activations);
    }

    @Override
    public void of(int node, int number) {
        terms.of(node, number);
    }

    @Override
    public String how() {
        return terms.how().name();
    }

    @Override
    public int count() {
        return terms.count();
    }

    @Override
    public int rows() {
        return terms.rows();
    }

    @Override
    public int columns() {
        return terms.columns();
    }

    @Override
    public int node(int term) {
        return terms.node(term);
    }

    @Override
    public int place(int term) {
        return terms.place(term);
    }

    @Override
    public double value(int term) {
        return terms.value(term);
    }

    @Override
    public double factor(int term) {
        return terms.factor(term);
    }

    @Override
    public double bias() {
        return terms.bias();
    }

    @Override
    public double sum() {
        return terms.sum();
    }

    @Override
    public int greatest() {
        return terms.greatest();
    }

    @Override
    public double result() {
        return terms.result();
    }
}
