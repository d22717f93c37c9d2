package io.offhook.stackclient.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Records as JSON. Writes instants in ISO-8601 and omits absent and null values. Ignores unknown fields when it reads.
 */
public final class Json {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModules(new Jdk8Module(), new JavaTimeModule(), paths())
            .serializationInclusion(JsonInclude.Include.NON_ABSENT)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private Json() {}

    /** Jackson would write a path as a {@code file:} URL. */
    private static SimpleModule paths() {
        return new SimpleModule().addSerializer(new ToStringSerializer(Path.class));
    }

    /** Indented, without a line end. */
    public static String text(Object value) {
        return text(value, MAPPER.writer());
    }

    /** On one line. */
    public static String compact(Object value) {
        return text(value, MAPPER.writer().without(SerializationFeature.INDENT_OUTPUT));
    }

    private static String text(Object value, ObjectWriter writer) {
        try {
            return writer.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Cannot write " + value.getClass() + " as JSON", e);
        }
    }

    /** @throws JsonProcessingException if the text is no JSON or does not match the type */
    public static <T> T parse(String text, Class<T> type) throws JsonProcessingException {
        return MAPPER.readValue(text, type);
    }

    /** @throws UncheckedIOException if the file cannot be read or does not match the type; the message names the file */
    public static <T> T read(Path file, Class<T> type) {
        try {
            return parse(Files.readString(file), type);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(file + " is malformed; delete it", e);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }
}
