package io.offhook.activation.listener;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.offhook.activation.report.DeviceReport;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;

/** Reads {@code {"outcome": "CONFIGURATION_REFUSED", "reason": "BAD_SIGNATURE"}}. It has no further fields. */
final class ReportBody {

    private static final String OUTCOME = "outcome";
    private static final String REASON = "reason";
    private static final Set<String> FIELDS = Set.of(OUTCOME, REASON);

    private final ObjectReader json;

    ReportBody(ObjectMapper json) {
        this.json = json.reader()
                .with(
                        DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                        DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY);
    }

    /** Empty if the body is no report. */
    Optional<DeviceReport> report(byte[] body) {
        try {
            return json.readTree(body) instanceof ObjectNode read ? report(read) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static Optional<DeviceReport> report(ObjectNode read) {
        return read.propertyStream().allMatch(field -> FIELDS.contains(field.getKey()) && isText(field.getValue()))
                ? DeviceReport.parse(
                        read.path(OUTCOME).asText(),
                        Optional.ofNullable(read.get(REASON)).map(JsonNode::textValue))
                : Optional.empty();
    }

    private static boolean isText(JsonNode value) {
        return value instanceof TextNode;
    }
}
