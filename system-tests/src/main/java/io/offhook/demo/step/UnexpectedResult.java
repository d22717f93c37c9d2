package io.offhook.demo.step;

/** A step saw something else than it expected. */
public class UnexpectedResult extends Exception {

    private static final long serialVersionUID = 1L;

    public UnexpectedResult(String expected, String seen) {
        super("expected " + expected + ", but saw " + seen);
    }
}
