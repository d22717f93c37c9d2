package io.offhook.activation.expected.api;

import io.offhook.rest.problem.CommonProblem;
import jakarta.ws.rs.QueryParam;
import java.util.Locale;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The query parameters of the list. */
public class ExpectedDeviceQuery {

    private static final int DEFAULT_LIMIT = 50;
    private static final int MAX_LIMIT = 1_000;
    private static final Pattern KEY = Pattern.compile("[0-9A-Z]{0,32}");

    @QueryParam("q")
    @Parameter(description = "A part of the MAC or of the serial number")
    public @Nullable String q;

    @QueryParam("after")
    @Parameter(description = "The next of the page before, or empty for the beginning", allowEmptyValue = true)
    public @Nullable String after;

    @QueryParam("limit")
    @Parameter(schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "1000", defaultValue = "50"))
    public @Nullable String limit;

    final String part() {
        return q == null ? "" : key("q", q.replaceAll("[:. -]", ""));
    }

    final String position() {
        return after == null ? "" : key("after", after);
    }

    final int size() {
        if (limit == null) {
            return DEFAULT_LIMIT;
        }
        try {
            int number = Integer.parseInt(limit);
            if (number >= 1 && number <= MAX_LIMIT) {
                return number;
            }
        } catch (NumberFormatException e) {
            // the same answer as for a number out of bounds
        }
        throw CommonProblem.invalid("limit", "limit must be a whole number from 1 to " + MAX_LIMIT + ".");
    }

    /** As entries have it. */
    static String key(String field, String text) {
        var key = text.strip().toUpperCase(Locale.ROOT);
        if (!KEY.matcher(key).matches()) {
            throw CommonProblem.invalid(field, field + " has at most 32 letters and digits.");
        }
        return key;
    }
}
