package io.offhook.console.handle;

/** What became of a text that was typed. */
public sealed interface HandleReading {

    record Names(Handle handle) implements HandleReading {}

    /** Nothing of the text is kept. */
    record Refused(HandleRefusal reason) implements HandleReading {}
}
