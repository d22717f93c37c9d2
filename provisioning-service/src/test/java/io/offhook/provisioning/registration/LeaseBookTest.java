package io.offhook.provisioning.registration;

import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.provisioning.registration.RegistrationCommand.Register;
import io.offhook.provisioning.registration.RegistrationCommand.Unregister;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LeaseBookTest {

    private static final Instant NOW = Instant.parse("2026-01-01T12:00:00Z");
    private static final Duration GRACE = Duration.ofSeconds(30);
    private static final KnownLine LINE = new KnownLine(new UUID(0, 1), "SEP00000000000A", new UUID(9, 1), 1, "1001");
    private static final KnownLine SECOND = new KnownLine(new UUID(0, 1), "SEP00000000000A", new UUID(9, 1), 2, "1002");

    private static LeaseBook book(Lease... known) {
        return new LeaseBook(List.of(known), GRACE, NOW);
    }

    private static RegistrationReport report(ReportKind kind, Instant at) {
        return new RegistrationReport(kind, "u", Optional.empty(), "10.0.0.1", null, null, Duration.ofMinutes(1), at);
    }

    private static Lease known(KnownLine line) {
        var book = book();
        book.take(line, report(ReportKind.REGISTERED, NOW.minusSeconds(10)), "k");
        return book.changed().getFirst();
    }

    @Test
    void a_new_lease_asks_for_a_registration_and_ends_by_itself_after_the_grace() {
        var book = book();
        book.take(LINE, report(ReportKind.REGISTERED, NOW), "k");

        assertThat(book.asked()).singleElement().extracting("command").isInstanceOf(Register.class);
        assertThat(book.changed()).extracting(Lease::expiresAt).containsExactly(NOW.plusSeconds(90));
    }

    @Test
    void a_refresh_makes_the_lease_longer_and_asks_for_nothing() {
        var book = book(known(LINE));
        book.take(LINE, report(ReportKind.REFRESHED, NOW), "k");

        assertThat(book.asked()).isEmpty();
        assertThat(book.changed()).extracting(Lease::expiresAt).containsExactly(NOW.plusSeconds(90));
    }

    @Test
    void reports_that_come_again_change_nothing() {
        var book = book(known(LINE));
        book.take(LINE, report(ReportKind.REMOVED, NOW.minusSeconds(5)), "k");
        var after = book(book.changed().getFirst());
        after.take(LINE, report(ReportKind.REGISTERED, NOW.minusSeconds(10)), "k");
        after.take(LINE, report(ReportKind.REMOVED, NOW.minusSeconds(5)), "k");

        assertThat(book.asked()).singleElement().extracting("command").isInstanceOf(Unregister.class);
        assertThat(after.asked()).isEmpty();
        assertThat(after.changed()).isEmpty();
    }

    @Test
    void what_was_reported_before_the_newest_registration_changes_nothing() {
        var book = book(known(LINE));
        book.take(LINE, report(ReportKind.EXPIRED, NOW.minusSeconds(11)), "k");
        book.take(LINE, report(ReportKind.REMOVED, NOW.minusSeconds(11)), "k");
        book.take(LINE, report(ReportKind.REGISTERED, NOW.minusSeconds(11)), "k");

        assertThat(book.asked()).isEmpty();
        assertThat(book.changed()).isEmpty();
    }

    @Test
    void a_registration_of_long_ago_is_over() {
        var book = book();
        book.take(LINE, report(ReportKind.REGISTERED, NOW.minusSeconds(3600)), "k");

        assertThat(book.changed()).isEmpty();
        assertThat(book.asked()).isEmpty();
    }

    @Test
    void a_phone_is_registered_while_one_of_its_lines_is() {
        var book = book(known(LINE), known(SECOND));
        book.take(LINE, report(ReportKind.EXPIRED, NOW), "k");
        assertThat(book.asked()).isEmpty();

        book.take(SECOND, report(ReportKind.REMOVED, NOW), "k");
        assertThat(book.asked())
                .extracting(LeaseBook.Asked::command)
                .containsExactly(new Unregister("SEP00000000000A", Unregister.Reason.REMOVED));
    }

    @Test
    void a_device_that_redeemed_another_code_registers_anew() {
        var again = new KnownLine(LINE.phoneId(), LINE.deviceName(), new UUID(9, 2), 1, "1001");
        var book = book(known(LINE));
        book.take(again, report(ReportKind.REFRESHED, NOW), "k");

        assertThat(book.asked()).hasSize(1);
    }

    /** Who has the credentials of a phone decides how often it changes. */
    @Test
    void a_line_that_changes_all_the_time_is_told_some_times_and_then_by_a_refresh_an_hour_later() {
        var book = book();
        for (int i = 0; i < 3 * EventLimit.MOST; i++) {
            book.take(LINE, agent("agent " + i, NOW.plusMillis(i)), "k");
        }
        book.take(LINE, agent("the last agent", NOW.plusSeconds(1)), "k");
        assertThat(book.asked()).hasSize(EventLimit.MOST);

        var quiet = book.changed().getFirst();
        var soon = new LeaseBook(List.of(quiet), GRACE, NOW.plusSeconds(60));
        soon.take(LINE, agent("the last agent", NOW.plusSeconds(60)), "k");
        assertThat(soon.asked()).isEmpty();

        var later = NOW.plus(EventLimit.WINDOW);
        var next = new LeaseBook(soon.changed(), GRACE, later);
        next.take(LINE, agent("the last agent", later), "k");
        assertThat(next.asked()).hasSize(1);
        assertThat(next.changed().getFirst().told()).isEqualTo(new EventLimit(1, later, true));
    }

    @Test
    void signing_in_and_off_is_told_no_more_often() {
        var book = book();
        for (int i = 0; i < 3 * EventLimit.MOST; i++) {
            book.take(LINE, report(ReportKind.REGISTERED, NOW.plusMillis(2 * i)), "k");
            book.take(LINE, report(ReportKind.REMOVED, NOW.plusMillis(2 * i + 1)), "k");
        }
        assertThat(book.asked().stream().filter(each -> each.command() instanceof Register))
                .hasSize(EventLimit.MOST);
    }

    private static RegistrationReport agent(String userAgent, Instant at) {
        return new RegistrationReport(
                ReportKind.REFRESHED, "u", Optional.empty(), "10.0.0.1", userAgent, null, Duration.ofHours(2), at);
    }

    /** A phone that restarts registers with another contact, and its registrar forgets the old one later. */
    @Test
    void the_end_of_an_old_contact_ends_nothing() {
        var book = book();
        book.take(LINE, at("sip:new@10.0.0.1", ReportKind.REGISTERED, NOW.minusSeconds(5)), "k");
        book.take(LINE, at("sip:old@10.0.0.1", ReportKind.EXPIRED, NOW), "k");
        assertThat(book.asked()).hasSize(1);

        book.take(LINE, at("sip:new@10.0.0.1", ReportKind.EXPIRED, NOW), "k");
        assertThat(book.asked()).hasSize(2);
    }

    private static RegistrationReport at(String contact, ReportKind kind, Instant at) {
        return new RegistrationReport(
                kind, "u", Optional.empty(), "10.0.0.1", null, contact, Duration.ofMinutes(1), at);
    }
}
