package io.offhook.provisioning.phone.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.offhook.contracts.phone.Line;
import io.offhook.contracts.phone.PhoneEvent;
import io.offhook.contracts.phone.PhoneMacAssigned;
import io.offhook.contracts.phone.PhoneProvisioned;
import io.offhook.eventing.Metadata;
import io.offhook.eventing.Recorded;
import io.offhook.eventing.sql.PlainSql;
import io.offhook.eventing.sql.UnitOfWork;
import io.offhook.servers.test.RealServers;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** One device name, one phone. */
@QuarkusTest
@WithTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "servers", value = "postgres,kafka"))
class PhoneProjectionIT {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    private static final String FIRST_MAC = newMac();
    private static final String THIRD_MAC = newMac();

    @Inject
    PhoneProjection projection;

    @Inject
    DeviceNames names;

    @Inject
    FindPhones queries;

    @Inject
    UnitOfWork units;

    private final String mac = newMac();
    private final UUID holder = UUID.randomUUID();
    private final List<UUID> begun = new ArrayList<>();

    @Test
    void a_phone_that_begins_with_the_name_of_another_is_refused() {
        begin(phone(holder, "SEP" + mac));

        assertThatThrownBy(() -> begin(phone(UUID.randomUUID(), "SEP" + mac))).isInstanceOf(DeviceNameTaken.class);

        assertThat(run(() -> names.holders(List.of("SEP" + mac)))).isEqualTo(Map.of("SEP" + mac, holder));
    }

    @Test
    void of_a_batch_with_a_taken_name_no_phone_begins() {
        var free = UUID.randomUUID();
        begin(phone(holder, "SEP" + mac));

        assertThatThrownBy(() -> begin(phone(free, dummy()), phone(UUID.randomUUID(), "SEP" + mac)))
                .isInstanceOf(DeviceNameTaken.class);

        assertThat(run(() -> queries.byIds(List.of(free, holder))))
                .extracting(PhoneView::id)
                .containsExactly(holder);
    }

    @Test
    void a_phone_that_gets_the_mac_of_another_is_refused() {
        var second = UUID.randomUUID();
        begin(phone(holder, "SEP" + mac), phone(second, dummy()));

        assertThatThrownBy(() -> run(() -> projection.applyAll(List.of(assigned(second)))))
                .isInstanceOf(DeviceNameTaken.class);
    }

    @Test
    void many_assignments_are_projected_at_once() {
        var phones = List.of(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
        begin(phones.stream().map(each -> phone(each, dummy())).toArray(PhoneProvisioned[]::new));

        run(() -> projection.applyAll(List.of(
                assigned(phones.get(0), FIRST_MAC), assigned(phones.get(1), mac), assigned(phones.get(2), THIRD_MAC))));

        assertThat(run(() -> names.holders(List.of("SEP" + FIRST_MAC, "SEP" + mac, "SEP" + THIRD_MAC))))
                .isEqualTo(Map.of(
                        "SEP" + FIRST_MAC,
                        phones.get(0),
                        "SEP" + mac,
                        phones.get(1),
                        "SEP" + THIRD_MAC,
                        phones.get(2)));
    }

    /** Rows without events: a rebuild of the read model would not make them again. */
    @AfterEach
    void remove_the_rows() {
        run(() -> PlainSql.update(
                "delete from phone_view where id = any($1::uuid[])", (Object) begun.toArray(UUID[]::new)));
        run(() -> PlainSql.update(
                "delete from phone_line where phone_id = any($1::uuid[])", (Object) begun.toArray(UUID[]::new)));
    }

    private void begin(PhoneProvisioned... phones) {
        List.of(phones).forEach(phone -> begun.add(phone.phoneId()));
        run(() -> projection.begin(List.of(phones), NOW).replaceWith(Optional.empty()));
    }

    private <T> T run(Supplier<Uni<T>> work) {
        return units.runApart(work).await().indefinitely();
    }

    private Recorded<PhoneEvent> assigned(UUID phoneId) {
        return assigned(phoneId, mac);
    }

    private static Recorded<PhoneEvent> assigned(UUID phoneId, String mac) {
        return new Recorded<>(
                phoneId.toString(),
                2,
                new PhoneMacAssigned(phoneId, "BAT000000000000", "SEP" + mac, mac, UUID.randomUUID()),
                new Metadata(UUID.randomUUID(), NOW, "test", null, null, null));
    }

    private static PhoneProvisioned phone(UUID id, String name) {
        return new PhoneProvisioned(id, name, "8845", null, "", List.of(new Line(1, "1001")), null, "Default", true);
    }

    private static String dummy() {
        return String.format(Locale.ROOT, "BAT0000%08X", RANDOM.nextInt());
    }

    private static String newMac() {
        return String.format(Locale.ROOT, "0AFE%08X", RANDOM.nextInt());
    }
}
