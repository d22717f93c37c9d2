package io.offhook.provisioning.files;

/** What a phone gets for its question, before it is put into the words of a transport. */
public sealed interface Reply {

    record Found(ServedFile file) implements Reply {}

    /** There is none, or it is nobody's business yet. */
    record Missing() implements Reply {}
}
