package io.offhook.rest.problem;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.datatype.jsr310.deser.InstantDeserializer;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Instant;
import java.util.List;

/**
 * Refuses values in JSON bodies that Java can hold and PostgreSQL cannot: the character U+0000, and times beyond the year 9999. Refuses too
 * what would have to be guessed: a number for a text or a time, a text or a fraction for a whole number, anything but a boolean for one.
 * Refuses bodies of more values than any request has, before each becomes an object, and each object a complaint of validation.
 */
@Singleton
class RequestLimits implements ObjectMapperCustomizer {

    private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59.999999999Z");

    /**
     * A million empty lines of a phone are 3 MB as text, and took the whole heap of a service. The longest lists that requests may have,
     * 10 000 names or 1000 reports of a registrar, each with all its fields, are within it.
     */
    private static final StreamReadConstraints SIZE = StreamReadConstraints.builder()
            .maxDocumentLength(1_000_000)
            .maxTokenCount(25_000)
            .maxNestingDepth(50)
            .build();

    @Override
    public void customize(ObjectMapper mapper) {
        mapper.getFactory().setStreamReadConstraints(SIZE);
        mapper.registerModule(new SimpleModule("offhook-request-limits")
                .addDeserializer(String.class, new StorableText())
                .addDeserializer(Instant.class, new StorableInstant()));
        for (var shape : List.of(
                CoercionInputShape.EmptyString,
                CoercionInputShape.String,
                CoercionInputShape.Float,
                CoercionInputShape.Boolean)) {
            mapper.coercionConfigFor(LogicalType.Integer).setCoercion(shape, CoercionAction.Fail);
        }
        for (var shape : List.of(
                CoercionInputShape.EmptyString,
                CoercionInputShape.String,
                CoercionInputShape.Integer,
                CoercionInputShape.Float)) {
            mapper.coercionConfigFor(LogicalType.Boolean).setCoercion(shape, CoercionAction.Fail);
        }
    }

    @Override
    public int priority() {
        return MINIMUM_PRIORITY; // after the module for java.time, so that this one holds
    }

    /** Its message says what is wrong with the value, after the name of the field. */
    static final class UnstorableValue extends MismatchedInputException {
        private static final long serialVersionUID = 1L;

        UnstorableValue(JsonParser parser, String message, Class<?> type) {
            super(parser, message, type);
        }
    }

    private static final class StorableText extends StdScalarDeserializer<String> {
        private static final long serialVersionUID = 1L;

        StorableText() {
            super(String.class);
        }

        @Override
        public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (!parser.hasToken(JsonToken.VALUE_STRING)) {
                return (String) context.handleUnexpectedToken(String.class, parser);
            }
            var text = StringDeserializer.instance.deserialize(parser, context);
            if (text != null && text.indexOf('\0') >= 0) {
                throw new UnstorableValue(parser, "has the character U+0000", String.class);
            }
            return text;
        }
    }

    private static final class StorableInstant extends StdScalarDeserializer<Instant> {
        private static final long serialVersionUID = 1L;

        StorableInstant() {
            super(Instant.class);
        }

        @Override
        public Instant deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (!parser.hasToken(JsonToken.VALUE_STRING)) {
                return (Instant) context.handleUnexpectedToken(Instant.class, parser);
            }
            var instant = InstantDeserializer.INSTANT.deserialize(parser, context);
            if (instant.isBefore(EARLIEST) || instant.isAfter(LATEST)) {
                throw new UnstorableValue(parser, "is beyond the years 0001 to 9999", Instant.class);
            }
            return instant;
        }
    }
}
