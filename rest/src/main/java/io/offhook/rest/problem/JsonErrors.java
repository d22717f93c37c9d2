package io.offhook.rest.problem;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidNullException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.offhook.rest.problem.RequestLimits.UnstorableValue;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Says what is wrong with a JSON body, in words that name no class of ours. */
final class JsonErrors {

    private JsonErrors() {}

    /** For a body that is not the JSON that is asked for. */
    static String sentence(JsonProcessingException mistake) {
        return switch (mistake) {
            case JsonProcessingException large when isTooLarge(large) -> "The body has more than any request needs.";
            case JsonEOFException end -> "The body is not JSON: it ends too early.";
            case JsonParseException malformed -> "The body is not JSON" + place(malformed) + ".";
            case UnrecognizedPropertyException unknown ->
                "There is no field " + path(unknown) + "; known are "
                        + unknown.getKnownPropertyIds().stream()
                                .map(String::valueOf)
                                .sorted()
                                .collect(Collectors.joining(", "))
                        + ".";
            case InvalidNullException nothing ->
                path(nothing) + " cannot be null: leave it out, and it stays as it is.";
            case UnstorableValue unstorable -> path(unstorable) + " " + unstorable.getOriginalMessage() + ".";
            case MismatchedInputException mismatch -> path(mismatch) + " must be " + expected(mismatch) + ".";
            default -> "The body cannot be read" + place(mistake) + ".";
        };
    }

    /** The field that is wrong, for example {@code lines[0].index}; empty if it is the body as a whole. */
    static Optional<String> field(JsonProcessingException mistake) {
        return mistake instanceof JsonMappingException mapping
                        && !mapping.getPath().isEmpty()
                ? Optional.of(path(mapping))
                : Optional.empty();
    }

    /** The parser's limits, which a list wraps. */
    private static boolean isTooLarge(JsonProcessingException mistake) {
        return mistake instanceof StreamConstraintsException
                || mistake.getCause() instanceof StreamConstraintsException;
    }

    private static String expected(MismatchedInputException mismatch) {
        var type = mismatch.getTargetType();
        if (type == null) {
            return "something else";
        }
        if (type.isEnum()) {
            return "one of "
                    + Arrays.stream(type.getEnumConstants())
                            .map(String::valueOf)
                            .collect(Collectors.joining(", "));
        }
        if (Iterable.class.isAssignableFrom(type)) {
            return "a list";
        }
        if (type == Boolean.class || type == boolean.class) {
            return "true or false";
        }
        if (Number.class.isAssignableFrom(type) || type.isPrimitive()) {
            return "a whole number";
        }
        if (type == UUID.class) {
            return "a UUID";
        }
        if (type == Instant.class) {
            return "a time like 2026-12-31T23:59:59Z";
        }
        return type == String.class ? "a text" : "an object";
    }

    /** {@code lines[0].index}, or the body as a whole. */
    private static String path(JsonMappingException mistake) {
        var path = mistake.getPath().stream()
                .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : "." + step.getFieldName())
                .collect(Collectors.joining());
        return path.isEmpty() ? "The body" : path.replaceFirst("^\\.", "");
    }

    private static String place(JsonProcessingException mistake) {
        var location = mistake.getLocation();
        return location == null ? "" : ", see line " + location.getLineNr() + ", column " + location.getColumnNr();
    }
}
