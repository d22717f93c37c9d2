package io.offhook.activation.code.api;

import io.offhook.activation.code.export.ExportFilter;
import io.offhook.rest.problem.CommonProblem;
import io.offhook.rest.request.TimeParameter;
import io.offhook.rest.site.SiteRights;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The query parameters of an export of codes; an absent one matches all. They are kept in an event. */
public class ExportQuery {

    private static final Pattern TEXT = Pattern.compile("[^\\s\\p{Cntrl}][^\\p{Cntrl}]{0,127}");

    @QueryParam("jobId")
    @Parameter(description = "The bulk job that added the phones", schema = @Schema(implementation = UUID.class))
    public @Nullable String jobId;

    @QueryParam("devicePool")
    public @Nullable String devicePool;

    @QueryParam("model")
    public @Nullable String model;

    @QueryParam("ownerId")
    public @Nullable String ownerId;

    @QueryParam("status")
    @Parameter(
            description = "Only live codes have digits, so LIVE is the only status, and the default",
            schema = @Schema(enumeration = "LIVE"))
    public @Nullable String status;

    @QueryParam("expiresBefore")
    @Parameter(schema = @Schema(implementation = Instant.class))
    public @Nullable String expiresBefore;

    /**
     * @param given as they came: a filter that is empty or doubled must not export more than was meant
     * @param sites at which the caller may see codes
     */
    ExportFilter parse(Map<String, List<String>> given, SiteRights sites) {
        given.forEach(ExportQuery::check);
        if (status != null && !status.equals("LIVE")) {
            throw CommonProblem.invalid("status", "status is LIVE: only live codes have digits to export.");
        }
        return new ExportFilter(
                uuid(),
                text("devicePool", devicePool),
                text("model", model),
                text("ownerId", ownerId),
                TimeParameter.parse("expiresBefore", expiresBefore).orElse(null),
                sites);
    }

    private static void check(String name, List<String> values) {
        if (values.size() != 1 || values.getFirst().isBlank()) {
            throw CommonProblem.invalid(name, name + " has one value, or is left out.");
        }
    }

    private @Nullable UUID uuid() {
        try {
            return jobId == null ? null : UUID.fromString(jobId);
        } catch (IllegalArgumentException e) {
            throw CommonProblem.invalid("jobId", "jobId is not a UUID.");
        }
    }

    private static @Nullable String text(String field, @Nullable String text) {
        if (text != null && !TEXT.matcher(text).matches()) {
            throw CommonProblem.invalid(field, field + " is a text of 1 to 128 characters.");
        }
        return text;
    }
}
