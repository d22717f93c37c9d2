package io.offhook.torture.check;

import static io.offhook.torture.check.EvidenceFixture.CODE;
import static io.offhook.torture.check.EvidenceFixture.DEVICE;
import static io.offhook.torture.check.EvidenceFixture.PHONE;
import static io.offhook.torture.check.EvidenceFixture.START;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.offhook.torture.evidence.EventData;
import io.offhook.torture.evidence.OtherServices;
import io.offhook.torture.evidence.PublishedEvent;
import io.offhook.torture.evidence.ServiceStore;
import io.offhook.torture.evidence.ShownPhone;
import io.offhook.torture.evidence.StoredEvent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A phone that is redeemed, as all services show it. Tests change what one of them did. */
class AllServicesAgreeTest {

    private static final String DENIED = "00AABBCCDD01";
    private static final String NAME = "SEP" + DEVICE.mac();

    private final EvidenceFixture evidence = EvidenceFixture.aRedeemedCode();
    private final List<StoredEvent> provisioned = new ArrayList<>(List.of(event(
            100, PHONE.toString(), "PhoneProvisioned", Map.of("phoneId", PHONE.toString(), "deviceName", "BAT1"))));
    private final List<StoredEvent> denials =
            new ArrayList<>(List.of(event(200, "denial/" + DENIED, "DeviceDenied", Map.of("mac", DENIED))));
    private final Map<String, List<ShownPhone>> shown = new HashMap<>(Map.of(
            "provisioning", List.of(new ShownPhone(PHONE, NAME, null)),
            "selfcare", List.of(new ShownPhone(PHONE, NAME, "REDEEMED")),
            "console", List.of(new ShownPhone(PHONE, NAME, "REDEEMED"))));
    private final Set<UUID> timeline = new HashSet<>();

    AllServicesAgreeTest() {
        evidence.published.forEach(each -> timeline.add(each.id()));
        timeline.add(new UUID(0, 100));
        timeline.add(new UUID(0, 200));
    }

    @Test
    void services_that_agree_are_no_violation() {
        assertThat(broken()).isEmpty();
    }

    @Test
    void an_acknowledged_phone_without_an_event_is_lost() {
        provisioned.clear();
        shown.clear();

        assertThat(broken()).containsOnly("R9");
    }

    @Test
    void an_acknowledged_denial_without_an_event_is_lost() {
        denials.clear();

        assertThat(broken()).containsOnly("R9");
    }

    @ParameterizedTest
    @ValueSource(strings = {"provisioning", "selfcare", "console"})
    void a_service_that_shows_another_device_is_found(String service) {
        shown.put(service, List.of(new ShownPhone(PHONE, "BAT1", status(service))));

        assertThat(broken()).containsOnly("R9");
    }

    @ParameterizedTest
    @ValueSource(strings = {"selfcare", "console"})
    void a_service_that_shows_another_state_of_the_code_is_found(String service) {
        shown.put(service, List.of(new ShownPhone(PHONE, NAME, "LIVE")));

        assertThat(broken()).containsOnly("R9");
    }

    @ParameterizedTest
    @ValueSource(strings = {"provisioning", "selfcare", "console"})
    void a_service_that_shows_no_phone_or_one_too_many_is_found(String service) {
        var right = new ShownPhone(PHONE, NAME, status(service));
        shown.put(service, List.of());
        assertThat(broken()).containsOnly("R9");

        shown.put(service, List.of(right, new ShownPhone(CODE, NAME, status(service))));
        assertThat(broken()).containsOnly("R9");
    }

    @Test
    void an_event_that_the_console_does_not_know_is_found() {
        timeline.remove(new UUID(0, 200));

        assertThat(broken()).containsOnly("R9");
    }

    @Test
    void an_event_of_another_service_that_was_never_published_is_found() {
        denials.add(event(201, "denial/" + DENIED, "DeviceAllowed", Map.of("mac", DENIED)));
        evidence.others = others(List.of(published(denials.getFirst())));

        assertThat(evidence.broken()).containsOnly("R5");
    }

    private Set<String> broken() {
        evidence.others =
                others(denials.stream().map(AllServicesAgreeTest::published).toList());
        return evidence.broken();
    }

    private OtherServices others(List<PublishedEvent> trust) {
        return new OtherServices(
                List.of(
                        new ServiceStore(
                                "provisioning",
                                provisioned,
                                provisioned.stream()
                                        .map(AllServicesAgreeTest::published)
                                        .toList()),
                        new ServiceStore("tvs", denials, trust)),
                Map.of(),
                shown,
                timeline,
                List.of(DENIED));
    }

    private static @Nullable String status(String service) {
        return service.equals("provisioning") ? null : "REDEEMED";
    }

    private static StoredEvent event(long id, String stream, String type, Map<String, String> data) {
        var json = JsonNodeFactory.instance.objectNode();
        data.forEach(json::put);
        long version = id % 100 + 1;
        return new StoredEvent(id, new UUID(0, id), stream, version, type, EventData.of(json), START, START);
    }

    private static PublishedEvent published(StoredEvent event) {
        return new PublishedEvent(
                event.id(),
                event.streamId(),
                0,
                event.position(),
                event.version(),
                event.type(),
                event.data().digest());
    }
}
