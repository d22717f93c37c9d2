package io.offhook.phone.boot;

import io.offhook.phone.file.FileContent;

/** Everything that can come of asking for a file. */
public sealed interface FileAnswer {

    record Found(FileContent content) implements FileAnswer {}

    record Missing() implements FileAnswer {}

    record NoAnswer(String message) implements FileAnswer {}
}
