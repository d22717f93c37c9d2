package io.offhook.activation.listener;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.offhook.activation.code.CodeDigits;
import io.offhook.activation.code.RefusalReason;
import io.offhook.activation.code.api.RefusalProblems;
import io.offhook.activation.report.DeviceReport;
import io.quarkiverse.resteasy.problem.HttpProblem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** {@code docs/openapi/redemption.yaml} against the code. */
class RedemptionDocumentTest {

    private final JsonNode document = read();
    private final JsonNode redeem = document.at("/paths/~1api~1v1~1redemptions/post");

    @Test
    void every_reason_of_a_refusal_is_named() {
        var named = StreamSupport.stream(
                        document.at("/components/schemas/Problem/properties/reason/enum")
                                .spliterator(),
                        false)
                .map(JsonNode::asText);

        assertThat(named)
                .containsExactlyElementsOf(Arrays.stream(RefusalReason.values())
                        .filter(each -> each != RefusalReason.CLAIM_NOT_ALLOWED)
                        .map(Enum::name)
                        .toList());
    }

    /** A device with a certificate is never told what claims without one are. */
    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "CLAIM_NOT_ALLOWED")
    void the_type_of_a_refusal_is_named_at_its_status(RefusalReason reason) {
        HttpProblem problem = RefusalProblems.of(reason);
        var type = problem.getType().getPath().replace("/problems/", "");

        assertThat(redeem.at("/responses/" + problem.getStatusCode() + "/description")
                        .asText())
                .contains("`" + type + "`");
    }

    @Test
    void every_outcome_of_a_report_is_named() {
        var named = StreamSupport.stream(
                        document.at("/components/schemas/Report/properties/outcome/enum")
                                .spliterator(),
                        false)
                .map(JsonNode::asText);

        assertThat(named)
                .containsExactlyElementsOf(Arrays.stream(DeviceReport.Outcome.values())
                        .map(Enum::name)
                        .toList());
    }

    @Test
    void the_code_of_the_example_is_one() {
        assertThat(CodeDigits.parse(redeem.at("/requestBody/content/application~1json/example/code")
                        .asText()))
                .isPresent();
    }

    private static JsonNode read() {
        try {
            return new YAMLMapper()
                    .readTree(Path.of("../docs/openapi/redemption.yaml").toFile());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
