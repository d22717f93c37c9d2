package io.offhook.rest.request;

import io.offhook.eventing.page.PageRequest;
import io.offhook.rest.problem.CommonProblem;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The query parameters {@code page} and {@code size} of every list; a resource takes them as a {@code @BeanParam}. */
public class PageQuery {

    public static final int MAX_SIZE = 1_000;
    private static final int DEFAULT_SIZE = 50;

    @QueryParam("page")
    @Parameter(schema = @Schema(type = SchemaType.INTEGER, minimum = "0", defaultValue = "0"))
    public @Nullable String page;

    @QueryParam("size")
    @Parameter(schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "1000", defaultValue = "50"))
    public @Nullable String size;

    /** Throws an {@code invalid-request} for anything but numbers within bounds: a list is never cut short silently. */
    public PageRequest parse() {
        int pageSize = number("size", size, DEFAULT_SIZE, 1, MAX_SIZE);
        return new PageRequest(number("page", page, 0, 0, Integer.MAX_VALUE / pageSize), pageSize);
    }

    private static int number(String name, @Nullable String text, int absent, int least, int most) {
        if (text == null) {
            return absent;
        }
        try {
            int number = Integer.parseInt(text);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // the same answer as for a number out of bounds
        }
        throw CommonProblem.invalid(name, name + " must be a whole number from " + least + " to " + most + ".");
    }
}
