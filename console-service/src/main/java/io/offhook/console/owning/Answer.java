package io.offhook.console.owning;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/** What a service answered to a command or a question. */
public sealed interface Answer {

    /**
     * It did so.
     *
     * @param body missing where there is none
     * @param version the entity tag with which the thing is changed next
     * @param location of what was created
     */
    record Done(int status, JsonNode body, Optional<String> version, Optional<String> location) implements Answer {}

    /**
     * It refused, with a problem (RFC 9457).
     *
     * @param type the last part of the problem's type, for example {@code not-found}
     * @param detail a sentence for a person
     * @param field of the request that is wrong, if it is one
     */
    record Refused(int status, String type, String detail, Optional<String> field) implements Answer {}

    /** It did not answer, or cannot now: nobody knows whether a command was done. */
    record Unavailable() implements Answer {}
}
