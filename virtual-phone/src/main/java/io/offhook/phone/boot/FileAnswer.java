package io.offhook.phone.boot;

import io.offhook.phone.file.FileContent;
import java.util.Optional;

/** The result of one file request. */
public sealed interface FileAnswer {

    record Found(FileContent content, Provenance provenance) implements FileAnswer {

        public Found(FileContent content) {
            this(content, Provenance.UNSIGNED);
        }
    }

    record Missing() implements FileAnswer {}

    /**
     * The phone received the file and does not accept it.
     *
     * @param message text for the user
     * @param kept the last valid file, which the phone continues to use
     */
    record Refused(FileFault fault, String message, Optional<FileContent> kept) implements FileAnswer {}

    /** The server answers with an error, such as HTTP 503. */
    record Failing(String message) implements FileAnswer {}

    /** No server answers. */
    record NoAnswer(String message) implements FileAnswer {}
}
