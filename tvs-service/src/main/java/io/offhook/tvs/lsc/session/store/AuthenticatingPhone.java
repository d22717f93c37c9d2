package io.offhook.tvs.lsc.session.store;

import io.micrometer.core.instrument.MeterRegistry;
import io.offhook.eventing.Cause;
import io.offhook.eventing.log.RefusalLogger;
import io.offhook.eventing.sql.UnitOfWork;
import io.offhook.pki.x509.Fingerprint;
import io.offhook.tvs.lsc.Authentication;
import io.offhook.tvs.lsc.DeviceName;
import io.offhook.tvs.lsc.LscCertificate;
import io.offhook.tvs.lsc.LscCommand;
import io.offhook.tvs.lsc.LscOperation;
import io.offhook.tvs.lsc.OperationType;
import io.offhook.tvs.lsc.issuing.LscSettings;
import io.offhook.tvs.lsc.proof.Credentials.Proven;
import io.offhook.tvs.lsc.session.AuthenticatePhone;
import io.offhook.tvs.lsc.session.ProvenPhone;
import io.offhook.tvs.lsc.session.store.PhoneRecords.PhoneRecord;
import io.offhook.tvs.lsc.store.ActivatedPhones;
import io.offhook.tvs.lsc.store.LscCommands;
import io.offhook.tvs.lsc.wire.PhoneMessage;
import io.offhook.tvs.lsc.wire.ServerMessage.Reason;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Locale;

/**
 * Finds out who a phone is, by what its operation demands. Whoever does not prove to be the phone changes nothing, except that wrong strings
 * are counted.
 */
@ApplicationScoped
class AuthenticatingPhone implements AuthenticatePhone {

    private final UnitOfWork units;
    private final PhoneRecords records;
    private final OfferedCertificates offers;
    private final CurrentCredentials credentials;
    private final CheckingString strings;
    private final ActivatedPhones phones;
    private final LscCommands commands;
    private final LscSettings settings;
    private final Clock clock;
    private final MeterRegistry meters;
    private final RefusalLogger refusals = new RefusalLogger(AuthenticatingPhone.class);

    AuthenticatingPhone(
            UnitOfWork units,
            PhoneRecords records,
            OfferedCertificates offers,
            CurrentCredentials credentials,
            CheckingString strings,
            ActivatedPhones phones,
            LscCommands commands,
            LscSettings settings,
            Clock clock,
            MeterRegistry meters) {
        this.units = units;
        this.records = records;
        this.offers = offers;
        this.credentials = credentials;
        this.strings = strings;
        this.phones = phones;
        this.commands = commands;
        this.settings = settings;
        this.clock = clock;
        this.meters = meters;
    }

    private record Attempt(PhoneMessage.Authentication message, Caller caller, DeviceName device) {}

    @Override
    public Uni<Answer> authenticate(PhoneMessage.Authentication message, Caller caller) {
        return DeviceName.exactly(message.deviceName())
                .map(device ->
                        record(device).flatMap(record -> authenticate(new Attempt(message, caller, device), record)))
                .orElseGet(() -> ended(Reason.UNKNOWN_DEVICE))
                .invoke(answer -> count(message, answer));
    }

    private Uni<PhoneRecord> record(DeviceName device) {
        return units.runApart(() -> records.of(device));
    }

    private Uni<Answer> authenticate(Attempt attempt, PhoneRecord record) {
        if (!record.known()) {
            return ended(Reason.UNKNOWN_DEVICE);
        }
        if (record.pending(clock.instant()).isEmpty() && !record.offered()) {
            return ended(Reason.NO_ACTION);
        }
        return prove(attempt).flatMap(proven -> switch (proven) {
            case Proven.Lsc it -> byLsc(attempt, record, it);
            case Proven.Mic it -> decide(attempt, record, it);
            case Proven.Nothing it -> decide(attempt, record, it);
        });
    }

