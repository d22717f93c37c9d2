package io.offhook.provisioning.registration.store;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.offhook.contracts.phone.PhoneEvent;
import io.offhook.contracts.phone.RegistrationMismatchSuspected;
import io.offhook.eventing.Cause;
import io.offhook.eventing.decider.Decision;
import io.offhook.eventing.sql.UnitOfWork;
import io.offhook.eventing.store.CommandHandler;
import io.offhook.eventing.store.CommandHandler.Request;
import io.offhook.eventing.store.EventStore;
import io.offhook.provisioning.phone.view.PhoneProjection;
import io.offhook.provisioning.registration.KnownLine;
import io.offhook.provisioning.registration.LeaseBook;
import io.offhook.provisioning.registration.LeaseBook.Asked;
import io.offhook.provisioning.registration.Match;
import io.offhook.provisioning.registration.MatchRules;
import io.offhook.provisioning.registration.Registration;
import io.offhook.provisioning.registration.RegistrationCommand;
import io.offhook.provisioning.registration.RegistrationCommand.Suspect;
import io.offhook.provisioning.registration.RegistrationDecider;
import io.offhook.provisioning.registration.RegistrationReport;
import io.offhook.provisioning.registration.ReportRefusal;
import io.quarkus.runtime.Startup;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Takes what a registrar tells of many lines, for as many statements as one line takes. Reports may come twice. */
@Startup // counters at 0, for alerts
@ApplicationScoped
public class TakingReports {

    private static final Logger LOG = Logger.getLogger(TakingReports.class);

    private final UnitOfWork units;
    private final FindKnownLines lines;
    private final Leases leases;
    private final Counter mismatches;
    private final Duration grace;
    private final CommandHandler<RegistrationCommand, Registration, PhoneEvent, ReportRefusal> phones;

    TakingReports(
            UnitOfWork units,
            FindKnownLines lines,
            Leases leases,
            EventStore store,
            PhoneProjection projection,
            MeterRegistry meters,
            @ConfigProperty(name = "offhook.registrar.grace") Duration grace) {
        this.units = units;
        this.lines = lines;
        this.leases = leases;
        this.mismatches = meters.counter("offhook.registrations.mismatches");
        this.grace = grace;
        this.phones = new CommandHandler<>(store, new RegistrationDecider(), PhoneEvent.class, projection::applyAll);
    }

    /**
     * Of a request.
     *
     * @return for each report why it came to nothing, if it did
     */
    public Uni<List<Optional<ReportRefusal>>> take(
            List<RegistrationReport> reports, @Nullable String registrar, Cause cause) {
        return units.run(() -> takeInTransaction(reports, registrar, cause));
    }

    /** The same for a caller that is no request. */
    public Uni<List<Optional<ReportRefusal>>> takeApart(
            List<RegistrationReport> reports, @Nullable String registrar, Cause cause) {
        return units.runApart(() -> takeInTransaction(reports, registrar, cause));
    }

    private Uni<List<Optional<ReportRefusal>>> takeInTransaction(
            List<RegistrationReport> reports, @Nullable String registrar, Cause cause) {
        return lines.of(reports).flatMap(known -> {
            var matches = reports.stream()
                    .map(report -> MatchRules.match(report, known))
                    .toList();
            return take(reports, matches, registrar, cause)
                    .replaceWith(matches.stream().map(TakingReports::refusal).toList());
        });
    }

    private Uni<Void> take(
            List<RegistrationReport> reports, List<Match> matches, @Nullable String registrar, Cause cause) {
        var phoneIds = matches.stream()
                .flatMap(TakingReports::line)
                .map(KnownLine::phoneId)
                .distinct()
                .sorted()
                .toList();
        return leases.lock(phoneIds).flatMap(found -> {
            var book = new LeaseBook(found, grace, cause.at());
            var asked = new ArrayList<Asked>();
            for (int i = 0; i < reports.size(); i++) {
                var report = reports.get(i);
                switch (matches.get(i)) {
                    case Match.Of(var line) -> book.take(line, report, registrar);
                    case Match.Mismatch(var phone, var claimed)
                    when report.isRegistration() ->
                        asked.add(new Asked(phone.phoneId(), new Suspect(claimed, report.address())));
                    case Match.Mismatch ignored -> {}
                    case Match.None ignored -> {}
                }
            }
            asked.addAll(book.asked());
            return leases.store(book.changed()).chain(() -> decide(asked, cause));
        });
    }

    /** In the order of phones, as those of another batch. */
    Uni<Void> decide(List<Asked> asked, Cause cause) {
        return phones.handleAll(asked.stream()
                        .sorted(Comparator.comparing(Asked::phoneId))
                        .map(each -> new Request<>(each.phoneId().toString(), each.command(), cause))
                        .toList())
                .invoke(this::alarm)
                .replaceWithVoid();
    }

    private void alarm(List<Decision<PhoneEvent, ReportRefusal>> decisions) {
        var suspected = decisions.stream()
                .flatMap(decision -> decision.events().stream())
                .filter(RegistrationMismatchSuspected.class::isInstance)
                .map(RegistrationMismatchSuspected.class::cast)
                .toList();
        if (!suspected.isEmpty()) {
            units.afterCommit(() -> suspected.forEach(each -> {
                mismatches.increment();
                LOG.warnf(
                        "Registration mismatch: credentials and device name do not belong together: phoneId=%s device=%s claimed=%s"
                                + " address=%s",
                        each.phoneId(), each.deviceName(), each.claimedDeviceName(), each.address());
            }));
        }
    }

    private static Stream<KnownLine> line(Match match) {
        return match instanceof Match.Of(var line) ? Stream.of(line) : Stream.empty();
    }

    private static Optional<ReportRefusal> refusal(Match match) {
        return switch (match) {
            case Match.Of ignored -> Optional.empty();
            case Match.Mismatch ignored -> Optional.of(ReportRefusal.CREDENTIALS_OF_ANOTHER);
            case Match.None(var reason) -> Optional.of(reason);
        };
    }
}
