package io.offhook.activation.story;

import static io.offhook.activation.story.AdminApi.issued;
import static io.offhook.activation.story.AdminApi.reveal;
import static io.offhook.servers.test.LongWait.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.servers.test.RealServers;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
@QuarkusTestResource(Installation.class)
class TracesIT {

    private static final PhoneFactory FACTORY = new PhoneFactory();
    private static final String PHONE_SPAN = "00f067aa0ba902b7";
    private static final String REQUEST = "POST /api/v1/redemptions";
    private static final String PUBLISHED = "publish io.offhook.CodeRedeemed.v1";

    @Inject
    OtherServices others;

    @Inject
    RecordedSpans spans;

    private final String trace = UUID.randomUUID().toString().replace("-", "");

    @BeforeEach
    void trustTheFactory() {
        FACTORY.becomeTrusted(others);
    }

    @Test
    void a_redemption_is_traced_from_the_phone_to_the_topic_and_no_span_has_the_code() throws Exception {
        var code = reveal(issued(others, UUID.randomUUID(), "8845", null));
        var phone = FACTORY.phone("8845");

        try (var connection = new OpenConnection(phone)) {
            connection.redeemBelow("00-" + trace + "-" + PHONE_SPAN + "-01", code);
        }

        await().untilAsserted(() ->
                assertThat(spans.of(trace)).extracting(SpanData::getName).contains(REQUEST, PUBLISHED));
        assertThat(span(REQUEST).getParentSpanId()).isEqualTo(PHONE_SPAN);
        assertThat(span(REQUEST).getAttributes().toString())
                .contains(phone.device().name());
        assertThat(span(PUBLISHED).getParentSpanId()).isEqualTo(span(REQUEST).getSpanId());
        assertThat(spans.of(trace)).noneMatch(each -> each.toString().contains(code));
    }

    private SpanData span(String name) {
        return spans.of(trace).stream()
                .filter(each -> each.getName().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
