package io.offhook.tvs.lsc.session.store;

import io.offhook.eventing.Cause;
import io.offhook.eventing.sql.UnitOfWork;
import io.offhook.pki.tlv.Bytes;
import io.offhook.pki.x509.Certificates;
import io.offhook.tvs.lsc.FailureReason;
import io.offhook.tvs.lsc.LscCertificate;
import io.offhook.tvs.lsc.LscCommand;
import io.offhook.tvs.lsc.session.ProvenPhone;
import io.offhook.tvs.lsc.session.RecordResult;
import io.offhook.tvs.lsc.store.LscCommands;
import io.offhook.tvs.lsc.wire.PhoneMessage;
import io.offhook.tvs.lsc.wire.ServerMessage.Reason;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.Optional;

/** Records what phones said that they did. A certificate that a phone shows is believed only if it is an LSC of ours, and the phone's. */
@ApplicationScoped
class RecordingResult implements RecordResult {

    private final UnitOfWork units;
    private final LscCommands commands;
    private final OfferedCertificates offers;
    private final CurrentCredentials credentials;
    private final Clock clock;

    RecordingResult(
            UnitOfWork units,
            LscCommands commands,
            OfferedCertificates offers,
            CurrentCredentials credentials,
            Clock clock) {
        this.units = units;
        this.commands = commands;
        this.offers = offers;
        this.credentials = credentials;
        this.clock = clock;
    }

    @Override
    public Uni<Reason> stored(ProvenPhone phone, Bytes certificate, PhoneMessage.Stored answer) {
        if (answer.reason() == PhoneMessage.SUCCESS) {
            var stored = LscCertificate.of(Certificates.stored(certificate.toArray()));
            return record(
                            phone,
                            new LscCommand.RecordInstalled(
                                    phone.device(), phone.operation().id(), stored))
                    .replaceWith(Reason.SUCCESS);
        }
        return units.runApart(() -> offers.remove(certificate.toArray()))
                .chain(() -> failed(phone, FailureReason.PHONE_COMMUNICATION_FAILURE));
    }

    @Override
    public Uni<Reason> fetched(ProvenPhone phone, PhoneMessage.Fetched answer) {
        if (answer.reason() != PhoneMessage.SUCCESS || answer.certificate().isEmpty()) {
            return none(phone);
        }
        return credentials
                .current()
                .emitOn(Infrastructure.getDefaultWorkerPool()) // signatures take time
                .map(known -> certificate(answer.certificate().get())
                        .filter(it -> known.lscs()
                                .objection(it, phone.device(), clock.instant())
                                .isEmpty()))
                .flatMap(shown -> shown.isEmpty()
                        ? failed(phone, FailureReason.INVALID_LSC)
                        : record(
                                        phone,
                                        new LscCommand.RecordFetched(
                                                phone.device(),
                                                phone.operation().id(),
                                                LscCertificate.of(shown.get())))
                                .replaceWith(Reason.NO_ACTION));
    }

    /** It has none: nothing that was sent to it was stored, and it need not be asked again. */
    private Uni<Reason> none(ProvenPhone phone) {
        return phone.byNullString()
                ? failed(phone, FailureReason.INVALID_LSC)
                : units.runApart(() -> offers.removeAll(phone.device()))
                        .chain(() -> failed(phone, FailureReason.INVALID_LSC));
    }

    /** A phone that had none has none now. */
    @Override
    public Uni<Reason> deleted(ProvenPhone phone, PhoneMessage.Deleted answer) {
        return switch (answer.reason()) {
            case PhoneMessage.SUCCESS, PhoneMessage.FAILURE ->
                record(
                                phone,
                                new LscCommand.RecordDeleted(
                                        phone.device(), phone.operation().id()))
                        .replaceWith(Reason.SUCCESS);
            default -> failed(phone, FailureReason.PHONE_COMMUNICATION_FAILURE);
        };
    }

    /** Who proved nothing, as by a null string, ends nothing: the operation stays pending. */
    @Override
    public Uni<Reason> failed(ProvenPhone phone, FailureReason reason) {
        return phone.byNullString()
                ? Uni.createFrom().item(Reason.FAILURE)
                : record(
                                phone,
                                new LscCommand.Fail(
                                        phone.device(), phone.operation().id(), reason))
                        .replaceWith(Reason.FAILURE);
    }

    private Uni<Void> record(ProvenPhone phone, LscCommand command) {
        return units.runApart(() -> commands.handle(command, Cause.device(clock.instant(), phone.traceparent())))
                .replaceWithVoid();
    }

    private static Optional<X509Certificate> certificate(Bytes der) {
        try {
            return der.length() > Certificates.MAX_BYTES
                    ? Optional.empty()
                    : Optional.of(Certificates.parse(der.toArray()));
        } catch (CertificateException | RuntimeException e) {
            return Optional.empty();
        }
    }
}
