package io.offhook.selfcare.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.selfcare.WithRealServers;
import io.offhook.selfcare.support.SelfcareTables;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithRealServers
class ForgettingMailsIT {

    @Inject
    DataSource database;

    @Inject
    SelfcareTables tables;

    @Inject
    ForgettingMails forgetting;

    @Test
    void the_history_of_a_mail_goes_some_time_after_its_code_and_what_waits_stays() throws Throwable {
        var old = mail("SENT", 91);
        var late = mail("FAILED", 89);
        var waiting = mail("PENDING", 91);

        VertxContextSupport.subscribeAndAwait(forgetting::sweep);

        assertThat(tables.mailState(old)).isEmpty();
        assertThat(tables.mailState(late)).isEqualTo(Optional.of("FAILED"));
        assertThat(tables.mailState(waiting)).isEqualTo(Optional.of("PENDING"));
    }

    /** Of somebody whom nobody knows, so that nothing is sent. */
    private UUID mail(String state, int daysAgo) throws SQLException {
        var code = UUID.randomUUID();
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement("""
                        insert into welcome_mail (code_id, phone_id, owner_id, expires_at, state, next_attempt_at, correlation_id)
                        values (?, gen_random_uuid(), 'nobody', now() - ? * interval '1 day', ?, now(), '')""")) {
            statement.setObject(1, code);
            statement.setInt(2, daysAgo);
            statement.setString(3, state);
            statement.executeUpdate();
        }
        return code;
    }
}
