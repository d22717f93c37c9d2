package io.offhook.demo.step;

/** The result of a step differs from the expected one. */
public class UnexpectedResult extends Exception {

    private static final long serialVersionUID = 1L;

    public UnexpectedResult(String expected, String seen) {
        super("expected " + expected + ", but saw " + seen);
    }
}