    private Uni<Proven> prove(Attempt attempt) {
        if (attempt.message().proof().isEmpty()) {
            return Uni.createFrom().item(new Proven.Nothing());
        }
        return credentials
                .current()
                .emitOn(Infrastructure.getDefaultWorkerPool()) // signatures take time
                .map(known -> known.of(
                        attempt.message(), attempt.device(), attempt.caller().session(), clock.instant()));
    }

    /** The LSC must be the one on record, or one that was sent: then the phone has stored it, and its answer was lost. */
    private Uni<Answer> byLsc(Attempt attempt, PhoneRecord record, Proven.Lsc lsc) {
        var fingerprint = Fingerprint.of(lsc.certificate());
        if (record.held().filter(fingerprint::equals).isPresent()) {
            return decide(attempt, record, lsc);
        }
        return units.runApart(() -> offers.find(attempt.device(), fingerprint)
                        .call(found -> found.isEmpty()
                                ? Uni.createFrom().voidItem()
                                : commands.handle(
                                        new LscCommand.RecordInstalled(
                                                attempt.device(), found.get(), LscCertificate.of(lsc.certificate())),
                                        Cause.device(
                                                clock.instant(),
                                                attempt.caller().traceparent()))))
                .flatMap(found -> found.isEmpty()
                        ? decide(attempt, record, new Proven.Nothing())
                        : record(attempt.device()).flatMap(now -> decide(attempt, now, lsc)));
    }

    private Uni<Answer> decide(Attempt attempt, PhoneRecord record, Proven proven) {
        var pending = record.pending(clock.instant());
        if (pending.isEmpty()) {
            return ended(Reason.NO_ACTION);
        }
        var operation = pending.get();
        return isAccepted(attempt, operation, proven)
                .map(accepted -> accepted
                        ? new Answer.Proven(new ProvenPhone(
                                attempt.device(),
                                operation,
                                isByNullString(operation, proven),
                                attempt.caller().traceparent()))
                        : new Answer.Ended(Reason.FAILURE));
    }

    private static boolean isByNullString(LscOperation operation, Proven proven) {
        return operation.authentication() == Authentication.NULL_STRING && proven instanceof Proven.Nothing;
    }

    private Uni<Boolean> isAccepted(Attempt attempt, LscOperation operation, Proven proven) {
        return switch (operation.authentication()) {
            case MIC -> Uni.createFrom().item(proven instanceof Proven.Mic);
            case LSC -> Uni.createFrom().item(!(proven instanceof Proven.Nothing));
            case NULL_STRING ->
                proven instanceof Proven.Nothing
                        ? nullString(attempt.device(), operation)
                        : Uni.createFrom().item(true);
            case STRING ->
                attempt.message()
                        .password()
                        .map(typed -> strings.isRight(
                                operation, typed, attempt.caller().address()))
                        .orElseGet(() -> Uni.createFrom().item(false));
        };
    }

    /** An installation uses the window up when its certificate is issued: a phone that loses the connection before may come again. */
    private Uni<Boolean> nullString(DeviceName device, LscOperation operation) {
        var now = clock.instant();
        var window = settings.nullStringWindow();
        return units.runApart(() -> operation.type() == OperationType.INSTALL
                ? phones.mayUseNullString(device, now, window)
                : phones.useNullString(device, now, window));
    }

    private static Uni<Answer> ended(Reason reason) {
        return Uni.createFrom().item(new Answer.Ended(reason));
    }

    private void count(PhoneMessage.Authentication message, Answer answer) {
        var outcome = switch (answer) {
            case Answer.Proven ignored -> "proven";
            case Answer.Ended(var reason) -> {
                refusals.refused(
                        "CAPF session ended: device=%s reason=%s",
                        DeviceName.exactly(message.deviceName())
                                .map(DeviceName::text)
                                .orElse("unknown"),
                        reason);
                yield reason.name().toLowerCase(Locale.ROOT);
            }
        };
        meters.counter("offhook.capf.authentications", "outcome", outcome).increment();
    }
}
