package io.offhook.provisioning.http;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a list.
 *
 * @param page counted from 0
 * @param size at most 1000
 */
public record PageRequest(int page, int size) {

    private static final int USUAL_SIZE = 50;
    private static final int MOST = 1_000;

    /** As it stands in the query; a text that is no number is the caller's mistake, not a missing page. */
    public static class Parameters {
        @QueryParam("page")
        @Parameter(schema = @Schema(type = SchemaType.INTEGER, minimum = "0", defaultValue = "0"))
        public @Nullable String page;

        @QueryParam("size")
        @Parameter(schema = @Schema(type = SchemaType.INTEGER, minimum = "1", defaultValue = "50"))
        public @Nullable String size;

        /** More than the most is the most. */
        public PageRequest parse() {
            int pageNumber = number("page", page, 0, 0);
            int pageSize = Math.min(MOST, number("size", size, 1, USUAL_SIZE));
            if ((long) pageNumber * pageSize > Integer.MAX_VALUE) {
                throw Problems.invalid("page", "page " + pageNumber + " is beyond every list.");
            }
            return new PageRequest(pageNumber, pageSize);
        }

        private static int number(String name, @Nullable String text, int least, int usual) {
            try {
                int number = text == null ? usual : Integer.parseInt(text);
                if (number >= least) {
                    return number;
                }
            } catch (NumberFormatException e) {
                // the same answer as for one that is too small
            }
            throw Problems.invalid(name, name + " is a whole number from " + least + ".");
        }
    }
}
