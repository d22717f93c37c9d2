package io.offhook.provisioning.registration.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.offhook.provisioning.registration.RegistrationReport;
import io.offhook.provisioning.value.MalformedValue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a registrar tells at a time. Each report is judged alone, so that a bad one does not take the others with it.
 *
 * @param registrar name of the registrar
 */
@Schema(name = "RegistrationReports")
public record ReportedBatch(
        @Size(max = 64) @Nullable String registrar,

        @NotNull @Size(min = 1, max = MAX) @Schema(type = SchemaType.ARRAY, implementation = ReportBody.class)
        List<JsonNode> reports) {

    public static final int MAX = 1_000;

    /** The reports that can be read, and why the others cannot. */
    public record Parsed(List<RegistrationReport> reports, List<Integer> places, List<RefusedReport> refused) {}

    /** A report that came to nothing. */
    @Schema(name = "RefusedReport")
    public record RefusedReport(int index, String reason) {}

    public Parsed parse(ObjectMapper json, Instant now) {
        return parse(json, now, now);
    }

    /** @param usual when a report happened that does not say so */
    public Parsed parse(ObjectMapper json, Instant now, Instant usual) {
        var read = new ArrayList<RegistrationReport>();
        var places = new ArrayList<Integer>();
        var refused = new ArrayList<RefusedReport>();
        for (int index = 0; index < reports.size(); index++) {
            try {
                read.add(RegistrationReport.parse(body(json, reports.get(index)).fields(), now, usual));
                places.add(index);
            } catch (JsonProcessingException e) {
                refused.add(new RefusedReport(index, field(e)));
            } catch (MalformedValue e) {
                refused.add(new RefusedReport(index, Objects.requireNonNull(e.getMessage())));
            }
        }
        return new Parsed(read, places, refused);
    }

    /** Says where the mistake is, and quotes nothing. */
    private static String field(JsonProcessingException mistake) {
        return mistake instanceof JsonMappingException it
                        && !it.getPath().isEmpty()
                        && it.getPath().getFirst().getFieldName() != null
                ? it.getPath().getFirst().getFieldName() + " is not of its type, or there is no such field."
                : "The report cannot be read.";
    }

    private static ReportBody body(ObjectMapper json, @Nullable JsonNode report) throws JsonProcessingException {
        if (report == null || !report.isObject()) {
            throw new MalformedValue("reports", "A report is an object.");
        }
        return json.treeToValue(report, ReportBody.class);
    }

    /** Not for logs: what strangers say. The validation asks for it too, before it refuses a batch without reports. */
    @Override
    public String toString() {
        return "ReportedBatch";
    }
}
