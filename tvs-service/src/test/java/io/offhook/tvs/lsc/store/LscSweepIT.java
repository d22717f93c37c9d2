package io.offhook.tvs.lsc.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.contracts.activation.CodeRedeemed;
import io.offhook.eventing.Cause;
import io.offhook.eventing.page.PageRequest;
import io.offhook.eventing.sql.UnitOfWork;
import io.offhook.pki.x509.Certificates;
import io.offhook.servers.test.RealServers;
import io.offhook.tvs.Installation;
import io.offhook.tvs.TestCertificates;
import io.offhook.tvs.lsc.Authentication;
import io.offhook.tvs.lsc.DeviceName;
import io.offhook.tvs.lsc.FailureReason;
import io.offhook.tvs.lsc.LscCertificate;
import io.offhook.tvs.lsc.LscCommand;
import io.offhook.tvs.lsc.LscOperation;
import io.offhook.tvs.lsc.OperationType;
import io.offhook.tvs.lsc.Origin;
import io.offhook.tvs.lsc.view.store.FindLscs;
import io.offhook.tvs.lsc.view.store.LscOperationView;
import io.offhook.tvs.lsc.view.store.LscOperationView.Status;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** What time does to operations and LSCs. */
@QuarkusTest
@WithTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "servers", value = "postgres,kafka"))
@WithTestResource(Installation.class)
class LscSweepIT {

    private static final Duration TIMEOUT = Duration.ofSeconds(20);

    @Inject
    LscSweep sweep;

    @Inject
    LscCommands commands;

    @Inject
    ActivatedPhones phones;

    @Inject
    FindLscs lscs;

    @Inject
    UnitOfWork units;

    @Inject
    Clock clock;

    @Test
    void an_lsc_near_its_end_is_renewed_and_asked_for_again_after_a_failure() {
        var device = new DeviceName("SEP2C3124C9F9E1");
        var end = clock.instant().plus(Duration.ofDays(3));
        run(() ->
                commands.handle(new LscCommand.RecordInstalled(device, UUID.randomUUID(), certificate(end)), cause()));

        sweep();

        var renewal = pending(device);
        assertThat(renewal.operation()).isEqualTo(OperationType.INSTALL);
        assertThat(renewal.scheduledReason()).isEqualTo("RENEWAL");
        assertThat(renewal.scheduledBy()).isNull();
        // That it failed two days ago.
        run(() -> commands.handle(
                new LscCommand.Fail(device, renewal.id(), FailureReason.PHONE_COMMUNICATION_FAILURE),
                Cause.service(clock.instant().minus(Duration.ofDays(2)))));
        sweep();
        assertThat(pending(device).id()).isNotEqualTo(renewal.id());
        sweep();
        assertThat(operations(device)).hasSize(2);
    }

    @Test
    void a_late_operation_has_failed() {
        var device = new DeviceName("SEP2C3124C9F9E2");
        var before = clock.instant().minus(Duration.ofHours(2));
        var operation = new LscOperation(
                UUID.randomUUID(),
                OperationType.DELETE,
                Authentication.MIC,
                Optional.empty(),
                before.plus(Duration.ofHours(1)));
        run(() -> commands.handle(
                new LscCommand.Schedule(device, operation, new Origin.Administrator("admin"), before), cause()));

        sweep();

        assertThat(operations(device))
                .singleElement()
                .extracting(LscOperationView::statusText)
                .isEqualTo("Delete Failed: User Initiated Request Late/Timedout");
    }

    @Test
    void a_null_string_is_good_once_after_each_redemption() {
        var device = new DeviceName("SEP2C3124C9F9E3");
        var window = Duration.ofMinutes(10);
        var now = clock.instant();
        assertThat(run(() -> phones.useNullString(device, now, window))).isFalse();
        redeem(device, now.minus(Duration.ofMinutes(11)));
        assertThat(run(() -> phones.mayUseNullString(device, now, window))).isFalse();

        redeem(device, now.minusSeconds(5));

        assertThat(run(() -> phones.mayUseNullString(device, now, window))).isTrue();
        assertThat(run(() -> phones.useNullString(device, now, window))).isTrue();
        assertThat(run(() -> phones.useNullString(device, now, window))).isFalse();
        assertThat(run(() -> phones.mayUseNullString(device, now, window))).isFalse();
        redeem(device, now.plusSeconds(1));
        assertThat(run(() -> phones.useNullString(device, now.plusSeconds(2), window)))
                .isTrue();
    }

    @Test
    void a_filter_selects_phones_that_redeemed_codes() {
        var device = new DeviceName("SEP2C3124C9F9E4");
        redeem(device, clock.instant());

        assertThat(run(() -> phones.selected(new PhoneFilter("8845", "SEP2C3124C9F9E4", null, false), "", 10)))
                .containsExactly(device);
        assertThat(run(() -> phones.selected(new PhoneFilter("7841", "SEP2C3124C9F9E4", null, null), "", 10)))
                .isEmpty();
        assertThat(run(() -> phones.selected(new PhoneFilter(null, "SEP2C3124C9F9E4", null, true), "", 10)))
                .isEmpty();
    }

    private void redeem(DeviceName device, Instant at) {
        var event =
                new CodeRedeemed(UUID.randomUUID(), UUID.randomUUID(), device.mac(), "8845", device.text(), "f", "c");
        run(() -> phones.keep(event, at).replaceWith(true));
    }

    private void sweep() {
        sweep.sweep().await().atMost(TIMEOUT);
    }

    private LscOperationView pending(DeviceName device) {
        return operations(device).stream()
                .filter(it -> it.status() == Status.PENDING)
                .findFirst()
                .orElseThrow();
    }

    private List<LscOperationView> operations(DeviceName device) {
        return run(() -> lscs.operations(Optional.of(device), Optional.empty(), new PageRequest(0, 10)))
                .items();
    }

    private <T> T run(Supplier<Uni<T>> work) {
        return units.runApart(work).await().atMost(TIMEOUT);
    }

    private Cause cause() {
        return Cause.service(clock.instant());
    }

    private static LscCertificate certificate(Instant end) {
        var any = TestCertificates.TVS;
        return new LscCertificate(
                UUID.randomUUID().toString(), "1", "CN=CAPF", Instant.EPOCH, end, Certificates.base64(any));
    }
}
