package io.offhook.phone.demo;

/** A scene went otherwise than the story demands. */
class Surprise extends Exception {

    private static final long serialVersionUID = 1L;

    Surprise(String expected, String seen) {
        super("expected " + expected + ", but saw " + seen);
    }
}
