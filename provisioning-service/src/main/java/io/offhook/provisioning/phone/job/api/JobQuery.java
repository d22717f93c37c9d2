package io.offhook.provisioning.phone.job.api;

import io.offhook.provisioning.api.QueryFlag;
import io.offhook.provisioning.phone.api.ImportQuery;
import io.offhook.provisioning.phone.bulk.BulkMode;
import io.offhook.provisioning.phone.bulk.RowDefaults;
import io.offhook.provisioning.phone.job.JobOrder;
import io.offhook.provisioning.value.FreeText;
import io.offhook.rest.problem.CommonProblem;
import io.offhook.rest.request.TimeParameter;
import jakarta.ws.rs.QueryParam;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The query parameters of a job, beside those of an import. */
public class JobQuery extends ImportQuery {

    private static final int MAX_DESCRIPTION = 200;

    @QueryParam("mode")
    @Parameter(
            description = "insert: adds a phone for each row. update: changes the phone that MAC ADDRESS or DEVICE NAME"
                    + " names; a blank cell keeps what is, a minus alone takes it away, and lines that are not given"
                    + " stay. upsert: update if the phone exists, else insert. delete: removes the phone.",
            schema =
                    @Schema(
                            defaultValue = "insert",
                            enumeration = {"insert", "update", "upsert", "delete"}))
    public @Nullable String mode;

    @QueryParam("startAt")
    @Parameter(description = "When the job starts by itself, for example 2027-01-31T20:00:00Z; it is held until then")
    public @Nullable String startAt;

    @QueryParam("hold")
    @Parameter(
            description = "The job waits until it is started",
            schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
    public @Nullable String hold;

    @QueryParam("description")
    @Parameter(description = "Of the job, at most 200 characters")
    public @Nullable String description;

    /** @throws io.offhook.provisioning.value.MalformedValue if a value breaks the rules of its field */
    JobOrder order(Optional<String> charset) {
        var bulkMode = bulkMode();
        var defaults = defaults();
        if ((bulkMode == BulkMode.UPDATE || bulkMode == BulkMode.DELETE) && !defaults.equals(RowDefaults.NONE)) {
            throw CommonProblem.invalid(
                    "mode", "Template, model and the like are for rows that add phones, and this mode adds none.");
        }
        var start = TimeParameter.parse("startAt", startAt);
        return new JobOrder(
                bulkMode,
                defaults,
                isValidateOnly(),
                start.isPresent() || QueryFlag.parse("hold", hold).orElse(false),
                start,
                FreeText.printable("description", Objects.requireNonNullElse(description, ""), MAX_DESCRIPTION),
                charset);
    }

    private BulkMode bulkMode() {
        for (var each : BulkMode.values()) {
            if (each.name().toLowerCase(Locale.ROOT).equals(Objects.requireNonNullElse(mode, "insert"))) {
                return each;
            }
        }
        throw CommonProblem.invalid("mode", "mode must be one of insert, update, upsert, delete.");
    }
}
