package io.offhook.provisioning.phone.view;

import static io.offhook.servers.test.LongWait.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.provisioning.value.Wildcard;
import io.offhook.rest.site.SiteRights;
import io.offhook.servers.test.RealServers;
import io.offhook.servers.test.StatementCounts;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.helpers.test.AssertSubscriber;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A stream reads a page when it is asked for one, however many there are. */
@QuarkusTest
@WithTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "servers", value = "postgres,kafka"))
class PhoneStreamIT {

    private static final int PHONES = 2 * PhoneStream.PAGE + 1;

    @Inject
    PhoneStream stream;

    @Inject
    DataSource database;

    private final String description = "stream " + UUID.randomUUID();

    @BeforeEach
    void insert() throws SQLException {
        execute("""
                insert into phone_view (id, version, device_name, model, description, device_pool, security_profile,
                    sip_profile, phone_button_template, requires_activation_code, mra_allowed, status, provisioned_at)
                select gen_random_uuid(), 1, 'BATFFF' || upper(lpad(to_hex(n), 9, '0')), '8845', '%s', 'Default',
                    'Default', 'Default', 'Default', true, false, 'AWAITING_ACTIVATION', now()
                from generate_series(1, %d) n""".formatted(description, PHONES));
    }

    @AfterEach
    void delete() throws SQLException {
        execute("delete from phone_view where description = '" + description + "'");
    }

    @Test
    void a_page_is_read_when_it_is_asked_for_and_none_after_the_reader_has_gone() throws SQLException {
        var statements = StatementCounts.during(database, "phone_view v", () -> {
            var reader = stream.pages(all(), 0, Long.MAX_VALUE).subscribe().withSubscriber(AssertSubscriber.create(1));
            await().until(() -> reader.getItems().size() == 1);
            reader.request(1);
            await().until(() -> reader.getItems().size() == 2);
            reader.cancel();
        });

        assertThat(StatementCounts.sum(statements)).isEqualTo(2);
    }

    @Test
    void all_phones_come_once_in_the_order_of_their_names() {
        var names = read(0, Long.MAX_VALUE);

        assertThat(names).hasSize(PHONES).isSorted().doesNotHaveDuplicates();
        assertThat(read(PHONES - 2, 600)).isEqualTo(names.subList(PHONES - 2, PHONES));
        assertThat(read(10, 3)).isEqualTo(names.subList(10, 13));
    }

    private List<String> read(int skip, long first) {
        return stream.pages(all(), skip, first).collect().asList().await().indefinitely().stream()
                .flatMap(List::stream)
                .map(PhoneView::deviceName)
                .toList();
    }

    private PhoneFilter all() {
        var patterns = new PhonePatterns(
                Optional.empty(),
                Optional.of(new Wildcard(description.substring(0, 20) + "%")),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        return PhoneFilter.like(patterns, null, SiteRights.EVERYWHERE);
    }

    private void execute(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
